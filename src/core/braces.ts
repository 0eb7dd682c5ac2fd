/** Tells by its braces, without reading it, whether a line is one object. */
import { OPEN_BRACE, SPACE } from './characters.js';

/**
 * Do the braces from the first, at `start`, to the last, at `last`, balance there and not before? Braces in
 * strings count too: what is one object may not seem to be one.
 */
export function isOneObject(text: string, start: number, last: number): boolean {
  let open = start;
  let close = start;
  let depth = 0;
  do {
    close = text.indexOf('}', close + 1);
    for (; open >= 0 && open < close; depth++) open = text.indexOf('{', open + 1);
    // Objects that were joined, if it is not inside a string.
    const next = text.charCodeAt(close + 1);
    if (close < last && (next === OPEN_BRACE || next === SPACE)) return false;
  } while (--depth > 0 && close < last);
  return !depth && close === last;
}
