/**
 * `npm run screenshots`: takes the pictures in the README, in demo/screenshots/, of the demo pages in
 * Chromium. Run it after a change of what the viewer looks like.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './browsers.mjs';
import { buildIfNeeded } from './build.mjs';
import { serveDemo } from './demo-server.mjs';
import { ROOT } from './run.mjs';
import { setup } from './setup.mjs';

const FOLDER = join(ROOT, 'demo', 'screenshots');

/**
 * The pictures: each with its page, the device pixels for each CSS pixel (as many as the limit below
 * lets it have), and the event that is to be opened, where the page does not open one by itself.
 */
const SHOTS = [
  { name: 'table', page: 'index.html', scale: 2, event: 'Event 1' },
  { name: 'tree', page: 'firmware.html', scale: 1 },
];
const COLOR_SCHEMES = ['light', 'dark'];

/** CSS pixels, as on a small laptop; what lies below its end is in the picture too. */
const VIEWPORT = { width: 1280, height: 800 };
/** Room around the viewers in CSS pixels, so that their border is seen to be one. */
const MARGIN = 16;
/** What one picture may add to a clone and to the page of the README. */
const MAX_BYTES = 150_000;

/** The box around all viewers of a page, with a margin. */
async function boxOf(viewers) {
  const boxes = await Promise.all((await viewers.all()).map((viewer) => viewer.boundingBox()));
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Takes one picture and tells whether it is small enough. */
async function take(browser, address, { name, page: path, scale, event }, colorScheme) {
  const page = await browser.newPage({
    viewport: VIEWPORT,
    deviceScaleFactor: scale,
    colorScheme,
    reducedMotion: 'reduce',
  });
  await page.goto(new URL(path, address).href);
  const viewers = page.locator('event-viewer');
  await viewers.evaluateAll((all) => Promise.all(all.map((viewer) => viewer.complete)));
  if (event) {
    await page.getByRole('button', { name: event, exact: true }).click();
    // Away from the row, which would be drawn as one under the pointer.
    await page.mouse.move(0, 0);
  }
  await page.getByRole('tree').waitFor();
  const png = await page.screenshot({ clip: await boxOf(viewers), fullPage: true });
  await page.close();

  const file = `${name}-${colorScheme}.png`;
  await writeFile(join(FOLDER, file), png);
  console.log(`demo/screenshots/${file}: ${png.length} bytes`);
  if (png.length <= MAX_BYTES) return true;
  console.error(`  more than the limit of ${MAX_BYTES}`);
  return false;
}

await setup({ browsers: ['chromium'] });
await buildIfNeeded();
await mkdir(FOLDER, { recursive: true });
// Not before the set-up, which may have to install it.
const { chromium } = await import('playwright-core');
const { server, address } = await serveDemo();
try {
  // Chromium cannot make its sandbox in most containers.
  const browser = await chromium.launch({
    executablePath: findProgram('chromium'),
    args: ['--no-sandbox'],
  });
  for (const shot of SHOTS) {
    for (const colorScheme of COLOR_SCHEMES) {
      if (!(await take(browser, address, shot, colorScheme))) process.exitCode = 1;
    }
  }
  await browser.close();
} finally {
  server.kill();
}
