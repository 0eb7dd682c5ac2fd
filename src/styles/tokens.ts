import { css } from 'lit';

/**
 * Colours, sizes and fonts. All of them come from the page. Neutral colours are its text colour made
 * fainter. Hues take their lightness from it: dark ones where the text is dark, which stands on a light
 * ground, and light ones where it is light. How it is decided, and what must stay readable, is in
 * demo/design.md.
 */
export const tokens = css`
  .viewer {
    --_border: var(--ev-border-color, color-mix(in srgb, currentcolor 18%, transparent));
    --_tone: clamp(
      min(0.46, var(--_bound, 1)),
      (l - 0.6) * 99,
      max(l * 0.7 + 0.18, var(--_bound, 0))
    );
    --_muted: var(--ev-muted-color, oklch(from currentcolor var(--_tone) c h / 1));
    --_accent: var(
      --ev-accent-color,
      oklch(from currentcolor var(--_tone) calc(0.18 - l * 0.08) 255 / 1)
    );
    --_stripe: var(
      --ev-stripe-color,
      color-mix(in srgb, var(--_accent) var(--_tint, 8%), transparent)
    );
    --_hover: var(--ev-hover-color, color-mix(in srgb, currentcolor var(--_tint, 5%), transparent));
    --_string: var(--ev-string-color, oklch(from currentcolor var(--_tone) 0.11 150 / 1));
    --_number: var(
      --ev-number-color,
      oklch(from currentcolor var(--_tone) calc(0.18 - l * 0.08) 255 / 1)
    );
    --_boolean: var(
      --ev-boolean-color,
      oklch(from currentcolor var(--_tone) calc(0.18 - l * 0.08) 310 / 1)
    );
    --_error: var(
      --ev-error-color,
      oklch(
        from currentcolor var(--_tone)
          min(0.18 - l * 0.1, var(--_tone) * 0.37, (1 - var(--_tone)) * 0.66) 28 / 1
      )
    );
    --_mono: var(
      --ev-mono-font,
      var(--_page-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace)
    );
    --_size: var(--ev-font-size, 0.8125em);
    --_pad-block: var(--ev-row-padding, 0.3em);
    --_pad-inline: var(--ev-cell-padding, 0.75em);
    --_radius: var(--ev-radius, 6px);
  }

  @media (prefers-contrast: more) {
    .viewer {
      --_border: var(--ev-border-color, currentcolor);
      --_muted: var(--ev-muted-color, inherit);
    }
  }
`;
