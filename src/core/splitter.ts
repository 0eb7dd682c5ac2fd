/**
 * Cuts a text that arrives in pieces into records. A record is one JSON value, or a line that is none.
 * Where the pieces are cut never changes the records.
 *
 * Two speeds: a line that begins with `{"` and whose braces balance at its end, and not before, is taken as
 * it stands; every other line goes through the exact reader, which finds values that span lines, several
 * values on one line, arrays of events, and text before the JSON.
 *
 * What takes longer the longer the text is, is a generator: it yields after every `SLICE_CHARACTERS`.
 */
import { isOneObject } from './braces.js';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  isOpening,
  skipSpace,
} from './characters.js';
import { isStreamField } from './event-stream.js';
import { JsonDocument } from './json.js';
import {
  FREE_VAIN_READING,
  LINE_COST,
  MAX_PREFIX_TRIES,
  MAX_REPAIR_LENGTH,
  MAX_WAITING_FIELDS,
  RECORD_COST,
  SLICE_CHARACTERS,
} from './limits.js';
import { PendingText } from './pending-text.js';
import type { RecordSink } from './record-sink.js';
import { EMPTY_VALUE } from './read-json.js';
import { CHANGED_QUOTE, straighten } from './repair.js';
import {
  afterValue,
  isBetween,
  isMargin,
  skipMargin,
  trimMargin,
  withoutComma,
} from './separators.js';

