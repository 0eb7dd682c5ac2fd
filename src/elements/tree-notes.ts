/** What is said about nodes beside their values: by the author of the page, or by a comparison. */
import { html, type TemplateResult } from 'lit';
import type { Decoration } from '../core/tree.js';
import { plainText, visibleText } from './text.js';

export interface Note {
  /** What kind of remark it is, for its looks. */
  readonly kind: string;
  /** Shown, and read out after the node's name. */
  readonly text: string;
  /** A value in that text, which keeps its own direction. */
  readonly value?: string;
  /** Beside the key, on a line of its own under the value, or only read out. */
  readonly place: 'tag' | 'below' | 'unseen';
}

export function decorationOf(notes: readonly Note[]): Decoration | undefined {
  if (!notes.length) return undefined;
  return {
    kinds: notes.map(({ kind }) => kind).join(' '),
    description: notes.map(({ text }) => visibleText(text)).join(', '),
    before: notes.filter(({ place }) => place === 'tag').map(tag),
    after: notes.filter(({ place }) => place === 'below').map(line),
  };
}

/** Both, where there are two. */
export function together(
  a: Decoration | undefined,
  b: Decoration | undefined,
): Decoration | undefined {
  if (!a || !b) return a ?? b;
  return {
    kinds: `${a.kinds} ${b.kinds}`,
    description: `${a.description}, ${b.description}`,
    before: [a.before, b.before],
    after: [a.after, b.after],
  };
}

function tag({ kind, text, value }: Note): TemplateResult {
  return html`<span class=${`tag ${kind}`} part=${`tag ${kind}`}
    >${value ? around(value, text) : plainText(text)}</span
  > `;
}

/** Words of ours with a value in them. */
function around(value: string, text: string): TemplateResult {
  const at = text.lastIndexOf(value);
  return html`${text.slice(0, at)}<bdi>${plainText(value)}</bdi>${text.slice(at + value.length)}`;
}

function line({ text }: Note): TemplateResult {
  return html`<span class="description" part="description" dir="auto">${plainText(text)}</span>`;
}
