/** Work in steps: a generator yields where its caller may give way to the page, and returns the result. */

/** Does all of it in one go. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Does several at once, a step of each before the next step of any: where steps that ask the page for something
 * come before steps that change it, it is not computed anew for each.
 */
export function abreast(all: readonly Generator<void, void>[]): void {
  while (all.length) all = all.filter((work) => !work.next().done);
}
