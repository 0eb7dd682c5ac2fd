/** Which tools stand above the list. */
import { TOOLS_FROM_EVENTS } from './limits.js';

export const TOOLS = ['filter', 'columns', 'export', 'live'] as const;
export type Tool = (typeof TOOLS)[number];

/** Tools that a log has when nothing is said and it is long enough to need them. */
const BY_DEFAULT: readonly Tool[] = ['filter', 'columns', 'export'];

/**
 * `controls` is what the author says: names separated by spaces or commas, or `none`. Empty, it is up to the
 * length of the log, and whether it is filtered already. Names that are not known are left out.
 */
export function toolsFor(
  controls: string,
  events: number,
  isLive: boolean,
  isFiltered = false,
): readonly Tool[] {
  const named = controls.split(/[\s,]+/).filter(Boolean);
  if (named.length) return TOOLS.filter((tool) => named.includes(tool));
  const isLong = events > TOOLS_FROM_EVENTS;
  return TOOLS.filter((tool) => {
    if (tool === 'live') return isLive;
    return (isLong && BY_DEFAULT.includes(tool)) || (isFiltered && tool === 'filter');
  });
}
