/**
 * The state of one viewer: its log and how the log is looked at. It knows no page: text and requests come
 * in, immutable snapshots go out to whoever listens. Long work runs in slices, and a newer request ends an
 * older one.
 */
import { constantsIn, inferInSteps, type Constant } from '../core/inference.js';
import { PROGRESS_MS, SAMPLE_RECORDS, SLICE_CHARACTERS } from '../core/limits.js';
import type { LogRecord } from '../core/log.js';
import type { NumberSet } from '../core/numbers.js';
import type { SortSpec } from '../core/sort-spec.js';
import { EventTrees, type TreeSetup } from '../core/tree.js';
import { nextTask } from '../tasks/next-task.js';
import { runInSlices, SHOW, type Steps } from '../tasks/slices.js';
import { isWindowed, emptyState, NOTHING_INFERRED, type ViewerState } from './state.js';

/**
 * What is known of the end of the text: more is arriving; more may follow, but what is there is to be shown, and an
 * unfinished line goes on waiting; nothing follows.
 */
export type End = 'open' | 'settled' | 'final';

type Sorter = typeof import('../core/sort.js');

/** What sorts, once something had to be sorted. */
let sorter: Sorter | undefined;

/** Stands in the queue where the text ended and was added to afterwards. */
const END = '';

/** What is shown until a filter that was asked for from the beginning is there. */
const NO_ROWS = new Uint32Array();

export class ViewerStore {
  #limit = Infinity;
  #state = emptyState();
  readonly #listener: (state: ViewerState) => void;
  readonly #onClose: (record: LogRecord) => void;
  #initiallyOpen: NumberSet | undefined;
  #treeSetup: TreeSetup = {};
  #queue: string[] = [];
  #end: End = 'open';
  #isReading = false;
  /** The log was read to its end once. */
  #isWhole = false;
  #checked = 0;
  /** Numbers of the records that cannot be read. */
  #unreadable: number[] = [];
  /** Number of the last record up to which they were asked for. */
  #asked = 0;
  #inference = NOTHING_INFERRED;
  /** How strings were read when columns were chosen. */
  #inferredFrom: boolean | undefined;
  /** What was once the same in a sample of a long log, and which of that is so in all records that were checked. */
  #supposed: readonly Constant[] = [];
  #constants: readonly Constant[] = [];
  #cancelReading = () => {};
  #cancelSorting = () => {};
  #filteringPart: Promise<typeof import('./filtering.js') | undefined> | undefined;

