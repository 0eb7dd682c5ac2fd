/**
 * Exact JSON reader (RFC 8259). It keeps what `JSON.parse` throws away: the source text of every
 * number, every pair in source order with duplicates, and the place of an error. It is iterative and
 * resumable, so neither depth nor length of the input can overflow a stack or freeze a page.
 */
import {
  BACKSLASH,
  COLON,
  COMMA,
  LOWER_U,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  SPACE,
  isLineBreak,
  isSpace,
} from './characters.js';
import { BLOCK, CONTAINER_LENGTH, COUNT, END, JsonNodes, NEXT, PLACE_BITS } from './json-nodes.js';
import { MAX_CELLS } from './limits.js';

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
  | 'fewer values in one event'
  | 'nothing more';

/** Where and why reading stopped. `offset` counts UTF-16 units in the text that was given. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: Expected;
}

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
const EXPECTED: readonly Expected[] = [
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

/** Length in characters from which on it is kept where a key begins; that of others is looked for. */
const LONG_KEY = 1_000;

/** What may follow a backslash, besides `u` and its digits. */
const ESCAPED = '"\\/bfnrt';
const HEX_DIGITS = /^[\da-f]*/i;
/** A value that is no string and holds no others. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * One JSON value, read from `text` between two offsets; white space before it is skipped. Its nodes can be used
 * when reading is done, also those before a problem.
 */
export class JsonDocument extends JsonNodes {
  /** Set when no valid value stands there. */
  problem: JsonProblem | undefined;
  /** Where reading stands; once done, the offset after the value, or that of the problem. */
  offset: number;
  readonly #stop: number;
  readonly #lineBreaksInStrings: boolean;
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
    super(text, plainUntil);
    this.offset = start;
    this.#stop = stop;
    this.#lineBreaksInStrings = lineBreaksInStrings;
  }

  /** Reads on until the value is complete, is found wrong, or `budget` characters are used; true when it is done. */
  advance(budget = Infinity): boolean {
    if (this.problem) return this.#closeAll(budget);
    const { text } = this;
    let cells = this.lastBlock;
    const stop = this.#stop;
    let resume = this.#resume;
    const pause = Math.min(stop, (resume || this.offset) + budget);
    let plainUntil = this.plainUntil;
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
          end = this.#stringEnd(resume || at + 1, pause);
          resume = Math.max(0, -end);
          if (end <= 0) break;
          if (plainUntil >= 0) plainUntil = nextBackslash(text, end);
        }
        isValue = state <= State.FirstItem;
        if (!isValue) {
          state = State.Colon;
          if (end - at > LONG_KEY) (this.longKeys ??= new Map()).set(end - 1, at);
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
          if (this.lastBlockStart + BLOCK >= MAX_CELLS) {
            this.#setProblem(at, 'fewer values in one event');
            break;
          }
          cells = this.nextBlock();
        }
        // One by one: Firefox takes twice as long to push several.
        cells.push(at);
        cells.push(end);
        if (++count % (1 << PLACE_BITS) === 0) this.notePlace(open);
        if (isContainer) {
          if (cells.length === BLOCK) cells = this.nextBlock();
          cells.push(open);
          cells.push(count);
          count = 0;
          open = this.lastBlockStart + cells.length - CONTAINER_LENGTH;
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

  /** What comes after a value in the container `node`, or after the root. */
  #stateIn(node: number): State {
    if (node < 0) return State.Done;
    return this.text.charCodeAt(this.cell(node)) === OPEN_BRACE
      ? State.AfterMember
      : State.AfterItem;
  }

  /** Ends the open container `node` and gives its parent. */
  #close(node: number, end: number): number {
    const parent = this.cell(node + NEXT);
    this.setCell(node + END, end);
    this.setCell(node + NEXT, this.lastBlockStart + this.lastBlock.length);
    const count = this.#count;
    this.#count = this.cell(node + COUNT);
    this.setCell(node + COUNT, count);
    return parent;
  }

  /**
   * The offset after the string, read from `at` inside it on. Where the string goes on after `pause`, the
   * offset to go on from, below 0; 0, and the problem is set, when it is not well formed.
   */
  #stringEnd(at: number, pause: number): number {
    const { text } = this;
    while (at < pause) {
      const c = text.charCodeAt(at);
      if (c === QUOTE) return at + 1;
      if (c === BACKSLASH) {
        at = this.#escapeEnd(at + 1);
        if (!at) return 0;
      } else if (c >= SPACE || (this.#lineBreaksInStrings && isLineBreak(c))) {
        at++;
      } else {
        return this.#setProblem(at, 'no raw control character');
      }
    }
    return at < this.#stop ? -at : this.#setProblem(this.#stop, 'the closing quote');
  }

  /** The offset after the escape whose backslash stands before `start`; 0, and the problem is set, as above. */
  #escapeEnd(start: number): number {
    const { text } = this;
    const stop = this.#stop;
    const end = start + 1;
    if (text.charCodeAt(start) !== LOWER_U || start === stop) {
      return start < stop && ESCAPED.includes(text[start]!)
        ? end
        : this.#setProblem(start, 'escape');
    }
    const digits = HEX_DIGITS.exec(text.slice(end, Math.min(stop, end + 4)))![0].length;
    return digits === 4 ? end + 4 : this.#setProblem(end + digits, 'hex digit');
  }

  #setProblem(offset: number, expected: Expected): number {
    this.problem = { offset, expected };
    return 0;
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

/** The offset after the number, `true`, `false` or `null` that begins at `at`; 0 when none does. */
function scalarEnd(text: string, at: number, stop: number): number {
  SCALAR.lastIndex = at;
  if (!SCALAR.test(text)) return 0;
  const end = SCALAR.lastIndex;
  return end > stop ? scalarEnd(text.slice(0, stop), at, stop) : end;
}

/** The offset of the first backslash at or after `at`, or that of the end. */
export function nextBackslash(text: string, at: number): number {
  const index = text.indexOf('\\', at);
  return index < 0 ? text.length : index;
}
