/** The order of values as a column has it. */
import { type SortKey, SortKeys } from '../../src/core/order.js';

/** The order of two keys among others. */
export function compareKeys(a: SortKey, b: SortKey, descending = false): number {
  const keys = new SortKeys();
  for (const key of [b, a, b]) keys.push(key);
  return keys.compare(1, 2, descending);
}
