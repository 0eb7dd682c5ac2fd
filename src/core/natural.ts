/** Natural order of text: what a reader expects of names with numbers in them. */

const ZERO = 48;
const NINE = 57;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** One UTF-16 unit without case. ASCII, by far the most, makes no string. */
function fold(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

function skipZeros(text: string, index: number): number {
  while (text.charCodeAt(index) === ZERO) index++;
  return index;
}

/**
 * Compares two texts: negative, 0 or positive as `a` comes before, is identical to or comes after
 * `b`. Runs of the digits 0-9 count by value, of any length (`item2` before `item10`), all else by
 * UTF-16 unit without case. Texts equal so far (`a1`, `A1`, `a01`) follow plain unit order, so the
 * order is total and 0 means identical. No `Intl.Collator`: it is slower (on device names 1.7 times
 * in V8, 4 in WebKit), and differs from engine to engine.
 */
export function compareNatural(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      i = skipZeros(a, i);
      j = skipZeros(b, j);
      let difference = 0;
      for (; isDigit(a.charCodeAt(i)) && isDigit(b.charCodeAt(j)); i++, j++) {
        difference ||= a.charCodeAt(i) - b.charCodeAt(j);
      }
      if (isDigit(a.charCodeAt(i))) return 1;
      if (isDigit(b.charCodeAt(j))) return -1;
      if (difference) return difference;
    } else {
      const difference = x === y ? 0 : fold(x) - fold(y);
      if (difference) return difference;
      i++;
      j++;
    }
  }
  return a.length - i - (b.length - j) || (a < b ? -1 : Number(a > b));
}

/** Codes in a prefix, each of so many values: as many as a double tells apart. */
const PREFIX_CODES = 7;
const CODE_VALUES = 128;
/** Stands for all that comes after ASCII. */
const LAST_CODE = CODE_VALUES - 1;

/**
 * A number for the beginning of a text: where those of two texts differ, so does their natural order, in the same
 * direction. Comparing them needs no look at the texts, which in a long log lie far apart in memory.
 */
export function naturalPrefix(text: string): number {
  const codes: number[] = [];
  for (let at = 0; at < text.length && codes.length < PREFIX_CODES;) {
    if (!isDigit(text.charCodeAt(at))) {
      const code = Math.min(fold(text.charCodeAt(at++)), LAST_CODE);
      codes.push(code);
      if (code === LAST_CODE) break;
      continue;
    }
    // A number: that it is one, how long it is, its digits.
    const start = skipZeros(text, at);
    for (at = start; at - start < LAST_CODE && isDigit(text.charCodeAt(at));) at++;
    codes.push(ZERO, at - start);
    if (at - start === LAST_CODE) break;
    for (let digit = start; digit < at; digit++) codes.push(text.charCodeAt(digit));
  }
  let prefix = 0;
  for (let at = 0; at < PREFIX_CODES; at++) prefix = prefix * CODE_VALUES + (codes[at] ?? 0);
  return prefix;
}
