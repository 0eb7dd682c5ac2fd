/**
 * `npm run package`: checks the package as it would be published: its fields (publint), that its
 * types are found (attw), that it holds the files it should, and no others, and that a server can import it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { ROOT, run } from './run.mjs';

/** What the package holds. Each pattern must match a file, and each file a pattern. */
const EXPECTED = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE$/,
  /^THIRD-PARTY\.md$/,
  /^CHANGELOG\.md$/,
  /^dist\/custom-elements\.json$/,
  /^dist\/integrity\.json$/,
  /^dist\/event-viewer\.js$/,
  /^dist\/event-viewer\.classic\.js$/,
  /^dist\/event-viewer\.[a-z-]+\.js$/,
  /^dist\/integrations\/hexo\/event-viewer\.js$/,
  /^dist\/event-viewer\.[a-z.-]*js\.map$/,
  /^dist\/integrations\/[a-z]+\/[A-Za-z_/-]+(?:\.info)?\.(?:html|json|lua|php|py|rb|txt)$/,
  /^dist\/modules\/[a-z0-9/-]+\.js$/,
  /^dist\/modules\/[a-z0-9/-]+\.js\.map$/,
  /^dist\/modules\/[a-z0-9/-]+\.d\.ts$/,
];

/** dist/ is there already: npm need not build it for each of the tools. */
const WITHOUT_BUILD = { npm_config_ignore_scripts: 'true' };

function packedFiles() {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...WITHOUT_BUILD },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output)[0].files.map(({ path }) => path);
}

function checkFiles() {
  const files = packedFiles();
  const problems = [
    ...files
      .filter((file) => !EXPECTED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} is in the package and is not expected`),
    ...EXPECTED.filter((pattern) => !files.some((file) => pattern.test(file))).map(
      (pattern) => `no file in the package matches ${pattern}`,
    ),
  ];
  if (problems.length > 0) console.error(problems.join('\n'));
  else console.log(`The ${files.length} files are those expected.`);
  return problems.length === 0;
}

/** A site that is made on a server imports these there, where there is no page. */
const IN_NODE = ['.', './define', './markup', './markdown-it', './remark', './rehype'];

async function checkInNode() {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const name of IN_NODE) {
    try {
      await import(join(ROOT, exports[name].default));
    } catch (error) {
      console.error(`${name} cannot be imported where there is no page: ${error}`);
      return false;
    }
  }
  console.log(`Without a page, ${IN_NODE.join(' ')} can be imported.`);
  return true;
}

await buildIfNeeded();
const results = [
  (await run('publint', ['--strict'], WITHOUT_BUILD)) === 0,
  (await run('attw', ['--pack', '.', '--profile', 'esm-only'], WITHOUT_BUILD)) === 0,
  checkFiles(),
  await checkInNode(),
];
if (results.includes(false)) process.exit(1);
