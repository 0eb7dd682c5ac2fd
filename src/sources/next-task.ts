/** Lets the page have its turn in the middle of long work. */

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Resolves after the page had its turn; without the delay that timers get when they nest. */
export function nextTask(): Promise<void> {
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
