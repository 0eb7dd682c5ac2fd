import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnFor, formatColumns, moved } from '../../src/core/column-list.js';
import { fitColumns, listedColumns } from '../../src/core/columns.js';
import { inferInSteps } from '../../src/core/inference.js';
import { MAX_OFFERED_ITEMS, MAX_OFFERED_PATHS } from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import { formatPath } from '../../src/core/path.js';
import { findPaths, spread, type FoundPaths, type PathSearch } from '../../src/core/paths.js';
import { atOnce } from '../../src/core/steps.js';
import { TROUBLE, UPDATE } from '../support/lines.js';

function logOf(lines: readonly string[]): EventLog {
  const log = new EventLog();
  log.push(lines.join('\n'));
  log.end();
  return log;
}

function find(lines: readonly string[], search: Partial<PathSearch> = {}): FoundPaths {
  const log = logOf(lines);
  const numbers = spread(1, log.count, Infinity);
  const work = findPaths(log, numbers, { decodeStrings: true, intoArrays: true, ...search });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const labels = (found: FoundPaths) => found.paths.map(({ path }) => formatPath(path));

describe('findPaths', () => {
  it('finds what lies deep in JSON in a string, with how many events have it and a value of it', () => {
    const found = find(UPDATE);
    expect(found.events).to.equal(3);
    const path = found.paths.find((one) => formatPath(one.path) === 'data.device.power.source')!;
    expect(path).to.deep.include({ events: 1, example: 'USB host', isLeaf: true });
    expect(found.paths.find((one) => formatPath(one.path) === 'ttl')!.events).to.equal(3);
  });

  it('leaves strings as they are where they are not decoded', () => {
    expect(labels(find(UPDATE, { decodeStrings: false }))).not.to.include('data.version');
  });

  it('gives each path before those that lie in it', () => {
    expect(labels(find(['{"b":{"c":{"d":1},"e":2},"a":3}', '{"b":{"f":1}}']))).to.deep.equal([
      'b',
      'b.c',
      'b.c.d',
      'b.e',
      'b.f',
      'a',
    ]);
  });

  it('goes into the first elements of arrays, where it may', () => {
    const line = `{"list":[${Array.from({ length: 9 }, (_, n) => `{"n":${n}}`).join()}]}`;
    const into = labels(find([line]));
    expect(into.filter((label) => /^list\.\d+\.n$/.test(label))).to.have.length(MAX_OFFERED_ITEMS);
    const beside = find([line], { intoArrays: false });
    expect(labels(beside)).to.deep.equal(['list']);
    expect(beside.paths[0]!.isLeaf).to.be.true;
  });

  it('tells objects of other paths from what is a value somewhere', () => {
    const found = find(['{"a":{"b":1},"o":{}}', '{"a":"text","n":null}']);
    const leaves = found.paths.filter(({ isLeaf }) => isLeaf);
    expect(leaves.map(({ path }) => formatPath(path))).to.deep.equal(['a', 'a.b', 'o', 'n']);
    expect(find(['{"a":{"b":1}}']).paths[0]!.isLeaf).to.be.false;
  });

  it('counts an event once for a key that stands in it twice', () => {
    expect(find(['{"a":1,"a":2}']).paths[0]!.events).to.equal(1);
  });

  it('offers the text before the JSON, and events that are no objects', () => {
    const found = find(['web | {"a":1}', '5']);
    expect(labels(found)).to.deep.equal(['a', 'prefix', 'value']);
  });

  it('skips lines that cannot be read', () => {
    expect(find(TROUBLE).events).to.equal(2);
  });

  it('knows keys of all names', () => {
    const found = find(['{"__proto__":1,"constructor":2,"":3,"a.b":4}']);
    expect(labels(found)).to.deep.equal(['__proto__', 'constructor', '""', '"a.b"']);
  });

  it('ends where keys are data', () => {
    const line = (from: number) =>
      `{${Array.from({ length: 4000 }, (_, n) => `"k${from + n}":1`).join()}}`;
    expect(find([line(0), line(4000)]).paths).to.have.length(MAX_OFFERED_PATHS);
  });
});

describe('spread', () => {
  it('gives each number where few enough, else as many as asked for, first one included', () => {
    expect(spread(1, 3, 10)).to.deep.equal([1, 2, 3]);
    expect(spread(1, 0, 10)).to.deep.equal([]);
    expect(spread(11, 110, 4)).to.deep.equal([11, 36, 61, 86]);
  });
});

describe('formatColumns', () => {
  it('is read back as the same columns', () => {
    const key = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.array(key, { minLength: 1 }), { selector: formatPath }),
        (paths) => {
          const list = formatColumns(paths.map((path) => columnFor(path)));
          expect(listedColumns(list, [], 100).map(({ path }) => path)).to.deep.equal(paths);
        },
      ),
    );
  });

  it('keeps labels', () => {
    const [column] = listedColumns('data.t=°C', [], 100);
    expect(formatColumns([column!])).to.equal('data.t=°C');
  });

  it('tells a path from a key that looks like it', () => {
    const lines = ['{"a.b":1,"a":{"b":2,"c":{"d":3}}}', '{"a.b":4,"a":{"b":5,"c":{"d":6}}}'];
    const { ranked } = atOnce(inferInSteps(logOf(lines), true));
    expect(fitColumns(ranked, 100).length).to.be.above(1);
    const list = formatColumns([columnFor(['a', 'b']), columnFor(['a.b'])], new Set(['a.b', 'a']));
    expect(listedColumns(list, ranked, 100).map(({ path }) => path)).to.deep.equal([
      ['a', 'b'],
      ['a.b'],
    ]);
  });

  it('writes a key with a slash or a tilde so that it reads back too', () => {
    const column = columnFor(['a/b~1', 'c']);
    const list = formatColumns([column], new Set(['a/b~1.c']));
    expect(listedColumns(list, [], 100).map(({ path }) => path)).to.deep.equal([column.path]);
  });
});

describe('moved', () => {
  it('moves one and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).to.deep.equal(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 0)).to.deep.equal(['d', 'a', 'b', 'c']);
    expect(moved(['a', 'b'], 1, 9)).to.deep.equal(['a', 'b']);
  });
});
