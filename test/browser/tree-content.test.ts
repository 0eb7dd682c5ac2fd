import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { MAX_TREE_TEXT } from '../../src/core/limits.js';
import {
  allByRole,
  answered,
  byRole,
  click,
  focused,
  nameOf,
  press,
  settled,
  viewerOf,
} from '../support/viewer.js';

const items = (viewer: Element) => allByRole(viewer, 'treeitem').map(nameOf);

describe('values in a tree', () => {
  it('at a key without any character have a name all the same', async () => {
    const viewer = await viewerOf(['{"":5,"a":{"":{"b":1}}}'], { expand: 'all' });
    expect(allByRole(viewer, 'treeitem').map(nameOf)).to.deep.equal([
      '"": 5',
      'a, 1 key',
      '"", 1 key',
      'b: 1',
    ]);
    expect(byRole(viewer, 'treeitem', '"": 5').innerText.trim()).to.equal('"": 5');
  });

  it('that are addresses are links, which tell the other site nothing', async () => {
    const viewer = await viewerOf(['{"url":"https://example.com/a?b=1#c"}']);
    const link = byRole(viewer, 'link') as HTMLAnchorElement;
    expect(link.href).to.equal('https://example.com/a?b=1#c');
    expect(link.rel.split(' ')).to.have.members(['noopener', 'noreferrer', 'nofollow']);
    expect(link.referrerPolicy).to.equal('no-referrer');
    expect(link.tabIndex).to.equal(-1);
  });

  const others = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.com/',
    '//example.com/',
    'https://',
    'https://user:password@example.com/',
    'https://example.com\\u202e/moc',
    'see https://example.com/',
    'https:\\\\\\\\example.com',
  ];
  for (const text of others) {
    it(`that only look like one are text: ${text}`, async () => {
      const viewer = await viewerOf([`{"url":"${text}"}`]);
      expect(allByRole(viewer, 'link')).to.be.empty;
      expect(allByRole(viewer, 'treeitem')).to.have.length(1);
    });
  }

  it('that are times have them in words beside, where the key says that they are times', async () => {
    const viewer = await viewerOf([
      '{"at":1715597712,"created_ms":1715597712898,"ts":"1715597712.000200","id":1715597712,"count":12}',
    ]);
    expect(items(viewer)).to.deep.equal([
      'at: 1715597712',
      'created_ms: 1715597712898',
      'ts: 1715597712.000200',
      'id: 1715597712',
      'count: 12',
    ]);
    expect(
      allByRole(viewer, 'treeitem').map((item) => item.getAttribute('aria-description')),
    ).to.deep.equal([
      '2024-05-13 10:55:12Z',
      '2024-05-13 10:55:12.898Z',
      '2024-05-13 10:55:12Z',
      null,
      null,
    ]);
    expect(byRole(viewer, 'treeitem', /^at/).textContent).to.match(
      /1715597712\s+2024-05-13 10:55:12Z/,
    );
  });

  it('that are long are cut, and whole on request', async () => {
    const text = 'long text '.repeat(2_500);
    const viewer = await viewerOf([JSON.stringify({ text })]);
    const item = byRole(viewer, 'treeitem');
    const shown = () => item.querySelector('.value')!.textContent.length;
    expect(shown()).to.be.at.most(MAX_TREE_TEXT + 2);
    await click(byRole(viewer, 'button', 'Show all 25,000 characters'));
    await answered(viewer);
    expect(shown()).to.equal(text.length + 2);
    expect(allByRole(viewer, 'button', /^Show all/)).to.be.empty;
  });

  it('that hold no JSON stay as they are: base64, hexadecimal, tokens', async () => {
    const texts = [
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
      'deadbeef00ff',
      'aGVsbG8gd29ybGQ=',
      '12345678901234567890',
    ];
    const viewer = await viewerOf([JSON.stringify(texts)]);
    expect(items(viewer)).to.deep.equal(texts.map((text, index) => `${index}: ${text}`));
  });

  it('that are JSON in a string can be switched to the text as written, and back', async () => {
    const viewer = await viewerOf([String.raw`{"data":"{\"t\":19}"}`]);
    const tag = () => byRole(viewer, 'button', 'JSON in a string');
    expect(tag().ariaPressed).to.equal('true');
    await click(tag());
    await answered(viewer);
    expect(items(viewer)).to.deep.equal(['data: {"t":19}']);
    expect(tag().ariaPressed).to.equal('false');
    await click(tag());
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['data, 1 key, JSON in a string', 't: 19']);
    // By keyboard it is what Enter does there; Space still opens and closes.
    await press(' ');
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['data, 1 key, JSON in a string']);
    await press('Enter');
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['data: {"t":19}']);
    expect(nameOf(focused()!)).to.equal('data: {"t":19}');
  });

  it('show their name, id and type first where not all of them has room', async () => {
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`key${n}`, n]));
    const viewer = await viewerOf([
      JSON.stringify({ all: { ...wide, type: 't', id: 7, name: 'n' } }),
    ]);
    viewer.collapseAll();
    await settled(viewer);
    expect(byRole(viewer, 'treeitem').textContent).to.match(/\{name: "n", id: 7, type: "t", key0/);
  });
});

