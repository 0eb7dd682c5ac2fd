import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type CellKind, RANK, type SortKey, sortKey, SortKeys } from '../../src/core/order.js';
import { compareKeys } from '../support/order.js';

/** The source of one cell: JSON, or one of the two things that JSON has not. */
type Cell = string;

function keyOf(cell: Cell, asTime = false): SortKey {
  if (cell === 'missing' || cell === 'unreadable') return sortKey(cell, '', asTime);
  const value: unknown = JSON.parse(cell);
  if (typeof value === 'string') return sortKey('string', value, asTime);
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return sortKey(kind as CellKind, cell, asTime);
}

function sorted(cells: readonly Cell[], descending = false, asTime = false): Cell[] {
  return cells
    .map((cell) => ({ cell, key: keyOf(cell, asTime) }))
    .sort((a, b) => compareKeys(a.key, b.key, descending))
    .map(({ cell }) => cell);
}

interface Case {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly ascending: readonly Cell[];
  readonly descending: readonly Cell[];
  readonly asTime?: boolean;
}

const WITH_NULLS = Array<Cell>(11).fill('null');

/** What the tables that we looked at get wrong when no column type is declared, and the limits of doubles. */
const CASES: readonly Case[] = [
  {
    name: 'numbers in strings',
    cells: ['"10"', '"9"', '"2"', '"100"'],
    ascending: ['"2"', '"9"', '"10"', '"100"'],
    descending: ['"100"', '"10"', '"9"', '"2"'],
  },
  {
    name: 'instants with offsets',
    cells: ['"2024-05-13T10:00:00Z"', '"2024-05-13T11:30:00+02:00"', '"2024-05-13T09:45:00Z"'],
    ascending: ['"2024-05-13T11:30:00+02:00"', '"2024-05-13T09:45:00Z"', '"2024-05-13T10:00:00Z"'],
    descending: ['"2024-05-13T10:00:00Z"', '"2024-05-13T09:45:00Z"', '"2024-05-13T11:30:00+02:00"'],
  },
  {
    name: 'null and missing last both ways',
    cells: ['unreadable', 'null', '2', 'missing', '1', 'null', '3'],
    ascending: ['1', '2', '3', 'null', 'null', 'missing', 'unreadable'],
    descending: ['3', '2', '1', 'null', 'null', 'missing', 'unreadable'],
  },
  {
    name: 'mixed kinds',
    cells: ['10', '"abc"', '2', '"b"', '1', '"5"'],
    ascending: ['1', '2', '"5"', '10', '"abc"', '"b"'],
    descending: ['"b"', '"abc"', '10', '"5"', '2', '1'],
  },
  {
    name: 'containers',
    cells: ['{"b":1}', '[1,2]', '{"a":1}', '[9]', '{}', 'true', 'false', '"x"'],
    ascending: ['"x"', 'false', 'true', '{}', '{"a":1}', '{"b":1}', '[9]', '[1,2]'],
    descending: ['[1,2]', '[9]', '{"b":1}', '{"a":1}', '{}', 'true', 'false', '"x"'],
  },
  {
    name: 'natural text',
    cells: ['"item10"', '"item9"', '"Item2"'],
    ascending: ['"Item2"', '"item9"', '"item10"'],
    descending: ['"item10"', '"item9"', '"Item2"'],
  },
  {
    name: 'type seen only after 11 nulls',
    cells: [...WITH_NULLS, '10', '9'],
    ascending: ['9', '10', ...WITH_NULLS],
    descending: ['10', '9', ...WITH_NULLS],
  },
  {
    name: 'integers over 2^53',
    cells: ['"9007199254740993"', '9007199254740992', '9007199254740994', '1e400', '1e399'],
    ascending: ['9007199254740992', '"9007199254740993"', '9007199254740994', '1e399', '1e400'],
    descending: ['1e400', '1e399', '9007199254740994', '"9007199254740993"', '9007199254740992'],
  },
  {
    name: 'ties in source order both ways, however written',
    cells: ['0.10', '2', '1e-1', '"0.1"', '-0', '0'],
    ascending: ['-0', '0', '0.10', '1e-1', '"0.1"', '2'],
    descending: ['2', '0.10', '1e-1', '"0.1"', '-0', '0'],
  },
  {
    name: 'nanoseconds and epochs in a column of times',
    cells: ['1517966773840.00001', '"2018-02-07T01:26:13.840000009Z"', '"1517966773"', '7', '"x"'],
    ascending: [
      '7',
      '"1517966773"',
      '"2018-02-07T01:26:13.840000009Z"',
      '1517966773840.00001',
      '"x"',
    ],
    descending: [
      '"x"',
      '1517966773840.00001',
      '"2018-02-07T01:26:13.840000009Z"',
      '"1517966773"',
      '7',
    ],
    asTime: true,
  },
];

