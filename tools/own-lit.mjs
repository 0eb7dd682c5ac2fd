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
];

export function ownLit() {
  const counts = REPLACEMENTS.map(() => 0);
  return {
    name: 'own-lit',
    transform(code, id) {
      if (!LIT_FILE.test(id)) return null;
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
