/** What the list of events, and that part of it which is loaded when it is first used, know of each other. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import type { Value } from '../core/value.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import type { Request } from './request.js';
import type { TableFocus } from './table-focus.js';

export interface ListHost extends ReactiveControllerHost, HTMLElement {
  /** Rows shown, and rows that fit into the list's height. */
  readonly rowCount: number;
  readonly pageSize: number;
  readonly state: ViewerState;
  readonly columns: readonly Column[];
  /** The form in which times are shown; empty for that of the source. */
  readonly time: string;
  readonly messages: Messages;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly focusOfRows: TableFocus;
  /** Some of the rows are not yet drawn, or still show what was there before. */
  readonly isPartial: boolean;
  /** What takes the focus in the row of an event, where it is drawn. */
  focusTarget(number: number): HTMLElement | null | undefined;
  numberAt(row: number): number;
  rowOf(number: number): number;
  request(request: Request): void;
  /** Brings the row of an event into view and gives it the focus. */
  focusEvent(number: number): Promise<void>;
}

/** The part that is loaded when it is first used. */
export interface ListTools {
  handle(event: Event, target: Element): void;
  /** What stands in a cell; undefined where it is the value and nothing else. */
  cell(column: Column, value: Value, row: number): TemplateResult | undefined;
}

/** Does a cell of the column show more than its value, or another form of it? */
export function isSpecial({ role, width, fullWidth }: Column, time: string): boolean {
  return /level|status/.test(role) || (role === 'time' && (width < fullWidth || time > ''));
}
