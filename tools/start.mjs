/**
 * `npm start`: sets up, builds, and serves the demo pages.
 * `npm start -- --port=9000` asks for another port; where it is taken, the next free one is used.
 */
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

const DEFAULT_PORT = '8000';

const { values } = parseArgs({ options: { port: { type: 'string', default: DEFAULT_PORT } } });
await setup();
await buildIfNeeded();
process.exitCode = await run('node', ['tools/serve.mjs', values.port]);
