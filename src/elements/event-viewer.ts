import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { fitColumns, listedColumns, type Column } from '../core/columns.js';
import { MAX_TABLE_ROWS } from '../core/limits.js';
import { lineOf, valueOf } from '../core/log.js';
import { parseNumbers } from '../core/numbers.js';
import { parseOptions } from '../core/options.js';
import { formatPath, pathId, type Path } from '../core/path.js';
import { formatSort, parseSort, type SortSpec } from '../core/sort.js';
import { en } from '../i18n/en.js';
import { ViewerStore, type ViewerState } from '../store/store.js';
import { tableStyles } from '../styles/table.js';
import { tokens } from '../styles/tokens.js';
import { treeStyles } from '../styles/tree.js';
import { viewerStyles } from '../styles/viewer.js';
import { eventDetail } from './detail.js';
import type { EventDetail, EventViewerEventMap, View } from './events.js';
import { numberWidth, type EvTable } from './ev-table.js';
import type { EvTree } from './ev-tree.js';
import { InputController, type Notice } from './input-controller.js';
import type { RequestEvent } from './request.js';
import { DEFAULTS, settingsOf, type Settings } from './settings.js';
import { plainText, visibleText } from './text.js';
import { WidthController } from './width-controller.js';

/** Notices that say that there is no log at all. */
const FAILURES: readonly string[] = ['url', 'status', 'network'];

/**
 * Shows JSON lines as a sortable table of events, and under each event the tree of the JSON in it, also
 * where that JSON sits in a string.
 *
 * @summary A table and tree for JSON events.
 * @tag event-viewer
 * @fires {CustomEvent<LoadDetail>} ev-load - The present input was read to its end and is shown.
 * @fires {CustomEvent<ErrorDetail>} ev-error - Something in the input could not be read.
 * @fires {CustomEvent<ProgressDetail>} ev-progress - A part of the log has arrived from its URL.
 * @fires {CustomEvent<EventDetail>} ev-open - An event was opened.
 * @fires {CustomEvent<EventDetail>} ev-close - An event was closed.
 * @fires {CustomEvent<ViewDetail>} ev-view-change - The reader sorted, opened or closed.
 * @csspart base - The box round everything.
 * @csspart table - The table of events.
 * @csspart caption - Its caption.
 * @csspart header - A header cell.
 * @csspart row - A row of the table.
 * @csspart cell - A cell of a row.
 * @csspart detail - The cell or pane that holds an opened event.
 * @csspart tree - The tree of an event.
 * @csspart node - A row of the tree.
 * @csspart key - A key in the tree.
 * @csspart value - A value in the tree; its kind is a second part: `string`, `number`, `boolean`, `null`.
 * @csspart preview - The beginning of a closed value.
 * @csspart tag - A remark on a value, such as "JSON in a string".
 * @csspart mark - A character that cannot be seen, made visible.
 * @csspart problem - What is wrong with a line.
 * @csspart source - The text of a line that cannot be read.
 * @csspart notice - What the author of the page should know about the input.
 * @csspart note - The author's note on an event.
 * @csspart footer - The line below the table.
 * @csspart status - The number of events.
 */
