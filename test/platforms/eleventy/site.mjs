export default {
  scripts: 'assets',
  build: 'eleventy',
  output: '_site',
  events: '/events/',
  links: { events: '/events/', other: '/other/' },
  variants: { script: {}, plugin: { options: ' sort=-published_at' } },
};
