const MyST = { events: '/events.html' };
const reST = { events: '/events-rst.html' };

export default {
  debian: ['python3-sphinx', 'python3-myst-parser'],
  scripts: '_static',
  build: 'sphinx-build -W -q -b html . _build',
  output: '_build',
  links: { events: 'events.md', other: 'other.md' },
  theme: 'alabaster',
  variants: {
    script: {
      directive: 'code-block:: event-viewer',
      sort: '',
      pages: { MyST, reST },
    },
    plugin: {
      files: { 'sphinx/event_viewer.py': '_extensions/event_viewer.py' },
      directive: 'event-viewer::',
      sort: '\n   :sort: -published_at',
      pages: { MyST, reST: { ...reST, options: true } },
    },
  },
};
