import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readJson } from '../../src/core/read-json.js';
import { parsePath, type Path } from '../../src/core/path.js';
import {
  keysOf,
  PATH_FORMATS,
  stepsTo,
  writePath,
  type PathFormat,
  type Step,
} from '../../src/core/path-formats.js';
import { Tree } from '../../src/core/tree.js';
import { trailTo } from '../../src/core/tree-ways.js';
import { rootOf } from '../../src/core/value.js';

function treeOf(text: string, decodeStrings = true): Tree {
  return new Tree(rootOf(readJson(text))!, decodeStrings);
}

/** The steps to what a path leads to; of an event that is one value, no node stands for the whole. */
function stepsAlong(tree: Tree, path: Path): Step[] {
  const node = trailTo(tree, path).at(-1);
  return node ? stepsTo(tree, node) : [];
}

function write(text: string, path: Path): Record<PathFormat, string> {
  const steps = stepsAlong(treeOf(text), path);
  const written = PATH_FORMATS.map((format) => [format, writePath(steps, format)]);
  return Object.fromEntries(written) as Record<PathFormat, string>;
}

/** What an expression gives, in which `name` is the event. */
function evaluate(expression: string, name: string, event: unknown): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- to run it is the test
  return (new Function(name, `return ${expression}`) as (event: unknown) => unknown)(event);
}

/** Every path in a value. */
function pathsOf(value: unknown): Path[] {
  const paths: Path[] = [];
  const stack: [unknown, Path][] = [[value, []]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [at, path] = next;
    paths.push(path);
    if (typeof at !== 'object' || !at) continue;
    for (const key of Object.keys(at)) {
      stack.push([(at as Record<string, unknown>)[key], [...path, key]]);
    }
  }
  return paths;
}

function follow(value: unknown, path: Path): unknown {
  return path.reduce((at, key) => (at as Record<string, unknown>)[key], value);
}

