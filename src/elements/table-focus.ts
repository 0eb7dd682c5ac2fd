/**
 * The one tab stop of the list of events, over headers and rows, in a grid over cells too: where the focus was last, and
 * before that the first row.
 */
import type { EvTree } from './ev-tree.js';

export class TableFocus {
  /** The event whose row is the tab stop, by number; 0 while it is a header. */
  number = 1;
  /** The header that is the tab stop, from 0. */
  header = 0;
  /** In the row of the event, the column of the cell that has it; 0 is the one of the events' numbers. */
  column = 0;
  /** Is it in the tree of the event? Undefined until the list has the focus for the first time. */
  isInTree: boolean | undefined;
  /** Every row is a tab stop: the keys that would move a single one could not be loaded. */
  isEverywhere = false;

  /** Makes the row of an event the tab stop: it is about to get the focus. */
  goTo(number: number): void {
    this.number = number;
    this.isInTree ??= false;
  }

  tabIndexOfRow(number: number): 0 | -1 {
    return this.isEverywhere || (this.number === number && !this.column) ? 0 : -1;
  }

  tabIndexOfHeader(index: number): 0 | -1 {
    return this.number === 0 && this.header === index ? 0 : -1;
  }

  /** Makes what has got the focus the tab stop, or the row of the event in whose tree it is; true where that is new. */
  moveTo(target: Partial<HTMLTableCellElement> & HTMLElement): boolean {
    const before = String([this.number, this.header, this.column]);
    const { sorts } = target.dataset;
    const row = target.closest<HTMLElement>('[data-number]');
    const tree = target.closest<EvTree>('ev-tree');
    this.isInTree = !!tree;
    if (row) this.column = target.cellIndex ?? 0;
    if (sorts) this.header = Number(sorts);
    if (row || sorts || tree) this.number = tree?.number ?? Number(row?.dataset['number'] ?? 0);
    return before !== String([this.number, this.header, this.column]);
  }
}
