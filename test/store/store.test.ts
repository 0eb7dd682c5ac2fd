import { expect } from '@open-wc/testing';
import { PROGRESS_MS, SLICE_CHARACTERS } from '../../src/core/limits.js';
import { nextTask } from '../../src/tasks/next-task.js';
import type { ViewerState } from '../../src/store/state.js';
import { ViewerStore } from '../../src/store/store.js';
import { events } from '../support/lines.js';

const LONG = events(40_000).join('\n');

/** As on a machine that does some steps of the work and then is busy with something else for a while. */
async function onBusyMachine(steps: number, work: () => Promise<void>): Promise<void> {
  let time = 0;
  let calls = 0;
  performance.now = () => (time += ++calls % steps ? 0.1 : 2 * PROGRESS_MS);
  try {
    await work();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}

describe('a store that is given another log while it reads one', () => {
  it('never shows events before it has chosen their columns', async () => {
    const early: ViewerState[] = [];
    let shown = 0;
    const store = new ViewerStore((state) => {
      if (!state.count) return;
      shown++;
      if (!state.inference.ranked.length) early.push(state);
    });
    for (let steps = 2; steps < 14; steps++) {
      await onBusyMachine(steps, async () => {
        for (let turn = 0; turn < 8; turn++) {
          store.clear();
          store.push(LONG, 'final');
          const before = shown;
          while (shown < before + 2 && !store.state.isComplete) await nextTask();
          for (let tasks = 0; tasks < turn; tasks++) await nextTask();
        }
      });
    }
    expect(early).to.be.empty;
  });
});

it('a store of a long log shows the first of its events as soon as it has chosen columns', async () => {
  const counts = new Set<number>();
  const store = new ViewerStore(({ count }) => counts.add(count));
  // A fast machine could read more before it gives way to the page.
  performance.now = () => 0;
  try {
    store.push(LONG, 'final');
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
  while (!store.state.isComplete) await nextTask();
  const lines = LONG.slice(0, SLICE_CHARACTERS).split('\n').length - 1;
  expect([...counts].slice(0, 2)).to.deep.equal([0, lines]);
});

it('a store that is sorted and filtered at once has done neither before both', async () => {
  const early: ViewerState[] = [];
  let isFiltered = false;
  const store = new ViewerStore((state) => {
    if (isFiltered && !state.filter && !state.isSorting) early.push(state);
  });
  store.push(events(20).join('\n'), 'final');
  store.sortBy([{ path: ['n'], descending: false }]);
  while (!store.state.isComplete || store.state.isSorting) await nextTask();
  await onBusyMachine(2, async () => {
    store.sortBy([{ path: ['n'], descending: true }]);
    const filtering = store.filterBy('n<3');
    isFiltered = true;
    await filtering;
    while (store.state.isSorting) await nextTask();
  });
  expect(early).to.be.empty;
  expect([...store.state.order!]).to.deep.equal([19, 20, 1]);
});

it('a store that drops events lets go of their trees', async () => {
  const store = new ViewerStore(() => {});
  store.keepAtMost(2);
  const push = async (lines: readonly string[]) => {
    store.push(`${lines.join('\n')}\n`, 'settled');
    while (store.state.count < store.state.log.count) await nextTask();
  };
  await push(events(2));
  const { trees } = store.state;
  const [first, second] = [trees.of(1), trees.of(2)];
  await push(events(1));
  expect(trees.of(2)).to.equal(second);
  expect(trees.of(1)).not.to.equal(first);
});

it('a store chooses columns in slices when strings are read in another way', async () => {
  const store = new ViewerStore(() => {});
  store.push(String.raw`{"data":"{\"a\":1,\"b\":2}"}{"data":"{\"a\":3,\"b\":4}"}`, 'final');
  const labels = () => store.state.inference.ranked.map(({ label }) => label);
  const before = labels();
  await onBusyMachine(1, async () => {
    store.setDecodeStrings(false);
    expect(store.state.isSorting).to.be.true;
    while (store.state.isSorting) await nextTask();
  });
  expect(before).to.include.members(['data.a', 'data.b']);
  expect(labels()).to.deep.equal(['data']);
});
