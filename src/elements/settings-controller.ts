/** Applies the settings of a viewer, from its attributes and the log's option line: the store gets what has changed. */
import type { LitElement, ReactiveController } from 'lit';
import { MAX_EXPANDED_ROWS } from '../core/limits.js';
import { parseNumbers } from '../core/numbers.js';
import { parseOptions } from '../core/options.js';
import { parseSort } from '../core/sort-spec.js';
import { levelsIn } from '../core/tree.js';
import { descriptionsIn } from '../sources/inline.js';
import type { ViewerStore } from '../store/store.js';
import type { LanguageController } from './language-controller.js';
import type { LoadController } from './load-controller.js';
import { DEFAULTS, settingsOf, type Settings } from './settings.js';
import { treePart } from './tree-part.js';

type Viewer = LitElement & Settings;

export class SettingsController implements ReactiveController {
  /** The settings that the store has. */
  applied: Settings = DEFAULTS;
  /** Resolves when trees are as the author wants them. */
  settingUp: Promise<void> | undefined;
  readonly #viewer: Viewer;
  readonly #store: ViewerStore;
  readonly #language: LanguageController;
  readonly #load: LoadController;
  /** Settings that are applied though they are what they were. */
  #anew: readonly string[] = [];
  /** What the author wants of trees, and says about their keys. */
  #wishes = ',,';

  constructor(
    viewer: Viewer,
    store: ViewerStore,
    language: LanguageController,
    load: LoadController,
  ) {
    this.#viewer = viewer;
    this.#store = store;
    this.#language = language;
    this.#load = load;
    viewer.addController(this);
  }

  /** Applies these at the next update, whatever a reader did since they were set. */
  setAnew(names: readonly string[]): void {
    this.#anew = [...this.#anew, ...names];
    this.#viewer.requestUpdate();
  }

  /** Tells the store of what has changed; what a reader did in between stays otherwise. */
  hostUpdate(): void {
    const viewer = this.#viewer;
    const store = this.#store;
    const before = this.applied;
    const settings = settingsOf(viewer, parseOptions(store.state.log.options));
    this.applied = settings;
    const { sort, filter, open, rawStrings } = settings;
    const isNew = (name: keyof Settings) =>
      settings[name] !== before[name] || this.#anew.includes(name);
    if (isNew('sort')) store.sortBy(parseSort(sort));
    if (isNew('filter')) void store.filterBy(filter, !viewer.hasUpdated);
    if (isNew('open')) store.openInitially(open.trim() ? parseNumbers(open) : undefined);
    if (isNew('rawStrings')) store.setDecodeStrings(!rawStrings);
    this.#anew = [];
    this.#setUpTrees(settings);
  }

  #setUpTrees({ expand, highlight }: Settings): void {
    const descriptions = descriptionsIn(this.#viewer);
    const wishes = [expand, highlight, descriptions] as const;
    if (wishes.join() === this.#wishes) return;
    this.#wishes = wishes.join();
    const levels = levelsIn(expand);
    if (!highlight && !descriptions && levels) {
      return this.#store.setUpTrees({ open: (tree) => tree.openLevels(levels, MAX_EXPANDED_ROWS) });
    }
    // What few authors ask for is in the part that is loaded when it is first used.
    this.settingUp = treePart().then(({ setUpTrees }) => {
      if (wishes.join() !== this.#wishes) return;
      setUpTrees(this.#viewer, this.#store, wishes, this.#language.messages, this.#load.remark);
    }, this.#store.missPart);
  }
}
