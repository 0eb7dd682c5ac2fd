/**
 * Starts child processes on the project's own Node.js and command line tools: node_modules/.bin comes
 * first on their PATH, and the Node.js that npm installed there is the one that runs.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

/** How often we look whether npm is still there, in ms. */
const ORPHAN_POLL_MS = 500;

/**
 * Ends the child when this process is told to end. An npm that is killed takes along the shell it
 * started us with, and not us: then we have another parent. Returns what undoes this.
 */
function endTogether(child) {
  // The test runner closes its browsers on this signal only.
  const end = () => child.kill('SIGINT');
  // Ctrl+C in a terminal reaches the child too: wait for it to end.
  const wait = () => {};
  process.on('SIGTERM', end).on('SIGINT', wait);
  const parent = process.ppid;
  const orphanCheck = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) end();
  }, ORPHAN_POLL_MS);
  return () => {
    clearInterval(orphanCheck);
    process.off('SIGTERM', end).off('SIGINT', wait);
  };
}

/**
 * Runs a command in the project's folder with this terminal, and resolves to its exit code.
 * @param {string} command
 * @param {string[]} [commandArguments]
 * @param {NodeJS.ProcessEnv} [environment] added to this process's own
 * @returns {Promise<number>}
 */
export function run(command, commandArguments = [], environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, {
      cwd: ROOT,
      env: { ...process.env, PATH, ...environment },
      stdio: 'inherit',
    });
    const release = endTogether(child);
    child.once('error', reject);
    child.once('exit', (code) => {
      release();
      resolve(code ?? 1); // none where a signal ended it
    });
  });
}

/** Like `run`, but a command that fails ends this process with the same exit code. */
export async function runOrExit(command, commandArguments, environment) {
  const code = await run(command, commandArguments, environment);
  if (code !== 0) process.exit(code);
}
