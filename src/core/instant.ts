/**
 * Points in time as logs write them. Engines differ in what `Date.parse` takes and in the zone they
 * assume, so the text is matched by patterns of our own, and only arithmetic is left to `Date.UTC`.
 */
import { parseDecimal } from './decimal.js';
import { END_DIGITS, ISO, NAMED } from './time-text.js';

/**
 * A point in time: `ms` + `ns` since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
 */
export interface Instant {
  /** Unix epoch milliseconds, an integer, rounded down (also before 1970). */
  readonly ms: number;
  /** Nanoseconds beyond `ms`, 0 to 999999. */
  readonly ns: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The calendar repeats after 400 years of 146,097 days. Dates are computed one cycle later, because
 * `Date.UTC` takes the years 0 to 99 for 1900 to 1999, and 0001-01-01 is Go's zero time.
 */
const CYCLE_YEARS = 400;
export const DAY_MS = 86_400_000;
const CYCLE_MS = 146_097 * DAY_MS;
const MINUTE_MS = 60_000;
const NS_PER_MS = 1_000_000;

/**
 * Reads a date and time that fills the whole text, or `undefined`. Forms: ISO 8601 / RFC 3339 in
 * extended form (`T` or a blank; seconds optional; `.` or `,` before a fraction, cut after nine
 * digits; `Z`, `+02:00`, `+0200`, `+02`), a date alone (`2024-05-13`: its midnight UTC), RFC 2822
 * and HTTP dates, and `13/May/2024:10:55:12 +0200` of access logs. **Without an offset the text is
 * read as UTC**, so that a page shows the same order everywhere. 30 February is not an instant;
 * second 60 is the first of the next minute.
 */
export function parseInstant(text: string): Instant | undefined {
  const iso = ISO.exec(text);
  if (iso) return instant(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), iso.slice(4));
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const month = MONTHS.indexOf(String(named[2]).toLowerCase());
  return instant(Number(named[3]), month, Number(named[1]), named.slice(4));
}

/** Checks the day against the calendar; the groups of `TIME` are in range since they matched. */
function instant(
  year: number,
  month: number,
  day: number,
  time: readonly (string | undefined)[],
): Instant | undefined {
  const cycleYear = year + CYCLE_YEARS;
  if (month < 0 || month > 11 || day < 1 || day > daysIn(cycleYear, month)) return undefined;
  const [hour = 0, minute = 0, second = 0, fraction = '', sign, zoneHour = 0, zoneMinute = 0] =
    time;
  const utc = Date.UTC(cycleYear, month, day, Number(hour), Number(minute), Number(second));
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * MINUTE_MS;
  const nanoseconds = Number(fraction.slice(0, 9).padEnd(9, '0'));
  const ns = nanoseconds % NS_PER_MS;
  return {
    ms: utc - CYCLE_MS + (sign === '-' ? offset : -offset) + (nanoseconds - ns) / NS_PER_MS,
    ns,
  };
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month + 1) - Date.UTC(year, month)) / DAY_MS;
}

/**
 * Digits before the point of a number that counts seconds, milliseconds, microseconds or nanoseconds since 1970: true
 * of instants from 2001-09-09 (1e9 s) to 2286, so that the ranges of the units do not meet.
 */
const EPOCH_DIGITS = [10, 13, 16, 19];
/** Digits of a number of nanoseconds, and how many of them count whole milliseconds. */
const NS_DIGITS = 19;
const MS_DIGITS = 13;

/**
 * The instant that a JSON number's source text gives, exact to the nanosecond where a double is not
 * (`1693840791.7564995`). Its magnitude tells the unit; `undefined` where it would be no instant from 2001-09-09 to
 * 2100 in any. A number is a time only if its key says so as well (`isTimeKey`); an id is never a time.
 */
export function epochInstant(numberText: string): Instant | undefined {
  const { sign, digits, exponent } = parseDecimal(numberText);
  if (sign <= 0 || digits >= END_DIGITS || !EPOCH_DIGITS.includes(exponent)) return undefined;
  // In each unit the first 19 significant digits are the nanoseconds: only the point stands elsewhere.
  const nanoseconds = digits.padEnd(NS_DIGITS, '0');
  return {
    ms: Number(nanoseconds.slice(0, MS_DIGITS)),
    ns: Number(nanoseconds.slice(MS_DIGITS, NS_DIGITS)),
  };
}
