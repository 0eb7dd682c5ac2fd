/** The columns of a table: those an author names, and the best that fit the width. */
import { isTimeKey } from './time-text.js';
import { MAX_COLUMNS } from './limits.js';
import { formatPath, parsePath, pathId, splitList, type Path } from './path.js';

/** What a column is for, by its key and values. The order is that of the columns. */
const ROLES = ['time', 'name', 'level', 'message', 'status', 'id', 'other'] as const;
export type Role = (typeof ROLES)[number];

export interface Column {
  readonly path: Path;
  readonly label: string;
  readonly role: Role;
  /** Numbers are aligned at their end. */
  readonly isNumeric: boolean;
  /** It repeats another column, or is nearly empty: it is shown only when somebody asks for it. */
  readonly isSpare: boolean;
  /** Width in characters, padding included, below which it tells nothing. */
  readonly least: number;
  /** Width that most of its values need. */
  readonly width: number;
  /** Width that all of them need, or the most that is given to one column. */
  readonly fullWidth: number;
}

/** Width in characters of a column that nothing is known of. */
const UNKNOWN_WIDTH = 16;

/** Columns shown however narrow the element is; the table scrolls sideways then. */
const MIN_COLUMNS = 2;

/** Columns that are made narrower before one is left out. */
const LEADING_COLUMNS = 3;

/** The best columns that fit into `available` characters, in reading order. */
export function fitColumns(ranked: readonly Column[], available: number): Column[] {
  const chosen: Column[] = [];
  for (const column of ranked) {
    if (chosen.length === MAX_COLUMNS) break;
    if (chosen.some(({ path }) => isInside(column.path, path))) continue;
    const width = chosen.length < LEADING_COLUMNS ? 'least' : 'width';
    const needed = [...chosen, column].reduce((sum, one) => sum + one[width], 0);
    if (column.isSpare ? chosen.length : chosen.length >= MIN_COLUMNS && needed > available)
      continue;
    chosen.push(column);
  }
  const message = ranked.slice(0, LEADING_COLUMNS + 1).find(isMessage);
  // A reader wants to know what happened first, and then how bad it was.
  if (message && !chosen.some(({ role }) => /name|message/.test(role))) {
    return fitColumns([...new Set([ranked[0]!, message, ...ranked])], available);
  }
  chosen.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return widen(chosen, available);
}

/** Width in characters, padding included, of times in the forms that an attribute can ask for. */
const TIME_WIDTHS: Readonly<Record<string, number>> = {
  __proto__: null as never,
  utc: 27,
  local: 32,
  relative: 17,
  delta: 17,
};

function isMessage({ role, isSpare }: Column): boolean {
  return role === 'message' && !isSpare;
}

/** The columns with the widths that times have in another form. */
export function withTimes(ranked: readonly Column[], form: string): readonly Column[] {
  const wanted = TIME_WIDTHS[form];
  if (!wanted) return ranked;
  return ranked.map((column) => {
    const width = Math.max(column.least, wanted);
    return column.role === 'time' ? { ...column, width, fullWidth: width } : column;
  });
}

/** Gives columns what they need at least, then what they usually want, then all they want, from the first on. */
function widen(columns: readonly Column[], available: number): Column[] {
  const widths = columns.map(({ least, width }) => Math.min(least, width));
  let room = widths.reduce((left, width) => left - width, available);
  for (const wanted of ['width', 'fullWidth'] as const) {
    columns.forEach((column, index) => {
      const missing = column[wanted] - widths[index]!;
      // A time has a short form and a long one: what is between them is of use to the next column only.
      const isAllOrNone = column.role === 'time' && missing > room;
      const more = isAllOrNone ? 0 : Math.max(0, Math.min(room, missing));
      room -= more;
      widths[index]! += more;
    });
  }
  return columns.map((column, index) => ({ ...column, width: widths[index]! }));
}

/** A label in two pieces at most, as a header breaks it over two lines: `published_`, `at`. */
export function labelPieces(label: string): string[] {
  let best = [label];
  for (const { index } of label.matchAll(/(?<=[^a-z\d])\b(?=.)|(?<=[a-z\d])(?=[A-Z])|(?<=_)/g)) {
    const pieces = [label.slice(0, index), label.slice(index)];
    if (longestOf(pieces) < longestOf(best)) best = pieces;
  }
  return best;
}

export function longestOf(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
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
  return label?.trim() ? { ...known, label: label.trim() } : known;
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
    isSpare: false,
    least: UNKNOWN_WIDTH,
    width: UNKNOWN_WIDTH,
    fullWidth: UNKNOWN_WIDTH,
  };
}

export function isInside(inner: Path, outer: Path): boolean {
  return outer.length < inner.length && outer.every((key, index) => key === inner[index]);
}
