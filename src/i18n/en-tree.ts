/** What the tools of a tree say, in English. Loaded with them. */
import type { ValueForm } from '../core/copy.js';
import { countInEnglish as count } from './words.js';

export const enTree = {
  highlighted: 'highlighted',
  asWritten: 'Switch between the JSON and the text as written',
  menu: 'Copy as',
  valueForms: {
    source: 'As written',
    pretty: 'On several lines',
    compact: 'On one line',
    string: 'As a JSON string',
    text: 'The text alone',
    decoded: 'The JSON in it',
  } as Readonly<Record<ValueForm, string>>,
  attribute: 'Attribute',
  copyValue: 'Copy value',
  copyPath: 'Copy path',
  key: 'Key',
  ascii: 'Write é and the like as \\u00e9',
  linkToValue: 'Link to value',
  printAll: 'Print with all values open',
  copiedValue: (name: string) => `Copied the value of ${name}.`,
  copiedPath: (text: string) => `Copied the path ${text}.`,
  copiedKey: (name: string) => `Copied the key ${name}.`,
  copiedLink: 'Copied the link.',
  /** What a value is called that has no key. */
  wholeEvent: 'the event',
  opened: (rows: number) =>
    count(rows, { other: 'More than # rows: what lies deeper is still closed.' }),
  where: 'Where you are',
  changes: 'What changed',
  changesSince: 'since event',
  onlyChanges: 'Only changes',
  nothingBefore: 'There is no earlier event of this kind. Another one can be chosen.',
  added: 'added',
  removed: 'removed',
  changedFrom: (text: string) => `changed, was ${text}`,
  changed: 'changed',
  noEvent: (event: number) => `The link leads to event ${event}, which is not in this log.`,
  otherEvent: (event: number) =>
    `Event ${event} has changed since the link to it was made, or it is another one.`,
  noValue: (path: string) => `The link leads to ${path}, which is not in this event.`,
  badDescriptions: (line: number, column: number) =>
    `The descriptions of the keys are no JSON: see line ${line}, column ${column} of their script element.`,
};

export type TreeMessages = typeof enTree;
