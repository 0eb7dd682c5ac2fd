/** A menu: what can be done with a value of a tree, or with a column. */
import { html, nothing, type TemplateResult } from 'lit';
import { POPUP_MARGIN_PX } from '../core/limits.js';
import { clip } from '../core/value.js';
import { plainText } from './text.js';

/** Characters of a path shown in the menu: as many as a narrow one holds. */
const MAX_HINT_LENGTH = 48;

export interface MenuItem {
  readonly label: string;
  /** What it would copy. */
  readonly hint?: string;
  /** Can be ticked, and is or is not. */
  readonly isChecked?: boolean;
  readonly choose: () => unknown;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/** The element in which the menu is drawn. */
type MenuHost = Pick<HTMLElement, 'querySelector' | 'querySelectorAll' | 'getBoundingClientRect'>;

export class Menu {
  readonly #host: MenuHost;
  readonly #groups: () => readonly MenuGroup[];
  readonly #leave: () => unknown;

  /** `leave` gives the focus back to where it came from. */
  constructor(host: MenuHost, groups: () => readonly MenuGroup[], leave: () => unknown) {
    this.#host = host;
    this.#groups = groups;
    this.#leave = leave;
  }

  get #element(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('.menu');
  }

  get #items(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('.menu [data-item]')];
  }

  /** Opens beside an element, or closes. */
  toggle(anchor: Element | null): void {
    const menu = this.#element;
    if (!menu) return;
    menu.togglePopover();
    if (!menu.matches(':popover-open')) return;
    const from = (anchor ?? this.#host).getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const isBelow = from.bottom + height + POPUP_MARGIN_PX <= innerHeight || from.top < height;
    const top = isBelow
      ? Math.min(from.bottom, innerHeight - height - POPUP_MARGIN_PX)
      : from.top - height;
    const isMirrored = getComputedStyle(menu).direction === 'rtl';
    const start = isMirrored ? from.right - width : from.left;
    const left = Math.min(start, innerWidth - width - POPUP_MARGIN_PX);
    menu.style.top = `${Math.max(POPUP_MARGIN_PX, top)}px`;
    menu.style.left = `${Math.max(POPUP_MARGIN_PX, left)}px`;
    this.#items[0]?.focus();
  }

  /** `label` names the menu. */
  render(label: string): TemplateResult {
    let index = 0;
    return html`<div
      class="menu"
      part="menu"
      role="menu"
      popover="auto"
      aria-label=${label}
      @keydown=${this.#onKeydown}
      @click=${this.#onClick}
    >
      ${this.#groups().map(
        ({ label, items }) =>
          html`<div role="group" aria-label=${label}>
            <div class="heading" aria-hidden="true">${label}</div>
            ${items.map((item) => this.#item(item, index++))}
          </div>`,
      )}
    </div>`;
  }

  #item({ label, hint, isChecked }: MenuItem, index: number): TemplateResult {
    const content = html`${label}${
      hint === undefined
        ? nothing
        : html`<span class="hint" translate="no">${plainText(clip(hint, MAX_HINT_LENGTH))}</span>`
    }`;
    return isChecked === undefined
      ? html`<button type="button" role="menuitem" tabindex="-1" data-item=${index}>
          ${content}
        </button>`
      : html`<button
          type="button"
          role="menuitemcheckbox"
          aria-checked=${isChecked}
          tabindex="-1"
          data-item=${index}
        >
          ${content}
        </button>`;
  }

  readonly #onClick = async ({ target }: MouseEvent) => {
    const index = (target as Element).closest<HTMLElement>('[data-item]')?.dataset['item'];
    const item = this.#groups().flatMap(({ items }) => items)[Number(index ?? -1)];
    if (!item) return;
    if (item.isChecked === undefined) {
      this.#element?.hidePopover();
      await this.#leave();
    }
    await item.choose();
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    event.stopPropagation();
    if (event.key in moves) items[moves[event.key]!]!.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.#element?.hidePopover();
      void this.#leave();
    } else return;
    event.preventDefault();
  };
}
