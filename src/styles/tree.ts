import { css } from 'lit';

/** The tree of an event. */
export const treeStyles = css`
  .tree {
    direction: ltr;
    font-family: var(--_mono);
    line-height: 1.6;
    text-align: left;
  }

  .group {
    margin-left: 0.5em;
    padding-left: 0.9em;
    border-left: 1px solid var(--_border);
  }

  .node {
    display: flex;
    min-block-size: 24px;
    border-radius: 3px;
  }

  .node:hover {
    background: var(--_hover);
  }

  .node[aria-expanded] {
    cursor: pointer;
  }

  .node:not([aria-expanded]) > .twisty {
    visibility: hidden;
  }

  .line {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .node[aria-expanded] > .line {
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
  .preview {
    color: var(--_muted);
  }

  .preview {
    margin-inline-start: 0.75em;
  }

  .tag {
    margin-inline-start: 0.5em;
    padding-inline: 0.4em;
    border: 1px solid var(--_border);
    border-radius: 3px;
    font-family: system-ui, sans-serif;
    font-size: 0.85em;
    color: var(--_muted);
  }
`;
