/** The browsers that tests run in: which programs each one needs, and where those are found. */
import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian keeps WebKitGTK's test browser: below a folder named after the processor. */
function miniBrowserPaths() {
  const libraries = '/usr/lib';
  try {
    return readdirSync(libraries)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(libraries, name, 'webkit2gtk-4.1', 'MiniBrowser'));
  } catch {
    return [];
  }
}

/** Each program with the paths at which it may lie. */
const PATHS = {
  chromium: () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  'firefox-esr': () => ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  WebKitWebDriver: () => ['/usr/bin/WebKitWebDriver'],
  MiniBrowser: miniBrowserPaths,
  Xvfb: () => ['/usr/bin/Xvfb'],
};

/** Each browser with the programs it needs and the Debian packages they come in. */
export const BROWSERS = {
  chromium: { programs: ['chromium'], packages: ['chromium'] },
  firefox: { programs: ['firefox-esr'], packages: ['firefox-esr'] },
  webkit: {
    programs: ['WebKitWebDriver', 'MiniBrowser', 'Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

export const BROWSER_NAMES = Object.keys(BROWSERS);

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program, or undefined where it is not installed. */
export function findProgram(name) {
  return PATHS[name]().find(isExecutable);
}

/** The programs that are not installed, of those that these browsers need. */
export function missingPrograms(browserNames) {
  return browserNames
    .flatMap((browser) => BROWSERS[browser].programs)
    .filter((program) => !findProgram(program));
}
