/**
 * A button and the dialog that it opens, above everything else on the page. What is in the dialog is loaded
 * when it is first opened. The browser closes it on Escape and on a press outside.
 */
import {
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { POPUP_GAP_PX, POPUP_MARGIN_PX } from '../core/limits.js';
import type { ToolbarMessages } from '../i18n/en-toolbar.js';
import { adoptSheets } from './sheets.js';

/** The element that stands in the dialog. */
export interface Panel extends CustomElementConstructor {
  readonly tag: string;
  /** What it needs beside the other style sheets. */
  readonly sheet: CSSResult;
}

interface PopupParts {
  readonly id: string;
  readonly label: string;
  readonly messages: ToolbarMessages;
  /** The panel, once it is loaded. */
  readonly content: () => TemplateResult;
}

export class Popup implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Panel>;
  // Its content is loaded and changes, so its size is known when it is drawn.
  readonly #resizes = new ResizeObserver(() => this.#place());
  #isOpen = false;
  #panel: 'none' | 'loading' | 'ready' | 'missing' = 'none';
  #element: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<Panel>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#onToggle(false);
  }

  close(): void {
    this.#element?.hidePopover();
  }

  render({ id, label, messages, content }: PopupParts): TemplateResult {
    return html`<button
        type="button"
        class="drawn"
        popovertarget=${id}
        aria-haspopup="dialog"
        aria-expanded=${this.#isOpen}
      >
        <span class="name">${label}</span>
      </button>
      <div
        class="popup"
        part="popup"
        id=${id}
        popover="auto"
        role="dialog"
        aria-label=${label}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggled}
        @focusout=${this.#onFocusout}
      >
        <div class="title">
          <span class="heading" aria-hidden="true">${label}</span>
          <button
            type="button"
            class="close"
            aria-label=${messages.close}
            @click=${() => this.close()}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
        ${this.#isOpen && this.#panel === 'ready' ? content() : nothing}
        ${this.#panel === 'missing' ? html`<p>${messages.notLoaded}</p>` : nothing}
      </div>`;
  }

  get #button(): HTMLElement {
    return this.#element!.previousElementSibling as HTMLElement;
  }

  readonly #onBeforeToggle = (event: ToggleEvent) => {
    this.#element = event.target as HTMLElement;
    const isFocusInside = this.#element.matches(':focus-within');
    if (event.newState === 'closed' && isFocusInside) this.#button.focus();
  };

  readonly #onToggled = ({ newState }: ToggleEvent) => this.#onToggle(newState === 'open');

  #onToggle(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    const change = isOpen ? addEventListener : removeEventListener;
    change('scroll', this.#place, { capture: true });
    change('resize', this.#place);
    this.#host.requestUpdate();
    if (isOpen) void this.#open();
    else this.#resizes.disconnect();
  }

  async #open(): Promise<void> {
    this.#resizes.observe(this.#element!);
    this.#place();
    if (this.#panel !== 'ready') await this.#loadPanel();
    await this.#host.updateComplete;
    await (this.#element!.lastElementChild as Partial<ReactiveControllerHost>).updateComplete;
    if (!this.#isOpen) return;
    const [first] = this.#element!.querySelectorAll<HTMLElement>('[data-first]');
    (first ?? this.#element!.querySelector<HTMLElement>('.close'))?.focus();
  }

  async #loadPanel(): Promise<void> {
    this.#panel = 'loading';
    try {
      const panel = await this.#load();
      if (!customElements.get(panel.tag)) customElements.define(panel.tag, panel);
      adoptSheets(this.#host.getRootNode() as ShadowRoot, [panel.sheet]);
      this.#panel = 'ready';
    } catch {
      this.#panel = 'missing';
    }
    this.#host.requestUpdate();
  }

  /** Below its button or above it, where there is more room, and never beyond the window. */
  readonly #place = () => {
    const popup = this.#element;
    if (!popup?.isConnected) return;
    const button = this.#button.getBoundingClientRect();
    const { width, height } = popup.getBoundingClientRect();
    const below = innerHeight - button.bottom;
    const isBelow = below >= height + POPUP_GAP_PX + POPUP_MARGIN_PX || below >= button.top;
    const top = isBelow ? button.bottom + POPUP_GAP_PX : button.top - height - POPUP_GAP_PX;
    const isMirrored = getComputedStyle(popup).direction === 'rtl';
    const left = isMirrored ? button.right - width : button.left;
    popup.style.top = `${within(top, innerHeight - height)}px`;
    popup.style.left = `${within(left, document.documentElement.clientWidth - width)}px`;
  };

  /** Whoever leaves it by Tab has no more use for it. */
  readonly #onFocusout = ({ relatedTarget }: FocusEvent) => {
    const isLeft = relatedTarget instanceof Node && !this.#element?.contains(relatedTarget);
    if (isLeft && relatedTarget !== this.#button) this.close();
  };
}

function within(place: number, room: number): number {
  return Math.max(POPUP_MARGIN_PX, Math.min(place, room - POPUP_MARGIN_PX));
}
