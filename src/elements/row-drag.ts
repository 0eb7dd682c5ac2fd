/** Moves the rows of a list by the pointer: the row that is held changes places with those it is dragged past. */

export interface DragListener {
  /** The row held has come to another place. */
  moved(from: number, to: number): void;
  /** It was let go where it is. */
  dropped(at: number): void;
  /** The drag was broken off: everything is where it was. */
  cancelled(): void;
}

export class RowDrag {
  /** Place of the row that is held, from 0. */
  at: number | undefined;
  readonly #grip: string;
  readonly #listener: DragListener;

  /** `grip` selects what a row is held by. Rows are the children of the list that the events come from. */
  constructor(grip: string, listener: DragListener) {
    this.#grip = grip;
    this.#listener = listener;
  }

  /** For all events of the pointer on the list. */
  readonly handleEvent = (event: PointerEvent): void => {
    const list = event.currentTarget as Element;
    if (event.type === 'pointerdown') this.#take(event, list);
    else if (this.at === undefined) return;
    else if (event.type === 'pointermove') this.#drag(this.at, event.clientY, [...list.children]);
    else this.#end(this.at, event.type === 'pointerup');
  };

  #take(event: PointerEvent, list: Element): void {
    const target = event.target as Element;
    if (!target.matches(this.#grip) || event.button !== 0) return;
    event.preventDefault();
    // On the list: what stands under the pointer changes while it moves.
    list.setPointerCapture(event.pointerId);
    this.at = [...list.children].findIndex((row) => row.contains(target));
    this.#listener.moved(this.at, this.at);
  }

  /** It changes places with a row when the pointer is past the middle of that. */
  #drag(from: number, y: number, rows: readonly Element[]): void {
    const passed = rows.map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    });
    const before = passed.slice(0, from).filter(Boolean).length;
    const after = passed.slice(from + 1).filter(Boolean).length;
    const to = before < from ? before : from + after;
    if (to === from) return;
    this.at = to;
    rows[to]!.scrollIntoView({ block: 'nearest' });
    this.#listener.moved(from, to);
  }

  #end(at: number, isDropped: boolean): void {
    this.at = undefined;
    if (isDropped) this.#listener.dropped(at);
    else this.#listener.cancelled();
  }
}
