import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatPath, parsePath, type Path, pathId, splitList } from '../../src/core/path.js';

describe('parsePath', () => {
  const table: [text: string, path: Path][] = [
    ['', []],
    ['a', ['a']],
    ['data.device.power', ['data', 'device', 'power']],
    ['tags.0', ['tags', '0']],
    ['"a.b".c', ['a.b', 'c']],
    ['a."b.c"', ['a', 'b.c']],
    ['a\\.b.c', ['a.b', 'c']],
    ['"a\\"b"', ['a"b']],
    ['"\\u00e9"', ['é']],
    ['""', ['']],
    ['"".a', ['', 'a']],
    ['a b', ['a b']],
    ['a-b_c@d', ['a-b_c@d']],
    ['a"b', ['a"b']],
    ['"a', ['"a']],
    ['/', ['']],
    ['/a', ['a']],
    ['/data/device', ['data', 'device']],
    ['/a.b/0', ['a.b', '0']],
    ['/a~1b/c~0d', ['a/b', 'c~d']],
    ['/~01', ['~1']],
    ['/a//b', ['a', '', 'b']],
    ['__proto__.constructor', ['__proto__', 'constructor']],
  ];
  for (const [text, path] of table) {
    it(JSON.stringify(text), () => {
      expect(parsePath(text)).to.deep.equal(path);
    });
  }

  it('reads any JSON pointer', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (path) => {
        const pointer = path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        expect(parsePath(pointer.join(''))).to.deep.equal(path);
      }),
    );
  });
});

describe('formatPath', () => {
  const table: [path: Path, text: string][] = [
    [[], ''],
    [['a'], 'a'],
    [['data', 'device', '0'], 'data.device.0'],
    [['a.b', 'c'], '"a.b".c'],
    [[''], '""'],
    [['a b'], '"a b"'],
    [['/a'], '"/a"'],
    [['a', '/b'], 'a."/b"'],
    [['a/b'], 'a/b'],
    [['a=b'], '"a=b"'],
    [['-a'], '"-a"'],
    [['*'], '"*"'],
    [['#'], '"#"'],
    [['é', '日本'], 'é.日本'],
  ];
  for (const [path, text] of table) {
    it(JSON.stringify(path), () => {
      expect(formatPath(path)).to.equal(text);
    });
  }

  const key = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'."\\/=,*#- \nab~01') }),
  );

  it('is read back by parsePath', () => {
    fc.assert(
      fc.property(fc.array(key), (path) => {
        expect(parsePath(formatPath(path))).to.deep.equal(path);
      }),
      { numRuns: 2000 },
    );
  });

  it('can stand in a list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(key, { minLength: 1 })), (paths) => {
        const list = paths.map(formatPath).join(', ');
        expect(splitList(list).map(parsePath)).to.deep.equal(paths);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('splitList', () => {
  const table: [text: string, items: string[]][] = [
    ['', []],
    [' , ,', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    [' a , b ', ['a', 'b']],
    ['"a,b",c', ['"a,b"', 'c']],
    ['"a\\",b",c', ['"a\\",b"', 'c']],
    ['a="x,y",b', ['a="x,y"', 'b']],
    ['a b,c', ['a b', 'c']],
    ['a"b,c', ['a"b', 'c']],
  ];
  for (const [text, items] of table) {
    it(JSON.stringify(text), () => {
      expect(splitList(text)).to.deep.equal(items);
    });
  }
});

describe('pathId', () => {
  it('tells different paths apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const same = a.length === b.length && a.every((key, index) => key === b[index]);
        expect(pathId(a) === pathId(b)).to.equal(same);
      }),
    );
    expect(pathId(['a.b'])).not.to.equal(pathId(['a', 'b']));
    expect(pathId(['a","b'])).not.to.equal(pathId(['a', 'b']));
  });
});
