/** Work in steps: a generator yields where its caller may give way to the page, and returns the result. */

/** Does all of it in one go. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
