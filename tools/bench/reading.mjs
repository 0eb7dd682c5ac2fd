/** How long the reader takes in each browser, as a ratio to `JSON.parse` of every line in the same run. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSER_NAMES } from '../browsers.mjs';
import { launch } from '../launch.mjs';
import { HTML, serve } from './server.mjs';

/** Rounds of all logs and all work, one after the other, so that a busy moment falls on all of them. */
const WARM_UP_ROUNDS = 2;
const ROUNDS = 9;

const WORK = { index: 'index', scan: 'exact scan', filter: 'filter by a word' };

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0].text;
}

/** All rounds in one browser. */
async function measure(name, url) {
  const page = await launch(name);
  try {
    await page.goto(url);
    const rounds = [];
    for (let index = -WARM_UP_ROUNDS; index < ROUNDS; index++) {
      const round = await page.evaluate(() => globalThis.round());
      if (index >= 0) rounds.push(round);
    }
    return { version: page.version, rounds };
  } finally {
    await page.close();
  }
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** One row a log: the speed of `JSON.parse`, and the median of the ratios of each round to it. */
function table({ version, rounds }) {
  const rows = rounds[0].map(({ log, lines, characters }, index) => {
    const results = rounds.map((round) => round[index]);
    const speed = characters / 1000 / median(results.map(({ parse }) => parse));
    const ratios = Object.keys(WORK).map((work) =>
      median(results.map((result) => result[work] / result.parse)).toFixed(2),
    );
    const length = Math.round(characters / lines);
    return `| ${[log, length, Math.round(speed), ...ratios].join(' | ')} |`;
  });
  const header = ['log', 'characters a line', 'JSON.parse, million characters a second'];
  return [
    `### ${version}`,
    '',
    `| ${[...header, ...Object.values(WORK)].join(' | ')} |`,
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

export async function bench({ browsers }) {
  const script = await bundle();
  const body = `<!doctype html><meta charset="utf-8"><title>Bench</title><script>${script}</script>`;
  const { url, close } = await serve(() => ({ type: HTML, body }));
  const tables = [];
  for (const name of browsers?.split(',') ?? BROWSER_NAMES) {
    tables.push(table(await measure(name, url)));
  }
  close();
  return ['Time as a ratio to `JSON.parse` of every line.', ...tables].join('\n\n');
}
