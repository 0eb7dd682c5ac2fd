/** The one total order over the values of a column, whatever kinds it mixes. */
import { compareDecimals, isDecimal } from './decimal.js';
import { epochInstant, type Instant, parseInstant } from './instant.js';
import { compareNatural } from './natural.js';

/**
 * Place of each kind among the others, ascending; those from `null` on come last in both
 * directions.
 */
export const RANK = {
  number: 0,
  instant: 1,
  string: 2,
  boolean: 3,
  object: 4,
  array: 5,
  null: 6,
  missing: 7,
  unreadable: 8,
} as const;

/** What a cell holds: a JSON kind, nothing (no such key), or a line that could not be read. */
export type CellKind = Exclude<keyof typeof RANK, 'instant'>;

/** What a value is sorted by; made once a value, compared often. */
export interface SortKey {
  /** One of {@link RANK}. */
  readonly rank: number;
  /**
   * The fast part: a number's nearest double, an instant's epoch milliseconds, a container's
   * length.
   */
  readonly number: number;
  /**
   * The exact part, read when `number` ties: a number's source, an instant's nanoseconds, the text.
   */
  readonly text: string;
}

/**
 * Makes the key of one value. A string that is exactly a JSON number ranks as that number, and one
 * that is an instant as that instant. Containers go by length of source, then by source.
 * @param text the decoded string, or the source of a number, boolean or container; else not used
 * @param asTime the column's key says that it holds times: numbers of epoch magnitude, also in
 *   strings, rank as instants
 */
export function sortKey(kind: CellKind, text: string, asTime: boolean): SortKey {
  const rank = RANK[kind];
  if (rank >= RANK.null) return { rank, number: 0, text: '' };
  if (rank === RANK.number || (rank === RANK.string && isDecimal(text))) {
    const epoch = asTime ? epochInstant(text) : undefined;
    return epoch ? instantKey(epoch) : { rank: RANK.number, number: Number(text), text };
  }
  const time = rank === RANK.string ? parseInstant(text) : undefined;
  return time ? instantKey(time) : { rank, number: rank >= RANK.object ? text.length : 0, text };
}

function instantKey({ ms, ns }: Instant): SortKey {
  return { rank: RANK.instant, number: ms, text: ns ? String(ns) : '' };
}

/**
 * Ascending order of two keys: negative, 0 or positive. 0 means equal in value: numbers and
 * instants written differently (`0.1` and `0.10`) tie, so that a stable sort leaves them in source
 * order.
 */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  if (a.rank === RANK.number) return compareDecimals(a.text, b.text);
  return compareNatural(a.text, b.text);
}

/**
 * As {@link compareKeys}, or the reverse if `descending`; null, missing and unreadable last in
 * both.
 */
export function compareKeysDirected(a: SortKey, b: SortKey, descending: boolean): number {
  const reverse = descending && a.rank < RANK.null && b.rank < RANK.null;
  return reverse ? compareKeys(b, a) : compareKeys(a, b);
}
