/**
 * What one can do with an opened event and its values: copy, link, compare. Loaded when the reader first does
 * something in a tree, or when the author of the page asks for what is in here.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { copyValue, formsOf, type ValueForm } from '../core/copy.js';
import { CLICK_SLOP_PX, MAX_EXPANDED_ROWS, MAX_READY_ROWS, TEXT_BOX } from '../core/limits.js';
import { PATH_FORMATS, stepsTo, writePath, type PathFormat } from '../core/path-formats.js';
import { pieces } from '../core/pieces.js';
import { pathOf, type Tree, type TreeNode } from '../core/tree.js';
import {
  collapseAll,
  expandAll,
  isSameShape,
  openAlike,
  setOpen,
  toggleRaw,
} from '../core/tree-ways.js';
import { kindOf, textOf } from '../core/value.js';
import { finish } from '../tasks/finish.js';
import { focusNode, nodeOf, redrawNode } from './tree-focus.js';
import type { ViewerState } from '../store/state.js';
import { linkTo } from './links.js';
import { plainText, visibleText } from './text.js';
import { inBatches } from './tree-batches.js';
import { Changes } from './tree-changes.js';
import { clipboardWords, Copier } from './clipboard.js';
import type { ToolName, TreeHost, TreeTools } from './tree-host.js';
import { TreeKeys } from './tree-keys.js';
import { Menu, type MenuGroup } from './menu.js';
import { adoptToolsSheet } from './tree-sheet.js';
import { stickInPage } from './tree-sticky.js';
import { TreeToolbar } from './tree-toolbar.js';
import { whereText } from './tree-where.js';
import { treeWords } from './tree-words.js';
import type { TreeMessages } from '../i18n/en-tree.js';
import type { Messages } from '../i18n/en.js';

export { followLink } from './links.js';
export { setUpTrees } from './tree-setup.js';

/** The form of a path that was chosen last: whoever needs jq once needs it again. */
let pathFormat: PathFormat = 'pointer';
let isAscii = false;

/** The languages of paths; they are called so in every language. */
const PATH_NAMES: Readonly<Partial<Record<PathFormat, string>>> = {
  pointer: 'JSON Pointer',
  javascript: 'JavaScript',
  jq: 'jq',
  jsonpath: 'JSONPath',
};

/** The tree that was last used in each viewer. */
const lastUsed = new WeakMap<Node, Tree>();

/**
 * A tree is shown for the first time: what is open in the one used last is open in it too, when they have the
 * same keys; and more of it is put into the page than there was at once.
 */
export function onShown(host: TreeHost): void {
  const { tree } = host;
  if (!tree) return;
  const last = lastUsed.get(host.getRootNode());
  if (last && last !== tree && isSameShape(tree, last)) openAlike(tree, last);
  if (!tree.isReady) void inBatches(host, tree.prepare(MAX_READY_ROWS));
}

interface Answer {
  readonly viewer: HTMLElement;
  readonly state: ViewerState;
}

export class TreeToolbox implements TreeTools {
  #answer: Answer | undefined;
  #pointerX = 0;
  #pointerY = 0;
  readonly #host: TreeHost;
  readonly #copier: Copier;
  readonly #keys: TreeKeys;
  readonly #toolbar: TreeToolbar;
  readonly #menu: Menu;
  readonly #changes: Changes;
  /** Tools for which there was no room beside the others when the menu was opened: they are in it. */
  #unseen: readonly ToolName[] = [];

