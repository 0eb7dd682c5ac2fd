import { css } from 'lit';

/** What the tools of the list add to it. Severities are told apart by shape as well as by colour. */
export const listToolsStyles = css`
  /* In the padding of the cell, so that nothing moves when it appears. */
  .severity::before {
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.1em;
    font-size: 0.65em;
    line-height: 2.3;
    text-align: center;
  }

  .trace::before,
  .debug::before {
    content: '○' / '';
    color: var(--_muted);
  }

  .info::before {
    content: '●' / '';
    color: var(--_accent);
  }

  .warning::before {
    content: '▲' / '';
  }

  .error::before {
    content: '◆' / '';
  }

  .fatal::before {
    content: '■' / '';
  }

  .severity.warning {
    color: var(
      --ev-warning-color,
      oklch(from currentcolor var(--_tone) calc(0.13 - l * 0.02) 70 / 1)
    );
  }

  .severity:is(.error, .fatal) {
    color: var(--_error);
  }

  .severity.fatal {
    font-weight: 600;
  }

  td > time {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }

  /* What stands for characters, or is no part of the data, is not copied with a selection. */
  .mark,
  .opener,
  .sorter,
  .severity .unseen {
    user-select: none;
    -webkit-user-select: none;
  }

  th {
    position: relative;
  }

  .edge {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    inline-size: 0.75em;
    cursor: col-resize;
    touch-action: none;
  }

  .edge:is(:hover, :active) {
    border-inline-end: 2px solid var(--_accent);
  }

  /* At the end of what is in view, without room of its own: nothing moves when it says something. */
  .list-bar {
    position: sticky;
    inset-block-end: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    max-inline-size: 100cqi;
    z-index: 1;
  }

  .list-bar:not(:has(.field)) {
    block-size: 0;
  }

  .list-bar:has(.field) {
    padding: 0.3em var(--_pad-inline);
    backdrop-filter: blur(1.25em);
  }

  .list-bar:not(:has(.field)) > .said:not(:empty),
  .peek {
    padding: 0.2em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
  }

  .list-bar:not(:has(.field)) > .said:not(:empty) {
    position: absolute;
    inset-block-end: 0.4em;
    inset-inline-end: 0.4em;
  }

  .peek {
    position: fixed;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    max-inline-size: min(60em, 100vw - 16px);
    overflow: auto;
    outline: none;
    border-color: var(--_muted);
    font: 1em var(--_mono);
    line-height: 1.5;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  /* There the ground is known. */
  @media (forced-colors: active) {
    thead,
    .list-bar:has(.field) {
      background: Canvas;
      backdrop-filter: none;
    }
  }

  @media print {
    .list-bar {
      display: none;
    }

    /* Also where the reader has changed the widths of columns. */
    .events {
      inline-size: 100% !important;
    }
  }
`;
