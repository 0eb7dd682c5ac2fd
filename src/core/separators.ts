/** What stands round records and between them in a text: blanks, line ends, commas. */
import { CLOSE_BRACKET, COMMA, LINE_FEED, OPEN_BRACE, isOpening } from './characters.js';

/**
 * White space, the record separator of RFC 7464, a byte order mark, and what editors put in that is not seen
 * (no-break space, zero-width space) may stand round a record.
 */
export function isMargin(c: number): boolean {
  return (
    c === 0x20 ||
    (c >= 0x09 && c <= 0x0d && c !== LINE_FEED) ||
    c === 0x1e ||
    c === 0xa0 ||
    c === 0x200b ||
    c === 0xfeff
  );
}

/** What may stand between values. */
export function isBetween(c: number): boolean {
  return isMargin(c) || c === LINE_FEED || c === COMMA;
}

/** The offset of the first character at or after `at` that is no margin. */
export function skipMargin(text: string, at: number, stop: number): number {
  while (at < stop && isMargin(text.charCodeAt(at))) at++;
  return at;
}

/** The end without the margin before it. */
export function trimMargin(text: string, start: number, end: number): number {
  while (end > start && isMargin(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The end without a comma there, such as stands between the elements of an array. */
export function withoutComma(text: string, start: number, end: number): number {
  return text.charCodeAt(end - 1) === COMMA ? trimMargin(text, start, end - 1) : end;
}

/**
 * Where to go on after a value that ends at `offset`; -1 where something else follows it on its line.
 * `isContainer` if it is an object or array, `inArray` if it is an element of an array of events.
 */
export function afterValue(
  text: string,
  offset: number,
  isContainer: boolean,
  inArray: boolean,
): number {
  const at = skipMargin(text, offset, text.length);
  const c = text.charCodeAt(at);
  if (at === text.length || c === LINE_FEED) return at;
  if (inArray && (c === COMMA || c === CLOSE_BRACKET)) return c === COMMA ? at + 1 : at;
  if (!isContainer) return -1;
  if (c === COMMA) {
    // Elements of an array, pasted without it.
    const next = skipMargin(text, at + 1, text.length);
    return next === text.length || /[\n{[]/.test(text[next]!) ? next : -1;
  }
  // `[12] {…}` is a prefix before an object; `{…} {…}` and `[…] [...]` are values that were joined.
  const isArray = text.charCodeAt(offset - 1) === CLOSE_BRACKET;
  return isOpening(c) && !(isArray && c === OPEN_BRACE) ? at : -1;
}
