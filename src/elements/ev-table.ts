/** The list of events as a native table, every row of it in the page. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import {
  CLICK_SLOP_PX,
  DEFAULT_VISIBLE_ROWS,
  MAX_TABLE_ROWS,
  TABLE_BATCH_ROWS,
} from '../core/limits.js';
import type { LogRecord } from '../core/log.js';
import { rootOf, valueAt } from '../core/value.js';
import type { Messages } from '../i18n/en.js';
import { nextTask } from '../tasks/next-task.js';
import { isWindowed, rowsIn, type ViewerState } from '../store/state.js';
import { eventDetail, noteOf } from './detail.js';
import type { EvTree } from './ev-tree.js';
import { FindableEvents } from './findable-events.js';
import { isSpecial, type ListHost, type ListTools } from './list-host.js';
import { listPart } from './list-part.js';
import { RequestEvent, type Request } from './request.js';
import { RowBatches } from './row-batches.js';
import { TableFocus } from './table-focus.js';
import { allColumns, columnWidths, minWidth, tableHead } from './table-head.js';
import { cellText, plainText, shownText, styledText, textLines, visibleText } from './text.js';

/** Heights of a row and of the header in parts of the font size, as the style sheet has them. */
const ROW_EM = 2.2;
const HEAD_EM = 2.85;

export class EvTable extends LitElement implements ListHost {
  static override properties = {
    state: { attribute: false },
    isStandIn: { attribute: false },
    columns: { attribute: false },
    caption: { attribute: false },
    maxHeight: { attribute: false },
    time: { attribute: false },
    messages: { attribute: false },
  };

  declare state: ViewerState;
  /** Is it there until another element is loaded, which takes its place? */
  declare isStandIn: boolean;
  declare columns: readonly Column[];
  declare caption: string;
  /** CSS length; empty for the default number of rows. */
  declare maxHeight: string;
  /** The form in which times are shown; empty for that of the source. */
  declare time: string;
  declare messages: Messages;

  readonly focusOfRows = new TableFocus();
  readonly #findable = new FindableEvents(this);
  #tools: ListTools | undefined;
  #loading: Promise<ListTools> | undefined;
  /** What is under way and will be drawn. */
  #work: Promise<unknown> | undefined;
  readonly #batches = new RowBatches(this);
  /** Many rows are drawn in batches; this is the next of them. */
  #nextBatch: Promise<void> | undefined;
  #pointerX = 0;
  #pointerY = 0;

  /** Stays in the viewer's shadow root, as the tree does. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Rows in all, drawn or not. */
  get rowCount(): number {
    return rowsIn(this.state);
  }

  /** Some of the rows are not yet drawn, or still show what was there before. */
  get isPartial(): boolean {
    return this.#batches.isPartial;
  }

  numberAt(row: number): number {
    return this.state.order?.[row] ?? row + 1 + this.state.log.dropped;
  }

  /** Where an event stands, from 0. Among a million sorted events the search takes half a millisecond. */
  rowOf(number: number): number {
    return this.state.order?.indexOf(number) ?? number - 1 - this.state.log.dropped;
  }

  /** What scrolls. */
  get scroller(): HTMLElement {
    return this;
  }

  /** Rows that Page Up and Page Down move by. */
  get pageSize(): number {
    const row = this.querySelector<HTMLElement>('tbody tr');
    return Math.max(1, Math.floor(this.clientHeight / (row?.offsetHeight || 1)) - 1);
  }

  request(request: Request): void {
    this.dispatchEvent(new RequestEvent(request));
  }

  async focusEvent(number: number): Promise<void> {
    this.focusOfRows.goTo(number);
    this.requestUpdate();
    await this.updateComplete;
    if (this.focusOfRows.number === number) this.focusTarget(number)?.focus();
  }

