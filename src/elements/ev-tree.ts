/** The tree of one event: opens and closes its values, by pointer and by the keys of the ARIA tree pattern. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { kindOf, textOf, clip, type Value } from '../core/value.js';
import { MAX_SHOWN_TEXT } from '../core/limits.js';
import { isDecoded, sizeOf, type Tree, type TreeNode } from '../core/tree.js';
import type { Messages } from '../i18n/en.js';
import { logicalKey } from './keys.js';
import { RequestEvent } from './request.js';
import { plainText, visibleText } from './text.js';

/** Time in milliseconds within which typed letters are one search, as in the lists of operating systems. */
const TYPE_AHEAD_MS = 700;

export class EvTree extends LitElement {
  static override properties = {
    tree: { attribute: false },
    number: { attribute: false },
    messages: { attribute: false },
  };

  declare tree: Tree;
  /** The event's number, which names the tree. */
  declare number: number;
  declare messages: Messages;

  #typed = '';
  #typedAt = 0;

  /** Stays in the viewer's shadow root: one style sheet, and names, parts and find reach everything. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  expandAll(): void {
    this.tree.expandAll();
    this.requestUpdate();
  }

  collapseAll(): void {
    this.tree.collapseAll();
    this.requestUpdate();
  }

  /** Gives the focus to the node that last had it. */
  async focusActive(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus();
  }

  override render(): TemplateResult {
    return html`<div
      class="tree"
      part="tree"
      role="tree"
      aria-label=${this.messages.event(this.number)}
      @click=${this.#onClick}
      @keydown=${this.#onKeydown}
      @focusin=${this.#onFocus}
      @beforematch=${this.#onMatch}
    >
      ${this.#branch(this.tree.roots)}
    </div>`;
  }

