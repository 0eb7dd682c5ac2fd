/** How many characters fit beside each other in a row of the table, kept up to date. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CHARACTER_EM } from '../core/limits.js';

/** Font size of a cell in parts of the element's, as the style sheet has it where nothing else is said. */
const CELL_EM = 0.8125;

/** Of the viewer, beside its list. */
const BORDERS_PX = 2;

/** Characters taken for granted where there is nothing to measure (the element is hidden or not yet laid out). */
const DEFAULT_CHARACTERS = 100;

export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #characters = DEFAULT_CHARACTERS;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // One of another document would call it a loop when something changes here.
    const { ResizeObserver } = this.#host.ownerDocument.defaultView ?? window;
    // In the next frame: new columns may change the height, which the observer would call a loop.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#compare()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer!.disconnect();
  }

  /** Characters that fit at present. */
  measure(): number {
    this.#characters = this.#count();
    return this.#characters;
  }

  #compare(): void {
    if (this.#count() !== this.#characters) this.#host.requestUpdate();
  }

  #count(): number {
    const host = this.#host;
    const table = host.shadowRoot?.querySelector('table');
    // Beside a long list there may be a pane.
    const width = (table?.closest('.scroller') ?? host).clientWidth - BORDERS_PX;
    if (width <= 0) return this.#characters;
    const fontSize = table
      ? parseFloat(getComputedStyle(table).fontSize)
      : parseFloat(getComputedStyle(host).fontSize) * CELL_EM;
    return Math.floor(width / (fontSize * CHARACTER_EM));
  }
}
