/**
 * Which rows of a long list are drawn, for a scroll position. All rows are equally high. A list whose rows
 * are higher than `MAX_CANVAS_PX` together is laid out at that height, and where its rows are is kept beside the
 * scroll position: short moves go by the pixel, as everywhere; long ones, by the scrollbar, in proportion.
 */
import { MAX_CANVAS_PX, OVERSCAN_ROWS, SCROLL_STEP_ROWS } from './limits.js';

/** Sizes in CSS pixels. */
export interface ListSize {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height in which rows are seen. */
  readonly viewport: number;
}

export interface ScrollPosition {
  /** What the scrolled box says. */
  readonly scrollTop: number;
  /** Pixels from the top of the first row, were all rows laid out, to what is seen first. */
  readonly top: number;
}

export interface RowWindow {
  /** First row drawn, from 0, and the row after the last. */
  readonly first: number;
  readonly stop: number;
  /** Pixels from the top of the scrolled box to the first row drawn; negative where a long list begins. */
  readonly offset: number;
}

export const AT_TOP: ScrollPosition = { scrollTop: 0, top: 0 };

/** Height of the scrolled box in pixels. */
export function canvasHeight({ rows, rowHeight }: ListSize): number {
  return Math.min(rows * rowHeight, MAX_CANVAS_PX);
}

/** The rows to draw at a position. */
export function rowWindow(size: ListSize, { scrollTop, top }: ScrollPosition): RowWindow {
  const { rows, rowHeight, viewport } = size;
  const above = Math.floor((top / rowHeight - OVERSCAN_ROWS) / SCROLL_STEP_ROWS);
  const below = Math.ceil(((top + viewport) / rowHeight + OVERSCAN_ROWS) / SCROLL_STEP_ROWS);
  const first = clamp(above * SCROLL_STEP_ROWS, rows);
  const stop = clamp(below * SCROLL_STEP_ROWS, rows);
  return { first, stop, offset: scrollTop - (top - first * rowHeight) };
}

/** A position at which the box may have to be moved along: short moves have used it up before its rows. */
export interface ReachedPosition extends ScrollPosition {
  readonly isMovedAlong: boolean;
}

/** The position after the box was scrolled. */
export function scrolled(size: ListSize, from: ScrollPosition, scrollTop: number): ReachedPosition {
  const scale = scaleOf(size);
  const last = Math.max(0, canvasHeight(size) - size.viewport);
  const inside = clamp(scrollTop, last);
  const moved = inside - from.scrollTop;
  // Where nothing has moved, what engines have rounded is kept: rows that come above would add it up.
  const isShort = !moved || (scale > 1 && Math.abs(moved) <= size.viewport);
  const top = within(size, isShort ? from.top + moved : inside * scale);
  const isUsedUp = isShort && (inside === 0 || inside === last);
  // Engines round what they scroll to: less than a pixel before the end of the box is its end.
  const isMovedAlong = isUsedUp && Math.abs(top / scale - inside) >= 1;
  if (isMovedAlong) return { scrollTop: top / scale, top, isMovedAlong };
  return { scrollTop: inside, top: isUsedUp ? inside * scale : top, isMovedAlong };
}

/** The position that brings a row into view, nearest to the present one. */
export function revealing(size: ListSize, from: ScrollPosition, row: number): ScrollPosition {
  const { rowHeight, viewport } = size;
  const highest = row * rowHeight;
  const lowest = highest + rowHeight - viewport;
  return movedTo(size, from, Math.max(lowest, Math.min(highest, from.top)));
}

/** Is the last row in view, or would it be with less than half a row more? */
export function isAtEnd({ rows, rowHeight, viewport }: ListSize, { top }: ScrollPosition): boolean {
  return top + viewport > (rows - 0.5) * rowHeight;
}

/** The position at which these pixels of the rows, were all laid out, are seen first. */
export function movedTo(size: ListSize, from: ScrollPosition, wanted: number): ScrollPosition {
  const { viewport } = size;
  const top = within(size, wanted);
  const scale = scaleOf(size);
  const moved = top - from.top;
  const isShort = scale > 1 && Math.abs(moved) <= viewport;
  const nearby = from.scrollTop + moved;
  const isInside = nearby > 0 && nearby < canvasHeight(size) - viewport;
  return { scrollTop: isShort && isInside ? nearby : top / scale, top };
}

/** Pixels of rows for each pixel scrolled by the scrollbar. */
function scaleOf(size: ListSize): number {
  const height = canvasHeight(size);
  const natural = size.rows * size.rowHeight;
  return height > size.viewport ? (natural - size.viewport) / (height - size.viewport) : 1;
}

function within({ rows, rowHeight, viewport }: ListSize, top: number): number {
  return clamp(top, Math.max(0, rows * rowHeight - viewport));
}

function clamp(value: number, highest: number): number {
  return Math.max(0, Math.min(value, highest));
}
