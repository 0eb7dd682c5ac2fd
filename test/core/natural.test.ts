import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareNatural, naturalPrefix } from '../../src/core/natural.js';

/** Each line ascending. */
const ASCENDING = [
  ['', ' ', '!', '/', '0', '1', '9', '10', '100', ':', 'a', 'b', '~', 'é', '日本'],
  ['item', 'item 1', 'item2', 'item9', 'item10', 'item10a', 'item10b'],
  ['item2', 'item9', 'item10', 'item100'],
  ['Apple', 'apple', 'Banana', 'banana', 'cherry'],
  ['a0', 'a00', 'a0b', 'a001', 'a01', 'a1', 'a01b', 'a1b', 'a2'],
  ['x01y1', 'x1y1', 'x01y2', 'x1y2'],
  ['v1.2.3', 'v1.2.10', 'v1.10.0', 'v2'],
  ['9007199254740992', '9007199254740993', '90071992547409920'],
  [`n${'9'.repeat(400)}`, `n1${'0'.repeat(400)}`, `n1${'0'.repeat(399)}1`],
  ['ÉA', 'éA', 'Éb', 'éb'],
  ['a', 'a\0', 'a1', 'aa', 'ab'],
  ['spark/device/app-hash', 'spark/status', 'spark/status/safe-mode'],
];

/** Few characters, so that equal starts, digit runs and cases meet often. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aAbB0019 .-éÉİKſ\u0660'), maxLength: 8 }),
  fc.string({ unit: 'binary' }),
);

describe('compareNatural', () => {
  it('orders a table of names', () => {
    for (const names of ASCENDING) {
      names.forEach((a, i) => {
        names.forEach((b, j) => {
          const order = Math.sign(compareNatural(a, b));
          expect(order, JSON.stringify([a, b])).to.equal(Math.sign(i - j));
        });
      });
    }
  });

  it('is 0 only for identical texts, and antisymmetric', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const order = compareNatural(a, b);
        expect(order === 0).to.equal(a === b);
        expect(Math.sign(order) + Math.sign(compareNatural(b, a))).to.equal(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(compareNatural) as [string, string, string];
        expect(compareNatural(x, y)).to.be.at.most(0);
        expect(compareNatural(y, z)).to.be.at.most(0);
        expect(compareNatural(x, z)).to.be.at.most(0);
      }),
      { numRuns: 5000 },
    );
  });

  it('orders runs of digits as their values', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), (a, b) => {
        const order = Math.sign(compareNatural(`n${a}.log`, `n${b}.log`));
        expect(order).to.equal(a < b ? -1 : Number(a > b));
      }),
    );
  });
});

describe('naturalPrefix', () => {
  it('differs for texts that begin otherwise', () => {
    for (const [a, b] of [
      ['a', 'b'],
      ['item2', 'item10'],
      ['a1', 'ab'],
      ['', 'a'],
      ['zz', 'é'],
    ] as const) {
      expect(naturalPrefix(a)).to.be.below(naturalPrefix(b));
    }
    expect(naturalPrefix('A01b')).to.equal(naturalPrefix('a1B'));
  });

  it('never puts two texts in another order than the whole of them', () => {
    const names = ASCENDING.flat();
    const among = fc.oneof(
      text,
      fc.constantFrom(...names),
      fc.string({ unit: fc.constantFrom(...'0123\x7f\u0080aK\u212a\0') }),
    );
    fc.assert(
      fc.property(among, among, (a, b) => {
        const order = Math.sign(naturalPrefix(a) - naturalPrefix(b));
        if (order) expect(Math.sign(compareNatural(a, b))).to.equal(order);
      }),
      { numRuns: 20_000 },
    );
  });
});