const PIECES = [
  '1',
  '10',
  '2',
  'a',
  'B',
  '.5',
  'e3',
  '-',
  '2024-05-13',
  'T10:55:12',
  'Z',
  '+02:00',
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom('null', 'missing', 'unreadable', 'true', 'false', '{}', '[]', '[1]', '{"a":1}'),
  fc.constantFrom('1e400', '1e401', '-1e400', '1e-400', '0', '-0', '0.0', '9007199254740993'),
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.bigInt({ min: 10n ** 18n, max: 10n ** 18n + 9n }).map(String),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 4 }).map((text) => JSON.stringify(text)),
  fc.json({ maxDepth: 1 }),
);

describe('SortKeys', () => {
  for (const { name, cells, ascending, descending, asTime } of CASES) {
    it(`sorts ${name}`, () => {
      expect(sorted(cells, false, asTime)).to.deep.equal(ascending);
      expect(sorted(cells, true, asTime)).to.deep.equal(descending);
    });
  }

  it('is total, antisymmetric and transitive over any mix', () => {
    fc.assert(
      fc.property(cell, cell, cell, fc.boolean(), fc.boolean(), (a, b, c, descending, asTime) => {
        const order = (x: SortKey, y: SortKey) => compareKeys(x, y, descending);
        const keys = [a, b, c].map((source) => keyOf(source, asTime)).sort(order);
        const [x, y, z] = keys as [SortKey, SortKey, SortKey];
        expect(order(x, x)).to.equal(0);
        expect(Math.sign(order(x, y)) + Math.sign(order(y, x))).to.equal(0);
        expect(order(x, y)).to.be.at.most(0);
        expect(order(y, z)).to.be.at.most(0);
        expect(order(x, z)).to.be.at.most(0);
        if (order(x, y) === 0) expect(Math.sign(order(x, z))).to.equal(Math.sign(order(y, z)));
      }),
      { numRuns: 5000 },
    );
  });

  it('never puts a value behind null, missing or unreadable', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (cells, descending) => {
        const ranks = sorted(cells, descending).map((source) => keyOf(source).rank);
        const last = ranks.filter((rank) => rank >= RANK.null);
        expect(ranks.slice(ranks.length - last.length)).to.deep.equal(last.sort((a, b) => a - b));
      }),
    );
  });
});

describe('many keys', () => {
  it('are the same as they grow, and when the first are dropped', () => {
    const keys = new SortKeys();
    for (let index = 0; index < 3000; index++) {
      keys.push(index % 2 ? keyOf(String(index)) : keyOf(`"text ${index}"`));
    }
    expect(keys.compare(1, 2999, false)).to.be.below(0);
    expect(keys.compare(1, 2999, true)).to.be.above(0);
    expect(keys.compare(2, 2998, false)).to.be.below(0);
    keys.drop(1000);
    expect(keys.length).to.equal(2000);
    expect(keys.compare(0, 1, false)).to.be.above(0);
    expect(keys.compare(0, 1998, false)).to.be.below(0);
    keys.push(keyOf('"text 1"'));
    expect(keys.compare(2000, 0, false)).to.be.below(0);
  });

  it('are gone when more are left out than there are', () => {
    const keys = new SortKeys();
    keys.push(keyOf('1'));
    keys.drop(3);
    expect(keys.length).to.equal(0);
    for (const cell of ['2', '1']) keys.push(keyOf(cell));
    expect(keys.compare(0, 1, false)).to.be.above(0);
  });
});

describe('sortKey', () => {
  it('takes a number for a time only in a column of times', () => {
    expect(keyOf('1517966773840').rank).to.equal(RANK.number);
    expect(keyOf('1517966773840', true).rank).to.equal(RANK.instant);
    expect(keyOf('"1517966773840"', true).rank).to.equal(RANK.instant);
    expect(keyOf('42', true).rank).to.equal(RANK.number);
    expect(keyOf('"2024-05-13"').rank).to.equal(RANK.instant);
    expect(keyOf('"007"').rank).to.equal(RANK.string);
  });

  it('ties an epoch and a text of the same instant', () => {
    const time = keyOf('"2018-02-07T01:26:13.840Z"', true);
    expect(compareKeys(keyOf('1517966773840', true), time)).to.equal(0);
  });

  it('ties all unreadable lines, whatever they say', () => {
    const lines = ['9', '{"a":', ''].map((text) => sortKey('unreadable', text, true));
    for (const a of lines) for (const b of lines) expect(compareKeys(a, b)).to.equal(0);
  });
});
