/**
 * Sorts a log by the values at one or more paths: an order of record numbers, never the records. It is
 * loaded when a log is first sorted. What is sorted once is kept, and what a log has grown by is put in.
 */
import { isTimeKey } from './time-text.js';
import type { EventLog, LogRecord } from './log.js';
import { MAX_SORTED_TEXT, SLICE_RECORDS, SORT_PIECE, SORT_RUN } from './limits.js';
import { sortKey, SortKeys, type SortKey } from './order.js';
import type { Path } from './path.js';
import { formatSort, type SortSpec } from './sort-spec.js';
import { kindOf, valueAt } from './value.js';

type Compare = (a: number, b: number) => number;

/** The last sort of each log. */
const sortings = new WeakMap<EventLog, Sorting>();

/**
 * Orders the record numbers of a log up to `count`. It is a generator so that its caller can give way to the
 * page between steps, or drop it; the next one for the same log goes on from there. Equal records keep their
 * source order, in both directions.
 */
export function* sortRecords(
  log: EventLog,
  sort: readonly SortSpec[],
  decodeStrings: boolean,
  count = log.count,
): Generator<void, Uint32Array> {
  let sorting = sortings.get(log);
  if (!sorting?.isOf(sort, decodeStrings, count)) {
    sorting = new Sorting(log, sort, decodeStrings);
    sortings.set(log, sorting);
  }
  return yield* sorting.upTo(count);
}

class Sorting {
  readonly #log: EventLog;
  readonly #sort: readonly SortSpec[];
  readonly #decodeStrings: boolean;
  readonly #id: string;
  /** For each key of the sort what the records are sorted by, from number `#dropped` + 1 on. */
  #keys: SortKeys[];
  #dropped: number;
  /** Numbers of the records up to `#sorted`, in order. */
  #order: Uint32Array = new Uint32Array();
  #sorted: number;
  /** The log has grown after it was sorted, so what its records are sorted by is needed again. */
  #isGrowing = false;
  readonly #compare: Compare = (a, b) => {
    const from = this.#dropped + 1;
    for (let index = 0; index < this.#sort.length; index++) {
      const { descending } = this.#sort[index]!;
      const order = this.#keys[index]!.compare(a - from, b - from, descending);
      if (order) return order;
    }
    return a - b;
  };

  constructor(log: EventLog, sort: readonly SortSpec[], decodeStrings: boolean) {
    this.#log = log;
    this.#sort = sort;
    this.#decodeStrings = decodeStrings;
    this.#id = formatSort(sort);
    this.#keys = sort.map(() => new SortKeys());
    this.#dropped = this.#sorted = log.dropped;
  }

  isOf(sort: readonly SortSpec[], decodeStrings: boolean, count: number): boolean {
    const isSame = formatSort(sort) === this.#id && decodeStrings === this.#decodeStrings;
    return isSame && this.#sorted <= count;
  }

  *upTo(count: number): Generator<void, Uint32Array> {
    this.#forget();
    this.#isGrowing ||= this.#order.length > 0 && this.#sorted < count;
    while (this.#sorted < count) {
      const last = Math.min(count, this.#sorted + SORT_PIECE);
      for (const [index, { path }] of this.#sort.entries()) {
        yield* this.#readKeys(this.#keys[index]!, path, last);
      }
      const length = last - this.#sorted;
      const piece = Uint32Array.from({ length }, (_, at) => this.#sorted + at + 1);
      this.#order = yield* inserted(
        this.#order,
        yield* mergeSort(piece, this.#compare),
        this.#compare,
      );
      this.#sorted = last;
    }
    if (!this.#isGrowing) this.#keys = this.#sort.map(() => new SortKeys());
    return this.#order;
  }

  /** Leaves out the records that the log has dropped since. */
  #forget(): void {
    const { dropped } = this.#log;
    if (dropped === this.#dropped) return;
    for (const column of this.#keys) column.drop(dropped - this.#dropped);
    this.#order = this.#order.filter((number) => number > dropped);
    this.#dropped = dropped;
    this.#sorted = Math.max(this.#sorted, dropped);
  }

  /** Reads what records are sorted by, as far as it was not read before. */
  *#readKeys(keys: SortKeys, path: Path, last: number): Generator<void, void> {
    const asTime = isTimeKey(path.at(-1) ?? '');
    const start = this.#dropped + 1;
    for (let number = start + keys.length; number <= last; number++) {
      if (number % SLICE_RECORDS === 0) yield;
      const record = path.length ? yield* this.#log.readInSteps(number) : undefined;
      keys.push(
        record
          ? keyOf(record, path, this.#decodeStrings, asTime)
          : sortKey('number', String(number), false),
      );
    }
  }
}

function keyOf(record: LogRecord, path: Path, decodeStrings: boolean, asTime: boolean): SortKey {
  if (record.problem) return sortKey('unreadable', '', asTime);
  const value = valueAt(record, path, decodeStrings);
  if (!value) return sortKey('missing', '', asTime);
  return sortKey(kindOf(value), value.document.string(value.node, MAX_SORTED_TEXT), asTime);
}

/** Two orders as one. The second is mostly short: it is put into the first, which is copied in stretches. */
function* inserted(
  order: Uint32Array,
  piece: Uint32Array,
  compare: Compare,
): Generator<void, Uint32Array> {
  if (!order.length) return piece;
  const all = new Uint32Array(order.length + piece.length);
  let from = 0;
  for (let at = 0; at < piece.length; at++) {
    const place = placeOf(piece[at]!, order, from, compare);
    all.set(order.subarray(from, place), from + at);
    all[place + at] = piece[at]!;
    from = place;
    if (at % SORT_RUN === SORT_RUN - 1) yield;
  }
  all.set(order.subarray(from), from + piece.length);
  return all;
}

/** Where a record goes among others, from a place on: looked for in steps that double, then by halves. */
function placeOf(number: number, order: Uint32Array, from: number, compare: Compare): number {
  let low = from;
  let step = 1;
  while (low + step <= order.length && compare(order[low + step - 1]!, number) < 0) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, order.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(order[middle]!, number) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bottom-up merge sort; short runs are left to the engine's own sort, which is fastest there. */
function* mergeSort(order: Uint32Array, compare: Compare): Generator<void, Uint32Array> {
  for (let at = 0; at < order.length; at += SORT_RUN) {
    order.subarray(at, at + SORT_RUN).sort(compare);
    yield;
  }
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let width = SORT_RUN; width < order.length; width *= 2) {
    for (let at = 0; at < order.length; at += 2 * width) {
      yield* merge(from, to, at, width, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: Compare,
): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const stop = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < stop; at++) {
    if ((at - start) % SORT_RUN === SORT_RUN - 1) yield;
    const takeLeft = left < middle && (right >= stop || compare(from[left]!, from[right]!) <= 0);
    to[at] = takeLeft ? from[left++]! : from[right++]!;
  }
}
