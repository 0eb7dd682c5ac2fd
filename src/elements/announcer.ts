/** What is said aloud of the list: the order that a reader has asked for, and what its tools say. */
import { formatPath } from '../core/path.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import { visibleText } from './text.js';

export class Announcer {
  #hasSorted = false;
  #order = '';
  /** What was said last that is no order. */
  #said = '';

  /** Says what a tool has done. */
  say(text: string): void {
    this.#said = text;
  }

  /** The reader sorts: the order is said once it is there. */
  sorts(): void {
    this.#hasSorted = true;
    this.#said = '';
  }

  /** What is said at present. */
  text({ sort, isSorting, isComplete }: ViewerState, messages: Messages): string {
    if (this.#said || !this.#hasSorted) return this.#said;
    // It stays as it is while events are added: the same words are not said again.
    if (isSorting || !isComplete) return this.#order;
    const [first] = sort;
    return (this.#order = first
      ? messages.sortedBy(visibleText(formatPath(first.path)) || '#', first.descending)
      : messages.sourceOrder);
  }
}
