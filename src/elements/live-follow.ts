/**
 * The place of the reader in a list that grows: at its end they stay there, elsewhere what they look at stays
 * where it is. The grid does so itself, and is told here that it grows; the table is moved from here.
 */
import type { ReactiveController } from 'lit';
import { AT_END_PX } from '../core/limits.js';
import type { ViewerState } from '../store/state.js';
import type { EvGrid } from './ev-grid.js';
import type { EvTable } from './ev-table.js';

type List = EvTable & Partial<Pick<EvGrid, 'isFollowing' | 'reveal'>>;

/** A row of the list, and where it is in what is seen of it. */
interface Place {
  readonly number: number;
  readonly top: number;
}

export class LiveFollow implements ReactiveController {
  /** Number of the last event when the reader was at the end; what comes after it is new to them. */
  seen = 0;
  readonly #onMove: () => void;
  #isGrowing = false;
  /** Follows from the beginning, before the reader has ever gone to the end. */
  #isStream = false;
  #list: List | undefined;
  #state: ViewerState | undefined;
  #isAtEnd = true;
  /** The reader is not at the top. */
  #isScrolled = false;
  /** What is seen first; undefined at the top. */
  #first: Place | undefined;
  /** How far the list was scrolled when that was found or put back. */
  #scrollTop = 0;

  /** `onMove` is called when the list was drawn or scrolled. */
  constructor(onMove: () => void) {
    this.#onMove = onMove;
  }

  /** The list to follow in; another one once it has become long. */
  attach(list: List | null, isGrowing: boolean, isStream: boolean): void {
    this.#isGrowing = isGrowing;
    this.#isStream = isStream;
    if (list?.reveal && list === this.#list) list.isFollowing = this.#isFollowing;
    if (!list || list === this.#list) return;
    const isNext = this.#list !== undefined;
    this.detach();
    this.#list = list;
    this.#state = undefined;
    list.addController(this);
    list.addEventListener('scroll', this.#onScroll, true);
    // The tools may come after the first rows of a stream: it is followed from there.
    const isBegun = list.hasUpdated && (isNext || !isStream || list.scroller.scrollTop > 0);
    if (isBegun) this.#measure();
    else if (isNext || list.hasUpdated) void this.#settle(list);
  }

  /** Follows in no list any more. */
  detach(): void {
    this.#list?.removeController(this);
    this.#list?.removeEventListener('scroll', this.#onScroll, true);
    this.#list = undefined;
  }

  /** How many rows have come since the reader was at the end; 0 where the end is not where they come. */
  get fresh(): number {
    const list = this.#list;
    if (!list?.isConnected || list.state.sort.length) return 0;
    let low = 0;
    let high = list.rowCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list.numberAt(middle) <= this.seen) low = middle + 1;
      else high = middle;
    }
    return list.rowCount - low;
  }

  /** Takes the reader to the last event, with the focus. */
  async goToEnd(): Promise<void> {
    const list = this.#list!;
    if (list.rowCount) await list.focusEvent(list.numberAt(list.rowCount - 1));
    if (list === this.#list) this.#look();
  }

  hostUpdated(): void {
    const list = this.#list!;
    const before = this.#state ?? { ...list.state, count: 0 };
    const { state, scroller } = list;
    // The last rows may be drawn later than the first.
    if (!list.isPartial) this.#state = state;
    const { log, count, order, sort, filter } = state;
    const isSame = log === before.log && sort === before.sort && filter === before.filter;
    const hasGrown = isSame && (count !== before.count || order !== before.order);
    // What was measured last: WebKit may be at the top again before anything is drawn.
    if (hasGrown && this.#isGrowing && !list.reveal) {
      if (this.#isAtEnd && this.#isFollowing) scroller.scrollTop = scroller.scrollHeight;
      else if (this.#first) this.#putBack(this.#first);
    }
    if (this.#isGrowing) this.#look();
    // To look makes the browser lay out what has changed, which it does in the next frame anyway.
    else requestAnimationFrame(() => this.#list === list && this.#look());
  }

  get #isFollowing(): boolean {
    return this.#isGrowing && (this.#isStream || this.#isScrolled);
  }

  readonly #onScroll = () => this.#look();

  #look(): void {
    const list = this.#list!;
    this.#measure();
    if (this.#isAtEnd || list.state.sort.length) this.seen = list.state.count;
    this.#onMove();
  }

  #measure(): void {
    const list = this.#list!;
    const { scrollTop, scrollHeight, clientHeight } = list.scroller;
    this.#isAtEnd = scrollTop + clientHeight >= scrollHeight - AT_END_PX;
    this.#isScrolled = scrollTop > 0;
    // A grid keeps its place by itself.
    if (list.reveal) list.isFollowing = this.#isFollowing;
    // Rows that are drawn in batches stand elsewhere until the last of them.
    else if (list.isPartial && this.#first) this.#moveFirst(this.#scrollTop - scrollTop);
    else this.#first = this.#isScrolled ? this.#firstRow() : undefined;
    this.#scrollTop = scrollTop;
  }

  /** Follows the reader, who scrolls while rows are drawn. */
  #moveFirst(by: number): void {
    const { number, top } = this.#first!;
    this.#first = { number, top: top + by };
  }

  #firstRow(): Place | undefined {
    const list = this.#list!;
    const start = list.scroller.getBoundingClientRect().top;
    const top = list.querySelector('thead')!.getBoundingClientRect().bottom;
    for (const row of list.querySelectorAll<HTMLElement>('[data-number]')) {
      const rect = row.getBoundingClientRect();
      if (rect.bottom > top)
        return { number: Number(row.dataset['number']), top: rect.top - start };
    }
    return undefined;
  }

  #putBack({ number, top }: Place): void {
    const list = this.#list!;
    const row = list.querySelector(`[data-number="${number}"]`);
    const start = list.scroller.getBoundingClientRect().top;
    if (row) list.scroller.scrollTop += row.getBoundingClientRect().top - start - top;
    this.#scrollTop = list.scroller.scrollTop;
  }

  /** Begins in another list where the reader was in the one before. */
  async #settle(list: List): Promise<void> {
    const isAtEnd = this.#isAtEnd && (this.#isStream || this.#isScrolled);
    const first = this.#first;
    await list.updateComplete;
    if (list !== this.#list || !list.rowCount) return;
    if (isAtEnd && !list.reveal) list.scroller.scrollTop = list.scroller.scrollHeight;
    if (isAtEnd || first) {
      await list.reveal?.(list.numberAt(list.rowCount - 1));
      // From the end, the row that is brought into view is then the first.
      if (!isAtEnd) await list.reveal?.(first!.number);
    }
    this.#look();
  }
}
