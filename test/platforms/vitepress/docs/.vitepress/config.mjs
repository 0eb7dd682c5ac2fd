import eventViewer from 'event-viewer/markdown-it';
import { defineConfig } from 'vitepress';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

export default defineConfig({
  title: 'A site',
  head: [['script', { type: 'module', blocking: 'render', src: '/event-viewer.js' }]],
  markdown: {
    // Without the plugin, this keeps Shiki from a warning about a language that it does not know.
    languageAlias: { 'event-viewer': 'json' },
    config: (markdown) => usePlugin && markdown.use(eventViewer, { vue: true }),
  },
});
