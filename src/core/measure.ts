/** Numbers and times that values are compared with, exactly as they were written. */
import { compareDecimals, isDecimal } from './decimal.js';
import { epochInstant, parseInstant, type Instant } from './instant.js';
import { MAX_TIME_LENGTH } from './limits.js';

/** A number's text, or a time; a day alone lasts from its first to its last instant. */
export type Measure =
  | { readonly number: string; readonly from?: undefined }
  | { readonly number?: undefined; readonly from: Instant; readonly to: Instant };

const DAY = /^\d{4}-\d\d-\d\d$/;
const LAST_MS_OF_DAY = 86_399_999;
const LAST_NS_OF_MS = 999_999;

/** Undefined for a text that is neither. With `asTime`, a number of epoch magnitude is a time. */
export function measureOf(text: string, asTime = false): Measure | undefined {
  if (isDecimal(text)) {
    const epoch = asTime ? epochInstant(text) : undefined;
    return epoch ? { from: epoch, to: epoch } : { number: text };
  }
  const from = text.length > MAX_TIME_LENGTH ? undefined : parseInstant(text);
  if (!from) return undefined;
  return {
    from,
    to: DAY.test(text) ? { ms: from.ms + LAST_MS_OF_DAY, ns: LAST_NS_OF_MS } : from,
  };
}

/** Below 0, 0 or above 0 as a value is before, at or after the first instant of a measure, and its last. */
export interface Position {
  readonly start: number;
  readonly end: number;
}

/** Undefined where one is a number and the other a time. A value that is a day alone counts as its first instant. */
export function compareMeasures(value: Measure, other: Measure): Position | undefined {
  if (value.from && other.from) {
    return {
      start: compareInstants(value.from, other.from),
      end: compareInstants(value.from, other.to),
    };
  }
  if (value.from || other.from) return undefined;
  const order = compareDecimals(value.number, other.number);
  return { start: order, end: order };
}

function compareInstants(a: Instant, b: Instant): number {
  return a.ms - b.ms || a.ns - b.ns;
}
