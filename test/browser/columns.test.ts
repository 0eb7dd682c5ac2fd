import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  cells,
  click,
  focused,
  nameOf,
  openDialog,
  press,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

async function viewerWithTools(
  lines: readonly string[] = UPDATE,
  attributes: Readonly<Record<string, string>> = {},
): Promise<EventViewer> {
  const viewer = await viewerOf(lines, { controls: 'columns', ...attributes });
  await settled(viewer);
  return viewer;
}

/** Opens the dialog; resolves when its paths are there. */
const choose = (viewer: EventViewer) => openDialog(viewer, 'Columns', 'ul input');

const headers = (viewer: EventViewer) => allByRole(viewer, 'columnheader').slice(1).map(nameOf);

const tick = async (viewer: EventViewer, path: string) => {
  await click(byRole(viewer, 'checkbox', path));
  await settled(viewer);
};

const said = (dialog: HTMLElement) => dialog.querySelector('[aria-live]')!.textContent;

describe('the choice of columns', () => {
  it('that is given an empty label keeps its own', async () => {
    const viewer = await viewerOf(['{"n":1}', '{"n":2}'], { columns: 'n= ' });
    byRole(viewer, 'button', 'n');
  });

  it('opens from a button, takes the focus, and gives it back on Escape', async () => {
    const viewer = await viewerWithTools();
    const button = byRole(viewer, 'button', 'Columns');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(allByRole(viewer, 'dialog')).to.be.empty;

    button.focus();
    await press('Enter');
    await waitUntil(() => focused()?.matches('[type=checkbox]') ?? false);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(byRole(viewer, 'dialog', 'Columns').contains(focused())).to.be.true;

    await press('Escape');
    await settled(viewer);
    expect(allByRole(viewer, 'dialog')).to.be.empty;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(focused()).to.equal(button);
  });

  it('closes on a press outside, and by its own buttons', async () => {
    const viewer = await viewerWithTools();
    await choose(viewer);
    await sendMouse({ type: 'click', position: [innerWidth - 5, innerHeight - 5] });
    await settled(viewer);
    expect(allByRole(viewer, 'dialog')).to.be.empty;

    await choose(viewer);
    await click(byRole(viewer, 'button', 'Columns'));
    await settled(viewer);
    expect(allByRole(viewer, 'dialog')).to.be.empty;

    await choose(viewer);
    await click(byRole(viewer, 'button', 'Close'));
    await settled(viewer);
    expect(allByRole(viewer, 'dialog')).to.be.empty;
  });

  it('offers every path, through JSON in strings, with how many events have it', async () => {
    const viewer = await viewerWithTools();
    const dialog = await choose(viewer);
    const row = byRole(viewer, 'checkbox', 'data.device.power.source').closest('li')!;
    expect(row.textContent).to.include('in 1 of 3 events').and.to.include('USB host');
    expect(dialog.textContent).to.match(/Chosen by/);
  });

  it('shows and hides columns, and says so in the view', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name,version' });
    const seen = record(viewer, 'ev-view-change');
    const dialog = await choose(viewer);
    await tick(viewer, 'data.device.power.source');
    expect(headers(viewer)).to.deep.equal(['name', 'version', 'data.device.power.source']);
    expect(cells(viewer)[2]).to.deep.equal(['device/diagnostics', '3', 'USB host']);
    expect(viewer.view.columns).to.equal('name,version,data.device.power.source');
    expect(seen.at(-1)).to.deep.equal(['ev-view-change', { view: viewer.view }]);
    expect(said(dialog)).to.equal('data.device.power.source is column 3 of 3.');

    await tick(viewer, 'version');
    expect(headers(viewer)).to.deep.equal(['name', 'data.device.power.source']);
    await tick(viewer, 'name');
    expect((byRole(viewer, 'checkbox', 'data.device.power.source') as HTMLInputElement).disabled).to
      .be.true;
  });

  it('has boxes that are pressed themselves, and that go when their paths go elsewhere', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name,version' });
    await choose(viewer);
    for (const path of ['data.device.power.source', 'name']) {
      const box = byRole(viewer, 'checkbox', path);
      let pressed: EventTarget | undefined;
      viewer.addEventListener('pointerdown', (event) => ([pressed] = event.composedPath()));
      await tick(viewer, path);
      expect(pressed === box, path).to.be.true;
      // Where it became another's, whoever has ticked it would find it as it was.
      expect(box.isConnected).to.be.false;
    }
  });

  it('keeps the focus in the list when the row under it goes elsewhere', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name' });
    await choose(viewer);
    const paths = allByRole(viewer, 'checkbox').slice(1).map(nameOf);
    byRole(viewer, 'checkbox', paths[0]).focus();
    await press(' ');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal(paths[1]!);
    await press(' ');
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['name', paths[0], paths[1]]);
  });

  it('moves columns by keyboard, and says where they are', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name,version,ttl' });
    const dialog = await choose(viewer);
    byRole(viewer, 'checkbox', 'ttl').focus();
    await sendKeys({ down: 'Alt' });
    await press('ArrowUp', 'ArrowUp', 'ArrowUp');
    await sendKeys({ up: 'Alt' });
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['ttl', 'name', 'version']);
    expect(nameOf(focused()!)).to.equal('ttl');
    expect(said(dialog)).to.equal('ttl is column 1 of 3.');

    await click(byRole(viewer, 'button', 'Move ttl down'));
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['name', 'ttl', 'version']);
    expect(nameOf(focused()!)).to.equal('Move ttl down');
    expect(byRole(viewer, 'button', 'Move name up').getAttribute('aria-disabled')).to.equal('true');
  });

  it('moves columns by the pointer', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name,version,ttl' });
    const dialog = await choose(viewer);
    const seen = record(viewer, 'ev-view-change');
    const middle = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    const [first, , last] = dialog.querySelectorAll('ol .handle');
    const [x, y] = middle(last!);
    try {
      await sendMouse({ type: 'move', position: middle(first!) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [x, y - 20] });
      await sendMouse({ type: 'move', position: [x, y + 5] });
      await settled(viewer);
      expect(headers(viewer)).to.deep.equal(['name', 'version', 'ttl']);
      await sendMouse({ type: 'up' });
    } finally {
      await resetMouse();
    }
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['version', 'ttl', 'name']);
    expect(seen).to.have.length(1);
    expect(said(dialog)).to.equal('name is column 3 of 3.');
  });

  it('goes back to the columns that the log has by itself', async () => {
    const viewer = await viewerWithTools(UPDATE);
    const chosen = headers(viewer);
    await choose(viewer);
    expect(allByRole(viewer, 'button', 'Choose automatically')).to.be.empty;
    await tick(viewer, 'ttl');
    expect(headers(viewer)).to.deep.equal([...chosen, 'ttl']);
    await click(byRole(viewer, 'button', 'Choose automatically'));
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(chosen);
    expect(viewer.view.columns).to.equal('');
  });

  it('goes back to them also where the log brings a list of its own', async () => {
    const plain = headers(await viewerWithTools(UPDATE));
    const viewer = await viewerWithTools(['#! columns=ttl', ...UPDATE]);
    expect(headers(viewer)).to.deep.equal(['ttl']);
    await choose(viewer);
    byRole(viewer, 'button', 'Choose automatically').focus();
    await press('Enter');
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(plain);
  });

  it('finds paths by a part of them, and takes one that is in no event yet', async () => {
    const viewer = await viewerWithTools(UPDATE, { columns: 'name' });
    await choose(viewer);
    const search = byRole(viewer, 'searchbox', 'Find or type a path');
    await click(search);
    await sendKeys({ type: 'SOURCE' });
    await settled(viewer);
    expect(allByRole(viewer, 'checkbox').slice(1).map(nameOf)).to.deep.equal([
      'data.device.power.source',
    ]);
    await press('Enter');
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['name', 'data.device.power.source']);
    expect(focused()).to.equal(search);

    await sendKeys({ type: 'data.later' });
    await settled(viewer);
    await click(byRole(viewer, 'button', 'Show data.later'));
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['name', 'data.device.power.source', 'data.later']);
    viewer.append('{"name":"x","data":{"later":"here"}}\n');
    await settled(viewer);
    expect(headers(viewer)).to.deep.equal(['name', 'data.device.power.source', 'data.later']);
    expect(cells(viewer).at(-1)).to.deep.equal(['x', '', 'here']);
  });

  it('fits a narrow viewer, and is not cut off by a small box that scrolls', async () => {
    const viewer = await viewerWithTools();
    const box = viewer.parentElement!;
    box.style.cssText = 'inline-size: 320px; block-size: 120px; overflow: auto';
    await settled(viewer);
    const dialog = await choose(viewer);
    const { left, top, right, bottom, height } = dialog.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
    expect(height).to.be.above(box.clientHeight);
    const inside = viewer.shadowRoot!.elementFromPoint(left + 15, bottom - 5);
    expect(dialog.contains(inside)).to.be.true;
  });
});
