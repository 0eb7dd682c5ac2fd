/** The text inside an element, read while the page is still arriving and whenever it changes. Never changes it. */

/** Scripts that are data. A script without a type, or with one that runs, belongs to the page. */
const DATA_SCRIPT =
  /^(application\/(x-)?(ndjson|jsonl|json-seq|json)|text\/(plain|x-ndjson|jsonl?))\b/i;

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'P DIV LI UL OL DL PRE TABLE TR BLOCKQUOTE SECTION ARTICLE FIGURE H1 H2 H3 H4 H5 H6 HR'.split(
    ' ',
  ),
);

/** Elements whose text is not for readers. */
const CODE = new Set(['SCRIPT', 'STYLE']);

/** Elements of which a reader sees nothing. */
const UNSEEN = new Set([...CODE, 'TEMPLATE', 'BR']);

/** Elements that hold a log, or that CMSes, highlighters and translators put round text; any other was data. */
const WRAPPERS = new Set([...BLOCKS, ...'BR SPAN CODE A FONT TEXTAREA'.split(' ')]);

/** The beginning of a line of a log: a value, a remark, a field of an event stream. */
const LOG_LINE = /^\s*(?:[{[#]|\/\/|data:)/m;

export interface InlineText {
  readonly text: string;
  /** No more of it is arriving from the parser. */
  readonly isFinal: boolean;
  /** Children that are not part of the log, such as an article that an unclosed tag swallowed. */
  readonly foreign: readonly (Element | Text)[];
  /** Names of elements that the HTML parser made out of unescaped data. */
  readonly markup: readonly string[];
}

export class InlineSource {
  readonly #element: HTMLElement;
  readonly #listener: (inline: InlineText) => void;
  readonly #read = () => {
    const isFinal = isParsed(this.#element);
    if (isFinal) this.#observe();
    this.#listener({ ...readContent(this.#element), isFinal });
  };
  readonly #observer = new MutationObserver(this.#read);

  /** `listener` is called with the whole text at the start and after every change. */
  constructor(element: HTMLElement, listener: (inline: InlineText) => void) {
    this.#element = element;
    this.#listener = listener;
  }

  start(): void {
    this.#observe();
    const { parentNode, ownerDocument } = this.#element;
    if (parentNode && !isParsed(this.#element)) {
      // The first node after the element says that its end tag was seen; at the latest the page's end does.
      this.#observer.observe(parentNode, { childList: true });
      ownerDocument.addEventListener('DOMContentLoaded', this.#read);
    }
    this.#read();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#element.ownerDocument.removeEventListener('DOMContentLoaded', this.#read);
  }

  #observe(): void {
    this.stop();
    this.#observer.observe(this.#element, { childList: true, characterData: true, subtree: true });
  }
}

/** The log inside an element, with the line ends that a browser would show, and what is not part of it. */
export function readContent(element: Element): Omit<InlineText, 'isFinal'> {
  const script = [...element.querySelectorAll('script')].find(({ type }) => DATA_SCRIPT.test(type));
  const carrier = script ?? element.querySelector('pre, template, textarea');
  const nodes = [...element.childNodes];
  const last = nodes.findLastIndex((node) =>
    carrier ? node.contains(carrier) : LOG_LINE.test(node.textContent ?? ''),
  );
  // Where no tag closed the element: its first block after the log, and all that follows, is the page's.
  const next = nodes.findIndex((node, index) => index > last && isBlock(node));
  const isOwn = (_: Node, index: number) =>
    carrier ? index === last : last < 0 || next < 0 || index < next;
  const own = carrier ? [contentOf(carrier)] : nodes.filter(isOwn);
  return {
    text: script ? script.text : linesOf(own),
    foreign: nodes.filter((node, index) => !isOwn(node, index)).filter(isSeen),
    markup: script ? [] : markupIn(own),
  };
}

/** Names of the elements in the log that nobody puts round text. */
function markupIn(nodes: readonly Node[]): string[] {
  const inside = nodes.flatMap((node) => [
    node,
    ...((node as Partial<Element>).querySelectorAll?.('*') ?? []),
  ]);
  const names = inside.filter(isElement).map(({ nodeName }) => nodeName);
  return [...new Set(names.filter((name) => !WRAPPERS.has(name)))];
}

function contentOf(carrier: Element): Node {
  return 'content' in carrier ? (carrier as HTMLTemplateElement).content : carrier;
}

/** Would a reader see it, were it shown? */
function isSeen(node: Node): node is Element | Text {
  return isElement(node) ? !UNSEEN.has(node.nodeName) : isText(node) && node.data.trim() !== '';
}

function isBlock(node: Node): boolean {
  return isElement(node) && (BLOCKS.has(node.nodeName) || node.nodeName.includes('-'));
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Text nodes in order; `<br>` and the edges of a block are line ends. */
function linesOf(roots: readonly Node[]): string {
  let text = '';
  const endLine = ({ nodeName }: Node) => {
    if (BLOCKS.has(nodeName) && text && !text.endsWith('\n')) text += '\n';
  };
  // Nodes still to visit, last first; a node comes a second time, as an end, after what is in it.
  const stack: { node: Node; isEnd: boolean }[] = [...roots]
    .reverse()
    .map((node) => ({ node, isEnd: false }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, isEnd } = next;
    if (isText(node)) text += node.data;
    else if (node.nodeName === 'BR') text += '\n';
    else endLine(node);
    if (isEnd || !node.hasChildNodes() || CODE.has(node.nodeName)) continue;
    stack.push({ node, isEnd: true });
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, isEnd: false });
  }
  return text;
}

/** Was the element's end tag seen? A node after it, or after one that holds it, can only follow the end. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
