/** Every function once, by key presses alone: from the tab stop before the viewer, without a look at its inside. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { stubClipboard } from '../support/clipboard.js';
import { events } from '../support/lines.js';
import {
  allByRole,
  byRole,
  eventNumbers,
  focused,
  nameOf,
  press,
  pressHolding,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

/** Tab stops of a viewer, dialogs included, are fewer. */
const MOST_STOPS = 40;

/** An error in every tenth event; JSON in a string in all of them. */
const LOG = Array.from({ length: 60 }, (_, index) => {
  const time = new Date(Date.UTC(2024, 4, 13, 10, 55, index)).toISOString();
  const level = index % 10 === 4 ? 'error' : 'info';
  return JSON.stringify({
    time,
    level,
    name: 'reading',
    n: (index * 7) % 60,
    data: JSON.stringify({ t: index, at: { x: 1 } }),
  });
});

/** A viewer after a button that has the focus. */
async function begun(lines: readonly string[], attributes: Record<string, string> = {}) {
  const viewer = await viewerOf(lines, attributes);
  const before = document.createElement('button');
  viewer.before(before);
  await waitUntil(() => allByRole(viewer, 'searchbox').length === 1);
  await settled(viewer);
  before.focus();
  return viewer;
}

async function keys(viewer: EventViewer, ...pressed: string[]): Promise<void> {
  for (const key of pressed) {
    await press(key);
    await settled(viewer);
  }
}

/** A key while others are held: `Alt+Shift`. */
async function holding(viewer: EventViewer, held: string, key: string): Promise<void> {
  await pressHolding(held, key);
  await settled(viewer);
}

const here = () => nameOf(focused()!);

async function tabTo(viewer: EventViewer, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  const isThere = () => (typeof name === 'string' ? here() === name : name.test(here()));
  do {
    if (key === 'Tab') await keys(viewer, key);
    else await holding(viewer, 'Shift', 'Tab');
    passed.push(here());
  } while (!isThere() && passed.length < MOST_STOPS);
  expect(isThere(), `${String(name)} after ${passed.join(', ')}`).to.be.true;
}

/** Goes on with a key until what has the focus is called so. */
async function walkTo(viewer: EventViewer, key: string, name: string | RegExp): Promise<void> {
  for (let count = 0; count < MOST_STOPS && !new RegExp(name).test(here()); count++) {
    await keys(viewer, key);
  }
  expect(here()).to.match(new RegExp(name));
}

const headers = (viewer: EventViewer) =>
  allByRole(viewer, 'columnheader')
    .slice(1)
    .map((header) => nameOf(header.querySelector('button')!));

const text = (viewer: EventViewer) => viewer.shadowRoot!.querySelector('.viewer')!.textContent;

