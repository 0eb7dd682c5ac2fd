import { css } from 'lit';

/** The list of many events, and the pane of the opened one. */
export const gridStyles = css`
  ev-grid {
    display: block;
    container-type: inline-size;
    font-size: var(--_size);
  }

  .scroller {
    overflow: auto;
    overscroll-behavior-inline: contain;
    scrollbar-color: var(--_border) transparent;
    /* The rows drawn are moved as the list scrolls; the browser must not scroll after them. */
    overflow-anchor: none;
    outline: none;
  }

  /* Rows drawn ahead near its end must not make the list longer than it is. */
  .canvas {
    /* Where the rows begin moves them, not the canvas. */
    display: flow-root;
    overflow: clip;
  }

  .separator {
    position: relative;
    block-size: 1px;
    background: var(--_border);
    cursor: row-resize;
    touch-action: none;
  }

  /* What the pointer has to hit is wider than what is seen, mostly where the pane leaves room for it. */
  .separator::after {
    content: '';
    position: absolute;
    inset: -4px 0 -20px;
  }

  .separator:is(:hover, :active) {
    background: var(--_accent);
    outline: 1px solid var(--_accent);
  }

  .pane {
    box-sizing: border-box;
    max-block-size: var(--_pane, 24em);
    min-block-size: var(--_pane, 0);
    overflow: auto;
    padding: 20px var(--_pad-inline) 0.5em;
    outline: none;
  }

  @container (min-width: 68em) {
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
    }

    .separator {
      block-size: auto;
      inline-size: 1px;
      cursor: col-resize;
    }

    .separator::after {
      inset-block: 0;
      inset-inline: -4px -20px;
    }

    /* As high as the list, whatever is in it. */
    .pane {
      inline-size: var(--_pane, 26em);
      padding-block-start: 0.5em;
      padding-inline-start: 20px;
      block-size: auto;
      min-block-size: 0;
      max-block-size: none;
      contain: size;
    }
  }

  @media print {
    .split {
      display: block;
    }

    .scroller {
      max-block-size: none !important;
      overflow: visible;
    }

    .separator {
      display: none;
    }

    .pane {
      contain: none;
      inline-size: auto;
      max-block-size: none;
      min-block-size: 0;
      border-block-start: 1px solid var(--_border);
      overflow: visible;
    }

    .not-printed {
      margin: 0;
      padding: 0.6em var(--_pad-inline);
      color: var(--_muted);
    }
  }
`;
