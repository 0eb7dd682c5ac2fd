/** How a log is shown, whether an attribute says so or the log's own option line. */
import type { Options } from '../core/options.js';

/** What nobody asked for; also the values that the element's properties begin with. */
export const DEFAULTS = {
  src: '',
  columns: '',
  sort: '',
  filter: '',
  open: '',
  expand: '',
  highlight: '',
  controls: '',
  time: '',
  caption: '',
  maxHeight: '',
  rawStrings: false,
};

export type Settings = Readonly<Omit<typeof DEFAULTS, 'src'>>;

/** What the element says counts; what it does not say is taken from the option line. */
export function settingsOf(element: Settings, options: Options): Settings {
  const settings: Record<string, string | boolean> = { ...DEFAULTS, ...options };
  for (const name of Object.keys(DEFAULTS) as (keyof Settings)[]) {
    // Frameworks set numbers as they are, and true where an attribute has no value.
    const value = element[name] as string | boolean | number;
    if (value === true ? name === 'rawStrings' : value || value === 0) {
      settings[name] = value === true || String(value);
    }
  }
  return settings as unknown as Settings;
}
