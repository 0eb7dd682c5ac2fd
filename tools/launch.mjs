/** A page in each browser, for tools that are no tests. */
import puppeteer from 'puppeteer-core';
import { findProgram } from './browsers.mjs';
import { WebKitPage } from './webkit-page.mjs';

async function puppeteerPage(options) {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    goto: (url) => page.goto(url),
    evaluate: (...call) => page.evaluate(...call),
    /** Bytes that are in use after the garbage was collected; Chromium alone tells. */
    async heapBytes() {
      const session = await page.createCDPSession();
      await session.send('HeapProfiler.collectGarbage');
      const usage = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
    },
    close: () => browser.close(),
  };
}

async function webkitPage() {
  const page = await WebKitPage.launch();
  return {
    version: `WebKitGTK (${await page.evaluate(() => navigator.userAgent)})`,
    goto: (url) => page.goto(url),
    evaluate: (...call) => page.evaluate(...call),
    close: () => page.close(),
  };
}

const LAUNCH = {
  chromium: () =>
    puppeteerPage({ executablePath: findProgram('chromium'), args: ['--no-sandbox'] }),
  firefox: () => puppeteerPage({ browser: 'firefox', executablePath: findProgram('firefox-esr') }),
  webkit: webkitPage,
};

/** Starts a browser by name, with one page. */
export function launch(name) {
  return LAUNCH[name]();
}
