import { expect, fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';

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
    const manifest = (await (await fetch('/dist/custom-elements.json')).json()) as Manifest;
    const element = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find(({ tagName }) => tagName === 'event-viewer')!;
    const methods = element.members.filter(({ kind, privacy }) => kind === 'method' && !privacy);
    const names = [...element.attributes, ...element.events, ...element.cssParts, ...methods]
      .map(({ name }) => name)
      .filter((name) => !/^(render|willUpdate|updated)$/.test(name));
    expect(names.length).to.be.above(30);
    expect(names.filter((name) => !README.includes(name))).to.be.empty;
  });

  it('has the style for the time before the script that the demo has', async () => {
    const css = await (await fetch('/demo/demo.css')).text();
    const rule = /event-viewer:not\(:defined\) \{[^}]*\}/.exec(css)![0];
    expect(README).to.include(rule);
  });
});

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly privacy?: string;
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes: readonly Named[];
      readonly events: readonly Named[];
      readonly cssParts: readonly Named[];
      readonly members: readonly Named[];
    }[];
  }[];
}
