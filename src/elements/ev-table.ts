/** The list of events: a native table, or a grid that draws only the rows in view when there are many. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import {
  CLICK_SLOP_PX,
  DEFAULT_VISIBLE_ROWS,
  MAX_SHOWN_TEXT,
  MAX_TABLE_ROWS,
} from '../core/limits.js';
import type { LogRecord } from '../core/log.js';
import { pathId } from '../core/path.js';
import { clip, valueAt } from '../core/value.js';
import { rowWindow, scrollToRow } from '../core/window.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/store.js';
import { eventDetail, noteOf } from './detail.js';
import { RequestEvent, type Request } from './request.js';
import { CHARACTER_EM } from './width-controller.js';
import { TableFocus, type FocusableList } from './table-focus.js';
import { cellText, plainText, textLines, visibleText } from './text.js';

/** Characters round an event's number: the mark that opens it, and padding. */
const NUMBER_PADDING = 5;

/** Characters that the column of the events' numbers takes. */
export function numberWidth(count: number): number {
  return NUMBER_PADDING + String(count).length;
}

/** The column of the events' numbers; sorting by it is sorting by source order. */
function numberColumn(count: number): Column {
  const width = numberWidth(count);
  return { path: [], label: '#', role: 'other', isNumeric: false, width, fullWidth: width };
}

/** Height of a row in parts of the font size, as the style sheet has it. */
const ROW_EM = 2.2;

/** Height of a row in pixels before one was measured. */
const GUESSED_ROW_PX = 30;

export class EvTable extends LitElement implements FocusableList {
  static override properties = {
    state: { attribute: false },
    columns: { attribute: false },
    caption: { attribute: false },
    maxHeight: { attribute: false },
    messages: { attribute: false },
  };

  declare state: ViewerState;
  declare columns: readonly Column[];
  declare caption: string;
  /** CSS length; empty for the default number of rows. */
  declare maxHeight: string;
  declare messages: Messages;

  readonly #focus = new TableFocus(this);
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #rowHeight = GUESSED_ROW_PX;
  #pointerX = 0;
  #pointerY = 0;

  /** Stays in the viewer's shadow root, as the tree does. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get rowCount(): number {
    return this.state.order?.length ?? this.state.count;
  }

  get #isGrid(): boolean {
    return this.state.count > MAX_TABLE_ROWS;
  }

  numberAt(row: number): number {
    return this.state.order?.[row] ?? row + 1;
  }

  /** Where an event stands, from 0. Among a million sorted events the search takes half a millisecond. */
  rowOf(number: number): number {
    return this.state.order?.indexOf(number) ?? number - 1;
  }

