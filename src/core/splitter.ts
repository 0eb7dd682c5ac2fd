/**
 * Cuts a text that arrives in pieces into records. A record is one JSON value, or a line that is none.
 * Where the pieces are cut never changes the records.
 *
 * Two speeds: a line that begins with `{"` and whose braces balance at its end, and not before, is taken as
 * it stands; every other line goes through the exact reader, which finds values that span lines, several
 * values on one line, arrays of events, and text before the JSON.
 */
import { isStreamField } from './event-stream.js';
import { JsonDocument, readJson, skipSpace } from './json.js';
import { FREE_VAIN_READING, MAX_PREFIX_TRIES, REREAD_ALWAYS_BELOW } from './limits.js';

/** What most records do not have. */
export interface RecordDetails {
  /** Offset in the record of its JSON: above 0 where text stands before it, its length where there is none. */
  readonly json: number;
  /** Column in its line where it begins, from 1; above 1 where values share a line. */
  readonly column: number;
  /** It is an event of an event stream, in lines of fields. */
  readonly isStreamBlock: boolean;
}

export interface RecordSink {
  /**
   * `text` holds the record from `start` to `end`, line ends and separating commas outside; it is the
   * same string for many records. `line` is its line in the whole log, from 1. Without `details` it is
   * JSON from the beginning of that line on.
   */
  record(text: string, start: number, end: number, line: number, details?: RecordDetails): void;
  /** The author's remark (a line that begins with `#` or `//`) on the record that follows. */
  note(text: string): void;
  /** The rest of a first line that begins with `#!`. */
  options(text: string): void;
}

/** More text is needed before the line at hand can be judged. */
const WAIT = -1;
/** What was looked at is no record as it should be. */
const BROKEN = -2;

