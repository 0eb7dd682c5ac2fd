/**
 * Rollup plugin: makes the Lit templates in src/ shorter. CSS is minified by esbuild. HTML is made into what Lit
 * would make of it in the browser, so that our copy of Lit (`own-lit.mjs`) need not read templates:
 *
 *     html`<p class=${a} .textContent=${b}>${c}</p>` becomes html('<p class$ .text-content$><?></p>', a, b, c)
 *
 * Each run of white space is one space, and none beside the tags of tables: no more can be taken away without a guess
 * at what is shown inline.
 * It works on JavaScript, so it comes after the plugin that compiles TypeScript.
 */
import { transform } from 'esbuild';
import MagicString from 'magic-string';

/** The oldest engines the component supports: newer syntax is written in a form that they know. */
const CSS_TARGETS = ['chrome125', 'firefox128', 'safari17.5'];

const SOURCE_FILE = /[\\/]src[\\/]/;
/** Where white space shows, or where a comment may hold anything: such templates are left alone. */
const WHITE_SPACE_MATTERS = /<(?:pre|textarea)\b|<!--/i;

/** What a binding stands behind where it is the value of an attribute, a property, or a listener. */
const ATTRIBUTE = /\s([.?@]?[a-z][\w-]*)=(["']?)$/i;

/** Elements that have no content, so that their tags need not say so. */
const VOID = /^<(?:br|col|hr|img|input|wbr)\b/;

/** A tag of a table, with the white space beside it, which shows nowhere. */
const TABLE_TAG = /\s*(<\/?(?:table|caption|colgroup|col|thead|tbody|tr|th|td)\b[^>]*>)\s*/g;

/** A custom property, which esbuild leaves as it is, and white space in it that parts nothing. */
const CUSTOM_PROPERTY = /--[\w-]+: [^;}]*/g;
const LOOSE_SPACE = /(?<=[(,:])\s+|\s+(?=[),])/g;

/** Shorter, and the same to the parser. */
function shortTag(tag) {
  const isClosed = tag.endsWith('/>') && !VOID.test(tag);
  if (isClosed) return tag;
  return tag.replace(/\s*\/?>$/, '>').replace(/(?<= [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1');
}

/** The HTML of a template, with `name$` for an attribute that is bound and `<?>` for a child; or what is wrong. */
function compile(quasis) {
  const isAsWritten = quasis.some(({ value }) => WHITE_SPACE_MATTERS.test(value.raw));
  let html = '';
  let quote = '';
  for (const { tail, value } of quasis) {
    const text = isAsWritten ? value.cooked : value.cooked.replace(/\s+/g, ' ');
    if (!text.startsWith(quote)) return { problem: 'a binding is a part of an attribute' };
    const piece = text.slice(quote.length);
    if (html.endsWith('$') && !/^[\s/>]/.test(piece)) return { problem: 'text after a binding' };
    html += piece;
    quote = '';
    if (tail) break;
    if (/<[^>]*$/.test(html)) {
      const [all, name, mark] = ATTRIBUTE.exec(html) ?? [];
      if (!all) return { problem: 'a binding that is no value' };
      // Parsers of HTML know no capitals.
      const written = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      html = `${html.slice(0, -all.length + 1)}${written}$`;
      quote = mark;
    } else html += '<?>';
  }
  // A child ends before another node, of the same template: what follows that is somebody else's.
  if (html.endsWith('<?>')) html += '<!>';
  return { html: html.replace(/<\/?\w[^>]*>/g, shortTag).replace(TABLE_TAG, '$1') };
}

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
        const short = css.replace(CUSTOM_PROPERTY, (one) => one.replace(LOOSE_SPACE, ''));
        output.overwrite(start, end, escapeTemplateText(short.trim()));
      };

      const compileHtml = ({ quasis, expressions, start, end }) => {
        const { html, problem } = compile(quasis);
        if (problem) this.error(`${id}: ${problem}`);
        const ends = [start, ...expressions.map((expression) => expression.end)];
        const starts = [...expressions.map((expression) => expression.start), end];
        ends.forEach((from, index) => {
          const before = index ? '' : `(${JSON.stringify(html)}`;
          output.overwrite(from, starts[index], before + (index < expressions.length ? ',' : ')'));
        });
      };

      const pending = [];
      visitTaggedTemplates(this.parse(code), ({ tag, quasi }) => {
        if (tag.name === 'css') pending.push(minifyCss(quasi.quasis[0]));
        if (tag.name === 'html') compileHtml(quasi);
      });
      await Promise.all(pending);
      if (!output.hasChanged()) return null;
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}
