/** The tools above the list; which of them, the viewer says. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import { TOOLS, type Tool } from '../core/controls.js';
import { MAX_PLAIN_ROWS, MAX_TABLE_ROWS } from '../core/limits.js';
import { enToolbar, type ToolbarMessages } from '../i18n/en-toolbar.js';
import type { Messages } from '../i18n/en.js';
import { eventsIn, rowsIn, type ViewerState } from '../store/state.js';
import { toolbarStyles } from '../styles/toolbar.js';
import type { View } from './events.js';
import { FilterBar } from './filter-bar.js';
import { LiveBar } from './live-bar.js';
import { Popup } from './popup.js';
import { RequestEvent } from './request.js';

/** How each tool is drawn. */
const TEMPLATES: Readonly<Record<Tool, (toolbar: EvToolbar) => TemplateResult>> = {
  filter: (toolbar) => toolbar.filterBar.render(),
  columns: (toolbar) => toolbar.columnsTool(),
  export: (toolbar) => toolbar.exportTool(),
  live: (toolbar) => toolbar.liveBar.render(),
};

export class EvToolbar extends LitElement {
  /** What it needs beside the style sheets of the viewer. */
  static readonly sheet = toolbarStyles;

  static override properties = {
    state: { attribute: false },
    columns: { attribute: false },
    tools: { attribute: false },
    since: { attribute: false },
    messages: { attribute: false },
  };

  declare state: ViewerState;
  /** The columns that are shown. */
  declare columns: readonly Column[];
  declare tools: readonly Tool[];
  /** Number of events when the log began to grow; undefined where it does not. */
  declare since: number | undefined;
  declare messages: Messages;

  readonly filterBar = new FilterBar(this);
  readonly liveBar = new LiveBar(this);
  readonly #columnsPopup = new Popup(this, async () => (await import('./ev-columns.js')).EvColumns);

  readonly #exportPopup = new Popup(this, async () => (await import('./ev-export.js')).EvExport);

  /** Stays in the viewer's shadow root, as the list does. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  columnsTool(): TemplateResult {
    const messages = this.#texts;
    return this.#columnsPopup.render({
      id: 'columns',
      label: messages.columns.button,
      messages,
      content: () =>
        html`<ev-columns
          .state=${this.state}
          .columns=${this.columns}
          .chosen=${this.#viewer.view.columns}
          .messages=${messages}
        ></ev-columns>`,
    });
  }

  /** For a list of which only the rows in view are in the page. */
  plainTool(): TemplateResult | typeof nothing {
    const { state, since } = this;
    const { isComplete, isPlain } = state;
    // While a log is read it would come and go.
    if (!isComplete && since === undefined) return nothing;
    if (eventsIn(state) <= MAX_TABLE_ROWS || rowsIn(state) > MAX_PLAIN_ROWS) return nothing;
    const { button, description } = this.#texts.plain;
    return html`<button
      type="button"
      class="drawn all-rows"
      aria-pressed=${isPlain}
      aria-description=${description}
      title=${description}
      @click=${() => this.dispatchEvent(new RequestEvent({ type: 'plain', isPlain: !isPlain }))}
    >
      <span class="name">${button}</span>
    </button>`;
  }

  exportTool(): TemplateResult {
    const messages = this.#texts;
    return this.#exportPopup.render({
      id: 'export',
      label: messages.export.button,
      messages,
      content: () =>
        html`<ev-export
          .state=${this.state}
          .columns=${this.columns}
          .fileName=${fileNameOf(this.#viewer.src)}
          .messages=${messages}
        ></ev-export>`,
    });
  }

  get #texts(): ToolbarMessages {
    return this.messages.toolbar ?? enToolbar;
  }

  /** What the tools stand in; how it shows the log now. */
  get #viewer(): { readonly view: View; readonly src: string } {
    return (this.getRootNode() as ShadowRoot).host as unknown as { view: View; src: string };
  }

  /** Each tool has its place, so that it stays in the page, with the focus, when others come and go after it. */
  override render(): TemplateResult {
    return html`<div class="tools" part="tools" ?hidden=${!this.tools.length}>
      ${TOOLS.map((tool) => (this.tools.includes(tool) ? TEMPLATES[tool](this) : nothing))}
      ${this.tools.includes('columns') ? this.plainTool() : nothing}
    </div>`;
  }
}

/** Name of the log's own file, without its ending, for files made of it. */
function fileNameOf(url: string): string {
  const file = /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  return file.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'events';
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-toolbar': EvToolbar;
  }
}
