/**
 * `npm run test:platforms`: makes a small site with each documentation generator and CMS, and opens it
 * in Chromium. `npm run test:platforms vitepress hugo` does so with some of them,
 * `--variants=plugin` with one way to add the viewer, `--keep` leaves each site running until Ctrl+C.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from './build.mjs';
import { findProgram } from './browsers.mjs';
import { closingLine, failureLine } from './closing-line.mjs';
import { aptCommand, installPackages as installDebian, missingPackages } from './debian.mjs';
import { HOST, freePort, serve } from './platforms/server.mjs';
import { visit } from './platforms/visit.mjs';
import { SITES, fill, installPackages, packedViewer, shell } from './platforms/workplace.mjs';
import { setup } from './setup.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { variants: { type: 'string' }, keep: { type: 'boolean', default: false } },
});

const ALL = readdirSync(SITES).filter((name) => existsSync(join(SITES, name, 'site.mjs')));
const names = positionals.length > 0 ? positionals : ALL;
const unknown = names.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${ALL.join(', ')}.`);
  process.exit(1);
}

// Servers and browsers are ended on exit, which a signal alone would not bring about. Ctrl+C ends `--keep`.
for (const signal of values.keep ? ['SIGTERM'] : ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => process.exit(1));
}

const counts = { passed: 0, failed: 0 };
const times = [];

function report(label, problems) {
  counts[problems.length === 0 ? 'passed' : 'failed']++;
  console.log(problems.length === 0 ? `ok   ${label}` : failureLine(label));
  for (const problem of problems) console.log(`     ${problem.replaceAll('\n', '\n     ')}`);
}

/** Runs something and resolves to the seconds that it took. */
async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function installDebianPackages(packages) {
  const missing = missingPackages(packages);
  if (missing.length > 0) await installDebian(missing);
  const stillMissing = missingPackages(packages);
  if (stillMissing.length > 0) throw new Error(`Not installed. ${aptCommand(stillMissing)}`);
}

async function testVariant(browser, viewer, name, site, variantName) {
  const label = `${name}, ${variantName}:`;
  const variant = site.variants[variantName];
  const folder = fill(name, site, variant, viewer);
  const port = await freePort();
  const origin = `http://${HOST}:${port}`;
  const environment = { EVENT_VIEWER: variantName, SITE_URL: `${origin}/` };
  try {
    const command = variant.build ?? site.build;
    if (command) await shell(command, folder, environment);
    const start = site.start ?? (() => serve(join(folder, site.output), port));
    const stop = await start({ folder, origin, port, host: HOST, environment });
    try {
      for (const [pageName, page] of Object.entries(variant.pages ?? { '': {} })) {
        const pageLabel = [name, variantName, pageName].filter(Boolean).join(', ');
        await visit(browser, origin, { ...site, ...variant, ...page }, (check, problems) =>
          report(`${pageLabel}: ${check}`, problems),
        );
      }
      if (values.keep) {
        console.log(`${label} ${origin}${site.events} (stop with Ctrl+C)`);
        await new Promise((resolve) => process.once('SIGINT', resolve));
      }
    } finally {
      await stop();
    }
  } catch (error) {
    report(`${label} is built`, [error.message]);
  }
}

async function testSite(browser, viewer, name) {
  const { default: site } = await import(pathToFileURL(join(SITES, name, 'site.mjs')).href);
  const wanted = values.variants?.split(',') ?? Object.keys(site.variants);
  console.log(`\n--- ${name}`);
  const install = await timed(async () => {
    await installDebianPackages(site.debian ?? []);
    await installPackages(name);
  });
  const run = await timed(async () => {
    for (const variantName of wanted.filter((variant) => site.variants[variant])) {
      await testVariant(browser, viewer, name, site, variantName);
    }
  });
  times.push(`${name}: ${install.toFixed(0)} s to install, ${run.toFixed(0)} s to run`);
}

await setup({ browsers: ['chromium'] });
await buildIfNeeded();
// Not before the set-up, which may have to install it.
const { chromium } = await import('playwright-core');
const viewer = await packedViewer();
const browser = await chromium.launch({
  executablePath: findProgram('chromium'),
  args: ['--no-sandbox'],
});
for (const name of names) {
  await testSite(browser, viewer, name).catch((error) => report(name, [error.message]));
}
await browser.close();
console.log(`\n${times.join('\n')}\n\n${closingLine(counts)}`);
if (counts.failed > 0) process.exitCode = 1;
