/** What the author of the page wants of the trees: what is open, what is marked, what the keys mean. */
import { readJson } from '../core/read-json.js';
import { MAX_EXPANDED_ROWS } from '../core/limits.js';
import { parseNumbers } from '../core/numbers.js';
import { splitList } from '../core/path.js';
import { PathPatterns, type Progress } from '../core/path-pattern.js';
import { levelsIn, pathOf, sizeOf, type Tree, type TreeNode } from '../core/tree.js';
import { reveal } from '../core/tree-ways.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerStore } from '../store/store.js';
import { adoptToolsSheet } from './tree-sheet.js';
import { treeWords } from './tree-words.js';
import { decorationOf, type Note } from './tree-notes.js';

export type AuthorWishes = readonly [
  /** A number of levels, `all`, or paths whose values are open; empty for what fits. */
  expand: string,
  /** Numbers of events that are marked, and paths whose values are. */
  highlight: string,
  /** JSON: an object with a text for each path. */
  descriptions: string,
];

/** A number of an event, or several: `2`, `4-6`. */
const NUMBERS = /^[\d\s-]+$/;

/** `tell` is given what is wrong with the descriptions. */
export function setUpTrees(
  viewer: HTMLElement,
  store: ViewerStore,
  [expand, highlight, descriptions]: AuthorWishes,
  messages: Messages,
  tell: (text: string) => void,
): void {
  const words = treeWords(messages);
  const items = splitList(highlight);
  const isMarked = parseNumbers(items.filter((item) => NUMBERS.test(item)).join());
  const marked = new PathPatterns(items.filter((item) => !NUMBERS.test(item)));
  const { entries, line, column } = readDescriptions(descriptions);
  const described = new PathPatterns(entries.map(([path]) => path));
  const notes = (node: TreeNode): Note[] => {
    if (node.range) return [];
    const path = pathOf(node);
    const [description] = described.match(path);
    return [
      ...(marked.match(path).length
        ? [{ kind: 'highlight', text: words.highlighted, place: 'unseen' } as const]
        : []),
      ...(description === undefined
        ? []
        : [{ kind: 'described', text: entries[description]![1], place: 'below' } as const]),
    ];
  };
  const decorate = (node: TreeNode) => decorationOf(notes(node));
  const open = (tree: Tree) => openAsAsked(tree, expand.trim());
  adoptToolsSheet(viewer.shadowRoot!);
  const mark = (event: number) => (isMarked(event) ? words.highlighted : undefined);
  store.setUpTrees({ decorate, mark, ...(expand.trim() && { open }) });
  if (line) tell(words.badDescriptions(line, column));
}

function openAsAsked(tree: Tree, expand: string): void {
  const levels = levelsIn(expand);
  if (levels >= 0) tree.openLevels(levels, MAX_EXPANDED_ROWS);
  else openPaths(tree, splitList(expand));
}

/** Where it is no JSON, `line` and `column` say; else they are 0. */
function readDescriptions(text: string): {
  readonly entries: readonly (readonly [path: string, text: string])[];
  readonly line: number;
  readonly column: number;
} {
  if (!text.trim()) return { entries: [], line: 0, column: 0 };
  const document = readJson(text);
  if (document.problem) {
    const lines = text.slice(0, document.problem.offset).split('\n');
    return { entries: [], line: lines.length, column: lines.at(-1)!.length + 1 };
  }
  const children = document.kind(0) === 'object' ? [...document.children(0)] : [];
  const entries = children.map((child) => [document.key(child)!, document.string(child)] as const);
  return { entries, line: 0, column: 0 };
}

/** Opens the values at the paths and all that they are in, level by level. */
function openPaths(tree: Tree, paths: readonly string[]): void {
  const patterns = new PathPatterns(paths);
  let rows = tree.roots.length;
  let level = tree.roots.map((node) => [node, enter(patterns, patterns.start, node)] as const);
  while (level.length) {
    const next: (typeof level)[number][] = [];
    for (const [node, progress] of level) {
      if (patterns.matches(progress).length) {
        reveal(node);
        node.open = node.inner !== undefined;
      }
      rows += sizeOf(node);
      if (!progress.size || rows > MAX_EXPANDED_ROWS) continue;
      for (const child of tree.children(node)) next.push([child, enter(patterns, progress, child)]);
    }
    level = next;
  }
}

function enter(patterns: PathPatterns, progress: Progress, { key, range }: TreeNode): Progress {
  return range || key === undefined ? progress : patterns.step(progress, key);
}
