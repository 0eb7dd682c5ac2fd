/**
 * Draws the rows of a table some at a time: those that are in the page stay as they are until it is their turn,
 * and others are added.
 */
import { noChange, type PropertyValues } from 'lit';
import { OPEN_ROW_COST, TABLE_BATCH_ROWS } from '../core/limits.js';
import type { ListHost } from './list-host.js';

export class RowBatches {
  readonly #host: ListHost;
  /** What each row in the page shows: the number of an event, below 0 where it is open; 0 where it is out of date. */
  #shown: number[] = [];
  /** The row at which the present batch begins. */
  #start = 0;
  /** What was dropped of the log when the rows were last drawn. */
  #dropped = 0;
  /** Some rows were too much for the last batch. */
  isPartial = false;

  constructor(host: ListHost) {
    this.#host = host;
  }

  /** Which rows have to be drawn anew, and where that begins: with those in view. */
  noteChange(changed: PropertyValues<ListHost>): void {
    const { log, trees, filter, order } = this.#host.state;
    const before = changed.get('state') ?? this.#host.state;
    if (before.log !== log) this.#shown = [];
    const isSame = before.trees === trees && before.filter === filter;
    const isOutdated =
      !isSame || changed.has('columns') || changed.has('time') || changed.has('messages');
    if (isOutdated) this.#shown.fill(0);
    // To ask where that is makes the browser lay out all that has changed, so only many rows are a reason to ask.
    const hasMany = this.#shown.length > TABLE_BATCH_ROWS && (isOutdated || before.order !== order);
    if (!hasMany) return;
    const { scrollTop, scrollHeight } = this.#host.scroller;
    if (scrollTop) this.#start = Math.floor((this.#shown.length * scrollTop) / scrollHeight);
  }

  /**
   * The rows up to `limit`, and all that are in the page, as many of them as can be drawn at once. `drawRow` gives
   * what stands in the page for a row.
   */
  draw(limit: number, drawRow: (row: number, number: number) => unknown): unknown[] {
    const { rowCount, state, focusOfRows } = this.#host;
    const shown = this.#shown;
    const count = Math.min(rowCount, Math.max(shown.length, limit));
    shown.length = Math.min(shown.length, count);
    const rows: unknown[] = shown.map(() => noChange);
    // The focus can only follow its event to where that is.
    const focused = this.#host.rowOf(focusOfRows.number);
    // Where rows move up, all of them do so at once.
    let room = this.#dropped === state.log.dropped ? TABLE_BATCH_ROWS : Infinity;
    this.#dropped = state.log.dropped;
    let next = -1;
    const draw = (row: number) => {
      const number = this.#host.numberAt(row);
      const isOpen = state.open.has(number);
      const now = isOpen ? -number : number;
      if (shown[row] !== now) {
        if (room <= 0) return void (next = next < 0 ? row : next);
        room -= isOpen ? OPEN_ROW_COST : 1;
        shown[row] = now;
      }
      rows[row] = drawRow(row, number);
    };
    if (focused >= 0 && focused < shown.length) draw(focused);
    const start = Math.min(this.#start, shown.length);
    for (let row = start; row < count; row++) draw(row);
    for (let row = 0; row < start; row++) draw(row);
    this.isPartial = next >= 0;
    this.#start = Math.max(next, 0);
    return rows;
  }
}
