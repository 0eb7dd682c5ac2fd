import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_CANVAS_PX, OVERSCAN_ROWS } from '../../src/core/limits.js';
import { rowWindow, scrollToRow } from '../../src/core/window.js';

const rows = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 20_000_000 }));
const rowHeight = fc.integer({ min: 16, max: 60 });
const viewport = fc.integer({ min: 50, max: 2_000 });
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

/** Pixels by which doubles may be off. */
const TOLERANCE = 0.01;

describe('rowWindow', () => {
  it('is as high as its rows up to the limit, and never higher than that', () => {
    fc.assert(
      fc.property(rows, rowHeight, viewport, (count, height, shown) => {
        const box = rowWindow(count, height, 0, shown);
        expect(box.height).to.equal(Math.min(count * height, MAX_CANVAS_PX));
      }),
    );
  });

  it('draws rows that cover all that is seen, wherever it is scrolled to', () => {
    fc.assert(
      fc.property(rows, rowHeight, viewport, fraction, (count, height, shown, place) => {
        const whole = rowWindow(count, height, 0, shown).height;
        const scrollTop = place * Math.max(0, whole - shown);
        const { first, stop, offset } = rowWindow(count, height, scrollTop, shown);
        expect(first).to.be.within(0, count);
        expect(stop).to.be.within(first, count);
        // From the top of what is seen, or the beginning of the list, to its bottom, or the end.
        expect(offset).to.be.at.most(scrollTop + TOLERANCE);
        const bottom = offset + (stop - first) * height;
        expect(bottom).to.be.at.least(Math.min(scrollTop + shown, whole) - TOLERANCE);
      }),
      { numRuns: 1000 },
    );
  });

  it('draws few rows, however many there are', () => {
    fc.assert(
      fc.property(rows, rowHeight, viewport, fraction, (count, height, shown, place) => {
        const { first, stop } = rowWindow(count, height, place * MAX_CANVAS_PX, shown);
        expect(stop - first).to.be.at.most(Math.ceil(shown / height) + 2 * OVERSCAN_ROWS + 1);
      }),
    );
  });

  it('shows the first row at the top and the last at the bottom', () => {
    fc.assert(
      fc.property(rows, rowHeight, viewport, (count, height, shown) => {
        const top = rowWindow(count, height, 0, shown);
        expect(top.first).to.equal(0);
        expect(top.offset).to.equal(0);
        const end = Math.max(0, top.height - shown);
        const bottom = rowWindow(count, height, end, shown);
        expect(bottom.stop).to.equal(count);
        const lastRow = bottom.offset + (bottom.stop - bottom.first) * height;
        expect(lastRow).to.be.closeTo(top.height, TOLERANCE);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes down the list as it is scrolled down', () => {
    fc.assert(
      fc.property(rows, rowHeight, viewport, fraction, fraction, (count, height, shown, a, b) => {
        const room = Math.max(0, Math.min(count * height, MAX_CANVAS_PX) - shown);
        const [upper, lower] = [Math.min(a, b) * room, Math.max(a, b) * room];
        expect(rowWindow(count, height, upper, shown).first).to.be.at.most(
          rowWindow(count, height, lower, shown).first,
        );
      }),
    );
  });

  it('bears being scrolled too far, as engines do when they bounce', () => {
    for (const scrollTop of [-500, 1e9]) {
      const { first, stop } = rowWindow(1_000, 30, scrollTop, 600);
      expect(first).to.be.within(0, 1_000);
      expect(stop).to.be.above(first);
    }
  });
});

describe('scrollToRow', () => {
  it('brings any row wholly into view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        rowHeight,
        fc.integer({ min: 130, max: 2_000 }),
        fraction,
        fraction,
        (count, height, shown, from, to) => {
          const room = Math.max(0, Math.min(count * height, MAX_CANVAS_PX) - shown);
          const row = Math.min(count - 1, Math.floor(to * count));
          const target = scrollToRow(row, count, height, from * room, shown);
          const scrollTop = Math.max(0, Math.min(target, room));
          const { first, stop, offset } = rowWindow(count, height, scrollTop, shown);
          expect(row).to.be.within(first, stop - 1);
          const top = offset + (row - first) * height - scrollTop;
          expect(top).to.be.within(-1, shown - height + 1);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves alone what is in view', () => {
    expect(scrollToRow(5, 1_000, 30, 100, 600)).to.equal(100);
    expect(scrollToRow(0, 1_000, 30, 100, 600)).to.equal(0);
    expect(scrollToRow(50, 1_000, 30, 100, 600)).to.equal(51 * 30 - 600);
    expect(scrollToRow(2, 1_000, 30, 100, 600)).to.equal(60);
  });
});
