import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  eventNumbers,
  focused,
  nameOf,
  press,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

async function walk(viewer: EventViewer, steps: [string, string][]) {
  for (const [key, name] of steps) {
    await press(key);
    await settled(viewer);
    expect(nameOf(focused()!), `after ${key}`).to.equal(name);
  }
}

describe('the list by keyboard', () => {
  it('stays with an event that the page closes while it is in its tree', async () => {
    const viewer = await viewerOf(UPDATE, { open: '2' });
    byRole(viewer, 'button', 'Event 2').focus();
    await press('ArrowRight');
    await waitUntil(() => focused()?.closest('ev-tree'), 'in its tree');
    viewer.closeEvent(2);
    await waitUntil(() => nameOf(focused() ?? document.body) === 'Event 2', 'back on its row');
  });

  it('is one tab stop', async () => {
    const viewer = await viewerOf(UPDATE);
    const before = document.createElement('button');
    const after = document.createElement('button');
    viewer.before(before);
    viewer.after(after);
    before.focus();
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Event 1');
    await press('Tab');
    expect(focused()).to.equal(after);
  });

  it('moves over rows and headers with the arrow keys, Home and End', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'name,version' });
    byRole(viewer, 'button', 'Event 1').focus();
    await walk(viewer, [
      ['ArrowDown', 'Event 2'],
      ['End', 'Event 3'],
      ['ArrowDown', 'Event 3'],
      ['Home', 'Event 1'],
      ['PageDown', 'Event 3'],
      ['PageUp', 'Event 1'],
      ['ArrowUp', '#'],
      ['ArrowRight', 'name'],
      ['End', 'version'],
      ['ArrowRight', 'version'],
      ['ArrowLeft', 'name'],
      ['Home', '#'],
      ['ArrowLeft', '#'],
      ['ArrowDown', 'Event 1'],
    ]);
  });

  it('opens with Enter, Space and the arrow to the right, which then leads into the tree', async () => {
    const viewer = await viewerOf(UPDATE);
    const opener = byRole(viewer, 'button', 'Event 1');
    opener.focus();
    for (const [key, expanded] of [
      ['Enter', 'true'],
      ['Enter', 'false'],
      [' ', 'true'],
      [' ', 'false'],
      ['ArrowRight', 'true'],
      ['ArrowLeft', 'false'],
      ['ArrowRight', 'true'],
    ] as const) {
      await press(key);
      await settled(viewer);
      expect(opener.getAttribute('aria-expanded'), `after ${key}`).to.equal(expanded);
    }
    await walk(viewer, [
      ['ArrowRight', 'data, 1 key, JSON in a string'],
      ['Escape', 'Event 1'],
    ]);
  });

  it('sorts with Enter and Space on a header, and keeps the focus there', async () => {
    const viewer = await viewerOf(events(4), { columns: 'n' });
    byRole(viewer, 'button', 'n').focus();
    await press('Enter');
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1, 4, 3, 2]);
    await press(' ');
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([2, 3, 4, 1]);
    expect(nameOf(focused()!)).to.equal('n');
  });

  it('keeps the focus on an event that another order has moved', async () => {
    const viewer = await viewerOf(events(4), { columns: 'n' });
    byRole(viewer, 'button', 'Event 2').focus();
    viewer.sort = '-n';
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 2');
    await press('ArrowDown');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 3');
  });

  it('keeps the focus in the tree of an event that another order has moved', async () => {
    const viewer = await viewerOf(events(4), { columns: 'n', open: '2,3' });
    const [, tree] = allByRole(viewer, 'tree');
    tree!.querySelector<HTMLElement>('[role=treeitem]:last-of-type')!.focus();
    expect(nameOf(focused()!.closest('[role=tree]')!)).to.equal('Event 3');
    const name = nameOf(focused()!);
    viewer.sort = '-n';
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([2, 3, 4, 1]);
    viewer.sort = 'n';
    await settled(viewer);
    await waitUntil(() => nameOf(focused()!) === name);
    expect(nameOf(focused()!.closest('[role=tree]')!)).to.equal('Event 3');
  });

  it('shows where the focus is', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1' });
    const before = document.createElement('button');
    viewer.before(before);
    before.focus();
    for (const key of ['Tab', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
      await press(key);
      await settled(viewer);
      const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
      expect(outlineStyle, nameOf(focused()!)).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
    }
    expect(focused()!.role).to.equal('treeitem');
  });
});

/** The names of what has the focus, from Tab to Tab, until it leaves the viewer; each of them can be seen. */
async function stops(viewer: EventViewer, key: 'Tab' | 'Shift+Tab', end: Element) {
  const names: string[] = [];
  for (;;) {
    if (key === 'Shift+Tab') await sendKeys({ down: 'Shift' });
    await press('Tab');
    if (key === 'Shift+Tab') await sendKeys({ up: 'Shift' });
    await settled(viewer);
    const element = focused()!;
    if (element === end) return names;
    const name = nameOf(element);
    expect(viewer.shadowRoot!.contains(element), `inside, after ${names.join()}`).to.be.true;
    const { top, bottom, width } = element.getBoundingClientRect();
    expect(bottom > 0 && top < innerHeight && width > 0, `${name} is in view`).to.be.true;
    expect(getComputedStyle(element).outlineStyle, name).to.equal('solid');
    names.push(name);
  }
}

