/**
 * The list of events when there are many: draws the rows in view only, and shows the opened event in a
 * pane below or beside them.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DEFAULT_VISIBLE_ROWS, MAX_PRINTED_ROWS } from '../core/limits.js';
import {
  AT_TOP,
  canvasHeight,
  isAtEnd,
  movedTo,
  revealing,
  rowWindow,
  scrolled,
  type ListSize,
  type RowWindow,
  type ScrollPosition,
} from '../core/window.js';
import type { ViewerState } from '../store/state.js';
import { enGrid } from '../i18n/en-grid.js';
import { gridStyles } from '../styles/grid.js';
import { eventDetail } from './detail.js';
import { EvTable } from './ev-table.js';
import { PaneController } from './pane-controller.js';
import type { Request } from './request.js';

/** Height of a row in pixels before one was measured. */
const GUESSED_ROW_PX = 30;

export class EvGrid extends EvTable {
  /** What it needs beside the style sheets of the viewer. */
  static readonly sheet = gridStyles;

  readonly #pane = new PaneController(this);
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #rowHeight = GUESSED_ROW_PX;
  #position: ScrollPosition = AT_TOP;
  #window: RowWindow = { first: 0, stop: 0, offset: 0 };
  #rows: readonly number[] = [];
  #isPrinting = false;
  /** Heights may be others than when it was drawn last. */
  #isResized = false;
  /** Pixels to which the rows have to be scrolled, since some have come or gone. */
  #due: number | undefined;
  /** New rows come in at the end, and stay in view for a reader who is there. */
  isFollowing = false;
  /** Rows, and what was dropped of the log, when it was drawn last. */
  #rowsBefore = 0;
  #droppedBefore = 0;

