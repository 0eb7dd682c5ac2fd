/**
 * Rollup plugin: makes the Lit templates in src/ shorter. CSS is minified by esbuild; in HTML and SVG
 * each run of white space becomes one space, which is all that can be taken away without a guess at
 * what is shown inline. It works on JavaScript, so it comes after the plugin that compiles TypeScript.
 */
import { transform } from 'esbuild';
import MagicString from 'magic-string';

/** The oldest engines the component supports: newer syntax is written in a form that they know. */
const CSS_TARGETS = ['chrome125', 'firefox128', 'safari17.5'];

const SOURCE_FILE = /[\\/]src[\\/]/;
const TEMPLATE_TAGS = ['html', 'svg'];

/** Where white space shows, or where a comment may hold anything: such templates are left alone. */
const WHITE_SPACE_MATTERS = /<(?:pre|textarea)\b|<!--/i;

/** An attribute with other text beside its binding, or two of those, for which our copy of Lit has no parts. */
const PART_OF_ATTRIBUTE = /=(?:"[^"]*|'[^']*|[^\s"'>]+)$/;

/** Calls `visit` for each tagged template in a syntax tree, the outer ones first. */
function visitTaggedTemplates(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression') visit(node);
  for (const child of Object.values(node)) visitTaggedTemplates(child, visit);
}

/** Text as it stands between the backticks of a template literal. */
function escapeTemplateText(text) {
  return text.replace(/[\\`]|\$\{/g, '\\$&');
}

export function litMin() {
  return {
    name: 'lit-min',
    async transform(code, id) {
      if (!SOURCE_FILE.test(id)) return null;
      const output = new MagicString(code);

      const minifyCss = async ({ start, end, value }) => {
        const { code: css, warnings } = await transform(value.cooked, {
          loader: 'css',
          minify: true,
          target: CSS_TARGETS,
        });
        for (const warning of warnings) this.warn(`${id}: css: ${warning.text}`);
        output.overwrite(start, end, escapeTemplateText(css.trim()));
      };

      const collapseWhiteSpace = ({ start, end, value }) => {
        if (end > start) output.overwrite(start, end, value.raw.replace(/\s+/g, ' '));
      };

      const pending = [];
      visitTaggedTemplates(this.parse(code), ({ tag, quasi: { quasis } }) => {
        if (tag.name === 'css') {
          // A sheet with ${} in it is in pieces that are no CSS on their own.
          if (quasis.length === 1) pending.push(minifyCss(quasis[0]));
        } else if (TEMPLATE_TAGS.includes(tag.name)) {
          if (quasis.slice(0, -1).some(({ value }) => PART_OF_ATTRIBUTE.test(value.raw))) {
            this.error(`${id}: a binding is the whole value of an attribute`);
          }
          if (quasis.some(({ value }) => WHITE_SPACE_MATTERS.test(value.raw))) return;
          quasis.forEach(collapseWhiteSpace);
        }
      });
      await Promise.all(pending);
      if (!output.hasChanged()) return null;
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}
