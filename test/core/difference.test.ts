import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { compareValues, type Edit } from '../../src/core/difference.js';
import { readJson } from '../../src/core/read-json.js';
import { rootOf, type Value } from '../../src/core/value.js';

function compare(before: string, after: string, decodeStrings = true): Edit[] {
  const work = compareValues(rootOf(readJson(before))!, rootOf(readJson(after))!, decodeStrings);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const sourceOf = (value: Value | undefined) => value && value.document.source(value.node);

/** An edit on one line, such as `changed a.b: 1 > 2`. */
function draw({ type, path, before, after }: Edit): string {
  const values = [before, after].flatMap((value) => sourceOf(value) ?? []);
  return `${type} ${path.join('.')}: ${values.join(' > ')}`;
}

/** Does the edits on a value as `JSON.parse` gives it. */
function apply(value: unknown, edits: readonly Edit[]): unknown {
  const whole = { '': value };
  for (const { type, path, after } of edits) {
    const keys = ['', ...path];
    const last = keys.pop()!;
    const holder = keys.reduce<unknown>(
      (at, key) => (at as Record<string, unknown>)[key],
      whole,
    ) as Record<string, unknown>;
    const next = after && (JSON.parse(sourceOf(after)!) as unknown);
    if (Array.isArray(holder) && type !== 'changed') {
      holder.splice(Number(last), type === 'removed' ? 1 : 0, ...(after ? [next] : []));
    } else if (type === 'removed') delete holder[last];
    else
      Object.defineProperty(holder, last, {
        value: next,
        configurable: true,
        enumerable: true,
        writable: true,
      });
  }
  return whole[''];
}

describe('compareValues', () => {
  const table: [before: string, after: string, edits: string[]][] = [
    ['{"a":1}', '{"a":1}', []],
    ['{"a":1,"b":2}', '{"b":2,"a":1}', []],
    ['{"a":1,"b":2}', '{"a":1,"b":3}', ['changed b: 2 > 3']],
    ['{"a":1}', '{"a":1,"b":{}}', ['added b: {}']],
    ['{"a":1,"b":[1]}', '{"a":1}', ['removed b: [1]']],
    ['{"a":{"b":{"c":1}}}', '{"a":{"b":{"c":"1"}}}', ['changed a.b.c: 1 > "1"']],
    ['{"a":{}}', '{"a":[]}', ['changed a: {} > []']],
    ['1', 'null', ['changed : 1 > null']],
    ['[1,2,3]', '[0,1,2,3]', ['added 0: 0']],
    ['[1,2,3]', '[1,3]', ['removed 1: 2']],
    ['[1,2,3,4]', '[1,9,4]', ['removed 2: 3', 'changed 1: 2 > 9']],
    ['[{"a":1},{"b":2}]', '[{"a":1},{"b":3}]', ['changed 1.b: 2 > 3']],
    ['[1,1]', '[1,1,1]', ['added 2: 1']],
    // Exact numbers, however they are written.
    ['[1.0,1e3,-0]', '[1,1000,0]', []],
    [
      '[9007199254740993]',
      '[9007199254740992]',
      ['changed 0: 9007199254740993 > 9007199254740992'],
    ],
    ['[1e400]', '[1e401]', ['changed 0: 1e400 > 1e401']],
    ['[1]', '[-1]', ['changed 0: 1 > -1']],
    ['[10]', '[0.1]', ['changed 0: 10 > 0.1']],
    // Strings by what they stand for.
    ['["\\u0061"]', '["a"]', []],
    ['["1"]', '[1]', ['changed 0: "1" > 1']],
    ['["true"]', '[true]', ['changed 0: "true" > true']],
    // Keys that repeat.
    ['{"a":1,"a":2}', '{"a":1,"a":3}', ['changed a: 2 > 3']],
    ['{"a":1}', '{"a":1,"a":2}', ['added a: 2']],
    ['{"a":1,"a":2}', '{"a":2}', ['removed a: 2', 'changed a: 1 > 2']],
    ['{"__proto__":1}', '{"__proto__":{"a":1}}', ['changed __proto__: 1 > {"a":1}']],
    // JSON in strings.
    ['{"d":"{\\"t\\":1}"}', '{"d":"{ \\"t\\" : 1.0 }"}', []],
    ['{"d":"{\\"t\\":1}"}', '{"d":"{\\"t\\":2}"}', ['changed d.t: 1 > 2']],
    ['{"d":"{\\"t\\":1}"}', '{"d":"off"}', ['changed d: "{\\"t\\":1}" > "off"']],
    ['{"d":"{\\"t\\":1}"}', '{"d":{"t":1}}', []],
  ];
  for (const [before, after, edits] of table) {
    it(`${before} and ${after}`, () => {
      expect(compare(before, after).map(draw)).to.deep.equal(edits);
    });
  }

  it('leaves strings alone where it is asked to', () => {
    expect(compare('["{\\"t\\":1}"]', '["{\\"t\\":2}"]', false).map(draw)).to.deep.equal([
      'changed 0: "{\\"t\\":1}" > "{\\"t\\":2}"',
    ]);
  });

  it('says what each is a member of', () => {
    const [edit] = compare('{"a":{"b":1}}', '{"a":{}}');
    expect(sourceOf(edit!.container)).to.equal('{}');
    expect(compare('1', '2')[0]!.container).to.equal(undefined);
  });

  it('makes the second of the first', () => {
    const similar = fc.oneof(
      fc.tuple(fc.jsonValue(), fc.jsonValue()),
      fc
        .tuple(fc.array(fc.jsonValue()), fc.nat(), fc.nat(3), fc.array(fc.jsonValue()))
        .map(([list, at, count, more]) => [
          list,
          list.toSpliced(at % (list.length + 1), count, ...more),
        ]),
      fc
        .tuple(
          fc.dictionary(fc.string(), fc.jsonValue()),
          fc.dictionary(fc.string(), fc.jsonValue()),
        )
        .map(([a, b]) => [
          { a, list: [a, b] },
          { a: { ...a, ...b }, list: [b] },
        ]),
    );
    fc.assert(
      fc.property(similar, ([first, second]) => {
        const [before, after] = [JSON.stringify(first), JSON.stringify(second)];
        const edits = compare(before, after, false);
        expect(apply(JSON.parse(before), edits)).to.deep.equal(JSON.parse(after));
        expect(compare(after, after)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is quick in deep and in wide values', () => {
    const deep = (end: string) => `${'['.repeat(20_000)}${end}${']'.repeat(20_000)}`;
    const wide = (end: number) =>
      `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":${n === 19_999 ? end : n}`).join()}}`;
    expect(compare(deep('1'), deep('2'))).to.have.length(1);
    expect(compare(wide(1), wide(2)).map(draw)).to.deep.equal(['changed k19999: 1 > 2']);
  });
});
