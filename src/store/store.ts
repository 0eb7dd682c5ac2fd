/**
 * The state of one viewer: its log and how the log is looked at. It knows no page: text and requests come
 * in, immutable snapshots go out to whoever listens. Long work runs in slices, and a newer request ends an
 * older one.
 */
import { inferColumns, inferInSteps, type Inference } from '../core/inference.js';
import { MAX_TABLE_ROWS, PROGRESS_MS, SLICE_CHARACTERS, SLICE_RECORDS } from '../core/limits.js';
import { EventLog } from '../core/log.js';
import type { NumberSet } from '../core/numbers.js';
import { sortRecords, type SortSpec } from '../core/sort.js';
import { EventTrees } from '../core/tree.js';
import { runInSlices } from './slices.js';

export interface ViewerState {
  readonly log: EventLog;
  /** Records that were read; the log may hold more already. */
  readonly count: number;
  /** How many of them cannot be read. */
  readonly unreadable: number;
  /** Number of the first that cannot; 0 when all can. */
  readonly firstUnreadable: number;
  /** The present input was read to its end and is in order. */
  readonly isComplete: boolean;
  /** A sort is under way; `order` is still the one before. */
  readonly isSorting: boolean;
  readonly inference: Inference;
  readonly sort: readonly SortSpec[];
  /** Record numbers as sorted; undefined stands for source order. */
  readonly order: Uint32Array | undefined;
  /** Numbers of the opened events. */
  readonly open: ReadonlySet<number>;
  readonly decodeStrings: boolean;
  /** The trees of the events, which keep what a reader opened in them. */
  readonly trees: EventTrees;
}

/** What is known of the end of the text: more is arriving, more may follow, nothing follows. */
type End = 'open' | 'settled' | 'final';

const NOTHING_INFERRED: Inference = { ranked: [], constants: [] };

function emptyState(decodeStrings = true): ViewerState {
  const log = new EventLog();
  return {
    log,
    count: 0,
    unreadable: 0,
    firstUnreadable: 0,
    isComplete: false,
    isSorting: false,
    inference: NOTHING_INFERRED,
    sort: [],
    order: undefined,
    open: new Set(),
    decodeStrings,
    trees: new EventTrees(log, decodeStrings),
  };
}

export class ViewerStore {
  #state = emptyState();
  readonly #listener: (state: ViewerState) => void;
  #initiallyOpen: NumberSet | undefined;
  #queue: string[] = [];
  #end: End = 'open';
  #isReading = false;
  /** The log was read to its end once. */
  #isWhole = false;
  #checked = 0;
  #unreadable = 0;
  #firstUnreadable = 0;
  #inference = NOTHING_INFERRED;
  #cancelReading = () => {};
  #cancelSorting = () => {};

  /** `listener` is called with every new state. */
  constructor(listener: (state: ViewerState) => void) {
    this.#listener = listener;
  }

  get state(): ViewerState {
    return this.#state;
  }

  /** Forgets the log and what was open in it; the way of looking at it stays. */
  clear(): void {
    this.#cancelReading();
    this.#cancelSorting();
    this.#queue = [];
    this.#isReading = this.#isWhole = false;
    this.#end = 'open';
    this.#checked = this.#unreadable = this.#firstUnreadable = 0;
    const { sort, decodeStrings } = this.#state;
    this.#inference = NOTHING_INFERRED;
    this.#set({ ...emptyState(decodeStrings), sort });
  }

  /** Adds text. Only whole lines become events until `end` says that no line is still arriving. */
  push(text: string): void {
    this.#queue.push(text);
    this.#end = 'open';
    this.#read();
  }

  /** No line is still arriving: what is pending becomes an event, readable or not. */
  end(): void {
    this.#end = 'final';
    this.#read();
  }

  /** More may follow, but what was pushed is to be shown; an unfinished line goes on waiting. */
  settle(): void {
    this.#end = 'settled';
    this.#read();
  }

