/** Patterns of paths: a path in which `*` stands for any one key, and `**` for any number of keys, also none. */
import { parseSegments, type Path } from './path.js';

const ONE = Symbol('*');
const MANY = Symbol('**');
/** What stands behind the last key of each pattern. */
const END = Symbol('end');

/** How far each pattern has come on the way to a value: places in the list of all their parts. */
export type Progress = ReadonlySet<number>;

/** Some patterns, matched together while one goes down a tree. */
export class PathPatterns {
  readonly #parts: (string | symbol)[] = [];
  /** Places of the ends, in the order of the patterns. */
  readonly #ends: number[] = [];
  readonly #start: Progress;

  /** Patterns as authors write them. A `*` that is meant as a key stands in quotes. */
  constructor(patterns: readonly string[]) {
    const starts: number[] = [];
    for (const pattern of patterns) {
      starts.push(this.#parts.length);
      this.#parts.push(...parseSegments(pattern, partOf), END);
      this.#ends.push(this.#parts.length - 1);
    }
    this.#start = this.#reach(starts);
  }

  /** At the event itself. */
  get start(): Progress {
    return this.#start;
  }

  /** One key further. */
  step(progress: Progress, key: string): Progress {
    const next: number[] = [];
    for (const at of progress) {
      const part = this.#parts[at];
      if (part === MANY) next.push(at);
      else if (part === ONE || part === key) next.push(at + 1);
    }
    return this.#reach(next);
  }

  /** Which patterns match here: their places in the list that was given, the least general first. */
  matches(progress: Progress): number[] {
    return this.#ends
      .flatMap((end, index) => (progress.has(end) ? [index] : []))
      .sort((a, b) => this.#generality(a) - this.#generality(b));
  }

  /** The same for a whole path. */
  match(path: Path): number[] {
    return this.matches(path.reduce<Progress>((at, key) => this.step(at, key), this.#start));
  }

  /** Adds what is reached without a key: `**` may stand for none. */
  #reach(places: readonly number[]): Progress {
    const reached = new Set<number>();
    for (let at of places) {
      while (!reached.has(at)) {
        reached.add(at);
        if (this.#parts[at] === MANY) at++;
      }
    }
    return reached;
  }

  /** A `**` says less than any number of `*`. */
  #generality(index: number): number {
    const parts = this.#parts.slice(index ? this.#ends[index - 1]! + 1 : 0, this.#ends[index]);
    const count = (kind: symbol) => parts.filter((part) => part === kind).length;
    return count(MANY) * (this.#parts.length + 1) + count(ONE);
  }
}

function partOf(written: string, key: string): string | symbol {
  return written === '*' ? ONE : written === '**' ? MANY : key;
}
