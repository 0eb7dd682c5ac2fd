/**
 * What the search for fences costs a page that changes all the time. A page of 10,000 elements, ten of them
 * fences, changes in each frame; measured in 100 of them is the time from the first change until all observers
 * have been told, and what is done on timers in between: without the script, with an observer that does nothing,
 * and with the script, in turns.
 */
import { BROWSER_NAMES } from '../browsers.mjs';
import { launch } from '../launch.mjs';
import { HTML, serve } from './server.mjs';

const FRAMES = 100;

/** Before them, so that the page is one that changes all the time. */
const FRAMES_BEFORE = 30;
const ROUNDS = 2;

/** Changes in each frame: of classes, of text, and elements that go and come. */
const LOADS = {
  'a page in motion': { classes: 10, texts: 10, elements: 2 },
  'a busy page': { classes: 100, texts: 100, elements: 20 },
  'a very busy page': { classes: 1_000, texts: 1_000, elements: 200 },
  'everything at once': { classes: 10_000, texts: 10_000, elements: 2_000 },
};

const FENCE = `<div class="highlight-event-viewer"><pre>${'{"a":1,"b":"text"}\n'.repeat(10)}</pre></div>`;
const ITEM = '<div class="item"><p class="text">Some <span>text</span> of the page</p></div>';
const BODY = Array.from({ length: 10 }, () => FENCE + ITEM.repeat(333)).join('<hr>');

/** Counts the milliseconds that are spent on timers. */
const TIMERS = `<script>
  window.onTimers = 0;
  const later = setTimeout;
  window.setTimeout = (run, delay) =>
    later(() => {
      const start = performance.now();
      run();
      onTimers += performance.now() - start;
    }, delay);
</script>`;

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>Bench</title>${TIMERS}${script}<body>${BODY}`;
const OBSERVER = `<script>
  const options = { attributeFilter: ['class'], childList: true, subtree: true };
  new MutationObserver(() => {}).observe(document, options);
</script>`;
const PAGES = {
  without: page(''),
  'with an observer that does nothing': page(OBSERVER),
  'with the script': page('<script type="module" src="/dist/event-viewer.js"></script>'),
};

/** Runs in the page: milliseconds a frame, in which all is changed and all observers are told. */
async function measure({ classes, texts, elements }, framesBefore, frames) {
  const viewers = [...document.querySelectorAll('.highlight-event-viewer')].map(
    (host) => host.shadowRoot?.firstElementChild,
  );
  await Promise.all(viewers.map((viewer) => viewer?.complete));
  const items = [...document.querySelectorAll('.item, .text, .item span')];
  const nodes = [...document.querySelectorAll('.item span')].map((span) => span.firstChild);
  const parent = document.querySelector('.item');
  let total = 0;
  for (let frame = 0; frame < framesBefore + frames; frame++) {
    if (frame === framesBefore) total = -window.onTimers;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    for (let n = 0; n < classes; n++) items[(frame + n) % items.length].classList.toggle('on');
    for (let n = 0; n < texts; n++) nodes[(frame + n) % nodes.length].data = `${frame}`;
    for (let n = 0; n < elements; n++) {
      const added = document.createElement('div');
      added.className = 'added';
      parent.append(added);
    }
    for (let n = 0; n < elements && frame > 0; n++) parent.querySelector('.added').remove();
    // Observers are told in a microtask that the first change has asked for, so before this one.
    await Promise.resolve();
    total += performance.now() - start;
  }
  return (total + window.onTimers) / frames;
}

/** The better of some rounds, of each page. */
async function best(page, url, changes) {
  const frames = changes.classes > 5_000 ? FRAMES / 5 : FRAMES;
  const times = Object.fromEntries(Object.keys(PAGES).map((name) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(times)) {
      await page.goto(url + encodeURIComponent(name));
      times[name] = Math.min(
        times[name],
        await page.evaluate(measure, changes, FRAMES_BEFORE, frames),
      );
    }
  }
  return Object.values(times).map((ms) => ms.toFixed(2));
}

export async function bench({ browsers = BROWSER_NAMES.join(), only = '' }) {
  const { url, close } = await serve((path) => ({ type: HTML, body: PAGES[path.slice(1)] ?? '' }));
  const lines = ['In milliseconds a frame.'];
  for (const name of browsers.split(',')) {
    const page = await launch(name);
    lines.push(
      '',
      `### ${page.version}`,
      '',
      `| changes in a frame | ${Object.keys(PAGES).join(' | ')} |`,
      `|---${'|--:'.repeat(Object.keys(PAGES).length)}|`,
    );
    for (const [load, changes] of Object.entries(LOADS).filter(([load]) => load.includes(only))) {
      const { classes, texts, elements } = changes;
      const label = `${load}: ${classes} classes, ${texts} texts, ${elements} elements added and removed`;
      lines.push(`| ${[label, ...(await best(page, url, changes))].join(' | ')} |`);
    }
    await page.close();
  }
  close();
  return lines.join('\n');
}
