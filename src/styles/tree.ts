import { css } from 'lit';

/** The tree of an event, and the place of its tools. */
export const treeStyles = css`
  .tree,
  .source {
    direction: ltr;
    font-family: var(--_mono);
    text-align: left;
  }

  .group {
    margin-left: 0.4em;
    padding-left: 1em;
    border-left: 1px solid var(--_border);
  }

  .box {
    --_room: calc(var(--_rows) * max(24px, 1.8em));
    display: block;
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_room);
  }
  /* While it is drawn, nothing should move below it, and nobody remember how high it was. */
  .filling {
    content-visibility: visible;
    contain-intrinsic-block-size: none;
    min-block-size: var(--_room);
  }

  /* Blocks and a float are laid out in three quarters of the time of a flexible box. */
  .node {
    padding-left: 1.2em;
    min-block-size: 24px;
    box-sizing: border-box;
    border-radius: 3px;
  }

  .node > .twisty {
    float: left;
    margin-left: -1.2em;
    padding-block: 0.15em;
  }

  .node:hover {
    background: var(--_hover);
  }

  .node[aria-expanded] {
    cursor: pointer;
  }

  .node:not([aria-expanded]) > .twisty {
    display: none;
  }

  .line {
    display: block;
    padding-block: 0.15em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .node[aria-expanded='false'] > .line {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .key {
    font-weight: 600;
  }

  .value {
    cursor: text;
  }

  .value a {
    color: inherit;
  }

  .tree .string {
    color: var(--_string);
  }

  .tree .value.number {
    color: var(--_number);
  }

  .tree .boolean {
    color: var(--_boolean);
  }

  .tree .null,
  .size,
  .tree .time,
  .preview {
    color: var(--_muted);
  }

  .preview,
  .tree .time {
    margin-inline-start: 0.75em;
  }

  /* Words of any language beside keys that stand left to right. */
  .size,
  .tag {
    unicode-bidi: plaintext;
  }

  .tag,
  .tree-tools button {
    all: unset;
    padding-inline: 0.4em;
    border-radius: 3px;
    font-size: 0.85em;
    color: var(--_muted);
  }

  .tag {
    border: 1px solid var(--_border);
    font-family: system-ui, sans-serif;
    white-space: normal;
  }

  button.tag {
    position: relative;
  }

  /* As high for a finger as its row. */
  button.tag::after {
    content: '';
    position: absolute;
    inset: -4px 0;
  }

  /* Has its place before it is seen, so that nothing moves then. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    line-height: max(24px, 1.6em);
    opacity: 0;
  }

  /* A finger cannot come near to see what there is. */
  @media (hover: none) {
    .bar {
      opacity: 1;
    }
  }

  .tool-line,
  .tree-tools,
  .strip {
    display: flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
  }

  /* One line of tools, as many as there is room for, and one at least. The menu has the rest. */
  .tree-tools {
    flex: 1 1 min-content;
    flex-wrap: nowrap;
    max-inline-size: max-content;
    min-inline-size: 0;
  }

  .strip {
    flex-shrink: 99;
    min-inline-size: min-content;
    block-size: max(24px, 1.6em);
    overflow: hidden;
  }

  /* Where there is no room for the next one, they share what is left. */
  .tree-tools button {
    margin-inline-end: 0.3em;
    white-space: nowrap;
    flex-grow: 1;
  }

  /* The place of the tool that comes late. */
  .tool-line > :only-child::after {
    content: '';
    inline-size: 8em;
  }

  .bare .bar {
    display: none;
  }

  @media print {
    .box {
      content-visibility: visible;
    }

    .bar {
      display: none;
    }
  }
`;
