import { css } from 'lit';

/** The list of events. */
export const tableStyles = css`
  ev-table {
    display: block;
    overflow: auto;
    overscroll-behavior-inline: contain;
    scrollbar-color: var(--_border) transparent;
    container-type: inline-size;
    /* The rows drawn are moved as the list scrolls; the browser must not scroll after them. */
    overflow-anchor: none;
    font-size: var(--_size);
    outline: none;
  }

  .events {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    margin: 0;
    font: inherit;
    color: inherit;
  }

  caption {
    padding: 0.6em calc(var(--_pad-inline) / 1.15) 0.3em;
    text-align: start;
    font-size: 1.15em;
    font-weight: 600;
  }

  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    /* Rows that scroll under it fade into the colour of the page, whatever that is. */
    backdrop-filter: blur(1.25em);
  }

  th {
    padding: 0;
    border-block-end: 1px solid var(--_border);
    overflow: hidden;
    text-align: start;
    font-weight: 600;
    color: var(--_muted);
    line-height: 1.15;
  }

  th[aria-sort] {
    color: inherit;
  }

  /* The pieces of a label are in one order, whatever that of the page is. */
  th bdi bdi {
    unicode-bidi: normal;
  }

  /* Clip, as what is hidden can be scrolled: browsers pay for that in each cell of each frame. */
  td {
    overflow: clip;
    padding: var(--_pad-block) var(--_pad-inline);
    text-overflow: ellipsis;
    white-space: nowrap;
    /* In pages without a doctype, lines of nothing but blocks have no base line. */
    vertical-align: top;
  }

  /* On every row, so that all of them are equally high. */
  tbody td {
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 50%, transparent);
  }

  tbody tr:last-child > td,
  .row:is(.last, .open) > td,
  .note-row > td {
    border-block-end-color: transparent;
  }

  /* There for the browser's own find. */
  .closed > td {
    padding: 0;
    border: 0;
  }

  .row:hover > td {
    background: var(--_hover);
  }

  .row.open > td {
    background: var(--_stripe);
  }

  /* Fainter text would be too faint on that ground. */
  .row.open .value {
    color: inherit;
  }

  .number,
  .level,
  .status,
  .detail > td {
    position: relative;
  }

  /* Ties what is open to its row. A border, which forced colours keep. */
  .row.open > .number::before,
  .detail > td::before {
    content: '';
    position: absolute;
    inset-block: 0 -1px;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  td .value {
    font-family: var(--_mono);
  }

  /* Clipped at the end of its own direction, which need not be that of the page. */
  .row bdi.value {
    /* A block would end the line in what is copied; so cells are parted by tabs. */
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: top;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }

  .numeric {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  /* The arrow before the label, so that label and numbers end in one line. */
  .numeric .sorter {
    flex-direction: row-reverse;
  }

  .row .null,
  .row .object,
  .row .array {
    color: var(--_muted);
  }

  .row .problem {
    margin-inline-end: 1em;
  }

  /* What is wrong is read without scrolling sideways, however wide the table is. */
  .reason {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .events:not([role]) .reason {
    max-inline-size: calc(100cqi - 6em);
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .number {
    padding: 0;
    overflow: visible;
  }

  .opener,
  .sorter {
    all: unset;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.4em;
    inline-size: 100%;
    min-block-size: max(24px, 1.5em + 2 * var(--_pad-block));
    padding: var(--_pad-block) var(--_pad-inline);
    cursor: pointer;
  }

  /* As high with a label on one line as on two: a page knows the height of the table before it is there. */
  .sorter {
    min-block-size: max(24px, 2.3em + 1.5 * var(--_pad-block));
    padding-block: calc(0.75 * var(--_pad-block));
  }

  .opener {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .open .opener {
    color: inherit;
  }

  .sorter:hover {
    background: var(--_hover);
  }

  .arrow::before {
    content: '↕';
    opacity: 0;
  }

  .sorter:is(:hover, :focus-visible) .arrow::before {
    opacity: 0.5;
  }

  .arrow.ascending::before {
    content: '↑';
    opacity: 1 !important;
  }

  .arrow.descending::before {
    content: '↓';
    opacity: 1 !important;
  }

  .rank {
    font-size: 0.75em;
  }

  .twisty {
    display: inline-block;
    flex: none;
    inline-size: 1em;
  }

  /* Drawn, as fonts have no two arrows alike; of borders, which forced colours keep. */
  .twisty::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.2em;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    vertical-align: 0.1em;
    rotate: -45deg;
  }

  :where(:is(.opener, .rest):dir(rtl)) > .twisty::before {
    rotate: 135deg;
  }

  [aria-expanded='true'] > .twisty::before {
    vertical-align: 0.2em;
    rotate: 45deg;
  }

  ev-table .detail-body {
    position: sticky;
    inset-inline-start: var(--_pad-inline);
    box-sizing: border-box;
    inline-size: calc(100cqi - 2 * var(--_pad-inline));
  }

  .detail > td {
    overflow: visible;
    padding: 0.3em var(--_pad-inline);
    background: color-mix(in srgb, var(--_stripe) 35%, transparent);
    white-space: normal;
  }

  .note-row > td {
    padding-block: 0.6em 0.2em;
    overflow: visible;
  }

  .note-row .detail-body {
    white-space: pre-line;
  }

  .detail-body p {
    margin: 0.25em 0;
  }

  .source {
    margin: 0.5em 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .sorting tbody {
    opacity: 0.6;
  }

  @media print {
    ev-table {
      max-block-size: none !important;
      overflow: visible;
    }

    thead {
      position: static;
      backdrop-filter: none;
    }

    thead,
    tr {
      break-inside: avoid;
    }

    /* Chromium repeats no header on the next page that has the box of a button in it. */
    .sorter {
      display: contents;
    }

    th {
      padding: var(--_pad-block) var(--_pad-inline);
    }

    .arrow {
      margin-inline-start: 0.4em;
    }

    .arrow:not(.ascending, .descending) {
      display: none;
    }

    /* Paper does not scroll sideways: columns share its width, and long values take a few lines. */
    .events {
      min-inline-size: 0 !important;
      font-size: 0.75em;
    }

    col {
      inline-size: var(--_paper) !important;
    }

    .row td + td {
      white-space: normal;
      overflow-wrap: anywhere;
    }

    .row bdi.value {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    .detail {
      break-inside: auto;
    }
  }
`;
