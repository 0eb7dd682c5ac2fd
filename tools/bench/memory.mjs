/** How much memory a log takes beyond its text, in Chromium, which tells what its heap holds. */
import { openContest } from './side-by-side.mjs';

const SIZES = [100_000, 1_000_000];
/** Bytes an event that it may take: when it is read, and when it was sorted once as well. */
const MOST = { loaded: 16, sorted: 48 };

export async function measureMemory({ only = '' }) {
  const contest = await openContest('tables.mjs', 'chromium');
  const rows = [];
  for (const size of SIZES) {
    const title = `${size.toLocaleString('en')} events`;
    if (!title.includes(only)) continue;
    const page = await contest.open();
    await page.evaluate((count) => globalThis.bench.memory.prepare(count), size);
    const before = await page.heapBytes();
    for (const [step, most] of Object.entries(MOST)) {
      await page.evaluate((name) => globalThis.bench.memory[name](), step);
      const bytes = ((await page.heapBytes()) - before) / size;
      rows.push(
        `| ${title} | ${step} | ${most} | ${bytes.toFixed(1)} | ${bytes <= most ? 'yes' : 'no'} |`,
      );
    }
    await contest.close();
  }
  contest.end();
  return [
    'Bytes an event in the heap and in typed arrays, beyond the text, after the garbage was collected:',
    '',
    '| log | when | at most | reached | good |',
    '|---|---|--:|--:|---|',
    ...rows,
  ].join('\n');
}
