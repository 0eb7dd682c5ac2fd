import { css } from 'lit';

/**
 * The tools above the list, and the dialogs they open. How high they are stands in the sheet of the viewer,
 * which is there before them.
 */
export const toolbarStyles = css`
  ev-toolbar {
    container-type: inline-size;
    /* What is said over the list is over its header too. */
    position: relative;
    z-index: 2;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding: 0.4em var(--_pad-inline);
  }

  /* A log that grows is followed, with tools or without. */
  ev-toolbar:has(> [hidden]) {
    display: none;
  }

  .tools .fresh {
    border-color: var(--_accent);
  }

  .tools .grown {
    color: var(--_muted);
  }

  .tools .grown:empty {
    display: none;
  }

  :where(.tools) button {
    all: unset;
    box-sizing: border-box;
    min-block-size: 24px;
    padding: 0.2em 0.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  :where(.tools) button:hover,
  :where(.tools) button:is([aria-expanded='true'], [aria-pressed='true']) {
    background: var(--_hover);
  }

  @media (forced-colors: active) {
    .tools .drawn::before {
      background: ButtonText;
      forced-color-adjust: none;
    }

    .tools :is([aria-expanded='true'], [aria-pressed='true']) {
      border-color: Highlight;
      text-decoration: underline;
    }
  }

  /* There is one line of tools also where it is narrow, and in all languages. */
  @container (max-width: 36em) {
    .tools .drawn {
      display: flex;
      justify-content: center;
      align-items: center;
      inline-size: 2em;
      min-block-size: calc(1.9em + 2px);
      padding: 0;
    }

    .drawn .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    .drawn::before {
      content: '';
      inline-size: 1em;
      block-size: 0.9em;
      background: currentcolor;
    }

    [popovertarget='columns']::before {
      clip-path: polygon(
        0 0,
        24% 0,
        24% 100%,
        38% 100%,
        38% 0,
        62% 0,
        62% 100%,
        76% 100%,
        76% 0,
        100% 0,
        100% 100%,
        0 100%
      );
    }

    .all-rows::before {
      clip-path: polygon(
        0 0,
        100% 0,
        100% 16%,
        0 16%,
        0 42%,
        100% 42%,
        100% 58%,
        0 58%,
        0 84%,
        100% 84%,
        100% 100%,
        0 100%
      );
    }

    [popovertarget='export']::before {
      clip-path: polygon(
        0 100%,
        0 86%,
        50% 86%,
        50% 72%,
        22% 40%,
        41% 40%,
        41% 0,
        59% 0,
        59% 40%,
        78% 40%,
        50% 72%,
        50% 86%,
        100% 86%,
        100% 100%
      );
    }
  }

  :where(.tools) [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }

  /* Its ground is the far end of the scale from the page's text colour, so that text is readable on any page. */
  .popup {
    --_ground: oklch(from currentcolor clamp(0.22, (0.62 - l) * 1000, 1) 0 0);
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    min-inline-size: min(16em, 100vi - 16px);
    max-inline-size: min(32em, 100vi - 16px);
    max-block-size: min(34em, 100vb - 16px);
    margin: 0;
    padding: 0.75em 1em 1em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_ground);
    color: inherit;
    font-size: inherit;
    line-height: 1.5;
    text-align: start;
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 25%);
  }

  .popup p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .popup .title {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 0.4em;
    font-size: 1.1em;
  }

  .popup .close {
    min-inline-size: 24px;
    padding: 0;
    border: 0;
    text-align: center;
  }

  .popup .heading {
    font-weight: 600;
  }

  .popup .about {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
`;
