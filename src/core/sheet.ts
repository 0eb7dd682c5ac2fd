/** A table as the files of an Office Open XML workbook (ECMA-376), but for the archive that holds them. */
import { compareDecimals, isDecimal, parseDecimal } from './decimal.js';
import { headerOf, rowsOf, type ExportedCell, type ExportedTable } from './export.js';
import {
  MAX_SHEET_CELL,
  MAX_SHEET_COLUMNS,
  MAX_SHEET_DIGITS,
  MAX_SHEET_NAME,
  MAX_SHEET_NUMBER,
  MAX_SHEET_ROWS,
} from './limits.js';

/** A file of the workbook: its path, and its text in pieces. */
export interface SheetFile {
  readonly name: string;
  readonly text: Iterable<string>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet takes so many events at most, so a longer log has several. `rows` is their number. */
export function workbook(table: ExportedTable, rows: number, title: string): SheetFile[] {
  const sheets = Math.max(1, Math.ceil(rows / (MAX_SHEET_ROWS - 1)));
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const name = escape(title.slice(0, MAX_SHEET_NAME));
  const narrow = { ...table, columns: table.columns.slice(0, MAX_SHEET_COLUMNS - 1) };
  const header = headerOf(narrow);
  const cells = rowsOf(narrow);
  const each = (write: (number: number) => string) => numbers.map(write).join('');
  return [
    file(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${WORKBOOK}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${WORKBOOK}.worksheet+xml"/>`)}</Types>`,
    ),
    file(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    file(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((number) => `<sheet name="${name}${number > 1 ? ` ${number}` : ''}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ),
    file(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${each((number) => `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    // Style 1 is the header's; cells of text have style 2, which stays text when it is edited.
    file(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...numbers.map((number) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      text: sheet(header, cells),
    })),
  ];
}

function file(name: string, text: string): SheetFile {
  return { name, text: [XML, text] };
}

/** Takes as many rows as fit; the next sheet goes on from there. */
function* sheet(
  header: readonly string[],
  rows: Generator<(ExportedCell | undefined)[], void>,
): Generator<string, void> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${XML}<worksheet xmlns="${MAIN}">${frozen}<sheetData>`;
  yield `<row>${header.map((text) => textCell(text, 1)).join('')}</row>`;
  for (let count = 1; count < MAX_SHEET_ROWS; count++) {
    const row = rows.next();
    if (row.done) break;
    yield `<row>${row.value.map(cell).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cell(cell: ExportedCell | undefined): string {
  if (!cell) return '<c/>';
  const { kind, text } = cell;
  if (kind === 'boolean') return `<c t="b"><v>${text === 'true' ? 1 : 0}</v></c>`;
  if (kind === 'number' && isSheetNumber(text)) return `<c><v>${Number(text)}</v></c>`;
  return textCell(text, 2);
}

/** Would a spreadsheet keep the number as it was written? Times and long ids stay text. */
export function isSheetNumber(text: string): boolean {
  if (!isDecimal(text) || Object.is(Number(text), -0)) return false;
  const value = Number(text);
  return (
    Math.abs(value) < MAX_SHEET_NUMBER &&
    parseDecimal(text).digits.length <= MAX_SHEET_DIGITS &&
    compareDecimals(String(value), text) === 0
  );
}

function textCell(text: string, style: number): string {
  const shown = text.length > MAX_SHEET_CELL ? `${text.slice(0, MAX_SHEET_CELL - 1)}…` : text;
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escape(shown)}</t></is></c>`;
}

/** What XML cannot hold, and what would be read as the way in which that is written. */
const UNSPEAKABLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text
    .replace(UNSPEAKABLE, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
