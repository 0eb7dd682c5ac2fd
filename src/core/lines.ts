/**
 * The text of a part of a page, line by line as a reader sees it. It asks nodes for what every tree of
 * elements can tell, so it needs no page.
 */
import { isStreamField } from './event-stream.js';

/** A node of a document, as far as its text goes. */
export interface TextTree {
  readonly nodeName: string;
  readonly parentNode: TextTree | null;
  readonly firstChild: TextTree | null;
  readonly nextSibling: TextTree | null;
  readonly data?: string;
  /** What stands for an image. */
  readonly alt?: string;
  matches?(selectors: string): boolean;
}

/**
 * The beginning of a line of a log: a value, a remark, a field of an event stream. The blanks before it are those of
 * its own line, or each of many blank lines would look through all that follow.
 */
export const LOG_LINE = /^[^\S\r\n]*(?:[{[#]|\/\/|data:)/m;

/** What stands beside the text of a code block: line numbers and buttons. */
export const BESIDE =
  'button,[aria-hidden=true],.gutter,.lineno,.linenos,.linenodiv,.line-numbers-rows,.hljs-ln-numbers,.ln,.lnt,.lntd:first-child';

/** Characters that WordPress has turned into images, where it thinks that the browser has no font for them. */
const CHARACTERS = 'img.emoji,img.wp-smiley';

/** Elements that highlighters make of each line of code. */
const CODE_LINES = '.line,.token-line,[data-line]';

/** Elements that begin and end a line. */
export const BLOCKS = `p,div,li,ul,ol,dl,pre,table,tr,blockquote,section,article,figure,h1,h2,h3,h4,h5,h6,hr,${CODE_LINES}`;

/** A line end, and no text that happens to be one. */
const BREAK = '<br>\n';

/** A comment that marks a place for React, Vue, Svelte, Solid or Lit, and is no author's. */
const MARKER = /^(.?|\?lit.*)$/;

/**
 * The text under these nodes; `<br>` and the edges of blocks are line ends, unless the text has one
 * there itself: after a `<br>`, that is how its source is laid out. A paragraph that is a block of an event
 * stream has a blank line before it, as it had before Markdown made a paragraph of it. `see` is called with every
 * element that is not beside it.
 */
export function linesOf(roots: readonly TextTree[], see?: (element: TextTree) => void): string {
  /** The text up to the last comment, the quote of a string that is open there, and what came since. */
  let before = '';
  let quote = '';
  let text = '';
  let last = '\n';
  let isLineEnd = false;
  let isParagraph = false;
  const add = (piece: string) => {
    if (isLineEnd && !last.endsWith('\n') && !piece.startsWith('\n')) text += '\n';
    if (isParagraph && before + text && isStreamField(piece)) text += '\n';
    isLineEnd = isParagraph = false;
    text += last = piece;
  };
  /** Adds what a node itself stands for; tells whether to look into it. */
  const enter = (node: TextTree): boolean => {
    const data = last === BREAK ? node.data?.replace(/^\n/, '') : node.data;
    if (node.nodeName === '#text' && data) add(data);
    if (node.nodeName === '#comment') {
      // Only what came since: there may be a comment in every line.
      const line = (quote + text).replace(/^[^]*\n|\\./g, '');
      quote = line.split('"').length % 2 ? '' : '"';
      before += text;
      text = '';
      // In a string it was data for the author, and for the HTML parser a comment.
      if (quote && !MARKER.test(node.data!)) add(`<!--${node.data}-->`);
    }
    if (node.nodeName === 'BR') {
      add('\n');
      last = BREAK;
    }
    isParagraph ||= node.nodeName === 'P';
    if (!node.matches) return true;
    if (node.matches(BESIDE)) return false;
    if (node.matches(CHARACTERS)) add(node.alt ?? '');
    else see?.(node);
    // An empty line of code is a line.
    if (!node.firstChild && node.matches(CODE_LINES)) add('');
    return !node.matches('script,style');
  };
  for (const root of roots) {
    let node = root;
    for (let isNew = true; ;) {
      isLineEnd ||= node.matches?.(BLOCKS) ?? false;
      if (isNew && enter(node) && node.firstChild) {
        node = node.firstChild;
        continue;
      }
      isLineEnd ||= node.matches?.(BLOCKS) ?? false;
      if (node === root) break;
      isNew = node.nextSibling !== null;
      node = (node.nextSibling ?? node.parentNode)!;
    }
  }
  return before + text;
}
