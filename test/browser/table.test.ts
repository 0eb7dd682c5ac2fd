import { expect, nextFrame } from '@open-wc/testing';
import { MAX_MARKED_TEXT, MAX_TABLE_ROWS } from '../../src/core/limits.js';
import { events, TROUBLE, UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  cells,
  click,
  eventNumbers,
  focused,
  nameOf,
  press,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const headers = (viewer: Element) => allByRole(viewer, 'columnheader').map(nameOf);

describe('the table of events', () => {
  it('is a table named Events with a row for each event', async () => {
    const viewer = await viewerOf(UPDATE);
    expect(nameOf(byRole(viewer, 'table'))).to.equal('Events');
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    expect(byRole(viewer, 'status').textContent).to.equal('3 events');
  });

  it('is named by its caption', async () => {
    const viewer = await viewerOf(UPDATE, { caption: 'A firmware update' });
    expect(byRole(viewer, 'table', 'A firmware update')).to.exist;
  });

  it('chooses the columns that tell events apart, and lifts out what is always the same', async () => {
    const viewer = await viewerOf(UPDATE);
    expect(headers(viewer).slice(0, 3)).to.deep.equal(['#', 'published_at', 'name']);
    expect(headers(viewer)).not.to.include('ttl');
    expect(viewer.shadowRoot!.textContent).to.match(/ttl\s+60/);
    expect(cells(viewer)[1]!.slice(0, 2)).to.deep.equal([
      '2024-05-13T11:08:14.260Z',
      'device/status',
    ]);
  });

  it('lifts it out on one line, and opens what does not fit there', async () => {
    const lines = ['start', 'stop'].map((name) =>
      JSON.stringify({ name, ttl: 60, public: false, product: 30301, region: 'north-west' }),
    );
    const viewer = await viewerOf(lines, { style: 'inline-size: 340px' });
    const footer = viewer.shadowRoot!.querySelector<HTMLElement>('[part=footer]')!;
    const text = () => footer.innerText.replace(/\s+/g, ' ').trim();
    const { height } = footer.getBoundingClientRect();
    const all = 'ttl 60 · public false · product 30301 · region north-west';
    expect(text()).to.equal('2 events In common: 4 keys');

    await click(byRole(viewer, 'button', '4 keys'));
    expect(text()).to.equal(`2 events In common: 4 keys ${all}`);
    await press('Enter');
    expect(text()).to.equal('2 events In common: 4 keys');
    await press('Enter');

    viewer.style.inlineSize = '1000px';
    await waitUntil(() => !footer.querySelector('button'), 'all of it fits');
    expect(text()).to.equal(`2 events In common: ${all}`);
    expect(footer.getBoundingClientRect().height).to.be.closeTo(height, 1);

    viewer.style.inlineSize = '600px';
    await waitUntil(() => footer.querySelector('button'), 'not all of it fits');
    expect(text()).to.equal('2 events In common: ttl 60 · public false 2 keys');
    expect(footer.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('lifts out objects and arrays that are always the same', async () => {
    const lines = ['start', 'stop'].map((name) =>
      JSON.stringify({ name, labels: [], resource: { type: 'vm', tags: ['a'] } }),
    );
    const viewer = await viewerOf(lines, { style: 'inline-size: 800px' });
    expect(headers(viewer)).to.deep.equal(['#', 'name']);
    const footer = viewer.shadowRoot!.querySelector<HTMLElement>('[part=footer]')!;
    expect(footer.innerText.replace(/\s+/g, ' ').trim()).to.equal(
      '2 events In common: labels [] · resource {type: "vm", tags: [1]}',
    );
  });

  it('shows less of a long text in a cell where parts of it are marks', async () => {
    const lines = [{ s: 'x\n'.repeat(5_000) }, { s: 'xy'.repeat(2_000) }];
    const viewer = await viewerOf(lines.map((line) => JSON.stringify(line)));
    const [marked, plain] = cells(viewer).map(([text]) => text!);
    expect(marked).to.match(/^(?:x\\n){10}.*…$/s);
    expect(marked!.length).to.be.at.most(1.5 * MAX_MARKED_TEXT + 1);
    expect(plain).to.equal('xy'.repeat(2_000));
  });

  it('shows the beginning of an event that has nothing in any of the columns', async () => {
    const viewer = await viewerOf(['{"a":1}', '{"b":2}'], { columns: 'a' });
    expect(cells(viewer)).to.deep.equal([['1'], ['{b: 2}']]);
  });

  it('shows time and name side by side however narrow it is', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.style.inlineSize = '18rem';
    await nextFrame();
    await nextFrame();
    await settled(viewer);
    const list = byRole(viewer, 'table').closest('ev-table')!;
    expect(headers(viewer)).to.deep.equal(['#', 'published_at', 'name']);
    expect(list.scrollWidth).to.equal(list.clientWidth);
    expect(cells(viewer)[1]![1]).to.equal('device/status');
  });

  it('shows the columns that are asked for, in that order, with their labels', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'version, data.device.power.source=Power' });
    expect(headers(viewer)).to.deep.equal(['#', 'version', 'Power']);
    expect(cells(viewer)).to.deep.equal([
      ['0', ''],
      ['2', ''],
      ['3', 'USB host'],
    ]);
    viewer.columns = 'name,*';
    await settled(viewer);
    expect(headers(viewer).slice(0, 3)).to.deep.equal(['#', 'name', 'published_at']);
  });

  it('shows every line that is not JSON as a row that says what is wrong and where', async () => {
    const viewer = await viewerOf(TROUBLE);
    expect(byRole(viewer, 'status').textContent).to.equal('5 events, 3 unreadable');
    const rows = cells(viewer);
    expect(rows[1]!.join()).to.match(/Line 3, column 68: expected .* found the end of the line/);
    expect(rows[1]!.join()).to.include(TROUBLE[1]);
    expect(rows[2]!.join()).to.match(/Line 4, column 1: expected a value, found “S”/);
    expect(rows[3]!.join()).to.match(
      /Line 5, column 47: expected a key in double quotes, found “}”/,
    );
    expect(rows[4]).to.include('-0');
  });

  it('shows the readable part of a broken line as a tree', async () => {
    const viewer = await viewerOf(TROUBLE, { open: '2' });
    expect(byRole(viewer, 'tree', 'Event 2')).to.exist;
    expect(byRole(viewer, 'treeitem', 'n: 9007199254740993')).to.exist;
  });

  it('says that there are no events', async () => {
    const viewer = await viewerOf([]);
    expect(viewer.shadowRoot!.textContent).to.include('No events');
    expect(byRole(viewer, 'status').textContent).to.equal('0 events');
  });

  it('opens and closes an event by a click on its button or anywhere in its row', async () => {
    const viewer = await viewerOf(UPDATE);
    const opener = byRole(viewer, 'button', 'Event 2');
    expect(opener.getAttribute('aria-expanded')).to.equal('false');
    await click(opener);
    await settled(viewer);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    expect(byRole(viewer, 'tree', 'Event 2')).to.exist;

    await click(opener.closest('tr')!.cells[2]!);
    await settled(viewer);
    expect(allByRole(viewer, 'tree')).to.be.empty;
  });

  it('opens a lone event by itself, and none of several', async () => {
    expect(allByRole(await viewerOf(UPDATE.slice(0, 1)), 'tree').map(nameOf)).to.deep.equal([
      'Event 1',
    ]);
    expect(allByRole(await viewerOf(UPDATE), 'tree')).to.be.empty;
    expect(allByRole(await viewerOf(UPDATE.slice(0, 1), { open: 'none' }), 'tree')).to.be.empty;
  });

  it('opens the events that the author names', async () => {
    const viewer = await viewerOf(events(6), { open: '2,4-5' });
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2', 'Event 4', 'Event 5']);
    viewer.open = 'all';
    await settled(viewer);
    expect(allByRole(viewer, 'tree')).to.have.length(6);
  });

  it('scrolls inside itself at the height that is asked for', async () => {
    const viewer = await viewerOf(events(40), { 'max-height': '150px' });
    const list = byRole(viewer, 'table').closest('ev-table')!;
    expect(list.clientHeight).to.be.at.most(150);
    expect(list.scrollHeight).to.be.above(150);
  });

  it('keeps its header in view, and rows that scroll under it out of it', async () => {
    const viewer = await viewerOf(events(40), { 'max-height': '150px' });
    const list = byRole(viewer, 'table').closest('ev-table')!;
    list.scrollTop = 100;
    await new Promise((resolve) => list.addEventListener('scroll', resolve, { once: true }));
    const head = viewer.shadowRoot!.querySelector('thead')!;
    expect(head.getBoundingClientRect().top).to.be.closeTo(list.getBoundingClientRect().top, 1);
    expect(getComputedStyle(head).backdropFilter).to.match(/^blur/);
  });
});

