import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SORT_RUN } from '../../src/core/limits.js';
import { EventLog, type LogRecord } from '../../src/core/log.js';
import { type SortKey, sortKey } from '../../src/core/order.js';
import type { Path } from '../../src/core/path.js';
import { formatSort, parseSort, type SortSpec } from '../../src/core/sort-spec.js';
import { sortRecords } from '../../src/core/sort.js';
import { kindOf, valueAt } from '../../src/core/value.js';
import { compareKeys } from '../support/order.js';

function logOf(lines: readonly string[]): EventLog {
  const log = new EventLog();
  log.push(lines.join('\n'));
  log.end();
  return log;
}

/** Runs the sort to its end, and counts its steps. */
function sorted(log: EventLog, sort: string | readonly SortSpec[], decodeStrings = true) {
  const specs = typeof sort === 'string' ? parseSort(sort) : sort;
  const work = sortRecords(log, specs, decodeStrings);
  for (let steps = 1; ; steps++) {
    const step = work.next();
    if (step.done) return { order: [...step.value], steps };
  }
}

/** The key of a record by a path that no key says to be a time. */
function keyOf(record: LogRecord, path: Path, decodeStrings: boolean): SortKey {
  if (!path.length) return sortKey('number', String(record.number), false);
  if (record.problem) return sortKey('unreadable', '', false);
  const value = valueAt(record, path, decodeStrings);
  if (!value) return sortKey('missing', '', false);
  return sortKey(kindOf(value), value.document.string(value.node), false);
}

/** The same by the engine's own sort of all records, which is stable. */
function naive(log: EventLog, sort: readonly SortSpec[], decodeStrings: boolean): number[] {
  const rows = Array.from({ length: log.count }, (_, index) => {
    const record = log.read(index + 1);
    return { number: index + 1, keys: sort.map(({ path }) => keyOf(record, path, decodeStrings)) };
  });
  rows.sort((a, b) => {
    for (const [index, { descending }] of sort.entries()) {
      const order = compareKeys(a.keys[index]!, b.keys[index]!, descending);
      if (order) return order;
    }
    return 0;
  });
  return rows.map(({ number }) => number);
}

