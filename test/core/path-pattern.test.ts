import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Path } from '../../src/core/path.js';
import { PathPatterns } from '../../src/core/path-pattern.js';

describe('PathPatterns', () => {
  const table: [pattern: string, matching: Path[], others: Path[]][] = [
    ['a', [['a']], [[], ['b'], ['a', 'b'], ['b', 'a']]],
    ['a.b', [['a', 'b']], [['a'], ['a', 'c'], ['a', 'b', 'c']]],
    ['/a/b', [['a', 'b']], [['a']]],
    [
      'a.*',
      [
        ['a', 'b'],
        ['a', '0'],
      ],
      [['a'], ['a', 'b', 'c'], ['b', 'a']],
    ],
    ['*.b', [['a', 'b']], [['b'], ['a', 'a', 'b']]],
    ['**', [[], ['a'], ['a', 'b', 'c']], []],
    ['**.b', [['b'], ['a', 'b'], ['a', 'a', 'b'], ['b', 'b']], [[], ['b', 'a']]],
    ['a.**', [['a'], ['a', 'b'], ['a', 'b', 'c']], [[], ['b', 'a']]],
    [
      'a.**.z',
      [
        ['a', 'z'],
        ['a', 'b', 'c', 'z'],
        ['a', 'z', 'z'],
      ],
      [['a'], ['z'], ['b', 'z']],
    ],
    ['**.**.b', [['b'], ['a', 'b']], [['a']]],
    ['**.*', [['a'], ['a', 'b']], [[]]],
    ['"*"', [['*']], [['a'], ['**']]],
    ['\\*', [['*']], [['a']]],
    ['"a.b".*', [['a.b', 'c']], [['a', 'b']]],
    ['__proto__.*', [['__proto__', 'x']], [['constructor', 'x']]],
  ];
  for (const [pattern, matching, others] of table) {
    it(pattern, () => {
      const patterns = new PathPatterns([pattern]);
      for (const path of matching) expect(patterns.match(path), path.join()).to.deep.equal([0]);
      for (const path of others) expect(patterns.match(path), path.join()).to.deep.equal([]);
    });
  }

  it('matches several at once, the least general first', () => {
    const patterns = new PathPatterns(['**.id', '*.id', 'device.id', '**', 'other']);
    expect(patterns.match(['device', 'id'])).to.deep.equal([2, 1, 0, 3]);
    expect(patterns.match(['id'])).to.deep.equal([0, 3]);
    expect(new PathPatterns([]).match(['id'])).to.deep.equal([]);
  });

  it('matches what a plain search for a fit matches', () => {
    const key = fc.constantFrom('a', 'b');
    const part = fc.constantFrom('a', 'b', '*', '**');
    const fits = (parts: readonly string[], path: Path): boolean => {
      const [first, ...rest] = parts;
      if (first === undefined) return !path.length;
      if (first === '**') return path.some((_, at) => fits(rest, path.slice(at))) || fits(rest, []);
      return path.length > 0 && (first === '*' || first === path[0]) && fits(rest, path.slice(1));
    };
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.array(key, { maxLength: 6 }),
        (parts, path) => {
          const isMatch = new PathPatterns([parts.join('.')]).match(path).length > 0;
          expect(isMatch).to.equal(fits(parts, path));
        },
      ),
    );
  });

  it('is quick with many wildcards and a long path', () => {
    const path = Array.from({ length: 5_000 }, () => 'a');
    const pattern = Array.from({ length: 50 }, () => '**.a').join('.');
    expect(new PathPatterns([`${pattern}.b`]).match(path)).to.deep.equal([]);
  });
});
