import eventViewer from 'event-viewer/markdown-it';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';

export default function (config) {
  config.addPassthroughCopy('assets');
  if (usePlugin) config.amendLibrary('md', (markdown) => markdown.use(eventViewer));
  // Without this, Liquid would take {{ … }} in a log for its own.
  return { markdownTemplateEngine: false };
}
