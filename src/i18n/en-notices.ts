/** What is said to the author of a page whose input is not what it was meant to be, in English. */
import { countInEnglish as count } from './words.js';

export const enNotices = {
  markup: (names: string) =>
    `The browser read a part of this text as HTML (${names}). Put the lines into <script type="application/x-ndjson"> to keep them as they are.`,
  part: 'A part of the viewer could not be loaded. The files event-viewer.*.js have to stand beside event-viewer.js.',
  swallowed:
    'Other content stands inside this viewer and is shown below it. Is the closing tag missing?',
  encoding: (places: number) =>
    count(places, { other: 'Not UTF-8 throughout: # × “�” stands for what could not be read.' }),
  url: (url: string) => `Not a URL that can be read: ${url}`,
  status: (status: string) => `The server answered with status ${status}.`,
  network: (url: string) =>
    `${url} was not read to its end: the connection failed or broke off, or a rule of that server or of this page forbids it.`,
};

export type NoticeMessages = typeof enNotices;
