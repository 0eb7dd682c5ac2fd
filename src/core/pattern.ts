/** Text that is searched for: without regard to case, with `*` for any run of characters. */

/** From a first UTF-16 unit to the one after the last. */
export type Range = readonly [start: number, end: number];

/**
 * Case is folded as the `i` flag does, unit by unit, so that a hit is as long as the text searched for.
 * Each piece between two wildcards is found as far left as it can be, and never looked for again: the time
 * grows with the length of the text, whatever the pattern.
 */
export class Pattern {
  readonly #pieces: readonly RegExp[];
  readonly #lengths: readonly number[];

  /** With `isLiteral` an asterisk stands for itself. */
  constructor(text: string, isLiteral: boolean) {
    const pieces = isLiteral ? [text] : text.split('*');
    this.#pieces = pieces.map((piece) => literalSearch(piece));
    this.#lengths = pieces.map(({ length }) => length);
  }

  get hasWildcard(): boolean {
    return this.#pieces.length > 1;
  }

  /** Does the text hold it? */
  isIn(text: string): boolean {
    return this.#find(text, 0) !== undefined;
  }

  /** Is it the whole text? */
  isWhole(text: string): boolean {
    const last = this.#pieces.length - 1;
    const tail = text.length - this.#lengths[last]!;
    if (!last && tail) return false;
    let at = 0;
    for (let index = 0; index <= last; index++) {
      if (index === last && tail < at) return false;
      const range = this.#findPiece(index, text, index === last ? tail : at);
      if (!range || (index === 0 && range[0] > 0)) return false;
      at = range[1];
    }
    return at === text.length;
  }

  /** Where the pieces of it stand, each time that the text holds it; empty ones are left out. */
  ranges(text: string): Range[] {
    const ranges: Range[] = [];
    for (let at = 0; ;) {
      const found = this.#find(text, at)?.filter(([start, end]) => end > start);
      if (!found?.length) return ranges;
      ranges.push(...found);
      at = found.at(-1)![1];
    }
  }

  #find(text: string, at: number): Range[] | undefined {
    const ranges: Range[] = [];
    for (let index = 0; index < this.#pieces.length; index++) {
      const range = this.#findPiece(index, text, at);
      if (!range) return undefined;
      ranges.push(range);
      at = range[1];
    }
    return ranges;
  }

  #findPiece(index: number, text: string, at: number): Range | undefined {
    const piece = this.#pieces[index]!;
    piece.lastIndex = at;
    return piece.test(text)
      ? [piece.lastIndex - this.#lengths[index]!, piece.lastIndex]
      : undefined;
  }
}

/** Finds a text, from `lastIndex` on, without regard to case. */
export function literalSearch(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'gi');
}
