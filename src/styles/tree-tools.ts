import { css } from 'lit';

/** What stands beside the tools of a tree once they are used. */
export const treeToolsStyles = css`
  button.tag,
  .tree-tools button {
    cursor: pointer;
  }

  :is(button.tag, .tree-tools button):hover {
    background: var(--_hover);
  }

  .node.highlight {
    position: relative;
  }

  /* A border, which forced colours keep. */
  .highlight > td:first-child::before,
  .node.highlight::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid var(--_accent);
  }

  .highlight > td,
  .node.highlight {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  /* For what one works with. */
  .bar.used,
  .row:is(:hover, :focus-within) + .detail .bar,
  ev-tree:is(:hover, :focus-within) .bar {
    opacity: 1;
  }

  /* Tools stay in view while one works in a long tree, and so do the values that one is in. */
  .bar.used {
    position: sticky;
    z-index: 4;
    inset-block-end: 0;
    backdrop-filter: blur(1.25em);
  }

  .branch > .node[aria-expanded='true']:is([aria-level='1'], [aria-level='2'], [aria-level='3']) {
    position: sticky;
    z-index: 1;
    inset-block-start: var(--_stuck, 0px);
    backdrop-filter: blur(1.25em);
  }

  .branch > .node[aria-expanded='true'][aria-level='1'] {
    z-index: 3;
  }

  .branch > .node[aria-expanded='true'][aria-level='2'] {
    z-index: 2;
    inset-block-start: calc(var(--_stuck, 0px) + 24px);
  }

  .branch > .node[aria-expanded='true'][aria-level='3'] {
    inset-block-start: calc(var(--_stuck, 0px) + 48px);
  }

  .node {
    scroll-margin-block: calc(var(--_stuck, 0px) + 72px) 5em;
  }

  ev-tree:has(.since) .node {
    scroll-margin-block-end: 9em;
  }

  /* Other lines of tools are out of sight, however close the lines of a text are set. */
  .strip > button {
    block-size: 100%;
  }

  /* Where little can be seen at a time, all of it is for what one reads. */
  @container (max-width: 20em) {
    .bar.used,
    .branch > .node[aria-expanded='true'][aria-level] {
      position: static;
    }
  }

  @container (max-width: 40em) {
    .bar.used:has(.since) {
      position: static;
    }
  }

  @media (max-height: 20em) {
    .bar.used,
    .branch > .node[aria-expanded='true'][aria-level] {
      position: static;
    }
  }

  /* There the ground is known, and none tells what is pressed. */
  @media (forced-colors: active) {
    .bar.used,
    .branch > .node[aria-expanded='true'] {
      background: Canvas;
      backdrop-filter: none;
    }

    .tree-tools [aria-pressed='true'] {
      text-decoration: underline;
    }
  }

  @media print {
    .branch > .node[aria-expanded='true'] {
      position: static;
    }
  }

  .changes > :not(button),
  .bar .said {
    margin-inline: 0.4em;
    font-size: 0.85em;
  }

  .changes {
    flex: 0 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    max-inline-size: 100%;
  }

  .where {
    flex: 0 0 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    direction: ltr;
    color: var(--_muted);
    font-family: var(--_mono);
    font-size: 0.9em;
  }

  .where button {
    all: unset;
    min-block-size: 24px;
    cursor: pointer;
  }

  .where button:hover {
    text-decoration: underline;
  }

  .tree-tools [aria-pressed='true'] {
    background: var(--_hover);
    color: inherit;
  }

  .since {
    inline-size: 5em;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: 3px;
  }

  .node.added,
  .node.removed,
  .node.changed {
    border-radius: 0;
    box-shadow: inset 3px 0 var(--_mark);
    background: color-mix(in srgb, var(--_mark) 10%, transparent);
  }

  /* What was there before may be long: a box on each of its lines. */
  .tag {
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  .added {
    --_mark: var(--_string);
  }

  .changed {
    --_mark: var(--_number);
  }

  .removed {
    --_mark: var(--_error);
  }

  td.changed {
    position: relative;
    box-shadow: inset 0 -2px var(--_mark);
  }

  /* In the padding of the cell, which then keeps all its room for the value. */
  td.changed::before {
    content: '≠' / '';
    position: absolute;
    inset-inline-end: 0;
    inline-size: 0.93em;
    font-size: 0.8em;
    line-height: 1.87;
    text-align: center;
    color: var(--_mark);
  }

  .removed > .line :is(.key, .value, .preview) {
    text-decoration: line-through;
  }

  .description {
    display: block;
    color: var(--_muted);
    font-family: system-ui, sans-serif;
    white-space: normal;
  }

  /* Where a link led. */
  .node[aria-current='true'] {
    box-shadow: inset 3px 0 var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
`;
