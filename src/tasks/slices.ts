/** Runs long work in short slices, so that the page answers in between. */
import { HEAD_START_MS, SLICE_MS } from '../core/limits.js';
import { nextTask } from './next-task.js';

/** What is left of the time that a page's viewers may take before they first give way. */
let headStart = HEAD_START_MS;

/** A step after which a slice ends early, as there is something to show now. */
export const SHOW = true;

/** Work in steps. */
export type Steps = Generator<typeof SHOW | void, void>;

/**
 * Starts the work at once; work that fits into one slice is done when this returns. `pause` is called at
 * the end of every slice but the last. Gives a function that drops what is left of the work.
 */
export function runInSlices(work: Steps, pause: () => void = () => {}): () => void {
  let isCancelled = false;
  const run = async (until: number) => {
    for (let step; !isCancelled && !(step = work.next()).done;) {
      if (step.value !== SHOW && performance.now() < until) continue;
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
