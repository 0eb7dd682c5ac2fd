/** Runs long work in short slices, so that the page answers in between. */
import { SLICE_MS } from '../core/limits.js';

/**
 * Starts the work at once; work that fits into one slice is done when this returns. `pause` is called at
 * the end of every slice but the last. Gives a function that drops what is left of the work.
 */
export function runInSlices(work: Generator<void, void>, pause: () => void = () => {}): () => void {
  let isCancelled = false;
  const run = async () => {
    let until = performance.now() + SLICE_MS;
    while (!isCancelled && !work.next().done) {
      if (performance.now() < until) continue;
      pause();
      await nextTask();
      until = performance.now() + SLICE_MS;
    }
  };
  void run();
  return () => {
    isCancelled = true;
  };
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Resolves after the page had its turn; without the delay that timers get when they nest. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
