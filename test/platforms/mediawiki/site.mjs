import { join } from 'node:path';
import { startPhp } from '../../../tools/platforms/processes.mjs';
import { shell } from '../../../tools/platforms/workplace.mjs';

const MEDIAWIKI = '/usr/share/mediawiki';

async function start({ folder, host, port, origin, environment }) {
  const install = [
    `php ${MEDIAWIKI}/maintenance/install.php --dbtype=sqlite --dbname=wiki`,
    `--dbpath='${folder}/db' --confpath='${folder}' --server='${origin}' --scriptpath=''`,
    `--pass=a-long-password-of-nobody 'A site' Admin`,
  ].join(' ');
  await shell(`mkdir -p db && ${install}`, folder, environment);
  await shell(`echo "require __DIR__ . '/more-settings.php';" >> LocalSettings.php`, folder);
  const settings = { ...environment, MW_CONFIG_FILE: join(folder, 'LocalSettings.php') };
  for (const page of ['Events', 'Other']) {
    await shell(
      `php ${MEDIAWIKI}/maintenance/edit.php ${page} < pages/${page}.txt`,
      folder,
      settings,
    );
  }
  return startPhp({
    root: MEDIAWIKI,
    host,
    port,
    router: join(folder, 'router.php'),
    environment: settings,
  });
}

/** What a reader of wikitext sees as the log: markup as text, and no space that MediaWiki makes a wide one. */
const asText = (log) =>
  log
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/ (?=[?:;!%])/g, '&#32;');

export default {
  debian: ['mediawiki', 'php-cli', 'php-sqlite3'],
  scripts: 'extensions/EventViewer',
  start,
  events: '/index.php?title=Events',
  variants: {
    script: { open: '<pre class="event-viewer">', close: '</pre>', protect: asText },
    plugin: {
      files: { 'mediawiki/EventViewer': 'extensions/EventViewer' },
      open: '<event-viewer sort="-published_at">',
      close: '</event-viewer>',
      options: true,
      // The end tag within a log would end it; in a string of JSON it can be written in another way.
      rewrite: (log) => log.replaceAll('</event-viewer>', '<\\/event-viewer>'),
    },
  },
};
