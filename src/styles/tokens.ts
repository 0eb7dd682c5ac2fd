import { css } from 'lit';

/**
 * Colours, sizes and fonts. All of them come from the page: neutral colours are its text colour made
 * fainter, hues are its text colour's lightness moved towards the middle and coloured.
 */
export const tokens = css`
  :host {
    --_border: var(--ev-border-color, color-mix(in srgb, currentcolor 18%, transparent));
    --_muted: var(--ev-muted-color, color-mix(in srgb, currentcolor 76%, transparent));
    --_stripe: var(--ev-stripe-color, color-mix(in srgb, currentcolor 4%, transparent));
    --_hover: var(--ev-hover-color, color-mix(in srgb, currentcolor 7%, transparent));
    --_accent: var(--ev-accent-color, oklch(from currentcolor calc(l + (0.6 - l) * 0.8) 0.16 255));
    --_string: var(--ev-string-color, oklch(from currentcolor calc(l + (0.6 - l) * 0.65) 0.11 150));
    --_number: var(--ev-number-color, oklch(from currentcolor calc(l + (0.6 - l) * 0.65) 0.14 255));
    --_boolean: var(
      --ev-boolean-color,
      oklch(from currentcolor calc(l + (0.6 - l) * 0.65) 0.14 310)
    );
    --_error: var(--ev-error-color, oklch(from currentcolor calc(l + (0.6 - l) * 0.65) 0.16 28));
    --_mono: var(
      --ev-mono-font,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace
    );
    --_size: var(--ev-font-size, 0.8125em);
    --_pad-block: var(--ev-row-padding, 0.3em);
    --_pad-inline: var(--ev-cell-padding, 0.75em);
    --_radius: var(--ev-radius, 6px);
  }
`;
