/** Without the hook, the fence needs a name, or pymdownx.superfences loses its language. */
const FENCE = `markdown_extensions:
  - pymdownx.highlight
  - pymdownx.superfences:
      custom_fences:
        - name: event-viewer
          class: event-viewer
          format: !!python/name:pymdownx.superfences.fence_code_format`;

const HOOK = `markdown_extensions: [pymdownx.highlight, pymdownx.superfences]
hooks: [event_viewer.py]`;

const choose = (name) => (page) => page.locator(`label[title="${name}"]:visible`).click();

export default {
  debian: ['mkdocs-material'],
  scripts: 'docs/javascripts',
  build: 'mkdocs build --strict',
  output: 'site',
  events: '/events/',
  links: { events: 'events.md', other: 'other.md' },
  dark: choose('Dark'),
  light: choose('Light'),
  variants: {
    script: { config: FENCE },
    plugin: {
      config: HOOK,
      files: { 'mkdocs/event_viewer.py': 'event_viewer.py' },
      options: ' sort="-published_at"',
    },
  },
};