  focusTarget(number: number): HTMLElement | null | undefined {
    return this.querySelector<HTMLElement>(`[data-opens="${number}"]`);
  }

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#onPointerdown);
    this.addEventListener('click', this.#onClick);
    for (const type of ['pointerover', 'focusin', 'keydown']) {
      this.addEventListener(type, this.#onEvent);
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let work: unknown;
    do {
      work = this.#work;
      await work;
      await this.#nextBatch;
      await super.getUpdateComplete();
    } while (work !== this.#work || this.#nextBatch);
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Firefox makes what scrolls a tab stop; its rows are one already.
    this.tabIndex = -1;
    if (this.isPartial) this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Where the tab stop is not among the rows any more, or never was, it is the first of them, or the header.
    const { number, isInTree } = this.focusOfRows;
    const isLost = number > this.state.count || this.rowOf(number) < 0;
    const isNew = isInTree === undefined;
    if (isNew || (changed.has('state') && isLost && !this.querySelector('th :focus'))) {
      this.focusOfRows.number = this.rowCount && this.numberAt(0);
    }
    // There may be fewer columns than before.
    this.focusOfRows.header = Math.min(this.focusOfRows.header, this.columns.length);
    if (this.columns.some((column) => isSpecial(column, this.time))) this.#withTools();
    this.#batches.noteChange(changed);
  }

  protected override updated(): void {
    // A short list grows with what is opened in it: a second scrollbar in an article helps nobody.
    const visible = Math.min(this.rowCount, DEFAULT_VISIBLE_ROWS);
    const isHigh = visible < this.rowCount;
    const height = `${visible * ROW_EM + HEAD_EM}em`;
    const { style } = this.scroller;
    style.maxHeight = this.maxHeight || (isHigh ? height : '');
    // Rows that are still to be drawn have their room, so that nothing below moves then.
    const room = isHigh ? height : `calc(${height} + ${this.#heightOfOpened()})`;
    style.minHeight = this.isPartial && !this.maxHeight ? room : '';
    // What was taken out of the page waits until it is back.
    this.#nextBatch = this.isPartial && this.isConnected ? this.#drawMore() : undefined;
  }

  override render(): TemplateResult {
    const rows = this.drawRows();
    return html`<table
      class=${this.state.isSorting ? 'events sorting' : 'events'}
      part="table"
      aria-label=${this.caption ? nothing : this.messages.events}
      aria-busy=${this.state.isSorting || this.isPartial}
      .style=${`min-inline-size: ${minWidth(this)}`}
    >
      ${this.#caption()} ${columnWidths(this)} ${tableHead(this)}
      <tbody translate="no" class="notranslate">
        ${rows}
      </tbody>
    </table>`;
  }

  /** The rows that are drawn at once. */
  protected drawRows(): unknown[] {
    const limit = this.isStandIn
      ? TABLE_BATCH_ROWS
      : isWindowed(this.state)
        ? MAX_TABLE_ROWS
        : Infinity;
    return this.#batches.draw(
      limit,
      (row, number) =>
        html`${this.#noteRow(number)}${this.rowOfEvent(row, true)}${this.#detailRow(row)}`,
    );
  }

  /**
   * Of all opened events, if those that are still to be drawn are like those that are in the page: their lines and
   * one of tools, as high as in the style sheet.
   */
  #heightOfOpened(): string {
    const drawn = [...this.querySelectorAll<EvTree>('.detail ev-tree')];
    const nodes = drawn.flatMap(({ tree }) => [...(tree?.shown() ?? [])]);
    const lines = nodes.length / (drawn.length || 1) + 1;
    return `${this.state.open.size} * (${lines} * max(24px, 1.8em) + .7em)`;
  }

  async #drawMore(): Promise<void> {
    await nextTask();
    // Else the next frame would lay out what several batches have drawn.
    void this.offsetHeight;
    await nextTask();
    this.requestUpdate();
    await super.getUpdateComplete();
  }

