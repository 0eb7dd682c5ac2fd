/** Runs several contestants on the same cases in one browser, in turns, each on a fresh page of the built file. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launch } from '../launch.mjs';
import { installPeers } from './peers/install.mjs';
import { HTML, JAVASCRIPT, serve } from './server.mjs';

/** Who takes longer than this for one case is not asked again; for what takes long a case may say more. */
const TIMEOUT_MS = 60_000;

/** The stylesheets of the page are those that the contestants ask for. */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`peers/${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    loader: { '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), style: textOf('.css') };
}

/** Serves the page of the contestants. */
async function serveContest(entry) {
  const { script, style } = await bundle(entry);
  const page = `<!doctype html><meta charset="utf-8"><title>Bench</title><style>${style}</style>
<script type="module" src="/dist/event-viewer.js"></script><script src="/bench.js"></script>`;
  return serve((path) =>
    path === '/bench.js' ? { type: JAVASCRIPT, body: script } : { type: HTML, body: page },
  );
}

/** A browser with one page, started anew after a contestant that hangs. */
class Contest {
  #url;
  #browser;
  #page;
  /** Ends what serves the page. */
  end;

  constructor(url, browser, end) {
    this.#url = url;
    this.#browser = browser;
    this.end = end;
  }

  /** A fresh page; resolves when our element is defined. */
  async open() {
    this.#page ??= await launch(this.#browser);
    await this.#page.goto(this.#url);
    await this.#page.evaluate(() => customElements.whenDefined('event-viewer').then(() => {}));
    return this.#page;
  }

  /** One contestant on one case; undefined where it takes too long or fails. */
  async once(call, limit) {
    const page = await this.open();
    let timer;
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('takes too long')), limit);
    });
    const work = page.evaluate((values) => globalThis.bench.measure(...values), call);
    work.catch(() => {});
    try {
      return await Promise.race([work, timeout]);
    } catch (error) {
      console.error(`${call.join(', ')}: ${error.message.split('\n')[0]}`);
      await this.close();
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async close() {
    await this.#page?.close().catch(() => {});
    this.#page = undefined;
  }
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The median of each figure. */
function medians(results) {
  const names = Object.keys(results[0]);
  return Object.fromEntries(
    names.map((name) => [name, median(results.map((result) => result[name]))]),
  );
}

/** A contest on the page of this entry. */
export async function openContest(entry, browser) {
  await installPeers();
  const { url, close } = await serveContest(entry);
  return new Contest(url, browser, close);
}

/**
 * All cases, each with the contestants in turns, so that a busy moment falls on all of them. `takesPart` says
 * which of them are asked, `call` what they are given besides their name; `only` and `by` choose cases and
 * contestants by a part of their names. Gives the version of the browser, and for each case the medians by
 * contestant.
 */
export async function sideBySide({ entry, cases, browser = 'chromium', only = '', by = '' }) {
  const contest = await openContest(entry, browser);
  const page = await contest.open();
  const all = await page.evaluate(() => globalThis.bench.contestants);
  const contestants = all.filter((name) => name.includes(by));
  const table = [];
  for (const { title, call, rounds, timeout = TIMEOUT_MS, takesPart = () => true } of cases) {
    if (!title.includes(only)) continue;
    const results = new Map(contestants.filter(takesPart).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, sofar] of results) {
        if (sofar.length < round) continue;
        const result = await contest.once([name, ...call], timeout);
        if (result) sofar.push(result);
      }
    }
    const done = [...results].map(([name, list]) => [name, list.length && medians(list)]);
    table.push({ title, results: new Map(done) });
    console.error(`${title}: done`);
  }
  await contest.close();
  contest.end();
  return { version: page.version, table };
}
