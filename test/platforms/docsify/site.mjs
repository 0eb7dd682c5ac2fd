export default {
  scripts: 'public/assets',
  build: 'cp -r node_modules/docsify/dist public/docsify',
  output: 'public',
  events: '/#/events',
  links: { events: 'events.md', other: 'other.md' },
  // Docsify makes its pages in the browser.
  staysReadable: false,
  // Docsify makes plain spaces of no-break spaces.
  rewrite: (log) => log.replaceAll('\u00a0', '\\u00a0'),
  variants: { script: {} },
};
