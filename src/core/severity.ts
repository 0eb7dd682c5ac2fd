/** How bad an event is: from the names and numbers that loggers use, and from the status of HTTP. */
import type { Column, Role } from './columns.js';
import type { LogRecord } from './log.js';
import { textOf, valueAt } from './value.js';

const SEVERITIES = ['trace', 'debug', 'info', 'warning', 'error', 'fatal'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Names of severities in lower case, the letters of glog and Android, the short forms of zerolog. */
const NAMES: Readonly<Record<Severity, string>> = {
  trace: 'trace trc verbose silly finest finer v t',
  debug: 'debug dbg debug1 debug2 debug3 debug4 debug5 fine config d',
  info: 'info inf information informational notice log i n',
  warning: 'warning warn wrn w',
  error: 'error err eror severe e',
  fatal: 'fatal ftl critical crit alert emergency emerg panic dpanic f c',
};

/** Words of a status column that tell of trouble; success needs no mark. */
const OUTCOMES: Readonly<Partial<Record<Severity, string>>> = {
  warning: 'warning warn degraded partial cancelled canceled skipped retrying throttled unhealthy',
  error:
    'error err fail failed failing failure errored denied rejected refused timeout timed_out aborted crashed unavailable',
  fatal: 'fatal critical panic',
};

/** Numbers from `from` on, up to the next step or `to`. */
interface Scale {
  /** The last key of a path in lower case, without what parts its words; by default any of a level. */
  readonly keys: RegExp;
  readonly to: number;
  readonly steps: readonly (readonly [from: number, severity: Severity])[];
}

const SYSLOG: Scale = {
  keys: /^(syslog)?(severity|priority)$/,
  to: 7,
  steps: [
    [0, 'fatal'],
    [3, 'error'],
    [4, 'warning'],
    [5, 'info'],
    [7, 'debug'],
  ],
};

const OPEN_TELEMETRY: Scale = {
  keys: /^severitynumber$/,
  to: 24,
  steps: [
    [1, 'trace'],
    [5, 'debug'],
    [9, 'info'],
    [13, 'warning'],
    [17, 'error'],
    [21, 'fatal'],
  ],
};

/** Bunyan and Pino; a level of one's own lies between two of these. */
const BUNYAN: Scale = {
  keys: /^(log)?(level|lvl)$/,
  to: 69,
  steps: [
    [10, 'trace'],
    [20, 'debug'],
    [30, 'info'],
    [40, 'warning'],
    [50, 'error'],
    [60, 'fatal'],
  ],
};

const LEVELS = [SYSLOG, OPEN_TELEMETRY, BUNYAN];

/** Answers that are no trouble have no severity. */
const HTTP: Scale = {
  keys: /(?:)/,
  to: 599,
  steps: [
    [400, 'warning'],
    [500, 'error'],
  ],
};

function byName(table: Readonly<Partial<Record<Severity, string>>>): Map<string, Severity> {
  return new Map(
    SEVERITIES.flatMap((severity) =>
      (table[severity] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((name) => [name, severity] as const),
    ),
  );
}

const LEVEL_NAMES = byName(NAMES);
const OUTCOME_NAMES = byName(OUTCOMES);

/** The severity that a value stands for, by the role of its column and its key; undefined for none. */
export function severityOf(role: Role, key: string, text: string): Severity | undefined {
  if (role !== 'level' && role !== 'status') return undefined;
  const isLevel = role === 'level';
  const word = text.trim().toLowerCase();
  if (!/^\d+$/.test(word)) {
    return (isLevel ? LEVEL_NAMES : OUTCOME_NAMES).get(word.replace(/[\s-]+/g, '_'));
  }
  const name = key.toLowerCase().replace(/[^a-z]/g, '');
  const scale = isLevel ? LEVELS.find(({ keys }) => keys.test(name)) : HTTP;
  const number = Number(word);
  if (!scale || number > scale.to) return undefined;
  return scale.steps.findLast(([from]) => number >= from)?.[1];
}

/** Does the text itself say it, so that nobody has to be told what a mark means? */
export function saysItself(text: string): boolean {
  return /^[a-z_\s-]{3,}$/i.test(text.trim());
}

/** Is an event an error, by any of these columns that tell levels or outcomes? What cannot be read is one. */
export function isError(
  record: LogRecord,
  columns: readonly Pick<Column, 'path' | 'role'>[],
  decodeStrings: boolean,
): boolean {
  if (record.problem) return true;
  return columns.some(({ role, path }) => {
    const value = valueAt(record, path, decodeStrings);
    const severity = value && severityOf(role, path.at(-1) ?? '', textOf(value));
    return severity === 'error' || severity === 'fatal';
  });
}
