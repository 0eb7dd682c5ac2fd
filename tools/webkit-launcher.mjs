/** Lets the test runner use WebKitGTK: one page for all test files, one after the other. */
import { WebKitPage } from './webkit-page.mjs';

/** The size that the browser starts with: its window loses the focus for good when it gets another. */
const VIEWPORT = { width: 1024, height: 768 };

/** @param {Parameters<typeof WebKitPage.launch>[0]} [options] */
export function webkitLauncher(options) {
  const urls = new Map();
  let starting;
  let page;

  return {
    name: 'WebKit',
    // The runner's commands for the mouse, the keyboard and so on know this type, and drive our page.
    type: 'puppeteer',
    concurrency: 1,
    initialize() {},
    getPage: () => page,
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),

    async startSession(id, url) {
      starting ??= WebKitPage.launch(options);
      page = await starting;
      urls.set(id, url);
      await page.setViewport(VIEWPORT);
      await page.goto(url);
    },

    async stopSession(id) {
      urls.delete(id);
      await page.goto('about:blank');
      return {};
    },

    async stop() {
      // A browser that did not start has nothing to close; its error is reported by startSession.
      await (await starting?.catch(() => undefined))?.close();
    },

    startDebugSession() {
      throw new Error('Debugging is not available in WebKit.');
    },
  };
}