  /** Sorts by these keys; none means source order. */
  sortBy(sort: readonly SortSpec[]): void {
    this.#set({ sort });
    if (this.#isReading) return;
    this.#sort();
  }

  /** Events to open as they arrive; undefined opens a log's only event. */
  openInitially(numbers: NumberSet | undefined): void {
    this.#initiallyOpen = numbers;
    this.#isWhole = false;
    this.#set({ open: this.#openAmong(1, this.#state.count, new Set()) });
  }

  /** Opens or closes one event; with `only`, closes every other. False when there is nothing to do. */
  setOpen(number: number, isOpen: boolean, only = false): boolean {
    const { open, count } = this.#state;
    const isThere = Number.isInteger(number) && number >= 1 && number <= count;
    if (!isThere || open.has(number) === isOpen) return false;
    const next = new Set(only ? [] : open);
    if (isOpen) next.add(number);
    else next.delete(number);
    this.#set({ open: next });
    return true;
  }

  setDecodeStrings(decodeStrings: boolean): void {
    if (decodeStrings === this.#state.decodeStrings) return;
    const { log } = this.#state;
    const trees = new EventTrees(log, decodeStrings);
    this.#inference = inferColumns(log, decodeStrings);
    this.#set({ decodeStrings, trees, inference: this.#inference });
    this.#sort();
  }

  #set(change: Partial<ViewerState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listener(this.#state);
  }

  #read(): void {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#cancelSorting();
    this.#set({ isComplete: false, isSorting: false });
    let shownAt = -Infinity;
    this.#cancelReading = runInSlices(this.#readQueue(), () => {
      if (performance.now() - shownAt < PROGRESS_MS || !this.#inference.ranked.length) return;
      this.#showProgress();
      shownAt = performance.now();
    });
  }

  /** Reads until nothing is left to read and nothing was said since; each step gives way to the page. */
  *#readQueue(): Generator<void, void> {
    const { log } = this.#state;
    let end: End = 'open';
    for (;;) {
      const text = this.#queue.shift();
      if (text !== undefined) yield* this.#readText(text);
      else if (end !== this.#end) {
        end = this.#end;
        if (end === 'final') log.end();
        if (end === 'settled') log.settle();
        yield* this.#check();
      } else {
        yield* this.#infer();
        if (!this.#queue.length && end === this.#end) break;
      }
    }
    this.#isReading = false;
    this.#showProgress();
    this.#sort();
  }

  *#readText(text: string): Generator<void, void> {
    for (let at = 0; at < text.length; at += SLICE_CHARACTERS) {
      this.#state.log.push(text.slice(at, at + SLICE_CHARACTERS));
      yield* this.#check();
      // The first columns are chosen as soon as there is something to choose from.
      if (this.#checked && !this.#inference.ranked.length) yield* this.#infer();
    }
  }

  /** Chooses columns by what was read so far. */
  *#infer(): Generator<void, void> {
    const { log, decodeStrings } = this.#state;
    this.#inference = yield* inferInSteps(log, decodeStrings);
  }

  /** Reads the records that are new, to know which cannot be read. */
  *#check(): Generator<void, void> {
    const { log } = this.#state;
    while (this.#checked < log.count) {
      if (log.read(++this.#checked).problem) {
        this.#unreadable++;
        this.#firstUnreadable ||= this.#checked;
      }
      if (this.#checked % SLICE_RECORDS === 0) yield;
    }
  }

  /** Shows what was read so far. */
  #showProgress(): void {
    const { count, open } = this.#state;
    this.#set({
      count: this.#checked,
      unreadable: this.#unreadable,
      firstUnreadable: this.#firstUnreadable,
      inference: this.#inference,
      open: this.#openAmong(count + 1, this.#checked, open),
    });
  }

  /** The open events and those among `first` to `last` that are to be open at first. */
  #openAmong(first: number, last: number, open: ReadonlySet<number>): ReadonlySet<number> {
    const next = new Set(open);
    const isWanted = this.#initiallyOpen;
    for (let number = first; number <= last; number++) {
      if (isWanted?.(number)) next.add(number);
    }
    // Whether an event is the only one is known at the end, and asked once: a reader may have closed it since.
    if (!isWanted && this.#end === 'final' && !this.#isWhole) {
      this.#isWhole = true;
      if (last === 1) next.add(1);
    }
    // A long log shows one opened event beside it.
    return last > MAX_TABLE_ROWS ? new Set([...next].slice(0, 1)) : next;
  }

  #sort(): void {
    this.#cancelSorting();
    if (!this.#state.sort.length) return this.#finish(undefined);
    this.#cancelSorting = runInSlices(this.#sortAll(), () => {
      if (!this.#state.isSorting) this.#set({ isSorting: true });
    });
  }

  *#sortAll(): Generator<void, void> {
    const { log, sort, decodeStrings } = this.#state;
    this.#finish(yield* sortRecords(log, sort, decodeStrings));
  }

  #finish(order: Uint32Array | undefined): void {
    this.#set({ order, isSorting: false, isComplete: this.#end !== 'open' && !this.#isReading });
  }
}
