/** Test reporter: `12 passed, 0 failed` alone on the last line, with `, 1 skipped` where there are any. */

/** The line that ends a run, for people and for programs that read it. */
export function closingLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function countTests(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite.suites) countTests(inner, counts);
}

export function closingLineReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const failedBefore = counts.failed;
        if (session.testResults) countTests(session.testResults, counts);
        // A file that did not load, or fell over outside of a test, is a failure too.
        if (!session.passed && counts.failed === failedBefore) counts.failed++;
      }
      process.once('exit', () => console.log(closingLine(counts)));
    },
  };
}
