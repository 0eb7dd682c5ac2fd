/** What the tools above the list say, in English. Loaded with them. */
import type { Role } from '../core/columns.js';
import { countInEnglish as count } from './words.js';

const events = (number: number) => count(number, { one: '# event', other: '# events' });

/** What a column is for; for the others there is nothing to say. */
const ROLES: Readonly<Record<Exclude<Role, 'other'>, string>> = {
  time: 'time',
  name: 'name',
  level: 'severity',
  message: 'message',
  id: 'identifier',
  status: 'status',
};

export const enToolbar = {
  close: 'Close',
  notLoaded: 'This part could not be loaded.',
  columns: {
    button: 'Columns',
    chosenByItself:
      'Chosen by keys and values: times, names, severities and messages first, then what differs most from event to event; as many as fit.',
    chosenByHand: 'Chosen by you or by the author of the page.',
    reset: 'Choose automatically',
    shown: 'Shown',
    others: 'Others',
    roles: ROLES,
    find: 'Find or type a path',
    add: (path: string) => `Show ${path}`,
    drag: 'Drag to move',
    up: (label: string) => `Move ${label} up`,
    down: (label: string) => `Move ${label} down`,
    inEvents: (some: number, all: number) =>
      some === all ? 'in every event' : `in ${count(some, { other: '#' })} of ${events(all)}`,
    sampled: (number: number) =>
      count(number, { other: 'Counted in # events spread over the log.' }),
    more: (paths: number) =>
      count(paths, { one: '# more path', other: '# more paths' }) + ': type a part of it.',
    nothing: 'No other path.',
    saidShown: (label: string, place: number, all: number) =>
      `${label} is column ${place} of ${all}.`,
    saidHidden: (label: string) => `${label} is hidden.`,
    saidReset: 'Columns are chosen automatically.',
  },
  plain: {
    button: 'All rows',
    description:
      'Every row in the page: for the browser’s own find, for copying and for screen readers.',
  },
  export: {
    button: 'Export',
    what: (number: number) => `${events(number)}, filtered and sorted as they are shown.`,
    forms: {
      jsonl: 'JSON Lines',
      json: 'JSON array',
      csv: 'CSV',
      tsv: 'TSV',
      xlsx: 'Excel (XLSX)',
    },
    copy: 'Copy',
    download: 'Download',
    everyPath: 'In tables, a column for every path and not only those shown',
    unreadable: 'unreadable line',
    progress: 'Writing events',
    cancel: 'Cancel',
    copied: (number: number, form: string) => `Copied ${events(number)} as ${form}.`,
    saved: (number: number, file: string) => `Saved ${events(number)} as ${file}.`,
    cancelled: 'Cancelled.',
    failed: 'The export failed.',
    tooLong: 'Too long for the clipboard: download it.',
    denied:
      'The clipboard cannot be used here. The text is selected: copy it with Ctrl+C or by its menu.',
    field: 'Text to copy',
  },
  /** A log that grows. */
  live: {
    pause: 'Pause',
    resume: 'Resume',
    clear: 'Clear',
    fresh: (number: number) => count(number, { one: '# new event', other: '# new events' }),
    held: (number: number) =>
      'Paused' +
      (number ? count(number, { one: ': # new event waits', other: ': # new events wait' }) : ''),
    /** The log goes on by itself: what waited was as much as is kept. */
    full: 'No longer paused: no more events can wait.',
    dropped: (number: number) =>
      count(number, { one: '# older event was dropped', other: '# older events were dropped' }),
  },
};

export type ToolbarMessages = typeof enToolbar;
