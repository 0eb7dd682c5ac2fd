/** `npm run check`: everything but the tests, one check after the other; a failure stops none. */
import { closingLine, failureLine } from './closing-line.mjs';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

/** Names of npm scripts. */
const CHECKS = [
  'format:check',
  'lint',
  'types',
  'layers',
  'build',
  'size',
  'integrity',
  'file-page',
  'package',
  'looks',
];

await setup();
const failures = [];
for (const name of CHECKS) {
  console.log(`\n--- ${name}`);
  const code = await run('npm', ['run', '--silent', name]);
  if (code !== 0) failures.push(name);
  console.log(code === 0 ? `${name}: passed` : `${name}: FAILED`);
}
console.log(['', ...failures.map((name) => failureLine(name))].join('\n'));
console.log(closingLine({ passed: CHECKS.length - failures.length, failed: failures.length }));
if (failures.length > 0) process.exit(1);
