/** The tab stop of the grid: beside headers and the buttons of rows, every cell can have it. */
import { TableFocus } from './table-focus.js';

export class GridFocus extends TableFocus {
  /** The column that has the focus; 0 is the one of the events' numbers. */
  column = 0;

  override tabIndexOfRow(number: number): 0 | -1 {
    return this.column ? -1 : super.tabIndexOfRow(number);
  }

  protected override moveTo(target: HTMLElement): boolean {
    if (!(target instanceof HTMLTableCellElement)) {
      const hasMoved = this.column > 0 && target.dataset['opens'] !== undefined;
      if (hasMoved) this.column = 0;
      return super.moveTo(target) || hasMoved;
    }
    const number = Number(target.closest<HTMLElement>('[data-number]')?.dataset['number']);
    if (number === this.number && target.cellIndex === this.column) return false;
    this.number = number;
    this.column = target.cellIndex;
    return true;
  }
}
