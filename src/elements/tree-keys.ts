/** The keys of a tree: those of the ARIA pattern, whole subtrees, pages, and copying. */
import { focusNode, redrawNode } from './tree-focus.js';
import type { TreeNode } from '../core/tree.js';
import { collapseAll, setOpen } from '../core/tree-ways.js';
import { logicalKey } from './keys.js';
import { hasSelection } from './clipboard.js';
import type { ToolName, TreeHost } from './tree-host.js';

/** Time in milliseconds within which typed letters are one search, as in the lists of operating systems. */
const TYPE_AHEAD_MS = 700;

/** Height of a row in pixels where none can be measured. */
const GUESSED_ROW_PX = 24;

export class TreeKeys {
  readonly #host: TreeHost;
  readonly #run: (tool: ToolName) => unknown;
  readonly #expand: (nodes: readonly TreeNode[], deep?: boolean) => unknown;
  #typed = '';
  #typedAt = 0;

  constructor(
    host: TreeHost,
    run: (tool: ToolName) => unknown,
    expand: (nodes: readonly TreeNode[], deep?: boolean) => unknown,
  ) {
    this.#host = host;
    this.#run = run;
    this.#expand = expand;
  }

  /** A key on the node that has the focus; true when it stands for something. */
  press(event: KeyboardEvent): boolean {
    const key = logicalKey(event, this.#host);
    const { active } = this.#host.tree!;
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return this.#command(key.toLowerCase(), event.shiftKey);
    if (event.shiftKey) return this.#pressWithShift(key, active);
    return this.#move(key, active) || this.#act(key, active);
  }

  #nodes(): TreeNode[] {
    return [...this.#host.tree!.shown()];
  }

  #command(key: string, isShifted: boolean): boolean {
    if (key !== 'c') return false;
    if (!isShifted && hasSelection(this.#host.getRootNode() as ShadowRoot)) return false;
    this.#run(isShifted ? 'copyPath' : 'copyValue');
    return true;
  }

  #pressWithShift(key: string, node: TreeNode): boolean {
    const tree = this.#host.tree!;
    if (key === 'F10') this.#run('more');
    else if (key === 'ArrowRight') this.#expand([node]);
    else if (key === 'ArrowLeft') {
      collapseAll(tree, [node]);
      this.#host.redraw();
    } else return this.#act(key, node);
    return true;
  }

  /** Goes to another node, where the key leads to one. */
  #move(key: string, node: TreeNode): boolean {
    const nodes = this.#nodes();
    const at = nodes.indexOf(node);
    const last = nodes.length - 1;
    const moves: Readonly<Record<string, TreeNode | undefined>> = {
      ArrowDown: nodes[at + 1],
      ArrowUp: nodes[at - 1],
      Home: nodes[0],
      End: nodes[last],
      PageDown: nodes[Math.min(at + this.#pageSize, last)],
      PageUp: nodes[Math.max(at - this.#pageSize, 0)],
      ArrowRight: node.open ? nodes[at + 1] : undefined,
      ArrowLeft: node.open ? undefined : node.parent,
    };
    if (moves[key]) void focusNode(this.#host, moves[key]);
    return moves[key] !== undefined;
  }

  #act(key: string, node: TreeNode): boolean {
    if (key === 'ContextMenu') this.#run('more');
    else if (key === 'Enter') this.#enter(node);
    else if (key === ' ') this.#toggle(node, !node.open);
    else if (key === 'ArrowRight') this.#toggle(node, true);
    else if (key === 'ArrowLeft') this.#toggle(node, false);
    else if (key === '*') this.#expand(node.parent?.children ?? this.#host.tree!.roots, false);
    else if (key === 'Escape') {
      this.#host.request({ type: 'leave-tree', number: this.#host.number });
    } else if (key.length === 1) this.#typeAhead(key, node);
    else return key.startsWith('Arrow');
    return true;
  }

  #toggle(node: TreeNode, open: boolean): void {
    if (setOpen(this.#host.tree!, node, open)) redrawNode(this.#host, node);
  }

  /** Does what the value offers (its link, its whole text, the string as it was written), or opens and closes it. */
  #enter(node: TreeNode): void {
    const offer = this.#host.querySelector<HTMLElement>('.node[tabindex="0"] :is(a, button)');
    if (offer) offer.click();
    else this.#toggle(node, !node.open);
  }

  /** Rows that one sees at once: in what scrolls the tree, or in the window. */
  get #pageSize(): number {
    const rowHeight = this.#host.querySelector<HTMLElement>('.node')?.offsetHeight;
    const scroller = this.#host.closest<HTMLElement>('.pane, .scroller, ev-table');
    const height = Math.min(scroller?.clientHeight || innerHeight, innerHeight);
    return Math.max(1, Math.floor(height / (rowHeight || GUESSED_ROW_PX)) - 1);
  }

  /** Goes to the next node whose key begins with what was typed. */
  #typeAhead(character: string, node: TreeNode): void {
    const nodes = this.#nodes();
    const now = performance.now();
    this.#typed =
      (now - this.#typedAt < TYPE_AHEAD_MS ? this.#typed : '') + character.toLowerCase();
    this.#typedAt = now;
    // One letter goes on from here; more letters may still fit the node at hand.
    const start = nodes.indexOf(node) + (this.#typed.length === 1 ? 1 : 0);
    const inOrder = [...nodes.slice(start), ...nodes.slice(0, start)];
    const found = inOrder.find(({ key: name }) => name?.toLowerCase().startsWith(this.#typed));
    if (found) void focusNode(this.#host, found);
  }
}
