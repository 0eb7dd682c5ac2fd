/** Visits every value of an event in the order in which its tree shows them, through JSON in strings. */
import type { JsonDocument } from './json.js';
import { MAX_DECODE_LENGTH } from './limits.js';
import {
  decodeText,
  PREFIX_KEY,
  prefixOf,
  type RecordValues,
  rootOf,
  VALUE_KEY,
  type Value,
} from './value.js';

/** Where a visit is. The same object on every visit. */
export interface Place {
  document: JsonDocument;
  node: number;
  /** Its key in an object; undefined for all else. */
  key: string | undefined;
  /** What the tree shows under it: the container, or the one held in its string; undefined for a leaf. */
  inner: Value | undefined;
  /** Keys that lead to it: how many of those in `path` count, and which of them are places in an array. */
  depth: number;
  readonly path: string[];
  readonly isIndex: boolean[];
}

/** A container that is being visited. */
interface Frame {
  readonly document: JsonDocument;
  readonly isArray: boolean;
  /** The next child, and where the last one ends. */
  child: number;
  readonly stop: number;
  index: number;
}

/**
 * `visit` ends the walk by giving true, which is then its result. The text before an event's JSON is
 * visited first, under `prefix`; an event that is no object stands under `value`.
 */
export function walk(
  record: RecordValues,
  decodeStrings: boolean,
  visit: (place: Place) => boolean,
): boolean {
  const { document, prefix } = record;
  if (prefix && walkFrom(prefixOf(record), [PREFIX_KEY], false, visit)) return true;
  const root = rootOf(document);
  if (!root) return false;
  const isObject = document.kind(0) === 'object';
  return walkFrom(root, isObject ? [] : [VALUE_KEY], decodeStrings, visit);
}

function walkFrom(
  { document, node }: Value,
  path: string[],
  decodeStrings: boolean,
  visit: (place: Place) => boolean,
): boolean {
  const inner = innerOf(document, node, decodeStrings);
  const outer = path.length;
  const isIndex = path.map(() => false);
  const place: Place = { document, node, key: undefined, inner, depth: outer, path, isIndex };
  if (visit(place)) return true;
  if (!inner) return false;
  const frames = [frameOf(inner)];
  while (frames.length) {
    const frame = frames[frames.length - 1]!;
    const { child } = frame;
    if (child === frame.stop) {
      frames.pop();
      continue;
    }
    frame.child = frame.document.after(child);
    const at = outer + frames.length - 1;
    place.document = frame.document;
    place.node = child;
    place.key = frame.isArray ? undefined : frame.document.key(child)!;
    place.inner = innerOf(frame.document, child, decodeStrings);
    place.depth = at + 1;
    path[at] = place.key ?? String(frame.index++);
    isIndex[at] = frame.isArray;
    if (visit(place)) return true;
    if (place.inner) frames.push(frameOf(place.inner));
  }
  return false;
}

function frameOf({ document, node }: Value): Frame {
  return {
    document,
    isArray: document.kind(node) === 'array',
    child: firstOf(document.children(node)),
    stop: document.after(node),
    index: 0,
  };
}

function innerOf(document: JsonDocument, node: number, decodeStrings: boolean): Value | undefined {
  if (document.isContainer(node)) return document.count(node) ? { document, node } : undefined;
  if (!decodeStrings || document.kind(node) !== 'string') return undefined;
  const source = document.source(node);
  // Most strings hold no bracket, not even an escaped one. What is decoded is not kept: there may be millions.
  if (source.length > MAX_DECODE_LENGTH || !/[{[]|\\u/.test(source)) return undefined;
  const decoded = decodeText(document.string(node));
  return decoded?.count(0) ? { document: decoded, node: 0 } : undefined;
}

function firstOf(children: Generator<number>): number {
  const first = children.next();
  return first.done ? -1 : first.value;
}
