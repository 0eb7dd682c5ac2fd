/** A server on this machine only, for the pages of benchmarks. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

const DIST = '/dist/';

export const HTML = 'text/html; charset=utf-8';
export const JAVASCRIPT = 'text/javascript; charset=utf-8';
export const TEXT = 'text/plain; charset=utf-8';

/**
 * Serves the built files, and for every other path what `answer` gives for it: its type and its body, a text or
 * a stream. Resolves to its address and what closes it.
 */
export async function serve(answer) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const { type, body } = path.startsWith(DIST) ? await builtFile(path) : answer(path);
    response.setHeader('Content-Type', type);
    if (typeof body === 'string') response.end(body);
    else body.pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Empty where there is none, as some browsers ask for the source map. */
async function builtFile(path) {
  const file = join(ROOT, 'dist', path.slice(DIST.length));
  return { type: JAVASCRIPT, body: await readFile(file, 'utf8').catch(() => '') };
}
