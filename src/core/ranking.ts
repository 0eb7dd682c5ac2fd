/**
 * Puts the columns that a log could have in order. Every path to a value is scored: what its key says it
 * is, whether it tells events apart, how deep it lies, in how many events it stands that have no column yet.
 */
import { isInside, labelPieces, longestOf, type Column, type Role } from './columns.js';
import { MAX_COLUMN_WIDTH, MAX_COLUMNS, MAX_ID_WIDTH, MIN_TEXT_WIDTH } from './limits.js';
import { formatPath, type Path } from './path.js';
import { words } from './time-text.js';

/** A path to values, with what was seen of them; candidates form a tree as the paths do. */
export interface Candidate {
  readonly path: Path;
  readonly inside: Map<string, Candidate>;
  /** The source of its values, as long as it is the same in all of them; else empty. */
  same: string;
  /** Its value in each event of the sample that has one, by event from 0; containers all count as different. */
  readonly texts: Map<number, string>;
  numbers: number;
  containers: number;
  times: number;
  /** The days on which its times fall. */
  readonly days: Set<string>;
  /** Sum and greatest of the widths of its values, in characters. */
  width: number;
  longest: number;
}

/**
 * A role, the keys that have it, what a column of it is worth, and what each further one in the same event
 * is worth, as a part of the one before.
 */
type Rule = readonly [role: Role, keys: RegExp, weight: number, further: number];

/** A time is told by its values, the others by their key; the last rule takes what is left. */
const TIME: Rule = ['time', /(?!)/, 100, 0.04];
/** They see the last two keys of a path, in lower case, each after a dot: `.response_status.code`. */
const RULES: readonly Rule[] = [
  ['level', /\.((log_?)?(level|lvl)(_?name)?|severity(_?(text|number))?|priority|@l)$/, 70, 0.2],
  [
    'name',
    /[._](event|method|verb|action|operation|command)([._]?name)?$|(^.|event[._]?)type$|^.(name|kind|topic)$/,
    80,
    0.6,
  ],
  [
    'status',
    /[._](status|outcome|conclusion)([._]?code)?$|^.(state|result|reason)$|(error|exit)_?code$/,
    50,
    0.4,
  ],
  [
    'message',
    /[._](msg|message|title|text|path|ur[il]|place|payload|content)$|^.(prefix|body|description|summary|log|data|output|delta|error|@mt?)$|string_value$/,
    60,
    0.6,
  ],
  // Who and where, before what only tells one from another.
  [
    'id',
    /[._](core_?id|device(_?id)?|host(_?name)?|login|user(_?name)?|full_name|email|service|resource|region|source|ip|(ip_?)?addr(ess)?|component|module)$/,
    42,
    0.85,
  ],
  ['id', /[._](u?u?id|guid)$|\.name$/, 30, 0.5],
  // What says how an event is written, not what happened.
  ['other', /version$|[._](tz|time_?zone|schema|logger)$/, 12, 0.8],
  ['other', /(?:)/, 30, 0.8],
];

function ruleOf({ path, times, texts }: Candidate): Rule {
  if (times * 2 > texts.size) return TIME;
  const keys = words(['', ...path.slice(-2)].join('.'));
  return RULES.find(([, pattern]) => pattern.test(keys))!;
}

/** A candidate while columns are ranked. */
interface Entry {
  readonly candidate: Candidate;
  readonly rule: Rule;
  /** What it is worth to an event that has no other column. */
  readonly score: number;
  /** What it adds to the columns before it, at most. */
  gain: number;
}

/** What a column is worth to an event, as a part of what it would be were there one column less. */
const CROWD = 0.75;
/** Part of the events below which a column is nearly empty; one of eight is not. */
const FEW = 0.125;
/** Part of the events that a name must stand in to come before what tells something of all. */
const LEAST_NAMED = 0.4;
/** Events of which nearly all must have the same short text in two columns for it to be no chance. */
const MANY_EVENTS = 10;
/** Columns among which those that fit a width are chosen. */
const MAX_SHOWN = 2 * MAX_COLUMNS;

/**
 * Best first: the next column is the one that adds most to those before it, summed over all events. To an
 * event that has columns already another one adds less, and least one for the same purpose. So events of a
 * rarer kind have their columns too.
 */
export function* rank(candidates: readonly Candidate[], events: number): Generator<void, Column[]> {
  // Where all that matters stands in one object inside the event, it is no worse for that.
  const usual =
    candidates.filter(({ path, containers }) => !path[1] && !containers).length > 2 ? 1 : 2;
  const taken: Taken = [];
  const entries: Entry[] = [];
  for (const candidate of candidates) {
    const rule = ruleOf(candidate);
    const score = scoreOf(candidate, rule, usual);
    entries.push({ candidate, rule, score, gain: score * candidate.texts.size });
    yield;
  }
  // Among those of the same gain the order is that of the rules, and then that in which they were met.
  entries.sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
  const queue = new Set(entries);
  const ranked: Column[] = [];
  const shown: Candidate[] = [];
  while (queue.size && shown.length < MAX_SHOWN) {
    const best = bestOf(queue, taken);
    queue.delete(best);
    yield;
    const { candidate, rule } = best;
    const part = candidate.texts.size / events;
    const isRare = part < FEW;
    const role = rule[0] === 'name' && part < LEAST_NAMED ? 'other' : rule[0];
    const isSpare = isRare || shown.some((other) => repeats(candidate, other));
    ranked.push(toColumn(candidate, role, isSpare));
    if (isSpare) continue;
    shown.push(candidate);
    for (const event of candidate.texts.keys()) (taken[event] ??= []).push(rule[0]);
  }
  // What is left adds nothing to what events have, so that its order stays.
  for (const entry of queue) entry.gain = gainOf(entry, taken);
  for (const { candidate, rule } of [...queue].sort((a, b) => b.gain - a.gain)) {
    ranked.push(toColumn(candidate, rule[0], true));
    yield;
  }
  return ranked;
}

