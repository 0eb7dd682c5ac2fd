/** The tree of one event: its values as nodes that open and close, built when they are first needed. */
import {
  INITIAL_TREE_ROWS,
  MAX_READY_ROWS,
  MAX_SEARCHED_KEYS,
  MAX_SIBLINGS,
  MAX_TREE_DEPTH,
  RANGE_SIZE,
} from './limits.js';
import type { EventLog } from './log.js';
import type { Path } from './path.js';
import { decode, rootOf, type Value } from './value.js';

export interface TreeNode {
  /** Unique in its tree, and the same for the same path. */
  readonly id: number;
  readonly parent: TreeNode | undefined;
  /** Depth from 1, as `aria-level` counts. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Key in an object, index in an array, `first…last` of a range; undefined for a lone value. */
  readonly key: string | undefined;
  /** The value; of a range, the container that it is a part of. */
  readonly value: Value;
  /** A group of many siblings: its first and last child, from 0. */
  readonly range: readonly [number, number] | undefined;
  /** A later or earlier member of the same object has the same key. */
  readonly isDuplicate: boolean;
  /** What opens under it: the value itself, or the JSON held in its string; undefined for a leaf. */
  readonly inner: Value | undefined;
  open: boolean;
  children: readonly TreeNode[] | undefined;
}

/** The trees of a log's events, with what is open in each; made when first asked for, kept with the log. */
export class EventTrees {
  readonly #log: EventLog;
  readonly #decodeStrings: boolean;
  readonly #trees = new Map<number, Tree | undefined>();

  constructor(log: EventLog, decodeStrings: boolean) {
    this.#log = log;
    this.#decodeStrings = decodeStrings;
  }

  /** The tree of an event by number, from 1; undefined where nothing of it could be read. */
  of(number: number): Tree | undefined {
    if (!this.#trees.has(number)) {
      const root = rootOf(this.#log.record(number).document);
      this.#trees.set(number, root && new Tree(root, this.#decodeStrings));
    }
    return this.#trees.get(number);
  }
}

export class Tree {
  readonly roots: readonly TreeNode[];
  /** The node that the focus goes to when the tree is entered. */
  active: TreeNode;
  readonly #decodeStrings: boolean;
  #size = 0;

  constructor(root: Value, decodeStrings: boolean) {
    this.#decodeStrings = decodeStrings;
    const isContainer = root.document.isContainer(root.node) && root.document.count(root.node) > 0;
    this.roots = isContainer
      ? this.#childrenOf(root, undefined)
      : [this.#node(root, undefined, { key: undefined, position: 1, siblings: 1 })];
    this.active = this.roots[0]!;
    this.openInitially();
    this.prepare();
  }

  /** Opens containers level by level while few enough rows are shown. */
  openInitially(): void {
    let rows = this.roots.length;
    for (let level = this.roots; level.length;) {
      const next: TreeNode[] = [];
      for (const node of level) {
        if (!node.inner || rows + sizeOf(node) > INITIAL_TREE_ROWS) continue;
        rows += sizeOf(node);
        node.open = true;
        next.push(...this.children(node));
      }
      level = next;
    }
  }

  /** The nodes under a container, or under a string that holds JSON. */
  children(node: TreeNode): readonly TreeNode[] {
    if (!node.inner) return [];
    node.children ??= this.#childrenOf(node.inner, node);
    return node.children;
  }

  /** Builds closed nodes too, for the browser's own find, level by level up to `MAX_READY_ROWS`. */
  prepare(): void {
    let ready = 0;
    let level: readonly TreeNode[] = this.roots;
    while (level.length) {
      const next: TreeNode[] = [];
      ready += level.length;
      for (const node of level) {
        if (!node.inner) continue;
        if (node.children || node.open || ready + next.length + sizeOf(node) <= MAX_READY_ROWS) {
          for (const child of this.children(node)) next.push(child);
        }
      }
      level = next;
    }
  }

  /** The nodes shown, in reading order. */
  shown(): Generator<TreeNode> {
    return this.#walk((node) => node.open);
  }

  /** All nodes that were built, in reading order. */
  built(): Generator<TreeNode> {
    return this.#walk((node) => node.children !== undefined);
  }

  /** Opens every node, or as many as one can look through. */
  expandAll(): void {
    let opened = 0;
    for (const node of this.#walk(({ open }) => open)) {
      if (!node.inner || opened >= MAX_READY_ROWS) continue;
      node.open = true;
      opened += sizeOf(node);
    }
  }

  collapseAll(): void {
    for (const node of this.built()) node.open = false;
    this.active = this.roots[0]!;
  }

  /** Nodes in reading order; `isEntered` says whether what is in a node follows it, once it was looked at. */
  *#walk(isEntered: (node: TreeNode) => boolean): Generator<TreeNode> {
    const stack = [...this.roots].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
      yield node;
      if (isEntered(node)) stack.push(...[...this.children(node)].reverse());
    }
  }

