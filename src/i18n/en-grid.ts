/** What is said of a long list, in English. */
import { countInEnglish as count } from './words.js';

export const enGrid = {
  paneSize: 'Size of the opened event',
  /** Below a printed list that is cut off; `left` counts the events that are missing. */
  notPrinted: (left: number) =>
    count(left, { one: '# more event is not printed.', other: '# more events are not printed.' }),
};

export type GridMessages = typeof enGrid;
