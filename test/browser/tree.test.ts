import { aTimeout, expect } from '@open-wc/testing';
import { UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  click,
  focused,
  nameOf,
  press,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const items = (viewer: Element) => allByRole(viewer, 'treeitem').map(nameOf);

/** Longer than the time within which two clicks are one double click. */
const DOUBLE_CLICK_MS = 700;

const LOSSLESS = String.raw`{"n":9007199254740993,"share":1.10,"huge":1e400,"n":-0,"2":"b","1":"a","__proto__":{"x":1},"constructor":"c","s":"a‮b\u0000"}`;

describe('the tree of an event', () => {
  it('shows the event as it was written: numbers, order, duplicates, odd keys', async () => {
    const viewer = await viewerOf([LOSSLESS]);
    expect(items(viewer)).to.deep.equal([
      'n: 9007199254740993, key repeats',
      'share: 1.10',
      'huge: 1e400',
      'n: -0, key repeats',
      '2: b',
      '1: a',
      '__proto__, 1 key',
      'x: 1',
      'constructor: c',
      String.raw`s: aU+202Eb\0`,
    ]);
  });

  it('makes characters visible that would hide or act', async () => {
    const viewer = await viewerOf([LOSSLESS]);
    const item = byRole(viewer, 'treeitem', /^s:/);
    expect(item.textContent).not.to.include('‮');
    expect(item.textContent).to.include('U+202E');
  });

  it('decodes JSON in a string, says so, and leaves other strings alone', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1,2' });
    expect(byRole(viewer, 'treeitem', 'data, 1 key, JSON in a string')).to.exist;
    expect(byRole(viewer, 'treeitem', 'version: 3')).to.exist;
    expect(byRole(viewer, 'treeitem', 'data: auto-update')).to.exist;
  });

  it('leaves the string when it is asked to', async () => {
    const viewer = await viewerOf(UPDATE.slice(0, 1), { 'raw-strings': '' });
    expect(byRole(viewer, 'treeitem', 'data: {"version":"3"}')).to.exist;
  });

  it('says level, place and number of siblings of every node', async () => {
    const viewer = await viewerOf(['{"a":{"b":[true,null]},"c":0}']);
    const places = allByRole(viewer, 'treeitem').map((item) =>
      [nameOf(item), item.ariaLevel, item.ariaPosInSet, item.ariaSetSize, item.ariaExpanded].join(
        ' ',
      ),
    );
    expect(places).to.deep.equal([
      'a, 1 key 1 1 2 true',
      'b, 2 items 2 1 1 true',
      '0: true 3 1 2 ',
      '1: null 3 2 2 ',
      'c: 0 1 2 2 ',
    ]);
  });

  it('opens and closes a value by a click', async () => {
    const viewer = await viewerOf(['{"a":{"b":1}}']);
    const item = byRole(viewer, 'treeitem', 'a, 1 key');
    await click(item.querySelector('.key')!);
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 1 key']);
    expect(item.ariaExpanded).to.equal('false');
    // A second click soon after is a double click, which selects a word.
    await aTimeout(DOUBLE_CLICK_MS);
    await click(item.querySelector('.key')!);
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 1 key', 'b: 1']);
  });

  it('keeps closed values in the page for the browser’s own find, which opens them', async () => {
    const viewer = await viewerOf(['{"a":{"b":"needle"}}']);
    viewer.collapseAll();
    await settled(viewer);
    const group = viewer.shadowRoot!.querySelector<HTMLElement>('[role=group]')!;
    expect(group.getAttribute('hidden')).to.equal('until-found');
    expect(group.textContent).to.include('needle');
    expect(group.getBoundingClientRect().height).to.equal(0);

    group.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 1 key', 'b: needle']);
  });

  it('keeps the trees of closed events in the page for the browser’s own find, which opens the event', async () => {
    const viewer = await viewerOf(['{"n":1,"a":{"b":"hay"}}', '{"n":2,"a":{"b":"needle"}}']);
    const hidden = () => [...viewer.shadowRoot!.querySelectorAll<HTMLElement>('.closed [hidden]')];
    const details = () => hidden().filter((element) => element.matches('.detail-body'));
    // Where the browser opens nothing that it finds, there is no use for them.
    if (!('onbeforematch' in viewer)) {
      expect(details()).to.have.length(0);
      return;
    }
    await waitUntil(() => details().length === 2, 'trees of the closed events');
    await settled(viewer);
    expect(details().map((detail) => /hay|needle/.exec(detail.textContent)?.[0])).to.deep.equal([
      'hay',
      'needle',
    ]);
    // Nobody else meets them.
    expect(allByRole(viewer, 'tree')).to.have.length(0);
    expect(viewer.shadowRoot!.querySelectorAll('.closed [tabindex="0"]')).to.have.length(0);
    expect(details().map((detail) => detail.offsetHeight)).to.deep.equal([0, 0]);

    viewer.sort = '-n';
    await settled(viewer);
    await waitUntil(() => details().length === 2, 'trees of the sorted events');
    await settled(viewer);
    expect(details()[0]!.textContent).to.include('needle');

    details()[0]!.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await settled(viewer);
    expect(viewer.view.open).to.equal('2');
    expect(items(viewer)).to.include('b: needle');
    expect(allByRole(viewer, 'tree', 'Event 2')).to.have.length(1);
    viewer.closeEvent(2);
    await settled(viewer);
    expect(allByRole(viewer, 'tree')).to.have.length(0);
  });

  it('opens at first only as much as fits well, and all of it on demand', async () => {
    const big = JSON.stringify({ a: Array.from({ length: 50 }, (_, n) => ({ n })) });
    const viewer = await viewerOf([big]);
    expect(items(viewer)).to.have.length(1);
    viewer.expandAll();
    await settled(viewer);
    expect(items(viewer)).to.have.length(101);
    viewer.collapseAll();
    await settled(viewer);
    expect(items(viewer)).to.have.length(1);
  });

  it('opens on demand what is small beside what is too large to be opened to its end', async () => {
    const big = Array.from({ length: 2500 }, (_, n) => n);
    const line = JSON.stringify({ big, small: { x: { y: { z: { w: 1 } } } } });
    const viewer = await viewerOf([line], { open: '1', expand: '0' });
    expect(items(viewer)).to.have.length(2);
    await click(byRole(viewer, 'button', 'Expand all'));
    const said = () => viewer.shadowRoot!.querySelector('.said')?.textContent ?? '';
    await waitUntil(() => said().includes('2,000'), 'it is said that not all is open');
    await settled(viewer);
    const rows = [...viewer.shadowRoot!.querySelectorAll('[role=treeitem]')];
    const open = rows.filter((row) => !row.closest('[hidden]')).map((row) => row.textContent);
    expect(open).to.have.length.within(1900, 2002);
    expect(byRole(viewer, 'treeitem', 'w: 1')).to.exist;
  });

  it('keeps what is open when the log is sorted or grows', async () => {
    const viewer = await viewerOf(['{"a":{"b":{"c":1}}}', '{"d":2}'], { open: '1' });
    await click(byRole(viewer, 'treeitem', 'b, 1 key').querySelector('.key')!);
    await settled(viewer);
    const before = items(viewer);
    expect(before).to.deep.equal(['a, 1 key', 'b, 1 key']);
    viewer.sort = '-d';
    viewer.append({ e: 3 });
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(before);
  });

  it('draws all of many small values, and all that is closed in them', async () => {
    const values = Array.from({ length: 400 }, (_, index) => [`key${index}`, { n: index }]);
    const viewer = await viewerOf([JSON.stringify(Object.fromEntries(values))], { expand: '0' });
    expect(allByRole(viewer, 'treeitem')).to.have.length(400);
    await waitUntil(
      () => viewer.shadowRoot!.querySelectorAll('.node').length === 800,
      'closed ones',
    );
  });

  it('groups a thousand siblings and more', async () => {
    const viewer = await viewerOf([JSON.stringify(Array.from({ length: 2500 }, (_, n) => n))]);
    expect(items(viewer)[0]).to.equal('0…99, 100 items');
    expect(items(viewer)).to.have.length(25);
    await click(byRole(viewer, 'treeitem', '2400…2499, 100 items').querySelector('.key')!);
    await settled(viewer);
    expect(items(viewer).at(-1)).to.equal('2499: 2499');
  });

  it('shows text as text, whatever mark-up it holds', async () => {
    const line = '{"<img src=x onerror=\\"window.broken=1\\">":"<script>window.broken=1</script>"}';
    const viewer = await viewerOf([line]);
    expect(items(viewer)).to.have.length(1);
    expect(viewer.shadowRoot!.querySelector('img, script')).to.be.null;
    expect('broken' in window).to.be.false;
  });

  it('survives a hundred thousand nested arrays', async () => {
    const depth = 100_000;
    const viewer = await viewerOf(['['.repeat(depth) + ']'.repeat(depth)]);
    viewer.expandAll();
    await settled(viewer);
    expect(byRole(viewer, 'status').textContent).to.equal('1 event');
    expect(items(viewer).length).to.be.within(45, 55);
  });
});

