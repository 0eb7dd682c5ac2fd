/** The line at the end of the list: what was done, text to copy by hand, the whole of a clipped text, a menu. */
import { html, nothing, render } from 'lit';
import { POPUP_GAP_PX, POPUP_MARGIN_PX } from '../core/limits.js';
import type { Messages } from '../i18n/en.js';
import { Copier, type CopyHost } from './clipboard.js';
import type { ListHost } from './list-host.js';
import { Menu, type MenuGroup } from './menu.js';

export class ListBar implements CopyHost {
  readonly copier: Copier;
  readonly menu: Menu;
  readonly #host: ListHost;
  readonly #element = document.createElement('div');
  /** The menu's name, and what is in it; none before it was first opened. */
  #menuLabel = '';
  #groups: readonly MenuGroup[] = [];
  #peek = '';

  constructor(host: ListHost, leave: () => unknown) {
    this.#host = host;
    this.copier = new Copier(this, leave);
    this.menu = new Menu(this.#element, () => this.#groups, leave);
    this.#element.className = 'list-bar';
    this.requestUpdate();
  }

  get messages(): Messages {
    return this.#host.messages;
  }

  querySelector<Found extends Element>(selectors: string): Found | null {
    return this.#element.querySelector<Found>(selectors);
  }

  /** Puts it at the end of what scrolls, where it stays in view. */
  attach(): void {
    const { scroller } = this.#host;
    if (this.#element.parentElement !== scroller) scroller.append(this.#element);
  }

  requestUpdate(): void {
    render(
      html`${this.copier.render()}
        <div
          class="peek"
          part="peek"
          popover="manual"
          translate="no"
          aria-hidden="true"
          .textContent=${this.#peek}
        ></div>
        ${this.#menuLabel ? this.menu.render(this.#menuLabel) : nothing}`,
      this.#element,
    );
  }

  /** The viewer has one place where everything is said. */
  announce(text: string): void {
    this.#host.request({ type: 'say', text });
  }

  async whenDrawn(): Promise<void> {}

  /** Takes back what was said, for those who see it. */
  hush(): void {
    if (!this.copier.said) return;
    this.copier.said = '';
    this.requestUpdate();
  }

  /** Shows beside an element the whole of a text that is clipped, or the source of one in another form; empty, nothing. */
  peek(text: string, anchor: Element): void {
    if (text === this.#peek && !text) return;
    this.#peek = text;
    this.requestUpdate();
    const peek = this.querySelector<HTMLElement>('.peek')!;
    if (!peek.isConnected) return;
    peek.togglePopover(text !== '');
    if (!text) return;
    const { left, top, bottom } = anchor.getBoundingClientRect();
    const { width, height } = peek.getBoundingClientRect();
    const isBelow = bottom + height + POPUP_MARGIN_PX <= innerHeight;
    const y = isBelow ? bottom + POPUP_GAP_PX : top - height - POPUP_GAP_PX;
    peek.style.top = `${Math.max(POPUP_MARGIN_PX, y)}px`;
    peek.style.left = `${Math.max(POPUP_MARGIN_PX, Math.min(left, innerWidth - width - POPUP_MARGIN_PX))}px`;
  }

  openMenu(label: string, groups: readonly MenuGroup[], anchor: Element): void {
    this.#menuLabel = label;
    this.#groups = groups;
    this.requestUpdate();
    this.menu.toggle(anchor);
  }

  /** The same menu with other ticks. */
  updateMenu(groups: readonly MenuGroup[]): void {
    this.#groups = groups;
    this.requestUpdate();
  }
}
