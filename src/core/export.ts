/**
 * Events as text in the forms that other programs read. Each form is a generator of pieces, so that its caller
 * can give way to the page between two events, whatever their number.
 */
import { isDecimal } from './decimal.js';
import type { EventLog, LogRecord } from './log.js';
import { formatPath, type Path } from './path.js';
import { rootOf, valueAt, type Value } from './value.js';

/** Which events, in which order. */
export interface Exported {
  readonly log: EventLog;
  /** Their numbers. */
  readonly numbers: Iterable<number>;
}

/** Columns of a table. */
export interface ExportedTable extends Exported {
  readonly columns: readonly { readonly path: Path; readonly label: string }[];
  readonly decodeStrings: boolean;
  /** Events that cannot be read are among them: their text stands in a column of its own. */
  readonly unreadable: string | undefined;
}

/** A form of which a page knows the name, the ending of a file and the media type. */
export const TEXT_FORMS = {
  jsonl: { extension: 'jsonl', type: 'application/x-ndjson' },
  json: { extension: 'json', type: 'application/json' },
  csv: { extension: 'csv', type: 'text/csv' },
  tsv: { extension: 'tsv', type: 'text/tab-separated-values' },
} as const;
export type TextForm = keyof typeof TEXT_FORMS;

/** Tells programs that read a file of separated values as an old encoding that it is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

export function* textOf(form: TextForm, table: ExportedTable): Generator<string, void> {
  if (form === 'jsonl') yield* jsonLines(table);
  else if (form === 'json') yield* jsonArray(table);
  else yield* separated(table, form === 'csv' ? ',' : '\t');
}

/** The source text of each event on a line; of a line that cannot be read, the line. */
function* jsonLines({ log, numbers }: Exported): Generator<string, void> {
  for (const number of numbers) {
    const record = log.read(number);
    yield `${sourceOf(record) ?? oneLine(record.text)}\n`;
  }
}

/** An array of the events in their source text; of a line that cannot be read, the line as a string. */
function* jsonArray({ log, numbers }: Exported): Generator<string, void> {
  let before = '[\n';
  for (const number of numbers) {
    const record = log.read(number);
    yield before + (sourceOf(record) ?? JSON.stringify(record.text));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Separated values as in RFC 4180: a header, quotes where they are needed, CR and LF at the end of lines. */
function* separated(table: ExportedTable, separator: string): Generator<string, void> {
  const isQuoted = new RegExp(`["\r\n${separator}]`);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => (isQuoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(separator) + '\r\n';
  yield line(headerOf(table).map(harmless));
  for (const cells of rowsOf(table)) {
    yield line(cells.map((cell) => harmless(cell?.text ?? '')));
  }
}

/** A cell of a table: its text, and whether it is a number, or true or false, in the source. */
export interface ExportedCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean';
}

export function headerOf({ columns, unreadable }: ExportedTable): string[] {
  const labels = columns.map(({ label, path }) => label || formatPath(path));
  return unreadable === undefined ? labels : [...labels, unreadable];
}

/** The cells of each event; undefined where it has nothing. */
export function* rowsOf({
  log,
  numbers,
  columns,
  decodeStrings,
  unreadable,
}: ExportedTable): Generator<(ExportedCell | undefined)[], void> {
  for (const number of numbers) {
    const record = log.read(number);
    const cells = columns.map(({ path }) => {
      const value = record.problem ? undefined : valueAt(record, path, decodeStrings);
      return value && cellOf(value);
    });
    const source = { text: record.text, kind: 'text' } as const;
    if (unreadable !== undefined) cells.push(record.problem ? source : undefined);
    yield cells;
  }
}

/** A string's own text; of all else the source. */
function cellOf({ document, node }: Value): ExportedCell {
  const kind = document.kind(node);
  const isPlain = kind === 'number' || kind === 'boolean';
  return { text: document.string(node), kind: isPlain ? kind : 'text' };
}

/** The JSON of an event on one line; undefined where it cannot be read. */
function sourceOf({ document, problem }: LogRecord): string | undefined {
  const root = problem ? undefined : rootOf(document);
  return root && oneLine(document.source(root.node));
}

/** JSON has line ends only between its values, where a blank does as well. */
function oneLine(text: string): string {
  // Blanks with a line end, without a pattern for where in them it is: that would try each blank of a long run.
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
}

/** What makes programs take a cell for a formula that they run, some of them also in full width or after a control. */
const FORMULA = /^[=+\-@＝＋－＠\p{Cc}]/u;

/** A cell that no program runs: what would be a formula gets an apostrophe before it, but numbers are left alone. */
export function harmless(text: string): string {
  return FORMULA.test(text) && !isDecimal(text) ? `'${text}` : text;
}
