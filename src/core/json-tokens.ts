/** The tokens of JSON that are longer than a character: where each ends, and what a string means. */
import { BACKSLASH, LOWER_U, QUOTE, SPACE, isLineBreak } from './characters.js';
import type { JsonProblem } from './json-problem.js';

/** What may follow a backslash, besides `u` and its digits. */
const ESCAPED = '"\\/bfnrt';
const HEX_DIGITS = /^[\da-f]*/i;
/** A value that is no string and holds no others. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The offset after the number, `true`, `false` or `null` that begins at `at`; 0 when none does. */
export function scalarEnd(text: string, at: number, stop: number): number {
  SCALAR.lastIndex = at;
  if (!SCALAR.test(text)) return 0;
  const end = SCALAR.lastIndex;
  return end > stop ? scalarEnd(text.slice(0, stop), at, stop) : end;
}

/**
 * The offset after the string, read from `at` inside it on. Where the string goes on after `pause`, the offset to
 * go on from, below 0. What is wrong, where it is not well formed or has no end before `stop`.
 */
export function stringEnd(
  text: string,
  at: number,
  pause: number,
  stop: number,
  lineBreaksInStrings: boolean,
): number | JsonProblem {
  while (at < pause) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) return at + 1;
    if (c === BACKSLASH) {
      const end = escapeEnd(text, at + 1, stop);
      if (typeof end === 'object') return end;
      at = end;
    } else if (c >= SPACE || (lineBreaksInStrings && isLineBreak(c))) {
      at++;
    } else {
      return { offset: at, expected: 'no raw control character' };
    }
  }
  return at < stop ? -at : { offset: stop, expected: 'the closing quote' };
}

/** The offset after the escape whose backslash stands before `start`; what is wrong with it, where it is none. */
function escapeEnd(text: string, start: number, stop: number): number | JsonProblem {
  const end = start + 1;
  if (text.charCodeAt(start) !== LOWER_U || start === stop) {
    return start < stop && ESCAPED.includes(text[start]!)
      ? end
      : { offset: start, expected: 'escape' };
  }
  const digits = HEX_DIGITS.exec(text.slice(end, Math.min(stop, end + 4)))![0].length;
  return digits === 4 ? end + 4 : { offset: end + digits, expected: 'hex digit' };
}

/** The offset of the first backslash at or after `at`, or that of the end. */
export function nextBackslash(text: string, at: number): number {
  const index = text.indexOf('\\', at);
  return index < 0 ? text.length : index;
}

/** What stands in a JSON string that is known to be well formed, unescaped: at most `limit` UTF-16 units. */
export function unescapeJson(text: string, start: number, end: number, limit = Infinity): string {
  if (end - start > limit) {
    const last = end;
    for (end = start; limit-- > 0 && end < last; end++) {
      if (text.charCodeAt(end) === BACKSLASH) end += text[end + 1] === 'u' ? 5 : 1;
    }
  }
  const inner = text.slice(start, end);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}
