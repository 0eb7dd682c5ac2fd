import { expect } from '@open-wc/testing';
import { events } from '../support/lines.js';
import { allByRole, byRole, focused, nameOf, press, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

type Viewer = Awaited<ReturnType<typeof viewerOf>>;

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Gives the focus to the row of an event, or to its tree. */
async function goTo(viewer: Viewer, number: number, isInTree: boolean) {
  const row = byRole(viewer, 'button', `Event ${number}`);
  row.focus();
  if (isInTree)
    byRole(viewer, 'tree', `Event ${number}`).querySelector<HTMLElement>('.node')!.focus();
  // What follows the focus is loaded when the list has it for the first time.
  await settled(viewer);
}

/** The name of the tree that an element is in. */
function inTree(element: Element): string {
  const tree = element.closest('[role=tree]');
  return tree ? nameOf(tree) : '';
}

describe('the focus of a list', () => {
  for (const [what, before, after] of [
    ['table', 20, 5],
    ['grid', 600, 5],
    ['grid', 600, 700],
  ] as const) {
    for (const place of ['row', 'tree']) {
      it(`stays in a ${what} whose event was dropped with its ${place}`, async () => {
        const viewer = await viewerOf(events(before), {
          'max-events': `${before}`,
          open: '3',
        });
        await goTo(viewer, 3, place === 'tree');
        viewer.append(text(events(before + 10).slice(before)));
        await settled(viewer);
        await waitUntil(() => nameOf(focused()!) === 'Event 11', 'the nearest that is left');
        await press('ArrowDown');
        await waitUntil(() => nameOf(focused()!) === 'Event 12', 'the keys go on from there');
      });
    }

    it(`stays in a ${what} of which all has been dropped`, async () => {
      const viewer = await viewerOf(events(before), { 'max-events': `${before}`, open: '15' });
      await goTo(viewer, 15, true);
      viewer.append(text(events(2 * before)));
      await settled(viewer);
      await waitUntil(() => nameOf(focused()!) === `Event ${2 * before + 1}`);
    });

    it(`stays in a viewer whose ${what} is cleared, and goes to the ${after} events that come then`, async () => {
      const viewer = await viewerOf(events(before), { open: '3' });
      await goTo(viewer, 3, true);
      viewer.clear();
      await settled(viewer);
      await waitUntil(() => document.activeElement === viewer);
      viewer.append(text(events(after)));
      await settled(viewer);
      await waitUntil(() => nameOf(focused()!) === 'Event 1');
    });
  }

  it('goes to the row below one that another order has put beside others that are left', async () => {
    const viewer = await viewerOf(events(20), { 'max-events': '20', sort: '-n', columns: 'n' });
    const numbers = () =>
      allByRole(viewer, 'button', /^Event \d+$/).map((button) => Number(nameOf(button).slice(6)));
    const before = numbers();
    await goTo(viewer, 3, false);
    viewer.append(text(events(25).slice(20)));
    await settled(viewer);
    const next = before.slice(before.indexOf(3)).find((number) => number > 5);
    expect(nameOf(focused()!)).to.equal(`Event ${next}`);
  });

  it('goes from a tree to its row where another view closes it', async () => {
    const viewer = await viewerOf(events(20), { open: '3,4' });
    await goTo(viewer, 4, true);
    // Where the browser opens what it finds, the trees of closed events stay in the page.
    const root = viewer.shadowRoot!;
    const isFindable = 'onbeforematch' in viewer;
    if (isFindable) await waitUntil(() => root.querySelector('tr.closed'), 'hidden trees');
    viewer.view = { open: '3' };
    await settled(viewer);
    await waitUntil(() => nameOf(focused()!) === 'Event 4');
  });

  it('goes to the nearest event of another log, or to its first where there was none in between', async () => {
    const viewer = await viewerOf(events(20), { open: '9' });
    await goTo(viewer, 9, true);
    viewer.text = text(events(3));
    await settled(viewer);
    // A busy machine may show that there are no events before it has read these.
    await waitUntil(() => /^Event [13]$/.test(nameOf(focused()!)));
  });

  it('stays on a header when the list becomes a long one', async () => {
    const viewer = await viewerOf(events(490), { columns: 'name,n' });
    byRole(viewer, 'button', 'n').focus();
    await settled(viewer);
    viewer.append(text(events(600).slice(490)));
    await settled(viewer);
    expect(byRole(viewer, 'grid')).to.exist;
    await waitUntil(() => nameOf(focused()!) === 'n');
    await press('ArrowLeft');
    await waitUntil(() => nameOf(focused()!) === 'name');
  });

  it('stays at an event whose tree has no room when the list becomes a long one', async () => {
    const viewer = await viewerOf(events(490), { open: '2,4' });
    await goTo(viewer, 4, true);
    viewer.append(text(events(600).slice(490)));
    await settled(viewer);
    expect(byRole(viewer, 'grid')).to.exist;
    await waitUntil(() => nameOf(focused()!) === 'Event 4');
    await press('ArrowDown');
    await waitUntil(() => nameOf(focused()!) === 'Event 5');
  });

  it('stays in the tree that goes on to stand beside the list when that becomes a long one', async () => {
    const viewer = await viewerOf(events(490), { open: '4,6' });
    await goTo(viewer, 4, true);
    const name = nameOf(focused()!);
    viewer.append(text(events(600).slice(490)));
    await settled(viewer);
    expect(byRole(viewer, 'grid')).to.exist;
    await waitUntil(() => nameOf(focused()!) === name && inTree(focused()!) === 'Event 4');
  });

  it('is not taken from what a reader has gone to', async () => {
    const viewer = await viewerOf(events(20), { live: '', open: '3' });
    await goTo(viewer, 3, true);
    const field = document.createElement('input');
    viewer.before(field);
    field.focus();
    viewer.clear();
    await settled(viewer);
    viewer.append(text(events(2)));
    await settled(viewer);
    expect(document.activeElement).to.equal(field);
    field.remove();
  });
});
