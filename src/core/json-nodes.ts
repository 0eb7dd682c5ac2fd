/**
 * The values of a JSON text as a list of nodes, in source order: where each begins and ends, what is in it, and
 * under which key it stands.
 */
import { BACKSLASH, COLON, QUOTE, isOpening, isSpace } from './characters.js';
import { MAX_SEARCHED_KEYS } from './limits.js';

export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** A node is a row of integers, and is named by the place of the first: the offsets of start and end. */
export const END = 1;
const SCALAR_LENGTH = 2;
/**
 * A container has two more: the node after its last descendant, and the number of its children. While it is
 * open, they are its parent, and how many children that has so far.
 */
export const NEXT = 2;
export const COUNT = 3;
export const CONTAINER_LENGTH = 4;

/** Integers in one block of them: a list of millions that grows in one piece is copied again and again. */
const BLOCK_BITS = 16;
export const BLOCK = 1 << BLOCK_BITS;

/** Of so many children of a container, the place of one is kept, to find those after it. */
export const PLACE_BITS = 14;

/** Children from which on those of an object are put into a map, since each column looks for one of them. */
const MANY_CHILDREN = 1_000;

const KINDS: Readonly<Record<string, Kind>> = {
  '{': 'object',
  '[': 'array',
  '"': 'string',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

/** The value itself is node 0. */
export class JsonNodes {
  readonly text: string;
  /** Strings before this offset end at the next quote; it is -1 where that is not known. */
  protected readonly plainUntil: number;
  /** Plain arrays: making a typed one for each small event takes longer than reading the event. */
  protected lastBlock: number[] = [];
  /** How many integers are in the blocks before that. */
  protected lastBlockStart = 0;
  /** All blocks; while there is only one, none. */
  #blocks: number[][] | undefined;
  /** Of containers with very many children, some of those; of long keys, the beginning by the end. */
  #places: Map<number, number[]> | undefined;
  protected longKeys: Map<number, number> | undefined;
  /** Of objects with many children in which one was looked for: these by their keys. */
  #maps: Map<number, Map<string, number>> | undefined;

  constructor(text: string, plainUntil: number) {
    this.text = text;
    this.plainUntil = plainUntil;
  }

  /** Nothing could be read. */
  get isEmpty(): boolean {
    return !this.lastBlock.length;
  }

  kind(node: number): Kind {
    return KINDS[this.text[this.cell(node)]!] ?? 'number';
  }

  isContainer(node: number): boolean {
    return isOpening(this.text.charCodeAt(this.cell(node)));
  }

  /** The value exactly as written, quotes and escapes included. */
  source(node: number): string {
    return this.text.slice(this.cell(node), this.cell(node + END));
  }

  /** Number of direct children of a container. */
  count(node: number): number {
    return this.cell(node + COUNT);
  }

  /** The direct children of a container, in source order, from the one with the index `from` on. */
  *children(node: number, from = 0): Generator<number> {
    const stop = this.after(node);
    const places = this.#places?.get(node) ?? [];
    const known = Math.min((from + 1) >> PLACE_BITS, places.length);
    if (known) from -= (known << PLACE_BITS) - 1;
    for (
      let child = places[known - 1] ?? node + CONTAINER_LENGTH;
      child < stop;
      child = this.after(child)
    ) {
      if (--from < 0) yield child;
    }
  }

  /** The node after `node` and all that is in it: its next sibling, or where the container ends. */
  after(node: number): number {
    return this.isContainer(node) ? this.cell(node + NEXT) : node + SCALAR_LENGTH;
  }

  /**
   * The key of a member of an object, unescaped, at most `limit` UTF-16 units of it; undefined for elements of
   * arrays and for the root.
   */
  key(node: number, limit?: number): string | undefined {
    const { text } = this;
    const end = node && this.#keyEnd(node);
    if (end <= 0) return undefined;
    // A quote that is part of the key has a backslash before it; the one that opens it never has.
    let start = this.longKeys?.get(end) ?? end - 1;
    while (text.charCodeAt(start) !== QUOTE || text.charCodeAt(start - 1) === BACKSLASH) start--;
    return unescapeJson(text, start + 1, end, limit);
  }

  /** The text of a string, unescaped; of any other value, its source. At most `limit` UTF-16 units of it. */
  string(node: number, limit = Infinity): string {
    const { text } = this;
    const start = this.cell(node);
    const end = this.cell(node + END);
    return text.charCodeAt(start) === QUOTE
      ? unescapeJson(text, start + 1, end - 1, limit)
      : text.slice(start, Math.min(end, start + limit));
  }

  /**
   * The child of an object by key (the last of duplicates, as `JSON.parse` has it) or of an array by index;
   * else -1. An object is searched up to `MAX_SEARCHED_KEYS`.
   */
  child(node: number, key: string): number {
    const kind = this.kind(node);
    const isArray = kind === 'array';
    if (kind === 'object' && this.count(node) > MANY_CHILDREN) {
      return this.#mapOf(node).get(key) ?? -1;
    }
    const stop = this.after(node);
    let found = -1;
    let index = 0;
    for (let child = node + CONTAINER_LENGTH; child < stop; child = this.after(child)) {
      if (isArray ? String(index) === key : this.#hasKey(child, key)) found = child;
      if (++index === MAX_SEARCHED_KEYS) break;
    }
    return found;
  }

  #hasKey(node: number, key: string): boolean {
    const end = this.#keyEnd(node);
    // Before the first escape a key stands in the text as it is, and none has a quote in it.
    if (end >= this.plainUntil || key.includes('"')) return this.key(node, key.length + 1) === key;
    const start = end - key.length;
    return this.text.charCodeAt(start - 1) === QUOTE && this.text.startsWith(key, start);
  }

  #mapOf(node: number): Map<string, number> {
    const maps = (this.#maps ??= new Map<number, Map<string, number>>());
    let map = maps.get(node);
    if (!map) {
      maps.set(node, (map = new Map<string, number>()));
      let left = MAX_SEARCHED_KEYS;
      for (const child of this.children(node)) {
        if (--left < 0) break;
        map.set(this.key(child)!, child);
      }
    }
    return map;
  }

  /** The offset of the quote that ends the key of a member; -1 for elements of arrays. Not for the root. */
  #keyEnd(node: number): number {
    const { text } = this;
    let at = this.cell(node) - 1;
    while (isSpace(text.charCodeAt(at))) at--;
    if (text.charCodeAt(at) !== COLON) return -1;
    do at--;
    while (text.charCodeAt(at) !== QUOTE);
    return at;
  }

  /** Begins another block. */
  protected nextBlock(): number[] {
    this.#blocks ??= [this.lastBlock];
    this.#blocks.push((this.lastBlock = []));
    this.lastBlockStart += BLOCK;
    return this.lastBlock;
  }

  #blockOf(index: number): number[] {
    return this.#blocks ? this.#blocks[index >> BLOCK_BITS]! : this.lastBlock;
  }

  protected cell(index: number): number {
    return this.#blockOf(index)[index & (BLOCK - 1)]!;
  }

  protected setCell(index: number, value: number): void {
    this.#blockOf(index)[index & (BLOCK - 1)] = value;
  }

  /** Keeps where the last of its children so far is. */
  protected notePlace(node: number): void {
    const places = (this.#places ??= new Map<number, number[]>());
    if (!places.has(node)) places.set(node, []);
    places.get(node)!.push(this.lastBlockStart + this.lastBlock.length - SCALAR_LENGTH);
  }
}

/** What stands in a JSON string that is known to be well formed, unescaped: at most `limit` UTF-16 units. */
function unescapeJson(text: string, start: number, end: number, limit = Infinity): string {
  if (end - start > limit) {
    const last = end;
    for (end = start; limit-- > 0 && end < last; end++) {
      if (text.charCodeAt(end) === BACKSLASH) end += text[end + 1] === 'u' ? 5 : 1;
    }
  }
  const inner = text.slice(start, end);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}
