/**
 * Every path to a value in a log, with how many events have it: what a reader can choose columns from, and
 * what an export has as columns. (`inference.ts` asks less, of fewer events: which few are worth showing.)
 */
import { MAX_EXAMPLE_LENGTH, MAX_OFFERED_ITEMS, MAX_OFFERED_PATHS } from './limits.js';
import type { EventLog, LogRecord } from './log.js';
import type { Path } from './path.js';
import {
  decode,
  kindOf,
  PREFIX_KEY,
  rootOf,
  textOf,
  VALUE_KEY,
  valueAt,
  type Value,
} from './value.js';

export interface OfferedPath {
  readonly path: Path;
  /** Events that have something there. */
  readonly events: number;
  /** The first value met there that is not `null`, on one line. */
  readonly example: string;
  /** Somewhere it is more than an object of other paths: a text, a number, an array, nothing. */
  readonly isLeaf: boolean;
}

export interface PathSearch {
  readonly decodeStrings: boolean;
  /** Offer the first elements of arrays too; without it an array is one value. */
  readonly intoArrays: boolean;
}

/** What was found: paths in the order of the source, each after the one that it lies in. */
export interface FoundPaths {
  readonly paths: readonly OfferedPath[];
  /** Events that were looked at and could be read. */
  readonly events: number;
}

/** A path with the paths that lie in it. */
interface Branch {
  readonly path: Path;
  readonly inside: Map<string, Branch>;
  events: number;
  /** The last event it was seen in: a key that stands twice in an event counts once. */
  lastEvent: number;
  example: string | undefined;
  isLeaf: boolean;
}

/** Numbers of at most `most` events, spread evenly over those from `first` to `last`. */
export function spread(first: number, last: number, most: number): number[] {
  const step = Math.max(1, (last - first + 1) / most);
  const numbers: number[] = [];
  for (let at = first; at <= last; at += step) numbers.push(Math.floor(at));
  return numbers;
}

/** Looks at these events; a generator, so that its caller can give way to the page between two of them. */
export function* findPaths(
  log: EventLog,
  numbers: Iterable<number>,
  search: PathSearch,
): Generator<void, FoundPaths> {
  const collector = new PathCollector(search);
  for (const number of numbers) {
    const record = yield* log.readInSteps(number);
    if (!record.problem) collector.add(record);
    yield;
  }
  return { paths: collector.list(), events: collector.events };
}

class PathCollector {
  events = 0;
  readonly #search: PathSearch;
  readonly #top = new Map<string, Branch>();
  #count = 0;

  constructor(search: PathSearch) {
    this.#search = search;
  }

  add(record: LogRecord): void {
    this.events++;
    const root = rootOf(record.document);
    if (!root) return;
    if (kindOf(root) === 'object') this.#walk(root);
    for (const key of [PREFIX_KEY, VALUE_KEY]) {
      // Not where the event has such a key of its own.
      if (this.#top.get(key)?.lastEvent === this.events) continue;
      const value = valueAt(record, [key], false);
      if (value) this.#note(value, this.#branch(key, [], this.#top), true);
    }
  }

  /** All paths, each followed by those that lie in it. */
  list(): OfferedPath[] {
    const paths: OfferedPath[] = [];
    const stack = [...this.#top.values()].reverse();
    for (let branch = stack.pop(); branch; branch = stack.pop()) {
      const { path, events, example = 'null', isLeaf } = branch;
      paths.push({ path, events, example, isLeaf });
      stack.push(...[...branch.inside.values()].reverse());
    }
    return paths;
  }

  #walk(root: Value): void {
    const { decodeStrings, intoArrays } = this.#search;
    const queue: [value: Value, path: Path, inside: Map<string, Branch>][] = [
      [root, [], this.#top],
    ];
    for (const [{ document, node }, path, inside] of queue) {
      const isArray = document.kind(node) === 'array';
      const most = isArray ? MAX_OFFERED_ITEMS : MAX_OFFERED_PATHS;
      let index = 0;
      for (const child of document.children(node)) {
        if (index === most) break;
        const key = isArray ? String(index) : document.key(child)!;
        index++;
        const branch = this.#branch(key, path, inside);
        if (!branch) continue;
        const value = { document, node: child };
        const inner = (decodeStrings && decode(value)) || undefined;
        const container = inner ? { document: inner, node: 0 } : value;
        const hasInside = this.#hasInside(container, intoArrays);
        this.#note(value, branch, !hasInside);
        if (hasInside) queue.push([container, branch.path, branch.inside]);
      }
    }
  }

  #hasInside({ document, node }: Value, intoArrays: boolean): boolean {
    const kind = document.kind(node);
    return (kind === 'object' || (intoArrays && kind === 'array')) && document.count(node) > 0;
  }

  /** The branch for a key; undefined when there are too many to make another. */
  #branch(key: string, path: Path, inside: Map<string, Branch>): Branch | undefined {
    let branch = inside.get(key);
    if (!branch && this.#count < MAX_OFFERED_PATHS) {
      this.#count++;
      branch = {
        path: [...path, key],
        inside: new Map(),
        events: 0,
        lastEvent: 0,
        example: undefined,
        isLeaf: false,
      };
      inside.set(key, branch);
    }
    return branch;
  }

  #note(value: Value, branch: Branch | undefined, isLeaf: boolean): void {
    if (!branch) return;
    branch.isLeaf ||= isLeaf;
    if (branch.lastEvent !== this.events) branch.events++;
    branch.lastEvent = this.events;
    if (kindOf(value) !== 'null') branch.example ??= textOf(value, MAX_EXAMPLE_LENGTH);
  }
}
