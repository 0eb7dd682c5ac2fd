/** Text from the log, as text and nothing else: no mark-up in it is ever read, no hidden character works. */
import { html, nothing, type TemplateResult } from 'lit';
import { hasHidden, segments } from '../core/hidden.js';
import type { Path } from '../core/path.js';
import type { Piece } from '../core/query-marks.js';
import { MAX_MARKED_TEXT, MAX_SHOWN_TEXT } from '../core/limits.js';
import { clip, kindOf, textOf, type Value } from '../core/value.js';
import type { ViewerState } from '../store/state.js';

/** The filter in force, if there is one. */
export type Filter = ViewerState['filter'];

/**
 * A text, isolated from its surroundings; characters that cannot be seen are marks. It is bound as
 * `textContent`, which stays right when a page translator replaces the text nodes. `pieces` are those of
 * the text, with hits of the filter among them.
 */
export function plainText(text: string, pieces?: readonly Piece[]): TemplateResult {
  return isPlain(text, pieces)
    ? html`<bdi .textContent=${text}></bdi>`
    : html`<bdi>${withMarks(text, pieces)}</bdi>`;
}

/** The same, with classes. */
export function styledText(
  text: string,
  classes: string,
  pieces?: readonly Piece[],
): TemplateResult {
  return isPlain(text, pieces)
    ? html`<bdi class=${classes} .textContent=${text}></bdi>`
    : html`<bdi class=${classes}>${withMarks(text, pieces)}</bdi>`;
}

/** Can a text stand as it is? */
export function isPlain(text: string, pieces?: readonly Piece[]): boolean {
  return !pieces && !hasHidden(text);
}

function withMarks(text: string, pieces: readonly Piece[] = [[text, false]]): unknown {
  return pieces.map(([piece, isHit]) =>
    isHit ? html`<mark part="match">${spans(piece)}</mark>` : spans(piece),
  );
}

function spans(text: string): TemplateResult[] {
  return segments(text).map((segment) =>
    segment.hidden
      ? html`<span
          class="mark"
          part="mark"
          data-text=${segment.text}
          .textContent=${segment.hidden}
        ></span>`
      : html`<span .textContent=${segment.text}></span>`,
  );
}

/** For a `copy` event: in place of marks, what is copied has the characters that they stand for. */
export function copyHidden({ currentTarget }: Event): void {
  const marks = [...(currentTarget as Element).querySelectorAll<HTMLElement>('.mark')];
  const labels = marks.map((mark) => mark.textContent);
  for (const mark of marks) mark.textContent = mark.dataset['text']!;
  // The browser copies what it finds after the event, and before the next task.
  setTimeout(() => marks.forEach((mark, index) => (mark.textContent = labels[index]!)));
}

/** A text of several lines, its line ends kept. */
export function textLines(text: string, filter?: Filter): unknown[] {
  return text
    .split('\n')
    .map((line, index) => [index ? '\n' : nothing, plainText(line, filter?.cut(line, []))]);
}

/** The same as one string, for names and messages. */
export function visibleText(text: string): string {
  return segments(text)
    .map((segment) => segment.hidden ?? segment.text)
    .join('');
}

/** The beginning of a text that a row of the table has: less of one with marks, as each is an element. */
export function shownText(text: string): string {
  const shown = clip(text, MAX_SHOWN_TEXT);
  return shown.length > MAX_MARKED_TEXT && hasHidden(shown) ? clip(shown, MAX_MARKED_TEXT) : shown;
}

/** A value on one line of a table. */
export function cellText(value: Value, path: Path, filter: Filter): TemplateResult {
  const text = shownText(textOf(value, MAX_SHOWN_TEXT));
  return styledText(text, `value ${kindOf(value)}`, filter?.cut(text, path, value));
}

/**
 * Is the text an address that is safe to follow: http or https, without a name or password before the host,
 * and without characters that one does not see?
 */
export function isLink(text: string): boolean {
  return (
    /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text) && !hasHidden(text) && URL.canParse(text)
  );
}