describe('writePath', () => {
  const nested = JSON.stringify({ data: JSON.stringify({ t: [19], 'a b': 1 }) });
  const twice = JSON.stringify({ d: JSON.stringify(JSON.stringify({ t: 1 })) });
  const inTwo = JSON.stringify({ d: JSON.stringify({ e: JSON.stringify({ t: 1 }) }) });
  const unquoted = JSON.stringify({ d: '{\\"t\\":1}' });
  const lone = JSON.stringify(JSON.stringify({ t: 1 }));
  const table: [text: string, path: Path, expected: Partial<Record<PathFormat, string>>][] = [
    ['5', [], { pointer: '', javascript: 'event', jq: '.', jsonpath: '$', attribute: '' }],
    [
      '{"a":{"b":[1]}}',
      ['a', 'b', '0'],
      {
        pointer: '/a/b/0',
        javascript: 'event.a.b[0]',
        jq: '.a.b[0]',
        jsonpath: '$.a.b[0]',
        attribute: 'a.b.0',
      },
    ],
    [
      '{"a/b~":{"c d":{"é":1}}}',
      ['a/b~', 'c d', 'é'],
      {
        pointer: '/a~1b~0/c d/é',
        javascript: 'event["a/b~"]["c d"].é',
        jq: '.["a/b~"]["c d"]["é"]',
        jsonpath: '$["a/b~"]["c d"]["é"]',
        attribute: 'a/b~."c d".é',
      },
    ],
    ['[{"a":1}]', ['0', 'a'], { javascript: 'event[0].a', jq: '.[0].a', jsonpath: '$[0].a' }],
    ['{"0":{"-":1}}', ['0', '-'], { javascript: 'event["0"]["-"]', jq: '.["0"]["-"]' }],
    [
      nested,
      ['data', 't', '0'],
      {
        pointer: '/data | fromjson | /t/0',
        javascript: 'JSON.parse(event.data).t[0]',
        jq: '.data | fromjson | .t[0]',
        jsonpath: '$.data | fromjson | $.t[0]',
        attribute: 'data.t.0',
      },
    ],
    [nested, ['data'], { pointer: '/data', jq: '.data', javascript: 'event.data' }],
    [nested, ['data', 'a b'], { jq: '.data | fromjson | .["a b"]' }],
    [
      twice,
      ['d', 't'],
      {
        javascript: 'JSON.parse(JSON.parse(event.d)).t',
        jq: '.d | fromjson | fromjson | .t',
        pointer: '/d | fromjson | fromjson | /t',
      },
    ],
    [
      inTwo,
      ['d', 'e', 't'],
      {
        javascript: 'JSON.parse(JSON.parse(event.d).e).t',
        jq: '.d | fromjson | .e | fromjson | .t',
      },
    ],
    [
      unquoted,
      ['d', 't'],
      {
        javascript: 'JSON.parse(JSON.parse(`"${event.d}"`)).t',
        jq: '.d | "\\"\\(.)\\"" | fromjson | fromjson | .t',
      },
    ],
    [
      lone,
      ['t'],
      {
        javascript: 'JSON.parse(event).t',
        jq: '. | fromjson | .t',
        pointer: '"" | fromjson | /t',
        jsonpath: '$ | fromjson | $.t',
      },
    ],
  ];
  for (const [text, path, expected] of table) {
    it(`leads to ${path.join(' › ') || 'the event'} of ${text}`, () => {
      expect(write(text, path)).to.include(expected);
    });
  }

  it('is whole under a key that repeats', () => {
    const text = '{"a":{"b":{"c":1}},"a":5,"d":"[{\\"e\\":[7],\\"e\\":0}]"}';
    const tree = treeOf(text);
    const written = [...tree.shown()].map((node) => writePath(stepsTo(tree, node), 'pointer'));
    const inString = ['', '/0', '/0/e', '/0/e/0', '/0/e'];
    expect(written).to.deep.equal([
      ...['/a', '/a/b', '/a/b/c', '/a'],
      ...inString.map((way) => (way ? `/d | fromjson | ${way}` : '/d')),
    ]);
  });

  it('leads to what holds a group of siblings, a string too', () => {
    const tree = treeOf(JSON.stringify({ d: JSON.stringify(Array<number>(1001).fill(0)) }));
    const [range] = tree.children(tree.roots[0]!);
    const [first] = tree.children(range!);
    const written = [range!, first!].map((node) => writePath(stepsTo(tree, node), 'jq'));
    expect(written).to.deep.equal(['.d', '.d | fromjson | .[0]']);
  });

  it('finds the value when it is evaluated', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const event = JSON.parse(text) as unknown;
        // Strings are left alone: here a path has no way through them.
        const tree = treeOf(text, false);
        for (const path of pathsOf(event)) {
          const steps = stepsAlong(tree, path);
          const there = follow(event, path);
          const jq = writePath(steps, 'jq').replace(/^\.(?=\[|$)/, '');
          expect(evaluate(writePath(steps, 'javascript'), 'event', event)).to.equal(there);
          expect(evaluate(writePath(steps, 'jsonpath'), '$', event)).to.equal(there);
          expect(evaluate(`event${jq}`, 'event', event)).to.equal(there);
          expect(parsePath(writePath(steps, 'attribute'))).to.deep.equal(path);
          const pointer = writePath(steps, 'pointer');
          expect(pointer ? parsePath(pointer) : []).to.deep.equal(path);
          expect(keysOf(steps)).to.deep.equal(path);
        }
      }),
    );
  });

  it('finds values in JSON in strings, in JavaScript', () => {
    const inner = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(inner, fc.integer({ min: 1, max: 4 }), (value, layers) => {
        let held: unknown = JSON.parse(JSON.stringify(value));
        for (let layer = 0; layer < layers; layer++) held = JSON.stringify(held);
        const event = { data: held };
        const tree = treeOf(JSON.stringify(event));
        for (const path of Object.keys(value)) {
          const expression = writePath(stepsAlong(tree, ['data', path]), 'javascript');
          const found = evaluate(expression, 'event', event);
          expect(found).to.deep.equal(follow(JSON.parse(JSON.stringify(value)), [path]));
        }
      }),
    );
  });
});
