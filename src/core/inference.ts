/**
 * Finds out which columns a log could have: looks at every path to a value in a sample of the events, and
 * lifts out what is the same in every event. The same events always give the same result.
 */
import type { Column } from './columns.js';
import { epochMs, isTimeKey, isTimeText } from './time-text.js';
import {
  MAX_CANDIDATE_PATHS,
  MAX_COLUMN_DEPTH,
  MAX_COLUMN_KEY,
  MAX_COLUMN_WIDTH,
  MAX_PREVIEW_LENGTH,
  SAMPLE_RECORDS,
} from './limits.js';
import type { EventLog, LogRecord } from './log.js';
import { formatPath, type Path } from './path.js';
import { rank, type Candidate } from './ranking.js';
import {
  decode,
  kindOf,
  PREFIX_KEY,
  rootOf,
  sourceOf,
  textOf,
  VALUE_KEY,
  valueAt,
  type Value,
} from './value.js';

/** What its multiples leave between 0 and 1 is spread evenly, and does not repeat for long: the golden section. */
const UNEVEN = 0.618034;

/** A value that is the same in every event of the log. */
export interface Constant {
  readonly path: Path;
  readonly label: string;
  readonly source: string;
  /** On one line, or the beginning of it. */
  readonly text: string;
}

export interface Inference {
  /** Columns that the log could have, best first. */
  readonly ranked: readonly Column[];
  readonly constants: readonly Constant[];
}

/**
 * Reads a spread sample of the log. `decodeStrings` looks into JSON held in strings. The caller can give way to the
 * page between two events.
 */
export function* inferInSteps(log: EventLog, decodeStrings: boolean): Generator<void, Inference> {
  const candidates: Candidate[] = [];
  const top = new Map<string, Candidate>();
  let events = 0;
  // What is dropped from now on is empty when it is read.
  const { dropped } = log;
  const all = log.count - dropped;
  const parts = Math.min(all, SAMPLE_RECORDS);
  for (let part = 0; part < parts; part++) {
    // Not every so many, or what repeats as often in the log would look as if it were always the same.
    const place = ((part + ((part * UNEVEN) % 1)) / parts) * all;
    const record = yield* log.readInSteps(dropped + Math.floor(place) + 1);
    const root = rootOf(record.document);
    if (record.problem || !root) continue;
    collect(root, { top, candidates, event: events, decodeStrings });
    for (const key of [PREFIX_KEY, VALUE_KEY]) {
      // A key is looked for, maybe among very many.
      yield;
      // Not where the event has such a key of its own: that was collected.
      if (top.get(key)?.texts.has(events)) continue;
      const value = valueAt(record, [key], false);
      const candidate = value && candidateOf(key, [], top, candidates);
      if (candidate) note(value, events, candidate);
    }
    events++;
    yield;
  }
  const constants = candidates.filter((candidate) => isConstant(candidate, events));
  return {
    ranked: yield* rank(
      candidates.filter((candidate) => candidate.texts.size && !constants.includes(candidate)),
      events,
    ),
    constants: constants
      .filter(({ path }) => path.length === 1)
      .map(({ path, same, texts }) => ({
        path,
        label: formatPath(path),
        source: same,
        text: texts.get(0)!,
      })),
  };
}

/** Those constants that an event has as well. A line that cannot be read tells nothing about them. */
export function constantsIn(
  record: LogRecord,
  constants: readonly Constant[],
): readonly Constant[] {
  if (record.problem) return constants;
  return constants.filter(({ path, source }) => {
    const value = valueAt(record, path, false);
    return value && sourceOf(value) === source;
  });
}

interface Collection {
  readonly top: Map<string, Candidate>;
  /** All of them, in the order in which they were met. */
  readonly candidates: Candidate[];
  readonly event: number;
  readonly decodeStrings: boolean;
}

function collect(root: Value, { top, candidates, event, decodeStrings }: Collection): void {
  const queue: [value: Value, path: Path, inside: Map<string, Candidate>][] = [[root, [], top]];
  for (const [value, above, inside] of queue) {
    const inner = decodeStrings ? decode(value) : undefined;
    const document = inner ?? value.document;
    let node = inner ? 0 : value.node;
    let path = above;
    if (document.kind(node) === 'array' && document.count(node) === 1) {
      // The one object that an array holds is as good as any.
      path = [...above, '0'];
      node = document.child(node, '0');
    }
    if (path.length === MAX_COLUMN_DEPTH || document.kind(node) !== 'object') continue;
    let children = 0;
    for (const child of document.children(node)) {
      if (++children > MAX_CANDIDATE_PATHS) break;
      const key = document.key(child, MAX_COLUMN_KEY + 1)!;
      if (key.length > MAX_COLUMN_KEY) continue;
      const candidate = candidateOf(key, path, inside, candidates);
      if (!candidate) continue;
      const next = { document, node: child };
      note(next, event, candidate);
      queue.push([next, candidate.path, candidate.inside]);
    }
  }
}

/** The candidate for a key under a path; undefined when there are too many to make another. */
function candidateOf(
  key: string,
  path: Path,
  inside: Map<string, Candidate>,
  candidates: Candidate[],
): Candidate | undefined {
  let candidate = inside.get(key);
  if (!candidate && candidates.length < MAX_CANDIDATE_PATHS) {
    candidate = {
      path: [...path, key],
      inside: new Map(),
      same: '',
      texts: new Map(),
      numbers: 0,
      containers: 0,
      times: 0,
      days: new Set(),
      width: 0,
      longest: 0,
    };
    inside.set(key, candidate);
    candidates.push(candidate);
  }
  return candidate;
}

function note(value: Value, event: number, candidate: Candidate): void {
  const kind = kindOf(value);
  const isContainer = kind === 'object' || kind === 'array';
  // All containers count as different: only one that is the same in every event needs a text.
  const text = isContainer && event ? `${event}` : textOf(value, MAX_PREVIEW_LENGTH);
  if (kind === 'null' || text === '') return;
  const width = isContainer ? MAX_COLUMN_WIDTH : Math.min(text.length, MAX_COLUMN_WIDTH);
  const day = dayOf(text, candidate.path);
  const source = sourceOf(value);
  candidate.same = !candidate.texts.size || candidate.same === source ? source : '';
  candidate.texts.set(event, text);
  if (kind === 'number') candidate.numbers++;
  if (isContainer) candidate.containers++;
  if (day) {
    candidate.times++;
    candidate.days.add(day);
  }
  candidate.width += width;
  candidate.longest = Math.max(candidate.longest, width);
}

/** Characters of `2024-05-13`. */
const ISO_DATE_LENGTH = 10;
const DAY_MS = 86_400_000;

/** The day of a time, in a form that is the same for the same day; undefined for what is no time. */
function dayOf(text: string, path: Path): string | undefined {
  const ms = epochMs(text);
  if (ms === undefined && !isTimeText(text)) return undefined;
  // Digits can be an id, and a day a version: their key must say that they are a time.
  if (text.length > ISO_DATE_LENGTH && ms === undefined) return text.slice(0, ISO_DATE_LENGTH);
  // In UTC, as they are shown, or the columns would hang on where the reader is.
  return isTimeKey(path.at(-1)!) ? `${ms ? Math.trunc(ms / DAY_MS) : text}` : undefined;
}

function isConstant({ texts, same }: Candidate, events: number): boolean {
  return events > 1 && texts.size === events && same !== '';
}
