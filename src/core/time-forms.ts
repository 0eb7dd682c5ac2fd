/** Other forms of the times in a log: in UTC, in the reader's zone, relative to now, since the event above. */
import { epochInstant, parseInstant, type Instant } from './instant.js';

export const TIME_MODES = ['source', 'utc', 'local', 'relative', 'delta'] as const;
export type TimeMode = (typeof TIME_MODES)[number];

/** The mode that an attribute's value names; what is not known is the source. */
export function timeModeOf(text: string): TimeMode {
  return TIME_MODES.find((mode) => mode === text.trim()) ?? 'source';
}

/** The instant of a time as it is written, an epoch number too. */
export function instantOf(text: string): Instant | undefined {
  return parseInstant(text) ?? epochInstant(text);
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const NS_PER_MS = 1_000_000;

/** As machines read it: `2024-05-13T10:55:12.898Z`. Undefined beyond the years that `Date` knows. */
export function isoOf({ ms }: Instant): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** `2024-05-13 10:55:12.898Z`, or with the offset of the reader's zone: `+02:00`. */
export function absoluteForm(instant: Instant, zone: 'utc' | 'local'): string {
  const { ms } = instant;
  if (isoOf(instant) === undefined) return '';
  const minutes = zone === 'local' ? -new Date(ms).getTimezoneOffset() : 0;
  const text = new Date(ms + minutes * MINUTE_MS).toISOString().slice(0, -1).replace('T', ' ');
  if (zone === 'utc') return `${text}Z`;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${text}${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Units of time, and from how many milliseconds on they are used. */
const UNITS: readonly (readonly [from: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [365 * DAY_MS, 'year'],
  [30 * DAY_MS, 'month'],
  [DAY_MS, 'day'],
  [HOUR_MS, 'hour'],
  [MINUTE_MS, 'minute'],
  [SECOND_MS, 'second'],
];

/** `3 min. ago`, in whole units, in a language (a BCP 47 tag). */
export function relativeForm({ ms }: Instant, now: number, locale: string): string {
  const distance = ms - now;
  const [from, unit] = UNITS.find(([least]) => Math.abs(distance) >= least) ?? [
    SECOND_MS,
    'second',
  ];
  return formatter(locale).format(Math.trunc(distance / from), unit);
}

const formatters = new Map<string, Intl.RelativeTimeFormat>();

function formatter(locale: string): Intl.RelativeTimeFormat {
  if (!formatters.has(locale)) {
    const options = { numeric: 'always', style: 'short' } as const;
    formatters.set(locale, new Intl.RelativeTimeFormat(locale, options));
  }
  return formatters.get(locale)!;
}

/** Milliseconds until a form relative to now may be another one: of what is young, soon. */
export function refreshAfter({ ms }: Instant, now: number): number {
  const age = Math.abs(now - ms);
  return age < MINUTE_MS ? SECOND_MS : age < HOUR_MS ? 10 * SECOND_MS : MINUTE_MS;
}

/**
 * The time since another instant: `+1.234 s`, `+1:02.345`, `+1:02:03.456`, `+2 d 01:02:03`; with microseconds
 * where the times have them, and `−` where it goes back.
 */
export function deltaForm(instant: Instant, before: Instant): string {
  const nanoseconds = instant.ns - before.ns;
  const total = instant.ms - before.ms + nanoseconds / NS_PER_MS;
  const sign = total < 0 ? '−' : '+';
  const digits = nanoseconds % NS_PER_MS ? 6 : 3;
  const size = Math.abs(total);
  if (size >= DAY_MS) {
    const days = Math.floor(size / DAY_MS);
    return `${sign}${days} d ${clock(Math.floor((size % DAY_MS) / SECOND_MS), 2)}`;
  }
  if (size < MINUTE_MS) return `${sign}${(size / SECOND_MS).toFixed(digits)} s`;
  const seconds = Math.floor(size / SECOND_MS);
  const fraction = String(Math.floor(size % SECOND_MS)).padStart(3, '0');
  return `${sign}${clock(seconds, 1)}.${fraction}`;
}

/** `1:02`, `1:02:03`; the hours with as many digits, and only where there are some or two digits are asked for. */
function clock(seconds: number, hourDigits: 1 | 2): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = twoDigits(seconds % 60);
  if (!hours && hourDigits === 1) return `${minutes}:${rest}`;
  return `${String(hours).padStart(hourDigits, '0')}:${twoDigits(minutes)}:${rest}`;
}

const ISO_PARTS =
  /^\d{4}-(?<day>\d\d-\d\d)[T ](?<minute>\d\d:\d\d)(?<second>:\d\d)?(?<fraction>[.,]\d{1,3})?/;

/**
 * A date and time in ISO form that has to fit into `room` characters: whole if it can, else without what is
 * said by all of them or matters least, at last `10:55:12`. Other forms stay as they are.
 * @param isOneDay all times of the log fall on one day
 */
export function shortForm(text: string, room: number, isOneDay: boolean): string {
  if (text.length <= room) return text;
  const parts = ISO_PARTS.exec(text)?.groups;
  if (!parts) return text;
  const { day = '', minute = '', second = '', fraction = '' } = parts;
  const zone = /(?:Z|[+-]\d\d:?\d\d)$/i.exec(text)?.[0] ?? '';
  const toMs = `${text.slice(0, 10)}${text[10]}${minute}${second}${fraction}${zone}`;
  const clocks = [minute + second + fraction, minute + second];
  const forms = isOneDay
    ? [toMs, ...clocks, minute]
    : [toMs, ...[...clocks, minute].map((time) => `${day} ${time}`), minute + second];
  return forms.find(({ length }) => length <= room) ?? forms.at(-1)!;
}
