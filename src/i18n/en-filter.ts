/** What is said where events are filtered, in English. */
import type { QueryExpected } from '../core/query-parser.js';
import { countInEnglish as count } from './words.js';

export const enFilter = {
  filter: 'Filter events',
  clear: 'Clear filter',
  previous: 'Previous match',
  next: 'Next match',
  help: 'Filter help',
  /** What is wrong with a query: the place, and what should stand there. */
  wrong: (column: number, expected: string) => `Column ${column}: expected ${expected}.`,
  expected: {
    word: 'a word',
    key: 'a key before it, or quotes round the text',
    value: 'a value right after it',
    'number or time': 'a number, or a time such as 2024-05-13T10:55',
    'later end': 'an end that is not before the beginning',
    'closing quote': 'a closing quote',
    'closing bracket': 'a closing bracket',
    end: 'a shorter filter',
  } satisfies Record<Exclude<QueryExpected, 'unreadable'>, string>,
  missing: 'The part that filters could not be loaded.',
  noMatch: 'No event matches this filter. Escape or × clears it.',
  /** Which of the matching events is at hand. */
  position: (event: number, events: number) =>
    `${count(event, { other: '#' })} of ${count(events, { other: '#' })}`,
  /** The same of the hits in that event. */
  hit: (hit: number, hits: number) => `, hit ${hit} of ${hits}`,
  /** What each of the examples finds. */
  finds: {
    words: 'both words, in keys or values',
    phrase: 'the phrase',
    value: 'events whose key “level” holds the text',
    compared: 'a larger number or later time; also >= < <= =',
    range: 'from one number or time to another',
    wildcard: '* stands for any text',
    not: 'not this',
    or: 'one or the other; brackets group',
    has: 'events that have this key',
    unreadable: 'lines that are not JSON',
  },
  keys: 'Enter goes to the next match, Shift+Enter to the one before. Escape clears the filter.',
};

export type FilterMessages = typeof enFilter;
