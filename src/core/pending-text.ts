/** Text that waits to be cut into records, in pieces: a long line costs nothing until it ends. */
import { REREAD_ALWAYS_BELOW } from './limits.js';

export class PendingText {
  #pieces: string[] = [];
  #length = 0;
  /** How long it has to be to be read again. */
  #rereadAt = 0;

  /** Is it a part of one line? */
  get isPartOfLine(): boolean {
    return this.#pieces[0]?.includes('\n') === false;
  }

  /** Adds a piece; true when there is something to cut. */
  add(piece: string): boolean {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (!piece.includes('\n')) return false;
    return this.#length <= REREAD_ALWAYS_BELOW || this.#length >= this.#rereadAt;
  }

  /** All of it as one string. */
  join(): string {
    return this.#pieces.join('');
  }

  /** What is left once it was cut; it is read again when it has become twice as long. */
  keep(rest: string): void {
    this.#pieces = rest ? [rest] : [];
    this.#length = rest.length;
    this.#rereadAt = rest.length * 2;
  }
}
