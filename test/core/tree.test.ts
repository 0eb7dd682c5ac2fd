import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readJson } from '../../src/core/read-json.js';
import {
  INITIAL_TREE_ROWS,
  MAX_EXPANDED_ROWS,
  MAX_READY_ROWS,
  MAX_REPEATED_KEY,
  MAX_SIBLINGS,
  MAX_TREE_DEPTH,
  RANGE_SIZE,
  READY_AT_ONCE,
} from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import { EventTrees, isDecoded, pathOf, sizeOf, Tree, type TreeNode } from '../../src/core/tree.js';
import { collapseAll, expandAll } from '../../src/core/tree-ways.js';
import { find, rootOf } from '../../src/core/value.js';

/** Does all steps of a work. */
function finish(work: Generator): void {
  while (!work.next().done);
}

function treeOf(text: string, decodeStrings = true): Tree {
  return new Tree(rootOf(readJson(text))!, decodeStrings);
}

/** Every node there is, built or not, in reading order. */
function all(tree: Tree): TreeNode[] {
  const nodes: TreeNode[] = [];
  const stack = [...tree.roots].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node);
    stack.push(...[...tree.children(node)].reverse());
  }
  return nodes;
}

/** A node on a line: how deep it lies, its key, what opens, its value. */
function draw(node: TreeNode): string {
  const { document, node: at } = node.value;
  const mark = !node.inner ? ' ' : node.open ? '-' : '+';
  const value = document.isContainer(at) ? document.kind(at) : document.source(at);
  const notes = (isDecoded(node) ? ' decoded' : '') + (node.isDuplicate ? ' repeats' : '');
  return `${'  '.repeat(node.level - 1)}${mark}${node.key ?? ''}: ${value}${notes}`;
}

function find1(tree: Tree, ...keys: string[]): TreeNode {
  return all(tree).find((node) => !node.range && pathOf(node).join('/') === keys.join('/'))!;
}

function arrayOf(count: number): string {
  return `[${Array.from({ length: count }, (_, index) => index).join()}]`;
}

describe('Tree', () => {
  it('has the values in source order, with what opens under each', () => {
    const tree = treeOf('{"b":1.0,"2":{"x":[null,{}]},"1":"t","e":[],"n":1e400}');
    expect(all(tree).map(draw)).to.deep.equal([
      ' b: 1.0',
      '-2: object',
      '  -x: array',
      '     0: null',
      '     1: object',
      ' 1: "t"',
      ' e: array',
      ' n: 1e400',
    ]);
  });

  it('has a lone value as its only node', () => {
    for (const text of ['1.10', '"x"', 'null', '{}', '[]']) {
      const tree = treeOf(text);
      expect(tree.roots.length, text).to.equal(1);
      expect(tree.roots[0]!.key).to.equal(undefined);
      expect(pathOf(tree.roots[0]!)).to.deep.equal([]);
      expect(tree.roots[0]!.inner).to.equal(undefined);
    }
  });

  it('opens JSON that is held in strings, at any depth', () => {
    const inner = JSON.stringify({ a: [1], b: JSON.stringify({ c: JSON.stringify([2]) }) });
    const text = JSON.stringify({ data: inner, plain: '{x}', empty: '{}' });
    expect(all(treeOf(text)).map((node) => draw(node).replace(/: ".*"/, ': ""'))).to.deep.equal([
      '-data: "" decoded',
      '  -a: array',
      '     0: 1',
      '  -b: "" decoded',
      '    -c: "" decoded',
      '       0: 2',
      ' plain: ""',
      ' empty: ""',
    ]);
    expect(all(treeOf(text, false)).map(({ key }) => key)).to.deep.equal([
      'data',
      'plain',
      'empty',
    ]);
    expect(isDecoded(treeOf(text, false).roots[0]!)).to.equal(false);
  });

  it('opens a lone string that holds JSON', () => {
    expect(all(treeOf('"{\\"a\\":1}"')).map(draw)).to.deep.equal([
      '-: "{\\"a\\":1}" decoded',
      '   a: 1',
    ]);
  });

  it('marks all members of a key that repeats', () => {
    const tree = treeOf('{"a":1,"b":{"a":2,"c":3,"\\u0063":4},"a":5}');
    const marked = all(tree).filter(({ isDuplicate }) => isDuplicate);
    expect(marked.map((node) => draw(node).trim())).to.deep.equal([
      'a: 1 repeats',
      'c: 3 repeats',
      'c: 4 repeats',
      'a: 5 repeats',
    ]);
    expect(all(treeOf('[1,1,1]')).some(({ isDuplicate }) => isDuplicate)).to.equal(false);
  });

  it('shows as much as could be read', () => {
    expect(all(treeOf('{"a":[1,{"b":2')).map(draw)).to.deep.equal([
      '-a: array',
      '   0: 1',
      '  -1: object',
      '     b: 2',
    ]);
  });

  it('numbers the siblings, and counts levels from 1', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const tree = treeOf(JSON.stringify(value));
        const ids = new Set<number>();
        for (const node of all(tree)) {
          ids.add(node.id);
          const siblings = node.parent ? tree.children(node.parent) : tree.roots;
          expect(siblings[node.position - 1]).to.equal(node);
          expect(node.siblings).to.equal(siblings.length);
          expect(node.level).to.equal((node.parent?.level ?? 0) + 1);
          expect(sizeOf(node)).to.equal(tree.children(node).length);
        }
        expect(ids.size).to.equal(all(tree).length);
      }),
    );
  });

  it('has a path for each node, which leads to its value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ value, text: JSON.stringify([value]) });
        const root = rootOf(readJson(text))!;
        for (const node of all(new Tree(root, true))) {
          const found = find(root, pathOf(node), true)!;
          expect(found.document.source(found.node)).to.equal(
            node.value.document.source(node.value.node),
          );
        }
      }),
    );
  });
});