  /** `listener` is called with every new state; `onClose` with each open event that was closed, or has gone. */
  constructor(
    listener: (state: ViewerState) => void,
    onClose: (record: LogRecord) => void = () => {},
  ) {
    this.#listener = listener;
    this.#onClose = onClose;
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
    this.#checked = this.#asked = 0;
    this.#unreadable = [];
    const { sort, query, filter, decodeStrings, held, isPlain } = this.#state;
    this.#inference = NOTHING_INFERRED;
    this.#supposed = this.#constants = [];
    this.#change({
      ...emptyState(decodeStrings, this.#treeSetup),
      sort,
      query,
      filter,
      isPlain,
      held: held && 0,
    });
  }

  /** Adds text, up to this end. Only whole lines become events while a line may still be arriving. */
  push(text: string, end: End = 'open'): void {
    if (this.#end === 'final') this.#queue.push(END);
    if (text) this.#queue.push(text);
    this.#end = end;
    this.#read();
  }

  /** Number of the first record that cannot be read among those since this was last asked; undefined for none. */
  newUnreadable(): number | undefined {
    const asked = this.#asked;
    this.#asked = this.#checked;
    return this.#unreadable.find((number) => number > asked);
  }

  /** No line is still arriving: what is pending becomes an event, readable or not. */
  end(): void {
    this.#end = 'final';
    this.#read();
  }

  /** How many records to keep; the oldest are dropped when there are more. */
  keepAtMost(limit: number): void {
    if (limit === this.#limit) return;
    this.#limit = limit;
    if (this.#isReading) return;
    this.#showProgress();
    this.#arrange();
  }

  /** Holds new records back, which are read and counted all the same; or shows them. */
  hold(isHeld: boolean): void {
    this.#set({ held: isHeld ? 0 : undefined });
    this.#showProgress();
    this.#arrange();
  }

  /** Shows every row, or those in view only. */
  showPlain(isPlain: boolean): void {
    this.#set({ isPlain });
  }

  /** Says that a part which is loaded when it is first used is missing. */
  readonly missPart = (): void => this.#set({ isPartMissing: true });

  /** Sorts by these keys; none means source order. */
  sortBy(sort: readonly SortSpec[]): void {
    this.#set({ sort });
    this.#arrange();
  }

  /**
   * Shows only the events that match a query; an empty one shows all. The rows before stay until that is
   * done; with `isFirst` there are none until then.
   */
  async filterBy(text: string, isFirst = false): Promise<void> {
    // A sort that ends before the filter is there would look like the end of both.
    this.#cancelSorting();
    const query = { text, isDue: true };
    this.#set({ query, isSorting: true, ...(isFirst && { order: NO_ROWS }) });
    // Asked for again it would take longer than the next key to come.
    const part = await (this.#filteringPart ??= import('./filtering.js').catch(() => undefined));
    if (this.#state.query !== query) return;
    this.#set(
      part?.changeBy(text, this.#state) ?? {
        query: { text, error: 'missing' },
        isPartMissing: true,
      },
    );
    this.#arrange();
  }

  /** Events to open as they arrive; undefined opens a log's only event. */
  openInitially(numbers: NumberSet | undefined): void {
    this.#initiallyOpen = numbers;
    this.#isWhole = false;
    this.#set({ open: this.#openAmong(1, this.#state.count, new Set()) });
  }

  /** Opens or closes one event; with `only`, closes every other. False when there is nothing to do. */
  setOpen(number: number, isOpen: boolean, only = false): boolean {
    const { open, count, log } = this.#state;
    const isThere = Number.isInteger(number) && number > log.dropped && number <= count;
    if (!isThere || open.has(number) === isOpen) return false;
    const next = new Set(only ? [] : open);
    if (isOpen) next.add(number);
    else next.delete(number);
    this.#change({ open: next });
    return true;
  }

  setDecodeStrings(decodeStrings: boolean): void {
    if (decodeStrings === this.#state.decodeStrings) return;
    const { log } = this.#state;
    const trees = new EventTrees(log, decodeStrings, this.#treeSetup);
    this.#set({ decodeStrings, trees });
    this.#arrange();
  }

  /** Makes all trees anew, as the author of the page wants them. */
  setUpTrees(setup: TreeSetup): void {
    this.#treeSetup = setup;
    const { log, decodeStrings } = this.#state;
    this.#set({ trees: new EventTrees(log, decodeStrings, setup) });
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
    const { log } = this.#state;
    let shownAt = -Infinity;
    this.#cancelReading = runInSlices(this.#readQueue(), () => {
      if (performance.now() - shownAt < PROGRESS_MS || !this.#inference.ranked.length) return;
      const isFirst = shownAt < 0;
      shownAt = performance.now();
      if (isFirst) return this.#showProgress();
      // To read a slice and to draw many rows would be too much for one task.
      void nextTask().then(() => {
        if (this.#isReading && this.#state.log === log) this.#showProgress();
      });
    });
  }

  /** Reads until nothing is left to read and nothing was said since; each step gives way to the page. */
  *#readQueue(): Steps {
    const { log } = this.#state;
    let end: End = 'open';
    for (;;) {
      const text = this.#queue.shift();
      if (text === END) yield* log.endInSteps();
      else if (text !== undefined) yield* this.#readText(text);
      else if (end !== this.#end) {
        end = this.#end;
        if (end === 'final') yield* log.endInSteps();
        if (end === 'settled') yield* log.splitter.settle();
        yield* this.#check();
      } else {
        yield* this.#infer();
        if (!this.#queue.length && end === this.#end) break;
      }
    }
    this.#isReading = false;
    this.#showProgress();
    this.#arrange();
  }

  *#readText(text: string): Steps {
    for (let at = 0; at < text.length; at += SLICE_CHARACTERS) {
      yield* this.#state.log.splitter.push(text.slice(at, at + SLICE_CHARACTERS));
      yield* this.#check();
      // The first columns are chosen as soon as there is something to choose from, unless the rest is soon read.
      const isLong = at + 2 * SLICE_CHARACTERS < text.length;
      if (!isLong || !this.#checked || this.#inference.ranked.length) continue;
      yield* this.#infer();
      yield SHOW;
    }
  }

  /** Chooses columns by what was read so far. */
  *#infer(): Generator<void, void> {
    const { log, decodeStrings } = this.#state;
    const inference = yield* inferInSteps(log, decodeStrings);
    const constants = yield* this.#confirmed(inference.constants);
    this.#inference = { ...inference, constants };
    this.#inferredFrom = decodeStrings;
  }

  /** What is the same in a sample of a long log, as far as it is in all of its events. */
  *#confirmed(found: readonly Constant[]): Generator<void, readonly Constant[]> {
    const { log } = this.#state;
    if (log.count - log.dropped <= SAMPLE_RECORDS) return found;
    const isIn = (list: readonly Constant[], { label, source }: Constant) =>
      list.some((other) => other.label === label && other.source === source);
    if (!found.every((constant) => isIn(this.#supposed, constant))) {
      this.#supposed = this.#constants = found;
      for (let number = log.dropped + 1; number <= this.#checked; number++) {
        this.#constants = constantsIn(yield* log.readInSteps(number), this.#constants);
      }
    }
    return found.filter((constant) => isIn(this.#constants, constant));
  }

  /** Reads the records that are new, to know which cannot be read. */
  *#check(): Generator<void, void> {
    const { log } = this.#state;
    while (this.#checked < log.count) {
      const record = yield* log.readInSteps(this.#checked + 1);
      this.#checked = record.number;
      if (record.problem) this.#unreadable.push(record.number);
      this.#constants = constantsIn(record, this.#constants);
    }
    const { filter } = this.#state;
    if (filter) yield* filter.advance(this.#state, this.#checked);
  }

  /** Shows what was read so far; or counts it, while it is held back. */
  #showProgress(): void {
    const { log, count, held, open, filter, order, trees } = this.#state;
    const fresh = this.#checked - count;
    if (held !== undefined && fresh <= this.#limit) return this.#set({ held: fresh });
    const last = this.#checked - this.#limit;
    // Read while they are there: of one that was dropped nothing is left.
    const gone = [...open].filter((number) => number <= last).map((number) => log.record(number));
    const isKept = (number: number) => number > log.dropped;
    if (last > log.dropped) {
      log.drop(last);
      trees.prune();
      this.#unreadable = this.#unreadable.filter(isKept);
    }
    const rows = filter ? filter.soFar(this.#state) : order;
    this.#change(
      {
        held: undefined,
        order: log.dropped ? rows?.filter(isKept) : rows,
        count: this.#checked,
        unreadable: this.#unreadable.length,
        inference: this.#inference,
        open: this.#openAmong(count + 1, this.#checked, open),
      },
      gone,
    );
  }

  /** Changes the state, and tells of each event that is open no more; `gone` are those that were open and dropped. */
  #change(
    change: Partial<ViewerState> & Pick<ViewerState, 'open'>,
    gone: readonly LogRecord[] = [],
  ): void {
    const { open, log } = this.#state;
    const closed = [...open]
      .filter((number) => number > log.dropped && !change.open.has(number))
      .map((number) => log.record(number));
    this.#set(change);
    for (const record of [...gone, ...closed]) this.#onClose(record);
  }

  /** The open events and those among `first` to `last` that are to be open at first. */
  #openAmong(first: number, last: number, open: ReadonlySet<number>): ReadonlySet<number> {
    const { dropped } = this.#state.log;
    const next = new Set([...open].filter((number) => number > dropped));
    const isWanted = this.#initiallyOpen;
    for (let number = Math.max(first, dropped + 1); number <= last; number++) {
      if (isWanted?.(number)) next.add(number);
    }
    // Whether an event is the only one is known at the end, and asked once: a reader may have closed it since.
    if (!isWanted && this.#end === 'final' && !this.#isWhole) {
      this.#isWhole = true;
      if (last === 1) next.add(1);
    }
    // A long log shows one opened event beside it.
    const isWindow = isWindowed({ ...this.#state, count: last });
    return isWindow ? new Set([...next].slice(0, 1)) : next;
  }

  /** Sorts and filters. */
  #arrange(): void {
    if (this.#isReading || this.#state.query.isDue) return;
    this.#cancelSorting();
    const { sort, filter } = this.#state;
    if (sort.length && !filter && !sorter) return void this.#loadSorter();
    this.#cancelSorting = runInSlices(this.#arrangeAll(), () => this.#setSorting());
  }

  async #loadSorter(): Promise<void> {
    let isWanted = true;
    this.#cancelSorting = () => {
      isWanted = false;
    };
    this.#setSorting();
    try {
      sorter = await import('../core/sort.js');
    } catch {
      if (isWanted) this.#set({ sort: [], isPartMissing: true });
    }
    if (isWanted) this.#arrange();
  }

  #setSorting(): void {
    if (!this.#state.isSorting) this.#set({ isSorting: true });
  }

  *#arrangeAll(): Generator<void, void> {
    const { log, count, sort, filter, decodeStrings } = this.#state;
    if (decodeStrings !== this.#inferredFrom) yield* this.#infer();
    let order: Uint32Array | undefined;
    if (filter) order = yield* filter.arrange(this.#state);
    else if (sort.length) order = yield* sorter!.sortRecords(log, sort, decodeStrings, count);
    const inference = this.#inference;
    this.#set({ order, inference, isSorting: false, isComplete: this.#end !== 'open' });
  }
}
