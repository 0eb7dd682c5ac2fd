/** Where in a long tree the focus is: the keys that lead there, each of which leads back. */
import { html, nothing, type TemplateResult } from 'lit';
import { LONG_TREE_ROWS } from '../core/limits.js';
import type { Tree, TreeNode } from '../core/tree.js';
import { plainText } from './text.js';
import type { TreeMessages } from '../i18n/en-tree.js';

export function whereText(
  tree: Tree,
  words: TreeMessages,
  go: (node: TreeNode) => void,
): TemplateResult | typeof nothing {
  const way: TreeNode[] = [];
  for (let at: TreeNode | undefined = tree.active; at; at = at.parent) way.unshift(at);
  if (way.length < 2 || !isLong(tree)) return nothing;
  return html`<div class="where" part="where" role="group" aria-label=${words.where} translate="no">
    ${way.map(
      (node, index) =>
        html`${index ? html`<span aria-hidden="true"> › </span>` : nothing}<button
            type="button"
            tabindex="-1"
            aria-current=${node === tree.active ? 'true' : nothing}
            @click=${() => go(node)}
          >
            ${plainText(node.key ?? '')}
          </button>`,
    )}
  </div>`;
}

function isLong(tree: Tree): boolean {
  const shown = tree.shown();
  for (let rows = 0; rows < LONG_TREE_ROWS; rows++) if (shown.next().done) return false;
  return true;
}
