/** Waits for what a page does in its own time. */
import { waitUntil as poll } from '@open-wc/testing';

/** A busy machine may need seconds for what takes a moment elsewhere; no test is about how long it takes. */
const TIMEOUT_MS = 60_000;

/** Resolves when the condition holds; `what` names what was waited for in vain. */
export function waitUntil(condition: () => unknown, what?: string): Promise<void> {
  return poll(() => Boolean(condition()), what, { timeout: TIMEOUT_MS });
}
