/**
 * Serves whole pages to the tests that open them in a frame. Pages in the folders below come
 * byte by byte as they are in the file (the test runner's own plugins would write them anew and add
 * scripts), with one script added that records what the page says and what goes wrong in it.
 *
 * `/slow/<path>?delay=<ms>` sends any file in pieces, as a slow server does: it is cut at each
 * `<!--pause-->`, which is left out. With `?gate=<name>` it stops at the first of them until `/gates/<name>`
 * is asked for; with `breaks=yes` the connection breaks off at the first. `/alone/<file>` is a built file without the others beside it.
 * `/bytes/<hexadecimal digits>` sends just these bytes.
 *
 * `/bundle/<path>?mode=<development or production>` sends a module with all that it imports in one file:
 * packages such as React are no modules that a browser could load.
 */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, transformSync } from 'esbuild';
import { recordMessages } from './record-messages.mjs';
import { ROOT } from './run.mjs';

const PAGE_FOLDERS = ['/demo/', '/test/pages/', '/test/fixtures/platforms/'];
const SLOW_PREFIX = '/slow';
const ALONE = '/alone/event-viewer.js';
const BUNDLE_PREFIX = '/bundle';
const BYTES_PREFIX = '/bytes/';
const GATES_PREFIX = '/gates/';
const PAUSE = '<!--pause-->';
/** Long enough for a browser to parse and lay out what it has; short enough for many pauses. */
const DEFAULT_DELAY_MS = 60;

/** On one line, so that errors in a page name the line in its file. */
const RECORDER = `<script>${transformSync(`(${recordMessages})()`, { minify: true }).code.trim()}</script>`;

/** The places where the first thing in <head> may stand, the best first. */
const HEAD_STARTS = [/<head(?:\s[^>]*)?>/i, /<html(?:\s[^>]*)?>/i, /<!doctype[^>]*>/i, /^/];

function withRecorder(page) {
  const start = HEAD_STARTS.map((pattern) => pattern.exec(page)).find(Boolean);
  const end = start.index + start[0].length;
  return page.slice(0, end) + RECORDER + page.slice(end);
}

/** Text in which each character is one byte of the file: nothing in it is decoded, so nothing is lost. */
const FILE_ENCODING = 'latin1';

async function isFolder(file) {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

/** The content at a path of the server, or undefined where there is none. */
async function readServed(path) {
  const inRoot = join(ROOT, normalize(decodeURIComponent(path)));
  const file = (await isFolder(inRoot)) ? join(inRoot, 'index.html') : inRoot;
  const content = await readFile(file, FILE_ENCODING).catch(() => undefined);
  if (content === undefined) return undefined;
  const type = extname(file);
  return { type, content: type === '.html' ? withRecorder(content) : content };
}

/** What opens each gate that a page waits at, by name. */
const gates = new Map();

async function* inPieces(content, delay, gate, breakOff) {
  for (const [index, piece] of content.split(PAUSE).entries()) {
    if (index === 1 && gate) await new Promise((open) => gates.set(gate, open));
    if (index > 0) await sleep(delay);
    if (index === 1 && breakOff) return breakOff();
    yield Buffer.from(piece, FILE_ENCODING);
  }
}

/** Bundles by path and mode; each is made once for all pages that load it. */
const bundles = new Map();

async function makeBundle(path, mode) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, normalize(path))],
    bundle: true,
    format: 'esm',
    write: false,
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0].text;
}

async function sendBundle(context) {
  const path = context.path.slice(BUNDLE_PREFIX.length);
  const mode = context.query.mode ?? 'development';
  const key = `${mode}:${path}`;
  if (!bundles.has(key)) bundles.set(key, makeBundle(path, mode));
  context.type = '.js';
  context.body = await bundles.get(key);
}

/** Koa middleware, for the test runner's server. */
export async function testPages(context, next) {
  if (context.path.startsWith(`${BUNDLE_PREFIX}/`)) return sendBundle(context);
  if (context.path.startsWith(BYTES_PREFIX)) {
    context.type = '.txt';
    context.body = Buffer.from(context.path.slice(BYTES_PREFIX.length), 'hex');
    return undefined;
  }
  if (context.path.startsWith(GATES_PREFIX)) {
    gates.get(context.path.slice(GATES_PREFIX.length))();
    context.body = '';
    return undefined;
  }
  const isSlow = context.path.startsWith(`${SLOW_PREFIX}/`);
  const path = isSlow ? context.path.slice(SLOW_PREFIX.length) : context.path;
  const isPage =
    PAGE_FOLDERS.some((folder) => path.startsWith(folder)) && /(?:\.html|\/)$/.test(path);
  const isAlone = path === ALONE;
  const file = isAlone ? '/dist/event-viewer.js' : path;
  const served = isSlow || isPage || isAlone ? await readServed(file) : undefined;
  if (!served) return next();

  context.type = served.type;
  context.set('Cache-Control', 'no-store');
  const delay = Number(context.query.delay ?? DEFAULT_DELAY_MS);
  const breakOff = context.query.breaks && (() => context.req.socket.destroy());
  context.body = isSlow
    ? Readable.from(inPieces(served.content, delay, context.query.gate, breakOff))
    : Buffer.from(served.content, FILE_ENCODING);
  // WebKit takes the end of a connection for that of a text whose length it was not told.
  if (breakOff) context.length = served.content.length;
}
