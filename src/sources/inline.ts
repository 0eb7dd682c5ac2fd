/** The text inside an element, read while the page is still arriving and whenever it changes. Never changes it. */

/** Scripts that are data. A script without a type, or with one that runs, belongs to the page. */
const DATA_SCRIPT =
  /^(application\/(x-)?(ndjson|jsonl|json-seq|json)|text\/(plain|x-ndjson|jsonl?))\b/i;

/** Elements that begin and end a line. */
const BLOCKS = new Set(['P', 'DIV', 'LI', 'PRE', 'TR', 'BLOCKQUOTE', 'SECTION', 'ARTICLE']);

/** Elements whose text is not for readers. */
const CODE = new Set(['SCRIPT', 'STYLE']);

export interface InlineText {
  readonly text: string;
  /** No more of it is arriving from the parser. */
  readonly isFinal: boolean;
}

export class InlineSource {
  readonly #element: HTMLElement;
  readonly #listener: (inline: InlineText) => void;
  readonly #read = () => {
    const isFinal = isParsed(this.#element);
    if (isFinal) this.#observe();
    this.#listener({ text: inlineText(this.#element), isFinal });
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

/** The log inside an element, with the line ends that a browser would show. */
export function inlineText(element: Element): string {
  for (const script of element.querySelectorAll('script')) {
    if (DATA_SCRIPT.test(script.type)) return script.text;
  }
  const carrier = element.querySelector('pre, template, textarea') ?? element;
  return linesOf('content' in carrier ? (carrier as HTMLTemplateElement).content : carrier);
}

/** Text nodes in order; `<br>` and the edges of a block are line ends. */
function linesOf(root: Node): string {
  let text = '';
  const endLine = (node: Node | null) => {
    if (node && BLOCKS.has(node.nodeName) && text && !text.endsWith('\n')) text += '\n';
  };
  for (let node: Node | null = root.firstChild; node;) {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    else if (node.nodeName === 'BR') text += '\n';
    else endLine(node);
    if (node.firstChild && !CODE.has(node.nodeName)) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node !== root) endLine(node);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
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
