/** Installs what the benchmarks put beside the viewer, when they first need it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runOrExit } from '../../run.mjs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export async function installPeers() {
  if (existsSync(`${FOLDER}node_modules`)) return;
  console.error('Installing what the viewer is compared with ...');
  await runOrExit('npm', ['ci', '--loglevel=error', '--omit=optional', '--prefix', FOLDER]);
}
