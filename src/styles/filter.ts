import { css } from 'lit';

/** The box that filters, what is said beside it, and the match at hand. */
export const filterStyles = css`
  .filter {
    position: relative;
    display: flex;
    flex: 1 1 6em;
    max-inline-size: 32em;
  }

  /* Most queries can be read whole; where it is very narrow, other tools then go on the next line. */
  .filter:has(input:not(:placeholder-shown)) {
    flex-basis: 10em;
  }

  .filter input {
    all: unset;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0.2em 2.2em 0.2em 0.7em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    text-align: start;
    cursor: text;
  }

  .filter input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .filter input::-webkit-search-cancel-button {
    display: none;
  }

  .filter input[aria-invalid] {
    border-color: var(--_error);
  }

  .tools .filter > button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    border: 0;
  }

  .walk {
    font-variant-numeric: tabular-nums;
  }

  .walk:empty {
    display: none;
  }

  /* Below the tools, whichever there are. */
  .below {
    order: 1;
    flex: 0 0 100%;
    margin: 0;
    padding-block: 0.2em;
  }

  /* Above the list, which stays where it is while one types. */
  .tools {
    position: relative;
  }

  .tools > .problem {
    --_ground: oklch(from currentcolor clamp(0.22, (0.62 - l) * 1000, 1) 0 0);
    position: absolute;
    z-index: 5;
    inset-block-start: calc(100% - 0.15em);
    inset-inline-start: var(--_pad-inline);
    max-inline-size: calc(100% - 2 * var(--_pad-inline));
    box-sizing: border-box;
    margin: 0;
    padding: 0.3em 0.7em;
    border: 1px solid var(--_error);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    overflow-wrap: anywhere;
  }

  /* Whoever is in the list sees all of it. */
  .aside .tools > .problem {
    visibility: hidden;
  }

  .help dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 28em), 1fr));
    gap: 0.3em 2em;
    margin: 0;
  }

  .help dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }

  .help dt {
    font-family: var(--_mono);
    overflow-wrap: anywhere;
  }

  .help code {
    font: inherit;
  }

  .help dd {
    flex: 1 1 10em;
    margin: 0;
    color: var(--_muted);
  }

  .help p {
    margin: 0.4em 0 0;
    color: var(--_muted);
  }

  .row,
  mark {
    scroll-margin-block: 3em;
  }

  mark {
    border-radius: 2px;
  }

  /* Softer than the browser's own yellow; forced colours have theirs. */
  @media (forced-colors: none) {
    mark {
      background: #ffe27a;
      color: #000;
    }
  }

  /* Nothing stands between the header and the line below the list. */
  .events:not(:has(tbody > tr)) th {
    border-block-end-color: transparent;
  }

  .row[aria-current] > td {
    background: var(--_hover);
  }

  .row[aria-current] > td:first-child {
    box-shadow: inset 3px 0 var(--_accent);
  }

  mark[aria-current] {
    outline: 2px solid var(--_accent);
  }

  @media (forced-colors: active) {
    .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
