/** Elements that few pages need: each is loaded and defined when a viewer first wants it. */
import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adoptSheets } from './sheets.js';

interface LateElement extends CustomElementConstructor {
  /** What it needs beside the style sheets of the viewer. */
  readonly sheet: CSSResult;
}

const LOADERS = {
  'ev-grid': async (): Promise<LateElement> => (await import('./ev-grid.js')).EvGrid,
  'ev-toolbar': async (): Promise<LateElement> => (await import('./ev-toolbar.js')).EvToolbar,
};

export type LateName = keyof typeof LOADERS;

const loaded = new Map<LateName, LateElement>();

export class LateElements {
  /** Those that could not be loaded. */
  readonly missing = new Set<LateName>();
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #pending = new Map<LateName, Promise<void>>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** True when it can be drawn. Else it is loaded, and the viewer is drawn again when it is there. */
  has(name: LateName): boolean {
    const element = loaded.get(name);
    if (element) adoptSheets(this.#host.shadowRoot!, [element.sheet]);
    else if (!this.#pending.has(name)) this.#pending.set(name, this.#load(name));
    return element !== undefined;
  }

  /** Resolves when everything that was wanted is there, or is known to be missing. */
  async ready(): Promise<void> {
    await Promise.all(this.#pending.values());
  }

  async #load(name: LateName): Promise<void> {
    try {
      const element = await LOADERS[name]();
      if (!customElements.get(name)) customElements.define(name, element);
      loaded.set(name, element);
    } catch {
      this.missing.add(name);
    }
    this.#host.requestUpdate();
  }
}
