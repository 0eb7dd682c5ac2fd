/** What assistive technology is told, as indented text: role, name, states; the same in every browser. */
import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
} from 'dom-accessibility-api';

/** States that are written when they are set. */
const STATES = [
  'aria-expanded',
  'aria-sort',
  'aria-level',
  'aria-posinset',
  'aria-setsize',
  'aria-rowcount',
  'aria-rowindex',
  'aria-pressed',
  'aria-selected',
  'aria-checked',
  'aria-current',
  'aria-live',
  'aria-busy',
  'aria-orientation',
  'aria-valuenow',
];
/** Roles whose content is in their name. */
const LEAVES = ['button', 'treeitem', 'searchbox', 'checkbox', 'link', 'option'];
/** Roles that say nothing by themselves. */
const PLAIN = [null, 'generic', 'none', 'presentation', 'rowgroup', 'paragraph'];

export function treeText(root: ParentNode): string {
  return linesOf(root, 0).join('\n');
}

function linesOf(parent: ParentNode, depth: number): string[] {
  return [...parent.childNodes].flatMap((node) => {
    if (node instanceof Text) {
      const text = node.data.trim().replace(/\s+/g, ' ');
      return text ? [indent(depth, quoted(text))] : [];
    }
    if (!(node instanceof Element) || isHidden(node)) return [];
    return linesOfElement(node, depth);
  });
}

function linesOfElement(element: Element, depth: number): string[] {
  const role = getRole(element);
  if (role === null || PLAIN.includes(role)) {
    const isLive = element.hasAttribute('aria-live');
    const text = isLive ? [indent(depth, `live ${element.getAttribute('aria-live')}`)] : [];
    return [...text, ...linesOf(element, depth + (isLive ? 1 : 0))];
  }
  const isCell = /cell|header|row$|group/.test(role);
  const name = isCell ? '' : computeAccessibleName(element);
  const description = computeAccessibleDescription(element);
  const states = STATES.filter((state) => element.hasAttribute(state)).map(
    (state) => `${state.replace('aria-', '')}=${element.getAttribute(state)}`,
  );
  const parts = [role, name && quoted(name), description && `(${description})`, ...states];
  const line = indent(depth, parts.filter(Boolean).join(' '));
  return LEAVES.includes(role) ? [line] : [line, ...linesOf(element, depth + 1)];
}

function isHidden(element: Element): boolean {
  return (
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.getAttribute('aria-hidden') === 'true' ||
    ['STYLE', 'COL', 'COLGROUP'].includes(element.tagName)
  );
}

/** Without escapes: the files that this is compared with are read as JavaScript. */
function quoted(text: string): string {
  return `“${text}”`;
}

function indent(depth: number, text: string): string {
  return '  '.repeat(depth) + text;
}
