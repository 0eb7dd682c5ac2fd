import { css } from 'lit';

/** The list of many events, and the pane of the opened one. */
export const gridStyles = css`
  ev-grid {
    display: block;
    container-type: inline-size;
    font-size: var(--_size);
  }

  /* List and pane share a window, with the tools and the line below: what opens is seen beside its row. */
  .split {
    display: flex;
    flex-direction: column;
    max-block-size: max(100svh - 8em, 36em);
  }

  .scroller {
    overflow: auto;
    overscroll-behavior-inline: contain;
    scrollbar-color: var(--_border) transparent;
    /* The rows drawn are moved as the list scrolls; the browser must not scroll after them. */
    overflow-anchor: none;
    outline: none;
  }

  .split:not(:has(.pane)) {
    max-block-size: none;
  }

  /* Rows drawn ahead near its end must not make the list longer than it is. */
  .canvas {
    /* Where the rows begin moves them, not the canvas. */
    display: flow-root;
    overflow-y: clip;
  }

  .separator {
    position: relative;
    flex: none;
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

  /* Round it, as there is no room inside. */
  .viewer .separator:focus-visible {
    z-index: 1;
    outline-offset: 0;
    border-radius: 0;
  }

  @media (forced-colors: active) {
    .separator {
      background: CanvasText;
    }
  }

  .separator:is(:hover, :active) {
    background: var(--_accent);
    outline: 1px solid var(--_accent);
  }

  /* Leaves MIN_LIST_EM to the list. */
  .pane {
    box-sizing: border-box;
    flex: none;
    block-size: var(--_pane, auto);
    max-block-size: min(var(--_pane, 24em), max(100svh - 18em, 26em));
    overflow: auto;
    padding: 0.5em var(--_pad-inline);
    outline: none;
  }

  .pane-title {
    margin-block-end: 0.25em;
    color: var(--_muted);
    font-weight: 600;
  }

  @container (min-width: 68em) {
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      max-block-size: none;
    }

    .separator {
      /* Above the pane, which is sticky here. */
      z-index: 1;
      block-size: auto;
      inline-size: 1px;
      cursor: col-resize;
    }

    .separator::after {
      inset-block: 0;
      inset-inline: -4px -20px;
    }

    /* As high as the list, whatever is in it, and no higher than the window, in which it then stays. */
    .pane {
      position: sticky;
      inset-block-start: 0;
      inline-size: var(--_pane, 26em);
      padding-inline-start: 20px;
      block-size: auto;
      max-block-size: 100svh;
      contain: size;
    }
  }

  @media print {
    .split {
      display: block;
      max-block-size: none;
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
      position: static;
      inline-size: auto;
      block-size: auto;
      max-block-size: none;
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
