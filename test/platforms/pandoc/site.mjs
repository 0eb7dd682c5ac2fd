const command = (options) =>
  ['events', 'other']
    .map((page) => `pandoc --standalone -H head.html ${options} ${page}.md -o public/${page}.html`)
    .join(' && ');

export default {
  debian: ['pandoc'],
  scripts: 'public',
  build: command(''),
  output: 'public',
  events: '/events.html',
  links: { events: 'events.html', other: 'other.html' },
  variants: {
    script: {},
    plugin: {
      build: command('--lua-filter event-viewer.lua'),
      files: { 'pandoc/event-viewer.lua': 'event-viewer.lua' },
      info: '{.event-viewer sort=-published_at}',
      options: true,
    },
  },
};
