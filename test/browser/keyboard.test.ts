import { expect } from '@open-wc/testing';
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

async function walk(viewer: Awaited<ReturnType<typeof viewerOf>>, steps: [string, string][]) {
  for (const [key, name] of steps) {
    await press(key);
    await settled(viewer);
    expect(nameOf(focused()!), `after ${key}`).to.equal(name);
  }
}

describe('the list by keyboard', () => {
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