describe('the tree by keyboard', () => {
  it('is one tab stop after the list, its tools are the next, and Escape goes back to the row', async () => {
    const viewer = await viewerOf(['{"a":{"b":1},"c":2}']);
    const after = document.createElement('button');
    viewer.after(after);
    byRole(viewer, 'button', 'Event 1').focus();
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('a, 1 key');
    await settled(viewer);
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Expand all');
    await press('Tab');
    expect(focused()).to.equal(after);
    byRole(viewer, 'treeitem', 'c: 2').focus();
    await press('Escape');
    expect(nameOf(focused()!)).to.equal('Event 1');
  });

  it('moves with arrows, Home and End, opens and closes', async () => {
    const viewer = await viewerOf(['{"a":{"b":1,"c":{"d":2}},"e":3}']);
    byRole(viewer, 'treeitem', /^a/).focus();
    const steps: [string, string][] = [
      ['ArrowDown', 'b: 1'],
      ['ArrowDown', 'c, 1 key'],
      ['ArrowRight', 'd: 2'],
      ['ArrowLeft', 'c, 1 key'],
      ['ArrowLeft', 'c, 1 key'],
      ['ArrowDown', 'e: 3'],
      ['ArrowUp', 'c, 1 key'],
      ['ArrowRight', 'c, 1 key'],
      ['ArrowDown', 'd: 2'],
      ['End', 'e: 3'],
      ['ArrowDown', 'e: 3'],
      ['Home', 'a, 2 keys'],
      ['ArrowUp', 'a, 2 keys'],
      ['Enter', 'a, 2 keys'],
      ['ArrowDown', 'e: 3'],
    ];
    for (const [key, name] of steps) {
      await press(key);
      await settled(viewer);
      expect(nameOf(focused()!), `after ${key}`).to.equal(name);
    }
    expect(items(viewer)).to.deep.equal(['a, 2 keys', 'e: 3']);
    await press('*');
    await settled(viewer);
    expect(items(viewer)).to.include('b: 1');
  });

  it('opens all siblings by *, a part at a time, and no more than one looks through', async () => {
    const element = Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, n]));
    const line = JSON.stringify({ list: Array<unknown>(1000).fill(element) });
    const viewer = await viewerOf([line], { open: '1', expand: '2' });
    viewer.shadowRoot!.querySelectorAll<HTMLElement>('[role=treeitem]')[1]!.focus();
    await settled(viewer);
    const open = () => viewer.shadowRoot!.querySelectorAll('.node[aria-expanded=true]').length;
    const before = open();
    const counts = new Set<number>();
    const observer = new MutationObserver(() => counts.add(open()));
    const tree = viewer.shadowRoot!.querySelector('ev-tree')!;
    observer.observe(tree, { subtree: true, childList: true, attributeFilter: ['aria-expanded'] });
    await press('*');
    const said = () => viewer.shadowRoot!.querySelector('.said')?.textContent ?? '';
    await waitUntil(() => said().includes('2,000'), 'it is said that not all is open');
    await settled(viewer);
    observer.disconnect();
    expect(open() - before).to.equal(Math.floor(2000 / 21));
    expect(counts.size, 'parts').to.be.above(5);
  });

  it('goes to the key that is typed', async () => {
    const viewer = await viewerOf(['{"alpha":1,"beta":2,"bravo":3}']);
    byRole(viewer, 'treeitem', 'alpha: 1').focus();
    await press('b', 'r');
    expect(nameOf(focused()!)).to.equal('bravo: 3');
  });

  it('and what could not be read stand left to right in a page of the other direction', async () => {
    const viewer = await viewerOf(['{"a":1,"b":'], { open: '1', dir: 'rtl' });
    for (const part of ['tree', 'source']) {
      const { direction, textAlign } = getComputedStyle(
        viewer.shadowRoot!.querySelector(`[part=${part}]`)!,
      );
      expect([direction, textAlign], part).to.deep.equal(['ltr', 'left']);
    }
  });

  it('mirrors the arrows in right-to-left text', async () => {
    const viewer = await viewerOf(['{"a":{"b":1}}'], { dir: 'rtl' });
    byRole(viewer, 'treeitem', /^a/).focus();
    await press('ArrowRight');
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 1 key']);
    await press('ArrowLeft');
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 1 key', 'b: 1']);
  });

  for (const [dir, towardsOthers] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    it(`go from tool to tool below it, towards where the next one is, ${dir}`, async () => {
      const viewer = await viewerOf(['{"a":1}'], { dir });
      byRole(viewer, 'treeitem', 'a: 1').focus();
      await settled(viewer);
      byRole(viewer, 'button', 'Expand all').focus();
      await press(towardsOthers);
      expect(nameOf(focused()!)).to.equal('Collapse all');
      await press(towardsOthers === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft');
      expect(nameOf(focused()!)).to.equal('Expand all');
    });
  }
});
