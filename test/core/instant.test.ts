import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { epochInstant, parseInstant } from '../../src/core/instant.js';
import { INSTANTS, NOT_INSTANTS } from '../support/instants.js';

/** Any instant of the years 0000 to 9999, in ms. */
const anyMs = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 });

describe('parseInstant', () => {
  it('reads the forms that logs use', () => {
    for (const [text, expected, ns = 0] of INSTANTS) {
      expect(parseInstant(text), text).to.deep.equal({ ms: Date.parse(expected), ns });
    }
  });

  it('leaves everything else alone', () => {
    for (const text of NOT_INSTANTS) expect(parseInstant(text), text).to.equal(undefined);
  });

  it('reads back every ISO text and every HTTP date that Date writes', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        const date = new Date(ms);
        expect(parseInstant(date.toISOString())).to.deep.equal({ ms, ns: 0 });
        const seconds = Math.floor(ms / 1000) * 1000;
        expect(parseInstant(date.toUTCString())).to.deep.equal({ ms: seconds, ns: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same instant whatever the offset', () => {
    const minutes = fc.integer({ min: -1439, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), minutes, (ms, offset) => {
        const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
        const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
        const size = Math.abs(offset);
        const text = `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
        expect(parseInstant(text)).to.deep.equal({ ms, ns: 0 });
      }),
    );
  });

  it('reads no day that the calendar does not have', () => {
    const day = fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 12 }), fc.nat(32));
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const pad = (value: number, length: number) => String(value).padStart(length, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        const calendar = new Date(0);
        calendar.setUTCFullYear(year, month - 1, date);
        return (parseInstant(text) !== undefined) === (calendar.getUTCDate() === date);
      }),
      { numRuns: 1000 },
    );
  });
});

const EPOCHS: readonly (readonly [string, number, number])[] = [
  ['1693840791.7564995', 1_693_840_791_756, 499_500],
  ['1693840791', 1_693_840_791_000, 0],
  ['1e9', 1_000_000_000_000, 0],
  ['1000000000000', 1_000_000_000_000, 0],
  ['1517966773840', 1_517_966_773_840, 0],
  ['1517966773840.5', 1_517_966_773_840, 500_000],
  ['1.51796677384e12', 1_517_966_773_840, 0],
  ['0.0151796677384e14', 1_517_966_773_840, 0],
  ['1517966773840123', 1_517_966_773_840, 123_000],
  ['1517966773840123456', 1_517_966_773_840, 123_456],
  ['1517966773840123457.9', 1_517_966_773_840, 123_457],
  ['4102444799.999999999', 4_102_444_799_999, 999_999],
];

const NOT_EPOCHS = [
  '0',
  '-1693840791',
  '-1517966773840',
  '999999999.9999999999999',
  '999999999999',
  '4102444800',
  '4102444800.000000000001',
  '4102444800000',
  '9007199254740993',
  '12345678901',
  '1e21',
  '1e400',
  'NaN',
  'online',
];

describe('epochInstant', () => {
  it('knows the unit by the magnitude, and is exact to the nanosecond', () => {
    for (const [text, ms, ns] of EPOCHS) {
      expect(epochInstant(text), text).to.deep.equal({ ms, ns });
    }
    for (const text of NOT_EPOCHS) expect(epochInstant(text), text).to.equal(undefined);
  });

  it('agrees with integer arithmetic in every unit', () => {
    const ns = fc.bigInt({ min: 10n ** 18n, max: 4_102_444_800n * 10n ** 9n - 1n });
    fc.assert(
      fc.property(ns, fc.constantFrom(0, 3, 6, 9), (value, shift) => {
        const digits = String(value);
        const text = shift ? `${digits.slice(0, -shift)}.${digits.slice(-shift)}` : digits;
        const expected = { ms: Number(value / 1_000_000n), ns: Number(value % 1_000_000n) };
        expect(epochInstant(text)).to.deep.equal(expected);
      }),
    );
  });
});
