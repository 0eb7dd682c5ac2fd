/**
 * Cuts a text that arrives in pieces into records. A record is one JSON value, or a line that is none.
 * Where the pieces are cut never changes the records.
 *
 * Two speeds: a line that begins with `{`, ends with `}` and is followed by a line that begins with `{`
 * is taken as it stands; every other line goes through the exact reader, which finds values that span
 * lines, several values on one line, arrays of events, and text before the JSON.
 */
import { isStreamField } from './event-stream.js';
import { JsonReader, readJson, skipSpace } from './json.js';
import { MAX_PREFIX_TRIES, REREAD_ALWAYS_BELOW } from './limits.js';

/** Where a record stands in the text handed to `RecordSink.record`. */
export interface RecordRange {
  /** Offset of the first character of the record. */
  readonly start: number;
  /** Offset after its last character; line ends and separating commas are outside. */
  readonly end: number;
  /** Offset of its JSON: after `start` where text stands before it, `end` where there is none. */
  readonly json: number;
  /** Line number in the whole log, from 1. */
  readonly line: number;
  /** Column of `start` in its line, from 1; above 1 where values share a line. */
  readonly column: number;
  /** It is an event of an event stream, in lines of fields. */
  readonly isStreamBlock: boolean;
}

export interface RecordSink {
  /** `text` is the same string for all records of one push. */
  record(text: string, range: RecordRange): void;
  /** The author's remark (a line that begins with `#` or `//`) on the record that follows. */
  note(text: string): void;
  /** The rest of a first line that begins with `#!`. */
  options(text: string): void;
}

/** More text is needed before the line at hand can be judged. */
const WAIT = -1;

/**
 * Where one value may end and another begin: never inside valid JSON but in a string, or with a comma in an
 * array; the exact reader decides.
 */
