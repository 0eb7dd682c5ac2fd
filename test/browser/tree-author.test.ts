import { expect, fixtureSync } from '@open-wc/testing';
import { UPDATE } from '../support/lines.js';
import { allByRole, byRole, nameOf, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const DEEP = '{"a":{"b":{"c":{"d":1}}},"x":{"id":1,"b":{"e":2}}}';

const items = (viewer: Element) => allByRole(viewer, 'treeitem').map(nameOf);

describe('expand', () => {
  const table: [expand: string, shown: string[]][] = [
    ['1', ['a, 1 key', 'x, 2 keys']],
    ['2', ['a, 1 key', 'b, 1 key', 'x, 2 keys', 'id: 1', 'b, 1 key']],
    ['all', ['a, 1 key', 'b, 1 key', 'c, 1 key', 'd: 1', 'x, 2 keys', 'id: 1', 'b, 1 key', 'e: 2']],
    ['a.b', ['a, 1 key', 'b, 1 key', 'c, 1 key', 'x, 2 keys']],
    ['/x', ['a, 1 key', 'x, 2 keys', 'id: 1', 'b, 1 key']],
    ['*.b', ['a, 1 key', 'b, 1 key', 'c, 1 key', 'x, 2 keys', 'id: 1', 'b, 1 key', 'e: 2']],
    ['**.c, x', ['a, 1 key', 'b, 1 key', 'c, 1 key', 'd: 1', 'x, 2 keys', 'id: 1', 'b, 1 key']],
    ['nothing.there', ['a, 1 key', 'x, 2 keys']],
  ];
  for (const [expand, shown] of table) {
    it(`"${expand}" opens that much at first`, async () => {
      const viewer = await viewerOf([DEEP], { expand });
      await settled(viewer);
      expect(items(viewer)).to.deep.equal(shown);
    });
  }

  it('goes through JSON in strings', async () => {
    const line = JSON.stringify({ data: JSON.stringify({ a: { b: 1 }, c: { d: 2 } }) });
    const viewer = await viewerOf([line], { expand: 'data.c' });
    await settled(viewer);
    expect(items(viewer)).to.deep.equal([
      'data, 2 keys, JSON in a string',
      'a, 1 key',
      'c, 1 key',
      'd: 2',
    ]);
  });
});

describe('highlight', () => {
  it('marks events by number', async () => {
    const viewer = await viewerOf(UPDATE, { highlight: '1,3' });
    await settled(viewer);
    const marked = allByRole(viewer, 'button', /^Event/).filter(
      (button) => button.getAttribute('aria-description') === 'highlighted',
    );
    expect(marked.map(nameOf)).to.deep.equal(['Event 1', 'Event 3']);
    const [row] = viewer.shadowRoot!.querySelectorAll<HTMLElement>('[part~=highlight]');
    const bar = getComputedStyle(row!.querySelector('td')!, '::before');
    expect(bar.borderInlineStartWidth).to.equal('3px');
    expect(bar.borderInlineStartStyle).to.equal('solid');
  });

  it('marks values by path', async () => {
    const viewer = await viewerOf([DEEP], { highlight: '*.id,a.b' });
    await settled(viewer);
    const marked = allByRole(viewer, 'treeitem').filter(
      (item) => item.getAttribute('aria-description') === 'highlighted',
    );
    expect(marked.map(nameOf)).to.deep.equal(['b, 1 key', 'id: 1']);
    expect(marked[0]!.part.contains('highlight')).to.be.true;
  });

  it('can be set, changed and taken away', async () => {
    const viewer = await viewerOf(UPDATE);
    const count = () => viewer.shadowRoot!.querySelectorAll('[part~=highlight]').length;
    for (const [highlight, marked] of [
      ['2', 1],
      ['1-2', 2],
      ['', 0],
    ] as const) {
      viewer.highlight = highlight;
      await waitUntil(() => count() === marked, `"${highlight}" marks ${marked}`);
    }
  });
});

describe('descriptions of keys', () => {
  async function described(descriptions: string) {
    const viewer = document.createElement('event-viewer');
    const log = document.createElement('script');
    log.type = 'application/json';
    log.text = '{"name":"tempmon","data":"{\\"t\\":19}"}';
    const texts = document.createElement('script');
    texts.type = 'application/json';
    texts.slot = 'descriptions';
    texts.text = descriptions;
    viewer.appendChild(texts);
    viewer.appendChild(log);
    fixtureSync(viewer);
    await viewer.complete;
    await settled(viewer);
    return viewer;
  }

  it('stand under the values of their keys, and are read out with them', async () => {
    const viewer = await described('{"data.t":"Temperature in °C","**.t":"less to the point"}');
    const item = byRole(viewer, 'treeitem', 't: 19');
    expect(item.getAttribute('aria-description')).to.equal('Temperature in °C');
    expect(item.querySelector('[part~=description]')!.textContent).to.equal('Temperature in °C');
    expect(viewer.events).to.have.length(1);
    expect(viewer.shadowRoot!.querySelector('[part~=notice]')).to.be.null;
  });

  it('are text, whatever mark-up they hold', async () => {
    const viewer = await described('{"name":"<img src=x onerror=\\"window.broken=1\\">"}');
    expect(byRole(viewer, 'treeitem', /^name/).textContent).to.include('<img');
    expect(viewer.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('that are no JSON are said to be none, with the place', async () => {
    const viewer = await described('{\n "a" "b"}');
    const notice = viewer.shadowRoot!.querySelector('[part~=notice]')!;
    expect(notice.textContent).to.match(/line 2, column 6/);
  });
});
