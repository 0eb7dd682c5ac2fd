import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readJson } from '../../src/core/read-json.js';
import {
  MAX_BRIEF_LENGTH,
  MAX_DECODE_LAYERS,
  MAX_DECODE_LENGTH,
  MAX_PREVIEW_LENGTH,
} from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import type { Path } from '../../src/core/path.js';
import {
  clip,
  decode,
  find,
  kindOf,
  preview,
  rootOf,
  textOf,
  type Value,
  valueAt,
} from '../../src/core/value.js';

function valueOf(text: string): Value {
  return rootOf(readJson(text))!;
}

function sourceOf(value: Value | undefined): string | undefined {
  return value?.document.source(value.node);
}

/** The text put into a string, and that into a string, and so on. */
function wrapped(text: string, layers: number): string {
  return layers ? wrapped(JSON.stringify(text), layers - 1) : text;
}

/** The text escaped over and over, but without its quotes. */
function escaped(text: string, layers: number): string {
  return layers ? escaped(JSON.stringify(text).slice(1, -1), layers - 1) : text;
}

describe('find', () => {
  const text = JSON.stringify({
    a: { b: [10, { c: null }] },
    data: '{"x":{"y":"[1,{\\"z\\":2}]"},"x.y":3}',
    text: 'plain',
    '': { '': 0 },
    constructor: 1,
  });
  const table: [path: Path, decoded: string | undefined, raw?: string][] = [
    [[], text, text],
    [['a', 'b', '0'], '10', '10'],
    [['a', 'b', '1', 'c'], 'null', 'null'],
    [['a', 'b', '1', 'c', 'd'], undefined],
    [['a', 'b', '2'], undefined],
    [['', ''], '0', '0'],
    [['constructor'], '1', '1'],
    [['toString'], undefined],
    [['a', 'constructor'], undefined],
    [['data', 'x.y'], '3'],
    [['data', 'x', 'y', '1', 'z'], '2'],
    [['data', 'x', 'y', '1', 'a'], undefined],
    [['text', 'length'], undefined],
    [['text', '0'], undefined],
  ];
  for (const [path, decoded, raw] of table) {
    it(JSON.stringify(path), () => {
      expect(sourceOf(find(valueOf(text), path, true))).to.equal(decoded);
      expect(sourceOf(find(valueOf(text), path, false))).to.equal(raw);
    });
  }

  it('takes the last of duplicates, as JSON.parse does', () => {
    expect(sourceOf(find(valueOf('{"a":{"b":1},"a":{"b":2}}'), ['a', 'b'], true))).to.equal('2');
  });

  it('leaves the string itself as it is when the path ends there', () => {
    expect(kindOf(find(valueOf(text), ['data'], true)!)).to.equal('string');
  });
});

describe('decode', () => {
  it('reads objects and arrays that are held in a string, and nothing else', () => {
    const table: [text: string, source: string | undefined][] = [
      ['{"a":1}', '{"a":1}'],
      ['[1,2]', '[1,2]'],
      ['{}', '{}'],
      [' \n{"a":1.10}\n', '{"a":1.10}'],
      ['1', undefined],
      ['true', undefined],
      ['null', undefined],
      ['', undefined],
      ['text', undefined],
      ['"text"', undefined],
      ['"{"', undefined],
      ['{"a":1', undefined],
      ['{"a":1} {"b":2}', undefined],
      ['[info] started', undefined],
      ['{a}', undefined],
    ];
    for (const [text, source] of table) {
      const document = decode(valueOf(JSON.stringify(text)));
      expect(document && sourceOf(rootOf(document)), text).to.equal(source);
    }
  });

  it('takes values of other kinds for what they are', () => {
    for (const text of ['{"a":1}', '[1]', '1', 'true', 'null']) {
      expect(decode(valueOf(text)), text).to.equal(undefined);
    }
  });

  for (const text of ['{"a":"\\"\\\\é\\n"}', '[1.10,"x"]', '{"a":{"b":"[\\"c\\"]"}}']) {
    it(`reads ${text} through every layer up to the limit`, () => {
      for (let layers = 1; layers <= MAX_DECODE_LAYERS; layers++) {
        const document = decode(valueOf(wrapped(text, layers)));
        expect(document && sourceOf(rootOf(document)), `${layers} layers`).to.equal(text);
      }
      expect(decode(valueOf(wrapped(text, MAX_DECODE_LAYERS + 1)))).to.equal(undefined);
    });
  }

  it('reads what was escaped once more, without the quotes', () => {
    const text = '{"a":"\\"x\\"","b":[1]}';
    for (const layers of [1, 2]) {
      const document = decode(valueOf(JSON.stringify(escaped(text, layers))));
      if (layers === 1) expect(document && sourceOf(rootOf(document))).to.equal(text);
    }
    expect(decode(valueOf(JSON.stringify('{\\"a\\": \\x}')))).to.equal(undefined);
  });

  it('gives the same document each time', () => {
    const value = valueOf('"{\\"a\\":1}"');
    expect(decode(value)).to.equal(decode({ ...value }));
    expect(decode(value)).not.to.equal(undefined);
  });

  it('goes in again for strings inside', () => {
    const inner = decode(valueOf(wrapped('{"a":"{\\"b\\":\\"[3]\\"}"}', 1)))!;
    const second = decode(find(rootOf(inner)!, ['a'], false)!)!;
    const third = decode(find(rootOf(second)!, ['b'], false)!)!;
    expect(sourceOf(rootOf(third))).to.equal('[3]');
  });

  it('does not try a text over its limit', () => {
    const long = `["${'x'.repeat(MAX_DECODE_LENGTH)}"]`;
    expect(decode(valueOf(JSON.stringify(long)))).to.equal(undefined);
    const short = `["${'x'.repeat(MAX_DECODE_LENGTH - 100)}"]`;
    expect(decode(valueOf(JSON.stringify(short)))).not.to.equal(undefined);
  });

  it('reads back any object or array', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
        fc.integer({ min: 1, max: MAX_DECODE_LAYERS }),
        (value, layers) => {
          const document = decode(valueOf(wrapped(JSON.stringify(value), layers)))!;
          expect(sourceOf(rootOf(document))).to.equal(JSON.stringify(value));
        },
      ),
    );
  });
});

