/** A log: its text, and an index of the records in it. A record is read when it is first needed. */
import { parseStreamBlock } from './event-stream.js';
import { readJson, type JsonDocument, type JsonProblem } from './json.js';
import { MAX_CACHED_RECORDS } from './limits.js';
import { readRepaired, type Repair } from './repair.js';
import { RecordSplitter, type RecordRange } from './splitter.js';

/** Why a record could not be read, at a place that an author can find. */
export interface RecordProblem {
  readonly expected: JsonProblem['expected'];
  /** Line in the whole log, from 1. */
  readonly line: number;
  /** Column in that line, from 1, in UTF-16 units. */
  readonly column: number;
  /** The character that stood there; empty at the end of the text. */
  readonly found: string;
}

/** One event as it was written. */
export interface LogRecord {
  /** Position in source order, from 1; rows that cannot be read count too. */
  readonly number: number;
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** The record, character for character. */
  readonly text: string;
  /** What stands before the JSON on its line; of an event of a stream, its other fields. */
  readonly prefix: string;
  /** The author's remarks on it, one a line. */
  readonly note: string;
  /** The JSON, or as much of it as could be read. */
  readonly document: JsonDocument;
  readonly problem: RecordProblem | undefined;
  /** How it had to be changed to be read; `text` is as it was written all the same. */
  readonly repair: Repair | undefined;
}

/** Integers kept for each record: start and end in its segment, line. */
const STRIDE = 3;
const INITIAL_RECORDS = 64;

export class EventLog {
  readonly #splitter: RecordSplitter;
  /** The text in pieces; `#firstOf[i]` is the number (from 0) of the first record in `#segments[i]`. */
  readonly #segments: string[] = [];
  readonly #firstOf: number[] = [];
  #cells = new Uint32Array(INITIAL_RECORDS * STRIDE);
  #count = 0;
  /** Of the few records that are not just a value at the start of a line, all that is known. */
  readonly #special = new Map<number, RecordRange>();
  readonly #notes = new Map<number, string>();
  readonly #cache = new Map<number, LogRecord>();
  #options = '';

  constructor() {
    this.#splitter = new RecordSplitter({
      record: (text, range) => this.#add(text, range),
      note: (text) => this.#addNote(text),
      options: (text) => (this.#options = text),
    });
  }

  /** Number of records so far. */
  get count(): number {
    return this.#count;
  }

  /** The option line of the text (`#! sort=-time`), without its mark; empty when there is none. */
  get options(): string {
    return this.#options;
  }

  /** Adds text; a record is there as soon as its line is complete. */
  push(text: string): void {
    this.#splitter.push(text);
  }

  /** Says that no line is still arriving. Text may be added afterwards all the same. */
  end(): void {
    this.#splitter.end();
    // A remark that nothing follows belongs to what stands before it.
    const last = this.#notes.get(this.#count + 1);
    if (last === undefined || !this.#count) return;
    this.#notes.delete(this.#count + 1);
    this.#cache.delete(this.#count);
    this.#addNote(last, this.#count);
  }

  /** Takes what is pending when it is a whole value: for text that may go on, but need not. */
  settle(): void {
    this.#splitter.settle();
  }

  /** The record by number, from 1. */
  record(number: number): LogRecord {
    const cached = this.#cache.get(number);
    if (cached) return cached;
    const record = this.read(number);
    if (this.#cache.size >= MAX_CACHED_RECORDS) {
      this.#cache.delete(this.#cache.keys().next().value!);
    }
    this.#cache.set(number, record);
    return record;
  }

  /** The same, read anew and not kept: for passes over the whole log. */
  read(number: number): LogRecord {
    const text = this.text(number);
    const line = this.#cells[(number - 1) * STRIDE + 2]!;
    const record = { number, line, text, note: this.#notes.get(number) ?? '' };
    const special = this.#special.get(number);
    if (special?.isStreamBlock) return { ...record, ...readStreamBlock(text) };

    const json = special ? special.json - special.start : 0;
    const document = readJson(text, json);
    const prefix = document.size ? text.slice(0, json).trim() : '';
    const { problem } = document;
    if (!problem) return { ...record, prefix, document, problem, repair: undefined };
    const repaired = readRepaired(text.slice(json));
    if (repaired) return { ...record, prefix, problem: undefined, ...repaired };
    const begin = { line, column: special?.column ?? 1 };
    // A line without any JSON is wrong from its first character on.
    const where = json < text.length ? problem : { ...problem, offset: 0 };
    return { ...record, prefix, document, problem: locate(text, begin, where), repair: undefined };
  }

  /** A record's text, character for character. */
  text(number: number): string {
    const cell = (number - 1) * STRIDE;
    return this.#segment(number - 1).slice(this.#cells[cell], this.#cells[cell + 1]);
  }

  #segment(index: number): string {
    let low = 0;
    let high = this.#firstOf.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#firstOf[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low]!;
  }

  #add(text: string, range: RecordRange): void {
    if (this.#segments.at(-1) !== text) {
      this.#segments.push(text);
      this.#firstOf.push(this.#count);
    }
    const cell = this.#count * STRIDE;
    if (cell === this.#cells.length) {
      const larger = new Uint32Array(cell * 2);
      larger.set(this.#cells);
      this.#cells = larger;
    }
    this.#cells[cell] = range.start;
    this.#cells[cell + 1] = range.end;
    this.#cells[cell + 2] = range.line;
    const number = ++this.#count;
    if (range.column > 1 || range.json > range.start || range.isStreamBlock) {
      this.#special.set(number, range);
    }
  }

  #addNote(text: string, number = this.#count + 1): void {
    const before = this.#notes.get(number);
    this.#notes.set(number, before === undefined ? text : `${before}\n${text}`);
  }
}

/** The data of an event of a stream: JSON, or any text, which is then a string. */
function readStreamBlock(text: string) {
  const { data, fields } = parseStreamBlock(text);
  const json = readJson(data);
  const document = json.problem ? readJson(JSON.stringify(data)) : json;
  return { prefix: fields, document, problem: undefined, repair: undefined };
}

/** Turns an offset in a record into a place in the log, given where the record begins. */
function locate(
  text: string,
  begin: { line: number; column: number },
  { expected, offset }: JsonProblem,
): RecordProblem {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const point = text.codePointAt(offset);
  return {
    expected,
    line: begin.line + text.slice(0, lineStart).split('\n').length - 1,
    column: offset - lineStart + (lineStart === 0 ? begin.column : 1),
    found: point === undefined ? '' : String.fromCodePoint(point),
  };
}

/** The event as `JSON.parse` reads it; undefined where it cannot be read. */
export function valueOf({ document, problem }: LogRecord): unknown {
  return problem ? undefined : (JSON.parse(document.source(0)) as unknown);
}

/** A value as a line of a log. What JSON cannot hold becomes a line that says so. */
export function lineOf(value: unknown): string {
  try {
    return `${JSON.stringify(value) ?? 'null'}\n`;
  } catch (error) {
    return `${String(error).replace(/\s+/g, ' ')}\n`;
  }
}
