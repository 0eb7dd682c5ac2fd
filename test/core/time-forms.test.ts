import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  absoluteForm,
  deltaForm,
  instantOf,
  isoOf,
  refreshAfter,
  relativeForm,
  shortForm,
  timeModeOf,
} from '../../src/core/time-forms.js';

const at = (text: string) => instantOf(text)!;

describe('times in another form', () => {
  it('knows the modes by name', () => {
    expect([' utc ', 'delta', '', 'UTC', 'else'].map(timeModeOf)).to.deep.equal([
      'utc',
      'delta',
      'source',
      'source',
      'source',
    ]);
  });

  const utc: [text: string, form: string][] = [
    ['2024-05-13T10:55:12.898Z', '2024-05-13 10:55:12.898Z'],
    ['2024-05-13T12:55:12+02:00', '2024-05-13 10:55:12.000Z'],
    ['13/May/2024:12:55:12 +0200', '2024-05-13 10:55:12.000Z'],
    ['1715597712', '2024-05-13 10:55:12.000Z'],
    ['1715597712898', '2024-05-13 10:55:12.898Z'],
    ['1693840791.7564995', '2023-09-04 15:19:51.756Z'],
    ['2024-05-13', '2024-05-13 00:00:00.000Z'],
  ];
  for (const [text, form] of utc) {
    it(`${text} in UTC`, () => {
      expect(absoluteForm(at(text), 'utc')).to.equal(form);
      expect(isoOf(at(text))).to.equal(form.replace(' ', 'T'));
    });
  }

  it('is the same instant in the zone of the reader', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(time, (ms) => {
        const form = absoluteForm({ ms, ns: 0 }, 'local');
        expect(form).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
        expect(at(form).ms).to.equal(ms);
        expect(new Date(ms).getMinutes()).to.equal(Number(form.slice(14, 16)));
      }),
    );
  });

  const now = Date.UTC(2024, 4, 13, 12);
  const relative: [seconds: number, form: string, refresh: number][] = [
    [0, '0 sec. ago', 1],
    [-59, '59 sec. ago', 1],
    [-60, '1 min. ago', 10],
    [-3_599, '59 min. ago', 10],
    [-3_600, '1 hr. ago', 60],
    [-86_400 * 3, '3 days ago', 60],
    [-86_400 * 65, '2 mo. ago', 60],
    [-86_400 * 800, '2 yr. ago', 60],
    [90, 'in 1 min.', 10],
  ];
  for (const [seconds, form, refresh] of relative) {
    it(`${seconds} s from now`, () => {
      const instant = { ms: now + seconds * 1000, ns: 0 };
      expect(relativeForm(instant, now, 'en').replace('in 0 sec.', '0 sec. ago')).to.equal(form);
      expect(refreshAfter(instant, now)).to.equal(refresh * 1000);
    });
  }

  const deltas: [from: string, to: string, form: string][] = [
    ['2024-05-13T10:00:00Z', '2024-05-13T10:00:00Z', '+0.000 s'],
    ['2024-05-13T10:00:00.5Z', '2024-05-13T10:00:01.734Z', '+1.234 s'],
    ['2024-05-13T10:00:01Z', '2024-05-13T10:00:00Z', '−1.000 s'],
    ['2024-05-13T10:00:00.000001Z', '2024-05-13T10:00:00.000124Z', '+0.000123 s'],
    ['2024-05-13T10:00:00Z', '2024-05-13T10:01:02.345Z', '+1:02.345'],
    ['2024-05-13T10:00:00Z', '2024-05-13T11:02:03.456Z', '+1:02:03.456'],
    ['2024-05-13T10:00:00Z', '2024-05-15T11:02:03.9Z', '+2 d 01:02:03'],
    ['1715597712', '2024-05-13T10:55:13+00:00', '+1.000 s'],
  ];
  for (const [from, to, form] of deltas) {
    it(`${to} after ${from}`, () => {
      expect(deltaForm(at(to), at(from))).to.equal(form);
    });
  }
});

describe('a time that has to fit', () => {
  const text = '2021-12-08T14:02:43.587782192Z';
  const table: [room: number, isOneDay: boolean, form: string][] = [
    [30, true, text],
    [29, true, '2021-12-08T14:02:43.587Z'],
    [24, true, '2021-12-08T14:02:43.587Z'],
    [23, true, '14:02:43.587'],
    [11, true, '14:02:43'],
    [6, true, '14:02'],
    [23, false, '12-08 14:02:43.587'],
    [17, false, '12-08 14:02:43'],
    [13, false, '12-08 14:02'],
    [10, false, '14:02:43'],
  ];
  for (const [room, isOneDay, form] of table) {
    it(`into ${room} characters${isOneDay ? ', all of one day' : ''}`, () => {
      expect(shortForm(text, room, isOneDay)).to.equal(form);
    });
  }

  it('stays as it is in forms that cannot be shortened', () => {
    for (const other of ['13/May/2024:12:55:12 +0200', '1715597712898', '2024-05-13']) {
      expect(shortForm(other, 5, true)).to.equal(other);
    }
  });

  it('keeps the zone where it keeps the day', () => {
    expect(shortForm('2024-05-13 10:55:12.898123+02:00', 30, true)).to.equal(
      '2024-05-13 10:55:12.898+02:00',
    );
  });
});
