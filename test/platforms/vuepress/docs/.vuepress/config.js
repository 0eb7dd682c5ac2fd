import { viteBundler } from '@vuepress/bundler-vite';
import { defaultTheme } from '@vuepress/theme-default';
import eventViewer from 'event-viewer/markdown-it';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

export default {
  title: 'A site',
  bundler: viteBundler(),
  theme: defaultTheme(),
  head: [['script', { type: 'module', blocking: 'render', src: '/event-viewer.js' }]],
  extendsMarkdown: (markdown) => usePlugin && markdown.use(eventViewer, { vue: true }),
};
