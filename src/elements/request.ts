/** What the inner elements ask of the viewer; they never change state themselves. */
import type { Path } from '../core/path.js';

export type Request =
  /** Sort by a column: upwards, downwards, not at all; `isAdded` keeps the other keys. */
  | { readonly type: 'sort'; readonly path: Path; readonly isAdded: boolean }
  /** Open or close an event. */
  | { readonly type: 'toggle'; readonly number: number }
  /** Give the focus to the tree of an opened event. */
  | { readonly type: 'enter-tree'; readonly number: number }
  /** Give the focus back to the row of an event. */
  | { readonly type: 'leave-tree'; readonly number: number };

export class RequestEvent extends Event {
  static readonly type = 'ev-request';
  readonly request: Request;

  constructor(request: Request) {
    super(RequestEvent.type, { bubbles: true });
    this.request = request;
  }
}
