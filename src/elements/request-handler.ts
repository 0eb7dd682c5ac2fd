/** Does what the elements inside a viewer ask, and tells the page what has changed. */
import type { LitElement } from 'lit';
import { valueOf, type LogRecord } from '../core/log.js';
import type { Path } from '../core/path.js';
import { sortAfter } from '../core/sort-spec.js';
import { isWindowed } from '../store/state.js';
import type { ViewerStore } from '../store/store.js';
import { Announcer } from './announcer.js';
import type { EvTree } from './ev-tree.js';
import { emit, type View } from './events.js';
import { listDrawn, tableIn, treesIn } from './inner-elements.js';
import type { LoadController } from './load-controller.js';
import type { RequestEvent } from './request.js';
import type { ToolName } from './tree-host.js';

interface Viewer extends LitElement {
  get view(): View;
  set view(view: Partial<View>);
}

export class RequestHandler {
  /** Those who do not see what was done are told. */
  readonly announcer = new Announcer();
  readonly #viewer: Viewer;
  readonly #store: ViewerStore;
  readonly #load: LoadController;
  /** Numbers of events that are to be opened as soon as they are read. */
  readonly #awaited = new Set<number>();

  constructor(viewer: Viewer, store: ViewerStore, load: LoadController) {
    this.#viewer = viewer;
    this.#store = store;
    this.#load = load;
  }

  readonly handle = ({ request }: RequestEvent): void => {
    const viewer = this.#viewer;
    const store = this.#store;
    switch (request.type) {
      case 'sort':
        return this.#sortBy(request.path, request.isAdded);
      case 'filter':
        this.announcer.filters();
        return void store.filterBy(request.text).then(() => this.#tellView());
      case 'toggle':
        return this.openOrClose(request.number, !store.state.open.has(request.number));
      case 'view':
        viewer.view = request.view;
        return void viewer.updateComplete.then(() => this.#tellView());
      case 'enter-tree':
        return void this.#enterTree(request.number);
      case 'say':
        this.announcer.say(request.text);
        return viewer.requestUpdate();
      case 'fit':
        return viewer.requestUpdate();
      case 'ask':
        return request.answer(viewer, store.state);
      case 'hold':
        return store.hold(request.isHeld);
      case 'missing':
        return store.missPart();
      case 'plain':
        return store.showPlain(request.isPlain);
      case 'leave-tree':
        return void tableIn(viewer)?.focusEvent(request.number);
    }
  };

  /** Opens or closes an event by number. */
  openOrClose(number: number, isOpen: boolean): void {
    const { state } = this.#store;
    const { activeElement } = this.#viewer.shadowRoot ?? document;
    const hasFocus = activeElement?.closest<EvTree>('ev-tree')?.number === number;
    this.#awaited.delete(number);
    if (!this.#store.setOpen(number, isOpen, isWindowed(state))) {
      if (isOpen && !state.isComplete && !state.open.has(number)) void this.#openWhenRead(number);
      return;
    }
    if (hasFocus) void tableIn(this.#viewer)?.focusEvent(number);
    // Whoever was told of what was closed for it may have closed it, too, or given another log.
    const { open, log } = this.#store.state;
    if (isOpen && open.has(number)) this.tell('ev-open', log.record(number));
    this.#tellView();
  }

  /** Does something with each opened event, also with what was asked for a moment ago. */
  async runInTrees(tool: ToolName): Promise<void> {
    if (this.#awaited.size) await this.#load.whenTold();
    await listDrawn(this.#viewer);
    for (const tree of treesIn(this.#viewer)) tree.run(tool);
  }

  async #openWhenRead(number: number): Promise<void> {
    this.#awaited.add(number);
    await this.#load.whenTold();
    if (this.#awaited.has(number)) this.openOrClose(number, true);
  }

  async #enterTree(number: number): Promise<void> {
    const viewer = this.#viewer;
    // The event may have been opened a moment ago.
    await listDrawn(viewer);
    await [...treesIn(viewer)].find((tree) => tree.number === number)?.focusActive();
  }

  #sortBy(path: Path, isAdded: boolean): void {
    this.announcer.sorts();
    this.#store.sortBy(sortAfter(this.#store.state.sort, path, isAdded));
    this.#tellView();
  }

  /** Tells the page of an event that was opened, or is open no more. */
  tell(name: 'ev-open' | 'ev-close', record: LogRecord): void {
    let value: unknown;
    emit(this.#viewer, name, {
      event: record.number,
      line: record.line,
      // Few listeners ask for it, and a long event takes long.
      get value() {
        return (value ??= valueOf(record));
      },
    });
  }

  #tellView(): void {
    emit(this.#viewer, 'ev-view-change', { view: this.#viewer.view });
  }
}