describe('A tree with many siblings', () => {
  it('has no ranges up to the limit', () => {
    const tree = treeOf(arrayOf(MAX_SIBLINGS));
    expect(tree.roots.length).to.equal(MAX_SIBLINGS);
    expect(tree.roots.every(({ range }) => !range)).to.equal(true);
  });

  for (const count of [MAX_SIBLINGS + 1, 1_050, 9_999, 10_000, 10_001, 100_000]) {
    it(`groups ${count} so that no level has more than ${RANGE_SIZE}, and each is there once`, () => {
      const tree = treeOf(arrayOf(count));
      const nodes = all(tree);
      expect(tree.roots.length).to.be.at.most(RANGE_SIZE);
      for (const node of nodes) expect(node.siblings).to.be.at.most(RANGE_SIZE);
      const leaves = nodes.filter(({ range }) => !range);
      expect(leaves.length).to.equal(count);
      leaves.forEach(({ key, value }, index) => {
        if (key !== String(index) || value.document.source(value.node) !== key) {
          expect.fail(`Element ${index} is ${key}`);
        }
      });
      expect(pathOf(leaves.at(-1)!)).to.deep.equal([String(count - 1)]);
    });
  }

  it('says what is in a range', () => {
    const tree = treeOf(arrayOf(1_050));
    expect(tree.roots.map(({ key }) => key)).to.deep.equal([
      ...Array.from({ length: 10 }, (_, index) => `${index * 100}…${index * 100 + 99}`),
      '1000…1049',
    ]);
    expect(tree.roots.at(-1)!.range).to.deep.equal([1000, 1049]);
    expect(sizeOf(tree.roots.at(-1)!)).to.equal(50);
    expect(sizeOf(tree.roots[0]!)).to.equal(100);
  });

  it('groups the members of objects, and those of strings and of inner values', () => {
    const members = Array.from({ length: 2_000 }, (_, index) => `"k${index}":${index}`).join();
    for (const text of [
      `{${members}}`,
      JSON.stringify(`{${members}}`),
      `{"a":{${members}}}`,
      JSON.stringify({ a: `{${members}}` }),
    ]) {
      const nodes = all(treeOf(text));
      const leaves = nodes.filter(({ key }) => key?.startsWith('k'));
      expect(leaves.length).to.equal(2_000);
      expect(Math.max(...nodes.map(({ siblings }) => siblings))).to.be.at.most(RANGE_SIZE);
      expect(pathOf(leaves[1_999]!).at(-1)).to.equal('k1999');
      expect(pathOf(leaves[1_999]!).some((key) => key.includes('…'))).to.equal(false);
    }
  });

  it('does not compare keys of very many characters', () => {
    const [short, long] = [MAX_REPEATED_KEY, MAX_REPEATED_KEY + 1].map(
      (length) => `"${'k'.repeat(length)}":1`,
    );
    const nodes = treeOf(`{${short},${short},${long},${long}}`).roots;
    expect(nodes.map(({ isDuplicate }) => isDuplicate)).to.deep.equal([true, true, false, false]);
  });

  it('marks keys that repeat in different ranges', () => {
    const members = Array.from({ length: 1_500 }, (_, index) => `"k${index % 1_499}":${index}`);
    const marked = all(treeOf(`{${members.join()}}`)).filter(({ isDuplicate }) => isDuplicate);
    expect(marked.map(({ key }) => key)).to.deep.equal(['k0', 'k0']);
  });
});

