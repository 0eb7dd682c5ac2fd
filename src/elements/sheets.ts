/** The style sheets of viewers. A viewer that goes to another document, as of a frame, needs those of that one. */
import type { CSSResult } from 'lit';

const sheetsIn = new WeakMap<ShadowRoot, CSSResult[]>();

/** Adds those that a viewer does not have yet; what was taken out of it in the meantime needs none. */
export function adoptSheets(root: ShadowRoot, sheets: readonly CSSResult[]): void {
  const known = sheetsIn.get(root) ?? [];
  sheetsIn.set(root, known);
  const { defaultView } = root.ownerDocument;
  for (const sheet of sheets) {
    if (known.includes(sheet)) continue;
    known.push(sheet);
    // A document without a window shows nothing.
    if (!defaultView) continue;
    let styleSheet = sheet.styleSheet!;
    if (defaultView !== window) {
      styleSheet = new defaultView.CSSStyleSheet();
      styleSheet.replaceSync(sheet.cssText);
    }
    root.adoptedStyleSheets?.push(styleSheet);
  }
}

/** Adds all that a viewer had in the document that it has left. */
export function readoptSheets(root: ShadowRoot): void {
  const sheets = sheetsIn.get(root)!;
  sheetsIn.delete(root);
  adoptSheets(root, sheets);
}
