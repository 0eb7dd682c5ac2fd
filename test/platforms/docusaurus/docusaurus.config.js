import eventViewer from 'event-viewer/remark';
import { themes } from 'prism-react-renderer';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

export default {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'warn',
  scripts: [{ src: '/event-viewer.js', type: 'module', blocking: 'render' }],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          beforeDefaultRemarkPlugins: usePlugin ? [eventViewer] : [],
        },
        blog: false,
      },
    ],
  ],
  // As in a new site.
  themeConfig: { prism: { theme: themes.github, darkTheme: themes.dracula } },
};