describe('A deep tree', () => {
  it('ends at the limit', () => {
    const depth = 5_000;
    const tree = treeOf(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    const nodes = all(tree);
    expect(nodes.length).to.equal(MAX_TREE_DEPTH);
    expect(nodes.at(-1)!.level).to.equal(MAX_TREE_DEPTH);
    expect(nodes.at(-1)!.inner).to.equal(undefined);
    expect(nodes.at(-1)!.value.document.kind(nodes.at(-1)!.value.node)).to.equal('object');
  });

  it('does not overflow on 200,000 nested arrays', () => {
    const tree = treeOf('['.repeat(200_000) + ']'.repeat(200_000));
    finish(expandAll(tree));
    expect([...tree.shown()].length).to.equal(MAX_TREE_DEPTH);
  });
});

describe('What is open', () => {
  it('is level by level as much as fits at first', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, many) => {
        const text = JSON.stringify(many ? [value, [value, [value]], arrayOf(20)] : value);
        const tree = treeOf(text);
        const shown = [...tree.shown()].length;
        expect(shown).to.be.at.most(Math.max(INITIAL_TREE_ROWS, tree.roots.length));
      }),
    );
  });

  it('is all of a small tree, and of a large one what fits', () => {
    expect([...treeOf('{"a":{"b":{"c":[1,2]}}}').shown()].length).to.equal(5);
    const tree = treeOf(`{"large":${arrayOf(INITIAL_TREE_ROWS)},"small":[1,[2]]}`);
    expect(tree.roots.map(({ open }) => open)).to.deep.equal([false, true]);
    expect([...tree.shown()].map(draw)).to.deep.equal([
      '+large: array',
      '-small: array',
      '   0: 1',
      '  -1: array',
      '     0: 2',
    ]);
  });

  it('is nothing after collapseAll, and all after expandAll', () => {
    const tree = treeOf(`{"a":{"b":[1,{"c":2}]},"d":${arrayOf(60)},"e":"[1]"}`);
    tree.active = tree.children(tree.roots[0]!)[0]!;
    collapseAll(tree);
    expect([...tree.shown()]).to.deep.equal([...tree.roots]);
    expect(tree.active).to.equal(tree.roots[0]);
    finish(expandAll(tree));
    expect([...tree.shown()]).to.deep.equal(all(tree));
    expect(all(tree).every(({ open, inner }) => open === Boolean(inner))).to.equal(true);
  });

  it('is as much as one can look through after expandAll of a very large one', () => {
    const row = `{"list":${arrayOf(30)}}`;
    const tree = treeOf(`[${Array<string>(900).fill(row).join()}]`);
    finish(expandAll(tree));
    const shown = [...tree.shown()].length;
    expect(shown).to.be.within(MAX_EXPANDED_ROWS, MAX_EXPANDED_ROWS + 900 + 30);
    const ranges = treeOf(arrayOf(100_000));
    finish(expandAll(ranges));
    expect([...ranges.shown()].length).to.equal(ranges.roots.length + MAX_EXPANDED_ROWS);
  });

  it('is one level more after expandAll that does not go deep, as much as one can look through', () => {
    const small = treeOf('[{"a":[1]},{"b":2},3]');
    collapseAll(small);
    finish(expandAll(small, small.roots, false));
    expect([...small.shown()].map(({ key }) => key)).to.deep.equal(['0', 'a', '1', 'b', '2']);
    const large = treeOf(`[${Array<string>(900).fill(arrayOf(21)).join()}]`);
    finish(expandAll(large, large.roots, false));
    const open = Math.floor(MAX_EXPANDED_ROWS / 21);
    expect([...large.shown()].length).to.equal(900 + open * 21);
  });

  it('is all after expandAll of what is grouped, when its rows are few enough', () => {
    for (const count of [MAX_SIBLINGS + 1, 1_900, MAX_EXPANDED_ROWS]) {
      const tree = treeOf(arrayOf(count));
      const work = expandAll(tree);
      let step = work.next();
      while (!step.done) step = work.next();
      expect(step.value, `whole of ${count}`).to.equal(true);
      expect([...tree.shown()].length).to.equal(tree.roots.length + count);
    }
  });
});