  get pageSize(): number {
    return Math.max(1, Math.floor(this.clientHeight / this.#rowHeight) - 1);
  }

  request(request: Request): void {
    this.dispatchEvent(new RequestEvent(request));
  }

  async focusEvent(number: number): Promise<void> {
    this.#focus.number = number;
    if (this.#isGrid) {
      this.scrollTop = scrollToRow(
        this.rowOf(number),
        this.rowCount,
        this.#rowHeight,
        this.scrollTop,
        this.#viewport,
      );
    }
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-opens="${number}"]`)?.focus();
  }

  /** Height in pixels of what stands above the rows: caption and header. */
  get #headHeight(): number {
    const table = this.querySelector('table');
    return table ? table.offsetHeight - table.tBodies[0]!.offsetHeight : 0;
  }

  /** Height in pixels in which rows are seen. */
  get #viewport(): number {
    return (this.clientHeight || DEFAULT_VISIBLE_ROWS * GUESSED_ROW_PX) - this.#headHeight;
  }

  constructor() {
    super();
    this.addEventListener('scroll', this.#onScroll, { passive: true });
    this.addEventListener('pointerdown', this.#onPointerdown);
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Firefox makes what scrolls a tab stop; its rows are one already.
    this.tabIndex = -1;
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && this.#focus.number > this.state.count) this.#focus.number = 1;
  }

  protected override updated(): void {
    // A short list grows with what is opened in it: a second scrollbar in an article helps nobody.
    const byDefault =
      this.rowCount > DEFAULT_VISIBLE_ROWS ? `${(DEFAULT_VISIBLE_ROWS + 1) * ROW_EM}em` : '';
    this.style.maxHeight = this.maxHeight || byDefault;
  }

  /** Rows are drawn for a height that is only known once some were laid out, and that a new font changes. */
  #measure(): void {
    const height = this.querySelector('tbody tr')?.getBoundingClientRect().height;
    if (!height || height === this.#rowHeight) return;
    this.#rowHeight = height;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { rows, top, height } = this.#isGrid ? this.#rowsInView() : this.#allRows();
    return html`<div .style=${height}>
      <table
        class="events"
        part="table"
        role=${this.#isGrid ? 'grid' : nothing}
        aria-label=${this.caption ? nothing : this.messages.events}
        aria-busy=${this.state.isSorting}
        aria-rowcount=${this.#isGrid ? this.rowCount + 1 : nothing}
        .style=${`margin-block-start: ${top}px; min-inline-size: ${em(this.#minWidth)}`}
      >
        ${this.#caption()} ${this.#widths()} ${this.#head()}
        <tbody translate="no" class="notranslate">
          ${rows.map((row) => this.#event(row))}
        </tbody>
      </table>
    </div>`;
  }

  #allRows() {
    return { rows: Array.from({ length: this.rowCount }, (_, row) => row), top: 0, height: '' };
  }

  /** The rows to draw, from 0, and the styles that put them where they belong in the whole list. */
  #rowsInView() {
    const { first, stop, offset, height } = rowWindow(
      this.rowCount,
      this.#rowHeight,
      this.scrollTop,
      this.#viewport,
    );
    const rows = Array.from({ length: stop - first }, (_, index) => first + index);
    // The row that holds the focus stays in the page when it is scrolled out of it, or focus would be lost.
    const { isInside, number } = this.#focus;
    const active = isInside && number ? this.rowOf(number) : first;
    const isAbove = active >= 0 && active < first;
    if (isAbove) rows.unshift(active);
    else if (active >= stop) rows.push(active);
    return {
      rows,
      top: offset - (isAbove ? this.#rowHeight : 0),
      height: `block-size: ${height + this.#headHeight}px`,
    };
  }

  /** An event's row; in a table also the author's note above it and what is opened below it. */
  #event(row: number): TemplateResult {
    const number = this.numberAt(row);
    if (this.#isGrid) return this.#row(number, row + 2);
    return html`${this.#noteRow(number)}${this.#row(number)}${this.#detailRow(number)}`;
  }

  get #minWidth(): number {
    return this.#allColumns.reduce((sum, { width }) => sum + width, 0);
  }

  get #allColumns(): readonly Column[] {
    return [numberColumn(this.state.count), ...this.columns];
  }

  /** Every column has its width, but for the one with the longest texts, which takes what is left. */
  #widths(): TemplateResult {
    const texts = this.columns.filter(({ isNumeric }) => !isNumeric);
    const longest = texts.reduce<Column | undefined>(
      (a, b) => (a && a.fullWidth >= b.fullWidth ? a : b),
      undefined,
    );
    return html`<colgroup>
      ${this.#allColumns.map(
        (column) =>
          html`<col .style=${column === longest ? '' : `inline-size: ${em(column.width)}`} />`,
      )}
    </colgroup>`;
  }

  #caption(): TemplateResult | typeof nothing {
    if (!this.caption) return nothing;
    return html`<caption part="caption">
      ${this.caption}
    </caption>`;
  }

  #head(): TemplateResult {
    const cells = this.#allColumns.map((column, index) => this.#header(column, index));
    return html`<thead>
      <tr aria-rowindex=${this.#isGrid ? 1 : nothing}>
        ${cells}
      </tr>
    </thead>`;
  }

  #header(column: Column, index: number): TemplateResult {
    const { sort } = this.state;
    const at = sort.findIndex(({ path }) => pathId(path) === pathId(column.path));
    const direction = at < 0 ? undefined : sort[at]!.descending ? 'descending' : 'ascending';
    return html`<th
      scope="col"
      part="header"
      class=${column.isNumeric ? 'numeric' : ''}
      aria-sort=${at === 0 ? direction! : nothing}
    >
      <button
        type="button"
        class="sorter"
        data-sorts=${index}
        tabindex=${this.#focus.tabIndexOfHeader(index)}
      >
        <span translate="no">${plainText(column.label)}</span
        ><span class=${`arrow ${direction ?? ''}`} aria-hidden="true"></span>${
          sort.length > 1 && at >= 0
            ? html`<span class="rank" aria-hidden="true">${at + 1}</span>`
            : nothing
        }
      </button>
    </th>`;
  }

