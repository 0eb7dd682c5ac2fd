/**
 * Finds out which columns a log could have. Every path to a value in a sample of the events is scored:
 * what its key says it is (time, name, level, message, id), in how many events it stands, whether it
 * tells events apart, how long it is, how deep it lies. What is the same in every event is lifted out.
 * The same events always give the same result.
 */
import type { Column, Role } from './columns.js';
import { epochInstant, isTimeKey, parseInstant } from './instant.js';
import type { Kind } from './json.js';
import {
  MAX_CANDIDATE_PATHS,
  MAX_COLUMN_DEPTH,
  MAX_COLUMN_WIDTH,
  MAX_ID_WIDTH,
  MAX_PREVIEW_LENGTH,
  MAX_TIME_LENGTH,
  SAMPLE_RECORDS,
} from './limits.js';
import type { EventLog } from './log.js';
import { formatPath, type Path } from './path.js';
import {
  clip,
  decode,
  kindOf,
  PREFIX_KEY,
  rootOf,
  textOf,
  VALUE_KEY,
  valueAt,
  type Value,
} from './value.js';

/** A value that is the same in every event of the log. */
export interface Constant {
  readonly label: string;
  readonly text: string;
}

export interface Inference {
  /** Columns that the log could have, best first. */
  readonly ranked: readonly Column[];
  readonly constants: readonly Constant[];
}

/** A path to values, with what was seen of them; candidates form a tree as the paths do. */
interface Candidate {
  readonly path: Path;
  readonly inside: Map<string, Candidate>;
  /** Events of the sample, from 0, in which it holds something. */
  readonly present: Set<number>;
  numbers: number;
  times: number;
  containers: number;
  /** Sum and greatest of the widths of its values, in characters. */
  width: number;
  longest: number;
  /** How often each value occurs; containers all count as different. */
  readonly values: Map<string, number>;
}

/**
 * A role, the keys that have it, what a column of it is worth, and what each further one in the same event
 * is worth, as a part of the one before.
 */
type Rule = readonly [role: Role, keys: RegExp, weight: number, further: number];

/** A time is told by its values, the others by their key; the last rule takes what is left. */
const TIME: Rule = ['time', /(?!)/, 100, 0.15];
const RULES: readonly Rule[] = [
  ['level', /^(level|lvl|log_?level|severity|severity_?text|priority)$/i, 70, 0.3],
  [
    'name',
    /^(name|event|event_?(name|type)|type|action|kind|verb|method|operation|topic)$/i,
    80,
    0.7,
  ],
  [
    'message',
    /^(msg|message|text|title|body|description|summary|log|data|place|uri|path)$/i,
    60,
    0.6,
  ],
  [
    'id',
    /(^|[_-])(id|uuid|guid)$|[a-z](Id|ID|UUID)$|^(coreid|device|host|hostname|user|source)$/,
    40,
    0.6,
  ],
  ['other', /(?:)/, 30, 0.95],
];