describe('a table of hundreds of events', () => {
  const numbers = Array.from({ length: MAX_TABLE_ROWS }, (_, index) => index + 1);
  const sorted = numbers.toReversed();
  const lines = numbers.map((n) => `{"n":${n},"group":${n % 100}}`);

  it('is whole when it is complete, and when it was sorted or has other columns', async () => {
    const viewer = await viewerOf(lines);
    expect(eventNumbers(viewer)).to.deep.equal(numbers);
    viewer.sort = '-n';
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal(sorted);
    viewer.columns = 'n=Number';
    await settled(viewer);
    expect(cells(viewer)).to.deep.equal(sorted.map((n) => [String(n)]));
    viewer.text = lines.slice(0, 100).join('\n');
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal(sorted.slice(-100));
  });

  it('is right however often it is sorted while its rows are drawn', async () => {
    const viewer = await viewerOf(lines);
    for (const sort of ['-n', 'n', '-group', '', '-n']) {
      viewer.sort = sort;
      await viewer.updateComplete;
      await nextFrame();
    }
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal(sorted);
    expect(cells(viewer).map(([n]) => Number(n))).to.deep.equal(sorted);
  });

  it('shows the same rows when it was scrolled before, and those in view first', async () => {
    const viewer = await viewerOf(lines);
    const list = viewer.shadowRoot!.querySelector('ev-table')!;
    list.scrollTop = list.scrollHeight / 2;
    viewer.sort = '-n';
    await settled(viewer);
    expect(list.scrollTop).to.be.greaterThan(0);
    expect(eventNumbers(viewer)).to.deep.equal(sorted);
  });

  it('opens as many as the author asks for', async () => {
    const viewer = await viewerOf(lines.slice(0, 60), { open: 'all' });
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(
      numbers.slice(0, 60).map((n) => `Event ${n}`),
    );
  });

  it('keeps the focus on its event, wherever that goes', async () => {
    const viewer = await viewerOf(lines);
    byRole(viewer, 'button', 'Event 3').focus();
    await press('ArrowDown');
    for (const [sort, filter] of [
      ['-n', ''],
      ['group', ''],
      ['-n', 'group:4'],
      ['-n', ''],
      ['', ''],
    ] as const) {
      viewer.sort = sort;
      viewer.filter = filter;
      await settled(viewer);
      expect(nameOf(focused()!), `${sort} ${filter}`).to.equal('Event 4');
    }
  });
});
