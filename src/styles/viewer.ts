import { css } from 'lit';

/** The box, the line below the table, and what is said when there is nothing to show. */
export const viewerStyles = css`
  :host {
    display: block;
    margin-block: 1em;
  }

  :host([hidden]) {
    display: none;
  }

  .viewer {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
    text-align: start;
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    justify-content: space-between;
    padding: 0.4em 0.75em;
    border-block-start: 1px solid var(--_border);
    font-size: var(--_size);
    color: var(--_muted);
  }

  .constant {
    font-family: var(--_mono);
    overflow-wrap: anywhere;
  }

  .constant b {
    font-weight: 600;
  }

  .notice {
    margin: 0;
    padding: 0.6em var(--_pad-inline);
    border-block-end: 1px solid var(--_border);
    font-size: var(--_size);
    color: var(--_error);
    overflow-wrap: anywhere;
  }

  .notice::before {
    content: '⚠ ' / '';
  }

  .empty {
    margin: 0;
    padding: 1.25em;
    text-align: center;
    color: var(--_muted);
  }

  .pane {
    max-block-size: 24em;
    overflow: auto;
    border-block-start: 1px solid var(--_border);
    padding: 0.5em var(--_pad-inline);
    font-size: var(--_size);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .mark {
    border: 1px solid var(--_border);
    border-radius: 3px;
    padding-inline: 0.2em;
    font-size: 0.85em;
    color: var(--_muted);
  }

  .problem {
    color: var(--_error);
    font-weight: 600;
  }

  .problem::before {
    content: '⚠ ' / '';
  }

  ev-table,
  .pane {
    outline: none;
  }

  .viewer :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 3px;
  }
`;