  #branch(nodes: readonly TreeNode[]): unknown {
    return nodes.map((node) => html`${this.#row(node)}${this.#group(node)}`);
  }

  #group(node: TreeNode): TemplateResult | typeof nothing {
    if (!node.children) return nothing;
    return html`<div
      class="group"
      role="group"
      data-id=${node.id}
      hidden=${node.open ? nothing : 'until-found'}
    >
      ${this.#branch(node.children)}
    </div>`;
  }

  #row(node: TreeNode): TemplateResult {
    return html`<div
      class="node"
      part="node"
      role="treeitem"
      data-id=${node.id}
      tabindex=${node === this.tree.active ? 0 : -1}
      aria-level=${node.level}
      aria-posinset=${node.position}
      aria-setsize=${node.siblings}
      aria-expanded=${node.inner ? String(node.open) : nothing}
      aria-label=${this.#nameOf(node)}
    >
      <span class="twisty" aria-hidden="true"></span>
      <span class="line">${this.#key(node)}${this.#value(node)}</span>
    </div>`;
  }

  #key({ key, isDuplicate }: TreeNode): TemplateResult | typeof nothing {
    if (key === undefined) return nothing;
    return html`<span class="key" part="key">${plainText(key)}</span><span class="colon">: </span>${
        isDuplicate
          ? html`<span class="tag" part="tag">${this.messages.duplicateKey}</span> `
          : nothing
      }`;
  }

  #value(node: TreeNode): TemplateResult {
    const { value, inner } = node;
    if (!inner) return this.#leaf(value);
    const tag = isDecoded(node)
      ? html` <span class="tag" part="tag">${this.messages.jsonInString}</span>`
      : nothing;
    const summary = node.range || node.open ? '' : textOf(inner);
    return html`<span class="size">${this.#sizeText(node)}</span>${tag}<span
        class="preview"
        part="preview"
        >${plainText(summary)}</span
      >`;
  }

  #leaf(value: Value): TemplateResult {
    const kind = kindOf(value);
    const isString = kind === 'string';
    const text = clip(isString ? textOf(value) : value.document.source(value.node), MAX_SHOWN_TEXT);
    return html`<span class=${`value ${kind}`} part=${`value ${kind}`}
      >${plainText(isString ? `"${text}"` : text)}</span
    >`;
  }

  #sizeText(node: TreeNode): string {
    const isArray = node.inner && kindOf(node.inner) === 'array';
    return isArray ? this.messages.items(sizeOf(node)) : this.messages.keys(sizeOf(node));
  }

  #nameOf(node: TreeNode): string {
    const key = node.key === undefined ? '' : visibleText(node.key);
    const parts = node.inner
      ? [key, this.#sizeText(node), isDecoded(node) ? this.messages.jsonInString : '']
      : [`${key}${key && ': '}${visibleText(clip(textOf(node.value), MAX_SHOWN_TEXT))}`];
    if (node.isDuplicate) parts.push(this.messages.duplicateKey);
    return parts.filter(Boolean).join(', ');
  }

  #nodeOf(event: Event): TreeNode | undefined {
    const row = (event.target as Element).closest<HTMLElement>('[data-id]');
    const id = Number(row?.dataset['id'] ?? -1);
    return this.#nodes().find((node) => node.id === id);
  }

  #nodes(): TreeNode[] {
    return [...this.tree.shown()];
  }

  #toggle(node: TreeNode, open = !node.open): void {
    if (!node.inner || node.open === open) return;
    node.open = open;
    this.tree.children(node);
    this.requestUpdate();
  }

  readonly #onClick = (event: MouseEvent) => {
    const node = this.#nodeOf(event);
    if (!node) return;
    void this.#focus(node);
    if ((event.target as Element).closest('.value')) return;
    this.#toggle(node);
  };

  readonly #onFocus = (event: FocusEvent) => {
    const node = this.#nodeOf(event);
    if (!node || node === this.tree.active) return;
    this.tree.active = node;
    this.requestUpdate();
  };

  /** The browser's find reached into a closed group: it shows the group itself, the tree notes that it is open. */
  readonly #onMatch = (event: Event) => {
    const id = Number((event.target as HTMLElement).dataset['id']);
    for (const node of this.tree.built()) if (node.id === id) this.#toggle(node, true);
  };

  readonly #onKeydown = (event: KeyboardEvent) => {
    const node = this.#nodeOf(event);
    if (!node || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#press(logicalKey(event, this), node)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does what a key stands for; false when it stands for nothing here. */
  #press(key: string, node: TreeNode): boolean {
    const nodes = this.#nodes();
    const at = nodes.indexOf(node);
    const moves: Readonly<Record<string, TreeNode | undefined>> = {
      ArrowDown: nodes[at + 1],
      ArrowUp: nodes[at - 1],
      Home: nodes[0],
      End: nodes.at(-1),
      ArrowRight: node.open ? nodes[at + 1] : undefined,
      ArrowLeft: node.open ? undefined : node.parent,
    };
    if (moves[key]) void this.#focus(moves[key]);
    else if (key === 'Enter' || key === ' ') this.#toggle(node);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') this.#toggle(node, key === 'ArrowRight');
    else if (key === '*') {
      for (const other of node.parent?.children ?? this.tree.roots) this.#toggle(other, true);
    } else if (key === 'Escape') {
      this.dispatchEvent(new RequestEvent({ type: 'leave-tree', number: this.number }));
    } else if (key.length === 1) this.#typeAhead(key, nodes, at);
    else return key in moves;
    return true;
  }

  /** Goes to the next node whose key begins with what was typed. */
  #typeAhead(character: string, nodes: readonly TreeNode[], at: number): void {
    const now = performance.now();
    this.#typed =
      (now - this.#typedAt < TYPE_AHEAD_MS ? this.#typed : '') + character.toLowerCase();
    this.#typedAt = now;
    // One letter goes on from here; more letters may still fit the node at hand.
    const start = at + (this.#typed.length === 1 ? 1 : 0);
    const inOrder = [...nodes.slice(start), ...nodes.slice(0, start)];
    const found = inOrder.find(({ key: name }) => name?.toLowerCase().startsWith(this.#typed));
    if (found) void this.#focus(found);
  }

  async #focus(node: TreeNode): Promise<void> {
    this.tree.active = node;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`.node[data-id="${node.id}"]`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ev-tree': EvTree;
  }
}
