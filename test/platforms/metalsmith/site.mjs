export default {
  scripts: 'src/assets',
  build: 'node build.mjs',
  output: 'build',
  events: '/events.html',
  links: { events: 'events.html', other: 'other.html' },
  variants: {
    // Where Handlebars reads the page before Markdown does, its authors escape the braces of a log.
    script: { protect: (log) => log.replaceAll('{{', '\\{{') },
    plugin: { options: ' sort=-published_at' },
  },
};
