/** Every text that a reader sees or hears, in English. Other languages have the same shape. */
import type { Expected } from '../core/json.js';
import type { RecordProblem } from '../core/log.js';
import type { Repair } from '../core/repair.js';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or “]”',
  'key or }': 'a key in double quotes or “}”',
  key: 'a key in double quotes',
  ':': '“:” after the key',
  ', or }': '“,” or “}”',
  ', or ]': '“,” or “]”',
  'end of string': 'the closing quote of the text',
  escape: 'one of " \\ / b f n r t u after “\\”',
  'hex digit': 'four hexadecimal digits after “\\u”',
  'printable character': 'a text without raw control characters',
  'end of text': 'nothing more after the value',
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
  sortedBy: (label: string, descending: boolean) =>
    `sorted by ${label}, ${descending ? 'descending' : 'ascending'}`,
  sourceOrder: 'in source order',
  problem: (
    { line, column, expected, found: at }: RecordProblem,
    visible: (text: string) => string,
  ) =>
    `Line ${line}, column ${column}: expected ${EXPECTED[expected]}, found ${found(at, visible)}`,
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
  sameInAll: 'Same in every event',
};

export type Messages = typeof en;
