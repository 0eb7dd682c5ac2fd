import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { toolsFor } from '../core/controls.js';
import { fitColumns, listedColumns, withTimes, type Column } from '../core/columns.js';
import { MAX_EXPANDED_ROWS, MAX_LIVE_EVENTS } from '../core/limits.js';
import { LINK_PREFIX } from '../core/link-prefix.js';
import { lineOf, valueOf } from '../core/log.js';
import { parseNumbers } from '../core/numbers.js';
import { parseOptions } from '../core/options.js';
import type { Path } from '../core/path.js';
import { formatSort, parseSort, sortAfter } from '../core/sort-spec.js';
import { levelsIn } from '../core/tree.js';
import { descriptionsIn } from '../sources/inline.js';
import type { Messages } from '../i18n/en.js';
import { eventsIn, isWindowed, type ViewerState } from '../store/state.js';
import { ViewerStore } from '../store/store.js';
import { tableStyles } from '../styles/table.js';
import { tokens } from '../styles/tokens.js';
import { treeStyles } from '../styles/tree.js';
import { viewerStyles } from '../styles/viewer.js';
import { Announcer } from './announcer.js';
import type { EventDetail, EventViewerEventMap, View } from './events.js';
import type { EvTable } from './ev-table.js';
import type { EvTree } from './ev-tree.js';
import { constantsLine, statusText } from './footer.js';
import { InputController } from './input-controller.js';
import { LanguageController } from './language-controller.js';
import { LoadController } from './load-controller.js';
import type { RequestEvent } from './request.js';
import { DEFAULTS, settingsOf, type Settings } from './settings.js';
import { LateElements } from './late-elements.js';
import { numberWidth } from './table-head.js';
import { copyHidden } from './text.js';
import { treePart } from './tree-part.js';
import { WidthController } from './width-controller.js';

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
 * @fires {CustomEvent<ViewDetail>} ev-view-change - The reader sorted, filtered, opened, closed, or chose columns.
 * @cssproperty [--ev-border-color] - Lines. By default the page's text colour, made fainter.
 * @cssproperty [--ev-muted-color] - Numbers of events, headers, sizes, previews. By default nearer to the ground.
 * @cssproperty [--ev-accent-color] - The focus, and the bar at an open event. By default a blue.
 * @cssproperty [--ev-stripe-color] - The ground of an open event. By default the accent, made fainter.
 * @cssproperty [--ev-hover-color] - The ground of a row under the pointer. By default the text colour, made fainter.
 * @cssproperty [--ev-string-color] - Strings in a tree. By default a green.
 * @cssproperty [--ev-number-color] - Numbers in a tree. By default a blue.
 * @cssproperty [--ev-boolean-color] - True and false in a tree. By default a purple.
 * @cssproperty [--ev-error-color] - What is wrong. By default a red.
 * @cssproperty [--ev-warning-color] - Warnings in a column of levels. By default an amber.
 * @cssproperty [--ev-mono-font] - The font of values. By default that of code on the page.
 * @cssproperty [--ev-font-size=0.8125em] - Size of the text.
 * @cssproperty [--ev-row-padding=0.3em] - Room above and below a row.
 * @cssproperty [--ev-cell-padding=0.75em] - Room at the sides of a cell.
 * @cssproperty [--ev-radius=6px] - The corners.
 * @csspart base - The box round everything.
 * @csspart tools - The tools above the table.
 * @csspart filter - The box that filters.
 * @csspart help - What can be written in it.
 * @csspart popup - A dialog of a tool.
 * @csspart table - The table of events.
 * @csspart caption - Its caption.
 * @csspart header - A header cell.
 * @csspart row - A row of the table.
 * @csspart cell - A cell of a row.
 * @csspart severity - A level or a status that tells how bad an event is; which one is a second part: `trace`, `debug`, `info`, `warning`, `error`, `fatal`.
 * @csspart peek - The whole of a clipped text, or the source of a time, beside the focus.
 * @csspart detail - The cell or pane that holds an opened event.
 * @csspart tree - The tree of an event.
 * @csspart node - A row of the tree.
 * @csspart key - A key in the tree.
 * @csspart value - A value in the tree; its kind is a second part: `string`, `number`, `boolean`, `null`.
 * @csspart preview - The beginning of a closed value.
 * @csspart tag - A remark on a value, such as "JSON in a string".
 * @csspart match - Text that the filter found.
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
    filter: {},
    open: {},
    expand: {},
    highlight: {},
    controls: {},
    time: {},
    caption: {},
    maxHeight: { attribute: 'max-height' },
    rawStrings: { type: Boolean, attribute: 'raw-strings' },
    live: { type: Boolean },
    maxEvents: { type: Number, attribute: 'max-events' },
  };

  /** URL of the log: JSON lines, a JSON array, or any other form of text that is read. http and https only. */
  declare src: string;
  /** Paths to show, in order, separated by commas: `path`, `path=Label`, `*` for those chosen anyway. */
  declare columns: string;
  /** Paths to sort by, separated by commas; `-` before one sorts downwards. */
  declare sort: string;
  /** A query: only the events that match it are shown. The README tells how one is written. */
  declare filter: string;
  /** Events open at first, by number: `1`, `2,4-6`, `all`, `none`. By default a log's only event. */
  declare open: string;
  /**
   * How much of a tree is open at first: a number of levels, `all`, or paths separated by commas, in which `*`
   * stands for any one key and `**` for any number of them. By default what fits well.
   */
  declare expand: string;
  /** Events to mark, by number, and values to mark, by path: `2,4-6,data.*.id`. */
  declare highlight: string;
  /**
   * Which tools there are: `none`, or a list out of `filter columns export live` for those above the
   * list. By default a log of up to ten events has none of these. `none` hides the tools of trees too.
   */
  declare controls: string;
  /**
   * How times are shown: `source` as they are written, which is the default, `utc`, `local`, `relative` to now,
   * or `delta`, the time since the event above.
   */
  declare time: string;
  /** The table's caption. */
  declare caption: string;
  /** CSS length at which the list scrolls inside itself. By default about 30 rows. */
  declare maxHeight: string;
  /** Leave JSON held in strings as the string. */
  declare rawStrings: boolean;
  /**
   * The log is a stream that goes on: it can be paused, it stays at its end while the reader is there, and old
   * events are dropped.
   */
  declare live: boolean;
  /** How many events to keep; the oldest are dropped. 0, the default: 100,000 if `live`, else all. */
  declare maxEvents: number;

  readonly #store = new ViewerStore((state) => this.#onState(state));
  readonly #late = new LateElements(this);
  readonly #language = new LanguageController(this);
  readonly #width = new WidthController(this);
  readonly #input = new InputController(this, this.#store, {
    changed: () => this.#load.expect(),
    progress: (bytes, total) => this.#emit('ev-progress', { bytes, total }),
  });
  readonly #load = new LoadController(this, {
    input: this.#input,
    language: this.#language,
    late: this.#late,
    state: () => this.#state,
    drawn: () => this.#drawn(),
    loaded: () => this.#followLink(),
    emit: (name, detail) => this.#emit(name, detail),
  });
  readonly #announcer = new Announcer();
  #state: ViewerState = this.#store.state;
  #columns: readonly Column[] = [];
  #columnsBasis: readonly unknown[] = [];
  /** The settings that the store has, from attributes or the log's option line. */
  #applied: Settings = DEFAULTS;
  #assigned: readonly (Element | Text)[] = [];
  /** Number of events that there were when some were added. */
  #grownFrom: number | undefined;
  /** What the author wants of trees, and says about their keys; it may be under way. */
  #wishes = ',,';
  #settingUp: Promise<void> | undefined;

  constructor() {
    super();
    Object.assign(this, DEFAULTS, { live: false, maxEvents: 0 });
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
    // Of a log that drops events, only those that are left are kept.
    return this.#state.log.dropped ? this.toJSONLines() : this.#input.text;
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

  /** Resolves when the present input was read to its end and is shown, also as it was just asked to be. */
  get complete(): Promise<void> {
    return this.#load.whenComplete();
  }

  /** The present way of looking at the log; can be stored and set again. No columns: those chosen by itself. */
  get view(): View {
    const { columns, time } = this.#applied;
    const open = [...this.#state.open].sort((a, b) => a - b).join(',') || 'none';
    const { sort, filter } = this.#state;
    return {
      columns,
      sort: formatSort(sort),
      filter: filter?.text ?? '',
      open,
      ...(time && { time }),
    };
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
    this.#grownFrom ??= this.#state.count || undefined;
    const values = Array.isArray(textOrValues) ? textOrValues : [textOrValues];
    this.#input.append(
      typeof textOrValues === 'string' ? textOrValues : values.map(lineOf).join(''),
    );
  }

  /** Removes all events. A stream that is followed goes on. */
  clear(): void {
    this.#input.clear();
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
    for (const tree of this.#trees) tree.run('expandAll');
  }

  /** Closes every value in the trees of the opened events. */
  collapseAll(): void {
    for (const tree of this.#trees) tree.run('collapseAll');
  }

  /** The source text of every record, one after the other; of the author's notes nothing. */
  toJSONLines(): string {
    return this.#numbers()
      .map((number) => `${this.#state.log.text(number)}\n`)
      .join('');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink as () => void);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followLink as () => void);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#input.load(this.src);
    this.#apply(settingsOf(this, parseOptions(this.#state.log.options)));
    this.#chooseColumns();
  }

  protected override firstUpdated(): void {
    // Values are set in the page's own font for code. A lone `monospace` would be another size.
    const code = document.querySelector('pre, code');
    const { style } = this.renderRoot.querySelector<HTMLElement>('.viewer')!;
    if (code) style.setProperty('--_page-mono', `${getComputedStyle(code).fontFamily}, monospace`);
  }

  protected override updated(): void {
    const { foreign } = this.#input;
    // WebKit scrolls everything in here to its top when a slot is assigned anew.
    if (foreign !== this.#assigned) {
      this.renderRoot.querySelector('slot')?.assign(...foreign);
      this.#assigned = foreign;
    }
  }

  override render(): TemplateResult {
    const state = this.#state;
    return html`<div
        class=${`viewer${this.#language.isPending ? ' pending' : ''}${
          this.#applied.controls === 'none' ? ' bare' : ''
        }`}
        part="base"
        @ev-request=${this.#onRequest}
        @copy=${copyHidden}
      >
        ${this.#load.texts.map(
          (text) => html`<p class="notice" part="notice" dir="auto">${text}</p>`,
        )}
        ${this.#toolbar()}
        ${
          state.count
            ? this.#list()
            : html`<p class="empty" dir="auto">
                ${state.isComplete && !this.#load.hasFailed ? this.#messages.empty : this.#status()}
              </p>`
        }
        <div class=${state.count ? 'footer' : 'unseen'} part="footer">
          <span
            class="status"
            part="status"
            role="status"
            aria-live=${this.#since !== undefined ? 'off' : nothing}
            dir="auto"
            >${this.#status()}</span
          >
          ${this.#applied.columns.trim() ? nothing : constantsLine(state, this.#messages)}
        </div>
        <span class="unseen" aria-live="polite"
          >${this.#announcer.text(state, this.#messages)}</span
        >
      </div>
      <slot></slot>`;
  }

  /** Tells the store of what has changed; what a reader did in between stays otherwise. */
  #apply(settings: Settings): void {
    const before = this.#applied;
    this.#applied = settings;
    this.#store.keepAtMost(this.maxEvents || (this.live ? MAX_LIVE_EVENTS : Infinity));
    const { sort, filter, open, rawStrings } = settings;
    if (sort !== before.sort) this.#store.sortBy(parseSort(sort));
    if (filter !== before.filter) void this.#store.filterBy(filter, !this.hasUpdated);
    if (open !== before.open) {
      this.#store.openInitially(open.trim() ? parseNumbers(open) : undefined);
    }
    if (rawStrings !== before.rawStrings) this.#store.setDecodeStrings(!rawStrings);
    const wishes = [settings.expand, settings.highlight, descriptionsIn(this)] as const;
    if (wishes.join() === this.#wishes) return;
    this.#wishes = wishes.join();
    const [expand, highlight, descriptions] = wishes;
    const levels = levelsIn(expand);
    if (!highlight && !descriptions && levels) {
      return this.#store.setUpTrees({ open: (tree) => tree.openLevels(levels, MAX_EXPANDED_ROWS) });
    }
    // What few authors ask for is in the part that is loaded when it is first used.
    this.#settingUp = treePart().then(
      ({ setUpTrees }) => {
        if (wishes.join() !== this.#wishes) return;
        setUpTrees(this, this.#store, wishes, this.#messages, this.#load.remark);
      },
      () => {},
    );
  }

  /** Chooses the columns anew when what they depend on has changed; else rows would be drawn for nothing. */
  #chooseColumns(): void {
    const { inference, count } = this.#state;
    const characters = this.#width.measure() - numberWidth(count);
    const { columns, time } = this.#applied;
    const basis = [inference.ranked, characters, columns, time];
    if (basis.every((value, index) => value === this.#columnsBasis[index])) return;
    this.#columnsBasis = basis;
    const ranked = withTimes(inference.ranked, time);
    this.#columns = columns.trim()
      ? listedColumns(columns, ranked, characters)
      : fitColumns(ranked, characters);
  }

  get #messages(): Messages {
    return this.#language.messages;
  }

  /** Number of events when the log began to grow; undefined where it does not. */
  get #since(): number | undefined {
    return this.live ? 0 : this.#grownFrom;
  }

  get #table(): EvTable | null {
    return this.renderRoot.querySelector('ev-table,ev-grid');
  }

  /** The trees of the opened events. */
  get #trees(): NodeListOf<EvTree> {
    return this.renderRoot.querySelectorAll('ev-tree:not([hidden] > *)');
  }

  #toolbar(): TemplateResult | typeof nothing {
    const isLive = this.#since !== undefined;
    const tools = toolsFor(
      this.#applied.controls,
      eventsIn(this.#state),
      isLive,
      !!this.#state.query.text,
    );
    if ((!tools.length && !isLive) || this.#late.missing.has('ev-toolbar')) return nothing;
    this.#late.has('ev-toolbar');
    return html`<ev-toolbar
      .state=${this.#state}
      .columns=${this.#columns}
      .tools=${tools}
      .since=${this.#since}
      .messages=${this.#messages}
    ></ev-toolbar>`;
  }

  #list(): TemplateResult {
    const { caption, maxHeight, time } = this.#applied;
    const isGrid = isWindowed(this.#state) && this.#late.has('ev-grid');
    // A log that grows past what a table shows becomes another element, with the focus where it was.
    if (isGrid && this.#table?.matches('ev-table:focus-within')) {
      const { number } = this.#table.focusOfRows;
      if (number) void this.updateComplete.then(() => this.#table!.focusEvent(number));
    }
    return isGrid
      ? html`<ev-grid
          .state=${this.#state}
          .columns=${this.#columns}
          .caption=${caption}
          .maxHeight=${maxHeight}
          .time=${time}
          .messages=${this.#messages}
        ></ev-grid>`
      : html`<ev-table
          .state=${this.#state}
          .isStandIn=${isWindowed(this.#state) && !this.#late.missing.has('ev-grid')}
          .columns=${this.#columns}
          .caption=${caption}
          .maxHeight=${maxHeight}
          .time=${time}
          .messages=${this.#messages}
        ></ev-table>`;
  }

  #status(): string {
    if (this.#load.hasFailed) return this.#messages.failed;
    const isCounted = !this.src || this.live;
    return statusText(this.#state, this.#messages, isCounted, this.#input.progress);
  }

  /** Numbers of all events, from 1. */
  #numbers(): number[] {
    const { count, dropped } = this.#state.log;
    return Array.from({ length: count - dropped }, (_, index) => dropped + index + 1);
  }

  #onState(state: ViewerState): void {
    this.#state = state;
    this.requestUpdate();
  }

  /** Resolves when all that is under way is drawn. */
  async #drawn(): Promise<void> {
    await this.#settingUp;
    await this.updateComplete;
    await this.#table?.updateComplete;
    await Promise.all([...this.#trees].map((tree) => tree.updateComplete));
  }

  /** The page's address may lead to an event in here. */
  readonly #followLink = async (): Promise<void> => {
    if (!location.hash.startsWith(LINK_PREFIX) || !this.#load.isAnnounced) return;
    const { followLink } = await treePart();
    await followLink(this, () => this.#state, this.#messages, this.#load.remark);
  };

  readonly #onRequest = ({ request }: RequestEvent): void => {
    switch (request.type) {
      case 'sort':
        return this.#sortBy(request.path, request.isAdded);
      case 'filter':
        return void this.#store.filterBy(request.text).then(() => this.#tellView());
      case 'toggle':
        return this.#setOpen(request.number, !this.#state.open.has(request.number));
      case 'view':
        this.view = request.view;
        return void this.updateComplete.then(() => this.#tellView());
      case 'enter-tree':
        return void this.#enterTree(request.number);
      case 'say':
        this.#announcer.say(request.text);
        return this.requestUpdate();
      case 'fit':
        return this.requestUpdate();
      case 'ask':
        return request.answer(this, this.#state);
      case 'hold':
        return this.#store.hold(request.isHeld);
      case 'plain':
        return this.#store.showPlain(request.isPlain);
      case 'leave-tree':
        return void this.#table?.focusEvent(request.number);
    }
  };

  async #enterTree(number: number): Promise<void> {
    // The event may have been opened a moment ago.
    await this.updateComplete;
    await this.#table!.updateComplete;
    await [...this.#trees].find((tree) => tree.number === number)?.focusActive();
  }

  #sortBy(path: Path, isAdded: boolean): void {
    this.#announcer.sorts();
    this.#store.sortBy(sortAfter(this.#state.sort, path, isAdded));
    this.#tellView();
  }

  #setOpen(number: number, isOpen: boolean): void {
    const isAlone = isWindowed(this.#state);
    const closed = isAlone && isOpen ? [...this.#state.open] : [];
    if (!this.#store.setOpen(number, isOpen, isAlone)) return;
    for (const other of closed) this.#emit('ev-close', this.#detailOf(other));
    this.#emit(isOpen ? 'ev-open' : 'ev-close', this.#detailOf(number));
    this.#tellView();
  }

  #detailOf(number: number): EventDetail {
    const record = this.#state.log.record(number);
    let value: unknown;
    return {
      event: number,
      line: record.line,
      // Few listeners ask for it, and a long event takes long.
      get value() {
        return (value ??= valueOf(record));
      },
    };
  }

  #tellView(): void {
    this.#emit('ev-view-change', { view: this.view });
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
