/** Going about in a tree: along a path, opening what lies on the way, opening and closing all. */
import { MAX_EXPANDED_ROWS } from './limits.js';
import type { Path } from './path.js';
import { rowsUnder, type Tree, type TreeNode } from './tree.js';

/** The nodes along a path, without ranges: fewer than it has keys where it leads to nothing. */
export function trailTo(tree: Tree, path: Path): TreeNode[] {
  const trail: TreeNode[] = [];
  let level = topLevel(tree);
  for (const key of path) {
    const node = member(tree, level, key);
    if (!node) break;
    trail.push(node);
    level = tree.children(node);
  }
  return trail;
}

/** A lone value is a node without a key; the keys are in it. */
function topLevel(tree: Tree): readonly TreeNode[] {
  const [root] = tree.roots;
  return root!.key === undefined ? tree.children(root!) : tree.roots;
}

/** The last of those with the key, as `JSON.parse` has it; through ranges where there are some. */
function member(tree: Tree, level: readonly TreeNode[], key: string): TreeNode | undefined {
  while (level[0]?.range) {
    const { document, node } = level[0].value;
    const isArray = document.kind(node) === 'array';
    const index = isArray
      ? Number(key)
      : Array.from(document.children(node), (child) => document.key(child)).lastIndexOf(key);
    const range = level.find(
      ({ range: [first, last] = [1, 0] }) => first <= index && index <= last,
    );
    level = range ? tree.children(range) : [];
  }
  return level.findLast((node) => node.key === key);
}

/** Opens all that a node is in. */
export function reveal(node: TreeNode): void {
  for (let at = node.parent; at; at = at.parent) at.open = true;
}

/** Opens or closes a node; false when there is nothing to do. */
export function setOpen(tree: Tree, node: TreeNode, open: boolean): boolean {
  if (!node.inner || node.open === open) return false;
  node.open = open;
  tree.children(node);
  return true;
}

/**
 * Opens the nodes and, if it is to go `deep`, what is in them, as much as one can look through: what would be
 * too much stays closed. Gives each node that it opens; in the end, whether none of them is closed any more.
 */
export function* expandAll(
  tree: Tree,
  nodes = tree.roots,
  deep = true,
): Generator<TreeNode, boolean> {
  let rows = 0;
  let isWhole = true;
  for (const node of tree.walk(({ open }) => deep && open, nodes)) {
    if (!node.inner) continue;
    const isNew = !node.open && rows + rowsUnder(node) <= MAX_EXPANDED_ROWS;
    if (isNew) setOpen(tree, node, true);
    if (node.open) rows += rowsUnder(node);
    else isWhole = false;
    if (isNew) yield node;
  }
  return isWhole;
}

/** Closes the nodes and what is in them. The first of them gets the focus. */
export function collapseAll(tree: Tree, nodes = tree.roots): void {
  for (const node of tree.walk(({ children }) => children !== undefined, nodes)) node.open = false;
  tree.active = nodes[0]!;
}

/** Shows a string that holds JSON as it was written, or as the JSON again. */
export function toggleRaw(tree: Tree, node: TreeNode): void {
  node.children = undefined;
  node.inner = node.inner ? undefined : tree.innerOf(node.value);
  node.open = node.inner !== undefined;
  tree.children(node);
}

/** Have two events the same keys, in the same order? */
export function isSameShape(a: Tree, b: Tree): boolean {
  return (
    a.roots.length === b.roots.length &&
    a.roots.every(({ key }, index) => key === b.roots[index]!.key)
  );
}

/** Opens in a tree what is open at the same paths of another, and closes what is closed there. */
export function openAlike(tree: Tree, other: Tree): void {
  const pairs: [readonly TreeNode[], readonly TreeNode[]][] = [[tree.roots, other.roots]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [nodes, others] = pair;
    const byKey = new Map(others.map((node) => [node.key, node]));
    for (const node of nodes) {
      const twin = byKey.get(node.key);
      if (!twin?.inner || !node.inner || !twin.children) continue;
      node.open = twin.open;
      // What is closed in both was looked at before it was closed, if at all.
      if (node.open || node.children) pairs.push([tree.children(node), twin.children]);
    }
  }
}
