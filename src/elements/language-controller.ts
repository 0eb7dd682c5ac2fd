/**
 * The texts in the language of the page: that of the nearest `lang`, through shadow roots and the document.
 * A change of any `lang` in those trees is seen at once.
 */
import type { LitElement, ReactiveController } from 'lit';
import { en, type Messages } from '../i18n/en.js';
import { loaderFor } from '../i18n/languages.js';
import { treesDrawn } from './inner-elements.js';

export class LanguageController implements ReactiveController {
  /** English until those of another language are there, and where there are none. */
  messages: Messages = en;
  /** Resolves when the texts are there, or are known to be missing. */
  ready: Promise<void> | undefined;
  /** The first texts are on their way: until then words keep their place unseen, so that none changes. */
  isPending = false;
  readonly #host: LitElement;
  readonly #observer = new MutationObserver(() => this.#choose());
  #load: ReturnType<typeof loaderFor>;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (let at: Element | undefined = this.#host; at; at = hostOf(at)) {
      this.#observer.observe(at.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
    this.#choose();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  // The browser's own `:lang()` ends at a shadow root in Firefox, and misses changes beyond it in WebKit.
  #choose(): void {
    let at: Element | undefined = this.#host;
    let nearest: Element | null = null;
    for (; at && !nearest; at = hostOf(at)) nearest = at.closest('[lang]');
    const load = loaderFor(nearest?.getAttribute('lang') ?? '');
    if (load === this.#load) return;
    this.isPending ||= !this.ready;
    this.#load = load;
    this.ready = this.#change(load);
  }

  async #change(load: ReturnType<typeof loaderFor>): Promise<void> {
    const messages = (await load?.().catch(() => undefined))?.messages ?? en;
    // Another language may have been asked for in the meantime.
    if (load !== this.#load) return;
    this.messages = messages;
    if (!this.isPending) return this.#host.requestUpdate();
    // Of a list that is drawn in batches, the last rows still have the words of before.
    this.#host.requestUpdate();
    await treesDrawn(this.#host);
    this.isPending = false;
    this.#host.requestUpdate();
  }
}

/** The element whose shadow root an element is in. */
function hostOf(element: Element): Element | undefined {
  return (element.getRootNode() as Partial<ShadowRoot>).host;
}
