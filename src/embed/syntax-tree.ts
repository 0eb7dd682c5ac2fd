/** The nodes of unified's syntax trees (mdast, hast), as far as the plugins for remark and rehype use them. */
import type { Attributes } from './markup.js';

export interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  /** The text of a node that has no children. */
  value?: string;
  children?: Node[];
  lang?: string | null;
  meta?: string | null;
  data?: Record<string, unknown>;
}

/**
 * Names that HTML has for attributes which are there or not: some serialisers drop their values. They
 * go into the option line of the log.
 */
const BOOLEAN = new Set(['open', 'controls']);

/** Every node of a tree; the children of one that is replaced meanwhile are those of the new one. */
export function* nodesOf(tree: Node): Generator<Node> {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...(node.children ?? []));
  }
}

/** The attributes and the children of a viewer with this log. */
export function viewerParts(
  log: string,
  attributes: Attributes,
): { properties: Record<string, string>; children: Node[] } {
  const inLine = attributes.filter(([name]) => BOOLEAN.has(name));
  const inTag = attributes.filter(([name]) => !BOOLEAN.has(name));
  // The parser drops a line end right after <pre>, and serialisers do not mind it.
  const value = withOptionLine(log, inLine).replace(/^\n/, '\n\n');
  return {
    properties: Object.fromEntries(inTag),
    children: [
      {
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [{ type: 'text', value }],
      },
    ],
  };
}

/** The log with these options in its option line; what is there already comes first, and yields. */
function withOptionLine(log: string, attributes: Attributes): string {
  if (attributes.length === 0) return log;
  const options = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  return log.startsWith('#!') ? log.replace(/$/m, () => options) : `#!${options}\n${log}`;
}
