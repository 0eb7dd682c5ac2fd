/** The option line of a log: `#! sort=-published_at open=2 caption="Two devices"`. */

/** Settings that a log may bring along: how it is shown, never where it comes from. */
const NAMES = ['columns', 'sort', 'open', 'caption', 'max-height', 'raw-strings'] as const;
export type OptionName = (typeof NAMES)[number];
export type Options = Readonly<Partial<Record<OptionName, string>>>;

/** A name, or a name and a value; a value with blanks stands in quotes. */
const OPTION = /(?<name>[a-z-]+)(?:=(?:"(?<quoted>[^"]*)"|(?<plain>\S*)))?/g;

/** Names that are not known are skipped. */
export function parseOptions(text: string): Options {
  const options: Partial<Record<OptionName, string>> = {};
  for (const { groups } of text.matchAll(OPTION)) {
    const { name, quoted, plain } = groups!;
    if (NAMES.includes(name as OptionName)) options[name as OptionName] = quoted ?? plain ?? '';
  }
  return options;
}
