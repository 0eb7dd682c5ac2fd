/**
 * `npm run looks`: takes pictures of every state in Chromium and compares them with those in test/looks/, so that
 * no change of looks goes unseen. `npm run looks -- --update` takes them anew; look at each before you commit it.
 * With a word, such as `npm run looks -- 360`, only those that have it in the names of their files.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findProgram } from '../browsers.mjs';
import { buildIfNeeded } from '../build.mjs';
import { serveDemo } from '../demo-server.mjs';
import { ROOT } from '../run.mjs';
import { setup } from '../setup.mjs';
import { openScene, pictureOf, stateAt } from './page.mjs';
import { SCENES } from './scenes.mjs';

const KEPT = join(ROOT, 'test', 'looks');
/** What was seen where it differs; not in the repository. */
const FAILED = join(ROOT, 'coverage', 'looks');
const MADE_ON = join(KEPT, 'made-on.json');

/** What all pictures together may add to a clone. */
const MAX_BYTES = 1_500_000;
/** Letters are drawn alike on every machine, as far as flags can do that. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

async function compare(page, { file }, png, read, differenceOf, write) {
  const kept = await readFile(join(KEPT, file)).catch(() => undefined);
  if (!kept) return `${file}: no picture is kept. Take it: npm run looks -- --update`;
  const difference = differenceOf(await read(kept), await read(png));
  if (!difference) return undefined;
  const { x, y, text, picture } = difference;
  await mkdir(FAILED, { recursive: true });
  await writeFile(join(FAILED, file), png);
  const shown = [join(FAILED, file)];
  if (picture) {
    shown.push(join(FAILED, file.replace('.png', '-difference.png')));
    await writeFile(shown[1], await write(picture));
  }
  const place = `${x === undefined ? '' : `${x}, `}${y}`;
  return `${file}: ${text}, at ${place} (state “${await stateAt(page, y)}”). See ${shown
    .map((path) => relative(ROOT, path))
    .join(' and ')}`;
}

const isUpdate = process.argv.includes('--update');
const [word = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
await setup({ browsers: ['chromium'] });
await buildIfNeeded();
// Not before the set-up, which may have to install them.
const { chromium } = await import('playwright-core');
const { readPicture, writePicture } = await import('./picture.mjs');
const { differenceOf } = await import('./difference.mjs');

await rm(FAILED, { recursive: true, force: true });
const { server, address } = await serveDemo();
const problems = [];
try {
  const browser = await chromium.launch({
    executablePath: findProgram('chromium'),
    args: CHROMIUM_ARGUMENTS,
  });
  const machine = { chromium: browser.version(), system: `${process.platform} ${process.arch}` };
  if (isUpdate) {
    if (!word) await rm(KEPT, { recursive: true, force: true });
    await mkdir(KEPT, { recursive: true });
    await writeFile(MADE_ON, `${JSON.stringify(machine, undefined, 2)}\n`);
  }
  let bytes = 0;
  for (const scene of SCENES.filter(({ file }) => file.includes(word))) {
    const page = await openScene(browser, address, scene);
    const png = await pictureOf(page, scene);
    if (isUpdate) {
      const small = await writePicture(await readPicture(png));
      bytes += small.length;
      await writeFile(join(KEPT, scene.file), small);
      console.log(`test/looks/${scene.file}: ${small.length} bytes`);
    } else {
      const problem = await compare(page, scene, png, readPicture, differenceOf, writePicture);
      if (problem) problems.push(problem);
    }
    await page.close();
  }
  await browser.close();
  if (bytes > MAX_BYTES) problems.push(`${bytes} bytes are more than the limit of ${MAX_BYTES}.`);
  if (problems.length > 0 && !isUpdate) {
    const madeOn = JSON.parse(await readFile(MADE_ON, 'utf8').catch(() => '{}'));
    problems.push(
      `The pictures were made with the fonts of the npm package dejavu-fonts-ttf, on ${JSON.stringify(madeOn)}; this is ${JSON.stringify(machine)}.`,
      'If the change is meant: npm run looks -- --update, look at each picture, and commit them.',
    );
  }
} finally {
  server.kill();
}
console.log(problems.join('\n') || 'All pictures are as they should be.');
if (problems.length > 0) process.exitCode = 1;
