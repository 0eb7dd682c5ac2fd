/** Goes from error to error in the list of events. */
import { SLICE_RECORDS } from '../core/limits.js';
import { isError } from '../core/severity.js';
import { runInSlices } from '../tasks/slices.js';
import type { ListHost } from './list-host.js';
import { listWords } from './list-words.js';

/** What tells levels where no event of the sample had a level: errors may be all that has one. */
const USUAL = ['level', 'severity'].map((key) => ({ path: [key], role: 'level' }) as const);

export class ListErrors {
  readonly #host: ListHost;
  readonly #say: (text: string) => void;
  #cancel = () => {};

  constructor(host: ListHost, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
  }

  /** Gives the focus to the next error below the event that has it, or above; says so where there is none. */
  go(step: 1 | -1): void {
    this.#cancel();
    const words = listWords(this.#host.messages);
    this.#cancel = runInSlices(this.#search(step), () => this.#say(words.searching));
  }

  /** A press of another key ends the search, and so does the list when it leaves the page. */
  stop(): void {
    this.#cancel();
  }

  *#search(step: 1 | -1): Generator<void, void> {
    const host = this.#host;
    const { ranked } = host.state.inference;
    const columns = [...ranked.filter(({ role }) => /level|status/.test(role)), ...USUAL];
    const words = listWords(host.messages);
    let row = this.#start;
    for (let seen = 1; ; seen++) {
      row += step;
      if (row < 0 || row >= host.rowCount) break;
      const { log, decodeStrings } = host.state;
      const record = log.read(host.numberAt(row));
      if (isError(record, columns, decodeStrings)) {
        this.#say('');
        return void host.focusEvent(record.number);
      }
      if (seen % SLICE_RECORDS) continue;
      yield;
      // Rows may have changed places, and where the event has gone it begins anew.
      row = host.rowOf(record.number);
      if (row < 0) row = this.#start;
    }
    this.#say(step > 0 ? words.noNextError : words.noErrorBefore);
  }

  /** The row that has the focus. From a header, the first row is the next one; so it is where the event has gone. */
  get #start(): number {
    const { number } = this.#host.focusOfRows;
    return number ? Math.max(-1, this.#host.rowOf(number)) : -1;
  }
}
