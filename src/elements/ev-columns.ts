/** The choice of columns: which of the log's paths are shown, and in which order. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { columnFor, formatColumns, moved, type NamedColumn } from '../core/column-list.js';
import type { Column, Role } from '../core/columns.js';
import { MAX_LISTED_PATHS, SAMPLE_FOR_PATHS } from '../core/limits.js';
import { parseOptions } from '../core/options.js';
import { formatPath, parsePath, pathId, type Path } from '../core/path.js';
import { findPaths, spread, type FoundPaths, type OfferedPath } from '../core/paths.js';
import type { ToolbarMessages } from '../i18n/en-toolbar.js';
import { runInSlices } from '../tasks/slices.js';
import { eventsIn, type ViewerState } from '../store/state.js';
import { columnChooserStyles } from '../styles/column-chooser.js';
import { RequestEvent } from './request.js';
import { RowDrag } from './row-drag.js';
import { plainText, visibleText } from './text.js';

/** The columns that the log has by itself, where its option line would give it others. */
const BY_ITSELF = '*';

export class EvColumns extends LitElement {
  static readonly tag = 'ev-columns';
  static readonly sheet = columnChooserStyles;

  static override properties = {
    state: { attribute: false },
    columns: { attribute: false },
    chosen: { attribute: false },
    messages: { attribute: false },
  };

  declare state: ViewerState;
  /** The columns that are shown. */
  declare columns: readonly Column[];
  /** The list they come from; empty when they were chosen by the viewer. */
  declare chosen: string;
  declare messages: ToolbarMessages;

