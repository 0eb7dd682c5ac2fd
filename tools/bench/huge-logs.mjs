/**
 * Events and logs of 50 million characters, of every kind that makes a reader or a page stop, and how
 * each is written as an HTTP answer: the repeated part is never held in memory more than once.
 */

const LENGTH = 50_000_000;

/** As many parts as make up the length, each from its number. */
function* many(part, count = Math.ceil(LENGTH / part(0).length)) {
  const block = 10_000;
  for (let from = 0; from < count; from += block) {
    const numbers = Array.from({ length: Math.min(block, count - from) }, (_, i) => from + i);
    yield numbers.map(part).join('');
  }
}

const key = (n) => `${n ? ',' : ''}"key ${String(n).padStart(8, '0')}":"value ${n}"`;
const smallEvent = (n) =>
  `${n ? ',' : ''}{"time":"2024-05-13T10:55:12.${n % 1000}Z","name":"event ${n}","level":"info","data":"{\\"n\\":${n}}","text":"${'x'.repeat(70)}"}`;
const prettyMember = (n) => `${n ? ',' : ''}\n  {\n    "n": ${n},\n    "text": "line ${n}"\n  }`;
const text = 'x'.repeat(100);
const inner = JSON.stringify(
  JSON.stringify({ list: Array.from({ length: 300 }, (_, n) => ({ n })) }),
);

/** Name, and the parts of the text. */
export const HUGE_LOGS = {
  'one object of many keys': () => ['{', many(key), '}\n'],
  'one string': () => ['"', many(() => text), '"\n'],
  'a string in an object': () => ['{"a":1,"s":"', many(() => text), '","b":2}\n'],
  'a string with escapes': () => ['{"s":"', many(() => 'x\\n\\u00e9'), '"}\n'],
  'a string outside Latin-1': () => ['{"s":"', many(() => 'Привет '), '"}\n'],
  'a key': () => ['{"', many(() => text), '":1}\n'],
  'an array of 300,000 events on one line': () => ['[', many(smallEvent, 300_000), ']\n'],
  '1,000,000 nested arrays': () => [many(() => '[', 1e6), many(() => ']', 1e6), '\n'],
  '1,000,000 nested objects': () => [many(() => '{"a":', 1e6), '1', many(() => '}', 1e6), '\n'],
  'an object of 1,000,000 keys': () => [
    '{',
    many((n) => `${n ? ',' : ''}"k${n}":${n}`, 1e6),
    '}\n',
  ],
  'an array of numbers': () => ['[0', many((n) => `,${n % 10}`), ']\n'],
  'an array of objects in an object': () => [
    '{"list":[',
    many((n) => `${n ? ',' : ''}{"id":${n},"tags":["a","b"]}`),
    ']}\n',
  ],
  'an object printed over lines': () => ['{"list": [', many(prettyMember), '\n]}\n'],
  'the same, broken in its middle': () => [
    '{"list": [',
    many(prettyMember, 500_000),
    ',,',
    many(prettyMember, 500_000),
    '\n]}\n',
  ],
  'JSON in strings': () => ['{"list":[0', many(() => `,${inner}`), ']}\n'],
  'JSON in one string': () => ['{"s":"[0', many((n) => `,{\\"n\\":${n}}`), ']"}\n'],
  'an unclosed [': () => ['[1', many(() => ',[2]'), '\n'],
  'only [': () => [many(() => '['), '\n'],
  'an unclosed {': () => ['{"a":1', many((n) => `,"k${n}":1`), '\n'],
  'an unclosed string': () => ['{"a":"', many(() => text), '\n'],
  'an unclosed array before 300,000 lines': () => [
    '{"a":["x\n',
    many((n) => `${smallEvent(n + 1).slice(1)}\n`, 300_000),
  ],
  'one number': () => [many(() => '1234567890'), '\n'],
  'white space': () => [many(() => '          '), '\n'],
  'text on one line': () => [many(() => 'lorem {ipsum} '), '\n'],
  'a remark': () => ['# ', many(() => 'lorem ipsum '), '\n{"a":1}\n'],
  'text before the JSON': () => [many(() => 'lorem ipsum '), '{"a":1}\n'],
  'an event of an event stream': () => [many(() => 'data: "lorem",\n'), '\n'],
  'lines of 200,000 characters': () => [
    many((n) => `{"n":${n},"list":[${'{"a":[1,2,3],"b":"text"},'.repeat(8000)}0]}\n`, 250),
  ],
};

/** The text of a log, in pieces. */
export function* piecesOf(name) {
  for (const part of HUGE_LOGS[name]()) {
    if (typeof part === 'string') yield part;
    else yield* part;
  }
}
