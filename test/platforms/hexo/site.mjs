export default {
  scripts: 'source/assets',
  build: 'hexo generate',
  output: 'public',
  events: '/events.html',
  links: { events: '/events.html', other: '/other.html' },
  variants: {
    script: {},
    plugin: {
      files: { 'hexo/event-viewer.js': 'scripts/event-viewer.js' },
      options: ' sort=-published_at',
    },
  },
};
