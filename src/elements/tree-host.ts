/** What a tree, and that part of it which is loaded when it is first used, know of each other. */
import type { Tree, TreeNode } from '../core/tree.js';
import type { CopyHost } from './clipboard.js';
import type { Messages } from '../i18n/en.js';
import type { Request } from './request.js';

/** What can be done with an opened event, or the value in it that has the focus. */
export type ToolName = keyof Messages['tools'];

export interface TreeHost extends HTMLElement, CopyHost {
  /** Undefined where nothing of the event could be read. */
  tree: Tree | undefined;
  /** The event's number. */
  readonly number: number;
  /** Nodes that are in the page, and how much of them. */
  readonly drawn: WeakMap<TreeNode, unknown>;
  /** Draws every node anew. */
  redraw(): void;
  request(request: Request): void;
}

/** The part that is loaded when it is first used. */
export interface TreeTools {
  handle(event: Event, target: Element): void;
  run(tool: ToolName): Promise<void>;
  /** The button that stands beside the others. */
  renderButton(): unknown;
  /** What stands after the buttons. */
  render(): unknown;
}
