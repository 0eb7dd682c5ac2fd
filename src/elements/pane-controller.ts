/** The bar between the grid and the pane of the opened event; moving it gives the pane another size. */
import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { MIN_LIST_EM, MIN_PANE_PX, PANE_STEP_PX } from '../core/limits.js';
import { enGrid } from '../i18n/en-grid.js';
import type { Messages } from '../i18n/en.js';
import { logicalKey } from './keys.js';

export class PaneController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** CSS length that a reader gave the pane; empty for the size it has by itself. */
  #wanted = '';
  /** Pixels from the pointer to the edge of the pane, while the bar is dragged. */
  #grip: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Values are set when they are asked for: sizes are known only once everything is laid out. */
  hostUpdated(): void {
    this.#describe();
  }

  separator({ grid = enGrid }: Messages): TemplateResult {
    return html`<div
      class="separator"
      role="separator"
      tabindex="0"
      aria-label=${grid.paneSize}
      aria-valuemin=${MIN_PANE_PX}
      @keydown=${this.#onKeydown}
      @pointerdown=${this.#onPointerdown}
      @pointermove=${this.#onPointermove}
      @pointerup=${this.#onPointerup}
      @dblclick=${() => this.#resize(undefined)}
    ></div>`;
  }

  get #pane(): HTMLElement | null {
    return this.#host.querySelector('.pane');
  }

  get #bar(): HTMLElement {
    return this.#host.querySelector('.separator')!;
  }

  /** The pane stands beside the grid, not below it. */
  get isBeside(): boolean {
    return getComputedStyle(this.#bar).cursor.startsWith('col');
  }

  get #isMirrored(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  get #size(): number {
    return Math.round(this.isBeside ? this.#pane!.offsetWidth : this.#pane!.offsetHeight);
  }

  /** The list keeps its room: beside the pane as much as the pane may be small, above it a few rows. */
  get #maxSize(): number {
    if (this.isBeside) return this.#host.clientWidth - MIN_PANE_PX;
    const { maxHeight, fontSize } = getComputedStyle(this.#pane!.parentElement!);
    return Math.floor(parseFloat(maxHeight) - MIN_LIST_EM * parseFloat(fontSize));
  }

  /** In pixels; undefined for the size it has by itself. */
  #resize(size: number | undefined): void {
    const inside = size && Math.max(MIN_PANE_PX, Math.min(size, this.#maxSize));
    this.#wanted = inside === undefined ? '' : `${inside}px`;
    this.#describe();
  }

  #describe(): void {
    if (!this.#pane) return;
    this.#pane.style.setProperty('--_pane', this.#wanted);
    const bar = this.#bar;
    bar.ariaOrientation = this.isBeside ? 'vertical' : 'horizontal';
    bar.ariaValueMax = String(this.#maxSize);
    bar.ariaValueNow = String(this.#size);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const sizes: Readonly<Record<string, number>> = {
      ArrowUp: this.#size + PANE_STEP_PX,
      ArrowLeft: this.#size + PANE_STEP_PX,
      ArrowDown: this.#size - PANE_STEP_PX,
      ArrowRight: this.#size - PANE_STEP_PX,
      Home: MIN_PANE_PX,
      End: this.#maxSize,
    };
    const size = sizes[logicalKey(event, this.#host)];
    if (size === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#resize(size);
  };

  readonly #onPointerdown = (event: PointerEvent) => {
    this.#bar.setPointerCapture(event.pointerId);
    this.#grip = this.#edgeFor(event) - this.#size;
  };

  readonly #onPointermove = (event: PointerEvent) => {
    if (this.#grip !== undefined) this.#resize(this.#edgeFor(event) - this.#grip);
  };

  readonly #onPointerup = () => {
    this.#grip = undefined;
  };

  /** Grows with the pane as the pointer moves, whichever side the pane is on. */
  #edgeFor({ clientX, clientY }: PointerEvent): number {
    if (!this.isBeside) return -clientY;
    return this.#isMirrored ? clientX : -clientX;
  }
}