  constructor(host: TreeHost) {
    this.#host = host;
    this.#copier = new Copier(host, () => host.tree && this.#leave());
    this.#keys = new TreeKeys(
      host,
      (tool) => this.run(tool),
      (nodes, deep) => this.#expand(nodes, deep),
    );
    this.#toolbar = new TreeToolbar(host, () => void this.#leave());
    this.#menu = new Menu(
      host,
      () => this.#menuGroups(),
      () => this.#leave(),
    );
    this.#changes = new Changes(host, () => this.#ask()!.state);
    adoptToolsSheet(host.getRootNode() as ShadowRoot);
    stickInPage(host.closest<HTMLElement>('ev-table'));
    onShown(host);
  }

  handle(event: Event, target: Element): void {
    this.#handlers[event.type]?.(event, target);
  }

  async run(tool: ToolName): Promise<void> {
    const { tree } = this.#host;
    if (!tree && !tool.endsWith('Event')) return;
    switch (tool) {
      case 'expandAll':
        return this.#expand();
      case 'collapseAll':
        if (tree) collapseAll(tree);
        return this.#host.redraw();
      case 'copyValue':
        return this.#copyValue('source');
      case 'copyPath':
        return this.#copyPath(pathFormat);
      case 'copyEvent': {
        const { number } = this.#host;
        return this.#copier.copy(
          this.#ask()!.state.log.text(number),
          clipboardWords(this.#host.messages).copiedEvent(number),
        );
      }
      case 'linkToEvent':
        return this.#copyLink();
      case 'more':
        return this.#openMenu();
    }
  }

  renderButton(): unknown {
    return this.#host.tree && this.#ask() ? this.#changes.renderButton() : nothing;
  }

  render(): unknown {
    const { tree } = this.#host;
    if (!tree || !this.#ask()) return this.#copier.render();
    return html`${this.#changes.render()}${this.#copier.render()}${whereText(tree, this.#words, (node) => void focusNode(this.#host, node))}${this.#menu.render(this.#words.menu)}`;
  }

  /** What is shown, and where; while the tree is in no page, what was there before, if it ever was in one. */
  #ask(): Answer | undefined {
    this.#host.request({
      type: 'ask',
      answer: (viewer, state) => (this.#answer = { viewer, state }),
    });
    return this.#answer;
  }

  readonly #handlers: Readonly<Record<string, (event: Event, target: Element) => void>> = {
    focusin: (_, target) => this.#onFocusin(target),
    keydown: (event, target) => this.#onKeydown(event as KeyboardEvent, target),
    pointerdown: (event) => this.#onPointerdown(event as PointerEvent),
    click: (event, target) => this.#onClick(event as MouseEvent, target),
    beforematch: (_, target) => this.#onMatch(target),
  };

  #onFocusin(target: Element): void {
    const { tree } = this.#host;
    if (tree) lastUsed.set(this.#host.getRootNode(), tree);
    this.#toolbar.focusMoved(target);
  }

  #onPointerdown({ clientX, clientY }: PointerEvent): void {
    this.#pointerX = clientX;
    this.#pointerY = clientY;
  }

  #onClick({ clientX, clientY }: MouseEvent, target: Element): void {
    // Not before: tools that come into view under a pressed pointer would be what is clicked.
    this.#use();
    const button = target.closest('button');
    const tool = button?.dataset['tool'];
    if (tool) return void this.run(tool as ToolName);
    const node = nodeOf(this.#host, target);
    if (!node || target.closest('a')) return;
    void focusNode(this.#host, node);
    if (button) return this.#offer(button, node);
    // Dragging selects text; the text of a value is there to be selected.
    const moved = Math.hypot(clientX - this.#pointerX, clientY - this.#pointerY);
    const isSelecting = moved > CLICK_SLOP_PX || target.closest('.value');
    if (!isSelecting && setOpen(this.#host.tree!, node, !node.open)) redrawNode(this.#host, node);
  }

  /** The browser's find reached into a closed group: it shows the group itself, the tree notes that it is open. */
  #onMatch(target: Element): void {
    const node = nodeOf(this.#host, target);
    if (node && setOpen(this.#host.tree!, node, true)) redrawNode(this.#host, node);
  }

  #onKeydown(event: KeyboardEvent, target: Element): void {
    if (event.key === 'Tab' || event.key === 'Shift') return;
    this.#use();
    const isDone = target.closest('.node')
      ? this.#keys.press(event)
      : this.#toolbar.press(event, target);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The reader does something here: the tools can be seen, unless the event was closed in the meantime. */
  #use(): void {
    this.#host.querySelector('.bar')?.classList.add('used');
  }

  /** Shows a string as it was written, or as JSON again; or a long text to its end. */
  #offer(button: HTMLElement, node: TreeNode): void {
    if (button.ariaPressed) {
      toggleRaw(this.#host.tree!, node);
      node.content = node.inner ? undefined : textAsWritten(node, this.#host.messages);
    } else node.content = wholeText(node);
    this.#host.redraw();
  }

  get #words(): TreeMessages {
    return treeWords(this.#host.messages);
  }

  get #active(): TreeNode {
    return this.#host.tree!.active;
  }

  /** What the node with the focus is called when it is spoken of. */
  #name(): string {
    const path = pathOf(this.#active);
    return path.length ? visibleText(path.join(' › ')) : this.#words.wholeEvent;
  }

  /** Opens the nodes, or all, and if need be says that not all of it can be. */
  async #expand(nodes?: readonly TreeNode[], deep?: boolean): Promise<void> {
    const isWhole = await inBatches(this.#host, expandAll(this.#host.tree!, nodes, deep));
    if (isWhole === false) this.#copier.say(this.#words.opened(MAX_EXPANDED_ROWS));
  }

  async #copyValue(form: ValueForm): Promise<void> {
    const { value } = this.#active;
    const copied = this.#words.copiedValue(this.#name());
    await this.#copier.copy(await finish(copyValue(value, form, isAscii)), copied);
  }

  #pathAs(format: PathFormat): string {
    return writePath(stepsTo(this.#host.tree!, this.#active), format);
  }

  async #copyPath(format: PathFormat): Promise<void> {
    pathFormat = format;
    const text = this.#pathAs(format);
    await this.#copier.copy(text, this.#words.copiedPath(visibleText(text)));
  }

  async #copyLink(node?: TreeNode): Promise<void> {
    const { viewer, state } = this.#ask()!;
    const { number } = this.#host;
    const link = linkTo(viewer, state, number, node ? pathOf(node) : []);
    await this.#copier.copy(link, this.#words.copiedLink);
  }

  #menuGroups(): MenuGroup[] {
    const { value, key } = this.#active;
    const { messages, number } = this.#host;
    const forms = formsOf(value).map((form) => ({
      label: this.#words.valueForms[form],
      choose: () => this.#copyValue(form),
    }));
    const paths = PATH_FORMATS.map((format) => ({
      label: PATH_NAMES[format] ?? this.#words.attribute,
      hint: this.#pathAs(format),
      choose: () => this.#copyPath(format),
    }));
    const others = [
      ...(key === undefined || this.#active.range
        ? []
        : [
            {
              label: this.#words.key,
              hint: key,
              choose: () => this.#copier.copy(key, this.#words.copiedKey(visibleText(key))),
            },
          ]),
      { label: this.#words.linkToValue, choose: () => this.#copyLink(this.#active) },
      { label: this.#words.printAll, choose: () => this.#printAll() },
    ];
    const tools = this.#unseen.map((tool) => ({
      label: messages.tools[tool],
      choose: () => this.run(tool),
    }));
    return [
      {
        label: this.#words.copyValue,
        items: [
          ...forms,
          { label: this.#words.ascii, isChecked: isAscii, choose: () => this.#toggleAscii() },
        ],
      },
      { label: this.#words.copyPath, items: paths },
      { label: this.#name(), items: others },
      ...(tools.length ? [{ label: messages.event(number), items: tools }] : []),
    ];
  }

  /** Prints the page with all of this tree, which then is as it was. */
  async #printAll(): Promise<void> {
    const tree = this.#host.tree!;
    const open = new Set([...tree.built()].filter((node) => node.open));
    await this.run('expandAll');
    await this.#host.whenDrawn();
    const putBack = () => {
      for (const node of tree.built()) node.open = open.has(node);
      this.#host.redraw();
    };
    // Not every browser waits in `print` until it is done.
    addEventListener('afterprint', putBack, { once: true });
    print();
  }

  #toggleAscii(): void {
    isAscii = !isAscii;
    this.#host.requestUpdate();
  }

  async #openMenu(): Promise<void> {
    this.#unseen = this.#toolbar.unseen();
    // What is in it depends on where the focus is.
    this.#host.requestUpdate();
    await this.#host.whenDrawn();
    const root = this.#host.getRootNode() as ShadowRoot;
    const isInTree = root.activeElement?.closest('.node');
    this.#menu.toggle(isInTree ?? this.#host.querySelector('[data-tool="more"]'));
  }

  #leave(): Promise<void> {
    return focusNode(this.#host, this.#active);
  }
}

/** A string that holds JSON as the string, with the way back. */
function textAsWritten(node: TreeNode, messages: Messages): TemplateResult {
  return html`${wholeText(node)}
    <button
      class="tag"
      part="tag"
      tabindex="-1"
      aria-pressed="false"
      title=${treeWords(messages).asWritten}
    >
      ${messages.jsonInString}
    </button>`;
}

/** A long text to its end, in boxes of which the browser lays out only those in view. */
function wholeText({ value }: TreeNode): TemplateResult {
  const classes = `value ${kindOf(value)}`;
  const isString = kindOf(value) === 'string';
  const text = isString ? `"${textOf(value)}"` : textOf(value);
  const boxes = pieces(text, TEXT_BOX);
  return html`<span class=${classes} part=${classes}
    >${
      boxes.length > 1
        ? boxes.map((piece) => html`<span class="box">${plainText(piece)}</span>`)
        : plainText(text)
    }</span
  >`;
}
