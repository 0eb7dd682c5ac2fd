/**
 * A log as the HTML of a viewer, for generators of sites. The log is text in a `<pre>`: readers without
 * JavaScript, search indexes and feeds have it, and the viewer reads it back as it was.
 */
import { optionAttributes } from '../core/options.js';

/** Attributes of the element, each a name and a value. */
export type Attributes = readonly (readonly [name: string, value: string])[];

export interface FenceOptions {
  /** The languages of the fences to show; `event-viewer` alone without it. */
  readonly languages?: readonly string[];
}

const LANGUAGES: readonly string[] = ['event-viewer'];

/** The language of an info string, and what follows it: `event-viewer sort=-name`. */
const INFO = /^\s*([^\s{]*)(.*)/s;

/**
 * What is written as a character reference. Beyond the characters of HTML: braces that a template
 * engine would take for its own, and the ends of blank lines, as one such line ends an HTML block in
 * Markdown.
 */
const UNSAFE = /[&<>"\r]|\{(?=[{%#])|(?<=\n[ \t]*)\n/g;

/** What the info string of a fence asks for, or undefined where it names another language. */
export function fenceAttributes(
  info: string,
  { languages = LANGUAGES }: FenceOptions = {},
): Attributes | undefined {
  const [, language, options] = INFO.exec(info)!;
  return languages.includes(language!) ? optionAttributes(options!) : undefined;
}

/**
 * The HTML of a viewer that shows this log, on lines none of which is blank.
 * @param options as in an option line: `sort=-published_at open=2`; never a source
 */
export function viewerMarkup(log: string, options: string | Attributes = ''): string {
  const attributes = typeof options === 'string' ? optionAttributes(options) : options;
  const inTag = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  // The parser drops a line end right after <pre>: this one, rather than one of the log.
  return `<event-viewer${inTag}><pre>\n${escaped(`\n${log}`).slice(1)}</pre></event-viewer>\n`;
}

function escaped(text: string): string {
  return text.replace(UNSAFE, (character) => `&#${character.charCodeAt(0)};`);
}
