/** How long a table of events takes beside other grids and beside `JSON.parse` of every line. */
import { measureMemory } from './memory.mjs';
import { sideBySide } from './side-by-side.mjs';

const OURS = 'event-viewer';
const PARSE = 'JSON.parse of every line';
const STATIC = 'a static table';
/** More rows than a browser lays out in a reasonable time. */
const MAX_STATIC = 10_000;

/** With as many rounds as bring the whole to about a quarter of an hour. */
const SIZES = [
  { size: 1_000, rounds: 3 },
  { size: 10_000, rounds: 3 },
  { size: 100_000, rounds: 3 },
  { size: 1_000_000, rounds: 1, timeout: 120_000 },
];

const titleOf = (size) => `${size.toLocaleString('en')} events`;
const MANY = '20 logs of 5 events';

const CASES = [
  { title: MANY, call: ['many'], rounds: 5, takesPart: (name) => name === OURS || name === STATIC },
  ...SIZES.map(({ size, ...others }) => ({
    title: titleOf(size),
    call: [size],
    takesPart: (name) => name !== STATIC || size <= MAX_STATIC,
    ...others,
  })),
];

const SORTS = ['number', 'time', 'few-valued text', 'unique text'];

/** Figures of a row, in milliseconds. */
const FIGURES = {
  painted: 'first rows painted',
  complete: 'all of it read',
  ...Object.fromEntries(SORTS.map((kind) => [`sort ${kind}`, `sort by ${kind}`])),
  ...Object.fromEntries(SORTS.map((kind) => [`again ${kind}`, `again by ${kind}`])),
  filter: 'filter by a word',
  frame: 'frame while scrolling',
  empty: 'frames without rows',
  longestTask: 'longest task',
};

function row(title, name, result) {
  if (!result) return `| ${title} | ${name} | took too long, or failed |`;
  const figures = Object.keys(FIGURES).map((figure) => {
    const value = result[figure];
    return value === undefined ? '' : value.toFixed(value < 100 ? 1 : 0);
  });
  return `| ${[title, name, ...figures].join(' | ')} |`;
}

/** A figure of ours as a ratio to that of another, or to the least of several. */
const ratio = (figure, other = figure) => ({
  to:
    (...names) =>
    (results) => {
      const others = names.map((name) => results.get(name)?.[other]).filter(Number.isFinite);
      return others.length ? results.get(OURS)?.[figure] / Math.min(...others) : undefined;
    },
});
const GRIDS = ['AG Grid', 'Tabulator', 'hightable'];
const ofParse = (figure) => ratio(figure, 'complete').to(PARSE);
const plain = (figure) => (results) => results.get(OURS)?.[figure];

/** What is to be reached: the figure, in which logs, how it is reckoned, and the most that it may be. */
const GOALS = [
  [`a page of ${MANY}, as a ratio to static tables`, [MANY], ratio('painted').to(STATIC), 2],
  [
    'first rows painted, as a ratio to the fastest grid',
    [1_000, 10_000],
    ratio('painted').to(...GRIDS),
    0.4,
  ],
  [`first rows painted, as a ratio to ${PARSE}`, [100_000], ofParse('painted'), 0.5],
  [`first rows painted, as a ratio to ${PARSE}`, [1_000_000], ofParse('painted'), 0.2],
  [`all of it read, as a ratio to ${PARSE}`, [1_000_000], ofParse('complete'), 0.6],
  ...SORTS.flatMap((kind) => [
    [
      `first sort by ${kind}, as a ratio to ${PARSE}`,
      [100_000, 1_000_000],
      ofParse(`sort ${kind}`),
      1.2,
    ],
    [
      `again by ${kind}, as a ratio to ${PARSE}`,
      [100_000, 1_000_000],
      ofParse(`again ${kind}`),
      0.2,
    ],
  ]),
  [`filter by a word, as a ratio to ${PARSE}`, [1_000_000], ofParse('filter'), 0.5],
  [
    'frame while scrolling, as a ratio to the best grid',
    [10_000, 100_000, 1_000_000],
    ratio('frame').to(...GRIDS),
    0.6,
  ],
  ['frames without rows', [10_000, 100_000, 1_000_000], plain('empty'), 0],
  [
    'longest task, ms (0: below 50)',
    [MANY, 1_000, 10_000, 100_000, 1_000_000],
    plain('longestTask'),
    50,
  ],
];

function* goals(table) {
  for (const [what, logs, reckon, most] of GOALS) {
    for (const log of logs) {
      const title = typeof log === 'number' ? titleOf(log) : log;
      const results = table.find((one) => one.title === title)?.results;
      const reached = results && reckon(results);
      if (reached !== undefined) yield [title, what, most, reached];
    }
  }
}

function goalRow([title, what, most, reached]) {
  const digits = Number.isInteger(reached) ? 0 : 2;
  return `| ${title} | ${what} | ${most} | ${reached.toFixed(digits)} | ${reached <= most ? 'yes' : 'no'} |`;
}

/** In one browser: figures, what is to be reached, and memory where the browser tells of it. */
async function benchIn(browser, options) {
  const { version, table } = await sideBySide({
    entry: 'tables.mjs',
    cases: CASES,
    browser,
    ...options,
  });
  const columns = Object.values(FIGURES);
  const lines = [
    `### ${version}`,
    '',
    `| log | shown by | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => '--:').join('|')}|`,
    ...table.flatMap(({ title, results }) =>
      [...results].map(([name, result]) => row(title, name, result)),
    ),
    '',
    '| log | figure | at most | reached | good |',
    '|---|---|--:|--:|---|',
    ...[...goals(table)].map(goalRow),
  ];
  if (browser === 'chromium' && !options.by) lines.push('', await measureMemory(options));
  return lines.join('\n');
}

export async function bench({ browsers = 'chromium', ...options }) {
  const parts = [
    'Medians, in milliseconds; 0 for a task shorter than 50, which browsers do not report.',
  ];
  for (const browser of browsers.split(',')) parts.push(await benchIn(browser, options));
  return parts.join('\n\n');
}
