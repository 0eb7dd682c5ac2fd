import { expect } from '@open-wc/testing';
import { events } from '../support/lines.js';
import {
  allByRole,
  byRole,
  click,
  focused,
  nameOf,
  press,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';

const LOG = events(10_000);

const rowIndexes = (viewer: Element) =>
  allByRole(viewer, 'row').map((row) => Number(row.getAttribute('aria-rowindex')));

const list = (viewer: Element) => viewer.shadowRoot!.querySelector('ev-table')!;

async function scrollTo(viewer: Awaited<ReturnType<typeof viewerOf>>, top: number) {
  const scrolled = new Promise((resolve) =>
    list(viewer).addEventListener('scroll', resolve, { once: true }),
  );
  list(viewer).scrollTop = top;
  await scrolled;
  await settled(viewer);
}

describe('a log of ten thousand events', () => {
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
});
