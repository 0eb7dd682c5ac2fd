/** How long a tree of one document takes beside other viewers of JSON, in Chromium. */
import { sideBySide } from './side-by-side.mjs';

const ROUNDS = 5;
const OURS = 'event-viewer';

const DOCUMENTS = [
  'one event',
  '5,000 events in an array',
  '100,000 numbers',
  'an object of 10,000 keys',
  '20 levels',
];

const CASES = DOCUMENTS.flatMap((name) => [
  { title: `${name}, as it is at first`, call: [name, false], rounds: ROUNDS },
  { title: `${name}, all of it open`, call: [name, true], rounds: ROUNDS },
]);

const HEADER = `| document | viewer | painted after, ms | as a ratio to ours | ms per 1,000 px | elements | height, px | longest task, ms |
|---|---|--:|--:|--:|--:|--:|--:|`;

function row(title, name, result, ours) {
  if (!result) return `| ${title} | ${name} | more than a minute, or an error | | | | | |`;
  const { painted, elements, height, longestTask } = result;
  const ratio = ours ? (painted / ours.painted).toFixed(2) : '';
  const longest = longestTask ? Math.round(longestTask) : 'below 50';
  // Who shows less is sooner done: compared by what is seen.
  const perHeight = ((painted / height) * 1000).toFixed(0);
  const cells = [title, name, painted.toFixed(0), ratio, perHeight, elements, height, longest];
  return `| ${cells.join(' | ')} |`;
}

export async function bench(options) {
  const { version, table } = await sideBySide({
    entry: 'trees.mjs',
    cases: CASES,
    ...options,
  });
  const rows = table.flatMap(({ title, results }) => {
    const ours = results.get(OURS);
    return [...results].map(([name, result]) => row(title, name, result, ours));
  });
  return `${version}, ${ROUNDS} rounds, medians.\n\n${HEADER}\n${rows.join('\n')}`;
}
