export default {
  debian: ['hugo'],
  scripts: 'static',
  build: 'hugo --config hugo.toml',
  output: 'public',
  events: '/events/',
  links: { events: '/events/', other: '/other/' },
  // Hugo takes {{< … >}} for a shortcode, in a fence too; this is how its authors write one as text.
  protect: (log) => log.replace(/\{\{<(.*?)>\}\}/g, '{{</*$1*/>}}'),
  variants: {
    script: {},
    plugin: {
      files: {
        'hugo/render-codeblock-event-viewer.html':
          'layouts/_default/_markup/render-codeblock-event-viewer.html',
      },
      options: ' {sort="-published_at"}',
    },
  },
};
