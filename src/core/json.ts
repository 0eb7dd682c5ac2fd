/**
 * Exact JSON reader (RFC 8259). It keeps what `JSON.parse` throws away: the source text of every
 * number, every pair in source order with duplicates, and the place of an error. It is iterative and
 * resumable, so neither depth nor length of the input can overflow a stack or freeze a page.
 */

export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What the reader was looking for where it stopped. */
export type Expected =
  | 'a value'
  | 'a value or “]”'
  | 'key or }'
  | 'key'
  | ':'
  | '“,” or “}”'
  | '“,” or “]”'
  | 'the closing quote'
  | 'escape'
  | 'hex digit'
  | 'no raw control character'
  | 'nothing more';

/** Where and why reading stopped. `offset` counts UTF-16 units in the text that was given. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: Expected;
}

export interface JsonOptions {
  /** Go on over a raw line break inside a string, to find the end of a value that was wrapped there. */
  readonly lineBreaksInStrings?: boolean;
}

const KINDS: readonly Kind[] = ['object', 'array', 'string', 'number', 'boolean', 'null'];
const OBJECT = 0;
const ARRAY = 1;
const STRING = 2;
const NUMBER = 3;
const BOOLEAN = 4;
const NULL = 5;
/** Flags beside the kind: the value, or its key, holds a backslash and must be unescaped when read. */
const KIND_MASK = 7;
const ESCAPED = 8;
const KEY_ESCAPED = 16;

/** Integers kept for each node; see the offsets below. */
const STRIDE = 7;
const KIND = 0;
const START = 1;
const END = 2;
const KEY_START = 3;
const KEY_END = 4;
/** The node after this one's last descendant; while a container is open: its parent (so no second stack). */
const NEXT = 5;
const COUNT = 6;

const SCALAR_TEXT = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE_TEXT = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
/** The part of a JSON text that was read, as flat nodes in source order; node 0 is the root. */
export class JsonDocument {
  readonly text: string;
  /** Set when the text was not valid JSON; the nodes read before it are usable all the same. */
  problem: JsonProblem | undefined;
  /** Number of nodes. */
  size = 0;
  /** A plain array: making a typed one for each small event takes longer than reading the event. */
  readonly #cells: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  kind(node: number): Kind {
    return KINDS[this.#cells[node * STRIDE + KIND]! & KIND_MASK]!;
  }

