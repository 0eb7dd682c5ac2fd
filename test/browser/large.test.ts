import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { MAX_PLAIN_ROWS, MAX_TABLE_ROWS } from '../../src/core/limits.js';
import { events } from '../support/lines.js';
import {
  allByRole,
  byRole,
  click,
  eventNumbers,
  focused,
  nameOf,
  press,
  pressHolding,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const LOG = events(10_000);

/** With as many columns as there may be, which need most of a wide element. */
const MANY_KEYS = Array.from({ length: 600 }, (_, line) =>
  JSON.stringify(
    Object.fromEntries(
      Array.from({ length: 16 }, (_, key) => [
        `key_${key}`,
        `a value of some length ${line * key}`,
      ]),
    ),
  ),
);

const rowIndexes = (viewer: Element) =>
  allByRole(viewer, 'row').map((row) => Number(row.getAttribute('aria-rowindex')));

const list = (viewer: Element) => viewer.shadowRoot!.querySelector('.scroller')!;

const rowOf = (cell: Element) => Number(cell.closest('tr')!.getAttribute('aria-rowindex'));

const columnOf = (cell: Element) => (cell as HTMLTableCellElement).cellIndex;

/** Too narrow for a pane beside the list: it stands below. */
async function narrow(attributes: Readonly<Record<string, string>>) {
  const viewer = await viewerOf(LOG, attributes);
  viewer.style.inlineSize = '700px';
  await settled(viewer);
  return viewer;
}

/** Wide enough for a pane beside the list. */
async function wide(lines: readonly string[], attributes: Readonly<Record<string, string>> = {}) {
  const viewer = await viewerOf(lines, { ...attributes, style: 'inline-size: 1400px' });
  await settled(viewer);
  return viewer;
}

async function scrollTo(viewer: Awaited<ReturnType<typeof viewerOf>>, top: number) {
  const scrolled = new Promise((resolve) =>
    list(viewer).addEventListener('scroll', resolve, { once: true }),
  );
  list(viewer).scrollTop = top;
  await scrolled;
  await settled(viewer);
}

describe('a log of ten thousand events', () => {
  it('says that something is the same in every event only where it is', async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, n) => `{"n":${n},"kind":"${n === 1234 ? 'rare' : 'usual'}","version":3}`,
    );
    const viewer = await viewerOf(lines);
    const footer = () => viewer.shadowRoot!.querySelector('[part=footer]')!.textContent;
    expect(footer()).to.match(/version\s+3/);
    expect(footer()).not.to.include('kind');

    viewer.append('{"n":3000,"kind":"usual","version":4}\n');
    await settled(viewer);
    expect(footer()).not.to.include('version');
  });

  it('is a grid that counts all rows and draws those in view', async () => {
    const viewer = await viewerOf(LOG);
    const grid = byRole(viewer, 'grid', 'Events');
    expect(grid.getAttribute('aria-rowcount')).to.equal('10001');
    expect(byRole(viewer, 'status').textContent).to.equal('10,000 events');
    expect(rowIndexes(viewer).length).to.be.below(120);
    expect(rowIndexes(viewer).slice(0, 3)).to.deep.equal([1, 2, 3]);
  });

  it('draws the rows that are scrolled to, numbered without gaps', async () => {
    const viewer = await viewerOf(LOG);
    await scrollTo(viewer, list(viewer).scrollHeight / 2);
    const [head, first, ...rest] = rowIndexes(viewer);
    expect(head).to.equal(1);
    expect(first).to.be.within(4000, 6000);
    expect(rest).to.deep.equal(rest.map((_, at) => first! + at + 1));

    await scrollTo(viewer, list(viewer).scrollHeight);
    expect(rowIndexes(viewer).at(-1)).to.equal(10_001);
    const last = byRole(viewer, 'button', 'Event 10000').getBoundingClientRect();
    expect(last.bottom).to.be.at.most(list(viewer).getBoundingClientRect().bottom + 1);
  });

  it('has room for all rows when they grow, also after it was moved', async () => {
    const viewer = await viewerOf(LOG);
    const place = document.createElement('div');
    viewer.after(place);
    place.append(viewer);
    await settled(viewer);
    const before = list(viewer).scrollHeight;
    viewer.style.setProperty('--ev-font-size', '2em');
    await waitUntil(() => list(viewer).scrollHeight > 1.5 * before, 'the list has grown');
    await scrollTo(viewer, list(viewer).scrollHeight);
    const last = byRole(viewer, 'button', 'Event 10000').getBoundingClientRect();
    expect(last.bottom).to.be.closeTo(list(viewer).getBoundingClientRect().bottom, 20);
  });

  it('is walked by keyboard from end to end', async () => {
    const viewer = await viewerOf(LOG);
    byRole(viewer, 'button', 'Event 1').focus();
    await press('End');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 10000');
    await press('PageUp');
    await settled(viewer);
    expect(Number(nameOf(focused()!).slice(6))).to.be.within(9950, 9990);
    await press('Home');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 1');
    await press('ArrowDown', 'ArrowDown');
    await settled(viewer);
    await press('End');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 10000');
    const last = focused()!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(list(viewer).getBoundingClientRect().bottom + 1);
  });

  it('goes on by a row for each key, however fast they come', async () => {
    const viewer = await viewerOf(LOG);
    const first = byRole(viewer, 'button', 'Event 1');
    first.focus();
    // Faster than real presses, and before the part for keys can be there.
    const pressTimes = (times: number) => {
      for (let n = 0; n < times; n++)
        focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    };
    pressTimes(6);
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 7');

    // Out of what is drawn, where other events come into the place of those that were.
    for (let row = 7; row < 97; row += 10) {
      pressTimes(10);
      await settled(viewer);
      expect(nameOf(focused()!)).to.equal(`Event ${row + 10}`);
    }
    expect(allByRole(viewer, 'button').filter(({ tabIndex }) => tabIndex === 0)).to.include(
      focused(),
    );
  });

  it('keeps the focus while its row is scrolled out of view', async () => {
    const viewer = await viewerOf(LOG);
    byRole(viewer, 'button', 'Event 1').focus();
    await scrollTo(viewer, list(viewer).scrollHeight / 2);
    expect(nameOf(focused()!)).to.equal('Event 1');
    expect(rowIndexes(viewer).slice(0, 2)).to.deep.equal([1, 2]);
    await press('ArrowDown');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 2');
  });

  it('sorts all of it', async () => {
    const viewer = await viewerOf(LOG, { columns: 'name,group,n' });
    await click(byRole(viewer, 'button', 'n'));
    await viewer.complete;
    await settled(viewer);
    const numbers = allByRole(viewer, 'button', /^Event/).map((button) =>
      Number(nameOf(button).slice(6)),
    );
    const expected = LOG.map((line, index) => ({ n: (JSON.parse(line) as { n: number }).n, index }))
      .sort((a, b) => a.n - b.n)
      .map(({ index }) => index + 1);
    expect(numbers.slice(0, 20)).to.deep.equal(expected.slice(0, 20));
  });

  it('opens at first only one of the events that the author names', async () => {
    const viewer = await viewerOf(LOG, { open: '3,5-7' });
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 3']);
    expect(viewer.view.open).to.equal('3');
  });

  it('opens one event at a time, in a pane below the list', async () => {
    const viewer = await viewerOf(LOG);
    const seen = record(viewer, 'ev-open', 'ev-close');
    await click(byRole(viewer, 'button', 'Event 2'));
    await settled(viewer);
    expect(byRole(viewer, 'tree', 'Event 2')).to.exist;
    expect(list(viewer).contains(byRole(viewer, 'tree'))).to.be.false;
    await click(byRole(viewer, 'button', 'Event 3'));
    await settled(viewer);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 3']);
    expect(
      seen.map(([name, detail]) => `${name} ${(detail as { event: number }).event}`),
    ).to.deep.equal(['ev-open 2', 'ev-close 2', 'ev-open 3']);
  });

  it('shows an event that is opened and its row in one window, with its number', async () => {
    const viewer = await narrow({});
    expect(list(viewer).clientHeight).to.be.above(window.innerHeight);
    byRole(viewer, 'button', 'Event 1').focus();
    for (let row = 1; row < 25; row++) await press('ArrowDown');
    await settled(viewer);
    await press('Enter');
    await waitUntil(() => {
      const pane = viewer.shadowRoot!.querySelector('.pane');
      const isSeen = !!pane && pane.getBoundingClientRect().bottom <= window.innerHeight + 1;
      const { bottom } = list(viewer).getBoundingClientRect();
      return isSeen && focused()!.getBoundingClientRect().bottom <= bottom + 1;
    }, 'the pane and the row are seen');
    expect(viewer.shadowRoot!.querySelector<HTMLElement>('.pane')!.innerText).to.match(
      /^Event 25\n/,
    );
    const { top } = list(viewer).getBoundingClientRect();
    expect(nameOf(focused()!)).to.equal('Event 25');
    expect(focused()!.getBoundingClientRect().top).to.be.at.least(Math.max(0, top));
  });

  it('is walked cell by cell, and comes back to the cell from the tree', async () => {
    const viewer = await viewerOf(LOG, { columns: 'name,group,n' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    await settled(viewer);
    const cell = focused()!;
    expect([rowOf(cell), columnOf(cell)]).to.deep.equal([3, 2]);
    expect(allByRole(viewer, 'gridcell').filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([
      cell,
    ]);

    await press('End');
    await settled(viewer);
    expect(columnOf(focused()!)).to.equal(3);
    await press('Enter');
    await settled(viewer);
    expect(focused()!.getAttribute('role')).to.equal('treeitem');
    await press('Escape');
    await settled(viewer);
    expect([rowOf(focused()!), columnOf(focused()!)]).to.deep.equal([3, 3]);

    await press(' ');
    await settled(viewer);
    expect(allByRole(viewer, 'tree')).to.deep.equal([]);
    await press('Home');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 2');
  });

  it('goes to the first and last event from any cell', async () => {
    const viewer = await viewerOf(LOG);
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowRight');
    await settled(viewer);
    await pressHolding('Control', 'End');
    await settled(viewer);
    expect([rowOf(focused()!), columnOf(focused()!)]).to.deep.equal([10_001, 1]);
    await pressHolding('Control', 'Home');
    await settled(viewer);
    expect([rowOf(focused()!), columnOf(focused()!)]).to.deep.equal([2, 1]);
  });

  it('makes the pane larger and smaller by keys', async () => {
    const viewer = await narrow({ open: '2' });
    const bar = byRole(viewer, 'separator', 'Size of the opened event');
    const pane = viewer.shadowRoot!.querySelector<HTMLElement>('.pane')!;
    bar.focus();
    await press('End');
    const before = pane.offsetHeight;
    expect(before).to.be.closeTo(Number(bar.getAttribute('aria-valuemax')), 1);
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(pane.offsetHeight).to.equal(before - 24);
    expect(bar.getAttribute('aria-valuenow')).to.equal(String(pane.offsetHeight));
    await press('Home');
    expect(String(pane.offsetHeight)).to.equal(bar.getAttribute('aria-valuemin'));
  });

  it('makes the pane larger by dragging its edge', async () => {
    const viewer = await narrow({ open: '2', 'max-height': '200px' });
    const bar = byRole(viewer, 'separator');
    const pane = viewer.shadowRoot!.querySelector<HTMLElement>('.pane')!;
    const before = pane.offsetHeight;
    bar.scrollIntoView({ block: 'center' });
    const { x, y, width } = bar.getBoundingClientRect();
    const middle = Math.round(x + width / 2);
    await sendMouse({ type: 'move', position: [middle, Math.round(y)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [middle, Math.round(y) - 40] });
    await sendMouse({ type: 'up' });
    expect(pane.offsetHeight).to.be.closeTo(before + 40, 2);
    await resetMouse();
  });

  it('makes the pane beside the list wider by dragging its edge, or what is near it on either side', async () => {
    const viewer = await wide(LOG, { open: '2' });
    const pane = viewer.shadowRoot!.querySelector<HTMLElement>('.pane')!;
    for (const beside of [-3, 0, 16]) {
      const before = pane.offsetWidth;
      const bar = byRole(viewer, 'separator');
      bar.scrollIntoView({ block: 'center', inline: 'center' });
      const { x, y } = bar.getBoundingClientRect();
      const [from, height] = [Math.round(x) + beside, Math.round(Math.max(y, 0)) + 60];
      await sendMouse({ type: 'move', position: [from, height] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [from - 40, height] });
      await sendMouse({ type: 'up' });
      expect(pane.offsetWidth, `${beside}px`).to.be.closeTo(before + 40, 2);
    }
    window.scrollTo(0, 0);
    await resetMouse();
  });

  it('shows the opened event beside the list where there is room', async () => {
    const viewer = await wide(LOG, { open: '2' });
    const pane = viewer.shadowRoot!.querySelector('.pane')!.getBoundingClientRect();
    const rows = list(viewer).getBoundingClientRect();
    expect(pane.left).to.be.at.least(rows.right);
    expect(pane.height).to.be.closeTo(Math.min(rows.height, window.innerHeight), 1);
    window.scrollTo(0, rows.bottom - window.innerHeight);
    await waitUntil(() => list(viewer).getBoundingClientRect().top < rows.top, 'the page scrolls');
    const { top } = viewer.shadowRoot!.querySelector('.pane')!.getBoundingClientRect();
    // A page is scrolled by whole pixels.
    expect(top).to.be.above(-1);
    window.scrollTo(0, 0);
  });

  it('fits the columns to what the pane beside the list leaves, and to all of it again', async () => {
    const viewer = await wide(MANY_KEYS);
    const columns = () =>
      allByRole(viewer, 'columnheader').map((header) => header.textContent.trim());
    const hidden = () => list(viewer).scrollWidth - list(viewer).clientWidth;
    const all = columns();
    expect(hidden()).to.equal(0);
    await click(byRole(viewer, 'button', 'Event 2'));
    await waitUntil(() => columns().length < all.length, 'columns make room for the pane');
    await settled(viewer);
    expect(hidden()).to.equal(0);

    const beside = columns();
    byRole(viewer, 'separator').focus();
    await press('End');
    await waitUntil(() => columns().length < beside.length, 'the pane is wider');
    await press('Home');
    await waitUntil(() => columns().length > beside.length, 'the pane is narrower');
    await settled(viewer);
    expect(hidden()).to.equal(0);

    await click(byRole(viewer, 'button', 'Event 2'));
    await waitUntil(() => columns().length === all.length, 'the pane is gone');
    expect(columns()).to.deep.equal(all);
  });

  it('keeps the focus in its row when the pane leaves no room for the cell', async () => {
    const viewer = await wide(MANY_KEYS);
    const columns = () => allByRole(viewer, 'columnheader').length;
    const all = columns();
    byRole(viewer, 'button', 'Event 2').focus();
    await press('ArrowRight');
    await settled(viewer);
    await press('End');
    await settled(viewer);
    expect(columnOf(focused()!)).to.equal(all - 1);
    await press(' ');
    await waitUntil(() => columns() < all, 'columns make room for the pane');
    await settled(viewer);
    expect([rowOf(focused()!), columnOf(focused()!)]).to.deep.equal([3, columns() - 1]);
  });

  it('is the same list when it grows past what a table shows, with the focus where it was', async () => {
    const viewer = await viewerOf(LOG.slice(0, 500));
    byRole(viewer, 'button', 'Event 7').focus();
    viewer.append(`\n${LOG.slice(500, 600).join('\n')}\n`);
    await settled(viewer);
    expect(byRole(viewer, 'grid').getAttribute('aria-rowcount')).to.equal('601');
    expect(nameOf(focused()!)).to.equal('Event 7');
  });
});

describe('the tab stop of a list that never had the focus', () => {
  const stops = (viewer: Element) =>
    [...viewer.shadowRoot!.querySelectorAll('.events [tabindex="0"]')].map(nameOf);

  it('is its first row, in any order', async () => {
    expect(stops(await viewerOf(LOG.slice(0, 40), { sort: '-name' }))).to.deep.equal(['Event 40']);
    const viewer = await viewerOf(LOG, { sort: '-name' });
    expect(stops(viewer)).to.deep.equal(['Event 10000']);
    viewer.sort = 'name';
    await settled(viewer);
    expect(stops(viewer)).to.deep.equal(['Event 1']);
  });

  it('is the first row that is seen where it was scrolled, and stays there once it had the focus', async () => {
    const viewer = await viewerOf(LOG);
    await scrollTo(viewer, 100_000);
    await settled(viewer);
    const [stop] = stops(viewer);
    expect(Number(/\d+/.exec(stop!)![0])).to.be.above(1_000);
    const before = list(viewer).scrollTop;
    byRole(viewer, 'button', stop).focus();
    expect(list(viewer).scrollTop).to.be.closeTo(before, 40);
    (document.activeElement as HTMLElement).blur();
    await scrollTo(viewer, 0);
    await settled(viewer);
    expect(stops(viewer)).to.deep.equal([stop]);
  });

  it('is there while events are added and dropped', async () => {
    const viewer = await viewerOf(LOG.slice(0, 600), { live: '', 'max-events': '600' });
    for (let from = 600; from < 900; from += 100) {
      viewer.append(LOG.slice(from, from + 100).join('\n') + '\n');
      await settled(viewer);
      expect(stops(viewer)).to.have.length(1);
    }
  });
});

describe('a log of some hundred events more than a table shows', () => {
  const MORE = events(MAX_TABLE_ROWS + 700);

  it('is a table with every row in the page when the reader wants that, and a grid again', async () => {
    const viewer = await viewerOf(MORE);
    await click(byRole(viewer, 'button', 'All rows'));
    await settled(viewer);
    expect(byRole(viewer, 'button', 'All rows').ariaPressed).to.equal('true');
    byRole(viewer, 'table', 'Events');
    expect(eventNumbers(viewer)).to.deep.equal(MORE.map((_, index) => index + 1));

    await click(byRole(viewer, 'button', 'Event 2'));
    await click(byRole(viewer, 'button', 'Event 1'));
    await settled(viewer);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 1', 'Event 2']);
    await press('End');
    expect(nameOf(focused()!)).to.equal(`Event ${MORE.length}`);

    await click(byRole(viewer, 'button', 'All rows'));
    await settled(viewer);
    byRole(viewer, 'grid', 'Events');
    expect(allByRole(viewer, 'tree').length).to.equal(1);
    expect(rowIndexes(viewer).length).to.be.below(120);
  });

  it('goes on to be one while it is sorted, filtered and grows', async () => {
    const viewer = await viewerOf(MORE);
    await click(byRole(viewer, 'button', 'All rows'));
    viewer.sort = '-name';
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal(MORE.map((_, index) => MORE.length - index));
    viewer.append(
      events(MORE.length + 1)
        .at(-1)!
        .concat('\n'),
    );
    await settled(viewer);
    expect(eventNumbers(viewer)[0]).to.equal(MORE.length + 1);
    viewer.filter = 'group:1';
    await settled(viewer);
    byRole(viewer, 'table', 'Events');
    expect(eventNumbers(viewer).length).to.be.within(100, MORE.length);
  });

  it('is not when it has more rows than a page carries easily, until fewer are left', async () => {
    const viewer = await viewerOf(events(MAX_PLAIN_ROWS + 1), { columns: 'name,group,n' });
    expect(allByRole(viewer, 'button', 'All rows')).to.be.empty;
    viewer.filter = 'n<=1500';
    await settled(viewer);
    await click(byRole(viewer, 'button', 'All rows'));
    await settled(viewer);
    byRole(viewer, 'table', 'Events');
    viewer.filter = '';
    await settled(viewer);
    byRole(viewer, 'grid', 'Events');
  });
});