const TOUCHING_VALUES = /[}\]][ \t]*[,\u001e]?[ \t]*[{[]/g;
const REMARK = /^(?:#|\/\/)[ \t]?/;

const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

export class RecordSplitter {
  readonly #sink: RecordSink;
  /** Text that is not yet cut, in pieces so that a long line costs nothing until it ends. */
  #pieces: string[] = [];
  #pendingLength = 0;
  #rereadAt = 0;
  #text = '';
  #final = false;
  #line = 1;
  /** Characters of the current line that were cut before the text at hand. */
  #cutBefore = 0;
  #atFirstLine = true;
  #inArray = false;
  /** An object or array was taken last, so a comma may follow. */
  #isAfterValue = false;
  /** Offset of the next place where values touch, known up to there. */
  #touching = -1;

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  push(chunk: string): void {
    if (!chunk) return;
    this.#pieces.push(chunk);
    this.#pendingLength += chunk.length;
    if (!chunk.includes('\n')) return;
    if (this.#pendingLength > REREAD_ALWAYS_BELOW && this.#pendingLength < this.#rereadAt) return;
    this.#cut(false);
  }

  /** No more text follows: what is pending becomes records too. */
  end(): void {
    this.#cut(true);
    this.#inArray = false;
  }

  /** Takes pending text when it is a whole object or array: no more of it can follow. */
  settle(): void {
    const text = this.#pieces.join('').trim();
    if (!/[}\]]$/.test(text)) return;
    const document = readJson(text);
    if (!document.problem && document.isContainer(0)) this.#cut(true);
  }

  #cut(final: boolean): void {
    const text = (this.#text = this.#pieces.join(''));
    this.#final = final;
    this.#touching = -1;
    let at = 0;
    while (at < text.length) {
      let lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) {
        if (!final) break;
        lineEnd = text.length;
      }
      const next = this.#take(at, lineEnd);
      if (next === WAIT) break;
      if (next > lineEnd) this.#line += 1 + this.#countLines(lineEnd + 1, next);
      at = next;
    }
    if (at > 0) this.#cutBefore = this.#columnOf(at) - 1;
    this.#text = '';
    this.#keep(text.slice(at));
  }

  #columnOf(at: number): number {
    const lineStart = this.#text.lastIndexOf('\n', at - 1) + 1;
    return at - lineStart + 1 + (lineStart === 0 ? this.#cutBefore : 0);
  }

  #keep(rest: string): void {
    this.#pieces = rest ? [rest] : [];
    this.#pendingLength = rest.length;
    this.#rereadAt = rest.length * 2;
  }

  #countLines(from: number, to: number): number {
    let lines = 0;
    for (let at = this.#text.indexOf('\n', from); at >= 0 && at < to; lines++) {
      at = this.#text.indexOf('\n', at + 1);
    }
    return lines;
  }

  /** Takes what begins at `at`, which is never inside a record, and gives where to go on. */
  #take(at: number, lineEnd: number): number {
    const text = this.#text;
    const start = skipMargin(text, at, lineEnd);
    const end = trimMargin(text, start, lineEnd);
    if (start === end) return lineEnd + 1;

    const c = text.charCodeAt(start);
    if (c === OPEN_BRACE && this.#standsAlone(start, end, lineEnd)) {
      this.#emit(start, this.#withoutComma(start, end));
      this.#isAfterValue = true;
      return lineEnd + 1;
    }
    if (this.#isRemark(at, start, end)) return lineEnd + 1;
    this.#atFirstLine = false;
    if (c === COMMA && (this.#inArray || this.#isAfterValue)) return start + 1;
    if (c === CLOSE_BRACKET && this.#inArray) {
      this.#inArray = false;
      this.#isAfterValue = true;
      return start + 1;
    }
    if (c === OPEN_BRACKET && !this.#inArray) {
      const first = skipSpace(text, start + 1, text.length);
      if (first === text.length && !this.#final) return WAIT;
      if (/[{#/]/.test(text[first] ?? '')) {
        this.#inArray = true;
        return start + 1;
      }
    }
    if (isStreamField(text.slice(start, end))) {
      const next = this.#takeStreamBlock(start);
      if (next) return next;
    }
    return this.#readValue(start, end, lineEnd);
  }

  /** Takes field lines up to a line that is none; undefined when there is no data among them. */
  #takeStreamBlock(start: number): number | undefined {
    const text = this.#text;
    let hasData = false;
    let stop = start;
    for (let at = start; at < text.length;) {
      const newline = text.indexOf('\n', at);
      if (newline < 0 && !this.#final) return WAIT;
      const lineEnd = newline < 0 ? text.length : newline;
      const line = text.slice(at, trimMargin(text, at, lineEnd));
      if (!isStreamField(line)) break;
      hasData ||= line.startsWith('data');
      stop = at + line.length;
      at = lineEnd + 1;
      if (at >= text.length && !this.#final) return WAIT;
    }
    if (!hasData) return undefined;
    this.#emit(start, stop, { isStreamBlock: true });
    const lineEnd = text.indexOf('\n', stop);
    return lineEnd < 0 ? text.length : lineEnd + 1;
  }

  /** One object on a line of its own, as far as can be told without reading it. */
  #standsAlone(start: number, end: number, lineEnd: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(this.#withoutComma(start, end) - 1) !== CLOSE_BRACE) return false;
    if (text.charCodeAt(lineEnd + 1) !== OPEN_BRACE) return false;
    if (this.#touching < start) {
      TOUCHING_VALUES.lastIndex = start;
      this.#touching = TOUCHING_VALUES.test(text) ? TOUCHING_VALUES.lastIndex : Infinity;
    }
    this.#atFirstLine = false;
    return this.#touching > end;
  }

  /** Authors paste elements of an array with the comma between them. */
  #withoutComma(start: number, end: number): number {
    return this.#text.charCodeAt(end - 1) === COMMA ? trimMargin(this.#text, start, end - 1) : end;
  }

  #isRemark(at: number, start: number, end: number): boolean {
    const line = this.#text.slice(start, end);
    if (!REMARK.test(line) || this.#columnOf(at) > 1) return false;
    if (this.#atFirstLine && line.startsWith('#!')) this.#sink.options(line.slice(2).trim());
    else this.#sink.note(line.replace(REMARK, ''));
    this.#atFirstLine = false;
    return true;
  }

  /** Reads the value at `start`, over as many lines as it has; what is no value becomes a record all the same. */
  #readValue(start: number, end: number, lineEnd: number): number {
    const text = this.#text;
    const isContainer = this.#isContainer(start);
    const stop = isContainer ? text.length : end;
    let firstProblem = stop;
    for (const lineBreaksInStrings of isContainer ? [false, true] : [false]) {
      const reader = new JsonReader(text, start, stop, { lineBreaksInStrings });
      reader.advance();
      const { offset, document } = reader;
      // What is wrong in a line that is still arriving need not be.
      if (isContainer && !this.#final && text.indexOf('\n', offset) < 0) return WAIT;
      if (document.problem) {
        if (!lineBreaksInStrings) firstProblem = offset;
        continue;
      }
      const next = this.#afterValue(offset, isContainer);
      if (next >= 0) {
        this.#emit(start, offset);
        this.#isAfterValue = isContainer;
        return next;
      }
      firstProblem = offset;
      break;
    }
    return (
      this.#readPrefixed(start, end, lineEnd) ?? this.#emitBroken(start, end, lineEnd, firstProblem)
    );
  }

  #isContainer(start: number): boolean {
    return /[{[]/.test(this.#text[start]!);
  }

  /** Where to go on after a value that ends at `offset`; -1 where something else follows it on its line. */
  #afterValue(offset: number, isContainer: boolean): number {
    const text = this.#text;
    const at = skipMargin(text, offset, text.length);
    const c = text.charCodeAt(at);
    if (at === text.length || c === 0x0a) return at;
    if (c === COMMA && (isContainer || this.#inArray)) return at + 1;
    if (c === CLOSE_BRACKET && this.#inArray) return at;
    if (!isContainer) return -1;
    // `[12] {…}` is a prefix before an object; `{…} {…}` and `[…] [...]` are values that were joined.
    const isArray = text.charCodeAt(offset - 1) === CLOSE_BRACKET;
    return c === OPEN_BRACKET || (c === OPEN_BRACE && !isArray) ? at : -1;
  }

  /** Text, then an object up to the end of the line: container and journal prefixes. */
  #readPrefixed(start: number, end: number, lineEnd: number): number | undefined {
    const text = this.#text;
    const stop = this.#withoutComma(start, end);
    if (text.charCodeAt(start) === OPEN_BRACE) return undefined;
    let json = text.indexOf('{', start + 1);
    for (let tries = 0; tries < MAX_PREFIX_TRIES && json >= 0 && json < stop; tries++) {
      const reader = new JsonReader(text, json, stop);
      reader.advance();
      if (reader.offset === stop) {
        // JSON up to the end of the line; cut off there, what is inside it is no event of its own.
        if (reader.document.problem) return undefined;
        this.#emit(start, stop, { json });
        return lineEnd + 1;
      }
      json = text.indexOf('{', json + 1);
    }
    return undefined;
  }

  /**
   * A record that cannot be read. When reading got past its first line, the lines that are indented,
   * or begin with a closing bracket, belong to it; so a broken value is one row and not eighty.
   */
  #emitBroken(start: number, end: number, lineEnd: number, problem: number): number {
    const text = this.#text;
    let last = lineEnd;
    while (problem > lineEnd && last < text.length) {
      const first = text[last + 1];
      if (first === undefined) {
        if (!this.#final) return WAIT;
        break;
      }
      if (!/[\s}\]]/.test(first)) break;
      const next = text.indexOf('\n', last + 1);
      if (next < 0 && !this.#final) return WAIT;
      last = next < 0 ? text.length : next;
      if (!/\s/.test(first)) break;
    }
    let stop = last === lineEnd ? end : trimMargin(text, start, last);
    while (text[stop - 1] === '\n') stop = trimMargin(text, start, stop - 1);
    const withoutComma = this.#withoutComma(start, stop);
    if (/[}\]]/.test(text[withoutComma - 1]!)) stop = withoutComma;
    const json = this.#isContainer(start) ? start : text.indexOf('{"', start);
    this.#emit(start, stop, { json: json < 0 || json >= stop ? stop : json });
    return last + 1;
  }

  #emit(start: number, end: number, rest: Partial<RecordRange> = {}): void {
    this.#isAfterValue = false;
    this.#sink.record(this.#text, {
      start,
      end,
      json: start,
      line: this.#line,
      column: this.#columnOf(start),
      isStreamBlock: false,
      ...rest,
    });
  }
}

/** White space, the record separator of RFC 7464, a byte order mark and no-break space may stand round a record. */
function isMargin(c: number): boolean {
  return (
    c === 0x20 || (c >= 0x09 && c <= 0x0d && c !== 0x0a) || c === 0x1e || c === 0xa0 || c === 0xfeff
  );
}

function skipMargin(text: string, at: number, stop: number): number {
  while (at < stop && isMargin(text.charCodeAt(at))) at++;
  return at;
}

function trimMargin(text: string, start: number, end: number): number {
  while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
  return end;
}
