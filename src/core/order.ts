/** The one total order over the values of a column, whatever kinds it mixes. */
import { compareDecimals, isDecimal } from './decimal.js';
import { epochInstant, type Instant, parseInstant } from './instant.js';
import { compareNatural, naturalPrefix } from './natural.js';

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
   * The fast part: a number's nearest double, an instant's epoch milliseconds, a text's beginning, a container's
   * length.
   */
  readonly number: number;
  /**
   * The exact part, read when `number` ties: a number's source, empty where its double is exact; an
   * instant's nanoseconds; the text.
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
    return epoch ? instantKey(epoch) : numberKey(text);
  }
  if (rank !== RANK.string) return { rank, number: rank >= RANK.object ? text.length : 0, text };
  const time = parseInstant(text);
  return time ? instantKey(time) : { rank, number: naturalPrefix(text), text };
}

function numberKey(text: string): SortKey {
  // Of so few digits a double tells all; a log has very many of them.
  const isExact = text.length <= EXACT_DIGITS && !/e/i.test(text);
  return { rank: RANK.number, number: Number(text), text: isExact ? '' : text };
}

/** Decimal digits that a double keeps: two numbers of no more, without an exponent, have the same one if they are equal. */
const EXACT_DIGITS = 15;

function instantKey({ ms, ns }: Instant): SortKey {
  return { rank: RANK.instant, number: ms, text: ns ? String(ns) : '' };
}

/** The order of two keys that differ in nothing but their texts, if at all. */
function compareTexts(rank: number, number: number, a: string, b: string): number {
  if (a === b) return 0;
  if (rank !== RANK.number) return compareNatural(a, b);
  return compareDecimals(a || String(number), b || String(number));
}

/** Keys for which there is room from the beginning. */
const MIN_KEYS = 1_024;

/** The keys of many values, by index: in typed arrays, as an object for each takes several times the memory. */
export class SortKeys {
  #ranks = new Uint8Array();
  #numbers = new Float64Array();
  #texts: string[] = [];
  /** How many there are. */
  length = 0;

  push({ rank, number, text }: SortKey): void {
    if (this.length === this.#ranks.length) this.#grow();
    this.#ranks[this.length] = rank;
    this.#numbers[this.length] = number;
    this.#texts[this.length] = text;
    this.length++;
  }

  /**
   * The order of two of them, by index: negative, 0 or positive. 0 means equal in value: numbers and instants
   * written differently (`0.1` and `0.10`) tie, so that a stable sort leaves them in source order. Null, missing
   * and unreadable come last in both directions.
   */
  compare(a: number, b: number, descending: boolean): number {
    const rank = this.#ranks[a]!;
    const otherRank = this.#ranks[b]!;
    if (rank !== otherRank) {
      return descending && rank < RANK.null && otherRank < RANK.null
        ? otherRank - rank
        : rank - otherRank;
    }
    const number = this.#numbers[a]!;
    const other = this.#numbers[b]!;
    const order =
      number === other
        ? compareTexts(rank, number, this.#texts[a]!, this.#texts[b]!)
        : number < other
          ? -1
          : 1;
    return descending ? -order : order;
  }

  /** Leaves out the first ones, or all where there are no more. */
  drop(count: number): void {
    this.#ranks = this.#ranks.slice(count);
    this.#numbers = this.#numbers.slice(count);
    this.#texts.splice(0, count);
    this.length = Math.max(0, this.length - count);
  }

  #grow(): void {
    const size = Math.max(MIN_KEYS, this.length * 2);
    const [ranks, numbers] = [this.#ranks, this.#numbers];
    this.#ranks = new Uint8Array(size);
    this.#numbers = new Float64Array(size);
    this.#ranks.set(ranks);
    this.#numbers.set(numbers);
  }
}
