/** One condition of a query, ready to be compared with the keys and values of events. */
import { isTimeKey } from './time-text.js';
import { compareMeasures, measureOf, type Measure, type Position } from './measure.js';
import type { Path } from './path.js';
import { Pattern, type Range } from './pattern.js';
import type { Comparison, Query } from './query.js';
import type { Value } from './value.js';

export type TermQuery = Extract<Query, { type: 'text' | 'value' | 'range' | 'has' }>;

/** By its position to what it is compared with: is a number or time as the comparison says? */
const IS_SO: Readonly<Record<Comparison, (position: Position) => boolean>> = {
  ':': ({ start, end }) => start >= 0 && end <= 0,
  '=': ({ start, end }) => start >= 0 && end <= 0,
  '>': ({ start }) => start > 0,
  '>=': ({ start }) => start >= 0,
  '<': ({ start }) => start < 0,
  '<=': ({ end }) => end <= 0,
};

/** Keys that lead to a place, as in `Place`. */
interface PathPlace {
  readonly depth: number;
  readonly path: Path;
  readonly isIndex: readonly boolean[];
}

/** A measure, and how values must stand to it. */
interface Bound {
  readonly measure: Measure;
  readonly comparison: Comparison;
}

export class Term {
  /** It speaks of the values at a path, and not of all keys and values. */
  readonly hasPath: boolean;
  /** Where a container stands at the path, the keys and values in it count. */
  readonly isDeep: boolean;
  /** A value at the path is enough, whatever it is. */
  readonly isPresence: boolean;
  /** Its keys, where the last of them may also be one with dots: `log.level`. */
  readonly #ways: readonly (readonly Pattern[])[];
  readonly #pattern: Pattern | undefined;
  /** The text is the whole value. */
  readonly #isWhole: boolean;
  readonly #bounds: readonly Bound[];

  constructor(query: TermQuery) {
    const comparison = query.type === 'value' ? query.comparison : undefined;
    this.hasPath = query.type !== 'text';
    this.isDeep = comparison === ':';
    this.isPresence = query.type === 'has';
    const path = query.type === 'text' ? [] : query.path;
    this.#ways = path.map((_, at) =>
      [...path.slice(0, at), path.slice(at).join('.')].map((key) => new Pattern(key, true)),
    );
    if ('text' in query && !/[<>]/.test(comparison ?? '')) {
      this.#pattern = new Pattern(query.text, query.isQuoted);
    }
    this.#isWhole = comparison === '=' || (this.isDeep && !!this.#pattern?.hasWildcard);
    this.#bounds = boundsOf(query);
  }

  /** Does a path lead to what the term speaks of? Places in arrays may be left out of the term. */
  isAt({ depth, path, isIndex }: PathPlace): boolean {
    return this.#ways.some((keys) => {
      let at = depth - 1;
      for (let index = keys.length - 1; index >= 0; index--, at--) {
        const key = keys[index]!;
        while (at >= 0 && isIndex[at] && !key.isWhole(path[at]!)) at--;
        if (at < 0 || !key.isWhole(path[at]!)) return false;
      }
      return true;
    });
  }

  /** Does the text, a key or an unreadable line, hold what is looked for? */
  isIn(text: string): boolean {
    return this.#pattern?.isIn(text) ?? false;
  }

  /** Is the value of a leaf as the term says? */
  isValue({ document, node, depth, path, isIndex }: PathPlace & Value): boolean {
    const text = document.string(node);
    if (this.#bounds.length && /string|number/.test(document.kind(node))) {
      const isSo = this.#isMeasure(
        text,
        isTimeKey(path[isIndex.lastIndexOf(false, depth - 1)] ?? ''),
      );
      if (isSo !== undefined) return isSo;
    }
    return (this.#isWhole ? this.#pattern?.isWhole(text) : this.#pattern?.isIn(text)) ?? false;
  }

  /** Where the text that is looked for stands. */
  ranges(text: string): Range[] {
    return this.#pattern?.ranges(text) ?? [];
  }

  /** Undefined where the text is no number and no time, or is to be compared as text. */
  #isMeasure(text: string, asTime: boolean): boolean | undefined {
    for (const { measure, comparison } of this.#bounds) {
      const value = measureOf(text, asTime && measure.from !== undefined);
      const position = value && compareMeasures(value, measure);
      if (!position) return undefined;
      if (IS_SO[comparison](position)) continue;
      // The text of a time may hold a day that it is not on, in another zone.
      return value.from && this.#pattern ? undefined : false;
    }
    return true;
  }
}

function boundsOf(query: TermQuery): readonly Bound[] {
  if (query.type === 'range') {
    return [...bound(query.from, '>='), ...bound(query.to, '<=')];
  }
  if (query.type !== 'value') return [];
  const { text, comparison, isQuoted } = query;
  return isQuoted && /^[:=]$/.test(comparison) ? [] : bound(text, comparison);
}

function bound(text: string, comparison: Comparison): Bound[] {
  const measure = measureOf(text);
  return measure ? [{ measure, comparison }] : [];
}
