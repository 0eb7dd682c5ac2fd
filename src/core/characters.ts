/** The characters that mean something in JSON, as UTF-16 units. */

const TAB = 0x09;
export const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const LOWER_U = 0x75;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** Does an object or an array begin with it? */
export function isOpening(c: number): boolean {
  return c === OPEN_BRACE || c === OPEN_BRACKET;
}

export function isSpace(c: number): boolean {
  return c <= SPACE && (c === SPACE || c === TAB || isLineBreak(c));
}

export function isLineBreak(c: number): boolean {
  return c === LINE_FEED || c === CARRIAGE_RETURN;
}

/** The offset of the first character at or after `at` that is not JSON white space. */
export function skipSpace(text: string, at: number, stop: number): number {
  while (at < stop && isSpace(text.charCodeAt(at))) at++;
  return at;
}
