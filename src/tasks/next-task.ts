/** Lets the page have its turn in the middle of long work. */

/**
 * Resolves after the page had its turn; without the delay that timers get when they nest. Not by `scheduler.yield`:
 * what goes on after that goes before the page's own timers, which then wait for the end of all the work.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
