/** Hashes of the built files that pages load, for the attribute `integrity` of a script tag. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const DIST = join(ROOT, 'dist');

/** Holds the hash of each file by its name; part of the package. */
const FILE = join(DIST, 'integrity.json');

function integrityOf(file) {
  return `sha384-${createHash('sha384')
    .update(readFileSync(join(DIST, file)))
    .digest('base64')}`;
}

/** Writes the hashes of what is built. */
export function writeIntegrity() {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  const hashes = Object.fromEntries(files.sort().map((file) => [file, integrityOf(file)]));
  writeFileSync(FILE, `${JSON.stringify(hashes, null, 2)}\n`);
}

/** The hash of each built file by its name. */
export function readIntegrity() {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}
