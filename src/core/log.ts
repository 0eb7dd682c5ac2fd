/** A log: its text, and an index of the records in it. A record is read when it is first needed. */
import { parseStreamBlock } from './event-stream.js';
import { readJson, type JsonDocument, type JsonProblem } from './json.js';
import { BLOCK_RECORDS, MAX_CACHED_RECORDS } from './limits.js';
import { readRepaired, type Repair } from './repair.js';
import { RecordSplitter, type RecordDetails } from './splitter.js';

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

/** Integers kept for each record: its start and end in the text of its run. */
const STRIDE = 2;

/** Records that follow each other line by line in one text. */
interface Run {
  /** Number of the first, from 1, and its line. */
  readonly number: number;
  readonly line: number;
  readonly text: string;
}

const PLAIN: RecordDetails = { json: 0, column: 1, isStreamBlock: false };

export class EventLog {
  readonly #splitter: RecordSplitter;
  readonly #runs: Run[] = [];
  /** In blocks, since one array that grows is copied again and again. */
  readonly #blocks: Uint32Array[] = [];
  #count = 0;
  readonly #details = new Map<number, RecordDetails>();
  readonly #notes = new Map<number, string>();
  readonly #cache = new Map<number, LogRecord>();
  #options = '';

  constructor() {
    this.#splitter = new RecordSplitter({
      record: (text, start, end, line, details) => this.#add(text, start, end, line, details),
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
    const run = this.#runOf(number);
    const line = run.line + number - run.number;
    const record = { number, line, text, note: this.#notes.get(number) ?? '' };
    const { json, column, isStreamBlock } = this.#details.get(number) ?? PLAIN;
    if (isStreamBlock) return { ...record, ...readStreamBlock(text) };

    const document = readJson(text, json);
    const prefix = document.isEmpty ? '' : text.slice(0, json).trim();
    const { problem } = document;
    if (!problem) return { ...record, prefix, document, problem, repair: undefined };
    const repaired = readRepaired(text.slice(json));
    if (repaired) return { ...record, prefix, problem: undefined, ...repaired };
    // A line without any JSON is wrong from its first character on.
    const where = json < text.length ? problem : { ...problem, offset: 0 };
    return {
      ...record,
      prefix,
      document,
      problem: locate(text, { line, column }, where),
      repair: undefined,
    };
  }

  /** A record's text, character for character. */
  text(number: number): string {
    const cell = ((number - 1) % BLOCK_RECORDS) * STRIDE;
    const block = this.#blocks[Math.floor((number - 1) / BLOCK_RECORDS)]!;
    return this.#runOf(number).text.slice(block[cell], block[cell + 1]);
  }

  #runOf(number: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#runs[middle]!.number <= number) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low]!;
  }

  #add(text: string, start: number, end: number, line: number, details?: RecordDetails): void {
    const cell = (this.#count % BLOCK_RECORDS) * STRIDE;
    if (cell === 0) this.#blocks.push(new Uint32Array(BLOCK_RECORDS * STRIDE));
    const block = this.#blocks[this.#blocks.length - 1]!;
    block[cell] = start;
    block[cell + 1] = end;
    const number = ++this.#count;
    const run = this.#runs[this.#runs.length - 1];
    if (run?.text !== text || run.line - run.number !== line - number) {
      this.#runs.push({ number, line, text });
    }
    if (details) this.#details.set(number, details);
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