  #childrenOf(container: Value, parent: TreeNode | undefined): readonly TreeNode[] {
    const { document, node } = container;
    const count = document.count(node);
    const range = parent?.range;
    if (!range && count > MAX_SIBLINGS) return this.#ranges(container, parent, 0, count);
    if (range && range[1] - range[0] >= RANGE_SIZE) {
      return this.#ranges(container, parent, range[0], range[1] + 1);
    }
    return this.#members(container, parent, range ?? [0, count - 1]);
  }

  #members(
    { document, node }: Value,
    parent: TreeNode | undefined,
    [first, last]: readonly [number, number],
  ): readonly TreeNode[] {
    const isArray = document.kind(node) === 'array';
    const siblings = last - first + 1;
    const repeated = isArray ? new Set<string>() : repeatedKeys(document, node);
    const nodes: TreeNode[] = [];
    let index = 0;
    for (const child of document.children(node)) {
      if (index > last) break;
      if (index >= first) {
        const key = isArray ? String(index) : document.key(child)!;
        const position = index - first + 1;
        const isDuplicate = repeated.has(key);
        nodes.push(
          this.#node({ document, node: child }, parent, { key, position, siblings, isDuplicate }),
        );
      }
      index++;
    }
    return nodes;
  }

  /** Groups `first` to `stop` so that no level has more than about a hundred nodes. */
  #ranges(
    value: Value,
    parent: TreeNode | undefined,
    first: number,
    stop: number,
  ): readonly TreeNode[] {
    let size = RANGE_SIZE;
    while ((stop - first) / size > RANGE_SIZE) size *= RANGE_SIZE;
    const siblings = Math.ceil((stop - first) / size);
    const nodes: TreeNode[] = [];
    for (let position = 1; position <= siblings; position++) {
      const from = first + (position - 1) * size;
      const range = [from, Math.min(from + size, stop) - 1] as const;
      const key = `${range[0]}…${range[1]}`;
      nodes.push(this.#node(value, parent, { key, position, siblings, range }));
    }
    return nodes;
  }

  #node(
    value: Value,
    parent: TreeNode | undefined,
    place: {
      key: string | undefined;
      position: number;
      siblings: number;
      isDuplicate?: boolean;
      range?: readonly [number, number];
    },
  ): TreeNode {
    const level = (parent?.level ?? 0) + 1;
    return {
      id: this.#size++,
      parent,
      level,
      range: undefined,
      isDuplicate: false,
      ...place,
      value,
      inner: place.range ? value : level < MAX_TREE_DEPTH ? this.#innerOf(value) : undefined,
      open: false,
      children: undefined,
    };
  }

  #innerOf(value: Value): Value | undefined {
    const decoded = this.#decodeStrings ? decode(value) : undefined;
    const inner = decoded ? { document: decoded, node: 0 } : value;
    const isOpenable =
      inner.document.isContainer(inner.node) && inner.document.count(inner.node) > 0;
    return isOpenable ? inner : undefined;
  }
}

/** Number of direct children that opening the node shows. */
export function sizeOf({ inner, range }: TreeNode): number {
  if (range) return range[1] - range[0] + 1;
  return inner ? inner.document.count(inner.node) : 0;
}

/** Is its value a string that holds JSON, opened in place? */
export function isDecoded({ inner, value }: TreeNode): boolean {
  return inner !== undefined && inner.document !== value.document;
}

/** Keys from the event's root to the node; ranges are not part of it. */
export function pathOf(node: TreeNode): Path {
  const path: string[] = [];
  for (let at: TreeNode | undefined = node; at; at = at.parent) {
    if (!at.range && at.key !== undefined) path.unshift(at.key);
  }
  return path;
}

function repeatedKeys(document: Value['document'], node: number): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  if (document.count(node) > MAX_SEARCHED_KEYS) return repeated;
  for (const child of document.children(node)) {
    const key = document.key(child)!;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