/** A gain only shrinks as columns are added, so those that were worse before need no look. */
function bestOf(queue: Iterable<Entry>, taken: Taken): Entry {
  let best: Entry | undefined;
  let most = -1;
  for (const entry of queue) {
    if (entry.gain <= most) continue;
    entry.gain = gainOf(entry, taken);
    if (entry.gain <= most) continue;
    best = entry;
    most = entry.gain;
  }
  return best!;
}

/** What the columns are for that each event has so far. */
type Taken = Role[][];

function gainOf({ candidate, rule, score }: Entry, taken: Taken): number {
  const [role, , , further] = rule;
  let sum = 0;
  for (const event of candidate.texts.keys()) {
    const roles = taken[event] ?? [];
    sum += CROWD ** roles.length * further ** roles.filter((other) => other === role).length;
  }
  return score * sum;
}

function scoreOf(candidate: Candidate, rule: Rule, usual: number): number {
  const { path, containers } = candidate;
  const depth = 0.6 ** Math.max(0, path.length - usual);
  return rule[2] * depth * (containers ? 0.1 : 1) * information(candidate, rule);
}

/** How much a column tells events apart, from 0 to 1. */
function information({ texts, numbers }: Candidate, [role]: Rule): number {
  const count = texts.size;
  const values = new Map<string, number>();
  for (const text of texts.values()) values.set(text, (values.get(text) ?? 0) + 1);
  // Events happen at different times: one that repeats is the time of something else.
  if (role === 'time') return values.size / count;
  // What is rare in these is what readers look for.
  if (role === 'status') return 1;
  const isAny = role === 'other' || role === 'id';
  // Words without blanks that differ everywhere (ids, hashes) tell a reader little.
  const dull =
    isAny && values.size > count * 0.9 && (role === 'id' || numbers < count / 2)
      ? /^\S{8,}$/
      : role === 'other'
        ? /^(\S{30,}|\S+(:\/\/|@\S+:)\S+)$/
        : /^\S+(:\/\/|@\S+:)\S+$/;
  if ([...values.keys()].every((text) => dull.test(text))) return 0.15;
  const commonest = Math.max(...values.values()) / count;
  return commonest < 0.8 ? 1 : role === 'level' ? 0.8 : commonest < 0.95 ? 0.6 : 0.3;
}

/** Does a column say what another says already: nearly everywhere the same text, a part of it, or what it is in? */
function repeats({ path, containers, texts }: Candidate, other: Candidate): boolean {
  if (containers * 2 > texts.size && isInside(other.path, path)) return true;
  let same = 0;
  for (const [event, text] of texts) {
    const before = other.texts.get(event) ?? '';
    const [short, long] = text.length < before.length ? [text, before] : [before, text];
    // Short texts meet by chance, in few events.
    const isTelling = short.length > 3 || (short === long && texts.size >= MANY_EVENTS);
    if (isTelling && long.includes(short)) same++;
  }
  return same > texts.size * 0.8;
}

function toColumn(candidate: Candidate, role: Role, isSpare: boolean): Column {
  const { path, texts, numbers, width, longest, days } = candidate;
  const label = formatPath(path);
  const head = longestOf(labelPieces(label)) + SORT_ARROW_WIDTH;
  const atMost = role === 'id' ? MAX_ID_WIDTH : MAX_COLUMN_WIDTH;
  const usual = Math.min(
    Math.ceil((width / texts.size + longest) / 2),
    role === 'time' ? MILLISECONDS_WIDTH : longest,
  );
  const shortest = role !== 'time' ? MIN_TEXT_WIDTH : days.size > 1 ? DAY_TIME_WIDTH : TIME_WIDTH;
  const widthOf = (text: number) => Math.max(head, Math.min(text, atMost)) + CELL_PADDING_WIDTH;
  return {
    path,
    label,
    role,
    isNumeric: !/time|level|status/.test(role) && numbers * 2 > texts.size,
    isSpare,
    least: widthOf(Math.min(usual, shortest)),
    width: widthOf(usual),
    // With its label on one line.
    fullWidth: widthOf(Math.max(longest, label.length + SORT_ARROW_WIDTH)),
  };
}

/** Room in characters for the sort arrow of a header, and for the padding of a cell. */
const SORT_ARROW_WIDTH = 2;
const CELL_PADDING_WIDTH = 3;
/** Characters of the shortest form of a time, such as `10:55:12`, and with its day, `05-13 10:55`. */
const TIME_WIDTH = 8;
const DAY_TIME_WIDTH = 11;
/** Characters of a time to the millisecond; the digits behind it are seldom looked at. */
const MILLISECONDS_WIDTH = 24;
