/** A plugin for markdown-it (Eleventy, VitePress, VuePress and others): fences become viewers. */
import { fenceAttributes, viewerMarkup, type FenceOptions } from './markup.js';

export interface MarkdownItOptions extends FenceOptions {
  /** For VitePress and VuePress: marks the element, so that Vue leaves it and its text alone. */
  readonly vue?: boolean;
}

/** The parts of markdown-it that are used here. */
interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Rule['render'] | undefined } };
  readonly utils: { unescapeAll(text: string): string };
}

interface Token {
  readonly info: string;
  readonly content: string;
}

/** A method, as the real types of the parameters are narrower than ours. */
interface Rule {
  render(tokens: readonly Token[], index: number, ...rest: unknown[]): string;
}

/** `markdown.use(eventViewer, { languages: ['event-viewer', 'jsonl'] })` */
export default function eventViewer(markdown: MarkdownIt, options: MarkdownItOptions = {}): void {
  const { rules } = markdown.renderer;
  const { fence } = rules;
  rules.fence = function (this: unknown, tokens, index, ...rest) {
    const { info, content } = tokens[index]!;
    const attributes = fenceAttributes(markdown.utils.unescapeAll(info), options);
    if (!attributes) return fence?.call(this, tokens, index, ...rest) ?? '';
    return viewerMarkup(content, options.vue ? [...attributes, ['v-pre', '']] : attributes);
  };
}
