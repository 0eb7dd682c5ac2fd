/** The result of long work, which runs in slices. */
import { runInSlices } from './slices.js';

export function finish<Result>(work: Generator<void, Result>): Promise<Result> {
  return new Promise((resolve) => {
    function* run(): Generator<void, void> {
      resolve(yield* work);
    }
    runInSlices(run());
  });
}
