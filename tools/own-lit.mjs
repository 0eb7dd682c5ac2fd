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
  [/this\._\$Eq&&=this\._\$Eq\.forEach\(.*?\)\),/g, ''],
  [/,!0===\w+&&this\._\$Em!==\w+&&\(this\._\$Eq\?\?=new Set\)\.add\(\w+\)/g, ''],
  [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/g, ''],
  [/,void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\)/g, ''],
  // What reads templates: `lit-min.mjs` has done it.
  [
    /function V\(.*?return (void 0!==e\?e\.createHTML)\(i\):i\}const N=.*?\};class S\{.*?static createElement\(.*?\}\}/g,
    `class S{constructor({strings:t}){this.parts=[];const i=this.el=l.createElement("template");i.innerHTML=$1(t):t;P.currentNode=i.content;for(let t,i=0;t=P.nextNode();i++)if("?"===t.data)this.parts.push({type:2,index:i});else if(1===t.nodeType)for(const s of t.getAttributeNames())if(s.endsWith("$")){const[,e,n]=/([.?@]?)(.*)\\$/.exec(s);this.parts.push({type:1,index:i,name:"."===e?n.replace(/-./g,([,t])=>t.toUpperCase()):n,ctor:"."===e?I:"?"===e?L:"@"===e?z:H}),t.removeAttribute(s)}}}`,
  ],
  [/new WeakMap(?=,P=)/g, 'new Map'],
  [/const j=\{M:h.*?\},/g, 'const '],
  [/j as _\$LH,/g, ''],
  // Parts for elements.
  [/1===\w+\.type\?(\w+=new \w+\.ctor\([^)]*\)):6===\w+\.type&&\([^)]*\)\)/g, '$1'],
  // Templates that were compiled before.
  [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(.*?,\w+\)(?=;if\(this\._\$AH\?)/g, '$1'],
  // A place to render into that is not empty, and that can be left and come back to.
  [/createRenderRoot\(\)\{const \w+=super.*?\}/g, ''],
  [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/g, ''],
  [/this\._\$Do=(\w+\(\w+,this\.renderRoot)/g, '$1'],
  [/,this\._\$Do=void 0/g, ''],
  [/(?<=super\.update\(.*)connectedCallback\(\)\{.*?\}disconnectedCallback\(\)\{.*?\}/g, ''],
  [/this\._\$AN=void 0,/g, ''],
  [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/g, ''],
  // Options of a property that nothing here has.
  [/\{useDefault:\w+,reflect:\w+,wrapped:\w+\},\w+\)\{.*?\|\|\(this\._\$AL/g, '){(this._$AL'],
  [/\(this\.hasUpdated\|\|\w+\|\|/g, '(this.hasUpdated||'],
  [/case Object:case Array:try\{.*?\}catch\(\w+\)\{\w+=null\}/g, ''],
  [/,reflect:!1,useDefault:!1,hasChanged:\w+/g, ''],
  [/,this\.prototype\.hasOwnProperty\(\w+\)&&\(\(\w+=Object\.create\(\w+\)\)\.wrapped=!0\)/g, ''],
  [
    /const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(const\[\w+,\w+\]of \w+\)\{const\{wrapped.*?\}\}/g,
    '}',
  ],
  [/\w+\(this\.prototype,\w+\)\?\?(?=\{get)/g, ''],
  [/(\[\.\.\.\w+\(\w+\)),\.\.\.\w+\(\w+\)\]/g, '$1]'],
  [/"function"==typeof \w+\.converter\?.*?:(\w+);/g, '$1;'],
  [/(this\[\w+\]=\w+)\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+/g, '$1'],
  [/\w\("(elementProperties|finalized|properties)"\)/g, '"$1"'],
  [/const \w=this\.scheduleUpdate\(\);return null!=\w&&await \w,/g, 'return this.performUpdate(),'],
  [/this\.shouldUpdate\(\w+\)/g, '!0'],
  // Style sheets with others inside them.
  [/if\(this\._\$cssResult\$=!0.*?this\.cssText=(\w+),this\.t=\w+\}/g, 'this.cssText=$1}'],
  [
    /const \w+=this\.t;if\(\w+&&void 0===(\w+)\)\{.*?this\.o=\1=(new CSSStyleSheet).*?\}return \1\}/g,
    'return $1||(this.o=$1=$2).replaceSync(this.cssText),$1}',
  ],
  [
    /\((\w+),\.\.\.\w+\)=>\{const \w+=1===\1\.length\?.*?;return new (\w+)\(\w+,\w+,\w+\)\}/g,
    '$1=>new $2($1[0])',
  ],
  [
    /const \w+=\[\];if\(Array\.isArray\((\w+)\)\)\{const \w+=new Set.*?return \w+\}/g,
    'return $1??[]}',
  ],
  [/(\w+)=>\1 instanceof CSSStyleSheet\?\1:/g, '$1=>'],
  // Directives.
  [
    /function (\w+)\(\w+,(\w+),\w+=\w+,\w+\)\{if\(.*?_\$AS.*?,\2\}/g,
    'function $1(_,$2){return $2}',
  ],
  // Attributes with several bindings, and listeners with options.
  [/,\w+\.length>2\|\|""!==.*?:(this\._\$AH=\w+\})/g, ',$1'],
  [
    /const \w+=this\.strings;let (\w+=!1);if\(void 0===\w+\)(.*?);else\{.*?\}(?=\w+&&!\w+&&this\.j)/g,
    'let $1;$2;',
  ],
  [/void 0!==\w+\.strings\?\(.*?\):/g, ''],
  [/\|\|\w+\.capture.*?passive!==\w+\.passive/g, ''],
  [/"function"==typeof this\._\$AH\?(.*?):this\._\$AH\.handleEvent\(\w+\)/g, '$1'],
  [
    /constructor\(\)\{super\(\.\.\.arguments\),this\.type=\d\}|constructor\((\w+,){4}\w+\)\{super\(.*?\),this\.type=\d\}|this\.type=\d,/g,
    '',
  ],
  [
    /const \w+=(\w+)\?\.renderBefore\?\?(\w+);.*?=new (\w+)\(.*?\)\}return.*?\}/g,
    '($2._$litPart$??=new $3($2.appendChild(c()),null,void 0,$1))._$AI(t)}',
  ],
  [/(\w)\((\w)\)\.nextSibling;\1\(\2\)\.remove/g, '$2.nextSibling;$2.remove'],
  [/\w+\.state&&\(\w+\.attribute=!1\),/g, ''],
];

/** Properties that nothing here ever sets, so that every use of them can go. */
const UNSET = new Set([
  ...['useDefault', 'reflect', 'hasChanged', 'converter', 'noAccessor'],
  ...['_$Ej', '_$Em', '_$AP', '_$litDirective$', 'renderBefore', 'creationScope'],
]);

/** Methods that nothing here calls, of an element that is more than is needed. */
const UNCALLED = new Set([
  ...['addInitializer', 'scheduleUpdate', 'shouldUpdate', 'toAttribute', '_$ET', 'setConnected'],
  ...['_$AU', 'parentNode', 'startNode', 'endNode', 'tagName'],
]);

/** Takes the uncalled methods out, and puts what an unset property is in the place of its uses. */
function prune(node, output, parent) {
  if (!node || typeof node !== 'object') return;
  const { type, start, end } = node;
  const isMethod = type === 'MethodDefinition' || (type === 'Property' && node.method);
  const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node;
  if (isMethod && UNCALLED.has(node.key.name)) {
    output.remove(start, end + Number(output.original[end] === ','));
  } else if (type === 'MemberExpression' && UNSET.has(node.property.name) && !isTarget) {
    output.overwrite(start, end, '(void 0)');
  } else {
    for (const child of Object.values(node)) prune(child, output, type ? node : parent);
  }
}

/** Uses of what was taken out above. */
const UNAVAILABLE =
  /\b(?:svg|mathml)`|css`[^`]*\$\{|\b(?:reflect|useDefault|hasChanged|converter|noAccessor): |type: (?:Object|Array)\b|\b(?:addInitializer|scheduleUpdate|shouldUpdate|setConnected|renderBefore|directive)\b/;

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
      let changed = code;
      REPLACEMENTS.forEach(([pattern, text], index) => {
        const before = changed;
        changed = changed.replace(pattern, text);
        if (changed !== before) counts[index]++;
      });
      const output = new MagicString(changed);
      prune(this.parse(output.original), output);
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
    /** Another version of Lit may be written in another way; then this has to be looked at again. */
    buildEnd() {
      const missing = REPLACEMENTS.find((_, index) => counts[index] === 0);
      if (missing) this.error(`nothing in Lit matches ${missing[0]}`);
    },
  };
}