describe('a slash', () => {
  it('is a key of the page where there is no filter, and where there is none any more', async () => {
    const viewer = await viewerOf(UPDATE, { controls: 'columns' });
    const left: boolean[] = [];
    viewer.addEventListener('keydown', (event) => {
      left.push(!event.defaultPrevented);
      // Firefox would open a box of its own.
      event.preventDefault();
    });
    const row = () => byRole(viewer, 'button', 'Event 1');
    await waitUntil(() => allByRole(viewer, 'button', 'Columns').length, 'tools');
    row().focus();
    await press('/');
    expect(focused()).to.equal(row());
    viewer.controls = 'filter';
    await settled(viewer);
    await press('/');
    expect(focused()).to.equal(byRole(viewer, 'searchbox'));
    viewer.controls = 'none';
    await settled(viewer);
    row().focus();
    await press('/');
    expect(focused()).to.equal(row());
    expect(left).to.deep.equal([true, true]);
  });
});

describe('all of a viewer by keyboard', () => {
  const STATES: Readonly<Record<string, [number, Record<string, string>, string[]]>> = {
    'a short log': [3, {}, ['Event 1']],
    'a log with tools': [
      60,
      { open: '2', filter: 'reading OR n' },
      [
        'Filter events',
        'Clear filter',
        'Previous match',
        'Next match',
        'Filter help',
        'Columns',
        'Export',
        'Event 1',
      ],
    ],
    'a long log with one open': [
      600,
      { open: '2', 'max-height': '12em' },
      [
        'Filter events',
        'Filter help',
        'Columns',
        'Export',
        'All rows',
        'Event 1',
        'Size of the opened event',
      ],
    ],
    'a log that grows': [
      60,
      { live: '', 'max-height': '12em' },
      ['Filter events', 'Filter help', 'Columns', 'Export', 'Pause', 'Clear', 'Event 1'],
    ],
  };

  for (const [state, [count, attributes, expected]] of Object.entries(STATES)) {
    it(`goes through ${state} and back, and is seen everywhere`, async () => {
      const viewer = await viewerOf(events(count), attributes);
      const before = document.createElement('button');
      const after = document.createElement('button');
      viewer.before(before);
      viewer.after(after);
      await waitUntil(() => count < 10 || allByRole(viewer, 'searchbox').length === 1);
      await settled(viewer);
      before.focus();
      const there = await stops(viewer, 'Tab', after);
      expect(there.slice(0, expected.length)).to.deep.equal(expected);
      // What is left is a tree, and its tools.
      const trees = allByRole(viewer, 'tree').length;
      expect(there.length).to.equal(expected.length + 2 * trees);
      if (trees) expect(there.at(-1)).to.equal('Expand all');
      const back = await stops(viewer, 'Shift+Tab', before);
      expect(back.length).to.equal(there.length);
      const inTools = (name: string) => !/^Event|,|:/.test(name);
      expect(back.reverse().filter(inTools)).to.deep.equal(there.filter(inTools));
    });
  }

  it('keeps the focus on a tool while others come and go', async () => {
    const viewer = await viewerOf(events(60), { live: '' });
    await waitUntil(() => allByRole(viewer, 'button', 'Clear').length === 1);
    byRole(viewer, 'button', 'Clear').focus();
    await press('Enter');
    await waitUntil(() => byRole(viewer, 'status').textContent === '0 events');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Clear');
    expect(allByRole(viewer, 'button', /new events/)).to.be.empty;
    expect(allByRole(viewer, 'searchbox')).to.be.empty;
    viewer.append(`${events(60).join('\n')}\n`);
    await waitUntil(() => allByRole(viewer, 'searchbox').length === 1);
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Clear');
  });

  it('begins at the same place each time a dialog is opened', async () => {
    const viewer = await viewerOf(events(60));
    await waitUntil(() => allByRole(viewer, 'button', 'Columns').length === 1);
    byRole(viewer, 'button', 'Columns').focus();
    for (const time of ['first', 'second']) {
      await press('Enter');
      await waitUntil(() => !!focused()?.closest('[role=dialog]'), `the ${time} time`);
      expect(focused()!.matches('[type=checkbox]'), `the ${time} time`).to.be.true;
      await press('Escape');
      await waitUntil(() => nameOf(focused()!) === 'Columns');
    }
  });

  it('leaves the tools of a tree by Escape, from a box that is typed into too', async () => {
    const viewer = await viewerOf(events(3), { open: '2' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowDown', 'ArrowRight');
    await settled(viewer);
    const active = focused()!;
    expect(active.role).to.equal('treeitem');
    await press('ArrowDown', 'ArrowUp', 'Tab', 'End', 'Enter');
    await waitUntil(() => allByRole(viewer, 'spinbutton', 'since event').length === 1);
    await press('Tab');
    expect(focused()!.matches('input')).to.be.true;
    await press('Escape');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal(nameOf(active));
    await press('Escape');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 2');
  });
});
