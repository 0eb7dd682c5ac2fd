import { css } from 'lit';

/** The dialog from which events are exported. */
export const exportStyles = css`
  ev-export {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    inline-size: 24em;
    max-inline-size: 100%;
  }

  ev-export ul {
    display: grid;
    gap: 0.4em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  ev-export li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.5em;
    align-items: center;
  }

  ev-export .form {
    flex: 1 0 6em;
  }

  ev-export label {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    cursor: pointer;
  }

  ev-export [type='checkbox'] {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
  }

  ev-export .work {
    display: flex;
    gap: 0.75em;
    align-items: center;
  }

  ev-export progress {
    flex: 1;
    min-inline-size: 0;
    accent-color: var(--_accent);
  }

  ev-export textarea {
    box-sizing: border-box;
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-family: var(--_mono);
  }
`;
