export default {
  debian: ['mkdocs', 'python3-pymdownx'],
  scripts: 'docs/javascripts',
  build: 'mkdocs build --strict',
  output: 'site',
  events: '/events/',
  links: { events: 'events.md', other: 'other.md' },
  // What MkDocs says itself.
  ignore: [/search scripts loaded/, /Lunr index built/],
  variants: {
    script: { config: '' },
    plugin: {
      config: 'hooks: [event_viewer.py]',
      files: { 'mkdocs/event_viewer.py': 'event_viewer.py' },
      options: ' sort="-published_at"',
    },
  },
};
