/** How a log is shown, whether an attribute says so or the log's own option line. */
import type { Options } from '../core/options.js';

/** What nobody asked for; also the values that the element's properties begin with. */
export const DEFAULTS = {
  src: '',
  columns: '',
  sort: '',
  open: '',
  caption: '',
  maxHeight: '',
  rawStrings: false,
};

export type Settings = Readonly<Omit<typeof DEFAULTS, 'src'>>;

/** What the element says counts; what it does not say is taken from the option line. */
export function settingsOf(element: Settings, options: Options): Settings {
  const { columns, sort, open, caption, maxHeight, rawStrings } = element;
  return {
    ...DEFAULTS,
    ...options,
    ...(columns && { columns }),
    ...(sort && { sort }),
    ...(open && { open }),
    ...(caption && { caption }),
    ...(maxHeight && { maxHeight }),
    ...(rawStrings && { rawStrings }),
  };
}
