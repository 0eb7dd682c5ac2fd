import { css } from 'lit';

/** The list of events. */
export const tableStyles = css`
  ev-table {
    display: block;
    overflow: auto;
    overscroll-behavior-inline: contain;
    container-type: inline-size;
    /* The rows drawn are moved as the list scrolls; the browser must not scroll after them. */
    overflow-anchor: none;
    font-size: var(--_size);
  }

  .events {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    margin: 0;
    font: inherit;
    line-height: 1.5;
  }

  caption {
    padding: 0.5em 0.61em;
    text-align: start;
    font-size: 1.23em;
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
    white-space: nowrap;
  }

  td {
    overflow: hidden;
    padding: var(--_pad-block) var(--_pad-inline);
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: baseline;
  }

  /* On every row, so that all of them are equally high. */
  tbody td {
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 55%, transparent);
  }

  tbody tr:last-child > td {
    border-block-end-color: transparent;
  }

  .row.open > td {
    border-block-end-color: transparent;
  }

  .row:hover > td {
    background: var(--_hover);
  }

  .row.open > td {
    background: var(--_stripe);
  }

  td .value {
    font-family: var(--_mono);
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
  }

  .opener,
  .sorter {
    all: unset;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.4em;
    inline-size: 100%;
    min-block-size: 24px;
    padding: var(--_pad-block) var(--_pad-inline);
    cursor: pointer;
  }

  .opener {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
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
    flex: none;
    display: inline-block;
    inline-size: 1em;
    text-align: center;
  }

  .twisty::before {
    content: '▸';
  }

  :dir(rtl) .twisty::before {
    content: '◂';
  }

  [aria-expanded='true'] > .twisty::before {
    content: '▾';
  }

  ev-table .detail-body {
    position: sticky;
    inset-inline-start: var(--_pad-inline);
    box-sizing: border-box;
    inline-size: calc(100cqi - 2 * var(--_pad-inline));
  }

  .detail > td {
    overflow: visible;
    padding: 0.25em var(--_pad-inline) 0.75em;
    background: var(--_stripe);
    white-space: normal;
  }

  .note-row > td {
    padding-block: 0.6em 0.2em;
    border-block-end-color: transparent;
    color: var(--_muted);
    font-style: italic;
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
    font-family: var(--_mono);
    font-size: 1em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  [aria-busy='true'] tbody {
    opacity: 0.6;
  }
`;
