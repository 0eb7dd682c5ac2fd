/** The way from an event to one of its values, written in the languages that people look values up with. */
import type { Path } from './path.js';
import { formatPath } from './path.js';
import { isDecoded, type Tree, type TreeNode } from './tree.js';
import { decodeText, kindOf, type Layer, type Value } from './value.js';

/** One step of the way: a member of an object, an element of an array, or into JSON held in a string. */
export type Step =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'index'; readonly key: string }
  | { readonly type: Layer };

export type PathFormat = 'pointer' | 'javascript' | 'jq' | 'jsonpath' | 'attribute';

/** How a language goes on from `at`, the way so far, which is empty at first. */
interface Language {
  key(at: string, key: string): string;
  index(at: string, index: string): string;
  parse(at: string): string;
  unescape(at: string): string;
  /** The whole, where the way is empty. */
  readonly root: string;
}

const NAME = /^[A-Za-z_]\w*$/;
const JAVASCRIPT_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A member by `.name`, or by `["any key"]`. */
const member = (at: string, key: string, name = NAME) =>
  name.test(key) ? `${at}.${key}` : `${at}[${JSON.stringify(key)}]`;
const element = (at: string, index: string) => `${at}[${index}]`;

/**
 * Neither RFC 6901 nor RFC 9535 has a way into strings, so one path leads to the string and another on
 * from the JSON in it; jq's word stands between them.
 */
const cross = (at: string, root: string) =>
  at.endsWith(PIPE) ? `${at}fromjson${PIPE}` : `${at || root}${PIPE}fromjson${PIPE}`;
const PIPE = ' | ';
/** What puts the missing quotes round a text, in jq. */
const quote = (at: string, root: string) =>
  cross(at.endsWith(PIPE) ? `${at}"\\"\\(.)\\""` : `${at || root}${PIPE}"\\"\\(.)\\""`, root);
/** Behind a pipe a way begins anew. */
const from = (at: string, root: string) => (!at || at.endsWith(PIPE) ? at + root : at);

const LANGUAGES: Readonly<Record<Exclude<PathFormat, 'attribute'>, Language>> = {
  pointer: {
    key: (at, key) => `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    index: (at, index) => `${at}/${index}`,
    parse: (at) => cross(at, '""'),
    unescape: (at) => quote(at, '""'),
    root: '',
  },
  javascript: {
    key: (at, key) => member(at || 'event', key, JAVASCRIPT_NAME),
    index: (at, index) => element(at || 'event', index),
    parse: (at) => `JSON.parse(${at || 'event'})`,
    unescape: (at) => `JSON.parse(\`"\${${at || 'event'}}"\`)`,
    root: 'event',
  },
  jq: {
    key: (at, key) => (NAME.test(key) ? member(at, key) : member(from(at, '.'), key)),
    index: (at, index) => element(from(at, '.'), index),
    parse: (at) => cross(at, '.'),
    unescape: (at) => quote(at, '.'),
    root: '.',
  },
  jsonpath: {
    key: (at, key) => member(from(at, '$'), key),
    index: (at, index) => element(from(at, '$'), index),
    parse: (at) => cross(at, '$'),
    unescape: (at) => quote(at, '$'),
    root: '$',
  },
};

export const PATH_FORMATS: readonly PathFormat[] = [
  'pointer',
  'javascript',
  'jq',
  'jsonpath',
  'attribute',
];

/** The way in a language; `attribute` is what `columns` and other attributes of the viewer take. */
export function writePath(steps: readonly Step[], format: PathFormat): string {
  if (format === 'attribute') return formatPath(keysOf(steps));
  const language = LANGUAGES[format];
  let at = '';
  for (const step of steps) {
    at = 'key' in step ? language[step.type](at, step.key) : language[step.type](at);
  }
  return at || language.root;
}

/** The keys alone, which lead through strings by themselves in this viewer. */
export function keysOf(steps: readonly Step[]): Path {
  return steps.flatMap((step) => ('key' in step ? [step.key] : []));
}

/** The way from the event to a node of its tree, through JSON in strings. */
export function stepsTo({ root }: Tree, node: TreeNode): Step[] {
  const steps: Step[] = [];
  for (let at = node; ; at = at.parent) {
    const container = at.parent?.inner ?? root;
    if (!at.range && at.key !== undefined) {
      steps.unshift({ type: kindOf(container) === 'array' ? 'index' : 'key', key: at.key });
    }
    if (!at.parent) return steps;
    // No way ends in the JSON itself: a group of siblings in it is found where the string is.
    if (steps.length && isDecoded(at.parent)) steps.unshift(...layersOf(at.parent.value));
  }
}

/** What leads into the JSON that a string holds. */
function layersOf({ document, node }: Value): Step[] {
  const layers: Layer[] = [];
  decodeText(document.string(node), layers);
  return layers.map((type) => ({ type }));
}
