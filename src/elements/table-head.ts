/** The head of the list, and the widths of its columns: that of the events' numbers, and those that were chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { labelPieces, type Column } from '../core/columns.js';
import { CHARACTER_EM, PAPER_CHARACTERS } from '../core/limits.js';
import { pathId } from '../core/path.js';
import type { ListHost } from './list-host.js';
import { plainText } from './text.js';

/** Characters round an event's number: the mark that opens it, and padding. */
const NUMBER_PADDING = 5;

/** Digits that a long log has room for from its first part on, so that no column moves while the rest is read. */
const LONG_DIGITS = 6;

/** Characters that the column of the events' numbers takes. */
export function numberWidth(count: number): number {
  return NUMBER_PADDING + Math.max(String(count).length, count > 999 ? LONG_DIGITS : 0);
}

/** The column of the events' numbers; sorting by it is sorting by source order. */
function numberColumn(count: number): Column {
  const width = numberWidth(count);
  const widths = { least: width, width, fullWidth: width };
  return { path: [], label: '#', role: 'other', isNumeric: false, isSpare: false, ...widths };
}

/** All columns in their order, with that of the numbers. */
export function allColumns({ state, columns }: ListHost): readonly Column[] {
  return [numberColumn(state.count), ...columns];
}

/** The least width of all columns together, as a CSS length. */
export function minWidth(host: ListHost): string {
  return em(allColumns(host).reduce((sum, { width }) => sum + width, 0));
}

/**
 * Every column has its width, but for the one with the longest texts, which takes what is left. On paper, which
 * does not scroll, columns that need less than an even part of it leave the rest to the others.
 */
export function columnWidths(host: ListHost): TemplateResult {
  const sorted = [...host.columns].sort((a, b) => b.fullWidth - a.fullWidth);
  const longest = sorted.find(({ isNumeric, role }) => !isNumeric && role !== 'time');
  let most = PAPER_CHARACTERS;
  sorted.reduceRight(
    (room, { fullWidth }, before) => {
      most = room / (before + 1);
      return room - Math.min(fullWidth, most);
    },
    PAPER_CHARACTERS - numberWidth(host.state.count),
  );
  return html`<colgroup>
    ${allColumns(host).map(
      (column) =>
        html`<col
          .style=${`${column === longest ? '' : `inline-size: ${em(column.width)};`}--_paper: ${Math.min(column.fullWidth, most)}%`}
        />`,
    )}
  </colgroup>`;
}

/** The header: a button for each column, which sorts by it. */
export function tableHead(host: ListHost): TemplateResult {
  const cells = allColumns(host).map((column, index) => headerCell(host, column, index));
  return html`<thead>
    <tr>
      ${cells}
    </tr>
  </thead>`;
}

function headerCell(host: ListHost, column: Column, index: number): TemplateResult {
  const { sort } = host.state;
  const at = sort.findIndex(({ path }) => pathId(path) === pathId(column.path));
  const direction = at < 0 ? undefined : sort[at]!.descending ? 'descending' : 'ascending';
  return html`<th
    scope="col"
    part="header"
    class=${column.isNumeric ? 'numeric' : ''}
    aria-sort=${at === 0 ? direction! : nothing}
  >
    <button
      type="button"
      class="sorter"
      data-sorts=${index}
      tabindex=${host.focusOfRows.tabIndexOfHeader(index)}
    >
      <bdi translate="no">${headerText(column.label)}</bdi
      ><span class=${`arrow ${direction ?? ''}`} aria-hidden="true"></span>${
        sort.length > 1 && at >= 0
          ? html`<span class="rank" aria-hidden="true">${at + 1}</span>`
          : nothing
      }
    </button>
  </th>`;
}

/** A label that may be broken over two lines; Chromium would say a blank where the break is. */
function headerText(label: string): TemplateResult[] {
  return labelPieces(label).map((piece) => html`${plainText(piece)}<wbr aria-hidden="true" />`);
}

/** A width in characters as a CSS length. */
function em(characters: number): string {
  return `${characters * CHARACTER_EM}em`;
}
