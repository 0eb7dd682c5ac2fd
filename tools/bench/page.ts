/** What runs in the browser: the work that is measured, and how long it took. */
import { readJson } from '../../src/core/read-json.js';
import { EventLog } from '../../src/core/log.js';
import { parseQuery } from '../../src/core/query-parser.js';
import { RecordFilter } from '../../src/core/query-scan.js';
import { benchLogs } from './logs.js';

/** Milliseconds that one round took for one log. */
export interface Round {
  readonly log: string;
  readonly lines: number;
  readonly characters: number;
  /** `JSON.parse` of every line: what the others are compared with. */
  readonly parse: number;
  /** Cutting the whole text into records. */
  readonly index: number;
  /** Reading every line exactly. */
  readonly scan: number;
  /** Finding the lines that hold a word; more than half of them do in one log, none in another. */
  readonly filter: number;
}

const WORD = 'queue';

/** Some engines round their clock to a millisecond, so a measurement takes some tens of them. */
const CHARACTERS = 4_000_000;
const PASSES = 4;

const logs = benchLogs(CHARACTERS).map(({ name, text }) => {
  const lines = text.split('\n');
  lines.pop();
  const log = new EventLog();
  log.push(text);
  log.end();
  return { name, text, lines, log };
});

/** Results go here, so that no engine finds out that nobody needs them. */
let sink: unknown;

function timed(work: () => void): number {
  const start = performance.now();
  for (let pass = 0; pass < PASSES; pass++) work();
  return (performance.now() - start) / PASSES;
}

function round(): Round[] {
  return logs.map(({ name, text, lines, log }) => ({
    log: name,
    lines: lines.length,
    characters: text.length,
    parse: timed(() => {
      for (const line of lines) sink = JSON.parse(line);
    }),
    index: timed(() => {
      const indexed = new EventLog();
      indexed.push(text);
      indexed.end();
      if (indexed.count !== lines.length) throw new Error(`${name}: ${indexed.count} records`);
    }),
    scan: timed(() => {
      for (const line of lines) sink = readJson(line);
    }),
    filter: timed(() => {
      const filter = new RecordFilter(log, parseQuery(WORD).query!, true);
      const work = filter.select(log.count, (index) => index + 1);
      while (!work.next().done);
    }),
  }));
}

Object.assign(globalThis, { round, lastResult: () => sink });