  #found: FoundPaths = { paths: [], events: 0 };
  #query = '';
  #said = '';
  /** The columns as they are moved about, until the viewer shows them so. */
  #draft: readonly NamedColumn[] | undefined;
  readonly #drag = new RowDrag('.handle', {
    moved: (from, to) => {
      if (from !== to) this.#draft = moved(this.#shown, from, to);
      this.requestUpdate();
    },
    dropped: (at) => {
      this.#choose(this.#shown);
      this.#sayPlace(at);
    },
    cancelled: () => {
      this.#draft = undefined;
      this.requestUpdate();
    },
  });
  #cancelSearch = () => {};
  /** How many boxes were ticked. */
  #choices = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#query = this.#said = '';
    this.#search();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancelSearch();
    this.#draft = this.#drag.at = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns') && this.#drag.at === undefined) this.#draft = undefined;
    const before = changed.get('state');
    if (before && before.log !== this.state.log) this.#search();
  }

  override render(): TemplateResult {
    const texts = this.messages.columns;
    const shown = this.#shown;
    const isByItself = ['', BY_ITSELF].includes(this.chosen.trim());
    return html`<p class="why" dir="auto">
        ${isByItself ? texts.chosenByItself : texts.chosenByHand}
        ${
          isByItself
            ? nothing
            : html`<button type="button" class="plain" @click=${this.#reset}>
                ${texts.reset}
              </button>`
        }
      </p>
      <p class="heading" id="columns-shown">${texts.shown}</p>
      <ol
        aria-labelledby="columns-shown"
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#drag.handleEvent}
        @pointermove=${this.#drag.handleEvent}
        @pointerup=${this.#drag.handleEvent}
        @pointercancel=${this.#drag.handleEvent}
      >
        ${this.#anew(shown.map((column, index) => this.#shownRow(column, index, shown.length)))}
      </ol>
      <p class="heading" id="columns-others">${texts.others}</p>
      <input
        type="search"
        aria-label=${texts.find}
        placeholder=${texts.find}
        autocomplete="off"
        spellcheck="false"
        .value=${this.#query}
        @input=${this.#onInput}
        @keydown=${this.#onSearchKeydown}
      />
      ${this.#othersList()}
      <p class="unseen" aria-live="polite">${this.#said}</p>`;
  }

  get #shown(): readonly NamedColumn[] {
    return this.#draft ?? this.columns;
  }

  /** What is not shown and has the words of the search in its path. */
  get #others(): OfferedPath[] {
    const shown = new Set(this.#shown.map(({ path }) => pathId(path)));
    const part = this.#query.trim().toLowerCase();
    return this.#found.paths.filter(
      ({ path }) => formatPath(path).toLowerCase().includes(part) && !shown.has(pathId(path)),
    );
  }

  /** The path in the search box, where none is offered that is written so. */
  get #typed(): Path | undefined {
    const path = parsePath(this.#query.trim());
    const id = pathId(path);
    const isThere = [...this.#shown, ...this.#found.paths].some((one) => pathId(one.path) === id);
    return path.length && !isThere ? path : undefined;
  }

  #shownRow({ path, label }: NamedColumn, index: number, all: number): TemplateResult {
    const texts = this.messages.columns;
    const id = pathId(path);
    const offered = this.#found.paths.find((one) => pathId(one.path) === id);
    const role = this.columns.find((one) => pathId(one.path) === id)?.role ?? 'other';
    const name = visibleText(label);
    return html`<li class=${index === this.#drag.at ? 'dragged' : ''}>
      <span class="handle" title=${texts.drag} aria-hidden="true"></span>
      ${this.#choice({ path, label }, true, index, all === 1)}
      ${offered ? this.#about(offered, role) : nothing}
      ${[-1, 1].map(
        (step) =>
          html`<button
            type="button"
            class=${step < 0 ? 'up' : 'down'}
            aria-label=${step < 0 ? texts.up(name) : texts.down(name)}
            aria-disabled=${index + step < 0 || index + step >= all}
            @click=${() => this.#move(index, index + step, step < 0 ? '.up' : '.down')}
          ></button>`,
      )}
    </li>`;
  }

  #othersList(): TemplateResult {
    const texts = this.messages.columns;
    const others = this.#others;
    const typed = this.#typed;
    const { events } = this.#found;
    const more = others.length - MAX_LISTED_PATHS;
    return html`${
        typed
          ? html`<button
              type="button"
              class="plain add"
              @click=${() => this.#show(columnFor(typed))}
            >
              ${texts.add(visibleText(formatPath(typed)))}
            </button>`
          : nothing
      }
      <ul aria-labelledby="columns-others">
        ${this.#anew(
          others
            .slice(0, MAX_LISTED_PATHS)
            .map(
              (offered, index) =>
                html`<li>
                  ${this.#choice(columnFor(offered.path), false, index, false)}
                  ${this.#about(offered)}
                </li>`,
            ),
        )}
      </ul>
      ${others.length || typed || !events ? nothing : html`<p class="about">${texts.nothing}</p>`}
      ${more > 0 ? html`<p class="about">${texts.more(more)}</p>` : nothing}
      ${
        events && events < eventsIn(this.state) - this.state.unreadable
          ? html`<p class="about">${texts.sampled(events)}</p>`
          : nothing
      }`;
  }

  #choice(
    column: NamedColumn,
    isShown: boolean,
    index: number,
    isDisabled: boolean,
  ): TemplateResult {
    return html`<label translate="no"
      ><input
        type="checkbox"
        data-first=${isShown && index === 0 ? '' : nothing}
        .checked=${isShown}
        ?disabled=${isDisabled}
        @change=${() => {
          this.#choices++;
          if (isShown) this.#hide(index);
          else this.#show(column, index);
        }}
      />${plainText(column.label)}</label
    >`;
  }

  /** Rows that are made anew after each choice: a box that was ticked never becomes one of another path. */
  #anew(rows: TemplateResult[]): unknown[] {
    return this.#choices % 2 ? [nothing, rows] : [rows];
  }

  /** What is known of a path: what it is for, in how many events it stands, a value of it. */
  #about({ events, example }: OfferedPath, role: Role = 'other'): TemplateResult {
    const { inEvents, roles } = this.messages.columns;
    const share = inEvents(events, this.#found.events);
    return html`<span class="about"
      >${role === 'other' ? '' : `${roles[role]} · `}${share} ·
      <span class="example" translate="no">${plainText(example)}</span></span
    >`;
  }

  #search(): void {
    const { log, count, decodeStrings } = this.state;
    const numbers = spread(log.dropped + 1, count, SAMPLE_FOR_PATHS);
    this.#cancelSearch();
    this.#cancelSearch = runInSlices(
      this.#searchIn(findPaths(log, numbers, { decodeStrings, intoArrays: true })),
    );
  }

  *#searchIn(search: Generator<void, FoundPaths>): Generator<void, void> {
    this.#found = yield* search;
    this.requestUpdate();
  }

  /** Adds a column at the end. `index` is its place among the others, where the focus stays. */
  #show(column: NamedColumn, index?: number): void {
    const next = [...this.#shown, column];
    this.#choose(next);
    const name = visibleText(column.label);
    if (index === undefined) this.#query = '';
    this.#say(this.messages.columns.saidShown(name, next.length, next.length));
    this.#focusAfter(() => {
      const boxes = this.querySelectorAll<HTMLElement>('ul input');
      return boxes[Math.min(index ?? -1, boxes.length - 1)] ?? this.querySelector('[type=search]');
    });
  }

  #hide(index: number): void {
    const { label } = this.#shown[index]!;
    this.#choose(this.#shown.filter((_, at) => at !== index));
    this.#say(this.messages.columns.saidHidden(visibleText(label)));
    this.#focusAfter(() => {
      const boxes = this.querySelectorAll<HTMLInputElement>('ol input');
      const box = boxes[Math.min(index, boxes.length - 1)];
      return box?.disabled ? this.querySelector('[type=search]') : box;
    });
  }

  /** `focus` selects what has the focus in the moved row afterwards. */
  #move(from: number, to: number, focus: string): void {
    const shown = this.#shown;
    if (to < 0 || to >= shown.length) return;
    this.#choose(moved(shown, from, to));
    this.#sayPlace(to);
    this.#focusAfter(() => this.querySelectorAll('ol > li')[to]?.querySelector<HTMLElement>(focus));
  }

  #sayPlace(index: number): void {
    const name = visibleText(this.#shown[index]!.label);
    this.#say(this.messages.columns.saidShown(name, index + 1, this.#shown.length));
  }

  #choose(columns: readonly NamedColumn[]): void {
    this.#draft = columns;
    const keys = this.#found.paths
      .filter(({ path }) => path.length === 1)
      .map(({ path }) => path[0]!);
    this.#request(formatColumns(columns, new Set(keys)));
  }

  readonly #reset = () => {
    const isGiven = parseOptions(this.state.log.options).columns;
    this.#draft = undefined;
    this.#request(isGiven ? BY_ITSELF : '');
    this.#say(this.messages.columns.saidReset);
    this.#focusAfter(() => this.querySelector('[data-first]'));
  };

  #request(columns: string): void {
    this.dispatchEvent(new RequestEvent({ type: 'view', view: { columns } }));
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }

  #focusAfter(find: () => Element | null | undefined): void {
    void this.updateComplete.then(() => (find() as HTMLElement | null | undefined)?.focus());
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    const index = this.#rowOf(event);
    const target = event.target as Element;
    const focus = ['input', '.up', '.down'].find((selector) => target.matches(selector));
    if (index >= 0 && focus) this.#move(index, index + step, focus);
  };

  readonly #onInput = ({ target }: Event) => {
    this.#query = (target as HTMLInputElement).value;
    this.requestUpdate();
  };

  readonly #onSearchKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !this.#query.trim()) return;
    event.preventDefault();
    const typed = this.#typed;
    const others = this.#others;
    const id = pathId(parsePath(this.#query.trim()));
    const found = others.find(({ path }) => pathId(path) === id) ?? others[0];
    const isFound = found && (others.length === 1 || pathId(found.path) === id);
    if (isFound) this.#show(columnFor(found.path));
    else if (typed && !others.length) this.#show(columnFor(typed));
  };

  /** Place of the row that an event comes from; -1 for none. */
  #rowOf({ target }: Event): number {
    const row = (target as Element).closest('li');
    return row ? [...row.parentElement!.children].indexOf(row) : -1;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-columns': EvColumns;
  }
}
