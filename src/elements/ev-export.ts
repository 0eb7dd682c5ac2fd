/** The export of the events that are shown: in which form, to a file or to the clipboard. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { columnFor } from '../core/column-list.js';
import type { Column } from '../core/columns.js';
import { TEXT_FORMS, type ExportedTable, type TextForm } from '../core/export.js';
import { MAX_COPIED, MAX_FIELD_TEXT, PROGRESS_RECORDS } from '../core/limits.js';
import { findPaths } from '../core/paths.js';
import type { ToolbarMessages } from '../i18n/en-toolbar.js';
import { finish } from '../tasks/finish.js';
import { eventsIn, type ViewerState } from '../store/state.js';
import { exportStyles } from '../styles/export.js';
import { copyWhenReady } from './export-clipboard.js';
import { textFile, textUpTo } from './export-file.js';

type Form = TextForm | 'xlsx';

const FORMS: readonly Form[] = ['jsonl', 'json', 'csv', 'tsv', 'xlsx'];

/** Milliseconds that a file stays at hand for the browser to save it. */
const SAVING_MS = 60_000;

export class EvExport extends LitElement {
  static readonly tag = 'ev-export';
  static readonly sheet = exportStyles;

  static override properties = {
    state: { attribute: false },
    columns: { attribute: false },
    fileName: { attribute: false },
    messages: { attribute: false },
  };

  declare state: ViewerState;
  /** The columns that are shown. */
  declare columns: readonly Column[];
  /** Name of a file, without its ending. */
  declare fileName: string;
  declare messages: ToolbarMessages;

