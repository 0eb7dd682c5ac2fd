export default {
  debian: ['python3-sphinx', 'python3-myst-parser'],
  scripts: '_static',
  build: 'sphinx-build -W -q -b html . _build',
  output: '_build',
  events: '/events.html',
  links: { events: 'events.md', other: 'other.md' },
  theme: 'alabaster',
  variants: {
    script: {},
    plugin: { files: { 'sphinx/event_viewer.py': '_extensions/event_viewer.py' } },
  },
};
