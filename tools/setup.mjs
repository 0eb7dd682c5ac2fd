/**
 * Makes a fresh clone ready: installs the npm packages, and the browsers that tests are to run in.
 * It uses nothing but Node's own modules, and runs on Node 18 and later.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, missingPrograms } from './browsers.mjs';
import { aptCommand, installPackages } from './debian.mjs';
import { ROOT, runOrExit } from './run.mjs';

/** npm writes node_modules/.package-lock.json at the end of each install. */
function packagesAreCurrent() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = join(ROOT, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

async function installNpmPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing npm packages ...');
  // Only errors are shown: npm itself may run on an older Node.js than the tools it installs.
  await runOrExit('npm', ['ci', '--loglevel=error']);
}

async function installBrowsers(browserNames) {
  const missing = missingPrograms(browserNames);
  if (missing.length === 0) return;

  const packages = browserNames
    .filter((browser) => missingPrograms([browser]).length > 0)
    .flatMap((browser) => BROWSERS[browser].packages);
  await installPackages(packages);

  const stillMissing = missingPrograms(browserNames);
  if (stillMissing.length === 0) return;
  console.error(
    [
      `The tests run in ${browserNames.join(', ')}, and these programs are not installed: ${stillMissing.join(', ')}.`,
      'On Debian:',
      `  ${aptCommand(packages)}`,
      'To run the tests in one browser only:',
      '  npm test -- --browsers=chromium',
    ].join('\n'),
  );
  process.exit(1);
}

/**
 * Installs what is missing. Ends the process with an error where that is not possible.
 * @param {{ browsers?: string[] }} [options] names of the browsers to install
 */
export async function setup({ browsers = [] } = {}) {
  await installNpmPackages();
  await installBrowsers(browsers);
}
