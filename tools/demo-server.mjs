/** The server of the demo pages as a process, for the tools that take pictures of them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const DEFAULT_PORT = '8000';

/** Starts the server, and resolves to its process and the address that it prints. */
export function serveDemo() {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [join(ROOT, 'tools', 'serve.mjs'), DEFAULT_PORT], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const [address] = /http:\S+/.exec(output) ?? [];
      if (address) resolve({ server, address });
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
  });
}
