import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_CANVAS_PX, OVERSCAN_ROWS, SCROLL_STEP_ROWS } from '../../src/core/limits.js';
import {
  AT_TOP,
  canvasHeight,
  revealing,
  rowWindow,
  scrolled,
  type ListSize,
  type ScrollPosition,
} from '../../src/core/window.js';

const rows = fc.oneof(
  fc.integer({ min: 0, max: 2_000 }),
  fc.integer({ min: 100_000, max: 20_000_000 }),
);
const size: fc.Arbitrary<ListSize> = fc.record({
  rows,
  rowHeight: fc.integer({ min: 16, max: 60 }),
  viewport: fc.integer({ min: 130, max: 2_000 }),
});
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
/** Pixels of a turn of the wheel, or a fraction of the scrollbar. */
const move = fc.oneof(
  fc.record({ by: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ to: fraction }),
);
const moves = fc.array(move, { maxLength: 40 });

/** Pixels by which doubles may be off. */
const TOLERANCE = 0.01;

const lastScroll = (list: ListSize) => Math.max(0, canvasHeight(list) - list.viewport);
const lastTop = (list: ListSize) => Math.max(0, list.rows * list.rowHeight - list.viewport);

/** Where a reader gets to: a browser keeps the box within its limits, and rounds. */
function walk(list: ListSize, steps: readonly ({ by: number } | { to: number })[]): ScrollPosition {
  let position = AT_TOP;
  for (const step of steps) {
    const wanted = 'by' in step ? position.scrollTop + step.by : step.to * lastScroll(list);
    const reached = Math.round(Math.max(0, Math.min(wanted, lastScroll(list))));
    position = scrolled(list, position, reached);
  }
  return position;
}

describe('canvasHeight', () => {
  it('is the height of the rows up to the limit, and never more than that', () => {
    fc.assert(
      fc.property(size, (list) => {
        expect(canvasHeight(list)).to.equal(Math.min(list.rows * list.rowHeight, MAX_CANVAS_PX));
      }),
    );
  });
});

describe('rowWindow', () => {
  it('draws few rows that cover all that is seen, wherever a reader has scrolled to', () => {
    fc.assert(
      fc.property(size, moves, (list, steps) => {
        const position = walk(list, steps);
        const { first, stop, offset } = rowWindow(list, position);
        expect(first).to.be.within(0, list.rows);
        expect(stop).to.be.within(first, list.rows);
        expect(stop - first).to.be.at.most(
          Math.ceil(list.viewport / list.rowHeight) + 2 * (OVERSCAN_ROWS + SCROLL_STEP_ROWS),
        );
        // From the top of what is seen, or the beginning of the list, to its bottom, or the end.
        expect(offset).to.be.at.most(position.scrollTop + TOLERANCE);
        const bottom = offset + (stop - first) * list.rowHeight;
        const seen = Math.min(position.scrollTop + list.viewport, canvasHeight(list));
        expect(bottom).to.be.at.least(seen - TOLERANCE);
      }),
      { numRuns: 2000 },
    );
  });

  it('bears a position of a list that has become shorter', () => {
    const { first, stop } = rowWindow(
      { rows: 10, rowHeight: 30, viewport: 600 },
      { scrollTop: 9_000, top: 9_000 },
    );
    expect([first, stop]).to.deep.equal([10, 10]);
  });
});

describe('scrolled', () => {
  it('goes to the pixel that was scrolled to where all rows are laid out', () => {
    const list = { rows: 1_000, rowHeight: 30, viewport: 600 };
    fc.assert(
      fc.property(moves, (steps) => {
        const { scrollTop, top } = walk(list, steps);
        expect(top).to.be.closeTo(scrollTop, TOLERANCE);
      }),
    );
  });

  it('moves rows by the pixel when a long list is scrolled by a little', () => {
    fc.assert(
      fc.property(size, fraction, fc.integer({ min: -130, max: 130 }), (list, place, by) => {
        const from = scrolled(list, AT_TOP, place * lastScroll(list));
        const reached = from.scrollTop + by;
        if (reached <= 0 || reached >= lastScroll(list)) return;
        const { top } = scrolled(list, from, reached);
        const expected = Math.max(0, Math.min(from.top + by, lastTop(list)));
        expect(top).to.be.closeTo(expected, TOLERANCE);
      }),
      { numRuns: 1000 },
    );
  });

  it('reaches every row of a long list by little moves alone', () => {
    const list = { rows: 400_000, rowHeight: 30, viewport: 600 };
    let position: ScrollPosition = { scrollTop: 40, top: 40_000 };
    while (position.top > 0)
      position = scrolled(list, position, Math.max(0, position.scrollTop - 100));
    expect(position).to.deep.include({ scrollTop: 0, top: 0 });

    position = { scrollTop: lastScroll(list) - 40, top: lastTop(list) - 40_000 };
    while (position.top < lastTop(list)) {
      position = scrolled(list, position, Math.min(lastScroll(list), position.scrollTop + 100));
    }
    expect(position.scrollTop).to.be.closeTo(lastScroll(list), TOLERANCE);
  });

  it('shows the first row at the top of the scrollbar and the last at its bottom', () => {
    fc.assert(
      fc.property(size, moves, (list, steps) => {
        const toTop = rowWindow(list, walk(list, [...steps, { to: 1 }, { to: 0 }]));
        expect(toTop).to.deep.include({ first: 0, offset: 0 });
        const { first, stop, offset } = rowWindow(
          list,
          walk(list, [...steps, { to: 0 }, { to: 1 }]),
        );
        expect(stop).to.equal(list.rows);
        const bottom = offset + (stop - first) * list.rowHeight;
        expect(bottom).to.be.closeTo(canvasHeight(list), 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('bears being scrolled too far, as engines do when they bounce', () => {
    const list = { rows: 1_000, rowHeight: 30, viewport: 600 };
    expect(scrolled(list, AT_TOP, -500)).to.deep.include({ scrollTop: 0, top: 0 });
    expect(scrolled(list, AT_TOP, 1e9)).to.deep.include({ scrollTop: 29_400, top: 29_400 });
  });
});

describe('revealing', () => {
  it('brings any row wholly into view', () => {
    fc.assert(
      fc.property(size, moves, fraction, (list, steps, to) => {
        if (list.rows === 0) return;
        const row = Math.min(list.rows - 1, Math.floor(to * list.rows));
        const position = revealing(list, walk(list, steps), row);
        expect(position.scrollTop).to.be.within(0, lastScroll(list) + TOLERANCE);
        const { first, stop, offset } = rowWindow(list, position);
        expect(row).to.be.within(first, stop - 1);
        const top = offset + (row - first) * list.rowHeight - position.scrollTop;
        expect(top).to.be.within(-TOLERANCE, list.viewport - list.rowHeight + TOLERANCE);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves alone what is in view', () => {
    const list = { rows: 1_000, rowHeight: 30, viewport: 600 };
    const at = (scrollTop: number) => ({ scrollTop, top: scrollTop });
    expect(revealing(list, at(100), 5)).to.deep.equal(at(100));
    expect(revealing(list, AT_TOP, 0)).to.deep.equal(AT_TOP);
    expect(revealing(list, at(100), 50)).to.deep.equal(at(51 * 30 - 600));
    expect(revealing(list, at(100), 2)).to.deep.equal(at(60));
  });
});