  #caption(): TemplateResult | typeof nothing {
    if (!this.caption) return nothing;
    return html`<caption part="caption">
      ${plainText(this.caption)}
    </caption>`;
  }

  /** `hasDetail` where what is opened stands right below the row. */
  protected rowOfEvent(row: number, hasDetail: boolean): TemplateResult {
    const number = this.numberAt(row);
    const record = this.state.log.record(number);
    const isOpen = this.state.open.has(number);
    const mark = this.state.trees.setup.mark?.(number);
    const part = mark ? 'row highlight' : 'row';
    return html`<tr
      class=${`${part}${isOpen ? ' open' : ''}${record.problem ? ' unreadable' : ''}${
        row + 1 === this.rowCount ? ' last' : ''
      }`}
      part=${part}
      data-number=${number}
    >
      <td class="number" part="cell">
        <button
          type="button"
          class="opener"
          aria-label=${this.messages.event(number)}
          aria-expanded=${isOpen}
          aria-description=${mark ?? nothing}
          data-opens=${number}
          tabindex=${this.focusOfRows.tabIndexOfRow(number)}
        >
          <span class="twisty" aria-hidden="true"></span>${number}
        </button>
      </td>
      ${record.problem ? this.#problemCell(record, isOpen && hasDetail) : this.#cells(record, row)}
    </tr>`;
  }

  #cells(record: LogRecord, row: number): unknown {
    const { decodeStrings, trees } = this.state;
    const values = this.columns.map(({ path }) => valueAt(record, path, decodeStrings));
    const changes = trees.changes.get(record.number);
    // An event that has nothing in any column still shows what it is.
    if (!values.some(Boolean))
      return this.#wideCell(cellText(rootOf(record.document)!, [], this.state.filter));
    return this.columns.map((column, index) => {
      const { path, isNumeric, role } = column;
      const value = values[index];
      const change = changes?.(path);
      return html`<td
        class=${`${isNumeric ? 'numeric' : role}${change ? ' changed' : ''}`}
        part="cell"
        aria-description=${change ?? nothing}
      >
        ${
          value
            ? (this.#tools?.cell(column, value, row) ?? cellText(value, path, this.state.filter))
            : nothing
        }
      </td>`;
    });
  }

  /** One cell in the place of all. */
  #wideCell(content: unknown): TemplateResult {
    return html`<td part="cell" colspan=${Math.max(1, this.columns.length)}>${content}</td>`;
  }

  /** `isTextBelow` where the line's text need not be repeated. */
  #problemCell({ problem, text }: LogRecord, isTextBelow: boolean): TemplateResult {
    const shown = shownText(text);
    const pieces = this.state.filter?.cut(shown, []);
    const source = styledText(shown, 'value', pieces);
    return this.#wideCell(
      html`<div class="reason">
        <span class="problem" part="problem" translate="yes" dir="auto"
          >${this.messages.problem(problem!, visibleText)}</span
        >
        ${isTextBelow ? nothing : source}
      </div>`,
    );
  }

  /** Above an event: the author's remark on it, and what had to be repaired to read it. */
  #noteRow(number: number): TemplateResult | typeof nothing {
    const note = noteOf(this.state.log, number, this.messages);
    if (!note) return nothing;
    return html`<tr class="note-row">
      <td part="note" colspan=${this.columns.length + 1}>
        <div class="detail-body">${textLines(note)}</div>
      </td>
    </tr>`;
  }

  /** What is opened below a row; or would be, for the browser's own find. */
  #detailRow(row: number): TemplateResult | typeof nothing {
    const number = this.numberAt(row);
    const isOpen = this.state.open.has(number);
    if (!isOpen && !this.#findable.has(row)) return nothing;
    return html`<tr class=${isOpen ? 'detail' : 'closed'} aria-hidden=${isOpen ? nothing : 'true'}>
      <td part="detail" colspan=${this.columns.length + 1}>
        ${eventDetail(this.state, number, this.messages, false, isOpen)}
      </td>
    </tr>`;
  }

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
    this.focusOfRows.number = Number(row.dataset['number']);
    this.request({ type: 'toggle', number: this.focusOfRows.number });
  };

  readonly #onEvent = (event: Event) => {
    // It is forgotten once the event is over.
    const target = event.target as HTMLElement;
    if (event.type === 'focusin' && this.focusOfRows.moveTo(target)) this.requestUpdate();
    if (this.#tools) this.#tools.handle(event, target);
    else this.#withTools((tools) => tools.handle(event, target));
  };

  /** Does something with the part that is loaded when it is first used; without it, every row is a tab stop. */
  #withTools(use?: (tools: ListTools) => void): void {
    this.#loading ??= listPart().then(({ ListToolbox }) => {
      this.requestUpdate();
      return (this.#tools = new ListToolbox(this));
    });
    this.#work = this.#loading.then(use, () => {
      if (this.focusOfRows.isEverywhere) return;
      this.focusOfRows.isEverywhere = true;
      this.requestUpdate();
      this.request({ type: 'missing' });
    });
  }

  #sort(index: number, isAdded: boolean): void {
    const { path } = allColumns(this)[index]!;
    this.request({ type: 'sort', path, isAdded });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-table': EvTable;
  }
}
