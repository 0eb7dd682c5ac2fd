/**
 * `npm run bench` measures everything and writes it to BENCHMARKS.md; `npm run bench -- tree` a part of it
 * (reading, tree, table, tasks, observing). `--only=<part of a name>` measures some cases, `--by=<part of a name>`
 * some of those that are compared; both write nothing. `--browsers=chromium,firefox,webkit` is for all but tree.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { buildIfNeeded } from '../build.mjs';
import { ROOT } from '../run.mjs';

const PARTS = {
  reading: () => import('./reading.mjs'),
  tree: () => import('./trees.mjs'),
  table: () => import('./tables.mjs'),
  tasks: () => import('./long-tasks.mjs'),
  observing: () => import('./observing.mjs'),
};

const FILE = join(ROOT, 'BENCHMARKS.md');

/** Puts a result between the comments that mark its place. */
async function write(part, result) {
  const text = await readFile(FILE, 'utf8');
  const [begin, end] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const from = text.indexOf(begin) + begin.length;
  const to = text.indexOf(end);
  if (to < from) throw new Error(`BENCHMARKS.md has no place for ${part}: ${begin} … ${end}`);
  const next = `${text.slice(0, from)}\n\n${result}\n\n${text.slice(to)}`;
  await writeFile(FILE, await format(next, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

function machine() {
  const date = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Run on ${date}, ${cpus().length} × ${cpus()[0].model}, ${memory} GB.`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browsers: { type: 'string' }, only: { type: 'string' }, by: { type: 'string' } },
});
const unknown = positionals.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
await buildIfNeeded();
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const { bench } = await PARTS[part]();
  const result = `${machine()} ${await bench(values)}`;
  console.log(`${result}\n`);
  if (!values.only && !values.by) await write(part, result);
}
