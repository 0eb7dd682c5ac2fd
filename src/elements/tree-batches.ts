/** Puts many rows into the page, some at a time, so that the page answers in between. */
import { BATCH_ROWS } from '../core/limits.js';
import { rowsUnder, type TreeNode } from '../core/tree.js';
import { nextTask } from '../tasks/next-task.js';
import { redrawNode } from './tree-focus.js';
import type { TreeHost } from './tree-host.js';

/** Draws each node that the work gives; resolves to its result. Ends when the tree was replaced by another. */
export async function inBatches<Result>(
  host: TreeHost,
  work: Generator<TreeNode, Result>,
): Promise<Result | undefined> {
  const { tree } = host;
  let rows = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    redrawNode(host, step.value);
    rows += rowsUnder(step.value);
    if (rows < BATCH_ROWS) continue;
    rows = 0;
    await host.whenDrawn();
    await nextTask();
    if (host.tree !== tree) return undefined;
  }
}
