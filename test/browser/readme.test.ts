import { expect, fixtureSync } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { EventViewer } from '../../src/index.js';
import { gridStyles } from '../../src/styles/grid.js';
import { listToolsStyles } from '../../src/styles/list-tools.js';
import { toolbarStyles } from '../../src/styles/toolbar.js';
import { eventNumbers, settled, viewerOf } from '../support/viewer.js';

const README = await (await fetch('/README.md')).text();

describe('the README', () => {
  it('begins with a page that works as it stands', async () => {
    const lines = README.split('\n');
    const end = lines.indexOf('```', lines.indexOf('```html'));
    expect(end).to.be.within(1, 15);
    const page = lines.slice(lines.indexOf('```html') + 1, end).join('\n');
    expect(page).to.include('src="event-viewer.js"');

    const frame = document.createElement('iframe');
    frame.srcdoc = page.replace('src="event-viewer.js"', 'src="/dist/event-viewer.js"');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    fixtureSync(frame);
    await loaded;
    const viewer = frame.contentDocument!.querySelector<EventViewer>('event-viewer')!;
    await viewer.complete;
    const status = viewer.shadowRoot!.querySelector('[role=status]')!;
    expect(status.textContent).to.equal('2 events');
  });

  it('names every attribute, method, event and part that there is, and no other attribute', async () => {
    const element = await publicElement();
    const methods = element.members.filter(({ kind, privacy }) => kind === 'method' && !privacy);
    const names = [...element.attributes, ...element.events, ...element.cssParts, ...methods]
      .map(({ name }) => name)
      .filter((name) => !/^(render|willUpdate|updated)$/.test(name));
    expect(names.length).to.be.above(30);
    // As code: `expand` is not told of by telling of `expandAll()`.
    const codes = README.match(/`[^`\n]+`/g)!.join();
    expect(names.filter((name) => !new RegExp(`\\b${name}(?![\\w-])`).test(codes))).to.be.empty;
    for (const { name } of element.attributes) {
      expect(README, name).to.match(new RegExp(`^\\| \`${name}\` `, 'm'));
    }
  });

  it('names every custom property that there is, with its value where that is a length', async () => {
    const { cssProperties } = await publicElement();
    const sheets = EventViewer.styles as CSSResult[];
    const css = [...sheets, gridStyles, toolbarStyles, listToolsStyles]
      .map(({ cssText }) => cssText)
      .join('');
    const used = [...css.matchAll(/var\(\s*(--ev-[a-z-]+),\s*([0-9.]+(?:em|px)(?=\)))?/g)];
    const names = [...new Set(used.map(([, name]) => name))];
    expect(cssProperties.map(({ name }) => name)).to.have.members(names);
    for (const [, name, length] of used) {
      const row = README.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).to.exist;
      if (!length) continue;
      expect(row).to.include(`\`${length}\``);
      expect(cssProperties.find((property) => property.name === name)!.default).to.equal(length);
    }
  });

  /** The events of the log below that each query of its table finds. */
  const QUERIES: Readonly<Record<string, readonly number[]>> = {
    timeout: [3],
    '"connection refused"': [4],
    'level:error': [4],
    'name=tempmon': [2],
    'data.t>20': [2],
    'status:400..499': [3],
    'published_at>2024-05-13': [1, 2],
    'name:spark/*': [1],
    '-debug': [1, 2, 4, 5],
    'error OR warn': [3, 4],
    '(error OR warn) -api': [4],
    'has:data.t': [2],
    'is:unreadable': [5],
  };

  it('has a table of queries, each of which finds what it says', async () => {
    const table = README.slice(README.indexOf('| query '), README.indexOf('A key also stands'));
    const examples = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, example]) => example!);
    expect(examples).to.have.members(Object.keys(QUERIES));
    const viewer = await viewerOf([
      '{"name":"spark/status","data":"online","published_at":"2024-05-13T10:55:12.898Z"}',
      String.raw`{"name":"tempmon","data":"{\"t\":21}","published_at":"2024-05-13T10:55:40.306Z"}`,
      '{"service":"api","level":"warn","msg":"Timeout, see debug","status":404}',
      '{"service":"web","level":"error","msg":"connection refused"}',
      'Segmentation fault',
    ]);
    for (const [query, numbers] of Object.entries(QUERIES)) {
      viewer.filter = query;
      await settled(viewer);
      expect(eventNumbers(viewer), query).to.deep.equal(numbers);
    }
  });

  it('has the style for the time before the script that the demo has', async () => {
    const css = await (await fetch('/demo/demo.css')).text();
    const rules = css.slice(css.indexOf('event-viewer:not(:defined)'));
    expect(rules).to.match(/^event-viewer.*\}\s*$/s);
    expect(README).to.include(rules);
  });
});

async function publicElement(): Promise<PublicElement> {
  const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
  return manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === 'event-viewer')!;
}

interface Named {
  readonly name: string;
  readonly default?: string;
  readonly kind?: string;
  readonly privacy?: string;
}

interface PublicElement {
  readonly tagName?: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly members: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly PublicElement[] }[];
}
