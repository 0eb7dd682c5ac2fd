/** What is said aloud of the list: the order and the filter that a reader has asked for, and what its tools say. */
import { formatPath } from '../core/path.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import { visibleText } from './text.js';

export class Announcer {
  #hasSorted = false;
  #isFilterDue = false;
  #order = '';
  /** What was said last that is no order. */
  #said = '';

  /** Says what a tool has done. The same text once more is another one, or nobody would say it. */
  say(text: string): void {
    this.#said = text && text === this.#said ? `${text}\u00a0` : text;
  }

  /** The reader filters: how many events are left is said once that is known. */
  filters(): void {
    this.#isFilterDue = true;
  }

  /** The reader sorts: the order is said once it is there. */
  sorts(): void {
    this.#hasSorted = true;
    this.#said = '';
  }

  /** What is said at present. `status` is what is to be said of a filter. */
  text({ sort, isSorting, isComplete }: ViewerState, messages: Messages, status: string): string {
    if (this.#isFilterDue && !isSorting) {
      this.#isFilterDue = false;
      this.#said = status;
    }
    if (this.#said || !this.#hasSorted) return this.#said;
    // It stays as it is while events are added: the same words are not said again.
    if (isSorting || !isComplete) return this.#order;
    const orders = sort.map(({ path, descending }) =>
      messages.sortedBy(visibleText(formatPath(path)) || '#', descending),
    );
    return (this.#order = orders.join('; ') || messages.sourceOrder);
  }
}
