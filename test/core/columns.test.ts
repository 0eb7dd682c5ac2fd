import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type Column, fitColumns, listedColumns, type Role } from '../../src/core/columns.js';
import { MAX_COLUMNS } from '../../src/core/limits.js';
import { formatPath, type Path } from '../../src/core/path.js';

function column(path: string | Path, rest: Partial<Column> = {}): Column {
  const keys = typeof path === 'string' ? [path] : path;
  const width = rest.width ?? 10;
  return {
    path: keys,
    label: formatPath(keys),
    role: 'other',
    isNumeric: false,
    isSpare: false,
    least: width,
    width,
    fullWidth: width,
    ...rest,
  };
}

function labels(columns: readonly Column[]): string[] {
  return columns.map(({ label }) => label);
}

const A = column('a');
const B = column('b');
const C = column('c');
const TIME = column('at', { role: 'time', width: 20 });
const NAME = column('name', { role: 'name' });
const WIDE = column('wide', { width: 40 });
const INNER = column(['data', 'x']);
const DATA = column('data');
const SPARE = column('spare', { isSpare: true });
const LONG_TIME = column('ts', { role: 'time', least: 11, width: 27 });
const LONG_TEXT = column('text', { role: 'message', least: 15, width: 40 });

describe('fitColumns', () => {
  const table: [name: string, ranked: Column[], available: number, chosen: string[]][] = [
    ['nothing', [], 100, []],
    ['all that fit', [A, B, C], 30, ['a', 'b', 'c']],
    ['the best that fit', [A, B, C], 29, ['a', 'b']],
    ['two in any case', [A, B, C], 0, ['a', 'b']],
    ['a narrower one where a better one does not fit', [A, B, WIDE, C], 35, ['a', 'b', 'c']],
    ['in the order of what they are for', [A, NAME, TIME], 100, ['at', 'name', 'a']],
    ['in the order of rank where they are for the same', [C, A, B], 100, ['c', 'a', 'b']],
    ['none that lies in another', [DATA, INNER, A], 100, ['data', 'a']],
    ['an outer one after one in it', [INNER, DATA, A], 100, ['data.x', 'data', 'a']],
    ['none that repeats another or is nearly empty', [A, B, SPARE, C], 100, ['a', 'b', 'c']],
    ['even such a one where there are no two others', [SPARE, A], 100, ['spare', 'a']],
    ['three in little room rather than two', [LONG_TIME, LONG_TEXT, A], 36, ['ts', 'text', 'a']],
    ['a fourth only where all have room', [LONG_TIME, LONG_TEXT, A, B], 86, ['ts', 'text', 'a']],
    ['a fourth then', [LONG_TIME, LONG_TEXT, A, B], 87, ['ts', 'text', 'a', 'b']],
    ['a text before a better one that takes its room', [TIME, A, LONG_TEXT], 44, ['at', 'text']],
    ['both where there is room for them', [TIME, A, LONG_TEXT], 45, ['at', 'text', 'a']],
    ['a text that comes fourth', [TIME, A, B, LONG_TEXT], 45, ['at', 'text', 'a']],
    ['no text that comes later', [TIME, A, B, C, LONG_TEXT], 40, ['at', 'a', 'b']],
  ];
  for (const [name, ranked, available, chosen] of table) {
    it(`chooses ${name}`, () => {
      expect(labels(fitColumns(ranked, available))).to.deep.equal(chosen);
    });
  }

  it('gives what is left to those that want more, from the first on', () => {
    const wanting = [
      column('a', { width: 10, fullWidth: 15 }),
      column('b', { width: 10 }),
      column('c', { width: 10, fullWidth: 40 }),
      column('d', { width: 10, fullWidth: 40 }),
    ];
    expect(fitColumns(wanting, 60).map(({ width }) => width)).to.deep.equal([15, 10, 25, 10]);
    expect(fitColumns(wanting, 500).map(({ width }) => width)).to.deep.equal([15, 10, 40, 40]);
  });

  it('makes the first ones narrower before it leaves one out, and gives back what is left', () => {
    const widths = (available: number) =>
      fitColumns([LONG_TIME, LONG_TEXT, A], available).map(({ width }) => width);
    expect(widths(36)).to.deep.equal([11, 15, 10]);
    expect(widths(40)).to.deep.equal([11, 19, 10]);
    expect(widths(51)).to.deep.equal([11, 30, 10]);
    expect(widths(52)).to.deep.equal([27, 15, 10]);
    expect(widths(60)).to.deep.equal([27, 23, 10]);
    expect(widths(99)).to.deep.equal([27, 40, 10]);
  });

  const ranked = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }).chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc
          .tuple(
            fc.integer({ min: 5, max: 47 }),
            fc.nat(40),
            fc.nat(40),
            fc.boolean(),
            fc.constantFrom<Role>('time', 'name', 'level', 'message', 'id', 'other'),
          )
          .map(([least, usual, more, isSpare, role]) => {
            const width = least + usual;
            return column(key, { least, width, fullWidth: width + more, isSpare, role });
          }),
      ),
    ),
  );

  it('never is wider than the room there is, but for the first two', () => {
    fc.assert(
      fc.property(ranked, fc.nat(300), (columns, available) => {
        const chosen = fitColumns(columns, available);
        const { length } = columns.filter(({ isSpare }) => !isSpare);
        expect(chosen.length).to.be.within(Math.min(2, length), MAX_COLUMNS);
        if (columns.length) expect(chosen).not.to.be.empty;
        const width = chosen.reduce((sum, one) => sum + one.width, 0);
        if (chosen.length > 2) expect(width).to.be.at.most(available);
        for (const one of chosen) {
          const before = columns.find(({ label }) => label === one.label)!;
          expect(one.width).to.be.within(before.least, before.fullWidth);
          expect({ ...one, width: 0 }).to.deep.equal({ ...before, width: 0 });
        }
      }),
    );
  });

  it('shows what it could spare only where there is nothing else', () => {
    expect(labels(fitColumns([SPARE], 100))).to.deep.equal(['spare']);
    expect(labels(fitColumns([A, SPARE], 100))).to.deep.equal(['a']);
  });

  it('has no more columns the narrower it gets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 2 }),
        fc.integer({ min: 1, max: 12 }),
        (widths, count) => {
          const [narrow, wide] = widths.sort((a, b) => a - b) as [number, number];
          const columns = Array.from({ length: count }, (_, index) => column(`k${index}`));
          expect(fitColumns(columns, narrow).length).to.be.at.most(
            fitColumns(columns, wide).length,
          );
        },
      ),
    );
  });
});

