/**
 * Makes a site in a folder of its own, outside of the repository: its files, its packages, the viewer's
 * built files. What is installed stays there for the next run.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { ROOT } from '../run.mjs';
import { expand } from './content.mjs';

export const SITES = join(ROOT, 'test', 'platforms');
const WORKPLACE = join(tmpdir(), 'event-viewer-platforms');

/** A command that takes longer waits for something that will not come, such as a host that does not answer. */
const COMMAND_TIMEOUT_MS = 10 * 60_000;

/** No generator may ask or tell anybody anything, nor colour what it says. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
  CI: '1',
};

/** The files of a site that are not part of what it is made from. */
const NOT_COPIED = new Set(['site.mjs', 'package-lock.json']);

/** The built files that a page loads. */
const SCRIPTS = /^event-viewer(\.[a-z-]+)?\.js$/;

/**
 * Runs a shell command in a folder and resolves to what it printed; rejects with that, where it failed.
 * @returns {Promise<string>}
 */
export function shell(command, folder, environment = {}) {
  return new Promise((resolve, reject) => {
    const path = [join(folder, 'node_modules', '.bin'), join(ROOT, 'node_modules', '.bin')];
    const child = spawn(command, {
      cwd: folder,
      shell: true,
      env: {
        ...process.env,
        PATH: [...path, process.env.PATH].join(delimiter),
        ...QUIET,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, which is ended as one.
      detached: true,
    });
    const endAll = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    };
    process.once('exit', endAll);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endAll();
    }, COMMAND_TIMEOUT_MS);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const release = () => {
      clearTimeout(timer);
      process.off('exit', endAll);
    };
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code) => {
      release();
      const end = isLate
        ? `did not end in ${COMMAND_TIMEOUT_MS / 60_000} minutes`
        : `ended with code ${code}`;
      if (code === 0) resolve(output);
      else reject(new Error(`\`${command}\` ${end}:\n${output}`));
    });
  });
}

/** The package as it would be published, unpacked; its path. */
export async function packedViewer() {
  const folder = join(WORKPLACE, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await shell(`npm pack --ignore-scripts --silent --pack-destination '${folder}'`, ROOT);
  await shell('tar -xzf *.tgz --strip-components=1 && rm *.tgz', folder);
  return folder;
}

/** The folder in which a site of this name is made; it need not exist. */
function folderOf(name) {
  return join(WORKPLACE, name);
}

/** Installs the packages of a site, unless they are those of the last run. */
export async function installPackages(name) {
  const source = join(SITES, name);
  if (!existsSync(join(source, 'package.json'))) return;
  const folder = folderOf(name);
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) {
    hash.update(readFileSync(join(source, file)));
  }
  const mark = join(folder, 'node_modules', `.installed-${hash.digest('hex')}`);
  if (existsSync(mark)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(source, file), join(folder, file));
  await shell('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', folder);
  writeFileSync(mark, '');
}

/** Writes the files of a site for one variant into its folder, and returns it. */
export function fill(name, site, variant, viewer) {
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (!/^(node_modules|package(-lock)?\.json)$/.test(entry)) {
      rmSync(join(folder, entry), { recursive: true, force: true });
    }
  }
  const source = join(SITES, name);
  const context = { ...site, ...variant };
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    const path = relative(source, join(entry.parentPath, entry.name));
    if (!entry.isFile() || NOT_COPIED.has(path)) continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, expand(readFileSync(join(source, path), 'utf8'), context));
  }
  for (const [from, to] of Object.entries(variant.files ?? {})) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(join(viewer, 'dist', 'integrations', from), join(folder, to), { recursive: true });
  }
  if (site.scripts) {
    const target = join(folder, site.scripts);
    mkdirSync(target, { recursive: true });
    for (const file of readdirSync(join(viewer, 'dist')).filter((file) => SCRIPTS.test(file))) {
      cpSync(join(viewer, 'dist', file), join(target, file));
    }
  }
  if (existsSync(join(folder, 'node_modules'))) {
    const target = join(folder, 'node_modules', 'event-viewer');
    rmSync(target, { recursive: true, force: true });
    cpSync(viewer, target, { recursive: true });
  }
  return folder;
}
