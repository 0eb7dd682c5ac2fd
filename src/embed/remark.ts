/**
 * A plugin for remark: fences become viewers before any highlighter or component sees them, so that it
 * works wherever Markdown is read by unified, in MDX too.
 */
import { fenceAttributes, type Attributes, type FenceOptions } from './markup.js';
import { nodesOf, viewerParts, type Node } from './syntax-tree.js';

/** `remarkPlugins: [[eventViewer, { languages: ['event-viewer', 'jsonl'] }]]` */
export default function eventViewer(options: FenceOptions = {}): (tree: unknown) => void {
  return (tree) => {
    for (const node of nodesOf(tree as Node)) {
      if (node.type !== 'code' || !node.lang) continue;
      const attributes = fenceAttributes(`${node.lang} ${node.meta ?? ''}`, options);
      if (attributes) becomeViewer(node, attributes);
    }
  };
}

/** A paragraph is a node that every tool knows; `data` tells what it becomes. */
function becomeViewer(node: Node, attributes: Attributes): void {
  const log = node.value ?? '';
  const { properties, children } = viewerParts(log, attributes);
  node.type = 'paragraph';
  node.children = [{ type: 'text', value: log }];
  node.data = { hName: 'event-viewer', hProperties: properties, hChildren: children };
  delete node.value;
  delete node.lang;
  delete node.meta;
}
