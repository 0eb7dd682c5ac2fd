/** The box that filters the events: what is typed, what is wrong with it, and the walk through the matches. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { enFilter, type FilterMessages } from '../i18n/en-filter.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import { filterStyles } from '../styles/filter.js';
import type { EvGrid } from './ev-grid.js';
import type { EvTable } from './ev-table.js';
import { MatchWalk } from './match-walk.js';
import { RequestEvent } from './request.js';
import { adoptSheets } from './sheets.js';

/** What the bar needs to know of the tools that it stands among. */
export interface FilterHost extends HTMLElement {
  readonly state: ViewerState;
  readonly messages: Messages;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** What the help shows: one example of each thing that can be written. */
const EXAMPLES: readonly (readonly [keyof FilterMessages['finds'], string])[] = [
  ['words', 'timeout error'],
  ['phrase', '"connection refused"'],
  ['value', 'level:error'],
  ['compared', 'data.t>20'],
  ['range', 'status:400..499'],
  ['wildcard', 'name:spark/*'],
  ['not', '-debug'],
  ['or', 'error OR warn'],
  ['has', 'has:data.t'],
  ['unreadable', 'is:unreadable'],
];

/** Fields in which a slash is a character like others. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

export class FilterBar implements ReactiveController {
  readonly #host: FilterHost;
  readonly #walk = new MatchWalk();
  #isHelpOpen = false;
  /** A step that was asked for while the matches were still looked for. */
  #dueStep: 1 | -1 | 0 = 0;
  /** That of the viewer; what is taken out of it is in none. */
  #root!: ShadowRoot;

  constructor(host: FilterHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = (this.#root = this.#host.getRootNode() as ShadowRoot);
    adoptSheets(root, [filterStyles]);
    // Before a tree takes the key for the first letter of a name.
    root.addEventListener('keydown', this.#onViewerKeydown as EventListener, { capture: true });
    root.addEventListener('focusin', this.#onFocusin);
  }

  hostDisconnected(): void {
    this.#root.removeEventListener('focusin', this.#onFocusin);
    this.#root.removeEventListener('keydown', this.#onViewerKeydown as EventListener, {
      capture: true,
    });
  }

  hostUpdated(): void {
    if (!this.#dueStep || this.#host.state.isSorting) return;
    const step = this.#dueStep;
    this.#dueStep = 0;
    void this.#go(step);
  }

  render(): TemplateResult {
    const { query, filter, order, isComplete } = this.#host.state;
    const problem = this.#problem();
    const isEmpty = filter && isComplete && order?.length === 0;
    return html`<div class="filter">
        <input
          type="search"
          part="filter"
          aria-label=${this.#words.filter}
          placeholder=${this.#words.filter}
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby=${problem ? 'filter-problem' : nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${query.text}
          @input=${(event: Event) => this.#filterBy((event.target as HTMLInputElement).value)}
          @focus=${() => void import('../store/filtering.js').catch(() => {})}
          @keydown=${this.#onKeydown}
        />
        ${query.text ? this.#button(this.#words.clear, '×', () => this.#clear()) : nothing}
      </div>
      ${
        filter && !isEmpty
          ? html`${this.#button(this.#words.previous, '↑', () => this.#go(-1))}
            ${this.#button(this.#words.next, '↓', () => this.#go(1))}`
          : nothing
      }
      <span class="walk" aria-live="polite" .textContent=${this.#position()}></span>
      <button
        type="button"
        aria-label=${this.#words.help}
        title=${this.#words.help}
        aria-expanded=${this.#isHelpOpen}
        aria-controls="filter-help"
        @click=${() => this.#toggleHelp()}
      >
        ?
      </button>
      <p
        class=${problem ? 'problem' : 'unseen'}
        id="filter-problem"
        part=${problem ? 'problem' : nothing}
        aria-live="polite"
        dir="auto"
        .textContent=${problem}
      ></p>
      ${isEmpty ? html`<p class="below" dir="auto">${this.#words.noMatch}</p>` : nothing}
      ${this.#help()}`;
  }

  #button(label: string, sign: string, act: () => unknown): TemplateResult {
    return html`<button type="button" aria-label=${label} title=${label} @click=${() => void act()}>
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  #problem(): string {
    const { error } = this.#host.state.query;
    if (!error) return '';
    if (error === 'missing') return this.#words.missing;
    const { column, expected } = error;
    return this.#words.wrong(
      column,
      expected === 'unreadable' ? 'is:unreadable' : this.#words.expected[expected],
    );
  }

  #position(): string {
    const position = this.#walk.positionIn(this.#host.state.filter);
    if (!position) return '';
    const { event, events, hit, hits } = position;
    return this.#words.position(event, events) + (hit ? this.#words.hit(hit, hits) : '');
  }

  #help(): TemplateResult {
    return html`<div class="below help" id="filter-help" part="help" ?hidden=${!this.#isHelpOpen}>
      <dl>
        ${EXAMPLES.map(
          ([kind, example]) =>
            html`<div>
              <dt translate="no"><code>${example}</code></dt>
              <dd>${this.#words.finds[kind]}</dd>
            </div>`,
        )}
      </dl>
      <p>${this.#words.keys}</p>
    </div>`;
  }

  get #words(): FilterMessages {
    return this.#host.messages.filter ?? enFilter;
  }

  get #list(): EvTable | EvGrid | null {
    return this.#root.querySelector('ev-table, ev-grid');
  }

  /** Not there where this is none of the tools. */
  get #box(): HTMLInputElement | null {
    return this.#host.querySelector<HTMLInputElement>('.filter input');
  }

  #filterBy(text: string): void {
    this.#host.dispatchEvent(new RequestEvent({ type: 'filter', text }));
  }

  #clear(): void {
    this.#filterBy('');
    this.#box!.focus();
  }

  #toggleHelp(): void {
    this.#isHelpOpen = !this.#isHelpOpen;
    this.#host.requestUpdate();
  }

  async #go(step: 1 | -1): Promise<void> {
    const list = this.#list;
    if (this.#host.state.isSorting) this.#dueStep = step;
    if (!list || this.#dueStep) return;
    await list.updateComplete;
    await this.#walk.go(list, step);
    this.#host.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = this.#list;
    if (event.key === 'Enter') void this.#go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && this.#box!.value) this.#filterBy('');
    else if (event.key === 'Escape' && list)
      void list.focusEvent(list.focusOfRows.number || list.numberAt(0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What is said of a wrong query stands above the list: not for whoever is in it. */
  readonly #onFocusin = ({ target }: Event) => {
    this.#host.classList.toggle('aside', !this.#host.contains(target as Element));
  };

  readonly #onViewerKeydown = (event: KeyboardEvent) => {
    const box = this.#box;
    if (event.key !== '/' || !box || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element).closest(TYPED_INTO)) return;
    event.preventDefault();
    event.stopPropagation();
    box.focus();
    box.select();
  };
}
