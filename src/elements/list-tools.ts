/**
 * What a reader can do in the list of events beside opening and sorting: go from row to row by keys and from
 * error to error, copy, give columns another width, see the whole of a clipped text. Loaded when they first
 * do something in it, or when a cell shows more than its value.
 */
import type { ReactiveController, TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import { MAX_TITLE_LENGTH } from '../core/limits.js';
import { TIME_MODES } from '../core/time-forms.js';
import { clip, type Value } from '../core/value.js';
import { listToolsStyles } from '../styles/list-tools.js';
import { partToolsStyles } from '../styles/part-tools.js';
import { ColumnWidths } from './column-widths.js';
import type { ListHost, ListTools } from './list-host.js';
import { logicalKey } from './keys.js';
import { ListBar } from './list-bar.js';
import { ListCells } from './list-cells.js';
import { copyFrom } from './list-copy.js';
import { ListErrors } from './list-errors.js';
import { ListFocus } from './list-focus.js';
import { ListKeys } from './list-keys.js';
import { listWords } from './list-words.js';
import type { MenuGroup } from './menu.js';
import { adoptSheets } from './sheets.js';
import { visibleText } from './text.js';

export class ListToolbox implements ListTools, ReactiveController {
  readonly #host: ListHost;
  readonly #bar: ListBar;
  readonly #cells: ListCells;
  readonly #keys: ListKeys;
  readonly #errors: ListErrors;
  readonly #widths: ColumnWidths;
  /** The column whose menu is open, from 1. */
  #column = 0;
  /** Was the last thing done here done by key? WebKit shows no focus that a key moves once a part is loaded. */
  #isByKey = false;

  constructor(host: ListHost) {
    this.#host = host;
    this.#bar = new ListBar(host, () => this.#leave());
    this.#cells = new ListCells(host);
    this.#keys = new ListKeys(host);
    this.#errors = new ListErrors(host, (text) => this.#bar.copier.say(text));
    this.#widths = new ColumnWidths(host, (index) => this.#openMenu(index));
    new ListFocus(host);
    adoptSheets(host.getRootNode() as ShadowRoot, [partToolsStyles, listToolsStyles]);
    host.addController(this);
    host.addEventListener('focusout', this.#onLeave);
    host.addEventListener('pointerdown', this.#onPointerdown);
  }

  handle(event: Event, target: Element): void {
    switch (event.type) {
      case 'keydown':
        return this.#onKeydown(event as KeyboardEvent, target);
      case 'focusin':
        return this.#peekAt(target);
      case 'pointerover':
        return this.#setTitle(target.closest('td'));
    }
  }

  cell(column: Column, value: Value, row: number): TemplateResult | undefined {
    return this.#cells.render(column, value, row);
  }

  hostUpdated(): void {
    this.#bar.attach();
    this.#widths.apply();
    this.#cells.drawn();
    if (this.#column) this.#bar.updateMenu(this.#menuOf(this.#column));
  }

  hostDisconnected(): void {
    this.#bar.peek('');
    this.#cells.stop();
    this.#errors.stop();
    this.#widths.stop();
  }

  readonly #onPointerdown = () => {
    this.#isByKey = false;
    this.#bar.hush();
  };

  #onKeydown(event: KeyboardEvent, target: Element): void {
    this.#isByKey = true;
    // The tree of an event has keys of its own, and so has a field.
    if (target.closest('ev-tree, .list-bar')) return;
    const isDone = this.#command(event, target) || this.#keys.press(event, target);
    if (isDone) event.preventDefault();
  }

  #command(event: KeyboardEvent, target: Element): boolean {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    const key = event.key.toLowerCase();
    if (['shift', 'control', 'alt', 'meta'].includes(key)) return false;
    this.#bar.hush();
    this.#errors.stop();
    if (key === 'escape') return this.#bar.peek('');
    if (altKey) return this.#commandOnHeader(logicalKey(event, this.#host), shiftKey);
    if (ctrlKey || metaKey) {
      return key === 'c' && copyFrom(this.#host, this.#bar, target, shiftKey);
    }
    if (key !== 'e') return false;
    this.#errors.go(shiftKey ? -1 : 1);
    return true;
  }

  /** With Alt: down for the menu of the column, and with Shift left and right for its width. */
  #commandOnHeader(key: string, isShifted: boolean): boolean {
    const { number, header } = this.#host.focusOfRows;
    if (number || !header) return false;
    if (isShifted && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      this.#tellWidth(header, this.#widths.step(header, key === 'ArrowLeft' ? -1 : 1));
    } else if (!isShifted && key === 'ArrowDown') this.#openMenu(header);
    else return false;
    return true;
  }

  #tellWidth(index: number, characters: number): void {
    const { messages, columns } = this.#host;
    const label = visibleText(columns[index - 1]!.label);
    this.#bar.copier.say(listWords(messages).widthOf(label, characters));
  }

  #openMenu(index: number): void {
    const { label } = this.#host.columns[index - 1]!;
    const name = listWords(this.#host.messages).columnMenu(visibleText(label));
    this.#column = index;
    const anchor = this.#host.querySelector(`[data-sorts="${index}"]`)!;
    this.#bar.openMenu(name, this.#menuOf(index), anchor);
  }

  #menuOf(index: number): MenuGroup[] {
    const { columns, messages } = this.#host;
    const column = columns[index - 1];
    if (!column) return [];
    const words = listWords(messages);
    const change = (set: () => number) => () => this.#tellWidth(index, set());
    const groups: MenuGroup[] = [
      {
        label: words.columnMenu(visibleText(column.label)),
        items: [
          { label: words.narrower, choose: change(() => this.#widths.step(index, -1)) },
          { label: words.wider, choose: change(() => this.#widths.step(index, 1)) },
          { label: words.fit, choose: change(() => this.#widths.fit(index)) },
        ],
      },
    ];
    if (column.role !== 'time') return groups;
    const items = TIME_MODES.map((mode) => ({
      label: words.timeModes[mode],
      isChecked: mode === this.#cells.mode,
      choose: () => this.#host.request({ type: 'view', view: { time: mode } }),
    }));
    return [...groups, { label: words.times, items }];
  }

  /** Gives the focus back to where it was: a header, a row or a cell. */
  #leave(): void {
    const { number, header } = this.#host.focusOfRows;
    if (this.#column) this.#host.querySelector<HTMLElement>(`[data-sorts="${header}"]`)?.focus();
    else this.#host.focusTarget(number)?.focus();
    this.#column = 0;
  }

  /** A text that is clipped shows whole under the pointer. */
  #setTitle(cell: HTMLTableCellElement | null): void {
    if (cell) cell.title = clip(hiddenIn(cell), MAX_TITLE_LENGTH);
  }

  /** For those who come by keyboard: a pointer has titles. */
  #peekAt(target: Element): void {
    const isByKey = this.#isByKey || target.matches(':focus-visible');
    this.#bar.peek(isByKey && !target.closest('.list-bar') ? this.#hiddenOf(target) : '', target);
  }

  readonly #onLeave = () => this.#bar.peek('');

  /** What the focus is on but does not show: a clipped text, in a row the source of its times. */
  #hiddenOf(target: Element): string {
    if (target instanceof HTMLTableCellElement) return clip(hiddenIn(target), MAX_TITLE_LENGTH);
    const times = target.closest('tr.row')?.querySelectorAll('time') ?? [];
    return [...times].map(({ title }) => title).join(' · ');
  }
}

/** The text of a cell that shows a part or another form of it; else nothing. */
function hiddenIn(cell: HTMLTableCellElement): string {
  const time = cell.querySelector('time');
  if (time) return time.title;
  const text = cell.querySelector('bdi');
  return text && text.scrollWidth > text.clientWidth ? (text.textContent ?? '') : '';
}
