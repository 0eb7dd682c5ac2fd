/** Reads a query as a reader types it, or says where and why it is none. */
import { MAX_QUERY_LENGTH } from './limits.js';
import { compareMeasures, measureOf } from './measure.js';
import { parsePath } from './path.js';
import type { Comparison, Query } from './query.js';

/** What was looked for where a query goes wrong. */
export type QueryExpected =
  | 'word'
  | 'key'
  | 'value'
  | 'number or time'
  | 'later end'
  | 'unreadable'
  | 'closing quote'
  | 'closing bracket'
  | 'end';

export interface QueryError {
  /** Place in the query, from 1, in UTF-16 units. */
  readonly column: number;
  readonly expected: QueryExpected;
}

export type ParsedQuery =
  | { readonly query: Query; readonly error?: undefined }
  | { readonly query?: undefined; readonly error: QueryError };

const SPACE = /\s*/y;
/** Also what stands for a minus or for nothing: what users of other search boxes type. */
const KEYWORD = /(AND|OR|NOT)(?=[\s()]|$)/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
/** A path and the comparison after it. What begins with a digit is a word: `10:55`. */
const KEY = /(?!\d)((?:"(?:[^"\\]|\\.)*"|[^\s()":=<>!]|!(?!=))+)(!=|[<>]=|[:=<>])/sy;
/** Brackets may be in a word but not begin it: `main()`. */
const WORD = /[^\s()"](?:[^\s()"]|\([^\s()"]*\))*/y;
const BARE_COMPARISON = /[:=<>]/y;
/** The path after `has:`. */
const PATH = /(?:"(?:[^"\\]|\\.)*"|[^\s()":=<>])+/sy;
const RANGE = /^(.*?)\.\.(.*)$/s;

/** A pair of brackets that is still open, or the whole query. */
interface Group {
  /** Minuses before it. */
  readonly minuses: number;
  /** What `OR` parts; each is a list of what must all match. */
  readonly alternatives: Query[][];
}

class Failure extends Error {
  readonly problem: QueryError;

  constructor(offset: number, expected: QueryExpected) {
    super(expected);
    this.problem = { column: offset + 1, expected };
  }
}

/** An empty query matches every event. */
export function parseQuery(text: string): ParsedQuery {
  try {
    return { query: new QueryParser(text).parse() };
  } catch (failure) {
    if (failure instanceof Failure) return { error: failure.problem };
    throw failure;
  }
}

class QueryParser {
  readonly #text: string;
  #at = 0;
  /** Minuses before what comes next. */
  #minuses = 0;
  /** What stands before asks for something after it. */
  #isDangling = true;
  readonly #groups: Group[] = [{ minuses: 0, alternatives: [[]] }];

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Query {
    const text = this.#text;
    if (text.length > MAX_QUERY_LENGTH) throw new Failure(MAX_QUERY_LENGTH, 'end');
    for (this.#match(SPACE); this.#at < text.length; this.#match(SPACE)) this.#next();
    if (this.#isDangling && text.trim()) throw this.#failure('word');
    if (this.#groups.length > 1) throw this.#failure('closing bracket');
    return joined(this.#groups[0]!);
  }

  #next(): void {
    const c = this.#text[this.#at];
    if (c === '(') return this.#open();
    if (c === ')') return this.#close();
    if (c === '-') {
      this.#at++;
      if (/^(?:\s|$)/.test(this.#text.slice(this.#at))) throw this.#failure('word');
      return this.#negate();
    }
    const start = this.#at;
    const keyword = this.#match(KEYWORD)?.[1];
    if (!keyword) return this.#add(this.#term());
    if (keyword === 'NOT') return this.#negate();
    if (this.#isDangling) throw new Failure(start, 'word');
    this.#isDangling = true;
    if (keyword === 'OR') this.#groups.at(-1)!.alternatives.push([]);
  }

  #negate(): void {
    this.#minuses++;
    this.#isDangling = true;
  }

  #open(): void {
    this.#at++;
    this.#groups.push({ minuses: this.#minuses, alternatives: [[]] });
    this.#minuses = 0;
    this.#isDangling = true;
  }

  #close(): void {
    if (this.#isDangling || this.#groups.length === 1) throw this.#failure('word');
    const group = this.#groups.pop()!;
    this.#at++;
    this.#minuses = group.minuses;
    this.#add(joined(group));
  }

  #add(query: Query): void {
    for (; this.#minuses; this.#minuses--) query = { type: 'not', query };
    this.#groups.at(-1)!.alternatives.at(-1)!.push(query);
    this.#isDangling = false;
  }

  #term(): Query {
    const start = this.#at;
    const key = this.#match(KEY);
    const isUrl = key?.[2] === ':' && key[1]![0] !== '"' && this.#text.startsWith('//', this.#at);
    if (key && !isUrl) return this.#value(start, key[1]!, key[2]!);
    this.#at = start;
    if (this.#match(BARE_COMPARISON)) throw new Failure(start, 'key');
    return { type: 'text', ...this.#operand() };
  }

  #value(start: number, key: string, operator: string): Query {
    if (operator === ':' && key === 'is') return this.#is();
    if (operator === ':' && key === 'has') return this.#has();
    const path = parsePath(key);
    if (!path.length) throw new Failure(start, 'key');
    const offset = this.#at;
    const { text, isQuoted } = this.#operand();
    if (operator === '!=') {
      return { type: 'not', query: { type: 'value', path, comparison: '=', text, isQuoted } };
    }
    const comparison = operator as Comparison;
    if (/[<>]/.test(operator)) {
      if (!measureOf(text)) throw new Failure(offset, 'number or time');
    } else if (!isQuoted) {
      const [, from = '', to = ''] = RANGE.exec(text) ?? [];
      const isRange = isBound(from) && isBound(to) && from + to !== '';
      if (isRange && isReversed(from, to)) throw new Failure(offset + from.length + 2, 'later end');
      if (isRange) return { type: 'range', path, from, to };
    }
    return { type: 'value', path, comparison, text, isQuoted };
  }

  #is(): Query {
    const offset = this.#at;
    if (this.#operand().text.toLowerCase() !== 'unreadable')
      throw new Failure(offset, 'unreadable');
    return { type: 'unreadable' };
  }

  #has(): Query {
    const offset = this.#at;
    const [text = ''] = this.#match(PATH) ?? [];
    const path = parsePath(text);
    if (!path.length) throw new Failure(offset, 'key');
    return { type: 'has', path };
  }

  /** A phrase or a word. */
  #operand(): { text: string; isQuoted: boolean } {
    const quoted = this.#match(QUOTED);
    if (quoted) return { text: quoted[1]!.replace(/\\(["\\])/g, '$1'), isQuoted: true };
    if (this.#text[this.#at] === '"') {
      this.#at = this.#text.length;
      throw this.#failure('closing quote');
    }
    const word = this.#match(WORD);
    if (!word) throw this.#failure('value');
    return { text: word[0], isQuoted: false };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #failure(expected: QueryExpected): Failure {
    return new Failure(this.#at, expected);
  }
}

function joined({ alternatives }: Group): Query {
  const queries = alternatives.map((parts): Query =>
    parts.length === 1 ? parts[0]! : { type: 'and', queries: parts },
  );
  return queries.length === 1 ? queries[0]! : { type: 'or', queries };
}

function isBound(text: string): boolean {
  return text === '' || measureOf(text) !== undefined;
}

function isReversed(from: string, to: string): boolean {
  const start = measureOf(from);
  const end = measureOf(to);
  return !!start && !!end && (compareMeasures(start, end)?.end ?? 0) > 0;
}
