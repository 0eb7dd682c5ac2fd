/**
 * Tells when the present input is read and shown, and what the author of the page should know about it. From then
 * on the page's address can lead to an event in it.
 */
import type { LitElement, ReactiveController } from 'lit';
import { LINK_PREFIX } from '../core/link-prefix.js';
import { eventsIn } from '../store/state.js';
import type { ViewerStore } from '../store/store.js';
import { emit } from './events.js';
import { treesDrawn } from './inner-elements.js';
import type { InputController, Notice } from './input-controller.js';
import type { LanguageController } from './language-controller.js';
import type { LateElements } from './late-elements.js';
import type { LinkTarget } from './links.js';
import { visibleText } from './text.js';
import { treePart } from './tree-part.js';

/** What it needs of the viewer. */
interface Surroundings {
  readonly input: InputController;
  readonly language: LanguageController;
  readonly late: LateElements;
  readonly store: ViewerStore;
}

export class LoadController implements ReactiveController {
  readonly #host: LitElement & LinkTarget;
  readonly #viewer: Surroundings;
  /** Until the present input is read and shown; who waits for it waits for what comes before that as well. */
  #complete: PromiseWithResolvers<void> | undefined = Promise.withResolvers();
  /** Which input is the present one, and which was announced as loaded last, or is about to be. */
  #present = 1;
  #announced: number | undefined;
  /** A sort or a filter is under way. */
  #arranged: PromiseWithResolvers<void> | undefined;
  #isPartMissing = false;
  /** What the author of the page is told, in the present language. */
  #notices: () => readonly string[] = () => [];
  /** What else there is to tell: that a link leads nowhere, or descriptions cannot be read. */
  #remark = '';

  constructor(host: LitElement & LinkTarget, viewer: Surroundings) {
    this.#host = host;
    this.#viewer = viewer;
    host.addController(this);
  }

  /** Resolves when the present input was read to its end and is shown as it is to be: sorted, filtered, open. */
  async whenComplete(): Promise<void> {
    await this.whenTold();
    await this.#arranged?.promise;
    await treesDrawn(this.#host);
  }

  /** Resolves when the present input was read to its end and the page was told; before anybody's `complete`. */
  async whenTold(): Promise<void> {
    // What was set a moment ago is under way after the next update.
    await this.#host.updateComplete;
    await this.#complete?.promise;
  }

  /** What is shown above the list. */
  get texts(): readonly string[] {
    return [...this.#notices(), this.#remark].filter(Boolean);
  }

  /** New input: `complete` and `ev-load` are due once more. */
  expect(): void {
    this.#complete ??= Promise.withResolvers();
    this.#present++;
    this.#notices = () => [];
  }

  readonly remark = (text: string): void => {
    this.#remark = text;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    addEventListener('hashchange', this.#followLink as (change: Event) => void);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followLink as (change: Event) => void);
  }

  hostUpdated(): void {
    const { input, late } = this.#viewer;
    const { isPartMissing, isComplete, isSorting } = this.#viewer.store.state;
    if ((isPartMissing || late.missing.size) && !this.#isPartMissing) {
      this.#isPartMissing = true;
      void this.#show([...input.notices, { code: 'part' }]);
    }
    if (isSorting) this.#arranged ??= Promise.withResolvers();
    else {
      this.#arranged?.resolve();
      this.#arranged = undefined;
    }
    if (isComplete && !isSorting && this.#announced !== this.#present) {
      this.#announced = this.#present;
      void this.#announce();
    }
  }

  /** Tells the author of these; of those about an input, where it is still the `present` one. */
  async #show(notices: readonly Notice[], present?: number): Promise<void> {
    // Without the part that has the words, the code has to do.
    const { noticeText } = await import('./notices.js').catch(() => ({
      noticeText: ({ code }: Notice): string => code,
    }));
    if (present && present !== this.#present) return;
    this.#notices = () =>
      notices.map((notice) => noticeText(notice, this.#viewer.language.messages));
    this.#host.requestUpdate();
    const texts = this.#notices();
    notices.forEach(({ code }, index) => {
      emit(this.#host, 'ev-error', { code, message: texts[index]! });
    });
  }

  async #announce(): Promise<void> {
    const present = this.#present;
    const { language, late, input } = this.#viewer;
    const { state } = this.#viewer.store;
    const { unreadable, log } = state;
    const { notices } = input;
    await language.ready;
    await late.ready();
    await treesDrawn(this.#host);
    if (present !== this.#present) return;

    if (!input.hasFailed) emit(this.#host, 'ev-load', { events: eventsIn(state), unreadable });
    if (notices.length) await this.#show(notices, present);
    if (present !== this.#present) return;
    const broken = this.#viewer.store.newUnreadable();
    if (broken) {
      const { problem } = log.record(broken);
      const message = language.messages.problem(problem!, visibleText);
      emit(this.#host, 'ev-error', { code: 'unreadable', message });
    }
    // Whoever was told may have given another log, which others wait for.
    if (present !== this.#present) return;
    this.#complete?.resolve();
    this.#complete = undefined;
    await this.#followLink();
  }

  /** The page's address may lead to an event in here. */
  readonly #followLink = async (change?: Event): Promise<void> => {
    if (!location.hash.startsWith(LINK_PREFIX) || this.#announced !== this.#present) return;
    const { store, language } = this.#viewer;
    await treePart().then(
      ({ followLink }) =>
        followLink(this.#host, () => store.state, language.messages, this.remark, !!change),
      store.missPart,
    );
  };
}