export class EventViewer extends LitElement {
  /** Children that are no part of the log are shown below it without a change to them. */
  static override shadowRootOptions = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual' as const,
  };

  static override styles: CSSResultGroup = [tokens, viewerStyles, tableStyles, treeStyles];

  static override properties = {
    src: {},
    columns: {},
    sort: {},
    open: {},
    caption: {},
    maxHeight: { attribute: 'max-height' },
    rawStrings: { type: Boolean, attribute: 'raw-strings' },
  };

  /** URL of the log: JSON lines, a JSON array, or any other form of text that is read. http and https only. */
  declare src: string;
  /** Paths to show, in order, separated by commas: `path`, `path=Label`, `*` for those chosen anyway. */
  declare columns: string;
  /** Paths to sort by, separated by commas; `-` before one sorts downwards. */
  declare sort: string;
  /** Events open at first, by number: `1`, `2,4-6`, `all`, `none`. By default a log's only event. */
  declare open: string;
  /** The table's caption. */
  declare caption: string;
  /** CSS length at which the list scrolls inside itself. By default about 30 rows. */
  declare maxHeight: string;
  /** Leave JSON held in strings as the string. */
  declare rawStrings: boolean;

  readonly #store = new ViewerStore((state) => this.#onState(state));
  readonly #width = new WidthController(this);
  readonly #input = new InputController(this, this.#store, {
    changed: () => this.#expectLoad(),
    progress: (bytes, total) => this.#emit('ev-progress', { bytes, total }),
  });
  #state: ViewerState = this.#store.state;
  #columns: readonly Column[] = [];
  #columnsBasis: readonly unknown[] = [];
  /** The settings that the store has, from attributes or the log's option line. */
  #applied: Settings = DEFAULTS;
  /** The present input was announced as loaded, or is about to be. */
  #isAnnounced = false;
  #hasSorted = false;
  #notices: readonly string[] = [];
  #complete = Promise.withResolvers<void>();

  constructor() {
    super();
    Object.assign(this, DEFAULTS);
    // What was set before the element was defined hides the accessor. Lit would see to that, but reads them all.
    for (const name of ['text', 'events', 'view'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      Object.assign(this, { [name]: value });
    }
  }

  /** The log as text. Setting it replaces the log, also that in the element. */
  get text(): string {
    return this.#input.text;
  }

  set text(text: string) {
    this.#input.give(text);
  }

  /** The events as `JSON.parse` reads them; undefined where one cannot be read. Setting it replaces the log. */
  get events(): unknown[] {
    return this.#numbers().map((number) => valueOf(this.#state.log.read(number)));
  }

  set events(events: readonly unknown[]) {
    this.text = events.map(lineOf).join('');
  }

  /** Resolves when the present input was read to its end and is shown. */
  get complete(): Promise<void> {
    return this.#complete.promise;
  }

  /** The present way of looking at the log; can be stored and set again. No columns: those chosen by itself. */
  get view(): View {
    const { columns } = this.#applied;
    const open = [...this.#state.open].sort((a, b) => a - b).join(',') || 'none';
    return { columns, sort: formatSort(this.#state.sort), open };
  }

  set view(view: Partial<View>) {
    Object.assign(this, view);
  }

  /**
   * Adds events: text in any pieces (a line counts when it is complete), one value, or an array of values.
   * Nodes are added to the element's content, as `append` does on any element.
   */
  override append(...items: unknown[]): void {
    const [textOrValues] = items;
    if (items.length !== 1 || textOrValues instanceof Node) {
      return super.append(...(items as (Node | string)[]));
    }
    const values = Array.isArray(textOrValues) ? textOrValues : [textOrValues];
    this.#input.append(
      typeof textOrValues === 'string' ? textOrValues : values.map(lineOf).join(''),
    );
  }

  /** Removes all events. */
  clear(): void {
    this.text = '';
  }

  /** Opens an event by number, from 1. */
  openEvent(number: number): void {
    this.#setOpen(number, true);
  }

  /** Closes an event by number, from 1. */
  closeEvent(number: number): void {
    this.#setOpen(number, false);
  }

  /** Opens every value in the trees of the opened events. */
  expandAll(): void {
    for (const tree of this.#trees) tree.expandAll();
  }

  /** Closes every value in the trees of the opened events. */
  collapseAll(): void {
    for (const tree of this.#trees) tree.collapseAll();
  }

  /** The source text of every record, one after the other; of the author's notes nothing. */
  toJSONLines(): string {
    return this.#numbers()
      .map((number) => `${this.#state.log.text(number)}\n`)
      .join('');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#input.load(this.src);
    this.#apply(settingsOf(this, parseOptions(this.#state.log.options)));
    this.#chooseColumns();
  }

  protected override updated(): void {
    this.renderRoot.querySelector('slot')?.assign(...this.#input.foreign);
    if (this.#state.isComplete && !this.#isAnnounced) {
      this.#isAnnounced = true;
      void this.#announceLoad();
    }
  }

  override render(): TemplateResult {
    const state = this.#state;
    return html`<div class="viewer" part="base" @ev-request=${this.#onRequest}>
        ${this.#notices.map((text) => html`<p class="notice" part="notice" dir="auto">${text}</p>`)}
        ${
          state.count
            ? html`<ev-table
                .state=${state}
                .columns=${this.#columns}
                .caption=${this.#applied.caption}
                .maxHeight=${this.#applied.maxHeight}
                .messages=${en}
              ></ev-table>`
            : html`<p class="empty" dir="auto">
                ${state.isComplete && !this.#hasFailed ? en.empty : this.#status()}
              </p>`
        }
        ${this.#pane()}
        <div class="footer" part="footer">
          <span class="status" part="status" role="status" dir="auto">${this.#status()}</span>
          ${this.#constants()}
        </div>
        <span class="unseen" aria-live="polite">${this.#announcement()}</span>
      </div>
      <slot></slot>`;
  }

  /** Tells the store of what has changed; what a reader did in between stays otherwise. */
  #apply(settings: Settings): void {
    const before = this.#applied;
    this.#applied = settings;
    const { sort, open, rawStrings } = settings;
    if (sort !== before.sort) this.#store.sortBy(parseSort(sort));
    if (open !== before.open) {
      this.#store.openInitially(open.trim() ? parseNumbers(open) : undefined);
    }
    if (rawStrings !== before.rawStrings) this.#store.setDecodeStrings(!rawStrings);
  }

  /** Chooses the columns anew when what they depend on has changed; else rows would be drawn for nothing. */
  #chooseColumns(): void {
    const { ranked } = this.#state.inference;
    const characters = this.#width.measure() - numberWidth(this.#state.count);
    const { columns } = this.#applied;
    const basis = [ranked, characters, columns];
    if (basis.every((value, index) => value === this.#columnsBasis[index])) return;
    this.#columnsBasis = basis;
    this.#columns = columns.trim()
      ? listedColumns(columns, ranked, characters)
      : fitColumns(ranked, characters);
  }

  get #hasFailed(): boolean {
    return this.#input.notices.some(({ code }) => FAILURES.includes(code));
  }

  get #table(): EvTable | null {
    return this.renderRoot.querySelector('ev-table');
  }

  get #trees(): NodeListOf<EvTree> {
    return this.renderRoot.querySelectorAll('ev-tree');
  }

  /** In a log of many events the opened one stands below the list. */
  #pane(): TemplateResult | typeof nothing {
    const [number] = this.#state.open;
    if (number === undefined || this.#state.count <= MAX_TABLE_ROWS) return nothing;
    return html`<div class="pane" part="detail" tabindex="-1">
      ${eventDetail(this.#state, number, en, true)}
    </div>`;
  }

  #status(): string {
    const { count, unreadable, isComplete } = this.#state;
    if (this.#hasFailed) return en.failed;
    return isComplete || (count && !this.src)
      ? en.status(count, unreadable)
      : en.loading(this.#input.progress);
  }

  #constants(): TemplateResult | typeof nothing {
    const { constants } = this.#state.inference;
    if (!constants.length || this.#applied.columns.trim()) return nothing;
    return html`<span class="constants" dir="auto"
      >${en.sameInAll(this.#state.unreadable)}:
      ${constants.map(
        ({ label, text }, index) =>
          html`${index ? ' · ' : ''}<span class="constant" translate="no"
              >${plainText(label)} <b>${plainText(text)}</b></span
            >`,
      )}</span
    >`;
  }

  #announcement(): string {
    const { sort, isSorting, isComplete } = this.#state;
    if (isSorting || !isComplete || !this.#hasSorted) return '';
    const [first] = sort;
    return first ? en.sortedBy(formatPath(first.path) || '#', first.descending) : en.sourceOrder;
  }

  /** Numbers of all events, from 1. */
  #numbers(): number[] {
    return Array.from({ length: this.#state.log.count }, (_, index) => index + 1);
  }

  #onState(state: ViewerState): void {
    this.#state = state;
    this.requestUpdate();
  }

  async #showNotices(notices: readonly Notice[]): Promise<void> {
    // Without the part that has the words, the code has to do.
    const { noticeText } = await import('./notices.js').catch(() => ({
      noticeText: ({ code }: Notice): string => code,
    }));
    this.#notices = notices.map(noticeText);
    this.requestUpdate();
    notices.forEach(({ code }, index) => {
      this.#emit('ev-error', { code, message: this.#notices[index]! });
    });
  }

  /** New input: `complete` and `ev-load` are due once more. */
  #expectLoad(): void {
    if (this.#isAnnounced) this.#complete = Promise.withResolvers<void>();
    this.#isAnnounced = false;
    this.#notices = [];
  }

  async #announceLoad(): Promise<void> {
    const { count: events, unreadable, firstUnreadable, log } = this.#state;
    const { notices } = this.#input;
    await this.#table?.updateComplete;
    await Promise.all([...this.#trees].map((tree) => tree.updateComplete));
    if (!this.#isAnnounced) return;

    if (!this.#hasFailed) this.#emit('ev-load', { events, unreadable });
    if (notices.length) await this.#showNotices(notices);
    if (firstUnreadable) {
      const message = en.problem(log.record(firstUnreadable).problem!, visibleText);
      this.#emit('ev-error', { code: 'unreadable', message });
    }
    this.#complete.resolve();
  }

  readonly #onRequest = ({ request }: RequestEvent): void => {
    switch (request.type) {
      case 'sort':
        return this.#sortBy(request.path, request.isAdded);
      case 'toggle':
        return this.#setOpen(request.number, !this.#state.open.has(request.number));
      case 'enter-tree':
        return void [...this.#trees].find(({ number }) => number === request.number)?.focusActive();
      case 'leave-tree':
        return void this.#table?.focusEvent(request.number);
    }
  };

  /** Upwards, downwards, then out of the keys again. */
  #sortBy(path: Path, isAdded: boolean): void {
    const id = pathId(path);
    const { sort } = this.#state;
    const present = sort.find((spec) => pathId(spec.path) === id);
    const next: SortSpec[] = present?.descending
      ? []
      : [{ path, descending: present !== undefined }];
    const others = isAdded ? sort.filter((spec) => spec !== present) : [];
    this.#hasSorted = true;
    this.#store.sortBy([...others, ...next]);
    this.#emit('ev-view-change', { view: this.view });
  }

  #setOpen(number: number, isOpen: boolean): void {
    const isAlone = this.#state.count > MAX_TABLE_ROWS;
    const closed = isAlone && isOpen ? [...this.#state.open] : [];
    if (!this.#store.setOpen(number, isOpen, isAlone)) return;
    for (const other of closed) this.#emit('ev-close', this.#detailOf(other));
    this.#emit(isOpen ? 'ev-open' : 'ev-close', this.#detailOf(number));
    this.#emit('ev-view-change', { view: this.view });
  }

  #detailOf(number: number): EventDetail {
    const record = this.#state.log.record(number);
    return { event: number, line: record.line, value: valueOf(record) };
  }

  #emit<Name extends keyof EventViewerEventMap>(
    name: Name,
    detail: EventViewerEventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-viewer': EventViewer;
  }
}
