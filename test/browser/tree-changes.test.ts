import { expect } from '@open-wc/testing';
import {
  allByRole,
  answered,
  byRole,
  click,
  nameOf,
  settled,
  viewerOf,
} from '../support/viewer.js';

type Viewer = Awaited<ReturnType<typeof viewerOf>>;

const LOG = [
  String.raw`{"name":"t","data":"{\"t\":19,\"old\":true,\"same\":{\"x\":1}}","n":1.0}`,
  '{"name":"other","n":5}',
  String.raw`{"name":"t","data":"{\"t\":21,\"list\":[1],\"same\":{\"x\":1}}","n":1}`,
];

/** The nodes with what is said of them. */
function marks(viewer: Element): string[] {
  return allByRole(viewer, 'treeitem').map((item) => {
    const mark = item.getAttribute('aria-description');
    return nameOf(item) + (mark ? ` (${mark})` : '');
  });
}

/** Opens an event and switches its changes on. */
async function compared(lines: readonly string[], number: number): Promise<Viewer> {
  const viewer = await viewerOf(lines, { open: String(number) });
  byRole(viewer, 'tree').querySelector<HTMLElement>('[role=treeitem]')!.focus();
  await answered(viewer);
  await click(byRole(viewer, 'button', 'What changed'));
  await answered(viewer);
  return viewer;
}

describe('what changed since the previous event', () => {
  it('of the same name is marked, in JSON in strings too', async () => {
    const viewer = await compared(LOG, 3);
    expect(marks(viewer)).to.deep.equal([
      'name: t',
      'data, 3 keys, JSON in a string',
      't: 21 (changed, was 19)',
      'list, 1 item (added)',
      'same, 1 key',
      'old: true (removed)',
      'n: 1',
    ]);
    expect(byRole(viewer, 'treeitem', 't: 21').textContent).to.include('changed, was 19');
    expect(byRole(viewer, 'button', 'What changed').ariaPressed).to.equal('true');
  });

  it('has the value before in its own direction, whatever that of the words is', async () => {
    const viewer = await compared(LOG, 3);
    const tag = byRole(viewer, 'treeitem', 't: 21').querySelector('.tag')!;
    expect([...tag.children].map((child) => [child.localName, child.textContent])).to.deep.equal([
      ['bdi', '19'],
    ]);
  });

  it('takes nothing away from the cells of its row', async () => {
    const lines = ['10', '11'].map(
      (second) => `{"name":"t","time":"2024-05-13T10:55:${second}.000Z","same":1}`,
    );
    const viewer = await compared(lines, 2);
    const cell = viewer.shadowRoot!.querySelector('td.changed')!;
    const value = cell.querySelector('bdi, time')!;
    expect(cell.scrollWidth).to.equal(cell.clientWidth);
    expect(getComputedStyle(cell).position, 'the mark is in the cell').to.equal('relative');
    expect(value.scrollWidth).to.be.at.most(value.clientWidth);
    const above = viewer.shadowRoot!.querySelector('.row:not(.open) .time :is(bdi, time)')!;
    expect(value.getBoundingClientRect().left).to.be.closeTo(above.getBoundingClientRect().left, 1);
  });

  it('is marked in the cells of its row too, as long as it is compared', async () => {
    const viewer = await viewerOf(LOG, { open: '3', columns: 'name,data,data.t,data.old,n' });
    const marked = () =>
      allByRole(viewer, 'row').map((row) =>
        [...row.querySelectorAll('td[aria-description]')].map(
          (cell) => `${(cell as HTMLTableCellElement).cellIndex} ${cell.ariaDescription}`,
        ),
      );
    expect(marked().flat()).to.be.empty;
    byRole(viewer, 'treeitem', 'name: t').focus();
    await answered(viewer);
    await click(byRole(viewer, 'button', 'What changed'));
    await answered(viewer);
    expect(marked()[3]).to.deep.equal(['2 changed', '3 changed, was 19', '4 removed']);
    expect(marked().flat()).to.have.length(3);
    await click(byRole(viewer, 'button', 'What changed'));
    await settled(viewer);
    expect(marked().flat()).to.be.empty;
  });

  it('can be all that is shown', async () => {
    const viewer = await compared(LOG, 3);
    await click(byRole(viewer, 'button', 'Only changes'));
    await answered(viewer);
    expect(marks(viewer)).to.deep.equal([
      'data, 3 keys, JSON in a string',
      't: 21 (changed, was 19)',
      'list, 1 item (added)',
      'old: true (removed)',
    ]);
  });

  it('is switched off again, with the tree as it was', async () => {
    const viewer = await viewerOf(LOG, { open: '3' });
    const before = marks(viewer);
    byRole(viewer, 'treeitem', 'name: t').focus();
    await answered(viewer);
    for (let times = 0; times < 2; times++) {
      await click(byRole(viewer, 'button', 'What changed'));
      await answered(viewer);
    }
    expect(marks(viewer)).to.deep.equal(before);
  });

  it('can be since another event', async () => {
    const viewer = await compared(LOG, 3);
    const field = byRole(viewer, 'spinbutton', 'since event') as HTMLInputElement;
    expect(field.value).to.equal('1');
    field.value = '2';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await answered(viewer);
    expect(marks(viewer)).to.include('name: t (changed, was other)');
    expect(marks(viewer)).to.include('data, 3 keys, JSON in a string (added)');
  });

  it('stays with its event when rows change places, and leaves the others as they are', async () => {
    const viewer = await viewerOf(LOG, { open: '1,3' });
    const tree = (number: number) => byRole(viewer, 'tree', `Event ${number}`).parentElement!;
    const button = (number: number) =>
      allByRole(viewer, 'button', 'What changed').find((one) => tree(number).contains(one))!;
    const isPressed = () => [1, 3].map((number) => button(number).ariaPressed);
    for (const number of [1, 3]) {
      tree(number).querySelector<HTMLElement>('[role=treeitem]')!.focus();
      await answered(viewer);
    }
    const before = marks(viewer);
    await click(button(3));
    await answered(viewer);
    expect(isPressed()).to.deep.equal(['false', 'true']);
    viewer.sort = '-#';
    await settled(viewer);
    expect(isPressed()).to.deep.equal(['false', 'true']);
    expect(tree(3).textContent).to.include('changed, was 19').and.include('added: 1');
    expect(tree(1).textContent).not.to.include('added: 1');
    await click(button(3));
    await settled(viewer);
    viewer.sort = '';
    await settled(viewer);
    expect(isPressed()).to.deep.equal(['false', 'false']);
    expect(marks(viewer)).to.deep.equal(before);
  });

  it('says so where there is no earlier event of the kind', async () => {
    const viewer = await compared(LOG, 2);
    expect(viewer.shadowRoot!.textContent).to.include('no earlier event of this kind');
  });

  it('marks elements of arrays where they are', async () => {
    const viewer = await compared(['{"a":[1,2,3]}', '{"a":[1,3]}'], 2);
    expect(marks(viewer)).to.deep.equal(['a, 2 items', '0: 1', '1: 3', '1: 2 (removed)']);
  });
});
