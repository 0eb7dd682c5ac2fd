/** The tools of a log that grows: pause and clear; what has come, and what was dropped. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LIVE_SAY_MS } from '../core/limits.js';
import { enToolbar } from '../i18n/en-toolbar.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import type { EvTable } from './ev-table.js';
import { LiveFollow } from './live-follow.js';
import { RequestEvent } from './request.js';

/** What the bar needs to know of the tools that it stands among. */
export interface LiveHost extends HTMLElement {
  readonly state: ViewerState;
  readonly messages: Messages;
  /** Number of events when the log began to grow; undefined where it does not. */
  readonly since: number | undefined;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** The element that the tools belong to. */
interface Viewer extends HTMLElement {
  readonly live: boolean;
  clear(): void;
}

export class LiveBar implements ReactiveController {
  readonly #host: LiveHost;
  readonly #follow: LiveFollow;
  /** Events that have come so far, shown or held back, and how many of them were said. */
  #all = 0;
  #saidAll: number | undefined;
  #said = '';
  #timer = 0;
  #isPaused = false;
  #fresh = 0;

  constructor(host: LiveHost) {
    this.#host = host;
    this.#follow = new LiveFollow(() => this.#onMove());
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#isGone) this.#follow.detach();
  }

  hostUpdate(): void {
    if (this.#isGone) return;
    const { since, state } = this.#host;
    const root = this.#host.getRootNode() as ShadowRoot;
    const list = root.querySelector<EvTable>('ev-table, ev-grid');
    this.#follow.attach(list, since !== undefined, this.#viewer.live);
    if (since === undefined) {
      this.#follow.seen = state.count;
      return;
    }
    if (this.#saidAll === undefined) this.#saidAll = this.#follow.seen = since;
    this.#all = state.count + (state.held ?? 0);
    // Another log, or none.
    if (this.#all < this.#saidAll) this.#saidAll = this.#follow.seen = 0;
    const isFull = this.#isPaused && state.held === undefined;
    this.#isPaused = state.held !== undefined;
    if (isFull) this.#say(this.#words.full);
    else if (this.#all > this.#saidAll && !this.#timer) this.#sayFresh();
    this.#fresh = this.#follow.fresh;
  }

  render(): TemplateResult {
    const { held, log } = this.#host.state;
    const words = this.#words;
    // As properties: a translator of pages puts an element in the place of a text.
    return html`<button type="button" @click=${() => this.#pause(held === undefined)}>
        <span .textContent=${held === undefined ? words.pause : words.resume}></span>
      </button>
      <button type="button" @click=${() => this.#clear()}>${words.clear}</button>
      ${
        this.#fresh && held === undefined
          ? html`<button type="button" class="fresh" @click=${() => void this.#follow.goToEnd()}>
              <span .textContent=${words.fresh(this.#fresh)}></span
              ><span aria-hidden="true"> ↓</span>
            </button>`
          : nothing
      }
      <span class="grown" .textContent=${held === undefined ? '' : words.held(held)}></span>
      <span class="grown" .textContent=${log.dropped ? words.dropped(log.dropped) : ''}></span>
      <span class="unseen" aria-live="polite" .textContent=${this.#said}></span>`;
  }

  /** The tools were taken out of the viewer, for good. */
  get #isGone(): boolean {
    return !this.#host.parentNode;
  }

  get #words() {
    return (this.#host.messages.toolbar ?? enToolbar).live;
  }

  get #viewer(): Viewer {
    return (this.#host.getRootNode() as ShadowRoot).host as Viewer;
  }

  #pause(isHeld: boolean): void {
    this.#isPaused = isHeld;
    this.#host.dispatchEvent(new RequestEvent({ type: 'hold', isHeld }));
  }

  /** The status says nothing of a log that grows. */
  #clear(): void {
    this.#viewer.clear();
    this.#say(this.#host.messages.status(0, 0));
  }

  #onMove(): void {
    if (this.#follow.fresh !== this.#fresh) this.#host.requestUpdate();
  }

  /** At once, and then not again for a while, however many come. */
  #sayFresh(): void {
    const { fresh, held } = this.#words;
    const number = this.#all - this.#saidAll!;
    this.#saidAll = this.#all;
    this.#say(this.#isPaused ? held(this.#host.state.held!) : fresh(number));
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#host.requestUpdate();
    }, LIVE_SAY_MS);
  }

  #say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }
}