describe('a tree that is looked through', () => {
  it('keeps the same paths open in another event with the same keys', async () => {
    const lines = Array.from(
      { length: 3 },
      (_, n) => `{"a":{"n":${n},"deep":{"x":${n}}},"b":{"y":${n}}}`,
    );
    const viewer = await viewerOf([...lines, '{"c":{"z":1}}'], { open: '1', expand: '1' });
    await click(byRole(viewer, 'treeitem', 'a, 2 keys').querySelector('.key')!);
    await settled(viewer);
    viewer.closeEvent(1);
    viewer.openEvent(2);
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['a, 2 keys', 'n: 1', 'deep, 1 key', 'b, 1 key']);
    viewer.closeEvent(2);
    viewer.openEvent(4);
    await settled(viewer);
    expect(items(viewer)).to.deep.equal(['c, 1 key']);
  });

  it('says where in it the focus is, when it is long', async () => {
    const list = Array.from({ length: 28 }, (_, n) => n);
    const viewer = await viewerOf([JSON.stringify({ a: { list } }), '{"a":{"b":1}}'], {
      open: 'all',
    });
    byRole(viewer, 'treeitem', '27: 27').focus();
    await answered(viewer);
    const where = () => viewer.shadowRoot!.querySelectorAll('[part~=where]');
    expect([...where()].map((element) => element.textContent.replace(/\s/g, ''))).to.deep.equal([
      'a›list›27',
    ]);
    await click(where()[0]!.querySelectorAll('button')[1]!);
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('list, 28 items');
    byRole(viewer, 'treeitem', 'b: 1').focus();
    await answered(viewer);
    expect(where()).to.have.length(1);
  });

  it('opens and closes whole values with Shift and the arrows, a level with *', async () => {
    const viewer = await viewerOf(['{"a":{"b":{"c":{"d":1}}},"x":{"y":{"z":2}}}']);
    viewer.collapseAll();
    await settled(viewer);
    byRole(viewer, 'treeitem', 'a, 1 key').focus();
    await settled(viewer);
    const steps: [key: string, rows: number][] = [
      ['ArrowRight', 5],
      ['ArrowLeft', 2],
    ];
    for (const [key, rows] of steps) {
      await sendKeys({ down: 'Shift' });
      await press(key);
      await sendKeys({ up: 'Shift' });
      await settled(viewer);
      expect(allByRole(viewer, 'treeitem'), key).to.have.length(rows);
    }
    await press('*');
    await settled(viewer);
    expect(allByRole(viewer, 'treeitem')).to.have.length(4);
  });

  it('goes by pages', async () => {
    const viewer = await viewerOf([JSON.stringify(Array.from({ length: 100 }, (_, n) => n))]);
    byRole(viewer, 'treeitem', '0: 0').focus();
    await settled(viewer);
    await press('PageDown');
    await settled(viewer);
    const page = Number(nameOf(focused()!).split(':')[0]);
    expect(page).to.be.within(5, 60);
    await press('PageUp');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('0: 0');
    await press('End', 'PageDown');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('99: 99');
  });

  it('has all of a long value in the page for the browser’s own find, before it is opened', async () => {
    const rows = Array.from({ length: 900 }, (_, n) => ({ n }));
    const viewer = await viewerOf([JSON.stringify({ rows })]);
    for (;;) {
      await settled(viewer);
      if (viewer.shadowRoot!.textContent.includes('899: 1 key')) break;
    }
    expect(items(viewer)).to.deep.equal(['rows, 900 items']);
    const group = viewer.shadowRoot!.querySelector('[role=group]')!;
    expect(group.getAttribute('hidden')).to.equal('until-found');
  });
});
