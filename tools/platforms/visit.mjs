/** Opens a site in Chromium, as a reader would, and tells what is wrong with it. */
import { SENTENCES, SHOWN, eventsOf, linesOf } from './content.mjs';
import { look, watchShifts } from './page-functions.mjs';

/** How long things may take to come to rest on a busy machine, in ms. */
const TIMEOUT_MS = 15_000;
/** How often we look whether they have, in ms. */
const POLL_MS = 100;
/** A page on which nothing happens for so long is at rest, in ms. */
const QUIET_MS = 700;

/** WCAG's contrast of text. */
const MIN_CONTRAST = 4.5;
/** The luminance that divides light backgrounds from dark ones. */
const HALF_LUMINANCE = 0.18;
/** A shift below this is hardly seen; sites move by as much themselves when their fonts arrive. */
const MAX_SHIFT = 0.01;
/** Loads of a page of which the best counts: on a busy machine, anything may be painted too early. */
const LOADS = 8;

const withoutBlanks = (text) => text.replace(/\s+/g, '');

/** What is wrong with the viewers and the rest of the events page, as sentences. */
function problemsWith(seen, site) {
  const problems = [];
  const expected = SHOWN.map((name) => eventsOf(name, site).join('\n'));
  if (seen.logs.length !== expected.length) {
    problems.push(`${seen.logs.length} viewers are shown, not ${expected.length}`);
  }
  expected.forEach((log, index) => {
    const shown = (seen.logs[index] ?? '')
      .trim()
      .split('\n')
      .map((line) => line.trim());
    const lines = log.split('\n');
    const at = lines.findIndex((line, number) => line !== shown[number]);
    if (at >= 0) {
      problems.push(
        `${SHOWN[index]}, event ${at + 1}:\n      is ${shown[at]?.slice(0, 200)}\n  should ${lines[at].slice(0, 200)}`,
      );
    } else if (shown.length !== lines.length) {
      problems.push(`${SHOWN[index]}: ${shown.length} events, not ${lines.length}`);
    }
  });
  if (seen.tables.some((count) => count !== 1)) problems.push(`tables: ${seen.tables.join()}`);
  if (site.options && seen.sorts[0] !== '-published_at')
    problems.push(`sorted by "${seen.sorts[0]}"`);
  for (const sentence of SENTENCES) {
    if (!sentence.test(seen.text)) problems.push(`the page has no ${sentence}`);
  }
  if (seen.text.includes('"name":"spark/status"')) problems.push('the fence is shown as well');
  return problems;
}

/** Looks again until nothing is wrong, or until the time is over. */
async function settle(page, test) {
  const end = Date.now() + TIMEOUT_MS;
  for (;;) {
    // A page that navigates while we look has another look.
    const seen = await page.evaluate(look).catch((error) => ({ error }));
    const problems = seen.error ? [seen.error.message] : test(seen);
    if (problems.length === 0 || Date.now() > end) return { seen, problems };
    await page.waitForTimeout(POLL_MS);
  }
}

function legibility({ contrast }) {
  const [ratio, part] = contrast ?? [0, 'nothing'];
  return ratio >= MIN_CONTRAST ? [] : [`contrast ${ratio.toFixed(2)} of ${part}`];
}

/** What moves while the page loads, in the best of some loads. */
async function leastShift(page) {
  let least;
  for (let load = 0; load < LOADS; load++) {
    if (load > 0) await page.reload();
    await page.waitForTimeout(QUIET_MS);
    const shifts = await page.evaluate(() => globalThis.evShifts);
    const sum = shifts.reduce((total, { value }) => total + value, 0);
    if (sum <= MAX_SHIFT) return [];
    if (!least || sum < least.sum) least = { sum, moved: shifts.map(({ moved }) => moved) };
  }
  return [`layout shift ${least.sum.toFixed(4)}: ${least.moved.join(', ')}`];
}

/** Everything that the console, the network and the page complain of. */
function listen(page, origin, ignored = []) {
  const messages = [];
  const add = (text) => ignored.some((pattern) => pattern.test(text)) || messages.push(text);
  page.on('console', (message) => add(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  page.on('crash', () => add('the page crashed'));
  page.on('response', (response) => {
    if (response.status() >= 400)
      add(`${response.status()}: ${response.url().replace(origin, '')}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(origin)) add(`asks another host: ${url}`);
  });
  return messages;
}

/**
 * The checks of one page, each a name and a function that returns sentences about what is wrong.
 * They run in this order on one page.
 */
function checksOf(page, origin, site, messages) {
  const good = (seen) => problemsWith(seen, site);
  const click = (name) => page.getByRole('link', { name, exact: true }).first().click();
  // A reader sees a page before leaving it. VuePress loses its way, with and without viewers, where a page
  // is left while it still moves.
  const leave = async (go) => {
    await page.waitForTimeout(QUIET_MS);
    await go();
  };
  const awayAndBack = async (away, back) => {
    await leave(away);
    await page.getByText('Nothing is logged here').first().waitFor({ timeout: TIMEOUT_MS });
    await leave(back);
    return (await settle(page, good)).problems;
  };
  const goBack = () => page.goBack();
  return {
    'the events are there, as they were written': async () => {
      await page.goto(origin + site.events, { waitUntil: 'load' });
      return (await settle(page, good)).problems;
    },
    'nothing moves': () => leastShift(page),
    'it can be read': async () => (await settle(page, legibility)).problems,
    'it can be read in a dark system': async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      return (await settle(page, legibility)).problems;
    },
    ...(site.dark && {
      'it follows the dark mode of the site, both ways': async () => {
        await page.emulateMedia({ colorScheme: 'light' });
        await page.reload();
        await settle(page, good);
        const is = (isDark) => (seen) => [
          ...legibility(seen),
          ...(seen.background < HALF_LUMINANCE === isDark
            ? []
            : [`is ${isDark ? 'not' : ''} dark`]),
        ];
        await site.dark(page);
        const dark = await settle(page, is(true));
        await (site.light ?? site.dark)(page);
        const light = await settle(page, is(false));
        return [...dark.problems, ...light.problems];
      },
    }),
    'they are there again after going away and back': () =>
      awayAndBack(
        () => click('the other page'),
        () => click('the events'),
      ),
    'they are there again by the history': () => awayAndBack(goBack, goBack),
    'no message': () => [...new Set(messages)],
  };
}

/** Without JavaScript, the logs are text. */
async function readWithoutScript(browser, origin, site) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin + site.events);
  const text = withoutBlanks(await page.evaluate(() => document.body.innerText));
  await page.close();
  return SHOWN.flatMap((name) => linesOf(name, site))
    .filter((line) => !text.includes(withoutBlanks(line)))
    .map((line) => `not there: ${line.slice(0, 120)}`);
}

/** Runs all checks of one page; calls back with each one's name and problems. */
export async function visit(browser, origin, site, report) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  });
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.addInitScript(watchShifts);
  const messages = listen(page, origin, site.ignore);
  const checks = checksOf(page, origin, site, messages);
  if (site.staysReadable !== false) {
    checks['without JavaScript it can be read'] = () => readWithoutScript(browser, origin, site);
  }
  const [first] = Object.keys(checks);
  for (const [name, check] of Object.entries(checks)) {
    const problems = await Promise.resolve()
      .then(check)
      .catch((error) => [error.message]);
    report(name, problems);
    // Where there are no viewers, there is nothing else to see.
    if (name === first && problems.length > 0) break;
  }
  await page.close();
}
