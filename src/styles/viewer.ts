import { css } from 'lit';

/** The box, the line below the table, and what is said when there is nothing to show. */
export const viewerStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    margin-block: 1em;
    white-space: normal;
  }

  :host([hidden]) {
    display: none;
  }

  .viewer {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: clip;
    /* A header that the page keeps in view stays above. */
    isolation: isolate;
    /* What pages set for their running text, and data is not. */
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    hyphens: manual;
    line-height: 1.5;
  }

  /* As high as it will be when the tools are there, so that nothing moves then. */
  ev-toolbar,
  .room {
    display: block;
    min-block-size: 2.9em;
    border-block-end: 1px solid var(--_border);
    font-size: var(--_size);
  }

  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    justify-content: space-between;
    padding: 0.4em var(--_pad-inline);
    border-block-start: 1px solid var(--_border);
    font-size: var(--_size);
    color: var(--_muted);
  }

  .rest {
    all: unset;
    /* What a finger can hit, in a line that is no higher for it. */
    margin-block: -0.25em;
    padding: 0.25em;
    cursor: pointer;
  }

  .footer > div {
    flex-basis: 100%;
  }

  .constant {
    font-family: var(--_mono);
    overflow-wrap: anywhere;
  }

  .constant b {
    font-weight: 600;
  }

  /* Words whose language is still on its way. */
  .pending :is(.footer, .empty, .problem, .tag, .size, ev-toolbar) {
    visibility: hidden;
  }

  .notice {
    margin: 0;
    padding: 0.6em var(--_pad-inline);
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_error) 8%, transparent);
    font-size: var(--_size);
    overflow-wrap: anywhere;
  }

  .empty {
    box-sizing: border-box;
    /* The room of the text that is being read, which the finder of fences sets too; without the viewer's borders. */
    min-block-size: calc(var(--_kept, 0px) - 2px);
    margin: 0;
    padding: 2.5em 1.25em;
    font-size: var(--_size);
    text-align: center;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  /* Notes without an event. */
  .empty > span {
    white-space: pre-line;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* Where it will stand below the table: else it would move, although nobody sees that. */
  .unseen[part='footer'] {
    margin-block-start: calc(-2.3em - 1px);
    font-size: var(--_size);
  }

  .mark {
    border: 1px solid var(--_border);
    border-radius: 3px;
    padding-inline: 0.2em;
    font-size: 0.85em;
    color: inherit;
  }

  .problem {
    color: var(--_error);
  }

  :is(.notice, .problem)::before {
    content: '⚠ ' / '';
    color: var(--_error);
  }

  .viewer :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 3px;
  }

  /* Backgrounds are not printed, so light text would be lost. */
  @media print {
    .viewer {
      color: #000;
    }

    ev-toolbar,
    .rest {
      display: none;
    }

    .footer > div {
      display: block !important;
    }
  }
`;
