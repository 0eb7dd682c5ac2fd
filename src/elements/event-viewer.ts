import {
  LitElement,
  html,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { lineOf, valueOf } from '../core/log.js';
import type { ViewerState } from '../store/state.js';
import { ViewerStore } from '../store/store.js';
import { tableStyles } from '../styles/table.js';
import { tokens } from '../styles/tokens.js';
import { treeStyles } from '../styles/tree.js';
import { viewerStyles } from '../styles/viewer.js';
import { ColumnsController } from './columns-controller.js';
import { turnToDraw } from './drawing-turns.js';
import { emit, type View } from './events.js';
import { constantsLine, noList, statusText } from './footer.js';
import { list, toolbar, type Shown } from './inner-elements.js';
import { InputController } from './input-controller.js';
import { LanguageController } from './language-controller.js';
import { LateElements } from './late-elements.js';
import { LoadController } from './load-controller.js';
import { RequestHandler } from './request-handler.js';
import { rooms } from './rooms.js';
import { DEFAULTS } from './settings.js';
import { SettingsController } from './settings-controller.js';
import { adoptSheets, readoptSheets } from './sheets.js';
import { SurroundingsController } from './surroundings-controller.js';
import { copyHidden } from './text.js';

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
 * @fires {CustomEvent<EventDetail>} ev-close - An event was closed, or was open and has gone.
 * @fires {CustomEvent<ViewDetail>} ev-view-change - The reader sorted, filtered, opened or closed an event, chose columns or a form of times; or a script opened or closed an event.
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
 * @cssproperty [--ev-row-padding=0.3em] - Room above and below a row; a length with its unit, 0px too.
 * @cssproperty [--ev-cell-padding=0.75em] - Room at the sides of a cell; a length with its unit.
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
  /** How many events to keep; the oldest are dropped. 0, the default, or less: 100,000 if `live`, else all. */
  declare maxEvents: number;

  readonly #store = new ViewerStore(
    () => this.requestUpdate(),
    (record) => this.#requests.tell('ev-close', record),
  );
  readonly #late = new LateElements(this);
  readonly #language = new LanguageController(this);
  readonly #input = new InputController(this, this.#store, {
    changed: () => this.#load.expect(),
    progress: (bytes, total) => emit(this, 'ev-progress', { bytes, total }),
  });
  readonly #load = new LoadController(this, {
    input: this.#input,
    language: this.#language,
    late: this.#late,
    store: this.#store,
  });
  readonly #settings = new SettingsController(this, this.#store, this.#language, this.#load);
  readonly #columns = new ColumnsController(this, this.#store, this.#settings);
  readonly #requests = new RequestHandler(this, this.#store, this.#load);
  readonly #surroundings = new SurroundingsController(this);
  #assigned: readonly (Element | Text)[] = [];
  /** Number of events that there were when some were added. */
  #grownFrom: number | undefined;

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

  /**
   * The log as text. Setting it replaces the log, also that in the element; `undefined` and `null` are an empty one.
   * @throws {RangeError} when read, where it is longer than a string can be in this browser
   */
  get text(): string {
    // Of a log that drops events, only those that are left are kept.
    return this.#state.log.dropped ? this.toJSONLines() : this.#input.text;
  }

  set text(text: string | null | undefined) {
    // Another log, which does not grow: there is nothing to pause.
    this.#grownFrom = undefined;
    this.#store.hold(false);
    this.#input.give(`${text ?? ''}`);
  }

  /**
   * The events as `JSON.parse` reads them; undefined where one cannot be read. Setting it replaces the log, each value
   * by itself; one that JSON cannot hold becomes a line that says so.
   */
  get events(): unknown[] {
    const { log } = this.#state;
    return log.numbers().map((number) => valueOf(log.read(number)));
  }

  set events(events: readonly unknown[] | null | undefined) {
    this.text = Array.from(events ?? [], lineOf).join('');
  }

  /** Resolves when the present input was read to its end and is shown, also as it was just asked to be. */
  get complete(): Promise<void> {
    return this.#load.whenComplete();
  }

  /** The present way of looking at the log; can be stored and set again. No columns: those chosen by itself. */
  get view(): View {
    return this.#settings.view;
  }

  set view(view: Partial<View> | null | undefined) {
    this.#settings.view = view ?? {};
  }

  /**
   * Adds events: text in any pieces (a line counts when it is complete), values, or an array of values.
   * Nodes, and texts beside them, are added to the element's content, as `append` does on any element.
   */
  override append(...items: unknown[]): void {
    const [first] = items;
    const isAlone = items.length === 1;
    const isContent = (item: unknown) =>
      item instanceof Node || (typeof item === 'string' && !isAlone);
    if (items.every(isContent)) return super.append(...(items as (Node | string)[]));
    this.#grownFrom ??= this.#state.count || undefined;
    if (isAlone && typeof first === 'string') return this.#input.append(first, false);
    const values = isAlone && Array.isArray(first) ? first : items;
    this.#input.append(values.map(lineOf).join(''), true);
  }

  /** Removes all events. A stream that is followed goes on. */
  clear(): void {
    this.#input.clear();
  }

  /** Opens an event by number, from 1, as soon as it is read, if there is one; in a long list closes the one before. */
  openEvent(number: number): void {
    // What was read before another content or URL was set has no such event; a view may have been set just now, too.
    this.#input.catchUp();
    this.#settings.hostUpdate();
    this.#requests.openOrClose(number, true);
  }

  /** Closes an event by number, from 1. One that is not open stays so. */
  closeEvent(number: number): void {
    this.#settings.hostUpdate();
    this.#requests.openOrClose(number, false);
  }

  /** Opens every value in the trees of the opened events, up to some two thousand rows in each. */
  expandAll(): void {
    void this.#requests.runInTrees('expandAll');
  }

  /** Closes every value in the trees of the opened events. */
  collapseAll(): void {
    void this.#requests.runInTrees('collapseAll');
  }

  /** The source text of every record, one after the other; of the author's notes nothing. */
  toJSONLines(): string {
    return this.#state.log.lines();
  }

  adoptedCallback(): void {
    if (this.renderRoot) readoptSheets(this.renderRoot as ShadowRoot);
  }

  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof EventViewer;
    // eslint-disable-next-line wc/attach-shadow-constructor -- as Lit does
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    // Lit would give it sheets of the window's own document, which those of others do not take.
    adoptSheets(root, elementStyles as readonly CSSResult[]);
    return root;
  }

  /** Trees that the author wants otherwise than usual are so by then. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#settings.settingUp;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#input.load();
  }

  /** At first it waits for its turn. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    const turn = turnToDraw(this, this.#state.count, this.#measure());
    return turn.then(() => super.scheduleUpdate());
  }

  /** What has to be known of the page before it is drawn. */
  *#measure(): Generator<void, void> {
    this.#columns.measure();
    yield* this.#surroundings.look();
  }

  protected override updated(): void {
    const { foreign } = this.#input;
    // Another text will take other room.
    if (this.#state.isComplete) rooms.delete(this);
    // WebKit scrolls everything in here to its top when a slot is assigned anew.
    if (foreign !== this.#assigned) {
      this.renderRoot.querySelector('slot')?.assign(...foreign);
      this.#assigned = foreign;
    }
  }

  override render(): TemplateResult {
    const state = this.#state;
    const messages = this.#language.messages;
    const settings = this.#settings.applied;
    const since = this.live ? 0 : this.#grownFrom;
    const shown: Shown = { state, settings, columns: this.#columns.columns, since, messages };
    return html`<div
        class=${`viewer${this.#language.isPending ? ' pending' : ''}${
          settings.controls === 'none' ? ' bare' : ''
        }`}
        part="base"
        @ev-request=${this.#requests.handle}
        @copy=${copyHidden}
      >
        <span
          class="unseen"
          aria-live="polite"
          .textContent=${this.#requests.announcer.text(
            state,
            messages,
            // The status says it itself, unless it changes all the time.
            since === undefined ? '' : this.#status(),
          )}
        ></span>
        ${this.#load.texts.map(
          (text) => html`<p class="notice" part="notice" dir="auto">${text}</p>`,
        )}
        ${toolbar(shown, this.#late)}
        ${
          state.count
            ? list(shown, this.#late)
            : noList(
                state.log,
                messages,
                state.isComplete && !this.#input.hasFailed ? '' : this.#status(),
                rooms.get(this),
              )
        }
        <div class=${state.count ? 'footer' : 'unseen'} part="footer">
          <span
            class="status"
            part="status"
            role="status"
            aria-live=${since !== undefined ? 'off' : nothing}
            dir="auto"
            .textContent=${this.#status()}
          ></span>
          ${settings.columns.trim() ? nothing : constantsLine(state, messages, this.#columns.characters)}
        </div>
      </div>
      <slot></slot>`;
  }

  get #state(): ViewerState {
    return this.#store.state;
  }

  #status(): string {
    const isCounted = !this.src || this.live;
    return statusText(this.#state, this.#language.messages, isCounted, this.#input);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-viewer': EventViewer;
  }
}
