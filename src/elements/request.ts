/** What the inner elements ask of the viewer; they never change state themselves. */
import type { Path } from '../core/path.js';
import type { ViewerState } from '../store/state.js';
import type { View } from './events.js';

export type Request =
  /** Sort by a column: upwards, downwards, not at all; `isAdded` keeps the other keys. */
  | { readonly type: 'sort'; readonly path: Path; readonly isAdded: boolean }
  /** Show only the events that match a query; an empty one shows all. */
  | { readonly type: 'filter'; readonly text: string }
  /** Open or close an event. */
  | { readonly type: 'toggle'; readonly number: number }
  /** Look at the log in another way: what is named changes. */
  | { readonly type: 'view'; readonly view: Partial<View> }
  /** Give the focus to the tree of an opened event. */
  | { readonly type: 'enter-tree'; readonly number: number }
  /** Give the focus back to the row of an event. */
  | { readonly type: 'leave-tree'; readonly number: number }
  /** Fit the columns to the width that the list has now. */
  | { readonly type: 'fit' }
  /** Tell those who do not see it. */
  | { readonly type: 'say'; readonly text: string }
  /** Hold new events back, or show them. */
  | { readonly type: 'hold'; readonly isHeld: boolean }
  /** Tell the author of the page that a part which is loaded late is missing. */
  | { readonly type: 'missing' }
  /** Put every row into the page, or those in view only. */
  | { readonly type: 'plain'; readonly isPlain: boolean }
  /** Say what is shown, and where. It is answered at once. */
  | { readonly type: 'ask'; readonly answer: (viewer: HTMLElement, state: ViewerState) => void };

export class RequestEvent extends Event {
  static readonly type = 'ev-request';
  readonly request: Request;

  constructor(request: Request) {
    super(RequestEvent.type, { bubbles: true });
    this.request = request;
  }
}
