/** Sorts a log by the values at one or more paths: an order of record numbers, never the records. */
import { isTimeKey } from './instant.js';
import type { EventLog, LogRecord } from './log.js';
import { SLICE_RECORDS, SORT_RUN } from './limits.js';
import { compareKeysDirected, sortKey, type SortKey } from './order.js';
import { formatPath, parsePath, splitList, type Path } from './path.js';
import { kindOf, valueAt } from './value.js';

export interface SortSpec {
  /** Where the values stand; an empty path means the event's number. */
  readonly path: Path;
  readonly descending: boolean;
}

/** How the event's number is written in a list of sort keys. */
const NUMBER_COLUMN = '#';

/** Reads `-published_at,name`: the first decides, the next breaks ties; `-` sorts downwards. */
export function parseSort(text: string): SortSpec[] {
  return splitList(text).map((item) => {
    const descending = item.startsWith('-');
    const name = descending ? item.slice(1) : item;
    return { path: name === NUMBER_COLUMN ? [] : parsePath(name), descending };
  });
}

export function formatSort(sort: readonly SortSpec[]): string {
  return sort
    .map(({ path, descending }) => (descending ? '-' : '') + (formatPath(path) || NUMBER_COLUMN))
    .join(',');
}

/**
 * Orders the record numbers of a log. It is a generator so that its caller can give way to the page
 * between steps, or drop it. Equal records keep their source order, in both directions.
 */
export function* sortRecords(
  log: EventLog,
  sort: readonly SortSpec[],
  decodeStrings: boolean,
): Generator<void, Uint32Array> {
  const keys: SortKey[][] = [];
  for (const { path } of sort) keys.push(yield* keysOf(log, path, decodeStrings));
  const compare = (a: number, b: number) => {
    for (let index = 0; index < sort.length; index++) {
      const column = keys[index]!;
      const order = compareKeysDirected(column[a - 1]!, column[b - 1]!, sort[index]!.descending);
      if (order) return order;
    }
    return a - b;
  };
  return yield* mergeSort(
    Uint32Array.from({ length: log.count }, (_, index) => index + 1),
    compare,
  );
}

function* keysOf(log: EventLog, path: Path, decodeStrings: boolean): Generator<void, SortKey[]> {
  const asTime = isTimeKey(path.at(-1) ?? '');
  const keys: SortKey[] = [];
  for (let number = 1; number <= log.count; number++) {
    if (number % SLICE_RECORDS === 0) yield;
    keys.push(
      path.length
        ? keyOf(log.read(number), path, decodeStrings, asTime)
        : sortKey('number', String(number), false),
    );
  }
  return keys;
}

function keyOf(record: LogRecord, path: Path, decodeStrings: boolean, asTime: boolean): SortKey {
  if (record.problem) return sortKey('unreadable', '', asTime);
  const value = valueAt(record, path, decodeStrings);
  if (!value) return sortKey('missing', '', asTime);
  return sortKey(kindOf(value), value.document.string(value.node), asTime);
}

/** Bottom-up merge sort; short runs are left to the engine's own sort, which is fastest there. */
function* mergeSort(
  order: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  for (let at = 0; at < order.length; at += SORT_RUN) {
    order.subarray(at, at + SORT_RUN).sort(compare);
    yield;
  }
  let from = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let width = SORT_RUN; width < order.length; width *= 2) {
    for (let at = 0; at < order.length; at += 2 * width) {
      yield* merge(from, to, at, width, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

function* merge(
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  width: number,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const stop = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < stop; at++) {
    if ((at - start) % SORT_RUN === SORT_RUN - 1) yield;
    const takeLeft = left < middle && (right >= stop || compare(from[left]!, from[right]!) <= 0);
    to[at] = takeLeft ? from[left++]! : from[right++]!;
  }
}
