/** How long a table of events takes beside other grids and beside `JSON.parse` of every line, in Chromium. */
import { sideBySide } from './side-by-side.mjs';

const ROUNDS = 5;
const SIZES = [1_000, 10_000, 100_000];
const STATIC = 'a static table';
/** More rows than a browser lays out in a reasonable time. */
const MAX_STATIC = 10_000;

const CASES = [
  {
    title: '20 logs of 5 events',
    call: ['many'],
    takesPart: (name) => name === 'event-viewer' || name === STATIC,
  },
  ...SIZES.map((size) => ({
    title: `${size.toLocaleString('en')} events`,
    call: [size],
    takesPart: (name) => name !== STATIC || size <= MAX_STATIC,
  })),
];

/** Figures of a row, in milliseconds. */
const FIGURES = {
  painted: 'first rows painted',
  complete: 'all of it read',
  sort: 'first sort',
  sortAgain: 'second sort',
  filter: 'filter by a word',
  frame: 'frame while scrolling',
  empty: 'frames without rows',
  longestTask: 'longest task',
};

function row(title, name, result) {
  if (!result) return `| ${title} | ${name} | more than a minute, or an error |`;
  const figures = Object.keys(FIGURES).map((figure) => result[figure]?.toFixed(0) ?? '');
  return `| ${[title, name, ...figures].join(' | ')} |`;
}

export async function bench(options) {
  const { version, table } = await sideBySide({
    entry: 'tables.mjs',
    rounds: ROUNDS,
    cases: CASES,
    ...options,
  });
  const columns = Object.values(FIGURES);
  return [
    `${version}, ${ROUNDS} rounds, medians, in milliseconds; tasks shorter than 50 are not reported.`,
    '',
    `| log | shown by | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => '--:').join('|')}|`,
    ...table.flatMap(({ title, results }) =>
      [...results].map(([name, result]) => row(title, name, result)),
    ),
  ].join('\n');
}
