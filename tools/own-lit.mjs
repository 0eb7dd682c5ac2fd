/**
 * Rollup plugin: makes the Lit inside the single files ours alone, so that it gets along with any other
 * on the page. It leaves no globals (Lit's version lists and hooks for polyfills), and its Trusted Types
 * policy has a name of its own: a second policy of one name is an error that keeps the element from
 * being defined.
 */
import MagicString from 'magic-string';

const LIT_FILE = /[\\/]node_modules[\\/](?:@lit|lit|lit-html|lit-element)[\\/]/;

/** What stands in Lit's own minified modules, and what it is replaced with. */
const REPLACEMENTS = [
  [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '(void 0)'],
  [/\w+\.(?:litHtml|litElement|reactiveElement)(?:Polyfill|Hydrate)Support/g, '(void 0)'],
  // The metadata of standard decorators, which nothing here has.
  [
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap/g,
    '(void 0)',
  ],
  [/litPropertyMetadata\.get\(\w+\)/g, '(void 0)'],
  [/createPolicy\("lit-html"/g, 'createPolicy("event-viewer"'],
  // Every engine of the last two years adopts style sheets: what is for those that do not can go.
  [
    /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g,
    '!0',
  ],
  // A long message for an error in our own templates, which no page ever sees.
  [/"Value passed to 'css' function[^"]*"\+\w+\+"[^"]*"/g, '"css"'],
  // What is not used here: templates of SVG and MathML, properties that are reflected to attributes,
  // initializers, which decorators add.
  [/2===\w+\?"<svg>":3===\w+\?"<math>":""/g, '""'],
  [/\+\(2===\w+\?"<\/svg>":3===\w+\?"<\/math>":""\)/g, ''],
  [/,2===\w+\|\|3===\w+\)\{const \w+=this\.el\.content\.firstChild;[^}]*\}/g, ');'],
  [/_\$ET\(\w+,\w+\)\{.*?_\$Em=null\}\}/g, ''],
  [/this\._\$Eq&&=this\._\$Eq\.forEach\(.*?\)\),/g, ''],
  [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/g, ''],
  [/static addInitializer\(\w+\)\{[^}]*\}/g, ''],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/g, ''],
  [/,void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\)/g, ''],
  [/toAttribute\(\w+,\w+\)\{switch.*?return \w+\},/g, ''],
];

/** Uses of what was taken out above. */
const UNAVAILABLE = /\b(?:svg|mathml)`|\breflect: true/;

export function ownLit() {
  const counts = REPLACEMENTS.map(() => 0);
  return {
    name: 'own-lit',
    transform(code, id) {
      if (!LIT_FILE.test(id)) {
        const used = UNAVAILABLE.exec(code);
        if (used) this.error(`${id} uses ${used[0]}, which the single files do not have`);
        return null;
      }
      const changed = new MagicString(code);
      REPLACEMENTS.forEach(([pattern, text], index) => {
        changed.replace(pattern, () => {
          counts[index]++;
          return text;
        });
      });
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
    },
    /** Another version of Lit may be written in another way; then this has to be looked at again. */
    buildEnd() {
      const missing = REPLACEMENTS.find((_, index) => counts[index] === 0);
      if (missing) this.error(`nothing in Lit matches ${missing[0]}`);
    },
  };
}
