/** Columns get another width: by dragging the edge of a header, by keys, by its menu, or by what is in them. */
import { pathId } from '../core/path.js';
import { CHARACTER_EM, CLICK_SLOP_PX, MIN_COLUMN_PX } from '../core/limits.js';
import type { ListHost } from './list-host.js';

/** Parts of the font size by which a key or the menu changes a width: about three characters. */
const STEP_EM = 2;

/** Milliseconds after a click within which another one makes it a double click. */
const DOUBLE_CLICK_MS = 300;

interface Drag {
  readonly index: number;
  readonly startX: number;
  readonly width: number;
  hasMoved: boolean;
}

export class ColumnWidths {
  readonly #host: ListHost;
  /** Opens the menu of a column, from 1: what can be done without dragging. */
  readonly #openMenu: (index: number) => void;
  /** Widths in pixels that the reader gave to columns, by path. */
  readonly #given = new Map<string, number>();
  /** Widths of all columns, with that of the numbers, at the moment when the first was changed. */
  #others: readonly number[] = [];
  #columns: ListHost['columns'] = [];
  #drag: Drag | undefined;
  /** The column whose edge was clicked a moment ago; 0 for none. */
  #clicked = 0;
  #timer = 0;

  constructor(host: ListHost, openMenu: (index: number) => void) {
    this.#host = host;
    this.#openMenu = openMenu;
    host.addEventListener('pointerdown', this.#onPointerdown);
    host.addEventListener('pointermove', this.#onPointermove);
    host.addEventListener('pointerup', this.#onPointerup);
  }

  /** After the table was drawn: its headers have grips, its columns the widths that they were given. */
  apply(): void {
    for (const header of this.#headers.slice(1)) {
      if (header.querySelector('.edge')) continue;
      const grip = document.createElement('span');
      grip.className = 'edge';
      grip.setAttribute('aria-hidden', 'true');
      header.append(grip);
    }
    if (!this.#given.size) return;
    const { columns } = this.#host;
    // That of the events' numbers stays.
    if (columns !== this.#columns) this.#others = this.#others.slice(0, 1);
    this.#columns = columns;
    const table = this.#host.querySelector('table')!;
    const emPx = parseFloat(getComputedStyle(table).fontSize);
    let sum = 0;
    [...table.querySelectorAll('col')].forEach((col, index) => {
      const column = columns[index - 1];
      const own = column && this.#given.get(pathId(column.path));
      const width = own ?? this.#others[index] ?? column!.width * CHARACTER_EM * emPx;
      col.style.inlineSize = `${width}px`;
      sum += width;
    });
    table.style.inlineSize = table.style.minInlineSize = `${sum}px`;
  }

  /** Forgets a click that could become a double click. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#clicked = 0;
  }

  /** Makes a column, from 1, wider or with -1 narrower; gives its width in characters. */
  step(index: number, direction: 1 | -1): number {
    const emPx = parseFloat(getComputedStyle(this.#host).fontSize);
    return this.#set(index, this.#widthOf(index) + direction * STEP_EM * emPx);
  }

  /** As wide as the longest of the texts that are drawn in it. */
  fit(index: number): number {
    const cells = [...this.#host.querySelectorAll<HTMLTableRowElement>('tr.row')].map(
      ({ cells }) => cells[index],
    );
    const range = document.createRange();
    let widest = 0;
    for (const cell of [this.#headers[index]!.querySelector('.sorter'), ...cells]) {
      if (!cell || (cell as HTMLTableCellElement).colSpan > 1) continue;
      range.selectNodeContents(cell);
      const style = getComputedStyle(cell);
      const padding = parseFloat(style.paddingInlineStart) + parseFloat(style.paddingInlineEnd);
      widest = Math.max(widest, Math.ceil(range.getBoundingClientRect().width + padding) + 1);
    }
    return this.#set(index, Math.min(widest, this.#host.clientWidth));
  }

  get #headers(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('thead th')];
  }

  #widthOf(index: number): number {
    return this.#headers[index]!.getBoundingClientRect().width;
  }

  #set(index: number, px: number): number {
    const column = this.#host.columns[index - 1]!;
    if (this.#others.length < 2) {
      this.#others = this.#headers.map((header) => header.getBoundingClientRect().width);
      this.#columns = this.#host.columns;
    }
    const width = Math.max(MIN_COLUMN_PX, px);
    this.#given.set(pathId(column.path), width);
    this.apply();
    const emPx = parseFloat(getComputedStyle(this.#host).fontSize);
    return Math.round(width / (CHARACTER_EM * emPx));
  }

  readonly #onPointerdown = (event: PointerEvent) => {
    const grip = (event.target as Element).closest('.edge');
    if (!grip || event.button) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const index = this.#headers.indexOf(grip.closest('th')!);
    this.#drag = { index, startX: event.clientX, width: this.#widthOf(index), hasMoved: false };
  };

  readonly #onPointermove = ({ clientX }: PointerEvent) => {
    const drag = this.#drag;
    if (!drag) return;
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const by = (clientX - drag.startX) * (isRtl ? -1 : 1);
    drag.hasMoved ||= Math.abs(by) > CLICK_SLOP_PX;
    if (drag.hasMoved) this.#set(drag.index, drag.width + by);
  };

  readonly #onPointerup = () => {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag) return;
    const isSecond = drag.index === this.#clicked;
    this.stop();
    if (drag.hasMoved) return;
    if (isSecond) return void this.fit(drag.index);
    this.#clicked = drag.index;
    this.#timer = window.setTimeout(() => {
      this.stop();
      this.#openMenu(drag.index);
    }, DOUBLE_CLICK_MS);
  };
}