describe('sortRecords', () => {
  const LINES = [
    '{"n":10,"s":"b","at":"2024-05-13T10:00:00Z"}',
    '{"n":"9","s":"a","at":"2024-05-13T11:30:00+02:00"}',
    'noise',
    '{"s":"a10","data":"{\\"x\\":2}","at":1715594400}',
    '{"n":null,"s":"a9","data":"{\\"x\\":1}"}',
    '{"n":9.0,"s":"a","at":"2024-05-13T12:00:00+02:00"}',
  ];
  const table: [sort: string, order: number[]][] = [
    ['', [1, 2, 3, 4, 5, 6]],
    ['#', [1, 2, 3, 4, 5, 6]],
    ['-#', [6, 5, 4, 3, 2, 1]],
    ['n', [2, 6, 1, 5, 4, 3]],
    ['-n', [1, 2, 6, 5, 4, 3]],
    ['n,-#', [6, 2, 1, 5, 4, 3]],
    ['s', [2, 6, 5, 4, 1, 3]],
    ['-s', [1, 4, 5, 2, 6, 3]],
    ['s,-n', [2, 6, 5, 4, 1, 3]],
    ['at', [2, 1, 4, 6, 5, 3]],
    ['-at', [1, 4, 6, 2, 5, 3]],
    ['data.x', [5, 4, 1, 2, 6, 3]],
    ['nothing', [1, 2, 4, 5, 6, 3]],
    ['-nothing,-n', [1, 2, 6, 5, 4, 3]],
  ];
  for (const [sort, order] of table) {
    it(`orders by ${JSON.stringify(sort)}`, () => {
      expect(sorted(logOf(LINES), sort).order).to.deep.equal(order);
    });
  }

  it('looks into strings only when it may', () => {
    expect(sorted(logOf(LINES), 'data.x', false).order).to.deep.equal([1, 2, 4, 5, 6, 3]);
  });

  it('sorts by the text before the JSON', () => {
    const log = logOf(['b {"a":1}', 'a {"a":2}', '{"a":3}']);
    expect(sorted(log, 'prefix').order).to.deep.equal([2, 1, 3]);
  });

  it('orders nothing', () => {
    expect(sorted(new EventLog(), 'a').order).to.deep.equal([]);
  });

  const scalar = fc.constantFrom(
    '1',
    '1.0',
    '2',
    '"2"',
    '"10"',
    '"a"',
    '"A"',
    'null',
    '1e400',
    '{}',
  );
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(scalar, scalar).map(([a, b]) => `{"a":${a},"b":{"c":${b}}}`) },
    scalar.map((a) => `{"a":${a}}`),
    scalar.map((b) => JSON.stringify({ b: `{"c":${b}}` })),
    fc.constantFrom('noise', '{"a":1', '{}'),
  );
  const specs = fc.array(
    fc.record({
      path: fc.constantFrom<Path>(['a'], ['b', 'c'], ['b'], []),
      descending: fc.boolean(),
    }),
    { maxLength: 3 },
  );

  it('agrees with a stable sort of all records by the same order', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        specs,
        fc.boolean(),
        (lines, sort, decodeStrings) => {
          const log = logOf(lines);
          expect(sorted(log, sort, decodeStrings).order).to.deep.equal(
            naive(log, sort, decodeStrings),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agrees with it at each moment of a log that grows, and drops its oldest records', () => {
    const part = fc.record({
      lines: fc.array(line, { maxLength: 12 }),
      dropped: fc.nat(8),
      /** Steps after which the sort is given up, as for a newer request. */
      steps: fc.option(fc.nat(3), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 8 }),
        specs.filter((sort) => sort.length > 0),
        (parts, sort) => {
          const log = new EventLog();
          for (const { lines, dropped, steps } of parts) {
            log.push(lines.map((text) => `${text}\n`).join(''));
            log.drop(Math.min(log.count, log.dropped + dropped));
            if (steps !== undefined) {
              const work = sortRecords(log, sort, true);
              for (let step = 0; step < steps; step++) work.next();
              continue;
            }
            expect(sorted(log, sort).order).to.deep.equal(
              naive(log, sort, true).filter((number) => number > log.dropped),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  for (const count of [
    SORT_RUN - 1,
    SORT_RUN,
    SORT_RUN + 1,
    2 * SORT_RUN + 1,
    3 * SORT_RUN + 700,
  ]) {
    it(`agrees with it on ${count} records`, () => {
      const lines = Array.from(
        { length: count },
        (_, index) => `{"a":${(index * 7919) % 97},"b":{"c":"${(index * 31) % 1009}"}}`,
      );
      const log = logOf(lines);
      for (const sort of ['a', '-a,b.c', 'a,-b.c', '-#']) {
        const { order } = sorted(log, sort);
        const expected = naive(log, parseSort(sort), true);
        expect(order.length).to.equal(count);
        expect(
          order.findIndex((number, index) => number !== expected[index]),
          sort,
        ).to.equal(-1);
      }
    });
  }

  it('stops between steps, so that a page can do other things', () => {
    const lines = Array.from({ length: 3 * SORT_RUN }, (_, index) => `{"a":${index % 10}}`);
    expect(sorted(logOf(lines), 'a').steps).to.be.above(3);
    expect(sorted(logOf(lines), 'a').steps).to.be.above(
      sorted(logOf(lines.slice(0, 9)), 'a').steps,
    );
  });
});

describe('parseSort', () => {
  const table: [text: string, sort: SortSpec[]][] = [
    ['', []],
    [' , ', []],
    ['a', [{ path: ['a'], descending: false }]],
    ['-a', [{ path: ['a'], descending: true }]],
    ['#', [{ path: [], descending: false }]],
    ['-#', [{ path: [], descending: true }]],
    [
      '-a.b, c',
      [
        { path: ['a', 'b'], descending: true },
        { path: ['c'], descending: false },
      ],
    ],
    ['"-a"', [{ path: ['-a'], descending: false }]],
    ['-"#"', [{ path: ['#'], descending: true }]],
    ['"a,b".c', [{ path: ['a,b', 'c'], descending: false }]],
    ['/a.b/c', [{ path: ['a.b', 'c'], descending: false }]],
  ];
  for (const [text, sort] of table) {
    it(JSON.stringify(text), () => {
      expect(parseSort(text)).to.deep.equal(sort);
    });
  }

  it('reads back what formatSort writes', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'-#,."\\/= \nab*') }),
    );
    const spec = fc.record({ path: fc.array(key, { maxLength: 3 }), descending: fc.boolean() });
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 3 }), (sort) => {
        expect(parseSort(formatSort(sort))).to.deep.equal(sort);
      }),
      { numRuns: 1000 },
    );
  });
});
