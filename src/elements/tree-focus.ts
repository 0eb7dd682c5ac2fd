/** Which node of a tree has the focus, or gets it. */
import type { TreeNode } from '../core/tree.js';
import type { TreeHost } from './tree-host.js';

/** The node whose row or group an element is in. */
export function nodeOf({ tree }: TreeHost, element: Element): TreeNode | undefined {
  return tree?.node(Number(element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? -1));
}

/** Draws a node anew, and what it is in. */
export function redrawNode(host: TreeHost, node: TreeNode): void {
  for (let at: TreeNode | undefined = node; at; at = at.parent) host.drawn.delete(at);
  host.requestUpdate();
}

/** Makes a node the one that gets the focus. */
export function activate(host: TreeHost, node: TreeNode): void {
  const tree = host.tree!;
  if (node === tree.active) return;
  redrawNode(host, tree.active);
  tree.active = node;
  redrawNode(host, node);
}

export async function focusNode(host: TreeHost, node: TreeNode): Promise<void> {
  activate(host, node);
  await host.whenDrawn();
  host.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus();
}
