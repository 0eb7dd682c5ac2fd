/** The one tab stop of the list of events, a roving tabindex over headers and rows. What moves it is in `list-keys.ts`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewerState } from '../store/state.js';
import type { EvTree } from './ev-tree.js';
import type { Request } from './request.js';

/** What the controller needs to know of the list. */
export interface FocusableList extends ReactiveControllerHost, HTMLElement {
  /** Rows shown, and rows that fit into the list's height. */
  readonly rowCount: number;
  readonly pageSize: number;
  readonly columns: readonly unknown[];
  /** What takes the focus in the row of an event, where it is drawn. */
  focusTarget(number: number): HTMLElement | null | undefined;
  numberAt(row: number): number;
  rowOf(number: number): number;
  readonly state: Pick<ViewerState, 'open'>;
  request(request: Request): void;
  /** Brings the row of an event into view and gives it the focus. */
  focusEvent(number: number): Promise<void>;
}

export class TableFocus implements ReactiveController {
  /** The event whose row is the tab stop, by number; 0 while it is a header. */
  number = 1;
  /** The header that is the tab stop, from 0. */
  header = 0;
  /** The focus is somewhere in the list. */
  isInside = false;
  /** Every row is a tab stop: the keys that would move a single one could not be loaded. */
  isEverywhere = false;
  protected readonly host: FocusableList;
  #followed = { number: 0, isInTree: false };

  constructor(host: FocusableList) {
    this.host = host;
    host.addController(this);
    host.addEventListener('focusin', this.#onFocusin);
    host.addEventListener('focusout', this.#onFocusout);
  }

  /** Rows are drawn by place, so another order puts other events where the focus is: it follows its own. */
  hostUpdate(): void {
    this.#followed = this.focusedEvent();
  }

  hostUpdated(): void {
    const { number, isInTree } = this.#followed;
    if (!number || number === this.focusedEvent().number) return;
    if (isInTree) this.host.request({ type: 'enter-tree', number });
    else this.host.focusTarget(number)?.focus();
  }

  /** The event that has the focus, in its row or in its tree; 0 for none. */
  focusedEvent(): { number: number; isInTree: boolean } {
    const { activeElement } = this.host.getRootNode() as ShadowRoot;
    const tree = activeElement?.closest<EvTree>('ev-tree');
    const row = activeElement?.closest<HTMLElement>('[data-number]');
    const number = tree?.number ?? Number(row?.dataset['number'] ?? 0);
    return { number: this.isInside ? number : 0, isInTree: !!tree };
  }

  tabIndexOfRow(number: number): 0 | -1 {
    return this.isEverywhere || this.number === number ? 0 : -1;
  }

  tabIndexOfHeader(index: number): 0 | -1 {
    return this.number === 0 && this.header === index ? 0 : -1;
  }

  readonly #onFocusin = ({ target }: FocusEvent) => {
    this.isInside = true;
    if (this.moveTo(target as HTMLElement)) this.host.requestUpdate();
  };

  /** Makes what has got the focus the tab stop; false where it is that, or can never be. */
  protected moveTo({ dataset: { opens, sorts } }: HTMLElement): boolean {
    if (opens === undefined && sorts === undefined) return false;
    const number = Number(opens ?? 0);
    const header = Number(sorts ?? this.header);
    if (number === this.number && header === this.header) return false;
    this.number = number;
    this.header = header;
    return true;
  }

  readonly #onFocusout = () => {
    this.isInside = false;
  };
}
