import inPlace from '@metalsmith/in-place';
import layouts from '@metalsmith/layouts';
import markdown from '@metalsmith/markdown';
import eventViewer from 'event-viewer/markdown-it';
import markdownIt from 'markdown-it';
import Metalsmith from 'metalsmith';

const usePlugin = process.env.EVENT_VIEWER === 'plugin';
const engine = markdownIt({ html: true }).use(eventViewer);

/** Handlebars reads the pages too, for {{title}} in their text. */
const handlebars = (pattern) => inPlace({ transform: 'handlebars', pattern, extname: false });

const steps = usePlugin
  ? // The plugin writes the braces of a log in a way that Handlebars leaves alone, so it comes first.
    [markdown({ render: (source) => engine.render(source) }), handlebars('**/*.html')]
  : [handlebars('**/*.md'), markdown()];

const site = Metalsmith(import.meta.dirname)
  .source('src')
  .destination('build');
for (const step of steps) site.use(step);
await site
  .use(layouts({ transform: 'handlebars', pattern: '**/*.html' }))
  .build();
