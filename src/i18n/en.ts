/** Every text that a reader sees or hears, in English. Other languages have the same shape. */
import type { Expected } from '../core/json.js';
import type { RecordProblem } from '../core/log.js';
import type { Repair } from '../core/repair.js';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** For the other things expected, their own names say it. */
const EXPECTED: Readonly<Partial<Record<Expected, string>>> = {
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes or “}”',
  ':': '“:” after the key',
  escape: 'one of " \\ / b f n r t u after “\\”',
  'hex digit': 'four hexadecimal digits after “\\u”',
};

const CONTROL_NAMES: Readonly<Record<string, string>> = {
  '\n': 'a line break',
  '\r': 'a line break',
  '\t': 'a tab',
};

/** Names a character for a message; `visible` makes what cannot be seen visible. */
function found(character: string, visible: (text: string) => string): string {
  if (!character) return 'the end of the line';
  return CONTROL_NAMES[character] ?? `“${visible(character)}”`;
}

export const en = {
  events: 'Events',
  event: (number: number) => `Event ${number}`,
  status: (events: number, unreadable: number) =>
    count(events, 'event', 'events') +
    (unreadable ? `, ${count(unreadable, 'unreadable', 'unreadable')}` : ''),
  loading: (part?: number) => `Loading${part === undefined ? '' : `, ${Math.floor(part * 100)}%`}`,
  empty: 'No events',
  failed: 'Nothing was loaded',
  sortedBy: (label: string, descending: boolean) =>
    `sorted by ${label}, ${descending ? 'descending' : 'ascending'}`,
  sourceOrder: 'in source order',
  problem: (
    { line, column, expected, found: at }: RecordProblem,
    visible: (text: string) => string,
  ) =>
    `Line ${line}, column ${column}: expected ${EXPECTED[expected] ?? expected}, found ${found(at, visible)}`,
  repaired: {
    'line-breaks': 'A line break inside a text was read as part of it.',
    quotes: 'Curly quotes were read as straight ones.',
    escapes: 'The line was escaped once too often; it was read without that.',
  } satisfies Record<Repair, string>,
  textBefore: 'Before the JSON',
  keys: (number: number) => count(number, 'key', 'keys'),
  items: (number: number) => count(number, 'item', 'items'),
  jsonInString: 'JSON in a string',
  duplicateKey: 'key repeats',
  sameInAll: (unreadable: number) => `Same in every ${unreadable ? 'readable ' : ''}event`,
};

export type Messages = typeof en;
