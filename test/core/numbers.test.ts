import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseNumbers } from '../../src/core/numbers.js';

const UP_TO = 12;

function membersOf(text: string): number[] {
  const isMember = parseNumbers(text);
  return Array.from({ length: UP_TO }, (_, index) => index + 1).filter(isMember);
}

describe('parseNumbers', () => {
  const table: [text: string, members: number[]][] = [
    ['', []],
    ['none', []],
    ['all', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [' ALL ', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['1', [1]],
    ['10', [10]],
    ['2,4-6', [2, 4, 5, 6]],
    [' 2 , 4 - 6 ', [2, 4, 5, 6]],
    ['3-3', [3]],
    ['6-4', []],
    ['2,2,1-2', [1, 2]],
    ['x,3', [3]],
    ['{1,3-4}', [1, 3, 4]],
    ['11-99999999', [11, 12]],
  ];
  for (const [text, members] of table) {
    it(JSON.stringify(text), () => {
      expect(membersOf(text)).to.deep.equal(members);
    });
  }

  it('reads any list of numbers and ranges', () => {
    const bounds = fc.integer({ min: 1, max: UP_TO });
    const range = fc
      .tuple(bounds, bounds)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const text = ranges.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(',');
        const members = new Set<number>();
        for (const [from, to] of ranges) for (let at = from; at <= to; at++) members.add(at);
        expect(membersOf(text)).to.deep.equal([...members].sort((a, b) => a - b));
      }),
    );
  });
});
