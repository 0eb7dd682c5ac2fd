/**
 * Runs the tests in test/ in Chromium, Firefox and WebKit, on a server that compiles TypeScript as it
 * serves it. `npm test` starts it, and names the browsers in BROWSERS.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { BROWSER_NAMES, findProgram } from './tools/browsers.mjs';
import { closingLineReporter } from './tools/closing-line.mjs';
import { markdownCommand } from './tools/markdown-command.mjs';
import { mediaCommand } from './tools/media-command.mjs';
import { testPages } from './tools/test-pages.mjs';
import { webkitLauncher } from './tools/webkit-launcher.mjs';

/**
 * On a busy machine a browser needs its time to start, a file of tests to end, and a test far more than
 * mocha's 2 s; what hangs is found out all the same.
 */
const BROWSER_START_TIMEOUT_MS = 120_000;
const FILE_TIMEOUT_MS = 600_000;
const TEST_TIMEOUT_MS = 120_000;

/** Chromium must not talk to anybody, and cannot make its sandbox in most containers. */
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launchers = {
  // Without `browser: 'chrome'`, which would turn coverage off.
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: findProgram('chromium'), args: CHROMIUM_ARGUMENTS },
    }),
  // The launcher drives Firefox as well, once it has a puppeteer that can.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findProgram('firefox-esr') },
    }),
  webkit: () => webkitLauncher(),
};

const browsers = process.env.BROWSERS?.split(',') ?? BROWSER_NAMES;

/** The built file is what its sources are: with it, the tests of the element tell whether the build has kept that. */
const withBuiltFile = {
  name: 'with-built-file',
  resolveImport({ source }) {
    return source.endsWith('/src/define.js') ? '/dist/event-viewer.js' : undefined;
  },
};

export default {
  files: 'test/**/*.test.ts',
  browsers: browsers.map((name) => launchers[name]()),
  concurrency: 1,
  concurrentBrowsers: browsers.length,
  browserStartTimeout: BROWSER_START_TIMEOUT_MS,
  testsFinishTimeout: FILE_TIMEOUT_MS,
  testFramework: { config: { timeout: TEST_TIMEOUT_MS } },
  nodeResolve: { exportConditions: ['development'] },
  middleware: [testPages],
  plugins: [
    ...(process.env.BUILT ? [withBuiltFile] : []),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    mediaCommand(),
    markdownCommand(),
  ],
  reporters: [defaultReporter(), closingLineReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: { include: ['src/core/**/*.ts'], reportDir: 'coverage' },
};