/** More text is needed before the line at hand can be judged. */
const WAIT = -1;
const REMARK = /^(?:#|\/\/)[ \t]?/;

/** Where an object, or after a blank an array that is empty or of objects, may begin that has text before it. */
const AFTER_TEXT = /(?!^)(?:\[(?<=\s\[)[{\]]|{)/g;

/** Up to 200 characters of indentation before a line of text; more is none, and takes long to look through. */
const INDENT = /^[ \t]{1,200}$/;

export class RecordSplitter {
  readonly #sink: RecordSink;
  readonly #pending = new PendingText();
  /** The text at hand, and where it ends as far as values are read: what is still arriving may be half a word. */
  #text = '';
  #stop = 0;
  #isFinal = false;
  /** Number of the current line, and the offset where it begins: below 0 where that was cut before. */
  #line = 1;
  #lineStart = 0;
  #atFirstLine = true;
  #hasRecords = false;
  #inArray = false;
  /** An object or array was taken last, so a comma may follow. */
  #isAfterValue = false;
  /** An event of a stream was taken last. */
  #isAfterBlock = false;
  /** Up to here no event of a stream begins: the lines are fields, but none has data. */
  #noDataUntil = 0;
  /** Characters cut before the text at hand, and those read beyond a line's end for values that were none. */
  #cutLength = 0;
  #vainReading = 0;
  /** Characters left to read before the page gets its turn. */
  #left = SLICE_CHARACTERS;
  /** The text at hand with curly quotes made straight, and with escaped ones; each once it is needed. */
  #straight: string[] = [];

  constructor(sink: RecordSink) {
    this.#sink = sink;
  }

  *push(chunk: string): Generator<void, void> {
    // Only the line that was cut is put together: the others stay parts of the chunk, and are no copies of it.
    const lineEnd = this.#pending.isPartOfLine ? chunk.indexOf('\n') + 1 : 0;
    for (const piece of [chunk.slice(0, lineEnd), chunk.slice(lineEnd)]) {
      if (piece && this.#pending.add(piece)) yield* this.#cut(false);
    }
  }

  /** No more text follows: what is pending becomes records too, and the line has ended. */
  *end(): Generator<void, void> {
    yield* this.#cut(true);
    this.#inArray = false;
    if (this.#lineStart === 0) return;
    this.#line++;
    this.#lineStart = 0;
  }

  /** Takes pending text when it is whole objects and arrays: no more of them can follow. */
  *settle(): Generator<void, void> {
    const text = (this.#text = this.#pending.join());
    const { length } = text;
    let at = 0;
    for (;;) {
      while (isBetween(text.charCodeAt(at)) || (this.#inArray && text[at] === ']')) at++;
      if (at === length) return yield* this.#cut(true);
      if (!isOpening(text.charCodeAt(at))) return;
      const { problem, offset } = yield* this.#read(at, length);
      if (problem) return;
      at = offset;
    }
  }

  *#cut(isFinal: boolean): Generator<void, void> {
    const text = (this.#text = this.#pending.join());
    this.#isFinal = isFinal;
    this.#stop = isFinal ? text.length : text.lastIndexOf('\n') + 1;
    this.#noDataUntil = 0;
    // What goes through the whole of a long text is a step of its own.
    if (text.length > SLICE_CHARACTERS) yield;
    let [at, lineEnd] = [0, -1];
    while (at < text.length) {
      at = this.#takeLines(at);
      if (this.#left <= 0) {
        yield* this.#pause();
        continue;
      }
      // Not for every value: a line may hold a million of them.
      if (at > lineEnd) {
        lineEnd = this.#lineEnd(at);
        if (lineEnd - at > SLICE_CHARACTERS) yield;
      }
      if (lineEnd === WAIT) break;
      const next = Math.min(yield* this.#take(at, lineEnd), text.length);
      if (next === WAIT) break;
      this.#left -= RECORD_COST;
      if (next > lineEnd) yield* this.#countLines(lineEnd, next);
      at = next;
    }
    this.#lineStart -= at;
    this.#cutLength += at;
    this.#text = '';
    this.#straight = [];
    this.#pending.keep(text.slice(at));
  }

  /** Where the line that holds `at` ends. */
  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? (this.#isFinal ? this.#text.length : WAIT) : end;
  }

  /** Goes on from the line that ends at `lineEnd` to the one that holds `at`. */
  *#countLines(lineEnd: number, at: number): Generator<void, void> {
    for (let end = lineEnd; end >= 0 && end < at; end = this.#text.indexOf('\n', end + 1)) {
      this.#line++;
      this.#lineStart = end + 1;
      if ((this.#left -= LINE_COST) <= 0) yield* this.#pause();
    }
  }

  *#pause(): Generator<void, void> {
    yield;
    this.#left = SLICE_CHARACTERS;
  }

  /** Takes lines that are one object each, as far as their braces tell, and gives where the first other begins. */
  #takeLines(at: number): number {
    const text = this.#text;
    while (
      this.#left > 0 &&
      at === this.#lineStart &&
      !this.#inArray &&
      text.charCodeAt(at) === OPEN_BRACE
    ) {
      const lineEnd = text.indexOf('\n', at);
      // A long line is read in steps.
      if (lineEnd - at > SLICE_CHARACTERS) break;
      const last = trimMargin(text, at, lineEnd) - 1;
      if (text.charCodeAt(last) !== CLOSE_BRACE || text.charCodeAt(at + 1) !== QUOTE) break;
      if (!isOneObject(text, at, last)) break;
      this.#emit(at, last + 1);
      this.#isAfterValue = true;
      this.#atFirstLine = false;
      this.#line++;
      this.#left -= lineEnd - at;
      this.#lineStart = at = lineEnd + 1;
    }
    return at;
  }

  /** Takes what begins at `at`, which is never inside a record, and gives where to go on. */
  *#take(at: number, lineEnd: number): Generator<void, number> {
    const text = this.#text;
    let start = at;
    for (;;) {
      start = skipMargin(text, start, Math.min(lineEnd, start + SLICE_CHARACTERS));
      if (start === lineEnd || !isMargin(text.charCodeAt(start))) break;
      yield;
    }
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
      // A log that is an empty array has no events.
      const isEmpty = !this.#hasRecords && text[first] === ']';
      const rest = isEmpty ? skipSpace(text, first + 1, text.length) : first;
      if (rest === text.length && (isEmpty || !this.#isFinal)) return this.#isFinal ? rest : WAIT;
      // A remark may stand before the first event, but `[#12] {…}` is text before an event.
      if (text[first] === '{' || (first > lineEnd && /[#/]/.test(text.charAt(first)))) {
        this.#inArray = true;
        return start + 1;
      }
    }
    if (start >= this.#noDataUntil && isStreamField(text.slice(start, end))) {
      const next = yield* this.#takeStreamBlock(start);
      if (next) return next;
    }
    return yield* this.#readValue(start, end, lineEnd);
  }

  /** Takes field lines. Those without data belong to the event after them, or else before; 0 where there is none. */
  *#takeStreamBlock(start: number): Generator<void, number> {
    const text = this.#text;
    let hasData = false;
    let stop = start;
    let at = start;
    while (hasData || at - start < MAX_WAITING_FIELDS) {
      const lineEnd = this.#lineEnd(at);
      if (lineEnd === WAIT) return WAIT;
      const line = text.slice(at, trimMargin(text, at, lineEnd));
      if (isStreamField(line)) stop = at + line.length;
      else if (line || hasData || at >= text.length) break;
      hasData ||= line.startsWith('data');
      at = lineEnd + 1;
      this.#left -= line.length + LINE_COST;
      if (this.#left <= 0) yield* this.#pause();
    }
    this.#noDataUntil = at;
    if (hasData) this.#emit(start, stop, start, true);
    else if (this.#isAfterBlock) this.#sink.fields(text.slice(start, stop));
    else return 0;
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
  *#readValue(start: number, end: number, lineEnd: number): Generator<void, number> {
    const text = this.#text;
    const isContainer = isOpening(text.charCodeAt(start));
    const maySpan = isContainer && this.#maySpan(start);
    const stop = maySpan ? this.#stop : end;
    const strict = yield* this.#read(start, stop);
    let { problem, offset } = strict;
    // Formatters wrap long lines, inside strings too.
    if (problem && maySpan && /[\n\r]/.test(text.charAt(offset))) {
      ({ problem, offset } = yield* this.#read(start, stop, true));
    }
    if (problem && maySpan && offset === stop && !this.#isFinal) return WAIT;
    let next = problem ? -1 : afterValue(text, offset, isContainer, this.#inArray);
    if (next >= 0) {
      this.#emit(start, offset);
      this.#isAfterValue = isContainer;
      return next;
    }
    next = yield* this.#takePrefixed(start, end, lineEnd);
    next ||= yield* this.#takeBroken(start, lineEnd, problem ? strict.offset : offset);
    if (problem && next !== WAIT) this.#vainReading += Math.max(0, offset - lineEnd);
    return next;
  }

  /** Reads one value of the text; an object or array whose quotes were changed, in a text with `straight` ones. */
  *#read(
    start: number,
    stop: number,
    lineBreaksInStrings = false,
    straight = '',
  ): Generator<void, JsonDocument> {
    const text = straight || this.#text;
    const document = new JsonDocument(text, start, stop, lineBreaksInStrings);
    let from = start;
    while (!document.advance(Math.max(1, this.#left))) {
      yield* this.#pause();
      from = document.offset;
    }
    const { problem, offset } = document;
    this.#left -= offset - from;
    const found = text.charAt(offset);
    const isChanged = problem && offset > start && CHANGED_QUOTE.test(found);
    if (!isChanged || straight || text.length > MAX_REPAIR_LENGTH) return document;
    const isEscaped = Number(found === '\\');
    this.#straight[isEscaped] ??= straighten(text, isEscaped);
    return yield* this.#read(start, stop, lineBreaksInStrings, this.#straight[isEscaped]);
  }

  /** Takes text, then JSON that ends its line: container and journal prefixes; 0 where there are none. */
  *#takePrefixed(start: number, end: number, lineEnd: number): Generator<void, number> {
    const text = this.#text;
    if (text.startsWith('{"', start)) return 0;
    const stop = withoutComma(text, start, end);
    const line = text.slice(start, stop);
    let tries = MAX_PREFIX_TRIES;
    for (const { index } of line.matchAll(AFTER_TEXT)) {
      // An empty value behind JSON is none that has text before it.
      if (!tries-- || (line[index + 1] === ']' && line.slice(0, index).includes('{"'))) break;
      const json = start + index;
      let { problem, offset } = yield* this.#read(json, stop);
      if (!problem && EMPTY_VALUE.test(text.slice(offset, stop))) offset = stop;
      if (offset === stop) {
        const isPrinted = problem && this.#maySpan(json);
        if (isPrinted) ({ problem, offset } = yield* this.#read(json, this.#stop));
        if (isPrinted && problem && offset === this.#stop && !this.#isFinal) return WAIT;
        const next = isPrinted ? afterValue(text, offset, true, this.#inArray) : lineEnd + 1;
        if (!problem && next >= 0) {
          this.#emit(start, offset, json);
          return next;
        }
        // JSON that was cut off is not text before the JSON in it.
        this.#vainReading += Math.max(0, offset - lineEnd);
        return 0;
      }
    }
    return 0;
  }

  /** May what begins here be read beyond its line? As long as that has not been in vain for too much. */
  #maySpan(start: number): boolean {
    return this.#vainReading < FREE_VAIN_READING + this.#cutLength + start;
  }

  /**
   * Takes what cannot be read. When reading got past its first line, the lines below that are indented more, and
   * the closing bracket under it, belong to it; so a broken value is one row and not eighty.
   */
  *#takeBroken(start: number, lineEnd: number, reached: number): Generator<void, number> {
    const text = this.#text;
    const lineStart = this.#lineStart;
    const isIndented = lineStart >= 0 && INDENT.test(text.slice(lineStart, start));
    const margin = isIndented ? start - lineStart : 0;
    let last = lineEnd;
    while (reached > lineEnd && last < text.length) {
      const next = this.#lineEnd(last + 1);
      if (next === WAIT) return WAIT;
      const [blanks, first] = /^\s*(.?)/.exec(text.slice(last + 1, next))!;
      const depth = blanks.length - 1 - margin;
      if (first && (depth < 0 || (!depth && !/[}\]]/.test(first)))) break;
      last = next;
      if (first && !depth) break;
      if ((this.#left -= LINE_COST) <= 0) yield* this.#pause();
    }
    const isContainer = isOpening(text.charCodeAt(start));
    let stop = trimMargin(text, start, start + text.slice(start, last).trimEnd().length);
    const bare = withoutComma(text, start, stop);
    if (isContainer && /[}\]]/.test(text[bare - 1]!)) stop = bare;
    const brace = isContainer ? 0 : text.slice(start, stop).indexOf('{"');
    // With its indentation: it tells what belongs to a stack trace.
    this.#emit(start - margin, stop, brace < 0 ? stop : start + brace);
    return last + 1;
  }

  #emit(start: number, end: number, json = start, isStreamBlock = false): void {
    const column = start - this.#lineStart + 1;
    const isPlain = json === start && column === 1 && !isStreamBlock;
    const details = isPlain ? undefined : { json: json - start, column, isStreamBlock };
    this.#isAfterValue = false;
    this.#isAfterBlock = isStreamBlock;
    this.#hasRecords = true;
    this.#sink.record(this.#text, start, end, this.#line, details);
  }
}
