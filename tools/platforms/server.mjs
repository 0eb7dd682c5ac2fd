/** Serves the output of a site on this machine only, as a host of static sites would. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

export const HOST = '127.0.0.1';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file of an address: itself, the index of a folder, or a page without its `.html`. */
function fileOf(root, pathname) {
  const path = join(root, normalize(decodeURIComponent(pathname)));
  return [path, join(path, 'index.html'), `${path.replace(/\/$/, '')}.html`].find(isFile);
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves a folder, and resolves to a function that ends the server. */
export async function serve(root, port) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, `http://${HOST}`);
    // Browsers ask for it unasked.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const file = fileOf(root, pathname);
    if (!file) return void response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, HOST, resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
