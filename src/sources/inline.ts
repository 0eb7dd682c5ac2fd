/** The text inside an element, read while the page is still arriving and whenever it changes. Never changes it. */
import { BESIDE, BLOCKS, LOG_LINE, linesOf, type TextTree } from '../core/lines.js';

/** Scripts that are data. A script without a type, or with one that runs, belongs to the page. */
const DATA_SCRIPT = /^\s*(application|text)\/(x-)?((nd)?json|plain|event-stream)/i;

/** The slot of the script that holds descriptions of the log's keys. */
const DESCRIPTIONS_SLOT = 'descriptions';

/** The text of the script that describes the log's keys; empty where there is none. */
export function descriptionsIn(element: Element): string {
  return element.querySelector(`script[slot=${DESCRIPTIONS_SLOT}]`)?.textContent ?? '';
}

/** Elements of which a reader sees nothing. */
const UNSEEN = new Set('SCRIPT STYLE TEMPLATE BR'.split(' '));

/** Elements that hold a log, or that CMSes, highlighters and translators put round text; any other was data. */
const WRAPPERS = `${BLOCKS},br,button,span,code,a,font,textarea,tbody,td,th`;

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

  /** Tells at once of a change that was made a moment ago. */
  flush(): void {
    if (this.#observer.takeRecords()[0]) this.#read();
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

/**
 * The end of a line or of a value: what follows is not in the middle of one. Looks backwards from the end, or each of
 * many blank lines would look through all that follow.
 */
const LINE_END = /$(?<=[\n}\]]\s*)/;

/** The log inside an element, with the line ends that a browser would show, and what is not part of it. */
function readContent(element: Element): Omit<InlineText, 'isFinal'> {
  const children = [...element.childNodes].filter((node) => !isBeside(node));
  const nodes = children.slice(0, endOf(children, element.querySelector('event-viewer')));
  const isInside = (candidate: Element) => nodes.some((node) => node.contains(candidate));
  const script = [...element.querySelectorAll('script')].find(
    (candidate) => DATA_SCRIPT.test(candidate.type) && !isBeside(candidate) && isInside(candidate),
  );
  const carrier = script ?? carriersIn(element).find(isInside);
  const last = nodes.findLastIndex((node) => (carrier ? node.contains(carrier) : isLog(node)));
  // Where no tag closed the element: its first block after the log, and all that follows, is the page's.
  const next = nodes.findIndex((node, index) => index > last && isBlock(node));
  const end = last < 0 || next < 0 ? nodes.length : next;
  const isOwn = (_: Node, index: number) => (carrier ? index === last : index < end);
  const own = carrier ? [contentOf(carrier)] : children.filter(isOwn);
  const markup = new Set<string>();
  const see = (inside: TextTree) => {
    if (!inside.matches!(WRAPPERS)) markup.add(inside.nodeName);
  };
  return {
    text: script ? script.text : linesOf(own, see),
    foreign: children.filter((node, index) => !isOwn(node, index)).filter(isSeen),
    markup: [...markup],
  };
}

/**
 * Where, after loose lines of a log, a block begins that holds none, or the next viewer: an open tag has swallowed it,
 * and what follows.
 */
function endOf(nodes: readonly ChildNode[], viewer: Element | null): number {
  const first = nodes.findIndex(isLog);
  const end = nodes.findIndex((node, index) => {
    if (first < 0 || index <= first || !isBlock(node)) return false;
    const text = node.textContent!;
    const isPart = isText(nodes[first]!) && LINE_END.test(nodes[index - 1]!.textContent!);
    return node.contains(viewer) || (isPart && text.trim() !== '' && !isLog(node));
  });
  return end < 0 ? nodes.length : end;
}

/** The elements that may hold a log, without the numbers of its lines. */
function carriersIn(element: Element): Element[] {
  return [...element.querySelectorAll('pre, template, textarea')].filter((carrier) => {
    const beside = carrier.closest(BESIDE);
    return !beside || beside.contains(element);
  });
}

function isLog(node: Node): boolean {
  return LOG_LINE.test(node.textContent!);
}

function contentOf(carrier: Element): Node {
  return 'content' in carrier ? (carrier as HTMLTemplateElement).content : carrier;
}

/** What the author tells about the keys of the log is no part of it. */
function isBeside(node: Node): boolean {
  return isElement(node) && node.slot === DESCRIPTIONS_SLOT;
}

/** Would a reader see it, were it shown? */
function isSeen(node: Node): node is Element | Text {
  return isElement(node) ? !UNSEEN.has(node.nodeName) : isText(node) && node.data.trim() !== '';
}

function isBlock(node: Node): boolean {
  return isElement(node) && (node.matches(BLOCKS) || node.nodeName.includes('-'));
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Was the element's end tag seen? A node after it, or after one that holds it, can only follow the end. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  // A field of a form may go by the name `parentNode`: it holds nothing.
  for (let node: Node | null = element; node?.contains(element); node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
