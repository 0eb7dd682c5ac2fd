import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { UPDATE } from '../support/lines.js';
import { stubClipboard } from '../support/clipboard.js';
import {
  allByRole,
  answered,
  byRole,
  click,
  focused,
  nameOf,
  press,
  pressHolding,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const NESTED = String.raw`{"name":"tempmon","data":"{\"t\":[19.0],\"a b\":1}","n":9007199254740993,"o":{ "x" : 1.10, "x" : 2 }}`;

/** Everything that is said politely beside the tree. */
function said(viewer: Element): string {
  return viewer.shadowRoot!.querySelector('.said')?.textContent.trim() ?? '';
}

async function focusOn(viewer: Awaited<ReturnType<typeof viewerOf>>, name: string | RegExp) {
  byRole(viewer, 'treeitem', name).focus();
  await settled(viewer);
}

describe('copying from a tree', () => {
  let clipboard: ReturnType<typeof stubClipboard>;

  beforeEach(() => {
    clipboard = stubClipboard();
  });

  afterEach(() => clipboard.restore());

  it('copies the value of the focused node as it was written, and says so', async () => {
    const viewer = await viewerOf([NESTED]);
    await focusOn(viewer, /^n:/);
    await click(byRole(viewer, 'button', 'Copy value'));
    await answered(viewer);
    expect(clipboard.texts).to.deep.equal(['9007199254740993']);
    expect(said(viewer)).to.equal('Copied the value of n.');

    await focusOn(viewer, /^o,/);
    await click(byRole(viewer, 'button', 'Copy value'));
    await answered(viewer);
    expect(clipboard.texts.at(-1)).to.equal('{ "x" : 1.10, "x" : 2 }');
  });

  it('says nothing of an event that another one has taken the place of', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1,3' });
    const inLast = () => byRole(viewer, 'tree', 'Event 3').closest('ev-tree')!.textContent;
    byRole(viewer, 'tree', 'Event 1').querySelector<HTMLElement>('[role=treeitem]')!.focus();
    await answered(viewer);
    clipboard.deny();
    await click(allByRole(viewer, 'button', 'Copy event')[0]!);
    await answered(viewer);
    const fields = () => allByRole(viewer, 'textbox', 'Text to copy').length;
    expect(fields()).to.equal(1);
    viewer.sort = '-#';
    await settled(viewer);
    expect(fields()).to.equal(0);
    expect(inLast()).not.to.include('cannot be used here');
  });

  it('copies the path to it, honestly through JSON in a string', async () => {
    const viewer = await viewerOf([NESTED]);
    await focusOn(viewer, /^name:/);
    await click(byRole(viewer, 'button', 'Copy path'));
    await answered(viewer);
    await focusOn(viewer, '0: 19.0');
    await click(byRole(viewer, 'button', 'Copy path'));
    await answered(viewer);
    expect(clipboard.texts).to.deep.equal(['/name', '/data | fromjson | /t/0']);
  });

  it('copies the whole path under a key that repeats', async () => {
    const viewer = await viewerOf(['{"a":{"b":{"c":1}},"a":5}']);
    await focusOn(viewer, 'c: 1');
    await pressHolding('Control+Shift', 'C');
    await answered(viewer);
    expect(clipboard.texts).to.deep.equal(['/a/b/c']);
  });

  it('copies the event, readable or not', async () => {
    const viewer = await viewerOf(['{"a":1}', 'Segmentation fault'], { open: 'all' });
    for (const button of allByRole(viewer, 'button', 'Copy event')) {
      await click(button);
      await answered(viewer);
    }
    expect(clipboard.texts).to.deep.equal(['{"a":1}', 'Segmentation fault']);
    expect(allByRole(viewer, 'button', 'Copy value')).to.have.length(1);
  });

  it('copies by Ctrl+C the value, by Ctrl+Shift+C the path', async () => {
    const viewer = await viewerOf([NESTED]);
    await focusOn(viewer, /^n:/);
    await sendKeys({ down: 'Control' });
    await press('c');
    await answered(viewer);
    await sendKeys({ down: 'Shift' });
    await press('C');
    await answered(viewer);
    await sendKeys({ up: 'Shift' });
    await sendKeys({ up: 'Control' });
    expect(clipboard.texts).to.deep.equal(['9007199254740993', '/n']);
  });

  it('offers other forms in a menu that opens by a key and by a click', async () => {
    const viewer = await viewerOf([NESTED]);
    await focusOn(viewer, /^data,/);
    await pressHolding('Shift', 'F10');
    await answered(viewer);
    expect(focused()!.role).to.equal('menuitem');
    expect(nameOf(focused()!)).to.equal('As written');
    await press('ArrowDown', 'ArrowDown');
    expect(nameOf(focused()!)).to.equal('The JSON in it');
    await press('Enter');
    await answered(viewer);
    expect(clipboard.texts).to.deep.equal(['{\n  "t": [\n    19.0\n  ],\n  "a b": 1\n}']);
    expect(nameOf(focused()!)).to.equal('data, 2 keys, JSON in a string');

    await focusOn(viewer, 'a b: 1');
    await click(byRole(viewer, 'button', 'More'));
    await answered(viewer);
    await click(byRole(viewer, 'menuitem', /^JavaScript/));
    await answered(viewer);
    expect(clipboard.texts.at(-1)).to.equal('JSON.parse(event.data)["a b"]');
    // What was chosen once is what the button does from then on.
    await click(byRole(viewer, 'button', 'Copy path'));
    await answered(viewer);
    expect(clipboard.texts.at(-1)).to.equal('JSON.parse(event.data)["a b"]');
    await click(byRole(viewer, 'button', 'More'));
    await answered(viewer);
    await click(byRole(viewer, 'menuitem', /^JSON Pointer/));
    await answered(viewer);
  });

  it('closes the menu by Escape, with the focus where it was', async () => {
    const viewer = await viewerOf(['{"a":1,"b":2}']);
    await focusOn(viewer, 'b: 2');
    await pressHolding('Shift', 'F10');
    await answered(viewer);
    await press('Escape');
    await answered(viewer);
    expect(allByRole(viewer, 'menu')).to.be.empty;
    expect(nameOf(focused()!)).to.equal('b: 2');
    expect(clipboard.texts).to.be.empty;
  });

  it('shows the text selected in a field where the clipboard may not be used', async () => {
    clipboard.deny();
    const viewer = await viewerOf([NESTED]);
    await focusOn(viewer, /^n:/);
    await click(byRole(viewer, 'button', 'Copy value'));
    await answered(viewer);
    const field = byRole(viewer, 'textbox', 'Text to copy') as HTMLTextAreaElement;
    expect(focused()).to.equal(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(
      '9007199254740993',
    );
    expect(said(viewer)).to.match(/clipboard cannot be used/);
    await press('Escape');
    await answered(viewer);
    expect(allByRole(viewer, 'textbox', 'Text to copy')).to.be.empty;
    expect(nameOf(focused()!)).to.equal('n: 9007199254740993');
  });
});

describe('printing a tree', () => {
  const present = window.print.bind(window);
  afterEach(() => {
    window.print = present;
  });

  it('can be done with all values open, and leaves it as it was', async () => {
    const viewer = await viewerOf([NESTED]);
    viewer.collapseAll();
    await settled(viewer);
    const shown = () => allByRole(viewer, 'treeitem').map(nameOf);
    const before = shown();
    let printed: string[] = [];
    window.print = () => {
      printed = shown();
      window.dispatchEvent(new Event('afterprint'));
    };
    await focusOn(viewer, /^data,/);
    await click(byRole(viewer, 'button', 'More'));
    await answered(viewer);
    await click(byRole(viewer, 'menuitem', 'Print with all values open'));
    await waitUntil(() => printed.length);
    expect(printed).to.include.members(['t, 1 item', '0: 19.0', 'a b: 1']);
    await settled(viewer);
    expect(shown()).to.deep.equal(before);
    expect(before).not.to.include('a b: 1');
  });
});

describe('the tools of an opened event', () => {
  const NAMES = [
    'Expand all',
    'Collapse all',
    'Copy value',
    'Copy path',
    'Copy event',
    'Link to event',
  ];

  it('are there for opened events only', async () => {
    const viewer = await viewerOf(UPDATE);
    for (const name of NAMES) expect(allByRole(viewer, 'button', name), name).to.be.empty;
    viewer.openEvent(2);
    await settled(viewer);
    for (const name of NAMES) byRole(viewer, 'button', name);
  });

  it('are hidden by controls="none"', async () => {
    const viewer = await viewerOf(UPDATE, { open: 'all', controls: 'none' });
    for (const name of NAMES) expect(allByRole(viewer, 'button', name), name).to.be.empty;
    viewer.controls = '';
    await settled(viewer);
    expect(allByRole(viewer, 'button', 'Copy value')).to.have.length(3);
  });

  it('open and close all values', async () => {
    const viewer = await viewerOf(['{"a":{"b":{"c":1}}}']);
    await click(byRole(viewer, 'button', 'Collapse all'));
    await answered(viewer);
    expect(allByRole(viewer, 'treeitem')).to.have.length(1);
    await click(byRole(viewer, 'button', 'Expand all'));
    await answered(viewer);
    expect(allByRole(viewer, 'treeitem')).to.have.length(3);
  });

  it('are in the menu where there is no room for them, and come into view by keys', async () => {
    const viewer = await viewerOf(['{"a":1}', '{"a":2}'], { open: '1' });
    viewer.parentElement!.style.width = '320px';
    await settled(viewer);
    const clipboard = stubClipboard();
    const strip = viewer.shadowRoot!.querySelector('.strip')!.getBoundingClientRect();
    const isSeen = (tool: Element) => {
      const { top, bottom } = tool.getBoundingClientRect();
      return top >= strip.top - 1 && bottom <= strip.bottom + 1;
    };
    await click(byRole(viewer, 'button', 'More'));
    await answered(viewer);
    const inMenu = (name: string) => allByRole(viewer, 'menuitem', name).length > 0;
    const seen = NAMES.filter((name) => isSeen(byRole(viewer, 'button', name)));
    expect(seen).to.include('Expand all').and.not.to.include('Link to event');
    expect(NAMES.filter((name) => !inMenu(name))).to.deep.equal(seen);
    const rightOf = (name: string) => byRole(viewer, 'button', name).getBoundingClientRect().right;
    const more = byRole(viewer, 'button', 'More').getBoundingClientRect();
    expect(more.left - rightOf(seen.at(-1)!), 'no gap').to.be.below(more.width / 2);
    await click(byRole(viewer, 'menuitem', 'Copy event'));
    await answered(viewer);
    expect(clipboard.texts).to.deep.equal(['{"a":1}']);
    clipboard.restore();

    expect(nameOf(focused()!)).to.equal('a: 1');
    await press('Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(nameOf(focused()!)).to.equal('Link to event');
    expect(isSeen(focused()!)).to.be.true;
    await press('Escape');
    await answered(viewer);
    expect(isSeen(byRole(viewer, 'button', 'Expand all'))).to.be.true;
  });

  it('are one tab stop after the tree one works in, moved through by arrows, left by Escape', async () => {
    const viewer = await viewerOf(['{"a":1,"b":2}']);
    const after = document.createElement('button');
    viewer.after(after);
    byRole(viewer, 'button', 'Event 1').focus();
    // Nothing else has been done in the tree.
    await press('Tab');
    await answered(viewer);
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Expand all');
    await press('ArrowRight', 'ArrowRight');
    expect(nameOf(focused()!)).to.equal('Copy value');
    await press('Tab');
    expect(focused()).to.equal(after);
    await pressHolding('Shift', 'Tab');
    expect(nameOf(focused()!), 'the tool used last').to.equal('Copy value');
    await pressHolding('Shift', 'Tab');
    expect(nameOf(focused()!)).to.equal('a: 1');
    await press('ArrowDown', 'Tab');
    await answered(viewer);
    expect(nameOf(focused()!)).to.equal('Expand all');
    await press('Escape');
    await answered(viewer);
    expect(nameOf(focused()!)).to.equal('b: 2');
  });

  it('are reached by keys where nothing of the event could be read', async () => {
    const viewer = await viewerOf(['{"a":1}', 'Segmentation fault'], { open: '2' });
    byRole(viewer, 'button', 'Event 2').focus();
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Copy event');
    await answered(viewer);
    await press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('Link to event');
    await press('Enter');
    await answered(viewer);
    await press('Escape');
    await answered(viewer);
    expect(nameOf(focused()!)).to.equal('Event 2');
  });
});
