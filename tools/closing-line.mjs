/**
 * Test reporter: names each test that failed, then ends with `12 passed, 0 failed` alone on the last line,
 * with `, 1 skipped` where there are any.
 */
import { relative } from 'node:path';
import { ROOT } from './run.mjs';

/** The line that ends a run, for people and for programs that read it. */
export function closingLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The line that names one failure; a longer run repeats those of its parts at its end. */
export function failureLine(name, message = '') {
  const [firstLine] = message.split('\n');
  return `FAIL ${name}${firstLine ? `: ${firstLine}` : ''}`;
}

function* testsIn({ tests, suites }, path = []) {
  for (const test of tests) yield { ...test, path: [...path, test.name] };
  for (const suite of suites) yield* testsIn(suite, [...path, suite.name]);
}

/** The tests of one file in one browser, as counts and lines. */
function resultsOf({ browser, testFile, testResults, passed: isPassed, errors }) {
  const place = `${browser.name} ${relative(ROOT, testFile)}`;
  const tests = testResults ? [...testsIn(testResults)] : [];
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => failureLine(`${place} > ${test.path.join(' > ')}`, test.error?.message));
  // A file that did not load, or fell over outside of a test, is a failure too.
  if (!isPassed && failures.length === 0) failures.push(failureLine(place, errors[0]?.message));
  const skipped = tests.filter((test) => test.skipped).length;
  return { failures, skipped, passed: tests.filter((test) => test.passed).length };
}

export function closingLineReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const results = [...sessions].map(resultsOf);
      const failures = results.flatMap((result) => result.failures);
      const sum = (name) => results.reduce((total, result) => total + result[name], 0);
      const counts = { passed: sum('passed'), failed: failures.length, skipped: sum('skipped') };
      process.once('exit', () => console.log([...failures, closingLine(counts)].join('\n')));
    },
  };
}
