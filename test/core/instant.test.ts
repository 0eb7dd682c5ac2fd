import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { epochInstant, epochUnit, isTimeKey, parseInstant } from '../../src/core/instant.js';

/** A text, its instant in the one form of ISO 8601 that `Date` reads alike everywhere, and the ns. */
const INSTANTS: readonly (readonly [string, string, number?])[] = [
  ['2024-05-13T10:55:12.898Z', '2024-05-13T10:55:12.898Z'],
  ['2024-05-13t10:55:12.898z', '2024-05-13T10:55:12.898Z'],
  ['2024-05-13T10:55:12Z', '2024-05-13T10:55:12.000Z'],
  ['2024-05-13T10:55Z', '2024-05-13T10:55:00.000Z'],
  ['2024-05-13 10:55:12', '2024-05-13T10:55:12.000Z'],
  ['2024-05-13T10:55:12', '2024-05-13T10:55:12.000Z'],
  ['2024-05-13', '2024-05-13T00:00:00.000Z'],
  ['2024-05-13T10:55:12+02:00', '2024-05-13T08:55:12.000Z'],
  ['2024-05-13T10:55:12+0200', '2024-05-13T08:55:12.000Z'],
  ['2024-05-13T10:55:12+02', '2024-05-13T08:55:12.000Z'],
  ['2024-05-13 10:55:12,5 -05:30', '2024-05-13T16:25:12.500Z'],
  ['2024-05-13 10:55:12.898 UTC', '2024-05-13T10:55:12.898Z'],
  ['2024-05-13T00:30:00-00:00', '2024-05-13T00:30:00.000Z'],
  ['2024-01-01T00:30:00+23:59', '2023-12-31T00:31:00.000Z'],
  ['2024-05-13T10:55:12.1Z', '2024-05-13T10:55:12.100Z'],
  ['2024-05-13T10:55:12.123456Z', '2024-05-13T10:55:12.123Z', 456_000],
  ['2024-05-13T10:55:12.123456789Z', '2024-05-13T10:55:12.123Z', 456_789],
  ['2024-05-13T10:55:12.123456789999Z', '2024-05-13T10:55:12.123Z', 456_789],
  ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z', 900_000],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['2000-02-29', '2000-02-29T00:00:00.000Z'],
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ['2016-12-31T23:59:60.25Z', '2017-01-01T00:00:00.250Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['0000-02-29', '0000-02-29T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['Mon, 13 May 2024 10:55:12 +0200', '2024-05-13T08:55:12.000Z'],
  ['Mon, 13 May 2024 10:55:12 GMT', '2024-05-13T10:55:12.000Z'],
  ['Mon, 3 Jun 2024 10:55:12 +0200 (CEST)', '2024-06-03T08:55:12.000Z'],
  ['13 May 2024 10:55 -0330', '2024-05-13T14:25:00.000Z'],
  ['13/May/2024:10:55:12 +0200', '2024-05-13T08:55:12.000Z'],
  ['01/jan/1970:00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
];

const NOT_INSTANTS = (
  '|online|2024|2024-05|20240513|1715597712|2024-5-13|2024-00-13|2024-13-01|2024-05-00|' +
  '2024-05-32|2024-02-30|2023-02-29|1900-02-29|2024-04-31T00:00:00Z|2024-05-13T24:00:00Z|' +
  '2024-05-13T10:60:00Z|2024-05-13T10:55:61Z|2024-05-13T10:55:12+24:00|' +
  '2024-05-13T10:55:12+02:60|2024-05-13T10:55:12+2|2024-05-13T10:55:12.Z|2024-05-13T|' +
  '2024-05-13 | 2024-05-13|2024-05-13T10:55:12Z\n|at 2024-05-13T10:55:12Z|' +
  '2024-05-13T10:55:12Z ok|30 Feb 2024 10:55:12 GMT|0 May 2024 10:55:12 GMT|' +
  '13 Foo 2024 10:55:12 GMT|13 Anf 2024 10:55:12 GMT|13/May/2024:25:55:12 +0200|' +
  '05/13/2024 10:55|10:55:12|192.168.10.12|1.2.3-2024-05-13'
).split('|');

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

const UNITS: readonly (readonly [number, string | undefined])[] = [
  [999_999_999, undefined],
  [1_000_000_000, 's'],
  [1_693_840_791.7564995, 's'],
  [4_102_444_799, 's'],
  [4_102_444_800, undefined],
  [999_999_999_999, undefined],
  [1_000_000_000_000, 'ms'],
  [1_517_966_773_840, 'ms'],
  [4_102_444_800_000, undefined],
  [1_517_966_773_840_123, 'us'],
  [1_517_966_773_840_123_000, 'ns'],
  [1e21, undefined],
  [0, undefined],
  [-1_517_966_773_840, undefined],
  [NaN, undefined],
  [Infinity, undefined],
];

const EPOCHS: readonly (readonly [string, number, number])[] = [
  ['1693840791.7564995', 1_693_840_791_756, 499_500],
  ['1693840791', 1_693_840_791_000, 0],
  ['1e9', 1_000_000_000_000, 0],
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
  '999999999.9999999999999',
  '4102444800',
  '4102444800.000000000001',
  '9007199254740993',
  '12345678901',
  '1e400',
  'online',
];

describe('epochUnit and epochInstant', () => {
  it('choose the unit by magnitude', () => {
    for (const [value, unit] of UNITS) expect(epochUnit(value), String(value)).to.equal(unit);
  });

  it('are exact to the nanosecond', () => {
    for (const [text, ms, ns] of EPOCHS) {
      expect(epochInstant(text), text).to.deep.equal({ ms, ns });
    }
    for (const text of NOT_EPOCHS) expect(epochInstant(text), text).to.equal(undefined);
  });

  it('agree with integer arithmetic in every unit', () => {
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

const TIME_KEYS =
  '@timestamp time timestamp ts date datetime dateTime timeStamp created_at createdAt CREATED_AT ' +
  'eventTime event_time requestReceivedTimestamp __REALTIME_TIMESTAMP created updated published ' +
  'published_at last-modified log.ts at timeUnixNano startTimeUnixNano ts_ms time_s timestampMs Date';
const OTHER_KEYS =
  'timeout runtime uptime times duration status data format id ids run_id stats what lat update ' +
  'timezone time_zone dates candidate posts timer lifetime unit atime_delta created_by generation';

describe('isTimeKey', () => {
  it('goes by the last word of the key', () => {
    for (const key of TIME_KEYS.split(' ')) expect(isTimeKey(key), key).to.equal(true);
    for (const key of OTHER_KEYS.split(' ')) expect(isTimeKey(key), key).to.equal(false);
    expect(isTimeKey('')).to.equal(false);
  });
});
