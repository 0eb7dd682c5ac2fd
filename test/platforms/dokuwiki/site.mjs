import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { startPhp } from '../../../tools/platforms/processes.mjs';

/** A wiki of its own, made of Debian's files. */
function start({ folder, host, port }) {
  const wiki = join(folder, 'wiki');
  const copy = (from, to) => cpSync(from, join(wiki, to), { recursive: true, dereference: true });
  copy('/usr/share/dokuwiki', '');
  copy('/etc/dokuwiki', 'conf');
  copy('/var/lib/dokuwiki/data', 'data');
  copy(join(folder, 'pages'), 'data/pages');
  copy(join(folder, 'conf'), 'conf');
  copy(join(folder, 'preload.php'), 'inc/preload.php');
  copy(join(folder, 'plugins'), 'lib/plugins');
  copy(join(folder, 'scripts'), 'lib/plugins/eventviewer');
  return startPhp({ root: wiki, host, port });
}

export default {
  debian: ['dokuwiki', 'php-cli', 'php-xml'],
  scripts: 'scripts',
  start,
  events: '/doku.php?id=events',
  variants: {
    script: { open: '<file event-viewer>', close: '</file>' },
    plugin: {
      files: { 'dokuwiki/eventviewer': 'plugins/eventviewer' },
      open: '<event-viewer sort=-published_at>',
      close: '</event-viewer>',
      options: true,
      // The end tag within a log would end it; in a string of JSON it can be written in another way.
      rewrite: (log) => log.replaceAll('</event-viewer>', '<\\/event-viewer>'),
    },
  },
};
