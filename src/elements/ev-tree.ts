/**
 * The tree of one event, as it is drawn. What a reader does in it is handled by `tree-tools.ts`, which is loaded
 * when they first do something.
 */
import { LitElement, html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BATCH_ROWS, MAX_TREE_TEXT, TREE_BOX_ROWS } from '../core/limits.js';
import type { Piece } from '../core/query-marks.js';
import { isDecoded, sizeOf, type Tree, type TreeNode } from '../core/tree.js';
import { clip, kindOf, textOf, timeOf, type Value } from '../core/value.js';
import type { Messages } from '../i18n/en.js';
import { nextTask } from '../tasks/next-task.js';
import { RequestEvent, type Request } from './request.js';
import { isLink, isPlain, plainText, visibleText, type Filter } from './text.js';
import { activate, focusNode, nodeOf } from './tree-focus.js';
import type { ToolName, TreeHost, TreeTools } from './tree-host.js';
import { treePart } from './tree-part.js';

/** Whatever a reader can do here. */
const EVENTS = ['pointerenter', 'pointerdown', 'click', 'focusin', 'keydown', 'beforematch'];

/** A tree is shown for the first time; nothing more to do until the part that knows what is loaded. */
let onShown: (host: TreeHost) => void = () => {};

/** What stands for a key without any character. */
const EMPTY_KEY = '""';

/** How much of a node is in the page as it should be: its row, all but what is closed in it, or all. */
const enum Drawn {
  Row = 1,
  Open,
  Whole,
}

export class EvTree extends LitElement implements TreeHost {
  static override properties = {
    tree: { attribute: false },
    number: { attribute: false },
    isHidden: { attribute: false },
    filter: { attribute: false },
    messages: { attribute: false },
  };

  declare tree: Tree | undefined;
  /** The event's number, which names the tree. */
  declare number: number;
  /** The event is closed: the tree is there for the browser's own find, and nothing else. */
  declare isHidden: boolean;
  declare filter: Filter;
  declare messages: Messages;

  #tools: TreeTools | undefined;
  #loading: Promise<TreeTools> | undefined;
  /** What is under way and will be drawn. */
  #work: Promise<unknown> | undefined;
  /** Nodes that are in the page as they should be. */
  drawn = new WeakMap<TreeNode, Drawn>();
  /** Nodes that were, with all that is in them, at least once. */
  readonly #filled = new WeakSet<TreeNode>();
  /** Many rows are put into the page in batches; this begins the next of them. */
  #nextBatch: Promise<void> | undefined;
  /** How many rows the present batch may still draw. */
  #room = 0;
  /** Groups and rows that it left to the next one: in view, and in what is closed. */
  #openLeft = 0;
  #closedLeft = 0;
  /** Nothing in view is left, so that what is closed can be drawn, for the browser's own find. */
  #drawsClosed = false;

