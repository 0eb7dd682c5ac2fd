/** How a log is shown, whether an attribute says so or the log's own option line. */
import type { Options } from '../core/options.js';

export interface Settings {
  readonly columns: string;
  readonly sort: string;
  readonly open: string;
  readonly caption: string;
  readonly maxHeight: string;
  readonly rawStrings: boolean;
}

export const DEFAULTS: Settings & { readonly src: string } = {
  src: '',
  columns: '',
  sort: '',
  open: '',
  caption: '',
  maxHeight: '',
  rawStrings: false,
};

/** What the element says counts; what it does not say is taken from the option line. */
export function settingsOf(element: Settings, options: Options): Settings {
  return {
    columns: element.columns || (options.columns ?? ''),
    sort: element.sort || (options.sort ?? ''),
    open: element.open || (options.open ?? ''),
    caption: element.caption || (options.caption ?? ''),
    maxHeight: element.maxHeight || (options['max-height'] ?? ''),
    rawStrings: element.rawStrings || options['raw-strings'] !== undefined,
  };
}
