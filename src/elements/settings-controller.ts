/**
 * Applies the settings of a viewer, from its attributes and the log's option line: the store gets what has changed.
 * Those that can be stored and set again are its view.
 */
import type { LitElement, ReactiveController } from 'lit';
import { MAX_EXPANDED_ROWS } from '../core/limits.js';
import { parseNumbers } from '../core/numbers.js';
import { OPTION_NAMES, parseOptions } from '../core/options.js';
import { formatSort, parseSort } from '../core/sort-spec.js';
import { levelsIn } from '../core/tree.js';
import { descriptionsIn } from '../sources/inline.js';
import type { ViewerStore } from '../store/store.js';
import type { View } from './events.js';
import type { LanguageController } from './language-controller.js';
import type { LoadController } from './load-controller.js';
import { DEFAULTS, settingsOf, type Settings } from './settings.js';
import { treePart } from './tree-part.js';

type Viewer = LitElement & { -readonly [Name in keyof Settings]: Settings[Name] };

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

  /** The way of looking at the log that the store has, and a reader has changed since. */
  get view(): View {
    const { columns, time } = this.applied;
    const { open, sort, filter } = this.#store.state;
    return {
      columns,
      sort: formatSort(sort),
      filter: filter?.text ?? '',
      open: [...open].sort((a, b) => a - b).join(',') || 'none',
      ...(time && { time }),
    };
  }

  /** What it names is applied at the next update, whatever a reader did since it was set before. */
  set view(view: Partial<View>) {
    const viewer = this.#viewer;
    // It may come from anywhere, such as an address: like an option line, it sets presentation and nothing else.
    const names = Object.keys(view).filter((name) => name in OPTION_NAMES) as (keyof View)[];
    // Of a whole view, what is not said of times is that they are as they are written.
    if (names.length > 3 && !view.time) viewer.time = '';
    for (const name of names) viewer[name] = view[name]!;
    this.#anew = [...this.#anew, ...names];
    viewer.requestUpdate();
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
