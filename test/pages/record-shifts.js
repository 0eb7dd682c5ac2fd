/** Tells in `shifts` of each layout shift: how great it is, and what moved from where to where. */
window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    const moved = sources.map(({ node, previousRect, currentRect }) =>
      [node?.nodeName, node?.className, JSON.stringify([previousRect, currentRect])].join(' '),
    );
    window.shifts.push([value, ...moved].join('; '));
  }
}).observe({ type: 'layout-shift', buffered: true });
