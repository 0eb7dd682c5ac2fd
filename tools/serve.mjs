/**
 * Serves the project's folder on this machine only, and prints where the demo pages are. Of the dev
 * server it uses the request handler: left to itself it listens on every network.
 */
import { createServer } from 'node:http';
import { startDevServer } from '@web/dev-server';
import { ROOT } from './run.mjs';

const HOST = '127.0.0.1';
const DEMO = '/demo/';
/** Ports to try, from the one asked for. */
const PORT_TRIES = 100;

/** The demo's own paths lead to it; without its last slash, links in its pages would break. */
function openDemo(context, next) {
  return ['/', '/demo'].includes(context.path) ? context.redirect(DEMO) : next();
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Listens on a port, or on the next one that is free, and resolves to it. */
async function listenFrom(server, firstPort) {
  for (let port = firstPort; port < firstPort + PORT_TRIES; port++) {
    try {
      await listen(server, port);
      return port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${firstPort} to ${firstPort + PORT_TRIES - 1}.`);
}

const { koaApp } = await startDevServer({
  config: {
    rootDir: ROOT,
    middlewareMode: true,
    injectWebSocket: false,
    middleware: [openDemo],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
});
const port = await listenFrom(createServer(koaApp.callback()), Number(process.argv[2]));
console.log(`\nDemo pages: http://${HOST}:${port}${DEMO} (stop with Ctrl+C)`);
