/**
 * A command for tests: Markdown to HTML with one of the package's plugins, in Node.js and as built,
 * which is where sites are made. It returns what the generator would write into a page.
 */
import MarkdownIt from 'markdown-it';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const load = async (name) => (await import(`../dist/modules/embed/${name}.js`)).default;

/** Each plugin with the shortest tool chain it can stand in. */
const RENDERERS = {
  'markdown-it': async (options) => {
    const markdown = new MarkdownIt().use(await load('markdown-it'), options);
    return (text) => markdown.render(text);
  },
  rehype: async (options) =>
    processor(remarkParse, remarkRehype, [await load('rehype'), options], rehypeStringify),
  remark: async (options) =>
    processor(remarkParse, [await load('remark'), options], remarkRehype, rehypeStringify),
};

function processor(...plugins) {
  const chain = unified().use({ plugins });
  return (text) => String(chain.processSync(text));
}

export function markdownCommand() {
  return {
    name: 'markdown-command',
    async executeCommand({ command, payload }) {
      if (command !== 'ev:markdown') return undefined;
      const { plugin, options, markdown } = payload;
      const render = await RENDERERS[plugin](options);
      return { html: render(markdown) };
    },
  };
}
