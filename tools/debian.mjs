/** Debian packages: which are there, and installing those that are not, where that is allowed. */
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

const APT_OPTIONS = ['install', '-y', '--no-install-recommends'];

/** What to type in order to install these packages. */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get ${APT_OPTIONS.join(' ')} ${packages.join(' ')}`;
}

/** Whether a command exists and succeeds; its output is not shown. */
function succeeds(command, commandArguments) {
  return spawnSync(command, commandArguments, { stdio: 'ignore' }).status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** The packages that are not installed. */
export function missingPackages(packages) {
  const isInstalled = (name) =>
    spawnSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
      encoding: 'utf8',
    }).stdout === 'installed';
  return packages.filter((name) => !isInstalled(name));
}

/** Installs packages as root, or by `sudo` without a password; elsewhere it does nothing. */
export async function installPackages(packages) {
  const canInstall =
    succeeds('apt-get', ['--version']) && (isRoot() || succeeds('sudo', ['-n', 'true']));
  if (!canInstall) return;
  console.log(`Installing ${packages.join(' ')} ...`);
  const [command, ...prefix] = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run(command, [...prefix, 'update', '-q'], quiet);
  await run(command, [...prefix, ...APT_OPTIONS, '-q', ...packages], quiet);
}
