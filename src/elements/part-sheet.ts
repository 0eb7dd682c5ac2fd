/** The style sheets of parts that are loaded when they are first used. */
import type { CSSResult } from 'lit';

/** Adds those that a viewer does not have yet; what was taken out of it in the meantime needs none. */
export function adoptSheets({ adoptedStyleSheets = [] }: ShadowRoot, ...sheets: CSSResult[]): void {
  for (const { styleSheet } of sheets) {
    if (!adoptedStyleSheets.includes(styleSheet!)) adoptedStyleSheets.push(styleSheet!);
  }
}
