/**
 * Builds dist/: the single files and their hashes, the modules with their types, what other platforms need, and the
 * custom elements manifest.
 * `npm run build` builds always; the other commands build only where dist/ is older than its sources.
 */
import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeIntegrity } from './integrity.mjs';
import { ROOT, runOrExit } from './run.mjs';

/** What the built files are made from. */
const SOURCES = [
  'src',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'tools/integrity.mjs',
  'tools/lit',
  'tools/lit-min.mjs',
  'tools/late-parts.mjs',
  'tools/let-only.mjs',
  'tools/own-limits.mjs',
  'tools/own-lit.mjs',
  'tools/private-names.mjs',
  'tools/short-names.mjs',
  'tools/tsconfig.types.json',
];

/** The file that a build writes last: where it is there and new, so are all others. */
const LAST_OUTPUT = 'dist/custom-elements.json';

/** The time of the latest change in a file or folder, in ms; 0 where it does not exist. */
function latestChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).map((name) => latestChange(join(path, name)));
  return Math.max(found.mtimeMs, ...inside);
}

async function build() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  await runOrExit('rollup', ['--config', '--failAfterWarnings', '--silent']);
  writeIntegrity();
  await runOrExit('tsc', ['--project', 'tools/tsconfig.types.json']);
  cpSync(join(ROOT, 'src', 'embed', 'integrations'), join(ROOT, 'dist', 'integrations'), {
    recursive: true,
  });
  await runOrExit('cem', ['analyze', '--quiet']);
}

/** Builds where a source changed after the last build. */
export async function buildIfNeeded() {
  const changed = Math.max(...SOURCES.map((path) => latestChange(join(ROOT, path))));
  if (latestChange(join(ROOT, LAST_OUTPUT)) < changed) await build();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
