/** The tree of one event: its values as nodes that open and close, built when they are first needed. */
import {
  INITIAL_TREE_ROWS,
  MAX_REPEATED_KEY,
  MAX_SEARCHED_KEYS,
  MAX_SIBLINGS,
  MAX_TREE_DEPTH,
  RANGE_SIZE,
  READY_AT_ONCE,
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
  inner: Value | undefined;
  /** What is drawn for its value, where that is something else than usual. */
  content: unknown;
  open: boolean;
  children: readonly TreeNode[] | undefined;
}

/** How a node is drawn beside what is usual. */
export interface Decoration {
  /** Names of what it is, for its looks. */
  readonly kinds: string;
  /** Read out after its name. */
  readonly description: string;
  /** Drawn before and after its value. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A member of a container, before it is a node. */
export interface Member {
  readonly key: string;
  readonly value: Value;
}

/** What a tree is given when it is made. */
export interface TreeSetup {
  /** Opens what is to be open at first. Without it: what fits. */
  readonly open?: (tree: Tree) => void;
  readonly decorate?: (node: TreeNode) => Decoration | undefined;
  /** Adds to the members of a container, or leaves some out. */
  readonly arrange?: (members: readonly Member[], container: Value) => readonly Member[];
  /** What is said of an event that the author marks, by number. */
  readonly mark?: (number: number) => string | undefined;
}

/** The trees of a log's events, with what is open in each; made when first asked for, kept with the log. */
export class EventTrees {
  readonly #log: EventLog;
  readonly decodeStrings: boolean;
  readonly setup: TreeSetup;
  /** For events that are compared with another one: what is said of the value at a path, if it differs. */
  readonly changes = new Map<number, (path: Path) => string | undefined>();
  readonly #trees = new Map<number, Tree | undefined>();

  constructor(log: EventLog, decodeStrings: boolean, setup: TreeSetup = {}) {
    this.#log = log;
    this.decodeStrings = decodeStrings;
    this.setup = setup;
  }

  /** The tree of an event by number, from 1; undefined where nothing of it could be read. */
  of(number: number): Tree | undefined {
    if (!this.#trees.has(number)) {
      const root = rootOf(this.#log.record(number).document);
      this.set(number, root && new Tree(root, this.decodeStrings, this.setup));
    }
    return this.#trees.get(number);
  }

  /** Puts another tree in its place. */
  set(number: number, tree: Tree | undefined): void {
    this.#trees.set(number, tree);
  }

  /** Lets go of what belongs to events that were dropped. */
  prune(): void {
    for (const kept of [this.#trees, this.changes]) {
      for (const number of kept.keys()) if (number <= this.#log.dropped) kept.delete(number);
    }
  }
}

export class Tree {
  /** The event's whole value. */
  readonly root: Value;
  roots: readonly TreeNode[];
  /** The node that the focus goes to when the tree is entered. */
  active: TreeNode;
  /** It was drawn once. */
  isShown = false;
  /** All of it is built. */
  isReady = true;
  readonly setup: TreeSetup;
  readonly #decodeStrings: boolean;
  /** All nodes, by their ids. */
  readonly #nodes: TreeNode[] = [];
  #repeated: { container?: Value; keys: ReadonlySet<string> } = { keys: new Set() };

  constructor(root: Value, decodeStrings: boolean, setup: TreeSetup = {}) {
    this.root = root;
    this.#decodeStrings = decodeStrings;
    this.setup = setup;
    const isContainer = root.document.isContainer(root.node) && root.document.count(root.node) > 0;
    this.roots = isContainer
      ? this.#childrenOf(root, undefined)
      : [this.#node(root, undefined, { key: undefined, position: 1, siblings: 1 })];
    this.active = this.roots[0]!;
    if (setup.open) setup.open(this);
    else this.openLevels();
    Array.from(this.prepare(READY_AT_ONCE));
  }

  /** How many nodes were built. */
  get size(): number {
    return this.#nodes.length;
  }

  /** The node with this id. */
  node(id: number): TreeNode | undefined {
    return this.#nodes[id];
  }

  /** Opens containers level by level: `levels` of them are seen, as long as no more than `rows` are shown. */
  openLevels(levels = Infinity, rows = INITIAL_TREE_ROWS): void {
    let shown = this.roots.length;
    let nodes = this.roots;
    for (let level = 1; level < levels && nodes.length; level++) {
      const next: TreeNode[] = [];
      for (const node of nodes) {
        if (!node.inner || shown + sizeOf(node) > rows) continue;
        shown += sizeOf(node);
        node.open = true;
        next.push(...this.children(node));
      }
      nodes = next;
    }
  }

  /** The nodes under a container, or under a string that holds JSON. */
  children(node: TreeNode): readonly TreeNode[] {
    if (!node.inner) return [];
    node.children ??= this.#childrenOf(node.inner, node);
    return node.children;
  }

  /**
   * Builds closed nodes too, for the browser's own find, level by level while there are no more than `rows`.
   * Gives each node under which it has built.
   */
  *prepare(rows: number): Generator<TreeNode, void> {
    let ready = 0;
    let level: readonly TreeNode[] = this.roots;
    while (level.length) {
      const next: TreeNode[] = [];
      ready += level.length;
      for (const node of level) {
        if (!node.inner) continue;
        const isNew = !node.children && !node.open;
        if (isNew && ready + next.length + sizeOf(node) > rows) this.isReady = false;
        else {
          for (const child of this.children(node)) next.push(child);
          if (isNew) yield node;
        }
      }
      level = next;
    }
  }

  /** The nodes shown, in reading order. */
  shown(): Generator<TreeNode> {
    return this.walk((node) => node.open);
  }

  /** All nodes that were built, in reading order. */
  built(): Generator<TreeNode> {
    return this.walk((node) => node.children !== undefined);
  }

  /** Nodes in reading order; `isEntered` says whether what is in a node follows it, once it was looked at. */
  *walk(isEntered: (node: TreeNode) => boolean, nodes = this.roots): Generator<TreeNode> {
    const stack = [...nodes].reverse();
    for (let node = stack.pop(); node; node = stack.pop()) {
      yield node;
      if (isEntered(node)) stack.push(...[...this.children(node)].reverse());
    }
  }

  #childrenOf(container: Value, parent: TreeNode | undefined): readonly TreeNode[] {
    const { document, node } = container;
    const part = parent?.range ?? ([0, document.count(node) - 1] as const);
    const size = groupSize(part[1] - part[0] + 1, parent?.range);
    return size > 1
      ? this.#ranges(container, parent, part, size)
      : this.#members(container, parent, part);
  }

  #members(
    container: Value,
    parent: TreeNode | undefined,
    [first, last]: readonly [number, number],
  ): readonly TreeNode[] {
    const { document, node } = container;
    const isArray = document.kind(node) === 'array';
    const repeated = isArray ? new Set<string>() : this.#repeatedKeys(container);
    const own: Member[] = [];
    for (const child of document.children(node, first)) {
      const index = first + own.length;
      if (index > last) break;
      const key = isArray ? String(index) : document.key(child)!;
      own.push({ key, value: { document, node: child } });
    }
    const members = this.setup.arrange?.(own, container) ?? own;
    return members.map(({ key, value }, at) => {
      const place = { key, position: at + 1, siblings: members.length };
      return this.#node(value, parent, {
        ...place,
        isDuplicate: repeated.size > 0 && repeated.has(key),
      });
    });
  }

