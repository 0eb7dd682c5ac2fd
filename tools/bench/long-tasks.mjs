/**
 * How long a huge event keeps the page from answering, while it loads, when it is opened, and when it is
 * opened further. In Chromium it is the longest task that the browser reports; the others do not report
 * tasks, so there it is the longest time in which a timer did not fire.
 */
import { Readable } from 'node:stream';
import { HUGE_LOGS, piecesOf } from './huge-logs.mjs';
import { launch } from '../launch.mjs';
import { HTML, serve, TEXT } from './server.mjs';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="/dist/event-viewer.js"></script>';

/** Longest time one log may take. */
const TIMEOUT_MS = 120_000;

/** The page, and the logs by name. */
function answer(path) {
  const name = path.slice(1);
  return Object.hasOwn(HUGE_LOGS, name)
    ? { type: TEXT, body: Readable.from(piecesOf(name)) }
    : { type: HTML, body: PAGE };
}

/** Runs in the page: begins to load a log, and to note how long the page does not answer. */
function start(name) {
  const state = { phase: 'loading', longest: {}, tasks: {}, started: performance.now() };
  globalThis.benchState = state;
  const note = (into, ms) => (into[state.phase] = Math.max(into[state.phase] ?? 0, ms));
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    note(state.longest, now - last);
    last = now;
  }, 0);
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) note(state.tasks, duration);
    });
    observer.observe({ type: 'longtask' });
    state.observer = true;
  }
  const { SHOW_ELEMENT, FILTER_ACCEPT, FILTER_REJECT, FILTER_SKIP } = NodeFilter;
  // Without the thousands in what is closed: to look at those would be the longest task.
  const lastClosed = (root) => {
    const items = document.createTreeWalker(root, SHOW_ELEMENT, (element) => {
      if (element.hidden) return FILTER_REJECT;
      const isClosed = element.role === 'treeitem' && element.ariaExpanded === 'false';
      return isClosed ? FILTER_ACCEPT : FILTER_SKIP;
    });
    let last;
    while (items.nextNode()) last = items.currentNode;
    return last;
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
  const run = async () => {
    await customElements.whenDefined('event-viewer');
    const viewer = document.createElement('event-viewer');
    document.body.append(viewer);
    const errors = [];
    viewer.addEventListener('ev-error', ({ detail }) => errors.push(detail.message));
    viewer.open = 'none';
    viewer.src = `/${name}`;
    await viewer.updateComplete;
    await viewer.complete;
    state.loaded = Math.round(performance.now() - state.started);
    await pause();
    state.phase = 'opening';
    viewer.openEvent(1);
    await pause();
    state.phase = 'further';
    for (let level = 0; level < 4; level++) {
      lastClosed(viewer.shadowRoot)?.click();
      await pause();
    }
    state.phase = 'sorting';
    viewer.sort = '-name,s,n';
    await pause();
    await viewer.complete;
    await pause();
    state.status = viewer.shadowRoot.querySelector('[role=status]').textContent.trim();
    state.error = errors[0];
    state.phase = 'done';
  };
  run().catch((error) => Object.assign(state, { phase: 'done', failure: String(error) }));
}

async function measure(page, url, name) {
  await page.goto(url);
  await page.evaluate(start, name);
  const until = Date.now() + TIMEOUT_MS;
  for (;;) {
    const state = await page.evaluate(() => globalThis.benchState);
    if (state.phase === 'done') return state;
    if (Date.now() > until) return { ...state, failure: `hangs in ${state.phase}` };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const PHASES = ['loading', 'opening', 'further', 'sorting'];

function row(name, { observer, tasks, longest, loaded, status, error, failure }) {
  const source = observer ? tasks : longest;
  const times = PHASES.map((phase) => Math.round(source?.[phase] ?? 0));
  return `| ${[name, loaded ?? '', ...times, failure ?? `${status}${error ? `. ${error.slice(0, 90)}` : ''}`].join(' | ')} |`;
}

export async function bench({ browsers = 'chromium', only = '' }) {
  const { url, close } = await serve(answer);
  const lines = ['In milliseconds.'];
  for (const browser of browsers.split(',')) {
    lines.push('', `### ${browser}`, '', `| log | loaded after | ${PHASES.join(' | ')} | result |`);
    lines.push('|---|--:|--:|--:|--:|--:|---|');
    for (const name of Object.keys(HUGE_LOGS).filter((log) => log.includes(only))) {
      const page = await launch(browser);
      const state = await measure(page, url, name).catch((error) => ({ failure: String(error) }));
      lines.push(row(name, state));
      await page.close().catch(() => {});
    }
  }
  close();
  return lines.join('\n');
}
