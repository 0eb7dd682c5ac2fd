/**
 * A page in WebKitGTK's MiniBrowser, driven by W3C WebDriver over fetch, on a display of its own
 * (Xvfb). Its methods are those of a puppeteer page, as far as the test runner's commands use them.
 */
import { spawn } from 'node:child_process';
import { PNG } from 'pngjs';
import { findProgram } from './browsers.mjs';

const DISPLAY_SIZE = '1600x1200x24';

/** Two browsers at once get two ports: by process and by display. */
const FIRST_PORT = 20000;
const PORT_COUNT = 20000;
const DISPLAY_COUNT = 100;

/** How often, in ms, we ask whether the driver is up or the page has its new size. */
const DRIVER_POLL_MS = 50;
const RESIZE_POLL_MS = 25;

/** The page learns of a resize late: 20 looks are half a second. */
const RESIZE_LOOKS = 20;
/** The window's border is found by trying; the second try fits, the third is for a slow machine. */
const RESIZE_TRIES = 3;

/** A browser that hangs on closing is killed. */
const CLOSE_TIMEOUT_MS = 3000;

/** Names of the keys that type no character, and their code points in WebDriver. */
const KEYS = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Escape: '\ue00c',
  PageUp: '\ue00e',
  PageDown: '\ue00f',
  End: '\ue010',
  F10: '\ue03a',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rejects when the process ends or cannot start. */
function rejectOnExit(child) {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} exited with ${code}`)));
  });
}

function firstOutput(stream) {
  return new Promise((resolve) => stream.once('data', (data) => resolve(String(data).trim())));
}

export class WebKitPage {
  #processes = [];
  #url = '';
  #pointer = [0, 0];

  /**
   * Starts a display, a driver and a browser.
   * @param {{ browserArguments?: string[], environment?: NodeJS.ProcessEnv }} [options]
   */
  static async launch({ browserArguments = [], environment = {} } = {}) {
    const page = new WebKitPage();
    process.once('exit', () => page.#killProcesses());
    const display = await page.#startDisplay();
    await page.#startDriver(display, environment);
    await page.#startSession(browserArguments);
    return page;
  }

  async #startDisplay() {
    const options = ['-displayfd', '3', '-screen', '0', DISPLAY_SIZE, '-nolisten', 'tcp'];
    const display = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.unshift(display);
    return Number(await Promise.race([firstOutput(display.stdio[3]), rejectOnExit(display)]));
  }

  async #startDriver(display, environment) {
    const port = FIRST_PORT + (process.pid % PORT_COUNT) + (display % DISPLAY_COUNT);
    const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        LC_ALL: 'en_US.UTF-8', // else navigator.language is `C`
        ...environment,
        DISPLAY: `:${display}`,
      },
    });
    this.#processes.unshift(driver);
    this.#url = `http://127.0.0.1:${port}`;

    const exited = rejectOnExit(driver);
    exited.catch(() => {}); // it exits in the end, when nobody waits any more
    const isUp = () =>
      fetch(`${this.#url}/status`).then(
        (response) => response.ok,
        () => false,
      );
    while (!(await isUp())) await Promise.race([sleep(DRIVER_POLL_MS), exited]);
  }

  async #startSession(browserArguments) {
    const browserOptions = {
      binary: findProgram('MiniBrowser'),
      args: ['--automation', '--full-screen', ...browserArguments],
    };
    const { sessionId } = await this.#request('POST', '/session', {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions },
      },
    });
    this.#url += `/session/${sessionId}`;
  }

  #killProcesses() {
    for (const child of this.#processes) child.kill();
  }

  async #request(method, path, body) {
    const response = await fetch(this.#url + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit ${path}: ${value?.error} ${value?.message}`);
    return value;
  }

  #perform(source) {
    return this.#request('POST', '/actions', { actions: [source] });
  }

  #keys(...strokes) {
    const actions = strokes.map(([type, key]) => ({ type, value: KEYS[key] ?? key }));
    return this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  #mouseAt([x, y], ...strokes) {
    this.#pointer = [x, y];
    return this.#perform({
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', duration: 0, x, y },
        ...strokes.map(([type, button = 'left']) => ({ type, button: BUTTONS[button] })),
      ],
    });
  }

  keyboard = {
    type: (text) =>
      this.#keys(
        ...[...text].flatMap((character) => [
          ['keyDown', character],
          ['keyUp', character],
        ]),
      ),
    press: (key) => this.#keys(['keyDown', key], ['keyUp', key]),
    down: (key) => this.#keys(['keyDown', key]),
    up: (key) => this.#keys(['keyUp', key]),
  };

  mouse = {
    move: (x, y) => this.#mouseAt([x, y]),
    click: (x, y, { button } = {}) =>
      this.#mouseAt([x, y], ['pointerDown', button], ['pointerUp', button]),
    down: ({ button } = {}) => this.#mouseAt(this.#pointer, ['pointerDown', button]),
    up: ({ button } = {}) => this.#mouseAt(this.#pointer, ['pointerUp', button]),
    reset: async () => {
      await this.#request('DELETE', '/actions');
      await this.#mouseAt([0, 0]);
    },
  };

  goto(url) {
    return this.#request('POST', '/url', { url });
  }

  evaluate(pageFunction, ...args) {
    const script = `return (${pageFunction}).apply(null, arguments)`;
    return this.#request('POST', '/execute/sync', { script, args });
  }

  /** What the test runner needs of a handle: a screenshot of the element that the function returns. */
  async evaluateHandle(pageFunction, ...args) {
    const element = await this.evaluate(pageFunction, ...args);
    return { asElement: () => element && { screenshot: () => this.screenshot({ element }) } };
  }

  /** Makes the page this large, in CSS pixels. WebKit's window is at least 334 wide. */
  async setViewport({ width, height }) {
    for (let attempt = 0; attempt < RESIZE_TRIES; attempt++) {
      const [innerWidth, innerHeight] = await this.#innerSize();
      if (innerWidth === width && innerHeight === height) return;
      const window = await this.#request('GET', '/window/rect');
      await this.#request('POST', '/window/rect', {
        width: Math.max(1, window.width + width - innerWidth),
        height: Math.max(1, window.height + height - innerHeight),
      });
      for (let look = 0; look < RESIZE_LOOKS; look++) {
        const [newWidth, newHeight] = await this.#innerSize();
        if (newWidth === width && newHeight === height) return;
        await sleep(RESIZE_POLL_MS);
      }
    }
  }

  #innerSize() {
    return this.evaluate(() => [innerWidth, innerHeight]);
  }

  async emulateMediaFeatures() {
    throw new Error('WebKitGTK cannot emulate media features.');
  }

  /** A PNG of the page, or of an element: cut out, as the driver's own shots of elements are black. */
  async screenshot({ element } = {}) {
    const bytes = Buffer.from(await this.#request('GET', '/screenshot'), 'base64');
    if (!element) return bytes;
    const page = PNG.sync.read(bytes);
    const box = await this.evaluate((target) => target.getBoundingClientRect().toJSON(), element);
    const left = Math.max(0, Math.floor(box.x));
    const top = Math.max(0, Math.floor(box.y));
    const width = Math.min(Math.ceil(box.width), page.width - left);
    const height = Math.min(Math.ceil(box.height), page.height - top);
    const shot = new PNG({ width, height });
    PNG.bitblt(page, shot, left, top, width, height, 0, 0);
    return PNG.sync.write(shot);
  }

  async close() {
    const closed = this.#request('DELETE', '').catch(() => {});
    await Promise.race([closed, sleep(CLOSE_TIMEOUT_MS)]);
    this.#killProcesses();
  }
}
