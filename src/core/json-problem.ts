/** What is wrong with a text that is no JSON. */

/** What the reader was looking for where it stopped. */
export type Expected =
  | 'a value'
  | 'a value or “]”'
  | 'key or }'
  | 'key'
  | ':'
  | '“,” or “}”'
  | '“,” or “]”'
  | 'the closing quote'
  | 'escape'
  | 'hex digit'
  | 'no raw control character'
  | 'fewer values in one event'
  | 'nothing more';

/** Where and why reading stopped. `offset` counts UTF-16 units in the text that was given. */
export interface JsonProblem {
  readonly offset: number;
  readonly expected: Expected;
}
