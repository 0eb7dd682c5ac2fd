/** Walks from match to match of a filter, and marks the one at hand; the focus stays where it is. */
import type { ReactiveController } from 'lit';
import type { EvTable } from './ev-table.js';
import type { Filter } from './text.js';

/** A list that draws only rows in view can bring others there. */
type List = EvTable & { reveal?: (number: number) => Promise<void> };

/** Where a walk is: events from 1 in the order shown, hits from 1 in the opened event, 0 for its row. */
export interface WalkPosition {
  readonly event: number;
  readonly events: number;
  readonly hit: number;
  readonly hits: number;
}

export class MatchWalk implements ReactiveController {
  #list: List | undefined;
  #filter: Filter;
  /** Number of the event at hand; 0 for none. */
  #number = 0;
  #hit = 0;

  /** Undefined where no match of the filter is at hand: another one may have been walked. */
  positionIn(filter: Filter): WalkPosition | undefined {
    const isAtHand = this.#number && filter === this.#filter;
    const row = isAtHand ? this.#list!.rowOf(this.#number) : -1;
    if (row < 0) return undefined;
    return {
      event: row + 1,
      events: this.#list!.rowCount,
      hit: this.#hit,
      hits: this.#hits.length,
    };
  }

  /** Goes to the next match, or with -1 to the one before; after the last comes the first. */
  async go(list: List, step: 1 | -1): Promise<void> {
    this.#attach(list);
    const rows = list.rowCount;
    if (!list.state.filter || !rows) return;
    const at = this.positionIn(list.state.filter);
    const hit = this.#hit + step;
    if (at && hit >= 0 && hit <= at.hits) this.#hit = hit;
    else {
      const row = at ? at.event - 1 + step : Math.min(0, step);
      this.#number = list.numberAt((row + rows) % rows);
      await list.reveal?.(this.#number);
      this.#hit = step > 0 ? 0 : this.#hits.length;
    }
    this.#mark();
    const target = this.#hits[this.#hit - 1] ?? this.#row;
    if (this.#hit || !list.reveal) target?.scrollIntoView({ block: 'nearest' });
  }

  hostUpdated(): void {
    const { filter } = this.#list!.state;
    if (filter !== this.#filter) this.#number = this.#hit = 0;
    this.#filter = filter;
    this.#mark();
  }

  /** The list is another element once it has become long. */
  #attach(list: List): void {
    if (list === this.#list) return;
    this.#list?.removeController(this);
    this.#list = list;
    this.#filter = list.state.filter;
    list.addController(this);
  }

  get #row(): HTMLElement | null {
    return this.#list!.querySelector(`[data-number="${this.#number}"]`);
  }

  /** The hits in the event, where it is open. */
  get #hits(): HTMLElement[] {
    const trees = [...this.#list!.querySelectorAll('ev-tree')];
    const tree = trees.find(({ number }) => number === this.#number);
    const marks = [...(tree?.querySelectorAll<HTMLElement>('mark') ?? [])];
    return marks.filter((mark) => !mark.closest('[hidden]'));
  }

  #mark(): void {
    const current = new Set<Element | null | undefined>([this.#row, this.#hits[this.#hit - 1]]);
    for (const element of this.#list!.querySelectorAll('[data-number], mark')) {
      if (current.has(element)) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
    }
  }
}
