import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPhp, startServer } from '../../../tools/platforms/processes.mjs';
import { expand } from '../../../tools/platforms/content.mjs';
import { shell } from '../../../tools/platforms/workplace.mjs';

const escaped = (log) => log.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** What the block editor stores. */
const inBlock = (log) => escaped(log).replaceAll('[', '&#91;');

const CODE_BLOCK = {
  open: '<!-- wp:code {"className":"event-viewer"} -->\n<pre class="wp-block-code event-viewer"><code>',
  close: '</code></pre>\n<!-- /wp:code -->',
  p: '<!-- wp:paragraph -->\n',
  endp: '\n<!-- /wp:paragraph -->',
  protect: inBlock,
};
const CLASSIC = { p: '', endp: '', close: '</pre>' };
const PRE = { ...CLASSIC, open: '<pre class="event-viewer">' };
const ELEMENT = {
  ...CLASSIC,
  open: '<event-viewer sort="-published_at">\n',
  close: '\n</event-viewer>',
  protect: escaped,
};

/** The posts: how the logs stand in them, and who writes them. */
const POSTS = [
  { name: 'block-admin', user: 'admin', ...CODE_BLOCK },
  { name: 'block-author', user: 'author', ...CODE_BLOCK },
  { name: 'classic-author', user: 'author', ...PRE, protect: inBlock },
  { name: 'pre-author', user: 'author', ...PRE, protect: escaped },
  { name: 'element-author', user: 'author', ...ELEMENT },
];

const page = (name, more) => ({ [name]: { events: `/?pagename=${name}`, ...more } });

async function start({ folder, host, port, origin, environment }) {
  const socket = join(folder, 'db.sock');
  const data = join(folder, 'db');
  const wordpress = join(folder, 'wp');
  for (const { user, ...form } of POSTS) {
    const { name } = form;
    const html = expand(readFileSync(join(import.meta.dirname, 'events.html'), 'utf8'), form);
    writeFileSync(join(folder, `${name}.${user}.post`), html);
  }
  cpSync('/usr/share/wordpress', wordpress, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('.htaccess'),
  });
  for (const file of ['wp-config.php', 'router.php']) {
    cpSync(join(folder, file), join(wordpress, file));
  }
  cpSync(join(folder, 'plugins'), join(wordpress, 'wp-content/plugins'), { recursive: true });
  cpSync(join(folder, 'scripts'), join(wordpress, 'wp-content/plugins/event-viewer'), {
    recursive: true,
  });
  const options = `--no-defaults --datadir='${data}' --user=$(id -un)`;
  await shell(
    `mariadb-install-db ${options} --auth-root-authentication-method=normal --skip-test-db`,
    folder,
  );
  const administer = (command) =>
    shell(`mariadb-admin --no-defaults --user=root --socket='${socket}' ${command}`, folder);
  const stopDatabase = await startServer(
    'sh',
    ['-c', `exec mariadbd ${options} --skip-networking --socket='${socket}'`],
    {
      folder,
      isReady: () =>
        administer('ping').then(
          () => true,
          () => false,
        ),
    },
  );
  try {
    const settings = { ...environment, DB_SOCKET: socket, ORIGIN: origin };
    await administer('create wordpress');
    await shell('php setup.php', folder, settings);
    writeFileSync(join(wordpress, 'settings.json'), JSON.stringify(settings));
    const stopPhp = await startPhp({ root: wordpress, host, port, router: 'router.php' });
    return async () => {
      await stopPhp();
      await stopDatabase();
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

export default {
  debian: [
    'wordpress',
    'wordpress-theme-twentytwentythree',
    'mariadb-server',
    'php-cli',
    'php-mysql',
  ],
  scripts: 'scripts',
  // Without a font for emoji, WordPress asks for pictures of them.
  ignore: [/asks another host: https:\/\/s\.w\.org\//, /ERR_NAME_NOT_RESOLVED/],
  start,
  variants: {
    script: {
      pages: { ...page('block-admin'), ...page('block-author'), ...page('classic-author') },
    },
    plugin: {
      files: { 'wordpress/event-viewer': 'plugins/event-viewer' },
      pages: {
        ...page('block-author'),
        ...page('pre-author'),
        ...page('element-author', { options: true }),
      },
    },
  },
};