  isContainer(node: number): boolean {
    return (this.#cells[node * STRIDE + KIND]! & KIND_MASK) <= ARRAY;
  }

  start(node: number): number {
    return this.#cells[node * STRIDE + START]!;
  }

  end(node: number): number {
    return this.#cells[node * STRIDE + END]!;
  }

  /** The value exactly as written, quotes and escapes included. */
  source(node: number): string {
    return this.text.slice(this.start(node), this.end(node));
  }

  /** Number of direct children of a container. */
  count(node: number): number {
    return this.#cells[node * STRIDE + COUNT]!;
  }

  /** The node after the last descendant of `node`: its next sibling, if it has one. */
  next(node: number): number {
    return this.#cells[node * STRIDE + NEXT]!;
  }

  /** The key of a member of an object, unescaped; undefined for elements of arrays and for the root. */
  key(node: number): string | undefined {
    const cell = node * STRIDE;
    const start = this.#cells[cell + KEY_START]!;
    if (start < 0) return undefined;
    return this.#unquote(start, this.#cells[cell + KEY_END]!, KEY_ESCAPED, cell);
  }

  /** The text of a string, unescaped; of any other value, its source. */
  string(node: number): string {
    const cell = node * STRIDE;
    if ((this.#cells[cell + KIND]! & KIND_MASK) !== STRING) return this.source(node);
    return this.#unquote(this.start(node), this.end(node), ESCAPED, cell);
  }

  /** The child of an object by key (the last of duplicates, as `JSON.parse` has it) or of an array by index; else -1. */
  child(node: number, key: string): number {
    let found = -1;
    if (!this.isContainer(node)) return found;
    const isArray = this.kind(node) === 'array';
    const stop = this.next(node);
    for (let child = node + 1, index = 0; child < stop; child = this.next(child), index++) {
      if (isArray ? String(index) === key : this.#hasKey(child, key)) found = child;
    }
    return found;
  }

  *children(node: number): Generator<number> {
    if (!this.isContainer(node)) return;
    const stop = this.next(node);
    for (let child = node + 1; child < stop; child = this.next(child)) yield child;
  }

  /** Adds a node and gives its number. Only the reader calls this, `close` and `mark`. */
  add(kind: number, start: number, end: number, keyStart: number, keyEnd: number): number {
    const node = this.size++;
    this.#cells.push(kind, start, end, keyStart, keyEnd, node + 1, 0);
    return node;
  }

  /** Keeps `parent` with the open container `node` and counts the child. */
  attach(node: number, parent: number, isOpen: boolean): void {
    if (parent >= 0) this.#cells[parent * STRIDE + COUNT]!++;
    if (isOpen) this.#cells[node * STRIDE + NEXT] = parent;
  }

  /** Ends the container `node` at `end` and gives its parent. */
  close(node: number, end: number): number {
    const cell = node * STRIDE;
    const parent = this.#cells[cell + NEXT]!;
    this.#cells[cell + NEXT] = this.size;
    this.#cells[cell + END] = end;
    return parent;
  }

  #hasKey(node: number, key: string): boolean {
    const cell = node * STRIDE;
    if (this.#cells[cell + KIND]! & KEY_ESCAPED) return this.key(node) === key;
    const start = this.#cells[cell + KEY_START]! + 1;
    return (
      this.#cells[cell + KEY_END]! - 1 - start === key.length && this.text.startsWith(key, start)
    );
  }

  #unquote(start: number, end: number, flag: number, cell: number): string {
    const inner = this.text.slice(start + 1, end - 1);
    if (!(this.#cells[cell + KIND]! & flag)) return inner;
    return JSON.parse(`"${inner}"`) as string;
  }
}

const enum State {
  Value,
  FirstItem,
  FirstKey,
  Key,
  Colon,
  After,
  Done,
}

/** What is looked for in each state, for the message when it is not there. */
const EXPECTED: Readonly<Record<State, Expected>> = {
  [State.Value]: 'a value',
  [State.FirstItem]: 'a value or “]”',
  [State.FirstKey]: 'key or }',
  [State.Key]: 'key',
  [State.Colon]: ':',
  [State.After]: '“,” or “}”',
  [State.Done]: 'a value',
};

/** Reads one JSON value from `text`, starting at `start`; white space before it is skipped. */
export class JsonReader {
  readonly document: JsonDocument;
  /** Where the reader stands; once done, the offset just after the value, or that of the problem. */
  offset: number;
  readonly #text: string;
  readonly #stop: number;
  readonly #lineBreaksInStrings: boolean;
  #state = State.Value;
  #open = -1;
  #keyStart = -1;
  #keyEnd = -1;
  #keyFlag = 0;
  #escaped = false;

  constructor(text: string, start = 0, stop = text.length, options: JsonOptions = {}) {
    this.document = new JsonDocument(text);
    this.offset = start;
    this.#text = text;
    this.#stop = stop;
    this.#lineBreaksInStrings = options.lineBreaksInStrings ?? false;
  }

  /** Reads on until the value is complete, is found wrong, or `budget` characters are used; true when it is done. */
  advance(budget = Infinity): boolean {
    const text = this.#text;
    const pause = Math.min(this.#stop, this.offset + budget);
    while (this.#state !== State.Done && this.offset < pause) {
      const c = text.charCodeAt(this.offset);
      if (isSpace(c)) this.offset++;
      else this.#token(c);
    }
    if (this.#state !== State.Done && this.offset >= this.#stop) this.#fail();
    return this.#state === State.Done;
  }

  #token(c: number): void {
    switch (this.#state) {
      case State.After:
        return this.#after(c);
      case State.Colon:
        if (c !== 0x3a) return void this.#fail();
        this.offset++;
        this.#state = State.Value;
        return;
      case State.FirstKey:
        if (c === 0x7d) return this.#close();
        return this.#key(c);
      case State.Key:
        return this.#key(c);
      case State.FirstItem:
        if (c === 0x5d) return this.#close();
        return this.#value(c);
      default:
        return this.#value(c);
    }
  }

  #value(c: number): void {
    if (c === 0x7b) return this.#begin(OBJECT, State.FirstKey);
    if (c === 0x5b) return this.#begin(ARRAY, State.FirstItem);
    const start = this.offset;
    if (c === 0x22) {
      if (this.#string()) this.#leaf(STRING | (this.#escaped ? ESCAPED : 0), start);
      return;
    }
    SCALAR_TEXT.lastIndex = start;
    if (!SCALAR_TEXT.test(this.#text) || SCALAR_TEXT.lastIndex > this.#stop)
      return void this.#fail();
    this.offset = SCALAR_TEXT.lastIndex;
    // By the first letter: `true`, `false`, `null`; a number begins with none.
    this.#leaf(c === 0x74 || c === 0x66 ? BOOLEAN : c === 0x6e ? NULL : NUMBER, start);
  }

  #key(c: number): void {
    if (c !== 0x22) return void this.#fail();
    this.#keyStart = this.offset;
    if (!this.#string()) return;
    this.#keyEnd = this.offset;
    this.#keyFlag = this.#escaped ? KEY_ESCAPED : 0;
    this.#state = State.Colon;
  }

  #after(c: number): void {
    const isObject = this.document.kind(this.#open) === 'object';
    if (c === (isObject ? 0x7d : 0x5d)) return this.#close();
    if (c !== 0x2c) return void this.#fail();
    this.offset++;
    this.#state = isObject ? State.Key : State.Value;
  }

  #begin(kind: number, state: State): void {
    const node = this.#add(kind, this.offset, this.offset, true);
    this.offset++;
    this.#open = node;
    this.#state = state;
  }

  #close(): void {
    this.offset++;
    this.#open = this.document.close(this.#open, this.offset);
    this.#state = this.#open < 0 ? State.Done : State.After;
  }

  #leaf(kind: number, start: number): void {
    this.#add(kind, start, this.offset, false);
    this.#state = this.#open < 0 ? State.Done : State.After;
  }

  #add(kind: number, start: number, end: number, isOpen: boolean): number {
    const node = this.document.add(kind | this.#keyFlag, start, end, this.#keyStart, this.#keyEnd);
    this.document.attach(node, this.#open, isOpen);
    this.#keyStart = this.#keyEnd = -1;
    this.#keyFlag = 0;
    return node;
  }

  /** Reads a string from its opening quote; false (and the problem is set) when it is not well formed. */
  #string(): boolean {
    const text = this.#text;
    const stop = this.#stop;
    this.#escaped = false;
    let at = this.offset + 1;
    while (at < stop) {
      const c = text.charCodeAt(at);
      if (c === 0x22) {
        this.offset = at + 1;
        return true;
      }
      if (c === 0x5c) {
        ESCAPE_TEXT.lastIndex = at;
        if (!ESCAPE_TEXT.test(text) || ESCAPE_TEXT.lastIndex > stop) return this.#badEscape(at);
        at = ESCAPE_TEXT.lastIndex;
        this.#escaped = true;
      } else if (c >= 0x20) {
        at++;
      } else if (this.#lineBreaksInStrings && (c === 0x0a || c === 0x0d)) {
        at++;
      } else {
        return this.#fail('no raw control character', at);
      }
    }
    return this.#fail('the closing quote', stop);
  }

  #badEscape(at: number): false {
    if (this.#text[at + 1] !== 'u') return this.#fail('escape', Math.min(at + 1, this.#stop));
    let digit = at + 2;
    while (digit < this.#stop && /[\da-fA-F]/.test(this.#text[digit]!)) digit++;
    return this.#fail('hex digit', digit);
  }

  /** Stops at a problem; every open container ends there, so that what was read can be shown. */
  #fail(expected?: Expected, offset = this.offset): false {
    if (!expected) {
      expected = EXPECTED[this.#state];
      if (this.#state === State.After && this.document.kind(this.#open) === 'array') {
        expected = '“,” or “]”';
      }
    }
    this.document.problem = { offset, expected };
    this.offset = offset;
    while (this.#open >= 0) this.#open = this.document.close(this.#open, offset);
    this.#state = State.Done;
    return false;
  }
}

/** Reads a text that must hold one JSON value and nothing else but white space. */
export function readJson(
  text: string,
  start = 0,
  stop = text.length,
  options: JsonOptions = {},
): JsonDocument {
  const reader = new JsonReader(text, start, stop, options);
  reader.advance();
  const { document } = reader;
  if (!document.problem) {
    const offset = skipSpace(text, reader.offset, stop);
    if (offset < stop) document.problem = { offset, expected: 'nothing more' };
  }
  return document;
}

/** The offset of the first character at or after `offset` that is not JSON white space. */
export function skipSpace(text: string, offset: number, stop: number): number {
  while (offset < stop && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function isSpace(c: number): boolean {
  return c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;
}
