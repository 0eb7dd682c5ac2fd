/**
 * What every site shows: the same logs, and for those that read Markdown the same page. The files of a
 * site have marks in them, which are replaced here:
 *
 * - `@@log:NAME@@`: the lines of a log, indented like the mark
 * - `@@page@@`, `@@otherPage@@`: the Markdown of the two pages, without their titles
 * - `@@events@@`, `@@other@@`: links to these pages, as the site's authors write them
 * - `@@options@@`: what stands after the language of the first fence
 * - `@@info@@`: the language and the options of the first fence
 * - `@@open@@`, `@@close@@`: what stands round each fence
 * - any other `@@name@@`: what `name` is in the site's description, or in the variant's
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

const FOLDER = join(ROOT, 'test', 'platforms', 'content');

const read = (path) => readFileSync(join(FOLDER, path), 'utf8');

/** Each log by its name. */
const LOGS = Object.fromEntries(
  readdirSync(join(FOLDER, 'logs')).map((file) => [
    file.replace('.jsonl', ''),
    read(`logs/${file}`).trimEnd(),
  ]),
);

/** The logs in the order in which the page shows them. */
export const SHOWN = ['firmware', 'diagnostics', 'hostile'];

/** Sentences of the page, which have to be there whatever becomes of the fences. */
export const SENTENCES = [
  /This is the first paragraph\./,
  /Between the logs stands this paragraph\./,
  /A list item before a log/,
  /Lines of every kind/,
  /This is the last paragraph\./,
];

const unchanged = (log) => log;

/** The lines of a log; `rewrite` is what has to be said otherwise on the site, if anything has. */
export function linesOf(name, { rewrite = unchanged }) {
  return rewrite(LOGS[name]).split('\n');
}

/** The events of a log as the viewer gives them back: without blank lines and the author's notes. */
export function eventsOf(name, site) {
  return linesOf(name, site)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
}

/** Text of a site's file with its marks replaced; `protect` is how the site's authors write a log. */
export function expand(text, { links, protect = unchanged, ...site }) {
  const { options = '' } = site;
  const values = {
    options,
    info: `event-viewer${options}`,
    open: '',
    close: '',
    ...site,
    ...links,
  };
  return text
    .replaceAll('@@page@@', () => read('page.md').trimEnd())
    .replaceAll('@@otherPage@@', () => read('other.md').trimEnd())
    .replace(/(^[ \t]+)?@@log:(\w+)@@/gm, (_, indent = '', name) =>
      protect(linesOf(name, site).join('\n')).replace(/^(?=.)/gm, () => indent),
    )
    .replace(/@@(\w+)@@/g, (mark, name) => values[name] ?? mark);
}
