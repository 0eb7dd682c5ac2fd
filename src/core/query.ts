/**
 * What a reader filters by, as it was understood: words and phrases, values at keys, and how they are
 * joined. `parseQuery` in `query-parser.ts` reads it from text.
 */
import { measureOf } from './measure.js';
import { pathId, type Path } from './path.js';

/** How a value is compared: `:` holds the text (or is the same number or time), `=` is it. */
export type Comparison = ':' | '=' | '>' | '>=' | '<' | '<=';

export type Query =
  /** Somewhere in a key or a value. */
  | { readonly type: 'text'; readonly text: string; readonly isQuoted: boolean }
  /** In the value at a path. */
  | {
      readonly type: 'value';
      readonly path: Path;
      readonly comparison: Comparison;
      readonly text: string;
      readonly isQuoted: boolean;
    }
  /** Between two numbers or times, both included; an empty one is no bound. */
  | { readonly type: 'range'; readonly path: Path; readonly from: string; readonly to: string }
  | { readonly type: 'has'; readonly path: Path }
  | { readonly type: 'unreadable' }
  | { readonly type: 'not'; readonly query: Query }
  /** All or any of them; all of none is every event. */
  | { readonly type: 'and' | 'or'; readonly queries: readonly Query[] };

/**
 * Is it certain that what matches `next` matches `before` too? Then only the matches of `before` need be
 * looked at, as happens with every letter that is typed. False where it cannot be told.
 */
export function narrows(next: Query, before: Query): boolean {
  if (formatQuery(next) === formatQuery(before)) return true;
  if (before.type === 'and') return before.queries.every((part) => narrows(next, part));
  if (next.type === 'or') return next.queries.every((part) => narrows(part, before));
  if (before.type === 'or') return before.queries.some((part) => narrows(next, part));
  if (next.type === 'and') return next.queries.some((part) => narrows(part, before));
  if (before.type === 'not') return next.type === 'not' && narrows(before.query, next.query);
  if (before.type === 'text') return next.type === 'text' && isLonger(next, before);
  if (before.type === 'value' && next.type === 'value') {
    // A number or time may be written otherwise in a value, which need not hold its beginning.
    const isText = ![next, before].some((one) => one.comparison !== ':' || mayBeMeasure(one));
    return isText && pathId(next.path) === pathId(before.path) && isLonger(next, before);
  }
  return false;
}

/** Is a value compared with it as a number or a time, where it is one? */
export function mayBeMeasure({ text, isQuoted, comparison }: ValueQuery): boolean {
  return /[<>]/.test(comparison) || (!isQuoted && measureOf(text) !== undefined);
}

type ValueQuery = Extract<Query, { type: 'value' }>;

interface QueryText {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Is a value that holds `next` one that holds `before`? */
function isLonger(next: QueryText, before: QueryText): boolean {
  if (!before.isQuoted && before.text.includes('*')) return false;
  const pieces = next.isQuoted ? [next.text] : next.text.split('*');
  return pieces.some((piece) => piece.includes(before.text));
}

/** Keys that need no quotes. The first letter is none that begins a word, and no dot or slash is in it. */
const PLAIN_KEY = /^[^\s()":=<>!.\\/\d-][^\s()":=<>!.\\]*$/;
/** Keys that mean something else without quotes. */
const RESERVED = ['["is"]', '["has"]'];

/** The query as text; reading it gives the same query. */
export function formatQuery(query: Query): string {
  switch (query.type) {
    case 'text':
      return formatText(query);
    case 'value':
      return formatValue(query);
    case 'range':
      return `${formatKey(query.path)}:${query.from}..${query.to}`;
    case 'has':
      return `has:${formatKey(query.path)}`;
    case 'unreadable':
      return 'is:unreadable';
    case 'not':
      return `-${formatPart(query.query)}`;
    default:
      return query.queries.map(formatPart).join(query.type === 'or' ? ' OR ' : ' ');
  }
}

function formatPart(query: Query): string {
  const text = formatQuery(query);
  return query.type === 'and' || query.type === 'or' ? `(${text})` : text;
}

function formatValue({ path, comparison, text, isQuoted }: ValueQuery): string {
  const value = comparison + formatText({ text, isQuoted });
  // Without quotes round the key it would be the beginning of a URL, which is a word.
  return formatKey(path, value.startsWith('://')) + value;
}

/** Words that join conditions where they stand alone. */
const KEYWORD = /^(?:AND|OR|NOT)$/;

function formatText({ text, isQuoted }: QueryText): string {
  return isQuoted || KEYWORD.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
}

function formatKey(path: Path, mustQuote = false): string {
  const isQuoted = mustQuote || RESERVED.includes(pathId(path));
  return path
    .map((key) => (PLAIN_KEY.test(key) && !isQuoted ? key : JSON.stringify(key)))
    .join('.');
}
