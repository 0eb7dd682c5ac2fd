/**
 * Exact order of JSON numbers (RFC 8259, section 6) by their source text. Doubles cannot give it:
 * they round integers over 2^53, and take 1e400 for Infinity and 1e-400 for 0.
 */

const JSON_NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** A number as `sign * 0.digits * 10^exponent`: `-120` is sign -1, digits `12`, exponent 3. */
export interface Decimal {
  /** 0 for zero, however it is written, `-0` too. */
  readonly sign: -1 | 0 | 1;
  /** The significant digits, without zeros at either end; empty for zero. */
  readonly digits: string;
  /**
   * Power of ten of the point before the first digit; exact up to 2^53, the nearest double beyond.
   */
  readonly exponent: number;
}

/**
 * Is the string exactly one JSON number? `10` and `-1.5e3` are; `007`, `+1`, ` 1`, `0x1` are not.
 */
export function isDecimal(text: string): boolean {
  return JSON_NUMBER.test(text);
}

/**
 * Takes a JSON number's text apart, in time linear in its length (an exponent is never written
 * out). Text that is not a JSON number counts as 0.
 */
export function parseDecimal(text: string): Decimal {
  const [, minus, whole = '', fraction = '', exponent = '0'] = JSON_NUMBER.exec(text) ?? [];
  const all = whole + fraction;
  let start = 0;
  while (all[start] === '0') start++;
  // A loop, since /0+$/ takes quadratic time on long runs of zeros inside a number.
  let end = all.length;
  while (end > start && all[end - 1] === '0') end--;
  return {
    sign: start === end ? 0 : minus ? -1 : 1,
    digits: all.slice(start, end),
    exponent: whole.length - start + Number(exponent),
  };
}

/**
 * Compares the texts of two JSON numbers by value: negative, 0 or positive as `a` is less than,
 * equal to or greater than `b`. Spelling does not matter: `0.1`, `0.10` and `1e-1` are equal, `-0`
 * is `0`.
 */
export function compareDecimals(a: string, b: string): number {
  if (a === b) return 0;
  const x = parseDecimal(a);
  const y = parseDecimal(b);
  if (x.sign !== y.sign) return x.sign - y.sign;
  // From here the signs are the same, and two zeros end in a zero.
  if (x.exponent !== y.exponent) return x.exponent < y.exponent ? -x.sign : x.sign;
  if (x.digits === y.digits) return 0;
  return x.digits < y.digits ? -x.sign : x.sign;
}