  #row(number: number, rowIndex?: number): TemplateResult {
    const record = this.state.log.record(number);
    const isOpen = this.state.open.has(number);
    const classes = `row${isOpen ? ' open' : ''}${record.problem ? ' unreadable' : ''}`;
    return html`<tr
      class=${classes}
      part="row"
      data-number=${number}
      aria-rowindex=${rowIndex ?? nothing}
    >
      <td class="number" part="cell">
        <button
          type="button"
          class="opener"
          aria-label=${this.messages.event(number)}
          aria-expanded=${isOpen}
          data-opens=${number}
          tabindex=${this.#focus.tabIndexOfRow(number)}
        >
          <span class="twisty" aria-hidden="true"></span>${number}
        </button>
      </td>
      ${record.problem ? this.#problemCell(record) : this.#cells(record)}
    </tr>`;
  }

  #cells(record: LogRecord): TemplateResult[] {
    return this.columns.map(({ path, isNumeric, role }) => {
      const value = valueAt(record, path, this.state.decodeStrings);
      return html`<td class=${isNumeric ? 'numeric' : role} part="cell">
        ${value ? cellText(value) : nothing}
      </td>`;
    });
  }

  #problemCell({ problem, text, number }: LogRecord): TemplateResult {
    // When it is open, the text stands below.
    const isOpen = !this.#isGrid && this.state.open.has(number);
    const source = html`<span class="value">${plainText(clip(text, MAX_SHOWN_TEXT))}</span>`;
    return html`<td part="cell" colspan=${Math.max(1, this.columns.length)}>
      <div class="reason">
        <span class="problem" part="problem" translate="yes" dir="auto"
          >${this.messages.problem(problem!, visibleText)}</span
        >
        ${isOpen ? nothing : source}
      </div>
    </td>`;
  }

  /** Above an event: the author's remark on it, and what had to be repaired to read it. */
  #noteRow(number: number): TemplateResult | typeof nothing {
    const record = this.state.log.record(number);
    const note = noteOf(record, this.messages);
    if (!note) return nothing;
    return html`<tr class="note-row">
      <td part="note" colspan=${this.columns.length + 1}>
        <div class="detail-body">${textLines(note)}</div>
      </td>
    </tr>`;
  }

  #detailRow(number: number): TemplateResult | typeof nothing {
    if (!this.state.open.has(number)) return nothing;
    return html`<tr class="detail">
      <td part="detail" colspan=${this.columns.length + 1}>
        ${eventDetail(this.state, number, this.messages, false)}
      </td>
    </tr>`;
  }

  readonly #onScroll = () => {
    if (this.#isGrid) this.requestUpdate();
  };

  readonly #onPointerdown = ({ clientX, clientY }: PointerEvent) => {
    this.#pointerX = clientX;
    this.#pointerY = clientY;
  };

  readonly #onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const sorter = target.closest<HTMLElement>('.sorter');
    if (sorter) return this.#sort(Number(sorter.dataset['sorts']), event.shiftKey);
    const row = target.closest<HTMLElement>('tr[data-number]');
    if (!row) return;
    const moved = Math.hypot(event.clientX - this.#pointerX, event.clientY - this.#pointerY);
    // On the text of a row, dragging selects and a double click selects a word.
    const isSelecting = event.detail > 1 || moved > CLICK_SLOP_PX;
    if (isSelecting && !target.closest('.opener')) return;
    this.#focus.number = Number(row.dataset['number']);
    this.request({ type: 'toggle', number: this.#focus.number });
  };

  #sort(index: number, isAdded: boolean): void {
    const { path } = this.#allColumns[index]!;
    this.request({ type: 'sort', path, isAdded });
  }
}

/** A width in characters as a CSS length. */
function em(characters: number): string {
  return `${characters * CHARACTER_EM}em`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-table': EvTable;
  }
}