  #hasEveryPath = false;
  #said = '';
  /** The text to be copied by hand. */
  #text: string | undefined;
  #work: AbortController | undefined;
  /** Rows that were gone through, and events that were written: fewer where some were dropped in the meantime. */
  #done = 0;
  #written = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#said = '';
    this.#text = undefined;
  }

  override render(): TemplateResult {
    const texts = this.messages.export;
    return html`<p dir="auto">${texts.what(this.#rows)}</p>
      <ul>
        ${FORMS.map((form, index) => this.#formRow(form, index === 0))}
      </ul>
      <label
        ><input
          type="checkbox"
          .checked=${this.#hasEveryPath}
          @change=${({ target }: Event) => {
            this.#hasEveryPath = (target as HTMLInputElement).checked;
          }}
        />${texts.everyPath}</label
      >
      ${
        this.#work
          ? html`<p class="work">
              <progress
                aria-label=${texts.progress}
                max=${this.#rows}
                value=${this.#done}
              ></progress>
              <button type="button" @click=${() => this.#work?.abort()}>${texts.cancel}</button>
            </p>`
          : nothing
      }
      ${
        this.#text === undefined
          ? nothing
          : html`<textarea
              readonly
              rows="4"
              translate="no"
              aria-label=${texts.field}
              .value=${this.#text}
            ></textarea>`
      }
      <p class="about" aria-live="polite" dir="auto" .textContent=${this.#said}></p>`;
  }

  #formRow(form: Form, isFirst: boolean): TemplateResult {
    const { forms, copy, download } = this.messages.export;
    const name = forms[form];
    const isBusy = this.#work !== undefined;
    return html`<li>
      <span class="form" id=${`export-${form}`}>${name}</span>
      ${
        form === 'xlsx'
          ? nothing
          : html`<button
              type="button"
              data-first=${isFirst ? '' : nothing}
              aria-label=${`${copy} ${name}`}
              aria-disabled=${isBusy}
              @click=${() => this.#run((signal) => this.#copy(form, signal))}
            >
              ${copy}
            </button>`
      }
      <button
        type="button"
        class="download"
        aria-label=${`${download} ${name}`}
        aria-disabled=${isBusy}
        @click=${() => this.#run((signal) => this.#download(form, signal))}
      >
        ${download}
      </button>
    </li>`;
  }

  /** Number of the events that are shown. */
  get #rows(): number {
    return this.state.order?.length ?? eventsIn(this.state);
  }

  async #run(work: (signal: AbortSignal) => Promise<string>): Promise<void> {
    if (this.#work) return;
    const controller = (this.#work = new AbortController());
    this.#text = undefined;
    this.#done = this.#written = 0;
    this.#say('');
    const pressed = this.querySelector<HTMLElement>('li :focus');
    const { cancelled, failed } = this.messages.export;
    const said = await work(controller.signal).catch(() =>
      controller.signal.aborted ? cancelled : failed,
    );
    // What cancels goes, and would take the focus with it.
    if (this.querySelector('.work :focus')) pressed?.focus();
    this.#work = undefined;
    this.#say(said);
    await this.updateComplete;
    const field = this.querySelector('textarea');
    field?.focus();
    field?.select();
  }

  async #download(form: Form, signal: AbortSignal): Promise<string> {
    const rows = this.#rows;
    const table = await this.#table(form, signal);
    const extension = form === 'xlsx' ? form : TEXT_FORMS[form].extension;
    const file =
      form === 'xlsx'
        ? await (await import('./xlsx.js')).xlsxFile(table, rows, this.fileName, signal)
        : await textFile(form, table, signal);
    const name = `${this.fileName}.${extension}`;
    this.#save(file, name);
    return this.messages.export.saved(this.#written, name);
  }

  async #copy(form: TextForm, signal: AbortSignal): Promise<string> {
    const { copied, tooLong, denied, forms } = this.messages.export;
    let isTooLong = false;
    const text = this.#table(form, signal).then(async (table) => {
      const whole = await textUpTo(MAX_COPIED, form, table, signal);
      isTooLong = whole === undefined;
      if (whole === undefined) throw new RangeError(tooLong);
      return whole;
    });
    try {
      await copyWhenReady(text);
      return copied(this.#written, forms[form]);
    } catch (error) {
      signal.throwIfAborted();
      const ready = await text.catch(() => undefined);
      if (isTooLong || (ready && ready.length > MAX_FIELD_TEXT)) return tooLong;
      if (ready === undefined) throw error;
      this.#text = ready;
      return denied;
    }
  }

  /** The events and columns that are shown now; what changes while they are written does not matter. */
  async #table(form: Form, signal: AbortSignal): Promise<ExportedTable> {
    const { log, unreadable, decodeStrings } = this.state;
    const isTable = form !== 'jsonl' && form !== 'json';
    const columns = isTable && this.#hasEveryPath ? await this.#everyColumn(signal) : this.columns;
    return {
      log,
      numbers: this.#numbers(true),
      columns,
      decodeStrings,
      unreadable: unreadable ? this.messages.export.unreadable : undefined,
    };
  }

  /** A column for each path to a value in the events that are shown. */
  async #everyColumn(signal: AbortSignal): Promise<ExportedTable['columns']> {
    const { log, decodeStrings } = this.state;
    const search = { decodeStrings, intoArrays: false };
    const { paths } = await finish(findPaths(log, this.#numbers(false, signal), search));
    signal.throwIfAborted();
    return paths.filter(({ isLeaf }) => isLeaf).map(({ path }) => columnFor(path));
  }

  /** Numbers of the events that are shown, in their order. */
  *#numbers(isCounted: boolean, signal?: AbortSignal): Generator<number, void> {
    const { order, log } = this.state;
    const rows = this.#rows;
    const { dropped } = log;
    for (let row = 0; row < rows && !signal?.aborted; row++) {
      const number = order ? order[row]! : dropped + row + 1;
      const isThere = number > log.dropped;
      if (isThere) yield number;
      if (!isCounted) continue;
      if (isThere) this.#written++;
      this.#done = row + 1;
      if (this.#done % PROGRESS_RECORDS === 0) this.requestUpdate();
    }
  }

  #save(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), SAVING_MS);
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-export': EvExport;
  }
}
