/** The columns of a table: those an author names, and the best that fit the width. */
import { isTimeKey } from './instant.js';
import { MAX_COLUMNS } from './limits.js';
import { formatPath, parsePath, pathId, splitList, type Path } from './path.js';

/** What a column is for, by its key and values. The order is that of the columns. */
const ROLES = ['time', 'name', 'level', 'message', 'id', 'other'] as const;
export type Role = (typeof ROLES)[number];

export interface Column {
  readonly path: Path;
  readonly label: string;
  readonly role: Role;
  /** Numbers are aligned at their end. */
  readonly isNumeric: boolean;
  /** Width in characters that most of its values need, padding included. */
  readonly width: number;
  /** Width that all of them need, or the most that is given to one column. */
  readonly fullWidth: number;
}

/** Width in characters of a column that nothing is known of. */
const UNKNOWN_WIDTH = 16;

/** Columns shown however narrow the element is; the table scrolls sideways then. */
const MIN_COLUMNS = 2;

/** The best columns that fit into `available` characters, in reading order. */
export function fitColumns(ranked: readonly Column[], available: number): Column[] {
  const chosen: Column[] = [];
  let room = available;
  for (const column of ranked) {
    if (chosen.length === MAX_COLUMNS) break;
    if (chosen.some(({ path }) => isInside(column.path, path))) continue;
    if (chosen.length >= MIN_COLUMNS && column.width > room) continue;
    chosen.push(column);
    room -= column.width;
  }
  chosen.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return widen(chosen, available);
}

/** Gives what is left of the width to the columns that want more, from the first on. */
function widen(columns: readonly Column[], available: number): Column[] {
  let room = columns.reduce((left, { width }) => left - width, available);
  return columns.map((column) => {
    const more = Math.max(0, Math.min(room, column.fullWidth - column.width));
    room -= more;
    return { ...column, width: column.width + more };
  });
}

/** Columns as an author lists them: `path`, `path=Label`, and `*` for those that would be chosen anyway. */
export function listedColumns(
  list: string,
  ranked: readonly Column[],
  available: number,
): Column[] {
  const items = splitList(list).map((item) => (item === '*' ? item : namedColumn(item, ranked)));
  const named = items.filter((item) => item !== '*');
  const taken = new Set(named.map(({ path }) => pathId(path)));
  const room = named.reduce((left, { width }) => left - width, available);
  const others = ranked.filter(({ path }) => !taken.has(pathId(path)));
  const columns = items.flatMap((item) => (item === '*' ? fitColumns(others, room) : item));
  return widen(columns, available);
}

/** The column that an author names, whether the log has it or not. */
function namedColumn(item: string, ranked: readonly Column[]): Column {
  const { path: pathText, label } = ITEM.exec(item)!.groups!;
  const name = pathText!.trim();
  // A key of the log that holds dots is meant as it stands.
  const whole = ranked.find(({ path }) => path.length === 1 && path[0] === name);
  const path = whole?.path ?? parsePath(name);
  const known = ranked.find((column) => pathId(column.path) === pathId(path)) ?? unknown(path);
  return label === undefined ? known : { ...known, label: label.trim() };
}

/** `path` or `path=Label`; an equals sign inside quotes belongs to the path. */
const ITEM = /^(?<path>(?:"(?:[^"\\]|\\.)*"|[^"=])*"?)(?:=(?<label>.*))?/s;

function unknown(path: Path): Column {
  const role = isTimeKey(path.at(-1) ?? '') ? 'time' : 'other';
  return {
    path,
    label: formatPath(path),
    role,
    isNumeric: false,
    width: UNKNOWN_WIDTH,
    fullWidth: UNKNOWN_WIDTH,
  };
}

function isInside(inner: Path, outer: Path): boolean {
  return outer.length < inner.length && outer.every((key, index) => key === inner[index]);
}
