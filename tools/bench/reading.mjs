/**
 * `npm run bench`: measures in each browser how long the reader takes, as a ratio to `JSON.parse` of
 * every line in the same run, and prints a table in Markdown. `--browsers=chromium,firefox,webkit`
 * measures in some of them.
 */
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { BROWSER_NAMES, findProgram } from '../browsers.mjs';
import { WebKitPage } from '../webkit-page.mjs';

/** Rounds of all logs and all work, one after the other, so that a busy moment falls on all of them. */
const WARM_UP_ROUNDS = 2;
const ROUNDS = 9;

const WORK = { index: 'index', scan: 'exact scan' };

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

/** Serves the page on this machine only. */
async function serve(script) {
  const page = `<!doctype html><meta charset="utf-8"><title>Bench</title><script>${script}</script>`;
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function puppeteerPage(options) {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    goto: (url) => page.goto(url),
    evaluate: (pageFunction) => page.evaluate(pageFunction),
    close: () => browser.close(),
  };
}

async function webkitPage() {
  const page = await WebKitPage.launch();
  return {
    version: `WebKitGTK (${await page.evaluate(() => navigator.userAgent)})`,
    goto: (url) => page.goto(url),
    evaluate: (pageFunction) => page.evaluate(pageFunction),
    close: () => page.close(),
  };
}

const LAUNCH = {
  chromium: () =>
    puppeteerPage({ executablePath: findProgram('chromium'), args: ['--no-sandbox'] }),
  firefox: () => puppeteerPage({ browser: 'firefox', executablePath: findProgram('firefox-esr') }),
  webkit: webkitPage,
};

/** All rounds in one browser. */
async function measure(name, url) {
  const page = await LAUNCH[name]();
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
    '|---|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

const { values } = parseArgs({ options: { browsers: { type: 'string' } } });
const { url, close } = await serve(await bundle());
const [{ model }] = cpus();
console.log(`Time as a ratio to \`JSON.parse\` of every line (${cpus().length} × ${model}).\n`);
for (const name of values.browsers?.split(',') ?? BROWSER_NAMES) {
  console.log(table(await measure(name, url)));
}
close();
