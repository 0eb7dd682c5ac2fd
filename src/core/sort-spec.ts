/** What a log is sorted by, and how that is written. */
import { formatPath, parsePath, splitList, type Path } from './path.js';

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
