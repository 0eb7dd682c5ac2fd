/** A plugin for rehype: the HTML of fences becomes viewers. Put it before any highlighter. */
import { fenceAttributes, type Attributes, type FenceOptions } from './markup.js';
import { nodesOf, viewerParts, type Node } from './syntax-tree.js';

/** `rehypePlugins: [[eventViewer, { languages: ['event-viewer', 'jsonl'] }]]` */
export default function eventViewer(options: FenceOptions = {}): (tree: unknown) => void {
  return (tree) => {
    for (const node of nodesOf(tree as Node)) {
      const [code, ...others] = node.children ?? [];
      if (node.tagName !== 'pre' || code?.tagName !== 'code' || others.length > 0) continue;
      const attributes = attributesOf(code, options);
      if (!attributes) continue;
      node.tagName = 'event-viewer';
      Object.assign(node, viewerParts(textOf(code), attributes));
    }
  };
}

/** The language is a class of the `<code>`; the rest of the info string, if it was kept, is beside it. */
function attributesOf({ properties, data }: Node, options: FenceOptions): Attributes | undefined {
  const classes = Array.isArray(properties?.className) ? properties.className : [];
  const meta = typeof data?.meta === 'string' ? data.meta : '';
  for (const name of classes) {
    const [, language] = /^lang(?:uage)?-(.*)/.exec(String(name)) ?? [];
    const attributes = language && fenceAttributes(`${language} ${meta}`, options);
    if (attributes) return attributes;
  }
  return undefined;
}

function textOf(code: Node): string {
  // Visited last child first.
  return [...nodesOf(code)].reduce((text, { value = '' }) => value + text, '');
}
