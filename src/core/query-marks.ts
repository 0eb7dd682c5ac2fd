/** Where in a shown text the hits of a query are. */
import type { Path } from './path.js';
import type { Range } from './pattern.js';
import type { Query } from './query.js';
import { Term } from './query-term.js';
import { MAX_REVEALED_HITS, MAX_SEARCHED_NODES } from './limits.js';
import { pathOf, type Tree, type TreeNode } from './tree.js';
import { textOf, type Value } from './value.js';

/** A part of a text, and whether it is a hit. */
export type Piece = readonly [text: string, isHit: boolean];

export class QueryMarker {
  readonly #terms: readonly Term[];

  constructor(query: Query) {
    this.#terms = soughtIn(query);
  }

  /**
   * The text in pieces; undefined where it holds no hit. `at` leads to what is shown: a value, or without
   * `value` a key or a line that cannot be read.
   */
  cut(text: string, at: Path | TreeNode, value?: Value): readonly Piece[] | undefined {
    const path = 'parent' in at ? pathOf(at) : at;
    const ranges = this.#terms.flatMap((term) => rangesOf(term, text, path, value));
    if (!ranges.length) return undefined;
    ranges.sort(([a], [b]) => a - b);
    const pieces: Piece[] = [];
    let cut = 0;
    for (const [start, end] of ranges) {
      if (end <= cut) continue;
      if (start > cut) pieces.push([text.slice(cut, start), false]);
      pieces.push([text.slice(Math.max(cut, start), end), true]);
      cut = end;
    }
    if (cut < text.length) pieces.push([text.slice(cut), false]);
    return pieces;
  }

  /** Opens the values of a tree that hold hits, so that the hits are seen. */
  reveal(tree: Tree): void {
    const stack = [...tree.roots].reverse();
    let hits = 0;
    let searched = 0;
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (++searched > MAX_SEARCHED_NODES || hits >= MAX_REVEALED_HITS) return;
      if (this.#isHit(node)) {
        hits++;
        for (let outer = node.parent; outer; outer = outer.parent) outer.open = true;
      }
      stack.push(...[...tree.children(node)].reverse());
    }
  }

  #isHit(node: TreeNode): boolean {
    if (node.range) return false;
    const isKeyHit = node.key !== undefined && !!this.cut(node.key, node);
    return isKeyHit || (!node.inner && !!this.cut(textOf(node.value), node, node.value));
  }
}

/** What is looked for; of what is not to be there, nothing is marked. */
function soughtIn(query: Query): Term[] {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.queries.flatMap(soughtIn);
    case 'not':
    case 'unreadable':
      return [];
    default:
      return [new Term(query)];
  }
}

function rangesOf(term: Term, text: string, path: Path, value: Value | undefined): Range[] {
  const isIndex = path.map((key) => /^\d+$/.test(key));
  const isAt = (depth: number) => term.hasPath && term.isAt({ depth, path, isIndex });
  const isInside = !term.hasPath || (term.isDeep && path.some((_, depth) => isAt(depth)));
  const isHere = isAt(path.length);
  const isContainer = value?.document.isContainer(value.node);
  if (!value && isHere && term.isPresence) return [[0, text.length]];
  if (!value || isContainer)
    return isInside || (value && isHere && term.isDeep) ? term.ranges(text) : [];
  if (!isInside && !isHere) return [];
  if (!term.isValue({ ...value, depth: path.length, path, isIndex })) return [];
  const ranges = term.ranges(text);
  return ranges.length ? ranges : [[0, text.length]];
}
