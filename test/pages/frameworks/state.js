/** What the page shows at first, and a way to change it from outside. */
export function createState(apply) {
  let state = {
    isShown: true,
    language: 'event-viewer',
    lines: ['{"a":1}', '{"a":"<b>"}'].map((line) => line.replace('<', '\\u003c')),
    items: ['one', 'two'],
  };
  const listeners = new Set();
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      apply(() => listeners.forEach((listener) => listener()));
    },
  };
}