const REMARK = /^(?:#|\/\/)[ \t]?/;

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
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
  /** The text at hand, and where it ends as far as values are read: what is still arriving may be half a word. */
  #text = '';
  #stop = 0;
  #isFinal = false;
  /** Number of the current line, and the offset where it begins: below 0 where that was cut before. */
  #line = 1;
  #lineStart = 0;
  #atFirstLine = true;
  #inArray = false;
  /** An object or array was taken last, so a comma may follow. */
  #isAfterValue = false;
  /** Up to here no event of a stream begins: the lines are fields, but none has data. */
  #noDataUntil = 0;
  /** Characters cut before the text at hand, and those read beyond a line's end for values that were none. */
  #cutLength = 0;
  #vainReading = 0;

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

  /** No more text follows: what is pending becomes records too, and the line has ended. */
  end(): void {
    this.#cut(true);
    this.#inArray = false;
    if (this.#lineStart === 0) return;
    this.#line++;
    this.#lineStart = 0;
  }

  /** Takes pending text when it is a whole object or array: no more of it can follow. */
  settle(): void {
    const text = this.#pieces.join('').trim();
    if (!/[}\]]$/.test(text)) return;
    const document = readJson(text);
    if (!document.problem && document.isContainer(0)) this.#cut(true);
  }

  #cut(isFinal: boolean): void {
    const text = (this.#text = this.#pieces.join(''));
    this.#isFinal = isFinal;
    this.#stop = isFinal ? text.length : text.lastIndexOf('\n') + 1;
    this.#noDataUntil = 0;
    let at = 0;
    let lineEnd = -1;
    while (at < text.length) {
      at = this.#takeLines(at);
      // Not for every value: a line may hold a million of them.
      if (at > lineEnd) lineEnd = this.#lineEnd(at);
      if (lineEnd === WAIT) break;
      const next = Math.min(this.#take(at, lineEnd), text.length);
      if (next === WAIT) break;
      if (next > lineEnd) this.#countLines(lineEnd, next);
      at = next;
    }
    this.#lineStart -= at;
    this.#cutLength += at;
    this.#text = '';
    const rest = text.slice(at);
    this.#pieces = rest ? [rest] : [];
    this.#pendingLength = rest.length;
    this.#rereadAt = rest.length * 2;
  }

  /** Where the line that holds `at` ends. */
  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? (this.#isFinal ? this.#text.length : WAIT) : end;
  }

  /** Goes on from the line that ends at `lineEnd` to the one that holds `at`. */
  #countLines(lineEnd: number, at: number): void {
    for (let end = lineEnd; end >= 0 && end < at; end = this.#text.indexOf('\n', end + 1)) {
      this.#line++;
      this.#lineStart = end + 1;
    }
  }

  /** Takes lines that are one object each, as far as their braces tell, and gives where the first other begins. */
  #takeLines(at: number): number {
    const text = this.#text;
    let open = at;
    while (at === this.#lineStart && !this.#inArray && text.charCodeAt(at) === OPEN_BRACE) {
      const lineEnd = text.indexOf('\n', at);
      const last = trimMargin(text, at, lineEnd) - 1;
      if (text.charCodeAt(last) !== CLOSE_BRACE || text.charCodeAt(at + 1) !== QUOTE) break;
      let close = at;
      let depth = 0;
      do {
        close = text.indexOf('}', close + 1);
        for (; open >= 0 && open < close; depth++) open = text.indexOf('{', open + 1);
      } while (--depth > 0 && close < last);
      if (depth || close < last) break;
      this.#emit(at, last + 1);
      this.#isAfterValue = true;
      this.#atFirstLine = false;
      this.#line++;
      this.#lineStart = at = lineEnd + 1;
    }
    return at;
  }

  /** Takes what begins at `at`, which is never inside a record, and gives where to go on. */
  #take(at: number, lineEnd: number): number {
    const text = this.#text;
    const start = skipMargin(text, at, lineEnd);
    const end = trimMargin(text, start, lineEnd);
    if (start === end || this.#isRemark(at, start, end)) return lineEnd + 1;
    this.#atFirstLine = false;
    const c = text.charCodeAt(start);
    if (c === COMMA && (this.#inArray || this.#isAfterValue)) return start + 1;
    if (c === CLOSE_BRACKET && this.#inArray) {
      this.#inArray = false;
      this.#isAfterValue = true;
      return start + 1;
    }
    if (c === OPEN_BRACKET && !this.#inArray) {
      const first = skipSpace(text, start + 1, text.length);
      if (first === text.length && !this.#isFinal) return WAIT;
      // A remark may stand before the first event, but `[#12] {…}` is text before an event.
      if (text[first] === '{' || (first > lineEnd && /[#/]/.test(text.charAt(first)))) {
        this.#inArray = true;
        return start + 1;
      }
    }
    if (start >= this.#noDataUntil && isStreamField(text.slice(start, end))) {
      const next = this.#takeStreamBlock(start);
      if (next) return next;
    }
    return this.#readValue(start, end, lineEnd);
  }

  /** Takes field lines up to a line that is none; 0 when there is no data among them. */
  #takeStreamBlock(start: number): number {
    const text = this.#text;
    let hasData = false;
    let stop = start;
    let at = start;
    for (;;) {
      const lineEnd = this.#lineEnd(at);
      if (lineEnd === WAIT) return WAIT;
      const line = text.slice(at, trimMargin(text, at, lineEnd));
      if (!isStreamField(line)) break;
      hasData ||= line.startsWith('data');
      stop = at + line.length;
      at = lineEnd + 1;
    }
    this.#noDataUntil = at;
    if (!hasData) return 0;
    this.#emit(start, stop, start, true);
    return at;
  }

  #isRemark(at: number, start: number, end: number): boolean {
    const line = this.#text.slice(start, end);
    if (at !== this.#lineStart || !REMARK.test(line)) return false;
    if (this.#atFirstLine && line.startsWith('#!')) this.#sink.options(line.slice(2).trim());
    else this.#sink.note(line.replace(REMARK, ''));
    this.#atFirstLine = false;
    return true;
  }

  /** Reads the value at `start`, over as many lines as it has; what is no value becomes a record all the same. */
  #readValue(start: number, end: number, lineEnd: number): number {
    const isContainer = isOpening(this.#text.charCodeAt(start));
    const maySpan = isContainer && this.#vainReading < FREE_VAIN_READING + this.#cutLength + start;
    const stop = maySpan ? this.#stop : end;
    const strict = this.#read(start, stop, false);
    const isStringBroken = maySpan && strict.problem?.expected === 'no raw control character';
    const document = isStringBroken ? this.#read(start, stop, true) : strict;
    const { offset } = document;
    if (document.problem) {
      if (maySpan && offset === stop && !this.#isFinal) return WAIT;
      this.#vainReading += Math.max(0, offset - lineEnd);
    } else {
      const next = this.#afterValue(offset, isContainer);
      if (next !== BROKEN) {
        this.#emit(start, offset);
        this.#isAfterValue = isContainer;
        return next;
      }
    }
    if (this.#takePrefixed(start, end)) return lineEnd + 1;
    return this.#takeBroken(start, end, lineEnd, document.problem ? strict.offset : offset);
  }

  #read(start: number, stop: number, lineBreaksInStrings: boolean): JsonDocument {
    const document = new JsonDocument(this.#text, start, stop, lineBreaksInStrings);
    document.advance();
    return document;
  }

  /** Where to go on after a value that ends at `offset`; `BROKEN` where something else follows it on its line. */
  #afterValue(offset: number, isContainer: boolean): number {
    const text = this.#text;
    const at = skipMargin(text, offset, text.length);
    const c = text.charCodeAt(at);
    if (at === text.length || c === LINE_FEED) return at;
    if (this.#inArray && (c === COMMA || c === CLOSE_BRACKET)) return c === COMMA ? at + 1 : at;
    if (!isContainer) return BROKEN;
    if (c === COMMA) {
      // Elements of an array, pasted without it.
      const next = skipMargin(text, at + 1, text.length);
      return next === text.length || /[\n{[]/.test(text[next]!) ? next : BROKEN;
    }
    // `[12] {…}` is a prefix before an object; `{…} {…}` and `[…] [...]` are values that were joined.
    const isArray = text.charCodeAt(offset - 1) === CLOSE_BRACKET;
    return isOpening(c) && !(isArray && c === OPEN_BRACE) ? at : BROKEN;
  }

  /** Takes text, then an object up to the end of the line: container and journal prefixes. */
  #takePrefixed(start: number, end: number): boolean {
    const text = this.#text;
    if (text.startsWith('{"', start)) return false;
    const stop = withoutComma(text, start, end);
    const line = text.slice(start, stop);
    let brace = line.indexOf('{', 1);
    for (let tries = 0; tries < MAX_PREFIX_TRIES && brace >= 0; tries++) {
      const { problem, offset } = this.#read(start + brace, stop, false);
      if (offset === stop) {
        if (!problem) this.#emit(start, stop, start + brace);
        // JSON that was cut off is not text before the JSON in it.
        return !problem;
      }
      brace = line.indexOf('{', brace + 1);
    }
    return false;
  }

  /**
   * Takes what cannot be read. When reading got past its first line, the lines that are indented, or
   * begin with a closing bracket, belong to it; so a broken value is one row and not eighty.
   */
  #takeBroken(start: number, end: number, lineEnd: number, reached: number): number {
    const text = this.#text;
    let last = lineEnd;
    while (reached > lineEnd) {
      const next = this.#lineEnd(last + 1);
      if (next === WAIT) return WAIT;
      const first = text.charAt(last + 1);
      if (!/[\s}\]]/.test(first)) break;
      last = next;
      if (/\S/.test(first)) break;
    }
    const isContainer = isOpening(text.charCodeAt(start));
    let stop = last === lineEnd ? end : trimLines(text, start, last);
    const bare = withoutComma(text, start, stop);
    if (isContainer && isClosing(text.charCodeAt(bare - 1))) stop = bare;
    const brace = isContainer ? 0 : text.slice(start, stop).indexOf('{"');
    this.#emit(start, stop, brace < 0 ? stop : start + brace);
    return last + 1;
  }

  #emit(start: number, end: number, json = start, isStreamBlock = false): void {
    const column = start - this.#lineStart + 1;
    const isPlain = json === start && column === 1 && !isStreamBlock;
    const details = isPlain ? undefined : { json: json - start, column, isStreamBlock };
    this.#isAfterValue = false;
    this.#sink.record(this.#text, start, end, this.#line, details);
  }
}

/** White space, the record separator of RFC 7464, a byte order mark and no-break space may stand round a record. */
function isMargin(c: number): boolean {
  return (
    c === 0x20 ||
    (c >= 0x09 && c <= 0x0d && c !== LINE_FEED) ||
    c === 0x1e ||
    c === 0xa0 ||
    c === 0xfeff
  );
}

function isOpening(c: number): boolean {
  return c === OPEN_BRACE || c === OPEN_BRACKET;
}

function isClosing(c: number): boolean {
  return c === CLOSE_BRACE || c === CLOSE_BRACKET;
}

function skipMargin(text: string, at: number, stop: number): number {
  while (at < stop && isMargin(text.charCodeAt(at))) at++;
  return at;
}

function trimMargin(text: string, start: number, end: number): number {
  while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
  return end;
}

function trimLines(text: string, start: number, end: number): number {
  let stop = trimMargin(text, start, end);
  while (text[stop - 1] === '\n') stop = trimMargin(text, start, stop - 1);
  return stop;
}

/** The end without a comma there, such as stands between the elements of an array. */
function withoutComma(text: string, start: number, end: number): number {
  return text.charCodeAt(end - 1) === COMMA ? trimMargin(text, start, end - 1) : end;
}
