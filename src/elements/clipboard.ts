/** Copies text, and says so; where the clipboard may not be used, shows the text selected in a field. */
import { html, nothing, type TemplateResult } from 'lit';
import { MAX_FIELD_TEXT } from '../core/limits.js';
import { enClipboard, type ClipboardMessages } from '../i18n/en-clipboard.js';
import type { Messages } from '../i18n/en.js';

/** Where something is copied from: a tree, or the list of events. */
export interface CopyHost extends Pick<HTMLElement, 'querySelector'> {
  readonly messages: Messages;
  /** The event that it shows, where it may show another one's later. */
  readonly number?: number;
  /** Draws the field and what is said. */
  requestUpdate(): void;
  /** Resolves when they are in the page. */
  whenDrawn(): Promise<void>;
  /** Tells those who do not see it; by default what is drawn is read out. */
  announce?(text: string): void;
}

export function clipboardWords({ clipboard = enClipboard }: Messages): ClipboardMessages {
  return clipboard;
}

export class Copier {
  /** What was done last, for the reader. */
  said = '';
  readonly #host: CopyHost;
  readonly #leave: () => unknown;
  /** The text to be copied by hand. */
  #text: string | undefined;
  /** The event that both are about. */
  #number: number | undefined;

  /** `leave` gives the focus back to what was copied. */
  constructor(host: CopyHost, leave: () => unknown) {
    this.#host = host;
    this.#leave = leave;
  }

  get #words(): ClipboardMessages {
    return clipboardWords(this.#host.messages);
  }

  say(text: string): void {
    this.#number = this.#host.number;
    // Said twice, it has to change in between to be read out again.
    this.said = text === this.said ? `${text} ` : text;
    this.#host.announce?.(this.said);
    this.#host.requestUpdate();
  }

  /** `copied` says that it was done. */
  async copy(text: string, copied: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#text = undefined;
      this.say(copied);
    } catch {
      await this.#show(text);
    }
  }

  render(): TemplateResult {
    const isAbout = this.#number === this.#host.number;
    return html`${
        this.#text === undefined || !isAbout
          ? nothing
          : html`<textarea
              class="field"
              part="field"
              readonly
              rows="3"
              translate="no"
              aria-label=${this.#words.field}
              .value=${this.#text}
              @keydown=${this.#onKeydown}
            ></textarea>`
      }<span
        class="said"
        part="said"
        aria-live=${this.#host.announce ? nothing : 'polite'}
        aria-hidden=${this.#host.announce ? 'true' : nothing}
        dir="auto"
        .textContent=${isAbout ? this.said : ''}
      ></span>`;
  }

  async #show(text: string): Promise<void> {
    if (text.length > MAX_FIELD_TEXT) return this.say(this.#words.tooLong);
    this.#text = text;
    this.say(this.#words.denied);
    await this.#host.whenDrawn();
    const field = this.#host.querySelector<HTMLTextAreaElement>('.field');
    field?.focus();
    field?.select();
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    this.#text = undefined;
    this.say('');
    this.#leave();
  };
}

/** Is text selected in a viewer? Then Ctrl+C is the browser's. */
export function hasSelection(root: ShadowRoot): boolean {
  const selection = getSelection();
  if (!selection) return false;
  const inside = (root as { getSelection?: () => Selection | null }).getSelection?.();
  if (inside) return !inside.isCollapsed;
  const [range] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  return range ? !range.collapsed : !selection.isCollapsed;
}
