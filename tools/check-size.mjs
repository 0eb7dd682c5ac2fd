/**
 * `npm run size`: compares the exact sizes of the single files in dist/ with those in size.json, so
 * that every change of size is seen in the change that makes it. `npm run size -- --record` records.
 * Tells also how much of the script tag's file is the search for fences.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import builds from '../rollup.config.mjs';
import { buildIfNeeded } from './build.mjs';
import { ROOT } from './run.mjs';

/**
 * What one script tag may add to a page that shows a few log lines. The aim is 25,000, half a second on a
 * slow mobile line of 400 kbit/s. It is not reached since fences, languages, trees that do more, and logs that
 * grow came; this limit keeps the file from growing until it is.
 */
const MAX_BROTLI_BYTES = 32_600;

/** Holds the parts that the module loads later as well, for pages that can load nothing else. */
const CLASSIC = 'dist/event-viewer.classic.js';
const MAX_CLASSIC_BROTLI_BYTES = 89_000;

const ENTRY = 'dist/event-viewer.js';

/** Paid by every page with a script tag, also by those that have no fences and write the element themselves. */
const MAX_FENCES_BROTLI_BYTES = 1_560;

/**
 * How Brotli cuts a file into blocks hangs on every letter, and moves the difference of two such files by up to 60
 * bytes either way. So it is measured between means, over files that differ in a comment at their beginning.
 */
const VARIANTS = 24;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const RECORD = join(ROOT, 'tools', 'size.json');

function sizeOf(content) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return { minified: content.length, brotli: brotliCompressSync(content, { params }).length };
}

/** The files that a page loads by a script tag, and the parts that those load later. */
function measure() {
  const files = readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    files.sort().map((name) => [`dist/${name}`, sizeOf(readFileSync(join(ROOT, 'dist', name)))]),
  );
}

/** The size of the entry if it did not look for fences: it is built once more, in memory. */
async function sizeWithoutFences() {
  const build = builds.find(({ input }) => input === 'src/auto.ts');
  const bundle = await rollup({ ...build, input: 'src/define.ts' });
  const { output } = await bundle.generate(build.output[0]);
  await bundle.close();
  return meanSize(output.find(({ isEntry }) => isEntry).code);
}

function meanSize(code) {
  const variants = Array.from({ length: VARIANTS }, (_, n) => `/*${LETTERS.slice(0, n)}*/${code}`);
  const sizes = variants.map((variant) => sizeOf(Buffer.from(variant)).brotli);
  return sizes.reduce((sum, size) => sum + size) / VARIANTS;
}

function describe(size) {
  return size ? `${size.minified} bytes, ${size.brotli} with brotli` : 'no file';
}

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
await buildIfNeeded();
const sizes = measure();
if (values.record) writeFileSync(RECORD, `${JSON.stringify(sizes, null, 2)}\n`);
const recorded = JSON.parse(readFileSync(RECORD, 'utf8'));

let failed = false;
for (const file of new Set([...Object.keys(recorded), ...Object.keys(sizes)])) {
  const now = describe(sizes[file]);
  const before = describe(recorded[file]);
  console.log(`${file}: ${now}`);
  if (now !== before) {
    failed = true;
    console.error(`  recorded: ${before}. To record the change: npm run size -- --record`);
  }
  const limit = file === CLASSIC ? MAX_CLASSIC_BROTLI_BYTES : MAX_BROTLI_BYTES;
  if (sizes[file]?.brotli > limit) {
    failed = true;
    console.error(`  more than the limit of ${limit} with brotli`);
  }
}
const withFences = meanSize(readFileSync(join(ROOT, ENTRY), 'utf8'));
const fences = Math.round(withFences - (await sizeWithoutFences()));
console.log(`of ${ENTRY}, the search for fences: ${fences} with brotli`);
if (fences > MAX_FENCES_BROTLI_BYTES) {
  failed = true;
  console.error(`  more than the limit of ${MAX_FENCES_BROTLI_BYTES}`);
}
if (failed) process.exit(1);
