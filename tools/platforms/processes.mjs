/** Servers of sites that are not just files: started, waited for, and ended with all that they started. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 100;
const START_TIMEOUT_MS = 60_000;
/** How long a server may take to end before it is killed. */
const END_TIMEOUT_MS = 10_000;

/** Whether an address answers, whatever it says. */
async function answers(url) {
  return fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
}

/**
 * Starts a program, waits until `isReady` says so, and resolves to a function that ends it.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ folder: string, isReady: () => Promise<boolean>, environment?: NodeJS.ProcessEnv }} setting
 */
export async function startServer(command, commandArguments, { folder, isReady, environment }) {
  const child = spawn(command, commandArguments, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, which is ended as one.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  let isRunning = true;
  void ended.then(() => (isRunning = false));
  child.once('error', (error) => (output += error.message));
  const signal = (name) => {
    if (isRunning && child.pid) process.kill(-child.pid, name);
  };
  const onExit = () => signal('SIGKILL');
  process.once('exit', onExit);
  const stop = async () => {
    process.off('exit', onExit);
    signal('SIGTERM');
    await Promise.race([ended, sleep(END_TIMEOUT_MS, undefined, { ref: false })]);
    signal('SIGKILL');
  };
  const end = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady())) {
    if (!isRunning || Date.now() > end) {
      await stop();
      throw new Error(`${command} did not start:\n${output}`);
    }
    await sleep(POLL_MS);
  }
  return stop;
}

/** Serves a folder with PHP's own server; `router` is a script that sees every request first. */
export function startPhp({ root, port, host, router, environment }) {
  const settings = ['-d', 'display_errors=0', '-d', 'opcache.enable_cli=1'];
  const script = router ? [router] : [];
  return startServer('php', [...settings, '-S', `${host}:${port}`, '-t', root, ...script], {
    folder: root,
    environment,
    isReady: () => answers(`http://${host}:${port}/`),
  });
}