  constructor() {
    super();
    for (const type of EVENTS) this.addEventListener(type, this.#onEvent);
  }

  /** Stays in the viewer's shadow root: one style sheet, and names, parts and find reach everything. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#work;
    await this.whenDrawn();
    return true;
  }

  /** Does something with the event, or with the value in it that has the focus. */
  run(tool: ToolName): void {
    this.#withTools((tools) => tools.run(tool));
  }

  /** Gives the focus to the node that last had it. */
  async focusActive(): Promise<void> {
    if (this.tree) await focusNode(this, this.tree.active);
  }

  async whenDrawn(): Promise<void> {
    do {
      await this.#nextBatch;
      await super.getUpdateComplete();
    } while (this.#nextBatch);
  }

  redraw(): void {
    this.drawn = new WeakMap();
    this.requestUpdate();
  }

  request(request: Request): void {
    this.dispatchEvent(new RequestEvent(request));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) this.drawn = new WeakMap();
    this.#drawsClosed = !this.#openLeft && this.#closedLeft > 0;
    this.#openLeft = this.#closedLeft = 0;
    this.#room = BATCH_ROWS;
    if (!this.tree || this.tree.isShown || this.isHidden) return;
    this.tree.isShown = true;
    onShown(this);
    // The rest of a long tree, for the browser's own find.
    if (!this.tree.isReady) this.#withTools(() => {});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override updated(): void {
    const isDone = !this.#openLeft && !this.#closedLeft;
    // The page answers in between. What was taken out of it waits until it is back.
    this.#nextBatch =
      isDone || !this.isConnected ? undefined : nextTask().then(() => this.requestUpdate());
  }

  override render(): TemplateResult {
    return html`${
      this.tree
        ? html`<div
            class="tree"
            part="tree"
            role=${this.isHidden ? nothing : 'tree'}
            aria-label=${this.messages.event(this.number)}
          >
            ${this.#branch(this.tree.roots)}
          </div>`
        : nothing
    }
    ${this.isHidden ? nothing : this.#bar()}`;
  }

  #bar(): TemplateResult {
    const { more, ...others } = this.messages.tools;
    // Tab leads to one of them while one is in the tree, and always where there is none.
    const button = ([name, label]: readonly [string, string]) =>
      html`<button part="tree-tool" data-tool=${name} tabindex=${this.tree ? -1 : 0}>
        ${label}
      </button>`;
    return html`<div class="bar">
      <div class="tool-line">
        <div
          class="tree-tools"
          part="tree-tools"
          role="toolbar"
          aria-label=${this.messages.event(this.number)}
        >
          <span class="strip"
            >${Object.entries(others)
              .filter(([name]) => this.tree || name.endsWith('Event'))
              .map(button)}</span
          >
          ${this.tree ? button(['more', more]) : nothing}
        </div>
        ${this.#tools?.renderButton()}
      </div>
      ${this.#tools?.render()}
    </div>`;
  }

  /** Nodes beside each other; many of them in boxes, of which the browser lays out only those in view. */
  #branch(nodes: readonly TreeNode[]): unknown {
    const items = nodes.map((node) => this.#itemInTurn(node));
    if (items.length <= TREE_BOX_ROWS) return items;
    const boxes: TemplateResult[] = [];
    for (let at = 0; at < items.length; at += TREE_BOX_ROWS) {
      const rows = items.slice(at, at + TREE_BOX_ROWS);
      const isFull = this.#filled.has(nodes[at + rows.length - 1]!);
      const kind = isFull ? 'box' : 'box filling';
      const style = `--_rows: ${rows.length}`;
      boxes.push(html`<div class=${kind} .style=${style}>${rows}</div>`);
    }
    return boxes;
  }

  /** Leaves what is in the page already as it is, and what is too much for this batch as it was. */
  #itemInTurn(node: TreeNode): TemplateResult | typeof noChange {
    const drawn = this.drawn.get(node);
    if (drawn === Drawn.Whole) return noChange;
    if (drawn === Drawn.Open && !this.#drawsClosed) this.#closedLeft++;
    else if (this.#room) {
      // What is in the page already is only the way to what is not.
      if (!drawn) this.#room--;
      const [open, closed] = [this.#openLeft, this.#closedLeft];
      const item = this.#item(node);
      const isOpen = this.#openLeft === open;
      const isWhole = isOpen && this.#closedLeft === closed;
      if (isWhole) this.#filled.add(node);
      this.drawn.set(node, isWhole ? Drawn.Whole : isOpen ? Drawn.Open : Drawn.Row);
      return item;
    } else if (this.#drawsClosed) this.#closedLeft++;
    else this.#openLeft++;
    return noChange;
  }

  #item(node: TreeNode): TemplateResult {
    if (!node.inner) return this.#row(node);
    return html`<div class="branch">
      ${this.#row(node)}${
        node.children
          ? html`<div
              class="group"
              role="group"
              data-id=${node.id}
              hidden=${node.open ? nothing : 'until-found'}
            >
              ${this.#group(node)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #group({ open, children }: TreeNode): unknown {
    if (open || this.#drawsClosed) return this.#branch(children!);
    this.#closedLeft++;
    return noChange;
  }

  #row(node: TreeNode): TemplateResult {
    const { setup, active } = this.tree!;
    const more = setup.decorate?.(node);
    const classes = `node ${more?.kinds ?? ''}`;
    return html`<div
      class=${classes}
      part=${classes}
      role="treeitem"
      data-id=${node.id}
      tabindex=${node === active && !this.isHidden ? 0 : -1}
      aria-level=${node.level}
      aria-posinset=${node.position}
      aria-setsize=${node.siblings}
      aria-expanded=${node.inner ? String(node.open) : nothing}
      aria-label=${this.#nameOf(node)}
      aria-description=${[timeOf(node.value, node.key), more?.description].filter(Boolean).join(', ') || nothing}
    >
      <span class="twisty" aria-hidden="true"></span>
      <span class="line"
        >${this.#key(node)}${more?.before}${
          node.content ?? (node.inner ? this.#summary(node) : this.#leaf(node))
        }${more?.after}</span
      >
    </div>`;
  }

  #key(node: TreeNode): TemplateResult | typeof nothing {
    const { key, isDuplicate } = node;
    if (key === undefined) return nothing;
    const shown = clip(key || EMPTY_KEY, MAX_TREE_TEXT);
    // Most rows have nothing to mark, and as few elements as can be.
    if (!isDuplicate && isPlain(shown, this.#hitsIn(shown, node))) {
      return html`<bdi class="key" part="key" .textContent=${shown}></bdi
        ><span class="colon">: </span>`;
    }
    return html`<span class="key" part="key">${this.#text(shown, node)}</span
      ><span class="colon">: </span>${
        isDuplicate
          ? html`<span class="tag" part="tag">${this.messages.duplicateKey}</span> `
          : nothing
      }`;
  }

  #summary(node: TreeNode): TemplateResult {
    const summary = node.range || node.open ? '' : textOf(node.inner!);
    if (!isDecoded(node) && isPlain(summary, this.#hitsIn(summary, node, node.inner))) {
      return html`<span class="size">${this.#sizeText(node)}</span
        ><bdi class="preview" part="preview" .textContent=${summary}></bdi>`;
    }
    return html`<span class="size">${this.#sizeText(node)}</span>${
        isDecoded(node)
          ? html` <button class="tag" part="tag" tabindex="-1" aria-pressed="true">
              ${this.messages.jsonInString}
            </button>`
          : nothing
      }<span class="preview" part="preview"
        >${summary && this.#text(summary, node, node.inner)}</span
      >`;
  }

  #leaf(node: TreeNode): TemplateResult {
    const { value, key } = node;
    const text = textOf(value, MAX_TREE_TEXT + 1);
    const shown = clip(text, MAX_TREE_TEXT);
    const isCut = shown !== text;
    const classes = `value ${kindOf(value)}`;
    const quote = kindOf(value) === 'string' ? '"' : '';
    const time = timeOf(value, key);
    const isAddress = quote && isLink(shown);
    const whole = quote + shown + quote;
    if (
      !(time || isCut || isAddress || this.#isTooDeep(node)) &&
      isPlain(whole, this.#hitsIn(whole, node, value))
    ) {
      return html`<bdi class=${classes} part=${classes} .textContent=${whole}></bdi>`;
    }
    return html`<span class=${classes} part=${classes}
        >${
          isAddress
            ? html`"<a
                  href=${shown}
                  rel="noopener noreferrer nofollow"
                  referrerpolicy="no-referrer"
                  target="_blank"
                  tabindex="-1"
                  >${this.#text(shown, node, value)}</a
                >"`
            : this.#text(whole, node, value)
        }</span
      >${time ? html` <span class="time" part="time">${time}</span>` : nothing}${
        isCut
          ? html` <button class="tag" part="tag" tabindex="-1">
              ${this.messages.showAll(value.document.source(value.node).length - 2 * quote.length)}
            </button>`
          : this.#isTooDeep(node)
            ? html` <span class="tag" part="tag">${this.messages.tooDeep}</span>`
            : nothing
      }`;
  }

  /** Is it a container that would open, were it not so deep? */
  #isTooDeep({ value: { document, node }, inner }: TreeNode): boolean {
    return !inner && document.isContainer(node) && document.count(node) > 0;
  }

  /** A key or, with `value`, a value; the hits of the filter in it are marked. */
  #text(text: string, node: TreeNode, value?: Value): TemplateResult {
    return plainText(text, this.#hitsIn(text, node, value));
  }

  #hitsIn(text: string, node: TreeNode, value?: Value): readonly Piece[] | undefined {
    return this.filter?.cut(text, node, value);
  }

  #sizeText(node: TreeNode): string {
    const isArray = kindOf(node.inner!) === 'array';
    return isArray ? this.messages.items(sizeOf(node)) : this.messages.keys(sizeOf(node));
  }

  #nameOf(node: TreeNode): string {
    const { value, isDuplicate } = node;
    const key = node.key === '' ? EMPTY_KEY : visibleText(clip(node.key ?? '', MAX_TREE_TEXT));
    const parts = node.inner
      ? [key, this.#sizeText(node), isDecoded(node) ? this.messages.jsonInString : '']
      : [`${key}${key && ': '}${visibleText(textOf(value, MAX_TREE_TEXT))}`];
    if (isDuplicate) parts.push(this.messages.duplicateKey);
    if (this.#isTooDeep(node)) parts.push(this.messages.tooDeep);
    return parts.filter(Boolean).join(', ');
  }

  /** Does something with the part that is loaded when it is first used; without it, all is simply open. */
  #withTools(use: (tools: TreeTools) => unknown): void {
    this.#loading ??= treePart().then(({ TreeToolbox, ...part }) => {
      ({ onShown } = part);
      this.requestUpdate();
      return (this.#tools = new TreeToolbox(this));
    });
    this.#work = this.#loading.then(use, () => {
      for (const node of this.tree?.built() ?? []) node.open = true;
      this.redraw();
      this.request({ type: 'missing' });
    });
  }

  readonly #onEvent = (event: Event) => {
    // It is forgotten once the event is over.
    const target = event.target as HTMLElement;
    // Which node has the focus must be known before anything else happens to the tree.
    const node = event.type === 'focusin' && nodeOf(this, target);
    if (node) activate(this, node);
    if (this.#tools) this.#tools.handle(event, target);
    else this.#withTools((tools) => tools.handle(event, target));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-tree': EvTree;
  }
}
