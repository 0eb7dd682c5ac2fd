/** The option line of a log: `#! sort=-published_at open=2 caption="Two devices"`. */
import { MAX_OPTIONS_LENGTH } from './limits.js';

/** Settings that a log may bring along: how it is shown, never where it comes from. */
export interface Options {
  columns?: string;
  sort?: string;
  filter?: string;
  open?: string;
  expand?: string;
  highlight?: string;
  controls?: string;
  time?: string;
  caption?: string;
  maxHeight?: string;
  rawStrings?: boolean;
}

/** Their names in the line, which are those of the attributes. */
export const OPTION_NAMES: Readonly<Record<string, keyof Options>> = {
  __proto__: null as never,
  columns: 'columns',
  sort: 'sort',
  filter: 'filter',
  open: 'open',
  expand: 'expand',
  highlight: 'highlight',
  controls: 'controls',
  time: 'time',
  caption: 'caption',
  'max-height': 'maxHeight',
  'raw-strings': 'rawStrings',
};

/** A name, or a name and a value; a value with blanks stands in quotes, which a CMS may have made curly. */
const OPTION =
  /([a-z-]+)(?:=(?:"([^"]*)"|[\u201c-\u201f\u2033]([^\u201c-\u201f\u2033]*)[\u201c-\u201f\u2033]|(\S*)))?/g;

function pairsIn(text: string): [name: string, value: string][] {
  return [...text.slice(0, MAX_OPTIONS_LENGTH).matchAll(OPTION)].map(([, name, ...values]) => [
    name!,
    values.join(''),
  ]);
}

/** Names that are not known are skipped. */
export function parseOptions(text = ''): Options {
  const options: Record<string, string | boolean> = {};
  for (const [name, value] of pairsIn(text)) {
    const option = OPTION_NAMES[name];
    if (option) options[option] = option === 'rawStrings' || value;
  }
  return options;
}

/** The same as attributes of the element, for those who write one. */
export function optionAttributes(text: string): [name: string, value: string][] {
  return pairsIn(text).filter(([name]) => name in OPTION_NAMES);
}