describe('preview', () => {
  const table: [text: string, preview: string][] = [
    ['{}', '{}'],
    ['[]', '[]'],
    ['{ "a" : 1.10, "b":true }', '{a: 1.10, b: true}'],
    ['[1, null, "x"]', '[1, null, "x"]'],
    ['{"a":{},"b":{"c":1},"d":[],"e":[1,2]}', '{a: {}, b: {…}, d: [], e: [2]}'],
    ['{"a":1,"a":2}', '{a: 1, a: 2}'],
    ['{"s":"a\\nb"}', '{s: "a\\nb"}'],
    [`{"s":"${'x'.repeat(100)}","t":1}`, `{s: "${'x'.repeat(MAX_BRIEF_LENGTH - 2)}…, t: 1}`],
    [`{"${'k'.repeat(200)}":1}`, '{…}'],
  ];
  for (const [text, expected] of table) {
    it(text.slice(0, 40), () => {
      expect(preview(valueOf(text))).to.equal(expected);
      expect(textOf(valueOf(text))).to.equal(expected);
    });
  }

  it('says that there is more', () => {
    const items = Array.from({ length: 200 }, (_, index) => index);
    expect(preview(valueOf(JSON.stringify(items)))).to.match(/^\[0, 1, 2, .*, \d+, …\]$/);
    const object = JSON.stringify(Object.fromEntries(items.map((item) => [`k${item}`, item])));
    expect(preview(valueOf(object))).to.match(/^\{k0: 0, k1: 1, .*, k\d+: \d+, …\}$/);
  });

  it('is never much longer than its limit, and ends with … only if something is left out', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
        (value) => {
          const text = preview(valueOf(JSON.stringify(value)));
          expect(text.length).to.be.at.most(MAX_PREVIEW_LENGTH + 3);
          const count = Object.keys(value).length;
          if (!count) expect(text).to.equal(Array.isArray(value) ? '[]' : '{}');
        },
      ),
    );
  });
});

describe('textOf', () => {
  it('is the text of a string, and the source of other scalars', () => {
    const table = [
      ['"a\\"b\\u0041"', 'a"bA'],
      ['1.10', '1.10'],
      ['-0', '-0'],
      ['1e400', '1e400'],
      ['true', 'true'],
      ['null', 'null'],
    ] as const;
    for (const [source, text] of table) expect(textOf(valueOf(source))).to.equal(text);
  });
});

describe('clip', () => {
  const table: [text: string, length: number, clipped: string][] = [
    ['', 3, ''],
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['a😀b', 4, 'a😀b'],
    ['a😀bc', 4, 'a😀…'],
    ['a😀bc', 3, 'a…'],
    ['😀😀😀', 2, '…'],
  ];
  for (const [text, length, clipped] of table) {
    it(`${JSON.stringify(text)} to ${length}`, () => {
      expect(clip(text, length)).to.equal(clipped);
    });
  }

  it('never cuts a pair, never is longer, never changes the beginning', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\u{10000}', '\u{10ffff}') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, length) => {
        const clipped = clip(whole, length);
        expect(clipped.length).to.be.at.most(length);
        if (clipped === whole) return;
        expect(whole.length).to.be.above(length);
        expect(clipped.endsWith('…')).to.equal(true);
        expect(whole.startsWith(clipped.slice(0, -1))).to.equal(true);
        expect(clipped).not.to.match(/\p{Surrogate}/u);
        expect(clipped.length).to.be.at.least(length - 1);
      }),
    );
  });
});

describe('valueAt', () => {
  const table: [line: string, path: Path, source: string | undefined][] = [
    ['{"a":1}', ['a'], '1'],
    ['{"a":1}', [], '{"a":1}'],
    ['{"a":1}', ['prefix'], undefined],
    ['{"a":1}', ['value'], undefined],
    ['INFO "x" {"a":1}', ['prefix'], '"INFO \\"x\\""'],
    ['INFO {"a":1}', ['a'], '1'],
    ['INFO {"prefix":"own"}', ['prefix'], '"own"'],
    ['INFO {"prefix":null}', ['prefix'], 'null'],
    ['INFO {"a":1}', ['prefix', '0'], undefined],
    ['INFO {"a":1}', ['x', 'prefix'], undefined],
    ['12.0', ['value'], '12.0'],
    ['[1,2]', ['value'], '[1,2]'],
    ['[1,2]', ['0'], '1'],
    ['{"value":3}', ['value'], '3'],
    ['noise', ['value'], undefined],
    ['noise', ['prefix'], undefined],
    ['noise', [], undefined],
  ];
  for (const [line, path, source] of table) {
    it(`${JSON.stringify(path)} of ${line}`, () => {
      const log = new EventLog();
      log.push(line);
      log.end();
      expect(sourceOf(valueAt(log.record(1), path, true))).to.equal(source);
    });
  }
});
