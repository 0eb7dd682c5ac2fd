/**
 * Exact JSON reader (RFC 8259). It keeps what `JSON.parse` throws away: the source text of every
 * number, every pair in source order with duplicates, and the place of an error. It is iterative and
 * resumable, so neither depth nor length of the input can overflow a stack or freeze a page.
 */
import {
  BACKSLASH,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  isOpening,
  isSpace,
} from './characters.js';
import type { JsonProblem } from './json-problem.js';
import { nextBackslash, scalarEnd, stringEnd, unescapeJson } from './json-tokens.js';
import { MAX_CELLS, MAX_SEARCHED_KEYS } from './limits.js';

export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What may come next: a value in the first two states, a key in the two after them. */
const enum State {
  Value,
  FirstItem,
  FirstKey,
  Key,
  Colon,
  AfterMember,
  AfterItem,
  Done,
}

/** What is looked for in each state, for the message when it is not there. */
const EXPECTED: readonly JsonProblem['expected'][] = [
  'a value',
  'a value or “]”',
  'key or }',
  'key',
  ':',
  '“,” or “}”',
  '“,” or “]”',
];

/** The bracket that may end the container in each state. */
const CLOSING = [-1, 0x5d, 0x7d, -1, -1, 0x7d, 0x5d];

/** A node is a row of integers, and is named by the place of the first: the offsets of start and end. */
const END = 1;
const SCALAR_LENGTH = 2;
/**
 * A container has two more: the node after its last descendant, and the number of its children. While it is
 * open, they are its parent, and how many children that has so far.
 */
const NEXT = 2;
const COUNT = 3;
const CONTAINER_LENGTH = 4;

/** Integers in one block of them: a list of millions that grows in one piece is copied again and again. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;

/** Of so many children of a container, the place of one is kept, to find those after it. */
const PLACE_BITS = 14;

/** Length in characters from which on it is kept where a key begins; that of others is looked for. */
const LONG_KEY = 1_000;

/** Children from which on those of an object are put into a map, since each column looks for one of them. */
const MANY_CHILDREN = 1_000;

