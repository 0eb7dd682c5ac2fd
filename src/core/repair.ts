/** What editors, formatters and shells do to JSON, undone where a record can only be read that way. */
import type { JsonDocument } from './json.js';
import { readJson } from './read-json.js';
import { MAX_REPAIR_LENGTH } from './limits.js';

/** How a record had to be changed to be read; its text as written is kept beside it. */
export type Repair = 'line-breaks' | 'quotes' | 'escapes';

/** Where reading stops at one of these, quotes may have been changed: by a CMS, or escaped once more. */
export const CHANGED_QUOTE = /[\\\u00a0\u201c-\u201f\u202f\u2033\u2036]/;

const CURLY_QUOTES = /[\u201c-\u201f\u2033\u2036]/g;
const NO_BREAK_SPACES = /[\u00a0\u202f]/g;
/** A string, or one that nothing ends: else each quote in that would be tried as a beginning. */
const STRING = /"(?:[^"\\]|\\.)*"?/gs;
const REFERENCE = /&(?:(quot|amp|lt|gt|apos)|#(\d{1,4}));/g;
const REFERENCES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
};
const ESCAPED_QUOTE = /^\s*[{[]\s*\\"/;
/** An escape of a text that was escaped once more, together with the escape that it is a part of. */
const ESCAPE = /\\(?:\\\\?|u...)?./gs;

/** Each is tried once, in this order. */
const REPAIRS: readonly (readonly [Repair, (text: string) => string | undefined])[] = [
  // Formatters wrap long lines, inside strings too.
  ['line-breaks', (text) => text.replace(STRING, escapeLineBreaks)],
  // Word processors and CMSes turn straight quotes into curly ones, and blanks into no-break spaces.
  ['quotes', (text) => straighten(text, 0)],
  // Shells and log drivers escape a line once more.
  ['escapes', (text) => (ESCAPED_QUOTE.test(text) ? unescapeOnce(text) : undefined)],
  // Template engines escape it as HTML, in places where no browser undoes that.
  [
    'escapes',
    (text) =>
      text.replace(REFERENCE, (_, name: string, code: string) =>
        name ? REFERENCES[name]! : String.fromCharCode(Number(code)),
      ),
  ],
];

/** Reads a text that is no JSON as it was most likely meant; undefined where that is not JSON either. */
export function readRepaired(text: string): { document: JsonDocument; repair: Repair } | undefined {
  if (text.length > MAX_REPAIR_LENGTH) return undefined;
  for (const [repair, change] of REPAIRS) {
    const changed = change(text);
    if (changed === undefined || changed === text) continue;
    const document = readJson(changed);
    if (!document.problem) return { document, repair };
  }
  return undefined;
}

/**
 * The text with straight quotes where they were changed, to find out where values end: it is as long as it
 * was. `isEscaped` is 1 where they were escaped once more, 0 where they are curly.
 */
export function straighten(text: string, isEscaped: number): string {
  if (!isEscaped) return text.replace(CURLY_QUOTES, '"').replace(NO_BREAK_SPACES, ' ');
  return text.replace(ESCAPE, (escape) => {
    const last = escape.at(-1)!;
    return (escape[1] === '\\' ? `\\${last}` : last === '"' ? last : '').padStart(escape.length);
  });
}

/** `{\"a\":1}` as `{"a":1}`; undefined where it is not the inside of a JSON string. */
export function unescapeOnce(text: string): string | undefined {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return undefined;
  }
}

/** Is it JSON that was escaped once more than it should be? */
export function isEscaped(text: string): boolean {
  return ESCAPED_QUOTE.test(text);
}

function escapeLineBreaks(string: string): string {
  return string.replace(/\r/g, '\\r').replace(/\n/g, '\\n');
}
