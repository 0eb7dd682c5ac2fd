/** Text from the log, as text and nothing else: no mark-up in it is ever read, no hidden character works. */
import { html, nothing, type TemplateResult } from 'lit';
import { hasHidden, segments } from '../core/hidden.js';
import { MAX_SHOWN_TEXT } from '../core/limits.js';
import { clip, kindOf, textOf, type Value } from '../core/value.js';

/**
 * A text, isolated from its surroundings; characters that cannot be seen are marks. It is bound as
 * `textContent`, which stays right when a page translator replaces the text nodes.
 */
export function plainText(text: string): TemplateResult {
  if (!hasHidden(text)) return html`<bdi .textContent=${text}></bdi>`;
  return html`<bdi
    >${segments(text).map((segment) =>
      segment.hidden
        ? html`<span class="mark" part="mark" .textContent=${segment.hidden}></span>`
        : html`<span .textContent=${segment.text}></span>`,
    )}</bdi
  >`;
}

/** A text of several lines, its line ends kept. */
export function textLines(text: string): unknown[] {
  return text.split('\n').map((line, index) => [index ? '\n' : nothing, plainText(line)]);
}

/** The same as one string, for names and messages. */
export function visibleText(text: string): string {
  return segments(text)
    .map((segment) => segment.hidden ?? segment.text)
    .join('');
}

/** A value on one line of a table. */
export function cellText(value: Value): TemplateResult {
  return html`<span class=${`value ${kindOf(value)}`}
    >${plainText(clip(textOf(value), MAX_SHOWN_TEXT))}</span
  >`;
}
