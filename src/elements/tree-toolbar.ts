/** The tools below a tree as a toolbar: one tab stop, arrow keys between them, and a line that shows as many as fit. */
import { logicalKey } from './keys.js';
import type { ToolName, TreeHost } from './tree-host.js';

export class TreeToolbar {
  readonly #host: TreeHost;
  /** Takes the focus back to the tree. */
  readonly #leave: () => void;

  constructor(host: TreeHost, leave: () => void) {
    this.#host = host;
    this.#leave = leave;
  }

  /** Something in the tree, or one of the tools, has got the focus. */
  focusMoved(target: Element): void {
    const tool = target.closest('.tree-tools button');
    if (tool) this.#stopAt(tool);
    else if (target.closest('.node')) {
      // The first of the tools are in view again; of an event that was closed in the meantime there are none.
      this.#strip?.scrollTo(0, 0);
      this.#stopAt(this.#buttons[0]);
    }
  }

  /** The tools that are out of view, as there is no room for them beside the others. */
  unseen(): ToolName[] {
    const strip = this.#strip!;
    const { top, bottom } = strip.getBoundingClientRect();
    return [...strip.children].flatMap((tool) => {
      const box = tool.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      const isSeen = middle > top && middle < bottom;
      return isSeen ? [] : [(tool as HTMLElement).dataset['tool'] as ToolName];
    });
  }

  /** The arrow keys move in it, and Escape leaves it. True where the key was for it. */
  press(event: KeyboardEvent, target: Element): boolean {
    const key = logicalKey(event, this.#host);
    const tool = target.closest<HTMLElement>('.tree-tools :is(button, input)');
    if (!tool) return false;
    const tools = this.#buttons;
    const at = tools.indexOf(tool);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tools.length,
      ArrowLeft: (at + tools.length - 1) % tools.length,
      Home: 0,
      End: tools.length - 1,
    };
    if (key === 'Escape') this.#leaveUp();
    else if (key in moves) tools[moves[key]!]!.focus();
    else return false;
    return true;
  }

  get #buttons(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('.tree-tools button')];
  }

  /** The line of tools, of which those are in view that fit into it. */
  get #strip(): Element | null {
    return this.#host.querySelector('.strip');
  }

  /** One of the tools is their tab stop. */
  #stopAt(tool: Element | undefined): void {
    for (const button of this.#buttons) button.tabIndex = button === tool ? 0 : -1;
  }

  /** To the tree; where a line that cannot be read has none, to its row. */
  #leaveUp(): void {
    const { tree, number } = this.#host;
    if (tree) this.#leave();
    else this.#host.request({ type: 'leave-tree', number });
  }
}