describe('prepare', () => {
  it('builds all of a small tree', () => {
    const tree = treeOf(`{"a":${arrayOf(400)},"b":[${arrayOf(3)}]}`);
    expect(tree.isReady).to.equal(true);
    expect([...tree.built()]).to.deep.equal(all(tree));
  });

  it('builds no more than its limit', () => {
    for (const text of [
      `[${Array<string>(300).fill(arrayOf(50)).join()}]`,
      arrayOf(100_000),
      `{"a":${arrayOf(100_000)}}`,
      `[${Array<string>(1_000).fill('[[[[1,2,3]]]]').join()}]`,
    ]) {
      const tree = treeOf(text);
      const built = [...tree.built()];
      expect(built.length).to.be.at.most(Math.max(READY_AT_ONCE, tree.roots.length));
      expect(built.some(({ inner, children }) => inner && !children)).to.equal(true);
      expect(tree.isReady).to.equal(false);
    }
  });

  it('changes nothing that is shown', () => {
    const tree = treeOf(`{"a":${arrayOf(500)},"b":[${arrayOf(3)}]}`);
    const shown = [...tree.shown()];
    expect([...tree.prepare(MAX_READY_ROWS)].map(pathOf)).to.deep.equal([['a']]);
    expect([...tree.shown()]).to.deep.equal(shown);
    expect([...tree.built()]).to.deep.equal(all(tree));
  });
});

describe('pathOf', () => {
  it('gives the keys from the event inwards, through strings', () => {
    const tree = treeOf('{"a.b":[{"c":"{\\"d\\":[7]}"}]}');
    const last = all(tree).at(-1)!;
    expect(pathOf(last)).to.deep.equal(['a.b', '0', 'c', 'd', '0']);
    expect(find1(tree, 'a.b', '0', 'c').level).to.equal(3);
  });
});

describe('EventTrees', () => {
  it('makes one tree for each event, and none where nothing could be read', () => {
    const log = new EventLog();
    log.push('{"a":1}\nnoise\n{"b":[1,}\n"[2]"\n');
    log.end();
    const trees = new EventTrees(log, true);
    expect(trees.of(1)).to.equal(trees.of(1));
    expect(trees.of(2)).to.equal(undefined);
    expect(all(trees.of(3)!).map(draw)).to.deep.equal(['-b: array', '   0: 1']);
    expect(all(trees.of(4)!).map(({ key }) => key)).to.deep.equal([undefined, '0']);
    expect(all(new EventTrees(log, false).of(4)!).length).to.equal(1);
  });
});