  /** Kept for the last container, as its ranges ask one after the other. */
  #repeatedKeys(container: Value): ReadonlySet<string> {
    if (this.#repeated.container !== container) {
      this.#repeated = { container, keys: repeatedKeys(container.document, container.node) };
    }
    return this.#repeated.keys;
  }

  /** Groups of `size` members each. */
  #ranges(
    value: Value,
    parent: TreeNode | undefined,
    [first, last]: readonly [number, number],
    size: number,
  ): readonly TreeNode[] {
    const siblings = Math.ceil((last - first + 1) / size);
    const nodes: TreeNode[] = [];
    for (let position = 1; position <= siblings; position++) {
      const from = first + (position - 1) * size;
      const range = [from, Math.min(from + size - 1, last)] as const;
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
    const node: TreeNode = {
      id: this.#nodes.length,
      parent,
      level,
      range: undefined,
      isDuplicate: false,
      ...place,
      value,
      inner: place.range ? value : level < MAX_TREE_DEPTH ? this.innerOf(value) : undefined,
      content: undefined,
      open: false,
      children: undefined,
    };
    this.#nodes.push(node);
    return node;
  }

  /** What opens under a value. */
  innerOf(value: Value): Value | undefined {
    const decoded = this.#decodeStrings ? decode(value) : undefined;
    const inner = decoded ? { document: decoded, node: 0 } : value;
    const isOpenable =
      inner.document.isContainer(inner.node) && inner.document.count(inner.node) > 0;
    return isOpenable ? inner : undefined;
  }
}

/** How many levels `expand` asks for, with `all` or a number; NaN where it has paths, 0 for nothing. */
export function levelsIn(expand: string): number {
  return expand.trim() === 'all' ? Infinity : Number(expand);
}

/** Number of its direct children. */
export function sizeOf({ inner, range }: TreeNode): number {
  if (range) return range[1] - range[0] + 1;
  return inner ? inner.document.count(inner.node) : 0;
}

/** Number of rows that opening the node adds: of its children, or of the ranges that they are grouped in. */
export function rowsUnder(node: TreeNode): number {
  const size = sizeOf(node);
  return Math.ceil(size / groupSize(size, node.range));
}

/** How many members a range has where `count` are grouped, so that no level has more than a hundred; 1: they are not. */
function groupSize(count: number, range: TreeNode['range']): number {
  let size = 1;
  if (count > (range ? RANGE_SIZE : MAX_SIBLINGS)) {
    do size *= RANGE_SIZE;
    while (count / size > RANGE_SIZE);
  }
  return size;
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
    const key = document.key(child, MAX_REPEATED_KEY + 1)!;
    if (key.length > MAX_REPEATED_KEY) continue;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
