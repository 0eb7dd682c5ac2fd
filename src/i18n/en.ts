/**
 * Every text that a reader sees or hears, in English; what a part needs that loads late is in a file of
 * its own (`en-….ts`) and comes with that part. The other languages have the same shape, and all of it in
 * one file each: a new text is asked for by the type check in each of them.
 */
import type { Repair } from '../core/repair.js';
import type { ClipboardMessages } from './en-clipboard.js';
import type { FilterMessages } from './en-filter.js';
import type { GridMessages } from './en-grid.js';
import type { ListMessages } from './en-list.js';
import type { NoticeMessages } from './en-notices.js';
import type { TreeMessages } from './en-tree.js';
import type { ToolbarMessages } from './en-toolbar.js';
import { countInEnglish as count, problemIn } from './words.js';

export const en = {
  /** For `Intl`: numbers and dates are written as in this language. */
  locale: 'en',
  events: 'Events',
  event: (number: number) => `Event ${number}`,
  status: (events: number, unreadable: number, shown?: number) =>
    (shown === undefined ? '' : count(shown, { other: '# of ' })) +
    count(events, { one: '# event', other: '# events' }) +
    (unreadable ? `, ${count(unreadable, { other: '# unreadable' })}` : ''),
  loading: (part?: number) => `Loading${part === undefined ? '' : `, ${Math.floor(part * 100)}%`}`,
  empty: 'No events',
  failed: 'Nothing was loaded',
  sortedBy: (label: string, descending: boolean) =>
    `sorted by ${label}, ${descending ? 'descending' : 'ascending'}`,
  sourceOrder: 'in source order',
  problem: problemIn({
    expected: {
      key: 'a key in double quotes',
      'key or }': 'a key in double quotes or “}”',
      ':': '“:” after the key',
      escape: 'one of " \\ / b f n r t u after “\\”',
      'hex digit': 'four hexadecimal digits after “\\u”',
    },
    found: {
      '': 'the end of the line',
      '\n': 'a line break',
      '\r': 'a line break',
      '\t': 'a tab',
    },
    quoted: (text) => `“${text}”`,
    sentence: (line, column, expected, found) =>
      `Line ${line}, column ${column}: expected ${expected}, found ${found}`,
  }),
  repaired: {
    'line-breaks': 'A line break inside a text was read as part of it.',
    quotes: 'Curly quotes or no-break spaces were read as plain ones.',
    escapes: 'The line was escaped once too often; it was read without that.',
  } satisfies Record<Repair, string>,
  textBefore: 'Before the JSON:',
  keys: (number: number) => count(number, { one: '# key', other: '# keys' }),
  items: (number: number) => count(number, { one: '# item', other: '# items' }),
  jsonInString: 'JSON in a string',
  showAll: (characters: number) =>
    count(characters, { one: 'Show all # character', other: 'Show all # characters' }),
  tools: {
    expandAll: 'Expand all',
    collapseAll: 'Collapse all',
    copyValue: 'Copy value',
    copyPath: 'Copy path',
    copyEvent: 'Copy event',
    linkToEvent: 'Link to event',
    more: 'More',
  },
  duplicateKey: 'key repeats',
  tooDeep: 'too deep to open',
  inCommon: (unreadable: number) => `In common${unreadable ? ' (readable)' : ''}:`,
};

/** The texts of the parts that load late. */
export interface LateMessages {
  readonly grid: GridMessages;
  readonly notices: NoticeMessages;
  readonly filter: FilterMessages;
  readonly tree: TreeMessages;
  readonly clipboard: ClipboardMessages;
  readonly list: ListMessages;
  readonly toolbar: ToolbarMessages;
}

/** The texts of a viewer. English ones lack those of late parts, which bring them. */
export type Messages = typeof en & Partial<LateMessages>;

/** The texts of a language other than English. */
export type Catalogue = typeof en & LateMessages;
