/**
 * `npm run integrity`: compares the hashes in the script tags of the README with those of the built files.
 * `npm run integrity -- --record` writes the present ones there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { readIntegrity } from './integrity.mjs';
import { ROOT } from './run.mjs';

const README = join(ROOT, 'README.md');

/** A script tag with a hash: up to the name of the file, the name, up to the hash, the hash. */
const TAG = /(<script\s[^>]*src="[^"]*?)([\w.-]+\.js)("\s[^>]*integrity=")([^"]*)/g;

/** The files that have a tag with a hash. */
const TAGGED = ['event-viewer.js', 'event-viewer.classic.js'];

const { values } = parseArgs({ options: { record: { type: 'boolean', default: false } } });
await buildIfNeeded();
const hashes = readIntegrity();
if (values.record) {
  const text = readFileSync(README, 'utf8').replace(
    TAG,
    (_, before, file, between) => before + file + between + hashes[file],
  );
  writeFileSync(README, text);
}

const tags = [...readFileSync(README, 'utf8').matchAll(TAG)];
const problems = [
  ...TAGGED.filter((name) => !tags.some(([, , file]) => file === name)).map(
    (name) => `The README has no script tag with a hash for ${name}.`,
  ),
  ...tags
    .filter(([, , file, , hash]) => hash !== hashes[file])
    .map(
      ([, , file, , hash]) =>
        `${file} in the README: ${hash}\n  built: ${hashes[file] ?? 'no such file'}. To record the change: npm run integrity -- --record`,
    ),
];
if (problems.length === 0) console.log(`The hashes of ${tags.length} script tags are right.`);
else console.error(problems.join('\n'));
if (problems.length > 0) process.exit(1);
