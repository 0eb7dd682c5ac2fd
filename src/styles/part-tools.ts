import { css } from 'lit';

/** What the tools of trees and those of the list have in common: what is said, text to copy by hand, menus. */
export const partToolsStyles = css`
  /*
   * What stands above the page is on the far end of the scale from the page's text colour, so that text is
   * readable on any page.
   */
  .menu,
  .peek,
  .said {
    --_ground: oklch(from currentcolor clamp(0.22, (0.62 - l) * 1000, 1) 0 0);
  }

  .said {
    display: block;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .field {
    box-sizing: border-box;
    inline-size: 100%;
    font: 1em var(--_mono);
    color: inherit;
    background: transparent;
    border: 1px solid var(--_border);
    border-radius: 3px;
  }

  .menu {
    box-sizing: border-box;
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100vh - 16px);
    overflow: auto;
    padding: 0.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    font-size: inherit;
  }

  .menu .heading {
    padding: 0.4em 0.6em 0.1em;
    font-weight: 600;
  }

  .menu button {
    all: unset;
    box-sizing: border-box;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 2em;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0.15em 0.6em;
    border-radius: 3px;
    cursor: pointer;
  }

  .menu button:is(:hover, :focus) {
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }

  .menu [aria-checked] {
    flex-wrap: nowrap;
    justify-content: start;
    gap: 0.5em;
  }

  .menu [aria-checked]::before {
    content: '☐' / '';
  }

  .menu [aria-checked='true']::before {
    content: '☑' / '';
  }

  .menu .hint {
    direction: ltr;
    font-family: var(--_mono);
    opacity: 0.75;
    overflow-wrap: anywhere;
  }
`;
