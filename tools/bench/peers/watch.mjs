/** Runs in the browser: what is measured the same way for all. */

/** Resolves after as many frames were painted. */
export async function frames(count) {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Adds to the result of the work its longest task, in milliseconds; the browser reports those from 50 on. */
export async function whileWatched(work) {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  const result = await work();
  // Tasks are reported a little later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { ...result, longestTask };
}
