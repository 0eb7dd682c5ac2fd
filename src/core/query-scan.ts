/**
 * Finds the events of a log that match a query. Most are decided by their raw text, many at a time: what
 * does not hold the text that is looked for need not be read. What remains is read and tested exactly.
 */
import type { EventLog, RecordPlace } from './log.js';
import { BLOCK_RECORDS, SLICE_CHARACTERS, SLICE_RECORDS } from './limits.js';
import { literalSearch } from './pattern.js';
import { testOf, type RecordTest } from './query-match.js';
import { mayBeMeasure, type Query } from './query.js';
import { PREFIX_KEY, VALUE_KEY } from './value.js';

/** What the raw text tells of a record; and, or, not are minimum, maximum, and 2 minus it. */
const NO = 0;
const PERHAPS = 1;
const YES = 2;
type Answer = (index: number) => number;

/** Characters that are escaped in a string, or else may be: the text that is looked for is cut there. */
// eslint-disable-next-line no-control-regex -- finding them is its purpose
const ESCAPED = /["\\\0-\x1f]+/;
/** What may stand in the raw text for a blank and a slash. */
const OTHER_FORMS: Readonly<Record<string, string>> = { ' ': '[\\u00a0\\u202f]', '/': '\\\\/' };
/** Parts of an event stream's prefix are joined with these. */
const JOINTS = /[ ,]/;
/** Text that, where it stands in a record, can only stand in one of its keys or values. */
const PLAIN_TEXT = /^[\p{L}\p{N}_.-](?:[ /:]?[\p{L}\p{N}_.-])*$/u;
/** Characters of an escape that are no backslash. */
const ESCAPE_LENGTH = 5;
/** Keys that are in no text. */
const MADE_KEYS = [PREFIX_KEY, VALUE_KEY];
/** Codes of what an escape is made of, for escapes inside escapes: backslash, u, hexadecimal digits. */
const ESCAPE_CODES = ['5c', '75', '3[0-9]', '[46][1-6]'];

/** A text without which no record can match. */
class Literal {
  /** For each record of the present group, one of the answers. */
  readonly answers = new Uint8Array(BLOCK_RECORDS);
  readonly #hits: RegExp;
  /** Finds what the text, or a part of it, may be hidden in. */
  readonly #disguises: RegExp;
  readonly #mayBeJoined: boolean;
  /** A hit is a match. */
  readonly #isEnough: boolean;

  constructor(text: string, isEnough: boolean) {
    this.#hits = literalSearch(text);
    this.#disguises = disguisesOf(text);
    this.#mayBeJoined = JOINTS.test(text);
    this.#isEnough = isEnough;
  }

  /** Answers for records that follow each other in one text. */
  scan(places: readonly RecordPlace[]): void {
    const offset = places[0]!.start;
    const text = places[0]!.text.slice(offset, places.at(-1)!.end);
    let hit = -1;
    let disguise = -1;
    places.forEach(({ start, end, isPlain }, index) => {
      const from = start - offset;
      const to = end - offset;
      if (hit < from) hit = indexOf(this.#hits, text, from);
      if (disguise < from) disguise = indexOf(this.#disguises, text, from);
      const isCertain = disguise >= to && (isPlain || !this.#mayBeJoined);
      if (hit >= to) this.answers[index] = isCertain ? NO : PERHAPS;
      else this.answers[index] = isCertain && isPlain && this.#isMatch(text, hit) ? YES : PERHAPS;
    });
  }

  /** Is a hit a match, and no part of an escape? */
  #isMatch(text: string, hit: number): boolean {
    return this.#isEnough && !text.slice(Math.max(0, hit - ESCAPE_LENGTH), hit).includes('\\');
  }
}

function indexOf(search: RegExp, text: string, from: number): number {
  search.lastIndex = from;
  return search.exec(text)?.index ?? Infinity;
}

/** Escapes of a character of the text, escapes inside escapes, and other forms of a character. */
function disguisesOf(text: string): RegExp {
  const codes = Array.from(text.toLowerCase() + text.toUpperCase(), (c) =>
    c.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  // Only ASCII letters are the same as ASCII letters when case does not count.
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const escapes = isAscii ? `00(?:${[...new Set(codes), ...ESCAPE_CODES].join('|')})` : '';
  const forms = Object.keys(OTHER_FORMS).filter((c) => text.includes(c));
  return new RegExp(['\\\\u' + escapes, ...forms.map((c) => OTHER_FORMS[c])].join('|'), 'gi');
}

/** A filter at work: finds matching records, group by group. */
export class RecordFilter {
  readonly #log: EventLog;
  readonly #test: RecordTest;
  readonly #literals: Literal[] = [];
  readonly #answer: Answer;

  constructor(log: EventLog, query: Query, decodeStrings: boolean) {
    this.#log = log;
    this.#test = testOf(query, decodeStrings);
    this.#answer = this.#answerOf(query);
  }

  /**
   * Gives the matching ones of `count` records; `numberAt` gives their numbers, which ascend. A generator,
   * so that its caller can give way to the page between steps, or drop it.
   */
  *select(count: number, numberAt: (index: number) => number): Generator<void, number[]> {
    const found: number[] = [];
    let reads = 0;
    for (let index = 0; index < count;) {
      const first = numberAt(index);
      const places = this.#group(first, count - index, (at) => numberAt(index + at));
      for (const literal of this.#literals) literal.scan(places);
      for (let at = 0; at < places.length; at++) {
        const number = first + at;
        const answer = this.#answer(at);
        if (
          answer === YES ||
          (answer === PERHAPS && this.#test(yield* this.#log.readInSteps(number)))
        ) {
          found.push(number);
        }
        if (answer === PERHAPS && ++reads % SLICE_RECORDS === 0) yield;
      }
      index += places.length;
      yield;
    }
    return found;
  }

  /** Where records stand whose numbers follow each other, in one text, few enough for one step. */
  #group(first: number, count: number, numberAt: (index: number) => number): RecordPlace[] {
    const places = [this.#log.place(first)];
    const { text, start } = places[0]!;
    for (let index = 1; index < Math.min(count, BLOCK_RECORDS); index++) {
      if (numberAt(index) !== first + index) break;
      const place = this.#log.place(first + index);
      if (place.text !== text || place.end - start > SLICE_CHARACTERS) break;
      places.push(place);
    }
    return places;
  }

  #answerOf(query: Query): Answer {
    switch (query.type) {
      case 'not': {
        const answer = this.#answerOf(query.query);
        return (index) => YES - answer(index);
      }
      case 'and':
      case 'or': {
        const answers = query.queries.map((part) => this.#answerOf(part));
        const [start, join] = query.type === 'and' ? [YES, Math.min] : [NO, Math.max];
        return (index) => answers.reduce((sum, answer) => join(sum, answer(index)), start);
      }
      case 'unreadable':
        return () => PERHAPS;
      default: {
        const text = literalOf(query);
        if (!text) return () => PERHAPS;
        const isEnough = query.type === 'text' && text === query.text && PLAIN_TEXT.test(text);
        const { answers } = this.#literal(text, isEnough);
        return (index) => answers[index]!;
      }
    }
  }

  #literal(text: string, isEnough: boolean): Literal {
    const literal = new Literal(text, isEnough);
    this.#literals.push(literal);
    return literal;
  }
}

/** The longest text that must stand in every record that matches; empty where there is none. */
function literalOf(query: Exclude<Query, { type: 'and' | 'or' | 'not' | 'unreadable' }>): string {
  if (query.type === 'text') return longestPiece(query);
  // A number may be written in many ways, so its key has to do.
  const value = query.type === 'value' && !mayBeMeasure(query) ? longestPiece(query) : '';
  if (value) return value;
  const keys = query.path.filter(
    (key, index) => !/^\d+$/.test(key) && (index > 0 || !MADE_KEYS.includes(key.toLowerCase())),
  );
  return longest(keys.flatMap((key) => key.split(ESCAPED)));
}

function longestPiece({ text, isQuoted }: { text: string; isQuoted: boolean }): string {
  return longest((isQuoted ? [text] : text.split('*')).flatMap((piece) => piece.split(ESCAPED)));
}

function longest(pieces: readonly string[]): string {
  return pieces.reduce((a, b) => (b.length > a.length ? b : a), '');
}
