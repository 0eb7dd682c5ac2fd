import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import eventViewer from 'event-viewer/remark';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

export default defineConfig({
  integrations: [
    starlight({
      title: 'A site',
      head: [
        { tag: 'script', attrs: { type: 'module', blocking: 'render', src: '/event-viewer.js' } },
      ],
      // Without the plugin, this keeps Expressive Code from a warning about each fence.
      expressiveCode: { shiki: { langAlias: { 'event-viewer': 'json' } } },
    }),
  ],
  markdown: usePlugin ? { processor: unified({ remarkPlugins: [eventViewer] }) } : {},
});
