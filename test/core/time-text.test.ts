import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { epochInstant } from '../../src/core/instant.js';
import { epochMs, isEpochText, isTimeKey, isTimeText } from '../../src/core/time-text.js';
import { INSTANTS, NOT_INSTANTS } from '../support/instants.js';

/** Days that the calendar does not have look like times all the same. */
const LIKE_TIMES = NOT_INSTANTS.filter((text) => /^\d{4}-\d\d-\d\d(T.*Z)?$|GMT$/.test(text));

const TIME_KEYS =
  '@timestamp time timestamp ts date datetime dateTime timeStamp created_at createdAt CREATED_AT ' +
  'eventTime event_time requestReceivedTimestamp __REALTIME_TIMESTAMP created updated published ' +
  'published_at last-modified log.ts at timeUnixNano startTimeUnixNano ts_ms time_s timestampMs Date';
const OTHER_KEYS =
  'timeout runtime uptime times duration status data format id ids run_id stats what lat update ' +
  '__MONOTONIC_TIMESTAMP elapsed_time elapsedTimeNs cpu_time timezone time_zone dates candidate posts timer lifetime unit atime_delta created_by generation';

describe('isTimeText', () => {
  it('knows every text that can be read as an instant', () => {
    for (const [text] of INSTANTS) expect(isTimeText(text), text).to.equal(true);
  });

  it('knows what is not written as a time', () => {
    for (const text of NOT_INSTANTS) {
      if (!LIKE_TIMES.includes(text)) expect(isTimeText(text), text).to.equal(false);
    }
    expect(isTimeText(`2024-05-13T10:55:12.${'0'.repeat(100_000)}Z`)).to.equal(false);
  });
});

describe('isEpochText', () => {
  it('agrees with what is read as an instant', () => {
    const number = fc.oneof(
      fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
      fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String),
      fc.double({ min: 0, max: 1e11, noNaN: true }).map((value) => value.toFixed(3)),
    );
    fc.assert(
      fc.property(number, (text) => {
        expect(isEpochText(text)).to.equal(epochInstant(text) !== undefined);
        expect(epochMs(text)).to.equal(epochInstant(text)?.ms);
      }),
    );
  });

  it('takes an id for none', () => {
    for (const text of ['5', '20240513', '9999999999', '-1715597712', '123456789012']) {
      expect(isEpochText(text), text).to.equal(false);
    }
  });
});

describe('isTimeKey', () => {
  it('goes by the last word of the key', () => {
    for (const key of TIME_KEYS.split(' ')) expect(isTimeKey(key), key).to.equal(true);
    for (const key of OTHER_KEYS.split(' ')) expect(isTimeKey(key), key).to.equal(false);
    expect(isTimeKey('')).to.equal(false);
  });
});
