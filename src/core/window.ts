/** Which rows of a long list are drawn, for a scroll position. */
import { MAX_CANVAS_PX, OVERSCAN_ROWS } from './limits.js';

export interface RowWindow {
  /** First row drawn, from 0, and the row after the last. */
  readonly first: number;
  readonly stop: number;
  /** Pixels from the top of the scrolled box to the first row drawn; negative where a long list begins. */
  readonly offset: number;
  /** Height of the scrolled box in pixels. */
  readonly height: number;
}

/**
 * `scrollTop` and `viewport` are in CSS pixels and all rows are equally high. Up to `MAX_CANVAS_PX` the
 * box is as high as its rows; a longer list is mapped onto that height in proportion.
 */
export function rowWindow(
  rows: number,
  rowHeight: number,
  scrollTop: number,
  viewport: number,
): RowWindow {
  const { height, scale } = scaleOf(rows, rowHeight, viewport);
  const scrolled = Math.max(0, Math.min(scrollTop, height - viewport));
  const top = scrolled * scale;
  const first = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN_ROWS);
  const stop = Math.min(rows, Math.ceil((top + viewport) / rowHeight) + OVERSCAN_ROWS);
  return { first, stop, offset: scrolled - (top - first * rowHeight), height };
}

/** The scroll position that brings a row into view, nearest to the present one. */
export function scrollToRow(
  row: number,
  rows: number,
  rowHeight: number,
  scrollTop: number,
  viewport: number,
): number {
  const { scale } = scaleOf(rows, rowHeight, viewport);
  const highest = (row * rowHeight) / scale;
  const lowest = ((row + 1) * rowHeight - viewport) / scale;
  return Math.max(lowest, Math.min(highest, scrollTop));
}

/** Height of the scrolled box, and pixels of rows for each pixel scrolled. */
function scaleOf(rows: number, rowHeight: number, viewport: number) {
  const natural = rows * rowHeight;
  const height = Math.min(natural, MAX_CANVAS_PX);
  const scale = height > viewport ? (natural - viewport) / (height - viewport) : 1;
  return { height, scale };
}
