/**
 * `npm test`: sets up, builds, and runs every test in Chromium, Firefox and WebKit.
 * `npm test -- --browsers=chromium --files 'test/core/**'` runs a part, and says so.
 * `--built` runs those of the element with the built file in the place of its sources.
 * `--coverage` measures src/core, in Chromium. `--update` renews what is compared with files of the tests.
 */
import { parseArgs } from 'node:util';
import { BROWSER_NAMES } from './browsers.mjs';
import { buildIfNeeded } from './build.mjs';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const { values } = parseArgs({
  options: {
    browsers: { type: 'string' },
    files: { type: 'string' },
    built: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

const wanted = values.browsers ?? (values.coverage ? 'chromium' : BROWSER_NAMES.join(','));
const browsers = wanted.split(',');
const unknown = browsers.filter((name) => !BROWSER_NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown browser: ${unknown.join(', ')}. There are ${BROWSER_NAMES.join(', ')}.`);
  process.exit(1);
}
if (values.browsers) console.log(`Only in: ${browsers.join(', ')}`);
if (values.files) console.log(`Only the tests in: ${values.files}`);

await setup({ browsers });
await buildIfNeeded();
// A folder may be named as `test/core/**`; the fixtures in it are no tests.
const wantedFiles = values.files ?? (values.built ? 'test/browser/**' : undefined);
const files = wantedFiles ? ['--files', wantedFiles.replace(/\/\*\*$/, '/**/*.test.ts')] : [];
if (values.update) files.push('--update-snapshots');
process.exitCode = await run('wtr', files, {
  BROWSERS: browsers.join(','),
  ...(values.built && { BUILT: '1' }),
  ...(values.coverage && { COVERAGE: '1' }),
});
