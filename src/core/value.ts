/** Values in a log: how they are found, decoded from strings, and shortened for one line. */
import { epochMs, isTimeKey } from './time-text.js';
import type { JsonDocument, Kind } from './json.js';
import { readJson } from './read-json.js';
import type { LogRecord } from './log.js';
import {
  MAX_BRIEF_LENGTH,
  MAX_DECODE_LAYERS,
  MAX_DECODE_LENGTH,
  MAX_PREVIEW_LENGTH,
  MAX_TIME_LENGTH,
} from './limits.js';
import type { Path } from './path.js';
import { isEscaped, unescapeOnce } from './repair.js';

/** One value of one JSON text. */
export interface Value {
  readonly document: JsonDocument;
  readonly node: number;
}

export function rootOf(document: JsonDocument): Value | undefined {
  return document.isEmpty ? undefined : { document, node: 0 };
}

export function kindOf({ document, node }: Value): Kind {
  return document.kind(node);
}

/** What was decoded of the strings of a document, and how many characters of them may still be. */
interface Decodings {
  readonly inner: Map<number, JsonDocument | undefined>;
  left: number;
}

const decodings = new WeakMap<JsonDocument, Decodings>();

/** The beginning of an object or array, in as many quotes as it may be. */
const JSON_BEGINS = /^[\s"\\]*[{[]/;

/** The JSON held in a string, when it is an object or an array; read once and kept with its document. */
export function decode({ document, node }: Value): JsonDocument | undefined {
  if (document.kind(node) !== 'string') return undefined;
  if (!JSON_BEGINS.test(document.string(node, MAX_PREVIEW_LENGTH))) return undefined;
  const known: Decodings = decodings.get(document) ?? { inner: new Map(), left: MAX_DECODE_LENGTH };
  decodings.set(document, known);
  if (!known.inner.has(node)) {
    known.left -= document.source(node).length;
    known.inner.set(node, known.left < 0 ? undefined : decodeText(document.string(node)));
  }
  return known.inner.get(node);
}

/** What leads from a string to the JSON in it: parsing it, or undoing escapes round which the quotes are missing. */
export type Layer = 'parse' | 'unescape';

/**
 * Reads JSON that may have been put into a string several times over, with or without its quotes. `layers`
 * takes down what had to be done.
 */
export function decodeText(text: string, layers: Layer[] = []): JsonDocument | undefined {
  for (let layer = 0; layer < MAX_DECODE_LAYERS; layer++) {
    if (!JSON_BEGINS.test(text)) return undefined;
    const document = readJson(text);
    layers.push(document.problem ? 'unescape' : 'parse');
    if (!document.problem && document.isContainer(0)) return document;
    const inner = document.problem ? isEscaped(text) && unescapeOnce(text) : document.string(0);
    if (!inner) return undefined;
    text = inner;
  }
  return undefined;
}

/** Follows a path from `value` inwards, through JSON in strings where `decodeStrings` is true. */
export function find(value: Value, path: Path, decodeStrings: boolean): Value | undefined {
  let { document, node } = value;
  for (const key of path) {
    if (decodeStrings && document.kind(node) === 'string') {
      const inner = decode({ document, node });
      if (!inner) return undefined;
      document = inner;
      node = 0;
    }
    node = document.child(node, key);
    if (node < 0) return undefined;
  }
  return { document, node };
}

/**
 * The value on one line: a string's own text, any other scalar as written, a container's beginning; cut to
 * `limit` UTF-16 units with an ellipsis.
 */
export function textOf(value: Value, limit = Infinity): string {
  const { document, node } = value;
  return document.isContainer(node)
    ? preview(value)
    : clip(document.string(node, limit + 1), limit);
}

/** The value as it is written. */
export function sourceOf({ document, node }: Value): string {
  return document.source(node);
}

/** Keys that say best what an object is; they come first in a preview that cannot hold all of it. */
const TELLING_KEYS = ['name', 'id', 'type'];

/** The beginning of a container on one line, such as `{name: "a", tags: [2], …}`. */
export function preview({ document, node }: Value): string {
  const isArray = document.kind(node) === 'array';
  const members: [key: string, text: string][] = [];
  for (const child of document.children(node)) {
    const key = document.key(child, MAX_PREVIEW_LENGTH) ?? '';
    const text = brief(document, child);
    if (members.push([key, isArray ? text : `${key}: ${text}`]) > MAX_PREVIEW_LENGTH) break;
  }
  const count = document.count(node);
  let parts = fitting(members);
  if (parts.length < count && !isArray) {
    const rank = (key: string) => TELLING_KEYS.indexOf(key) + 1 || TELLING_KEYS.length + 1;
    parts = fitting(members.sort(([a], [b]) => rank(a) - rank(b)));
  }
  if (parts.length < count) parts.push('…');
  const inner = parts.join(', ');
  return isArray ? `[${inner}]` : `{${inner}}`;
}

/** As many of the members as fit into a preview. */
function fitting(members: readonly (readonly [key: string, text: string])[]): string[] {
  const parts: string[] = [];
  let room = MAX_PREVIEW_LENGTH;
  for (const [, text] of members) {
    room -= text.length + 2;
    if (room < 0) break;
    parts.push(text);
  }
  return parts;
}

function brief(document: JsonDocument, node: number): string {
  switch (document.kind(node)) {
    case 'object':
      return document.count(node) ? '{…}' : '{}';
    case 'array':
      return document.count(node) ? `[${document.count(node)}]` : '[]';
    default: {
      const source = document.source(node);
      return clip(source, MAX_BRIEF_LENGTH);
    }
  }
}

/** The text, cut to `length` UTF-16 units with an ellipsis, never inside a surrogate pair. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A number, in a string or not, that stands for a time, and whose key says so, as the time in UTC. */
export function timeOf({ document, node }: Value, key = ''): string | undefined {
  const ms = isTimeKey(key) ? epochMs(document.string(node, MAX_TIME_LENGTH)) : undefined;
  return ms === undefined
    ? undefined
    : new Date(ms).toISOString().replace('T', ' ').replace('.000', '');
}

/** Names of columns for what has no key: the text before an event's JSON, and an event that is no object. */
export const PREFIX_KEY = 'prefix';
export const VALUE_KEY = 'value';

/** An event, as far as there are values in it. */
export type RecordValues = Pick<LogRecord, 'document' | 'prefix' | 'quotedPrefix'>;

/** The text before an event's JSON. */
export function prefixOf({ prefix, quotedPrefix }: RecordValues): Value {
  return { document: quotedPrefix ?? readJson(JSON.stringify(prefix)), node: 0 };
}

/**
 * The value of an event at a path. `prefix` stands for the text before its JSON, `value` for the whole of
 * an event that is no object, unless the event has a key of that name.
 */
export function valueAt(
  record: RecordValues,
  path: Path,
  decodeStrings: boolean,
): Value | undefined {
  const root = rootOf(record.document);
  const found = root && find(root, path, decodeStrings);
  if (found || path.length !== 1) return found;
  if (path[0] === PREFIX_KEY && record.prefix) return prefixOf(record);
  if (path[0] === VALUE_KEY && root && kindOf(root) !== 'object') return root;
  return undefined;
}
