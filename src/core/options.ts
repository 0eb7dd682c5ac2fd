/** The option line of a log: `#! sort=-published_at open=2 caption="Two devices"`. */

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

/** A name, or a name and a value; a value with blanks stands in quotes. */
const OPTION = /([a-z-]+)(?:=(?:"([^"]*)"|(\S*)))?/g;

/** Names that are not known are skipped. */
export function parseOptions(text = ''): Options {
  const options: Record<string, string | boolean> = {};
  for (const [, name, quoted, plain] of text.matchAll(OPTION)) {
    const option = OPTION_NAMES[name!];
    if (option) options[option] = option === 'rawStrings' || (quoted ?? plain ?? '');
  }
  return options;
}

/** The same as attributes of the element, for those who write one. */
export function optionAttributes(text: string): [name: string, value: string][] {
  return [...text.matchAll(OPTION)]
    .filter(([, name]) => name! in OPTION_NAMES)
    .map(([, name, quoted, plain]) => [name!, quoted ?? plain ?? '']);
}
