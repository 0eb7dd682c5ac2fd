export default {
  debian: ['jekyll'],
  scripts: 'assets',
  build: 'jekyll build --disable-disk-cache',
  output: '_site',
  events: '/events/',
  links: { events: '/events/', other: '/other/' },
  variants: {
    // Liquid reads fences too. The plugin keeps it out of those of its own.
    script: { protect: (log) => `{% raw %}${log}{% endraw %}` },
    plugin: {
      files: { 'jekyll/event_viewer.rb': '_plugins/event_viewer.rb' },
      close: '\n{: sort="-published_at"}',
      // Nothing stands after the language.
      info: 'event-viewer',
      options: true,
    },
  },
};
