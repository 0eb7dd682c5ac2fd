import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { copyValue, formsOf, type ValueForm } from '../../src/core/copy.js';
import type { JsonDocument } from '../../src/core/json.js';
import { readJson } from '../../src/core/read-json.js';
import { layOut } from '../../src/core/layout.js';
import { rootOf } from '../../src/core/value.js';

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function copy(text: string, form: ValueForm, isAscii = false): string {
  return finish(copyValue(rootOf(readJson(text))!, form, isAscii));
}

/** Every scalar and key of a text, as written, in order. */
function tokens(document: JsonDocument): string[] {
  const found: string[] = [];
  const stack = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    found.push(document.key(node) ?? '');
    found.push(document.isContainer(node) ? document.kind(node) : document.source(node));
    if (document.isContainer(node)) stack.push(...[...document.children(node)].reverse());
  }
  return found;
}

describe('copyValue', () => {
  const table: [text: string, form: ValueForm, copied: string][] = [
    ['{ "a" : 1.0 }', 'source', '{ "a" : 1.0 }'],
    ['{ "a" : 1.0, "b":[ ] }', 'compact', '{"a":1.0,"b":[]}'],
    [
      '{"a":[1,{"b":{}}],"c":[]}',
      'pretty',
      '{\n  "a": [\n    1,\n    {\n      "b": {}\n    }\n  ],\n  "c": []\n}',
    ],
    ['{"n":9007199254740993,"n":-0}', 'compact', '{"n":9007199254740993,"n":-0}'],
    ['{"2":1e400,"1":1E-5,"__proto__":{}}', 'compact', '{"2":1e400,"1":1E-5,"__proto__":{}}'],
    ['["\\u0061\\/","}, {"]', 'compact', '["\\u0061\\/","}, {"]'],
    ['["\\\\",1,"\\\\\\"",2]', 'compact', '["\\\\",1,"\\\\\\"",2]'],
    ['{"a": "b"}', 'string', '"{\\"a\\":\\"b\\"}"'],
    ['"a\\u0062\\n"', 'source', '"a\\u0062\\n"'],
    ['"a\\u0062\\n"', 'text', 'ab\n'],
    ['"{\\"a\\":[1.10]}"', 'decoded', '{\n  "a": [\n    1.10\n  ]\n}'],
    ['"\\"{\\\\\\"a\\\\\\":1}\\""', 'decoded', '{\n  "a": 1\n}'],
    ['1e2', 'source', '1e2'],
    ['null', 'source', 'null'],
  ];
  for (const [text, form, copied] of table) {
    it(`gives ${text} as ${form}`, () => expect(copy(text, form)).to.equal(copied));
  }

  it('writes everything beyond ASCII as escapes on request, but not in plain text', () => {
    expect(copy('{"é":"😀\u2028"}', 'compact', true)).to.equal(
      '{"\\u00e9":"\\ud83d\\ude00\\u2028"}',
    );
    expect(copy('"é"', 'source', true)).to.equal('"\\u00e9"');
    expect(copy('"é"', 'text', true)).to.equal('é');
  });

  it('gives as much of a text that breaks off as is whole, as valid JSON', () => {
    const broken: [text: string, compact: string][] = [
      ['{"a":1,"b":', '{"a":1}'],
      ['{"a":1,"b"', '{"a":1}'],
      ['{"a":[1,2', '{"a":[1,2]}'],
      ['{"a":[1,"tw', '{"a":[1]}'],
      ['[{"a":tru', '[{}]'],
      ['{"a":{"b":2},', '{"a":{"b":2}}'],
      ['[1,}', '[1]'],
    ];
    for (const [text, compact] of broken) expect(copy(text, 'compact'), text).to.equal(compact);
  });

  it('offers the forms that make a difference', () => {
    const forms = (text: string) => formsOf(rootOf(readJson(text))!).join();
    expect(forms('{"a":1}')).to.equal('source,pretty,compact,string');
    expect(forms('"a"')).to.equal('source,text');
    expect(forms('"[1]"')).to.equal('source,text,decoded');
    expect(forms('1')).to.equal('source');
  });

  it('means the same in every form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isAscii) => {
        const text = JSON.stringify(value, undefined, 1);
        for (const form of ['source', 'pretty', 'compact'] as const) {
          expect(JSON.parse(copy(text, form, isAscii))).to.deep.equal(JSON.parse(text));
        }
        expect(copy(text, 'compact')).to.equal(JSON.stringify(value));
        if (typeof value !== 'object' || !value) return;
        expect(copy(text, 'pretty')).to.equal(JSON.stringify(value, undefined, 2));
        const string = JSON.parse(copy(text, 'string', isAscii)) as string;
        expect(JSON.parse(string)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('loses no duplicate key and no digit', () => {
    const scalar = fc.constantFrom('1.0', '1e400', '-0', '12345678901234567890', '"\\u0041"', '{}');
    const member = fc.tuple(fc.constantFrom('"a"', '"\\u0061"', '"__proto__"', '"1"'), scalar);
    const object = fc
      .array(member)
      .map((members) => `{${members.map((pair) => pair.join(' : ')).join(' ,\n')}}`);
    fc.assert(
      fc.property(fc.array(object), (objects) => {
        const text = `[${objects.join(' , ')}]`;
        const before = tokens(readJson(text));
        for (const form of ['pretty', 'compact'] as const) {
          expect(tokens(readJson(copy(text, form)))).to.deep.equal(before);
        }
      }),
    );
  });

  it('does not overflow, nor write a gigabyte of blanks, on 100,000 nested arrays', () => {
    const depth = 100_000;
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(copy(text, 'compact')).to.equal(text);
    const pretty = copy(text, 'pretty');
    expect(pretty.length).to.be.below(depth * 500);
    expect(pretty.replace(/\s/g, '')).to.equal(text);
  });
});

describe('layOut', () => {
  it('gives way to the page in a long text', () => {
    const text = JSON.stringify(Array.from({ length: 200_000 }, (_, index) => index));
    let steps = 0;
    const work = layOut(text);
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).to.be.above(2);
    expect(step.value).to.equal(text);
  });
});
