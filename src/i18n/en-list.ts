/** What the tools of the list of events say, in English. Loaded with them. */
import type { Severity } from '../core/severity.js';
import type { TimeMode } from '../core/time-forms.js';

export const enList = {
  severities: {
    trace: 'trace',
    debug: 'debug',
    info: 'info',
    warning: 'warning',
    error: 'error',
    fatal: 'fatal error',
  } satisfies Record<Severity, string>,
  noNextError: 'No further error.',
  noErrorBefore: 'No error before this.',
  searching: 'Looking for errors …',
  copiedCell: (label: string, event: number) => `Copied ${label} of event ${event}.`,
  times: 'Times',
  timeModes: {
    source: 'As in the source',
    utc: 'Universal time (UTC)',
    local: 'Local time',
    relative: 'Relative to now',
    delta: 'Since the event above',
  } satisfies Record<TimeMode, string>,
  columnMenu: (label: string) => `Column ${label}`,
  narrower: 'Narrower',
  wider: 'Wider',
  fit: 'Fit to content',
  widthOf: (label: string, characters: number) => `${label}: ${characters} characters wide`,
};

export type ListMessages = typeof enList;
