import { css } from 'lit';

/** The dialog in which columns are chosen. */
export const columnChooserStyles = css`
  ev-columns {
    display: grid;
    gap: 0.5em;
    inline-size: 30em;
    max-inline-size: 100%;
  }

  ev-columns .why {
    color: var(--_muted);
  }

  ev-columns .plain {
    display: inline-block;
  }

  ev-columns ol,
  ev-columns ul {
    display: grid;
    margin: 0 -0.4em;
    padding: 0;
    list-style: none;
  }

  ev-columns li {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: 0 0.4em;
    padding: 0.25em 0.4em;
    border-radius: var(--_radius);
  }

  ev-columns ol > li {
    grid-template-columns: auto minmax(0, 1fr) auto auto;
  }

  ev-columns li:hover {
    background: var(--_hover);
  }

  ev-columns li.dragged {
    background: var(--_hover);
    outline: 1px solid var(--_accent);
  }

  ev-columns label {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-family: var(--_mono);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  /* A press anywhere on the row is one on its box. */
  ev-columns label::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  ev-columns [type='checkbox'] {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
  }

  ev-columns [type='search'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.2em;
    padding: 0.2em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  ev-columns li .about {
    padding-inline-start: 1.75em;
    font-size: 0.92em;
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  ev-columns ol .about {
    grid-area: 2 / 2 / auto / -1;
  }

  ev-columns .handle,
  ev-columns [type='checkbox'],
  ev-columns ol button {
    position: relative;
    z-index: 1;
  }

  ev-columns .handle {
    grid-row: 1 / span 2;
    align-self: stretch;
    display: grid;
    place-content: center;
    min-inline-size: 24px;
    cursor: grab;
    touch-action: none;
  }

  ev-columns .handle::before {
    content: '';
    inline-size: 10px;
    block-size: 15px;
    background: radial-gradient(circle, var(--_muted) 1.2px, transparent 1.7px) 0 0 / 5px 5px;
  }

  @media (forced-colors: active) {
    ev-columns .handle::before {
      --_muted: CanvasText;
      forced-color-adjust: none;
    }
  }

  ev-columns .dragged .handle {
    cursor: grabbing;
  }

  ev-columns ol button {
    min-inline-size: 24px;
    padding: 0;
    text-align: center;
  }

  ev-columns .up::before {
    content: '↑';
  }

  ev-columns .down::before {
    content: '↓';
  }
`;
