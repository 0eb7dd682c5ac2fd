/** The texts that a value can be copied as. */
import { layOut } from './layout.js';
import { decode, kindOf, type Value } from './value.js';

/**
 * `source`: as written. `pretty`, `compact`: JSON on several lines, on one. `string`: as the text of a JSON
 * string, to be put into other JSON or into code. `text`: the characters that a string stands for.
 * `decoded`: the JSON held in a string, on several lines.
 */
export type ValueForm = 'source' | 'pretty' | 'compact' | 'string' | 'text' | 'decoded';

const INDENT = '  ';

/** The forms that make a difference for a value, the plainest first. */
export function formsOf(value: Value): readonly ValueForm[] {
  const { document, node } = value;
  if (document.isContainer(node)) return ['source', 'pretty', 'compact', 'string'];
  if (kindOf(value) !== 'string') return ['source'];
  return decode(value) ? ['source', 'text', 'decoded'] : ['source', 'text'];
}

/**
 * The value in a form that fits it. `isAscii` writes what is beyond ASCII as `\u` escapes, where the form
 * is JSON. A generator, so that its caller can give way to the page.
 */
export function* copyValue(
  value: Value,
  form: ValueForm,
  isAscii = false,
): Generator<void, string> {
  const text = yield* write(value, form);
  return isAscii && form !== 'text' ? escapeBeyondAscii(text) : text;
}

function* write(value: Value, form: ValueForm): Generator<void, string> {
  const { document, node } = value;
  const inner = form === 'decoded' ? decode(value) : undefined;
  switch (form) {
    case 'source':
      return document.source(node);
    case 'text':
      return document.string(node);
    case 'string':
      return JSON.stringify(yield* layOut(document.source(node)));
    case 'compact':
      return yield* layOut(document.source(node));
    default:
      return yield* layOut(inner ? inner.source(0) : document.source(node), INDENT);
  }
}

/** In JSON only strings hold such characters, and there an escape is the same. */
function escapeBeyondAscii(json: string): string {
  return json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
