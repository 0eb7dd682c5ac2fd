/** Runs long work in short slices, so that the page answers in between. */
import { HEAD_START_MS, SLICE_MS } from '../core/limits.js';
import { nextTask } from './next-task.js';

/** What is left of the time that a page's viewers may take before they first give way. */
let headStart = HEAD_START_MS;

/**
 * Starts the work at once; work that fits into one slice is done when this returns. `pause` is called at
 * the end of every slice but the last. Gives a function that drops what is left of the work.
 */
export function runInSlices(work: Generator<void, void>, pause: () => void = () => {}): () => void {
  let isCancelled = false;
  const run = async (until: number) => {
    while (!isCancelled && !work.next().done) {
      if (performance.now() < until) continue;
      pause();
      await nextTask();
      until = performance.now() + SLICE_MS;
    }
  };
  const start = performance.now();
  void run(start + Math.max(SLICE_MS, headStart));
  headStart -= performance.now() - start;
  return () => {
    isCancelled = true;
  };
}