/** Reads a spread sample of the log. `decodeStrings` looks into JSON held in strings. */
export function inferColumns(log: EventLog, decodeStrings: boolean): Inference {
  const work = inferInSteps(log, decodeStrings);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same as a generator, so that its caller can give way to the page between two events. */
export function* inferInSteps(log: EventLog, decodeStrings: boolean): Generator<void, Inference> {
  const candidates: Candidate[] = [];
  const top = new Map<string, Candidate>();
  let events = 0;
  const step = Math.max(1, log.count / SAMPLE_RECORDS);
  for (let at = 0; at < log.count; at += step) {
    const record = log.record(Math.floor(at) + 1);
    const root = rootOf(record.document);
    if (record.problem || !root) continue;
    collect(root, { top, candidates, event: events, decodeStrings });
    for (const key of [PREFIX_KEY, VALUE_KEY]) {
      // Not where the event has such a key of its own: that was collected.
      if (top.get(key)?.present.has(events)) continue;
      const value = valueAt(record, [key], false);
      if (value) note(value, events, candidateOf(key, [], top, candidates));
    }
    events++;
    yield;
  }
  const constants = candidates.filter((candidate) => isConstant(candidate, events));
  return {
    ranked: rank(
      candidates.filter((candidate) => !constants.includes(candidate)),
      events,
    ),
    constants: constants
      .filter(({ path }) => path.length === 1)
      .map(({ path, values }) => ({ label: formatPath(path), text: [...values.keys()][0]! })),
  };
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
  for (const [value, path, inside] of queue) {
    const inner = decodeStrings ? decode(value) : undefined;
    const document = inner ?? value.document;
    const node = inner ? 0 : value.node;
    if (path.length === MAX_COLUMN_DEPTH || document.kind(node) !== 'object') continue;
    let children = 0;
    for (const child of document.children(node)) {
      if (++children > MAX_CANDIDATE_PATHS) break;
      const candidate = candidateOf(document.key(child)!, path, inside, candidates);
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
    const counts = { numbers: 0, times: 0, containers: 0, width: 0, longest: 0 };
    candidate = {
      path: [...path, key],
      inside: new Map(),
      ...counts,
      present: new Set(),
      values: new Map(),
    };
    inside.set(key, candidate);
    candidates.push(candidate);
  }
  return candidate;
}

function note(value: Value, event: number, candidate: Candidate | undefined): void {
  if (!candidate) return;
  const kind = kindOf(value);
  const isContainer = kind === 'object' || kind === 'array';
  const text = isContainer ? `${event}` : clip(textOf(value), MAX_PREVIEW_LENGTH);
  const width = isContainer ? MAX_COLUMN_WIDTH : Math.min(text.length, MAX_COLUMN_WIDTH);
  if (kind !== 'null' && text !== '') candidate.present.add(event);
  if (kind === 'number') candidate.numbers++;
  if (isContainer) candidate.containers++;
  if (isTime(kind, text, candidate.path)) candidate.times++;
  candidate.width += width;
  candidate.longest = Math.max(candidate.longest, width);
  candidate.values.set(text, (candidate.values.get(text) ?? 0) + 1);
}

function isTime(kind: Kind, text: string, path: Path): boolean {
  if (kind === 'string') return text.length <= MAX_TIME_LENGTH && parseInstant(text) !== undefined;
  return kind === 'number' && isTimeKey(path.at(-1)!) && epochInstant(text) !== undefined;
}

function isConstant({ present, values, containers }: Candidate, events: number): boolean {
  return events > 1 && present.size === events && values.size === 1 && !containers;
}

function ruleOf({ path, times, present }: Candidate): Rule {
  const key = path.at(-1)!;
  return times * 2 > present.size ? TIME : RULES.find(([, keys]) => keys.test(key))!;
}

/** Best first; of columns for the same purpose in the same events, each further one counts less. */
function rank(candidates: readonly Candidate[], events: number): Column[] {
  const taken = new Map<Role, number[]>();
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate, events) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate, score }) => {
      const [role, , , further] = ruleOf(candidate);
      if (!taken.has(role)) taken.set(role, []);
      const before = taken.get(role)!;
      let rest = 0;
      for (const event of candidate.present) {
        rest += further ** (before[event] ?? 0);
        before[event] = (before[event] ?? 0) + 1;
      }
      return { column: toColumn(candidate), score: (score * rest) / candidate.present.size };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ column }) => column);
}

function score(candidate: Candidate, events: number): number {
  const { path, present, containers } = candidate;
  if (!present.size) return 0;
  const presence = (present.size / events) ** 1.5;
  const depth = 0.6 ** (path.length - 1);
  const shape = containers ? 0.25 : 1;
  return ruleOf(candidate)[2] * presence * depth * shape * information(candidate);
}

/** How much a column tells events apart, from 0 to 1. */
function information(candidate: Candidate): number {
  const { present, values, longest } = candidate;
  if (present.size === 1) return 1;
  const [role] = ruleOf(candidate);
  const commonest = Math.max(...values.values()) / present.size;
  const different = values.size / present.size;
  // Events happen at different times: one that repeats is the time of something else.
  if (role === 'time') return 0.3 + 0.7 * different;
  // Long texts that differ everywhere (ids, hashes) tell a reader little; a message may be long.
  if (role !== 'message' && role !== 'name' && longest > 30 && different > 0.9) return 0.5;
  return commonest > 0.95 ? 0.3 : commonest > 0.8 ? 0.6 : 1;
}

function toColumn(candidate: Candidate): Column {
  const { path, present, numbers, width, longest } = candidate;
  const label = formatPath(path);
  const [role] = ruleOf(candidate);
  const atLeast = label.length + SORT_ARROW_WIDTH;
  const atMost = role === 'id' ? MAX_ID_WIDTH : MAX_COLUMN_WIDTH;
  const usual = Math.ceil((width / present.size + longest) / 2);
  const widthOf = (text: number) => Math.max(atLeast, Math.min(text, atMost)) + CELL_PADDING_WIDTH;
  return {
    path,
    label,
    role,
    isNumeric: role !== 'time' && numbers * 2 > present.size,
    width: widthOf(usual),
    fullWidth: widthOf(longest),
  };
}

/** Room in characters for the sort arrow of a header, and for the padding of a cell. */
const SORT_ARROW_WIDTH = 2;
const CELL_PADDING_WIDTH = 3;
