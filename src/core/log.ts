/** A log: its text, and an index of the records in it. A record is read when it is first needed. */
import { parseStreamBlock } from './event-stream.js';
import type { JsonDocument } from './json.js';
import type { JsonProblem } from './json-problem.js';
import { quoteInSteps, readJson, readJsonInSteps } from './read-json.js';
import {
  BLOCK_RECORDS,
  LONG_RECORD,
  MAX_CACHED_RECORDS,
  RECORD_COST,
  SLICE_CHARACTERS,
} from './limits.js';
import { readRepaired, type Repair } from './repair.js';
import type { RecordDetails } from './record-sink.js';
import { RecordSplitter } from './splitter.js';
import { atOnce } from './steps.js';

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
  /** What stands before the JSON on its line, and behind it; of an event of a stream, its other fields. */
  readonly prefix: string;
  /** The same as a JSON string where it is long, since making one takes long. */
  readonly quotedPrefix?: JsonDocument | undefined;
  /** The JSON, or as much of it as could be read. */
  readonly document: JsonDocument;
  readonly problem: RecordProblem | undefined;
  /** How it had to be changed to be read; `text` is as it was written all the same. */
  readonly repair: Repair | undefined;
}

export interface RecordPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is JSON and nothing else, or no JSON at all. */
  readonly isPlain: boolean;
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
  /** Takes text in steps, for a caller that gives way to the page between them. */
  readonly splitter: RecordSplitter;
  /** Number of the last record that was dropped; 0 where none was. */
  dropped = 0;
  readonly #runs: Run[] = [];
  /** In blocks, since one array that grows is copied again and again. */
  readonly #blocks: Uint32Array[] = [];
  #count = 0;
  readonly #details = new Map<number, RecordDetails>();
  readonly #notes = new Map<number, string>();
  readonly #cache = new Map<number, LogRecord>();
  /** Long records that were read: reading them again for every draw would hold up the page. */
  readonly #long = new Map<number, LogRecord>();
  /** Characters left to read before the page gets its turn. */
  #left = SLICE_CHARACTERS;
  #options = '';

  constructor() {
    this.splitter = new RecordSplitter({
      record: (text, start, end, line, details) => this.#add(text, start, end, line, details),
      fields: (text) => this.#addFields(text),
      note: (text) => this.#addNote(text),
      options: (text) => (this.#options = text),
    });
  }

  /** Numbers of the records that are there, in their order. */
  numbers(): number[] {
    const { count, dropped } = this;
    return Array.from({ length: count - dropped }, (_, index) => dropped + index + 1);
  }

  /** Number of records so far, with those that were dropped. */
  get count(): number {
    return this.#count;
  }

  /** The option line of the text (`#! sort=-time`), without its mark; empty when there is none. */
  get options(): string {
    return this.#options;
  }

  /** Adds text; a record is there as soon as its line is complete. */
  push(text: string): void {
    atOnce(this.splitter.push(text));
  }

  /** Says that no line is still arriving. Text may be added afterwards all the same. */
  end(): void {
    atOnce(this.endInSteps());
  }

  *endInSteps(): Generator<void, void> {
    yield* this.splitter.end();
    // A remark that nothing follows belongs to what stands before it.
    const last = this.#notes.get(this.#count + 1);
    if (last === undefined || !this.#count) return;
    this.#notes.delete(this.#count + 1);
    this.#addNote(last, this.#count);
  }

  /** Takes what is pending when it is whole objects and arrays: for text that may go on, but need not. */
  settle(): void {
    atOnce(this.splitter.settle());
  }

  /**
   * Forgets the records up to this number; the others keep theirs. Whoever still reads one of them finds it
   * empty. Memory is freed in whole blocks.
   */
  drop(number: number): void {
    this.dropped = number;
    const blocks = Math.floor(number / BLOCK_RECORDS);
    const first = blocks * BLOCK_RECORDS + 1;
    // One for all of them: what is read of a record that was dropped is empty.
    this.#blocks.fill(new Uint32Array(BLOCK_RECORDS * STRIDE), 0, blocks);
    this.#runs.splice(0, this.#runs.indexOf(this.#runOf(first)));
    for (const kept of [this.#details, this.#notes, this.#cache, this.#long]) {
      for (const key of kept.keys()) if (key < first) kept.delete(key);
    }
  }

  /** The record by number, from 1. */
  record(number: number): LogRecord {
    const cached = this.#cache.get(number);
    if (cached) return cached;
    const record = this.read(number);
    if (this.#cache.size >= MAX_CACHED_RECORDS) this.#cache.clear();
    this.#cache.set(number, record);
    return record;
  }

  /** The same, read anew and not kept unless it is long: for passes over the whole log. */
  read(number: number): LogRecord {
    return atOnce(this.readInSteps(number));
  }

  /** The same as a generator, which yields after every `SLICE_CHARACTERS`, be they of one record or of many. */
  *readInSteps(number: number): Generator<void, LogRecord> {
    const text = this.text(number);
    const known = this.#long.get(number);
    this.#left -= RECORD_COST + (known ? 0 : text.length);
    if (this.#left <= 0) {
      yield;
      this.#left = SLICE_CHARACTERS;
    }
    if (known) return known;

    const run = this.#runOf(number);
    const line = run.line + number - run.number;
    const details = this.#details.get(number) ?? PLAIN;
    const isLong = text.length > LONG_RECORD;
    let reading: Reading;
    if (details.isStreamBlock) reading = yield* readStreamBlock(text);
    else {
      // In steps where that is needed: for a short record they would take longer than reading it.
      const document = isLong
        ? yield* readJsonInSteps(text, details.json)
        : readJson(text, details.json);
      reading = readingOf(text, line, details, document);
    }
    const { prefix } = reading;
    const quotedPrefix =
      prefix.length > LONG_RECORD ? yield* readJsonInSteps(yield* quoteInSteps(prefix)) : undefined;
    // Written out: spreading one object into another takes longer than reading a short record.
    const { document, problem, repair } = reading;
    const record = { number, line, text, prefix, quotedPrefix, document, problem, repair };
    if (isLong) this.#long.set(number, record);
    return record;
  }

  /** A record's text, character for character. */
  text(number: number): string {
    const { text, start, end } = this.place(number);
    return text.slice(start, end);
  }

  /** The same with what ends it, so that it reads back as it was: an event of a stream ends with a blank line. */
  line(number: number): string {
    return `${this.text(number)}\n${this.#details.get(number)?.isStreamBlock ? '\n' : ''}`;
  }

  /** Those of all records that are there, one after the other. */
  lines(): string {
    const lines = this.numbers().map((number) => this.line(number));
    return lines.join('');
  }

  /** The author's remarks on a record, one a line. They may come later than the record. */
  note(number: number): string {
    return this.#notes.get(number) ?? '';
  }

  /** Where a record stands: in a text that it may share with others. */
  place(number: number): RecordPlace {
    const cell = ((number - 1) % BLOCK_RECORDS) * STRIDE;
    const block = this.#blocks[Math.floor((number - 1) / BLOCK_RECORDS)]!;
    return {
      text: this.#runOf(number).text,
      start: block[cell]!,
      end: block[cell + 1]!,
      isPlain: !this.#details.has(number),
    };
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

  /** Fields of a stream after its last event become a part of that. */
  #addFields(fields: string): void {
    const number = this.#count;
    const run = this.#runOf(number);
    const text = `${this.text(number)}\n\n${fields}`;
    if (run.number === number) this.#runs.pop();
    this.#runs.push({ number, line: run.line + number - run.number, text });
    const cell = ((number - 1) % BLOCK_RECORDS) * STRIDE;
    this.#blocks[this.#blocks.length - 1]!.set([0, text.length], cell);
    this.#cache.delete(number);
    this.#long.delete(number);
  }

  #addNote(text: string, number = this.#count + 1): void {
    const before = this.#notes.get(number);
    this.#notes.set(number, before === undefined ? text : `${before}\n${text}`);
  }
}

type Reading = Pick<LogRecord, 'prefix' | 'document' | 'problem' | 'repair'>;

/** A record that is JSON, or should be, once that was read. */
function readingOf(
  text: string,
  line: number,
  { json, column }: RecordDetails,
  document: JsonDocument,
): Reading {
  const { problem } = document;
  const before = document.isEmpty ? '' : text.slice(0, json).trim();
  const after = json && !problem ? text.slice(document.offset).trim() : '';
  const prefix = after ? `${before} … ${after}` : before;
  if (!problem) return { prefix, document, problem, repair: undefined };
  const repaired = readRepaired(text.slice(json));
  if (repaired) return { prefix, problem: undefined, ...repaired };
  // A line without any JSON is wrong from its first character on.
  const where = json < text.length ? problem : { ...problem, offset: text.search(/\S|$/) };
  return {
    prefix,
    document,
    problem: locate(text, { line, column }, where),
    repair: undefined,
  };
}

/** The data of an event of a stream: JSON, or any text, which is then a string. */
function* readStreamBlock(text: string): Generator<void, Reading> {
  const { data, fields } = yield* parseStreamBlock(text);
  let document = yield* readJsonInSteps(data);
  if (document.problem) document = yield* readJsonInSteps(yield* quoteInSteps(data));
  return { prefix: fields, document, problem: undefined, repair: undefined };
}

/** Turns an offset in a record into a place in the log, given where the record begins. */
function locate(
  text: string,
  { line, column }: { line: number; column: number },
  { expected, offset }: JsonProblem,
): RecordProblem {
  let lineStart = 0;
  for (
    let end = text.indexOf('\n');
    end >= 0 && end < offset;
    end = text.indexOf('\n', lineStart)
  ) {
    line++;
    column = 1;
    lineStart = end + 1;
  }
  const point = text.codePointAt(offset);
  return {
    expected,
    line,
    column: column + offset - lineStart,
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
