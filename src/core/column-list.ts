/** The columns that a reader has chosen, as the list that the attribute `columns` holds. */
import type { Column } from './columns.js';
import { formatPath, type Path } from './path.js';

/** A column by its path, with the label it has been given. */
export type NamedColumn = Pick<Column, 'path' | 'label'>;

/**
 * The list as an author would write it; `listedColumns` reads it back. `keys` are those of the log: where one
 * of them looks like the path (`a.b`), the path is written as a JSON Pointer, since a key would win.
 */
export function formatColumns(
  columns: readonly NamedColumn[],
  keys: ReadonlySet<string> = new Set(),
): string {
  return columns
    .map(({ path, label }) => {
      const text = formatPath(path);
      const item = path.length > 1 && keys.has(text) ? pointerOf(path) : text;
      return label === text ? item : `${item}=${label}`;
    })
    .join(',');
}

/** The path as a JSON Pointer (RFC 6901). */
function pointerOf(path: Path): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The same items with the one at `from` moved to `to`; places outside the list are taken for its ends. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  const [item] = next.splice(from, 1);
  next.splice(Math.max(0, Math.min(to, next.length)), 0, item!);
  return next;
}

/** A column for a path that has no label of its own. */
export function columnFor(path: Path): NamedColumn {
  return { path, label: formatPath(path) };
}
