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
  /** What it is shown beside. */
  #anchor: Element | undefined;

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
          tabindex="-1"
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

  /**
   * Shows beside what has the focus the whole of its text where that is clipped, or the source of one in another
   * form; without a text, nothing. False where nothing was shown and nothing is.
   */
  peek(text: string, anchor?: Element): boolean {
    if (!text && !this.#anchor) return false;
    this.#anchor = text ? anchor : undefined;
    this.#peek = text;
    this.requestUpdate();
    const change = text ? addEventListener : removeEventListener;
    change('scroll', this.#placePeek, { capture: true });
    change('resize', this.#placePeek);
    const peek = this.querySelector<HTMLElement>('.peek')!;
    if (peek.isConnected) peek.togglePopover(text !== '');
    if (text) this.#placePeek();
    return true;
  }

  /** Below its row or above it, where there is more room, as long as that can be seen. */
  readonly #placePeek = (): void => {
    const peek = this.querySelector<HTMLElement>('.peek')!;
    const { left, right, top, bottom } = this.#anchor!.getBoundingClientRect();
    const list = this.#host.scroller.getBoundingClientRect();
    if (!this.#anchor!.matches(':focus') || bottom <= list.top || top >= list.bottom) {
      this.peek('');
      return;
    }
    const above = top - POPUP_GAP_PX - POPUP_MARGIN_PX;
    const below = innerHeight - bottom - POPUP_GAP_PX - POPUP_MARGIN_PX;
    // Measured where all of the window's width can be used.
    peek.style.left = '0px';
    peek.style.maxHeight = `${Math.max(above, below)}px`;
    const { width, height } = peek.getBoundingClientRect();
    const isBelow = below >= height || below >= above;
    const isMirrored = getComputedStyle(peek).direction === 'rtl';
    const end = document.documentElement.clientWidth - width - POPUP_MARGIN_PX;
    const start = Math.min(isMirrored ? right - width : left, end);
    peek.style.top = `${isBelow ? bottom + POPUP_GAP_PX : top - height - POPUP_GAP_PX}px`;
    peek.style.left = `${Math.max(POPUP_MARGIN_PX, start)}px`;
  };

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
