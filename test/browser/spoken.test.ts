/**
 * What a screen reader would say, by one that is written in JavaScript. It does not look into shadow roots by
 * itself, so it begins inside the viewer's.
 */
import type { virtual as Virtual } from '@guidepup/virtual-screen-reader';
// @ts-expect-error Only the other entry of the package, which gives the same, has types.
import { virtual as inBrowser } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { allByRole, byRole, click, nameOf, settled, viewerOf } from '../support/viewer.js';

const virtual = inBrowser as typeof Virtual;

const LOG = [
  String.raw`{"at":"2024-05-13T10:00:00Z","name":"start","data":"{\"t\":[19]}"}`,
  '{"at":"2024-05-13T10:00:02Z","name":"stop","data":null}',
];

/** More phrases than there are in any of these viewers. */
const MAX_PHRASES = 200;

/** All that is said from the first to the last thing in the viewer; of what ends, nothing. */
async function spoken(viewer: EventViewer): Promise<string[]> {
  const container = viewer.shadowRoot!.querySelector<HTMLElement>('.viewer')!;
  const phrases: string[] = [];
  await virtual.start({ container });
  try {
    // It begins anew after the last.
    while (
      phrases.length < MAX_PHRASES &&
      !(await virtual.lastSpokenPhrase()).match(/^end of status/)
    ) {
      phrases.push(await virtual.lastSpokenPhrase());
      await virtual.next();
    }
  } finally {
    await virtual.stop();
  }
  return phrases.filter((phrase) => !phrase.startsWith('end of'));
}

/** Those that begin with a role. */
const of = (phrases: readonly string[], ...roles: string[]) =>
  phrases.filter((phrase) => roles.some((role) => phrase.startsWith(`${role}, `)));

/** What a browser tells screen readers about a part of the page. */
interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly AccessibleNode[];
}

function namesOf({ role, name = '', children = [] }: AccessibleNode, wanted: string): string[] {
  return [
    ...(role === wanted ? [name] : []),
    ...children.flatMap((child) => namesOf(child, wanted)),
  ];
}

describe('what is spoken', () => {
  it('is a table with its name, its headers and how it is sorted', async () => {
    const viewer = await viewerOf(LOG, { caption: 'A test run', sort: '-at' });
    const phrases = await spoken(viewer);
    expect(of(phrases, 'table')[0]).to.match(/^table, A test run/);
    expect(of(phrases, 'columnheader')).to.deep.equal([
      'columnheader, #',
      'columnheader, at, sorted in descending order',
      'columnheader, name',
      'columnheader, data',
    ]);
    expect(of(phrases, 'button')).to.include.members(['button, #', 'button, at', 'button, name']);
  });

  it('is the label of a column in one, also where it may be broken over two lines', async () => {
    const viewer = await viewerOf(['{"at":1,"order":{"identifier":7}}'], {
      columns: 'at,order.identifier',
    });
    // Only Chromium gives what it tells screen readers.
    const names = navigator.userAgent.includes('Chrome')
      ? namesOf(await executeServerCommand<AccessibleNode, undefined>('a11y-snapshot'), 'button')
      : allByRole(viewer, 'button').map(nameOf);
    expect(names).to.include('order.identifier');
  });

  it('is a button for each event, and whether it is open', async () => {
    const viewer = await viewerOf(LOG);
    const events = async () => of(await spoken(viewer), 'button, Event 1', 'button, Event 2');
    expect(await events()).to.deep.equal([
      'button, Event 1, not expanded',
      'button, Event 2, not expanded',
    ]);
    await click(byRole(viewer, 'button', 'Event 2'));
    await settled(viewer);
    expect(await events()).to.deep.equal([
      'button, Event 1, not expanded',
      'button, Event 2, expanded',
    ]);
  });

  it('is a tree with the level, the place and the state of each value', async () => {
    const viewer = await viewerOf(LOG, { open: '1' });
    const phrases = await spoken(viewer);
    expect(of(phrases, 'tree')[0]).to.match(/^tree, Event 1/);
    expect(of(phrases, 'treeitem')).to.deep.equal([
      'treeitem, at: 2024-05-13T10:00:00Z, level 1, position 1, set size 3',
      'treeitem, name: start, level 1, position 2, set size 3',
      'treeitem, data, 1 key, JSON in a string, expanded, level 1, position 3, set size 3',
      'treeitem, t, 1 item, expanded, level 2, position 1, set size 1',
      'treeitem, 0: 19, level 3, position 1, set size 1',
    ]);
    const tools = phrases.slice(
      phrases.findIndex((phrase) => phrase.startsWith('toolbar, Event 1')),
    );
    expect(of(tools, 'button').slice(0, 2)).to.deep.equal([
      'button, Expand all',
      'button, Collapse all',
    ]);
  });

  it('is how many events there are, at the end', async () => {
    const viewer = await viewerOf([...LOG, 'no JSON']);
    const phrases = await spoken(viewer);
    expect(phrases.slice(-2)[0]).to.match(/^status/);
    expect(phrases.at(-1)).to.equal('3 events, 1 unreadable');
    expect(phrases).to.include(
      'cell, Line 4, column 1: expected a value, found “n” no JSON, column span 3',
    );
  });
});