describe('listedColumns', () => {
  const RANKED = [TIME, NAME, A, column(['data', 'device']), column('x.y'), column('p,q')];
  const table: [list: string, columns: [path: Path, label: string][]][] = [
    ['', []],
    ['a', [[['a'], 'a']]],
    [
      'name,at',
      [
        [['name'], 'name'],
        [['at'], 'at'],
      ],
    ],
    ['a=First', [[['a'], 'First']]],
    ['a = First one ', [[['a'], 'First one']]],
    ['a=', [[['a'], 'a']]],
    ['a=x=y', [[['a'], 'x=y']]],
    ['data.device=Device', [[['data', 'device'], 'Device']]],
    ['/data/device', [[['data', 'device'], 'data.device']]],
    ['x.y', [[['x.y'], '"x.y"']]],
    ['"x.y"=Dotted', [[['x.y'], 'Dotted']]],
    ['"p,q"=Comma', [[['p,q'], 'Comma']]],
    ['"k=v"=Equals', [[['k=v'], 'Equals']]],
    ['unknown.path', [[['unknown', 'path'], 'unknown.path']]],
    ['"*"', [[['*'], '"*"']]],
  ];
  for (const [list, columns] of table) {
    it(JSON.stringify(list), () => {
      const listed = listedColumns(list, RANKED, 200);
      expect(listed.map(({ path, label }) => [path, label])).to.deep.equal(columns);
    });
  }

  it('keeps what is known of a column that it renames', () => {
    const [listed] = listedColumns('at=When', RANKED, 20);
    expect(listed).to.deep.equal({ ...TIME, label: 'When' });
  });

  it('takes an unknown path for a time by its key', () => {
    expect(listedColumns('created_at,other', RANKED, 99).map(({ role }) => role)).to.deep.equal([
      'time',
      'other',
    ]);
  });

  it('puts those it would choose itself in the place of *', () => {
    expect(labels(listedColumns('*', [A, B, C], 200))).to.deep.equal(['a', 'b', 'c']);
    expect(labels(listedColumns('c,*', [A, B, C], 200))).to.deep.equal(['c', 'a', 'b']);
    expect(labels(listedColumns('*,z=Last', [A, B, C], 200))).to.deep.equal([
      'a',
      'b',
      'c',
      'Last',
    ]);
    expect(labels(listedColumns('b=B,*', [A, B, C], 200))).to.deep.equal(['B', 'a', 'c']);
  });

  it('does not spend room on a named column twice', () => {
    expect(labels(listedColumns('a,*', [A, B, C], 30))).to.deep.equal(['a', 'b', 'c']);
    const many = Array.from({ length: 9 }, (_, index) => column(`k${index}`));
    expect(listedColumns('k0,*', many, 200).length).to.equal(1 + MAX_COLUMNS);
  });

  it('lists named columns however narrow it is, and chooses others for what is left', () => {
    expect(labels(listedColumns('c,b,a', [A, B, C], 5))).to.deep.equal(['c', 'b', 'a']);
    const many = Array.from({ length: 6 }, (_, index) => column(`k${index}`));
    const room = 60;
    const width = listedColumns('z,*', many, room).reduce((sum, one) => sum + one.width, 0);
    expect(width).to.be.at.most(room);
  });
});
