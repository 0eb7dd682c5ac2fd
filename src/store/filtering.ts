/** A filter at work on a log. Loaded when the first one is asked for. */
import { FILTER_BATCH, SLICE_CHARACTERS } from '../core/limits.js';
import type { EventLog } from '../core/log.js';
import { narrows, type Query } from '../core/query.js';
import { QueryMarker, type Piece } from '../core/query-marks.js';
import { parseQuery } from '../core/query-parser.js';
import { RecordFilter } from '../core/query-scan.js';
import { sortRecords } from '../core/sort.js';
import type { Tree } from '../core/tree.js';
import type { ActiveFilter, ViewerState } from './state.js';

/** What a filter depends on. */
type Basis = Pick<ViewerState, 'log' | 'count' | 'decodeStrings' | 'sort'>;

export class Filtering implements ActiveFilter {
  readonly text: string;
  readonly #query: Query;
  readonly #marker: QueryMarker;
  #log: EventLog;
  #decodeStrings: boolean;
  #filter: RecordFilter;
  /** Numbers of the matching records so far. */
  #found: number[] = [];
  /** The first records to look at: what matched a wider query. */
  #candidates: readonly number[] = [];
  #looked = 0;
  /** Every record up to this number was looked at, once all candidates were. */
  #tested = 0;
  /** What the log had dropped when that was last looked at. */
  #dropped = 0;
  /** Trees that were opened to the hits in them; what a reader closes then stays closed. */
  readonly #revealed = new WeakSet<Tree>();

  constructor(text: string, query: Query, { log, decodeStrings }: Basis) {
    this.text = text;
    this.#query = query;
    this.#marker = new QueryMarker(query);
    this.#log = log;
    this.#decodeStrings = decodeStrings;
    this.#filter = new RecordFilter(log, query, decodeStrings);
  }

  /** Goes on from what matched another filter, where that is enough. */
  goOnFrom(before: Filtering): void {
    const isSameLog = before.#log === this.#log && before.#decodeStrings === this.#decodeStrings;
    const isThrough = before.#looked === before.#candidates.length;
    if (!isSameLog || !isThrough || !narrows(this.#query, before.#query)) return;
    this.#candidates = before.#found.slice();
    this.#tested = before.#tested;
  }

  *advance({ log, decodeStrings }: Basis, count: number): Generator<void, void> {
    if (log !== this.#log || decodeStrings !== this.#decodeStrings) {
      this.#log = log;
      this.#decodeStrings = decodeStrings;
      this.#filter = new RecordFilter(log, this.#query, decodeStrings);
      this.#found = [];
      this.#candidates = [];
      this.#looked = this.#tested = this.#dropped = 0;
    }
    this.#forget(log.dropped);
    while (this.#looked < this.#candidates.length) {
      const first = this.#looked;
      const batch = this.#candidates.slice(first, first + FILTER_BATCH);
      this.#found.push(...(yield* this.#filter.select(batch.length, (at) => batch[at]!)));
      this.#looked += batch.length;
    }
    while (this.#tested < count) {
      const first = this.#tested + 1;
      const batch = Math.min(FILTER_BATCH, count - this.#tested);
      this.#found.push(...(yield* this.#filter.select(batch, (at) => first + at)));
      this.#tested += batch;
    }
  }

  *arrange(basis: Basis): Generator<void, Uint32Array> {
    const { log, count, sort, decodeStrings } = basis;
    yield* this.advance(basis, count);
    if (!sort.length) return this.#foundUpTo(count);
    const sorted = yield* sortRecords(log, sort, decodeStrings, count);
    const isFound = new Uint8Array(count + 1);
    for (const number of this.#found) isFound[number] = 1;
    const order = new Uint32Array(this.#found.length);
    let length = 0;
    for (let index = 0; index < sorted.length; index++) {
      const number = sorted[index]!;
      if (isFound[number]) order[length++] = number;
      if (index % SLICE_CHARACTERS === SLICE_CHARACTERS - 1) yield;
    }
    return order.subarray(0, length);
  }

  /** Of the records that match, those that are shown; others may be held back. */
  #foundUpTo(count: number): Uint32Array {
    return Uint32Array.from(this.#found.filter((number) => number <= count));
  }

  /** Records that were dropped are looked at no more. */
  #forget(dropped: number): void {
    if (dropped <= this.#dropped) return;
    this.#dropped = dropped;
    const isKept = (number: number) => number > dropped;
    this.#found = this.#found.filter(isKept);
    this.#candidates = this.#candidates.slice(this.#looked).filter(isKept);
    this.#looked = 0;
    this.#tested = Math.max(this.#tested, dropped);
  }

  soFar({ log, sort, order }: Basis & Pick<ViewerState, 'order'>): Uint32Array | undefined {
    if (log !== this.#log) return new Uint32Array();
    return sort.length ? order : Uint32Array.from(this.#found);
  }

  cut(...shown: Parameters<QueryMarker['cut']>): readonly Piece[] | undefined {
    return this.#marker.cut(...shown);
  }

  reveal(tree: Tree): void {
    if (this.#revealed.has(tree)) return;
    this.#revealed.add(tree);
    this.#marker.reveal(tree);
  }
}

/** The rows of a filter, when what stands in the box is another query, which is wrong: its hits are not marked. */
class RowsOnly implements ActiveFilter {
  readonly filtering: Filtering;

  constructor(filtering: Filtering) {
    this.filtering = filtering;
  }

  get text(): string {
    return this.filtering.text;
  }

  advance(basis: Basis, count: number): Generator<void, void> {
    return this.filtering.advance(basis, count);
  }

  arrange(basis: Basis): Generator<void, Uint32Array> {
    return this.filtering.arrange(basis);
  }

  soFar(state: ViewerState): Uint32Array | undefined {
    return this.filtering.soFar(state);
  }

  cut(): undefined {}

  reveal(): void {}
}

/** What changes when a query was asked for: an empty one ends the filter, a wrong one leaves its rows. */
export function changeBy(text: string, state: ViewerState): Partial<ViewerState> {
  const { query, error } = parseQuery(text);
  const before = state.filter instanceof RowsOnly ? state.filter.filtering : state.filter;
  if (error) {
    const filter = before instanceof Filtering ? new RowsOnly(before) : before;
    return { query: { text, error }, filter };
  }
  if (text.trim()) {
    const filter = new Filtering(text, query, state);
    if (before instanceof Filtering) filter.goOnFrom(before);
    return { query: { text }, filter };
  }
  const { sort, isComplete, order } = state;
  // While a log is being read in source order, all that was read is shown at once.
  const isAll = !sort.length && !isComplete;
  return { query: { text }, filter: undefined, order: isAll ? undefined : order };
}
