/**
 * Makes visible what text would otherwise hide: control characters, and those that show nothing or
 * reorder what stands around them (bidirectional controls: CVE-2021-42574, "Trojan Source").
 */

/**
 * Controls, lone surrogates, what Unicode calls default ignorable (zero-width, bidirectional, tags,
 * variation selectors, fillers), line and paragraph separators, interlinear annotation. No-break
 * space is not hidden.
 */
const HIDDEN = '[\\p{Cc}\\p{Cs}\\p{DI}\\u2028\\u2029\\ufff9-\\ufffb]';

/** Most text has none of them, and one class is a fast search. */
const CANDIDATE = new RegExp(HIDDEN, 'u');

/**
 * First what is no mark, since it builds an emoji (UTS #51): a pictograph with a joiner to the next
 * or with U+FE0F, and a keycap; then, as the group, a mark. Emoji are matched, not looked back at:
 * in a lookbehind WebKitGTK 2.50 misses those of \p{ExtPict} that take two UTF-16 units.
 */
const MARKS = new RegExp(
  '\\p{ExtPict}(?:\\p{EMod}?\\ufe0f?\\u200d(?=\\p{ExtPict})|\\ufe0f)|' +
    `[\\d#*]\\ufe0f\\u20e3|(${HIDDEN})`,
  'gu',
);

const ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
]);

/** A run of plain text, or one hidden character. */
export interface Segment {
  /** The characters themselves: all segments joined are the text. */
  readonly text: string;
  /**
   * The visible label of a hidden character: `\n`, `\r`, `\t`, `\0`, or its code point, `U+202E`.
   */
  readonly hidden?: string;
}

/** Does the text hold a character that should be marked? */
export function hasHidden(text: string): boolean {
  if (!CANDIDATE.test(text)) return false;
  for (const [, hidden] of text.matchAll(MARKS)) if (hidden) return true;
  return false;
}

/** Splits a text into plain runs and hidden characters, in order; none of them is empty. */
export function segments(text: string): Segment[] {
  const parts: Segment[] = [];
  let end = 0;
  for (const { 1: hidden, index } of text.matchAll(MARKS)) {
    if (!hidden) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: hidden, hidden: label(hidden) });
    end = index + hidden.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function label(character: string): string {
  const code = Number(character.codePointAt(0)).toString(16).toUpperCase();
  return ESCAPES.get(character) ?? `U+${code.padStart(4, '0')}`;
}