const KINDS: Readonly<Record<string, Kind>> = {
  '{': 'object',
  '[': 'array',
  '"': 'string',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

/**
 * One JSON value, read from `text` between two offsets; white space before it is skipped. It is a list
 * of nodes in source order, of which 0 is the value itself. They can be used when reading is done, also
 * those before a problem.
 */
export class JsonDocument {
  readonly text: string;
  /** Set when no valid value stands there. */
  problem: JsonProblem | undefined;
  /** Where reading stands; once done, the offset after the value, or that of the problem. */
  offset: number;
  readonly #stop: number;
  readonly #lineBreaksInStrings: boolean;
  readonly #plainUntil: number;
  /** Plain arrays: making a typed one for each small event takes longer than reading the event. */
  #cells: number[] = [];
  /** All of them in blocks, of which `#cells` is the last, and how many are before that; while it is the only one, none. */
  #blocks: number[][] | undefined;
  #before = 0;
  /** Of containers with very many children, some of those; of long keys, the beginning by the end. */
  #places: Map<number, number[]> | undefined;
  #longKeys: Map<number, number> | undefined;
  /** Of objects with many children in which one was looked for: these by their keys. */
  #maps: Map<number, Map<string, number>> | undefined;
  #state = State.Value;
  /** The innermost open container. */
  #open = -1;
  /** The number of its children so far. */
  #count = 0;
  /** Where to go on inside the string at `offset`; 0 outside of strings. */
  #resume = 0;

  /**
   * `lineBreaksInStrings` goes on over a raw line break inside a string, to find the end of a value that
   * was wrapped there. `plainUntil` is the offset of the first backslash of a text without control characters:
   * strings before it end at the next quote. It is -1 where that is not known.
   */
  constructor(
    text: string,
    start: number,
    stop: number,
    lineBreaksInStrings = false,
    plainUntil = -1,
  ) {
    this.text = text;
    this.offset = start;
    this.#stop = stop;
    this.#lineBreaksInStrings = lineBreaksInStrings;
    this.#plainUntil = plainUntil;
  }

  /** Reads on until the value is complete, is found wrong, or `budget` characters are used; true when it is done. */
  advance(budget = Infinity): boolean {
    if (this.problem) return this.#closeAll(budget);
    const { text } = this;
    let cells = this.#cells;
    const stop = this.#stop;
    let resume = this.#resume;
    const pause = Math.min(stop, (resume || this.offset) + budget);
    let plainUntil = this.#plainUntil;
    let at = this.offset;
    let state = this.#state;
    let open = this.#open;
    let count = this.#count;
    let after = this.#stateIn(open);

    while (at < pause && state !== State.Done) {
      const c = text.charCodeAt(at);
      let end = at + 1;
      let isValue = false;
      let isContainer = false;
      if (c === QUOTE && state <= State.Key) {
        end = at < plainUntil ? text.indexOf('"', end) + 1 : 0;
        if (!end || end > plainUntil) {
          const found = stringEnd(text, resume || at + 1, pause, stop, this.#lineBreaksInStrings);
          if (typeof found === 'object') {
            this.problem = found;
            resume = 0;
            break;
          }
          end = found;
          resume = Math.max(0, -end);
          if (resume) break;
          if (plainUntil >= 0) plainUntil = nextBackslash(text, end);
        }
        isValue = state <= State.FirstItem;
        if (!isValue) {
          state = State.Colon;
          if (end - at > LONG_KEY) (this.#longKeys ??= new Map()).set(end - 1, at);
        }
      } else if (c === COMMA && state >= State.AfterMember) {
        state = state === State.AfterMember ? State.Key : State.Value;
      } else if (c === COLON && state === State.Colon) {
        state = State.Value;
      } else if (c === CLOSING[state]) {
        this.#count = count;
        open = this.#close(open, end);
        count = this.#count;
        state = after = this.#stateIn(open);
      } else if (!isSpace(c)) {
        if (state > State.FirstItem) break;
        isValue = true;
        isContainer = c === OPEN_BRACE || c === OPEN_BRACKET;
        if (!isContainer) end = scalarEnd(text, at, stop);
        if (!end) break;
      }
      if (isValue) {
        if (cells.length === BLOCK) {
          if (this.#before + BLOCK >= MAX_CELLS) {
            this.problem = { offset: at, expected: 'fewer values in one event' };
            break;
          }
          cells = this.#nextBlock();
        }
        // One by one: Firefox takes twice as long to push several.
        cells.push(at);
        cells.push(end);
        if (++count % (1 << PLACE_BITS) === 0) this.#notePlace(open);
        if (isContainer) {
          if (cells.length === BLOCK) cells = this.#nextBlock();
          cells.push(open);
          cells.push(count);
          count = 0;
          open = this.#before + cells.length - CONTAINER_LENGTH;
          state = c === OPEN_BRACE ? State.FirstKey : State.FirstItem;
          after = c === OPEN_BRACE ? State.AfterMember : State.AfterItem;
        } else {
          state = after;
        }
      }
      at = end;
    }

    this.offset = at;
    this.#state = state;
    this.#open = open;
    this.#count = count;
    this.#resume = resume;
    if (state === State.Done || resume || (at >= pause && at < stop)) return state === State.Done;
    this.problem ??= { offset: at, expected: EXPECTED[state]! };
    this.offset = this.problem.offset;
    return this.#closeAll(budget);
  }

  /** Nothing could be read. */
  get isEmpty(): boolean {
    return !this.#cells.length;
  }

  kind(node: number): Kind {
    return KINDS[this.text[this.#cell(node)]!] ?? 'number';
  }

  isContainer(node: number): boolean {
    return isOpening(this.text.charCodeAt(this.#cell(node)));
  }

  /** The value exactly as written, quotes and escapes included. */
  source(node: number): string {
    return this.text.slice(this.#cell(node), this.#cell(node + END));
  }

  /** Number of direct children of a container. */
  count(node: number): number {
    return this.#cell(node + COUNT);
  }

  /** The direct children of a container, in source order, from the one with the index `from` on. */
  *children(node: number, from = 0): Generator<number> {
    const stop = this.after(node);
    const places = this.#places?.get(node) ?? [];
    const known = Math.min((from + 1) >> PLACE_BITS, places.length);
    if (known) from -= (known << PLACE_BITS) - 1;
    for (
      let child = places[known - 1] ?? node + CONTAINER_LENGTH;
      child < stop;
      child = this.after(child)
    ) {
      if (--from < 0) yield child;
    }
  }

  /** The node after `node` and all that is in it: its next sibling, or where the container ends. */
  after(node: number): number {
    return this.isContainer(node) ? this.#cell(node + NEXT) : node + SCALAR_LENGTH;
  }

  /**
   * The key of a member of an object, unescaped, at most `limit` UTF-16 units of it; undefined for elements of
   * arrays and for the root.
   */
  key(node: number, limit?: number): string | undefined {
    const { text } = this;
    const end = node && this.#keyEnd(node);
    if (end <= 0) return undefined;
    // A quote that is part of the key has a backslash before it; the one that opens it never has.
    let start = this.#longKeys?.get(end) ?? end - 1;
    while (text.charCodeAt(start) !== QUOTE || text.charCodeAt(start - 1) === BACKSLASH) start--;
    return unescapeJson(text, start + 1, end, limit);
  }

  /** The text of a string, unescaped; of any other value, its source. At most `limit` UTF-16 units of it. */
  string(node: number, limit = Infinity): string {
    const { text } = this;
    const start = this.#cell(node);
    const end = this.#cell(node + END);
    return text.charCodeAt(start) === QUOTE
      ? unescapeJson(text, start + 1, end - 1, limit)
      : text.slice(start, Math.min(end, start + limit));
  }

  /**
   * The child of an object by key (the last of duplicates, as `JSON.parse` has it) or of an array by index;
   * else -1. An object is searched up to `MAX_SEARCHED_KEYS`.
   */
  child(node: number, key: string): number {
    const kind = this.kind(node);
    const isArray = kind === 'array';
    if (kind === 'object' && this.count(node) > MANY_CHILDREN) {
      return this.#mapOf(node).get(key) ?? -1;
    }
    const stop = this.after(node);
    let found = -1;
    let index = 0;
    for (let child = node + CONTAINER_LENGTH; child < stop; child = this.after(child)) {
      if (isArray ? String(index) === key : this.#hasKey(child, key)) found = child;
      if (++index === MAX_SEARCHED_KEYS) break;
    }
    return found;
  }

  #hasKey(node: number, key: string): boolean {
    const end = this.#keyEnd(node);
    // Before the first escape a key stands in the text as it is, and none has a quote in it.
    if (end >= this.#plainUntil || key.includes('"')) return this.key(node, key.length + 1) === key;
    const start = end - key.length;
    return this.text.charCodeAt(start - 1) === QUOTE && this.text.startsWith(key, start);
  }

  #mapOf(node: number): Map<string, number> {
    const maps = (this.#maps ??= new Map<number, Map<string, number>>());
    let map = maps.get(node);
    if (!map) {
      maps.set(node, (map = new Map<string, number>()));
      let left = MAX_SEARCHED_KEYS;
      for (const child of this.children(node)) {
        if (--left < 0) break;
        map.set(this.key(child)!, child);
      }
    }
    return map;
  }

  /** The offset of the quote that ends the key of a member; -1 for elements of arrays. Not for the root. */
  #keyEnd(node: number): number {
    const { text } = this;
    let at = this.#cell(node) - 1;
    while (isSpace(text.charCodeAt(at))) at--;
    if (text.charCodeAt(at) !== COLON) return -1;
    do at--;
    while (text.charCodeAt(at) !== QUOTE);
    return at;
  }

  /** What comes after a value in the container `node`, or after the root. */
  #stateIn(node: number): State {
    if (node < 0) return State.Done;
    return this.text.charCodeAt(this.#cell(node)) === OPEN_BRACE
      ? State.AfterMember
      : State.AfterItem;
  }

  /** Ends the open container `node` and gives its parent. */
  #close(node: number, end: number): number {
    const parent = this.#cell(node + NEXT);
    this.#setCell(node + END, end);
    this.#setCell(node + NEXT, this.#before + this.#cells.length);
    const count = this.#count;
    this.#count = this.#cell(node + COUNT);
    this.#setCell(node + COUNT, count);
    return parent;
  }

  #nextBlock(): number[] {
    this.#blocks ??= [this.#cells];
    this.#blocks.push((this.#cells = []));
    this.#before += BLOCK;
    return this.#cells;
  }

  #blockOf(index: number): number[] {
    return this.#blocks ? this.#blocks[index >> BLOCK_BITS]! : this.#cells;
  }

  #cell(index: number): number {
    return this.#blockOf(index)[index & (BLOCK - 1)]!;
  }

  #setCell(index: number, value: number): void {
    this.#blockOf(index)[index & (BLOCK - 1)] = value;
  }

  /** Keeps where the last of its children so far is. */
  #notePlace(node: number): void {
    const places = (this.#places ??= new Map<number, number[]>());
    if (!places.has(node)) places.set(node, []);
    places.get(node)!.push(this.#before + this.#cells.length - SCALAR_LENGTH);
  }

  /** Every open container ends at the problem, so that what was read can be shown; true when all of them do. */
  #closeAll(budget: number): boolean {
    for (; this.#open >= 0; budget--) {
      if (budget <= 0) return false;
      this.#open = this.#close(this.#open, this.offset);
    }
    this.#state = State.Done;
    return true;
  }
}
