/** What every language needs to make sentences of words and numbers. */
import type { Expected } from '../core/json-problem.js';
import type { RecordProblem } from '../core/log.js';

/** A phrase for each plural form that a language has; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Writes a number with the words that go with it, by the rules of a language (a BCP 47 tag). */
export function counter(locale: string): (number: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  // Made when first used: a page pays for its own language only.
  return (number, forms) => {
    rules ??= new Intl.PluralRules(locale);
    digits ??= new Intl.NumberFormat(locale);
    return (forms[rules.select(number)] ?? forms.other).replace('#', digits.format(number));
  };
}

/** Before each three digits at the end of a number. */
const THOUSANDS = /\B(?=(\d{3})+$)/g;

/**
 * The same for English, without `Intl`: what that needs when it is first used costs a page of short logs more
 * time than to draw one of them.
 */
export function countInEnglish(number: number, { one, other }: Forms): string {
  const digits = `${number}`.replace(THOUSANDS, ',');
  return ((number === 1 && one) || other).replace('#', digits);
}

export interface ProblemWords {
  /** What the reader of JSON can expect; where there is no word, its own English one is used. */
  readonly expected: Readonly<Partial<Record<Expected, string>>>;
  /** What stands there instead, by character; the empty one is the end of the line. */
  readonly found: Readonly<Record<string, string>>;
  readonly quoted: (text: string) => string;
  readonly sentence: (line: number, column: number, expected: string, found: string) => string;
}

/** Says what is wrong with a line; `visible` makes characters visible that cannot be seen. */
export function problemIn({
  expected,
  found,
  quoted,
  sentence,
}: ProblemWords): (problem: RecordProblem, visible: (text: string) => string) => string {
  return (problem, visible) =>
    sentence(
      problem.line,
      problem.column,
      expected[problem.expected] ?? problem.expected,
      found[problem.found] ?? quoted(visible(problem.found)),
    );
}
