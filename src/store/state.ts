/** What is known of one viewer at one moment: its log and how the log is looked at. Never changed, only replaced. */
import type { Inference } from '../core/inference.js';
import { MAX_PLAIN_ROWS, MAX_TABLE_ROWS } from '../core/limits.js';
import { EventLog } from '../core/log.js';
import type { Path } from '../core/path.js';
import type { Piece } from '../core/query-marks.js';
import type { QueryError } from '../core/query-parser.js';
import type { SortSpec } from '../core/sort-spec.js';
import { EventTrees, type Tree, type TreeNode, type TreeSetup } from '../core/tree.js';
import type { Value } from '../core/value.js';

/** What was asked for to filter by. */
export interface QueryState {
  readonly text: string;
  /** Why it cannot be used; `missing` where the part that filters could not be loaded. */
  readonly error?: QueryError | 'missing' | undefined;
  /** It is not in force yet. */
  readonly isDue?: boolean;
}

/** A filter in force; `filtering.ts` has it. Work on the whole log is in steps, each of which gives way to the page. */
export interface ActiveFilter {
  /** The query as it was given. */
  readonly text: string;
  /** Looks at the records up to number `count`. */
  advance(state: ViewerState, count: number): Generator<void, void>;
  /** The numbers of the matching records of the whole log, as sorted. */
  arrange(state: ViewerState): Generator<void, Uint32Array>;
  /** The rows to show of a log that is still being read. */
  soFar(state: ViewerState): Uint32Array | undefined;
  /**
   * A text that is shown, in pieces with the hits among them; undefined where there are none. `at` leads to
   * the value that it stands for, or without `value` to the key.
   */
  cut(text: string, at: Path | TreeNode, value?: Value): readonly Piece[] | undefined;
  /** Opens a tree to its hits, once. */
  reveal(tree: Tree): void;
}

export interface ViewerState {
  readonly log: EventLog;
  /** Number of the last record that is shown; the log may hold more already. */
  readonly count: number;
  /** How many of them cannot be read. */
  readonly unreadable: number;
  /** The present input was read to its end and is in order. */
  readonly isComplete: boolean;
  /** A sort or a filter is under way; `order` is still the one before. */
  readonly isSorting: boolean;
  /** Something that is loaded when it is first used could not be loaded. */
  readonly isPartMissing: boolean;
  /** New records that were read while they are held back; undefined where they are shown as they come. */
  readonly held: number | undefined;
  readonly inference: Inference;
  readonly sort: readonly SortSpec[];
  readonly query: QueryState;
  /** The filter in force: by that query, or by the last right one before it; undefined where there is none. */
  readonly filter: ActiveFilter | undefined;
  /** Numbers of the records shown, as sorted; undefined stands for all of them in source order. */
  readonly order: Uint32Array | undefined;
  /** The reader wants every row in the page, if there are not too many. */
  readonly isPlain: boolean;
  /** Numbers of the opened events. */
  readonly open: ReadonlySet<number>;
  readonly decodeStrings: boolean;
  /** The trees of the events, which keep what a reader opened in them. */
  readonly trees: EventTrees;
}

/**
 * Number of the records that there are: those that were read, without those that were dropped. None in a state that
 * was before more were dropped than it had.
 */
export function eventsIn({ count, log }: Pick<ViewerState, 'count' | 'log'>): number {
  return Math.max(0, count - log.dropped);
}

/** Number of the rows that are shown. */
export function rowsIn(state: ViewerState): number {
  return state.order?.length ?? eventsIn(state);
}

/** Is the list so long that only the rows in view are drawn, and one event is open beside them? */
export function isWindowed(state: ViewerState): boolean {
  const isPlain = state.isPlain && rowsIn(state) <= MAX_PLAIN_ROWS;
  return eventsIn(state) > MAX_TABLE_ROWS && !isPlain;
}

export const NOTHING_INFERRED: Inference = { ranked: [], constants: [] };

export function emptyState(decodeStrings = true, setup: TreeSetup = {}): ViewerState {
  const log = new EventLog();
  return {
    log,
    count: 0,
    unreadable: 0,
    isComplete: false,
    isSorting: false,
    isPartMissing: false,
    held: undefined,
    inference: NOTHING_INFERRED,
    sort: [],
    query: { text: '' },
    filter: undefined,
    order: undefined,
    isPlain: false,
    open: new Set(),
    decodeStrings,
    trees: new EventTrees(log, decodeStrings, setup),
  };
}
