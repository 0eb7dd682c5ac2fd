/** What looks like a time. Which instant it is, `instant.ts` knows, which is loaded when that is needed. */
import { MAX_TIME_LENGTH } from './limits.js';

/**
 * Hour, minute, second (60 in a leap second), fraction, and the sign, hours, minutes of an offset.
 */
const TIME =
  '([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d|60)(?:[.,](\\d+))?)?' +
  ' ?(?:z|gmt|utc?|([+-])([01]\\d|2[0-3])(?::?([0-5]\\d))?)?';
/** ISO 8601 extended form, RFC 3339: `2024-05-13T10:55:12.898Z`, the time optional. */
export const ISO = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[t ]${TIME})?$`, 'i');
/**
 * RFC 2822, HTTP (RFC 9110) and Common Log Format; a weekday or a zone's name in brackets says
 * nothing.
 */
export const NAMED = new RegExp(
  `^(?:[a-z]{3}, )?(\\d\\d?)[ /]([a-z]{3})[ /](\\d{4})[ :]${TIME}(?: \\([a-z]+\\))?$`,
  'i',
);

/** The first digits of 2100-01-01 in any unit: later numbers of that length are something else. */
export const END_DIGITS = '41024448';
/** Digits of a number of milliseconds since 1970, from 2001 to 2286. */
const MS_DIGITS = 13;

/** Digits before the point of seconds, milliseconds, microseconds, nanoseconds since 1970: from 2001 to 2286. */
const EPOCH = /^(?:\d{10}|\d{13}|\d{16}|\d{19})(?:\.\d+)?$/;

/** Is the whole text a date, or a date and time, in a form that can be read? */
export function isTimeText(text: string): boolean {
  return text.length <= MAX_TIME_LENGTH && (ISO.test(text) || NAMED.test(text));
}

/** Would a number, as it is written, be a time between 2001 and 2100? It is one if its key says so too. */
export function isEpochText(text: string): boolean {
  return EPOCH.test(text) && text < END_DIGITS;
}

/** The same in milliseconds since 1970: whatever the unit, the first 13 digits count them. */
export function epochMs(text: string): number | undefined {
  return isEpochText(text)
    ? Number(text.replace('.', '').padEnd(MS_DIGITS, '0').slice(0, MS_DIGITS))
    : undefined;
}

/**
 * The last word of a time's key, with a unit behind it or not: `created_at`, `timeUnixNano`,
 * `ts_ms`.
 */
const TIME_KEY =
  /(^|[^a-z])(?<!monotonic_|elapsed_|cpu_)((date)?time(_?stamp)?|ts|date|at|created|updated|modified|published)(_unix)?(_(s|sec|ms|millis|us|micros|ns|nanos?))?$/;

/**
 * Does a key's name say that it holds a time? The rule: its last word does (words are parted by
 * case or by anything that is no letter), be it `time`, `timestamp`, `ts`, `date`, `datetime`,
 * `at`, `created`, `updated`, `modified` or `published`. So `@timestamp`, `eventTime`, `created_at`
 * do; `timeout`, `uptime`, `times`, `format` do not, nor does a `monotonic_timestamp`, which counts from
 * the start of a machine, nor what is a length of time: `elapsed_time`, `cpu_time`. `response_time` does, so a number under it must also have the magnitude.
 */
export function isTimeKey(key: string): boolean {
  // Its end, which is longer than any of these words: a key may be as long as a log.
  return TIME_KEY.test(words(key.slice(-MAX_TIME_LENGTH)));
}

/** A key in lower case, with underscores between its words: `eventTime` and `Event-Time` are `event_time`. */
export function words(key: string): string {
  return key.replace(/([a-z\d])(?=[A-Z])|-/g, '$1_').toLowerCase();
}
