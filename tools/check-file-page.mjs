/**
 * `npm run file-page`: opens a page with the classic file as a reader opens one from a disk (`file://`), in
 * each browser. The test runner cannot: it opens pages of its own server.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect, isDeepStrictEqual } from 'node:util';
import { launch } from './launch.mjs';
import { BROWSER_NAMES } from './browsers.mjs';
import { buildIfNeeded } from './build.mjs';
import { recordMessages } from './record-messages.mjs';
import { ROOT } from './run.mjs';
import { setup } from './setup.mjs';

const SCRIPT = 'event-viewer.classic.js';

/** Enough for the parts that the module would load later: the grid, the tools, the sort. */
const LONG_LOG = Array.from({ length: 600 }, (_, n) => `{"n":${n},"data":"{\\"t\\":${n}}"}`).join(
  '\n',
);

const PAGE = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>A page from a disk</title>
<script>(${recordMessages})()</script>
<script src="${SCRIPT}"></script>
<event-viewer sort="-n">
${LONG_LOG}
</event-viewer>
<pre class="event-viewer">
{"a":1}
</pre>`;

/** Runs in the page: what it shows when its viewers are complete. */
async function look() {
  const viewers = [...document.querySelectorAll('event-viewer')];
  await Promise.all(viewers.map((viewer) => viewer.complete));
  return {
    protocol: location.protocol,
    counts: viewers.map((viewer) => viewer.events?.length),
    rows: viewers.map((viewer) => viewer.shadowRoot?.textContent.includes('599')),
    status: viewers.map((viewer) =>
      viewer.shadowRoot?.querySelector('[role=status]')?.textContent.trim(),
    ),
    messages: globalThis.evMessages,
  };
}

const EXPECTED = {
  protocol: 'file:',
  counts: [600, 1],
  rows: [true, false],
  status: ['600 Ereignisse', '1 Ereignis'],
  messages: [],
};

await setup({ browsers: BROWSER_NAMES });
await buildIfNeeded();
const folder = mkdtempSync(join(tmpdir(), 'event-viewer-file-'));
const path = join(folder, 'page.html');
writeFileSync(path, PAGE);
cpSync(join(ROOT, 'dist', SCRIPT), join(folder, SCRIPT));
for (const name of BROWSER_NAMES) {
  const page = await launch(name);
  await page.goto(pathToFileURL(path).href);
  const seen = await page.evaluate(look);
  await page.close();
  const isRight = isDeepStrictEqual(seen, EXPECTED);
  console.log(
    `${name}: ${isRight ? 'passed' : `FAILED\n  is     ${inspect(seen)}\n  should ${inspect(EXPECTED)}`}`,
  );
  if (!isRight) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