  constructor() {
    super();
    // Before others that measure, and before `updated`: the rows are laid out once in a frame.
    this.addController({ hostUpdated: () => this.#placeRows() });
  }

  override get scroller(): HTMLElement {
    return this.querySelector<HTMLElement>('.scroller')!;
  }

  override get pageSize(): number {
    return Math.max(1, Math.floor(this.#size.viewport / this.#rowHeight) - 1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resizes.observe(this.scroller);
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
    this.#resizes.disconnect();
  }

  override async focusEvent(number: number): Promise<void> {
    // The next key may come before the row is drawn, and moves on from it.
    this.focusOfRows.goTo(number);
    await this.reveal(number);
    if (this.focusOfRows.number !== number) return;
    await super.focusEvent(number);
  }

  override request(request: Request): void {
    super.request(request);
    if (request.type === 'toggle')
      requestAnimationFrame(() => void this.#showOpened(request.number));
  }

  /** A reader who opens an event sees it, below its row: the list has become shorter for it. */
  async #showOpened(number: number): Promise<void> {
    if (!this.state.open.has(number) || this.#pane.isBeside) return;
    await this.reveal(number);
    this.querySelector('.split')!.scrollIntoView({ block: 'nearest' });
  }

  /** Scrolls the row of an event into view. */
  async reveal(number: number): Promise<void> {
    if (!this.hasUpdated) await this.updateComplete;
    this.#position = revealing(this.#size, this.#position, this.rowOf(number));
    this.#scroll();
    this.requestUpdate();
    await this.updateComplete;
  }

  override focusTarget(number: number): HTMLElement | null | undefined {
    const { column } = this.focusOfRows;
    const cells = this.querySelector<HTMLTableRowElement>(`[data-number="${number}"]`)?.cells;
    return column && cells ? cells[Math.min(column, cells.length - 1)] : super.focusTarget(number);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#isResized ||= changed.size > 0;
    const size = this.#size;
    if (this.hasUpdated) {
      const before = { ...size, rows: this.#rowsBefore };
      const { scrollTop } = this.scroller;
      const { isMovedAlong, ...position } = scrolled(before, this.#position, scrollTop);
      if (isMovedAlong) this.scroller.scrollTop = position.scrollTop;
      this.#position = position;
      this.#due = this.#topAfter(before, changed.get('state'));
      if (this.#due !== undefined) this.#position = movedTo(size, position, this.#due);
    }
    this.#rowsBefore = size.rows;
    this.#droppedBefore = this.state.log.dropped;
    this.#window = this.#isPrinting
      ? { first: 0, stop: Math.min(this.rowCount, MAX_PRINTED_ROWS), offset: 0 }
      : rowWindow(size, this.#position);
    // Before the list had the focus, that comes to the first row that is seen.
    if (this.rowCount && this.focusOfRows.isInTree === undefined) {
      this.focusOfRows.number = this.numberAt(Math.min(this.#firstSeen(), this.rowCount - 1));
    }
    this.#rows = this.#rowsInView();
  }

  /** The first row that is seen whole, or all but a pixel of it, of rows as high as these. */
  #firstSeen(rowHeight = this.#rowHeight): number {
    return Math.ceil((this.#position.top - 1) / rowHeight);
  }

  /**
   * Where the rows that are seen have gone when events were added or dropped, in pixels; undefined where they
   * have not moved. The end goes on with a reader who is there.
   */
  #topAfter(before: ListSize, state: ViewerState | undefined): number | undefined {
    const { log, sort, filter, order, count } = this.state;
    const isSame = state?.log === log && state.sort === sort && state.filter === filter;
    if (!isSame || (state.order === order && state.count === count)) return undefined;
    if (this.isFollowing && isAtEnd(before, this.#position)) return Infinity;
    const { top } = this.#position;
    const row = this.#firstSeen(before.rowHeight);
    const moved = row > 0 ? this.#rowNow(state, row) - row : 0;
    return moved ? top + moved * before.rowHeight : undefined;
  }

  /** Where the event of a row of the state before is now; of one that was dropped, the next that is left. */
  #rowNow({ log, order }: ViewerState, row: number): number {
    for (; row < this.#rowsBefore; row++) {
      const number = order ? order[row]! : this.#droppedBefore + row + 1;
      if (number > log.dropped) return this.rowOf(number);
    }
    return 0;
  }

  protected override firstUpdated(): void {
    this.#resizes.observe(this.scroller);
    this.#takeRowHeight();
  }

  override render(): TemplateResult {
    // What a filter hides is not shown beside the others either.
    const open = [...this.state.open].find((number) => this.rowOf(number) >= 0);
    return html`<div class="split">
      <div class="scroller" tabindex="-1" @scroll=${() => this.requestUpdate()}>
        <div class="canvas">${super.render()}</div>
        ${this.#notPrinted()}
      </div>
      ${
        open === undefined
          ? nothing
          : html`${this.#pane.separator(this.messages)}
              <div class="pane" part="detail" tabindex="-1">
                <div class="pane-title" aria-hidden="true">${this.messages.event(open)}</div>
                ${eventDetail(this.state, open, this.messages, true)}
              </div>`
      }
    </div>`;
  }

  #notPrinted(): TemplateResult | typeof nothing {
    const left = this.rowCount - MAX_PRINTED_ROWS;
    if (!this.#isPrinting || left <= 0) return nothing;
    const { grid = enGrid } = this.messages;
    return html`<p class="not-printed">${grid.notPrinted(left)}</p>`;
  }

  protected override drawRows(): unknown[] {
    return this.#rows.map((row) => this.rowOfEvent(row, false));
  }

  #rowsInView(): number[] {
    const { first, stop } = this.#window;
    const rows = Array.from({ length: stop - first }, (_, index) => first + index);
    // The tab stop stays in the page when it is scrolled out of it, or focus would be lost, or could not come back.
    const { number } = this.focusOfRows;
    const active = number ? this.rowOf(number) : -1;
    if (active >= 0 && active < first) rows.unshift(active);
    else if (active >= stop) rows.push(active);
    return rows;
  }

  /** What a grid has that a table has not: its rows are numbered, each of its cells can have the focus. */
  #placeRows(): void {
    const table = this.querySelector('table')!;
    const rows = this.#rows;
    const { first, offset } = this.#window;
    const isAbove = rows[0]! < first;
    // Scrolling changes no height: to ask for one would have the rows of each frame laid out twice.
    if (this.#isResized) {
      this.#isResized = false;
      this.querySelector<HTMLElement>('.canvas')!.style.blockSize = this.#isPrinting
        ? 'auto'
        : `${canvasHeight(this.#size) + this.#headHeight}px`;
      // The list had to be as long as it is now.
      if (this.#due !== undefined) this.#scroll();
    }
    table.style.marginBlockStart = `${offset - (isAbove ? this.#rowHeight : 0)}px`;
    table.role = 'grid';
    table.setAttribute('aria-rowcount', String(this.rowCount + 1));
    table.tHead!.rows[0]!.setAttribute('aria-rowindex', '1');
    [...table.tBodies[0]!.rows].forEach((row, index) => this.#number(row, rows[index]! + 2));
  }

  #number(row: HTMLTableRowElement, index: number): void {
    const { number, column } = this.focusOfRows;
    const isActive = column > 0 && Number(row.dataset['number']) === number;
    const active = Math.min(column, row.cells.length - 1);
    row.setAttribute('aria-rowindex', String(index));
    for (const cell of row.cells) {
      cell.role = 'gridcell';
      if (cell.cellIndex > 0) cell.tabIndex = isActive && cell.cellIndex === active ? 0 : -1;
    }
  }

  #scroll(): void {
    this.scroller.scrollTop = this.#position.scrollTop;
    // Engines round it; a difference would count as a move.
    this.#position = { ...this.#position, scrollTop: this.scroller.scrollTop };
  }

  get #size(): ListSize {
    const height = this.hasUpdated ? this.scroller.clientHeight : 0;
    return {
      rows: this.rowCount,
      rowHeight: this.#rowHeight,
      viewport: (height || DEFAULT_VISIBLE_ROWS * GUESSED_ROW_PX) - this.#headHeight,
    };
  }

  /** Height in pixels of what stands above the rows: caption and header. */
  get #headHeight(): number {
    const table = this.querySelector('table');
    return table ? table.offsetHeight - table.tBodies[0]!.offsetHeight : 0;
  }

  /** On paper nothing scrolls. The browser lays the page out as soon as this returns, so all is drawn at once. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#isResized = true;
    this.requestUpdate();
    this.performUpdate();
  };

  /**
   * Rows are drawn for a height that is only known once some were laid out, and that a new font changes. The
   * columns share what a pane beside them leaves.
   */
  #measure(): void {
    this.#takeRowHeight();
    this.#isResized = true;
    this.requestUpdate();
    this.request({ type: 'fit' });
  }

  #takeRowHeight(): void {
    const height = this.querySelector('tbody tr')?.getBoundingClientRect().height;
    if (height) this.#rowHeight = height;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-grid': EvGrid;
  }
}
