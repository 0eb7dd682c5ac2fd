/** Chooses the columns of the list: those asked for, or the best of those that fit its width. */
import type { LitElement, ReactiveController } from 'lit';
import { fitColumns, listedColumns, withTimes, type Column } from '../core/columns.js';
import type { ViewerStore } from '../store/store.js';
import type { SettingsController } from './settings-controller.js';
import { numberWidth } from './table-head.js';
import { WidthController } from './width-controller.js';

export class ColumnsController implements ReactiveController {
  columns: readonly Column[] = [];
  /** Characters that fit beside each other. */
  characters = 0;
  readonly #viewer: LitElement;
  readonly #store: ViewerStore;
  readonly #settings: SettingsController;
  readonly #width: WidthController;
  /** What they were chosen for. */
  #basis: readonly unknown[] = [];

  constructor(viewer: LitElement, store: ViewerStore, settings: SettingsController) {
    this.#viewer = viewer;
    this.#store = store;
    this.#settings = settings;
    this.#width = new WidthController(viewer);
    viewer.addController(this);
  }

  /** How much room there is for them: the browser lays out the page to tell it. */
  measure(): void {
    this.characters = this.#width.measure();
  }

  /** Chooses them anew when what they depend on has changed; else rows would be drawn for nothing. */
  hostUpdate(): void {
    const { inference, count } = this.#store.state;
    // Before it is drawn for the first time, that is known.
    if (this.#viewer.hasUpdated) this.measure();
    const characters = this.characters - numberWidth(count);
    const { columns, time } = this.#settings.applied;
    const basis = [inference.ranked, characters, columns, time];
    if (basis.every((value, index) => value === this.#basis[index])) return;
    this.#basis = basis;
    const ranked = withTimes(inference.ranked, time);
    this.columns = columns.trim()
      ? listedColumns(columns, ranked, characters)
      : fitColumns(ranked, characters);
  }
}