describe('by keys alone', () => {
  let clipboard: ReturnType<typeof stubClipboard>;

  beforeEach(() => {
    clipboard = stubClipboard();
  });

  afterEach(() => clipboard.restore());

  it('events are filtered, walked through, and the language is explained', async () => {
    const viewer = await begun(LOG);
    await tabTo(viewer, 'Filter events');
    await sendKeys({ type: 'level:error' });
    await waitUntil(() => eventNumbers(viewer).length === 6);
    await keys(viewer, 'Enter');
    await waitUntil(() => text(viewer).includes('1 of 6'));
    await keys(viewer, 'Enter');
    await waitUntil(() => text(viewer).includes('2 of 6'));
    await holding(viewer, 'Shift', 'Enter');
    await waitUntil(() => text(viewer).includes('1 of 6'));
    await tabTo(viewer, 'Next match');
    await keys(viewer, 'Enter');
    await waitUntil(() => text(viewer).includes('2 of 6'));
    await tabTo(viewer, 'Filter help');
    await keys(viewer, 'Enter');
    expect(text(viewer)).to.include('status:400..499');
    expect(focused()!.getAttribute('aria-expanded')).to.equal('true');
    await keys(viewer, 'Enter');
    expect(focused()!.getAttribute('aria-expanded')).to.equal('false');
    await tabTo(viewer, /^Event \d+$/);
    await keys(viewer, '/', 'Escape');
    await waitUntil(() => eventNumbers(viewer).length === 60);
    await keys(viewer, 'Escape');
    expect(here()).to.match(/^Event \d+$/);
  });

  it('what is the same in every event is opened and closed', async () => {
    const lines = LOG.map((line) => line.replace(/}$/, ',"region":"north-west","product":30301}'));
    const viewer = await begun(lines, { style: 'inline-size: 400px' });
    const footer = viewer.shadowRoot!.querySelector<HTMLElement>('[part=footer]')!;
    await tabTo(viewer, /^\d keys$/);
    expect(footer.innerText).not.to.include('north-west');
    await keys(viewer, 'Enter');
    expect(focused()!.ariaExpanded).to.equal('true');
    expect(footer.innerText).to.include('region north-west · product 30301');
    await keys(viewer, ' ');
    expect(focused()!.ariaExpanded).to.equal('false');
    expect(footer.innerText).not.to.include('north-west');
  });

  it('columns are shown, hidden, put in another order and chosen anew', async () => {
    const viewer = await begun(LOG);
    const chosen = headers(viewer);
    await tabTo(viewer, 'Columns');
    await keys(viewer, 'Enter');
    await waitUntil(() => focused()!.matches('[type=checkbox]'));
    const first = here();
    await holding(viewer, 'Alt', 'ArrowDown');
    expect(headers(viewer)[1]).to.equal(first);
    await keys(viewer, ' ');
    expect(headers(viewer)).to.not.include(first);
    await tabTo(viewer, 'data.at.x');
    await keys(viewer, ' ');
    expect(headers(viewer)).to.include('data.at.x');
    await tabTo(viewer, 'Choose automatically', 'Shift+Tab');
    await keys(viewer, 'Enter');
    expect(headers(viewer)).to.deep.equal(chosen);
    await keys(viewer, 'Escape');
    await waitUntil(() => here() === 'Columns');
  });

  it('events are exported', async () => {
    const viewer = await begun(LOG);
    await tabTo(viewer, 'Export');
    await keys(viewer, 'Enter');
    await waitUntil(() => here() === 'Copy JSON Lines');
    await keys(viewer, 'Enter');
    await waitUntil(() => text(viewer).includes('Copied 60 events'));
    expect(clipboard.texts).to.deep.equal([`${LOG.join('\n')}\n`]);
    await keys(viewer, 'Escape');
    await waitUntil(() => here() === 'Export');
  });

  it('events are sorted by one column and two, columns get other widths, times another form', async () => {
    const viewer = await begun(LOG, { columns: 'level,n,time' });
    await tabTo(viewer, 'Event 1');
    await keys(viewer, 'ArrowUp', 'ArrowRight', 'Enter');
    await waitUntil(() => viewer.view.sort === 'level');
    await keys(viewer, 'ArrowRight');
    await holding(viewer, 'Shift', 'Enter');
    await waitUntil(() => viewer.view.sort === 'level,n');
    await holding(viewer, 'Shift', 'Enter');
    await waitUntil(() => viewer.view.sort === 'level,-n');
    const width = () => focused()!.closest('th')!.offsetWidth;
    const before = width();
    await holding(viewer, 'Alt+Shift', 'ArrowRight');
    await waitUntil(() => width() > before);
    await holding(viewer, 'Alt+Shift', 'ArrowLeft');
    await waitUntil(() => width() < before + 2);
    await keys(viewer, 'ArrowRight');
    await holding(viewer, 'Alt', 'ArrowDown');
    await waitUntil(() => allByRole(viewer, 'menu').length === 1);
    await walkTo(viewer, 'ArrowDown', 'Universal time');
    await keys(viewer, 'Enter');
    await waitUntil(() => viewer.view.time === 'utc');
    await keys(viewer, 'Escape');
    expect(here()).to.equal('time');
  });

  it('errors are found, events are copied, opened and closed', async () => {
    const viewer = await begun(LOG);
    await tabTo(viewer, 'Event 1');
    await keys(viewer, 'e');
    await waitUntil(() => here() === 'Event 5');
    await keys(viewer, 'e');
    await waitUntil(() => here() === 'Event 15');
    await holding(viewer, 'Shift', 'E');
    await waitUntil(() => here() === 'Event 5');
    await holding(viewer, 'Control', 'c');
    await waitUntil(() => clipboard.texts.length === 1);
    expect(clipboard.texts[0]).to.equal(LOG[4]);
    await keys(viewer, 'Enter');
    expect(allByRole(viewer, 'tree', 'Event 5')).to.have.length(1);
    await keys(viewer, 'ArrowLeft');
    expect(allByRole(viewer, 'tree')).to.be.empty;
  });

  it('a tree is walked, opened, copied from, linked to and compared', async () => {
    const viewer = await begun(LOG);
    const { hash } = location;
    await tabTo(viewer, 'Event 1');
    await keys(viewer, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    await waitUntil(() => focused()!.role === 'treeitem');
    await walkTo(viewer, 'd', '^data');
    await keys(viewer, 'ArrowLeft');
    expect(focused()!.getAttribute('aria-expanded')).to.equal('false');
    await keys(viewer, 'ArrowRight', 'ArrowRight');
    expect(here()).to.equal('t: 1');
    await holding(viewer, 'Control', 'c');
    await waitUntil(() => clipboard.texts.at(-1) === '1');
    await holding(viewer, 'Shift', 'F10');
    await waitUntil(() => focused()!.role === 'menuitem');
    await walkTo(viewer, 'ArrowDown', '^jq');
    await keys(viewer, 'Enter');
    await waitUntil(() => clipboard.texts.at(-1) === '.data | fromjson | .t');
    expect(here()).to.equal('t: 1');

    await keys(viewer, 'Tab');
    for (const [name, then] of [
      ['Collapse all', () => !allByRole(viewer, 'treeitem', 't: 1').length],
      ['Expand all', () => allByRole(viewer, 'treeitem', 't: 1').length === 1],
      ['Copy event', () => clipboard.texts.at(-1) === LOG[1]],
      ['Link to event', () => /#ev=/.test(clipboard.texts.at(-1)!)],
      ['What changed', () => text(viewer).includes('changed, was')],
    ] as const) {
      await walkTo(viewer, 'ArrowRight', `^${name}`);
      await keys(viewer, 'Enter');
      await waitUntil(then, name);
    }
    await keys(viewer, 'Escape');
    await waitUntil(() => focused()!.role === 'treeitem');
    await keys(viewer, 'Escape');
    expect(here()).to.equal('Event 2');
    expect(location.hash).to.equal(hash);
  });

  it('a long list is walked by cells, its pane resized, and shown with all rows', async () => {
    const viewer = await begun(events(600), { 'max-height': '24em', style: 'inline-size: 600px' });
    await tabTo(viewer, 'Event 1');
    await keys(viewer, 'ArrowRight', 'ArrowLeft', 'Enter');
    expect(allByRole(viewer, 'tree', 'Event 1')).to.have.length(1);
    await tabTo(viewer, 'Size of the opened event');
    const size = () => Number(focused()!.getAttribute('aria-valuenow'));
    await keys(viewer, 'End');
    const most = size();
    await keys(viewer, 'ArrowDown');
    expect(size()).to.be.below(most);
    await holding(viewer, 'Shift', 'Tab');
    await keys(viewer, '/', 'Tab', 'Tab', 'Tab', 'Tab');
    expect(here()).to.equal('All rows');
    await keys(viewer, 'Enter');
    await waitUntil(() => allByRole(viewer, 'table').length === 1);
    expect(here()).to.equal('All rows');
    await keys(viewer, ' ');
    await waitUntil(() => allByRole(viewer, 'grid').length === 1);
  });

  it('a log that grows is paused, goes on and is cleared', async () => {
    const viewer = await begun(events(60), { live: '' });
    const count = () => byRole(viewer, 'status').textContent;
    await tabTo(viewer, 'Pause');
    await keys(viewer, 'Enter');
    expect(here()).to.equal('Resume');
    viewer.append('{"n":1}\n');
    await waitUntil(() => text(viewer).includes('1 new event'));
    expect(count()).to.equal('60 events');
    await keys(viewer, 'Enter');
    await waitUntil(() => count() === '61 events');
    expect(here()).to.equal('Pause');
    await tabTo(viewer, 'Clear');
    await keys(viewer, 'Enter');
    await waitUntil(() => count() === '0 events');
  });
});
