/** What a log is sorted by, and how that is written. */
import { formatPath, parsePath, pathId, splitList, type Path } from './path.js';

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
 * What a log is sorted by after a press on the header of a path: upwards, downwards, then by the path no more.
 * `isAdded` keeps the other keys before it.
 */
export function sortAfter(sort: readonly SortSpec[], path: Path, isAdded: boolean): SortSpec[] {
  const id = pathId(path);
  const present = sort.find((spec) => pathId(spec.path) === id);
  const others = isAdded ? sort.filter((spec) => spec !== present) : [];
  return present?.descending ? others : [...others, { path, descending: present !== undefined }];
}
