import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareDecimals, isDecimal, parseDecimal } from '../../src/core/decimal.js';

/** Groups of equal numbers, ascending. */
const ASCENDING = [
  ['-1e999999999999'],
  ['-1e400'],
  ['-9007199254740993'],
  ['-9007199254740992', '-9007199254740992.000', '-9.007199254740992e15'],
  ['-2', '-2.0', '-20e-1'],
  ['-1.5'],
  ['-1e-400'],
  ['-1e-999999999999'],
  ['0', '-0', '0.0', '-0.00', '0e5', '0E-999999999999', '-0e+999999999999'],
  ['1e-999999999999'],
  ['1e-400', '10e-401', '0.1e-399'],
  ['2e-400'],
  ['0.1', '0.10', '1e-1', '1E-1', '0.01e1', '100e-3'],
  ['0.10000000000000000001'],
  ['1', '1.0', '1e0', '10e-1', '1E+0'],
  ['1.0000000000000000000000000001'],
  ['2', '2e00'],
  ['9'],
  ['10', '1e1', '1e+01', '0.0001e5'],
  ['9007199254740992'],
  ['9007199254740993'],
  ['12345678901234567890'],
  ['12345678901234567891'],
  ['123456789012345678901', '1.23456789012345678901e20'],
  ['1e308'],
  ['1e400', '10e399'],
  ['1.1e400'],
  ['1e999999999999', '0.1e1000000000000'],
];

const NUMBERS = ['0', '-0', '10', '1.5', '-1.5e3', '1E+3', '1e-3', '0.10', '1e400'];
const NOT_NUMBERS = [
  '',
  '007',
  '-007',
  '+1',
  ' 1',
  '1 ',
  '1\n',
  '0x1',
  '1.',
  '.5',
  '-',
  '1e',
  '1e+',
  '1,5',
  'NaN',
  'Infinity',
  '1_000',
  '1n',
  '١',
];

const natural = fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String);
const decimalText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.nat(20).map(String), natural),
    fc.oneof(
      fc.constantFrom('', '.0', '.5', '.50', '.05'),
      natural.map((digits) => `.${digits}`),
    ),
    fc.option(fc.tuple(fc.constantFrom('e', 'E', 'e+', 'e-'), fc.nat(40)), { nil: undefined }),
  )
  .map(([sign, whole, fraction, exponent]) => sign + whole + fraction + (exponent?.join('') ?? ''));

/** The value times 10^100, by big arithmetic: what the comparison has to agree with. */
function scaled(text: string): bigint {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(100 - fraction.length + Number(exponent));
}

describe('compareDecimals', () => {
  it('orders a table of numbers by value, spelling aside', () => {
    ASCENDING.forEach((group, i) => {
      ASCENDING.forEach((other, j) => {
        for (const a of group) {
          for (const b of other) {
            const order = Math.sign(compareDecimals(a, b));
            expect(order, `${a} : ${b}`).to.equal(Math.sign(i - j));
          }
        }
      });
    });
  });

  it('agrees with big arithmetic', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        const x = scaled(a);
        const y = scaled(b);
        return Math.sign(compareDecimals(a, b)) === (x < y ? -1 : Number(x > y));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes long runs of zeros and huge exponents', () => {
    const zeros = '0'.repeat(200_000);
    expect(compareDecimals(`1${zeros}1`, `1${zeros}2`)).to.be.lessThan(0);
    expect(compareDecimals(`1${zeros}`, '1e200000')).to.equal(0);
    expect(compareDecimals(`0.${zeros}1`, '1e-200001')).to.equal(0);
    expect(compareDecimals(`1e1${zeros}`, `-1e1${zeros}`)).to.be.greaterThan(0);
  });
});

describe('isDecimal', () => {
  it('accepts exactly the numbers of JSON', () => {
    for (const text of NUMBERS) expect(isDecimal(text), text).to.equal(true);
    for (const text of NOT_NUMBERS) expect(isDecimal(text), text).to.equal(false);
  });

  it('accepts what JSON.stringify writes of a finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        isDecimal(JSON.stringify(value)),
      ),
    );
  });
});

describe('parseDecimal', () => {
  it('gives sign, significant digits and exponent', () => {
    expect(parseDecimal('-120')).to.deep.equal({ sign: -1, digits: '12', exponent: 3 });
    expect(parseDecimal('0.00120e2')).to.deep.equal({ sign: 1, digits: '12', exponent: 0 });
    expect(parseDecimal('-0.0').sign).to.equal(0);
    expect(parseDecimal('no number').sign).to.equal(0);
  });
});
