/** The viewers of a page are drawn for the first time in turns, some of them in one task: there may be hundreds. */
import type { LitElement } from 'lit';
import { ROWS_AT_ONCE, ROWS_BEFORE_PAINT, TABLE_BATCH_ROWS, VIEWER_COST } from '../core/limits.js';
import { abreast } from '../core/steps.js';
import { nextTask } from '../tasks/next-task.js';
import { isPainted, rooms } from './rooms.js';

interface Turn {
  /** What it takes to draw it, in rows. */
  readonly cost: number;
  /** Finds out what has to be known for that, in steps that either ask the page or change it. */
  readonly measuring: Generator<void, void>;
  readonly draw: () => void;
}

const waiting: Turn[] = [];
/** What may still be drawn in this task, in rows. */
let room = isPainted() ? ROWS_AT_ONCE : ROWS_BEFORE_PAINT;
let isNextTaskDue = false;

/** Resolves when it is the turn of a viewer with so many rows; until then it takes the room that its text had. */
export async function turnToDraw(
  viewer: LitElement,
  rows: number,
  measuring: Generator<void, void>,
): Promise<void> {
  const place = document.createElement('div');
  place.style.cssText = `${rooms.get(viewer) ?? ''};min-block-size:var(--_kept)`;
  viewer.renderRoot.append(place);
  await new Promise<void>((draw) => {
    const cost = VIEWER_COST + Math.min(rows, TABLE_BATCH_ROWS);
    // Others may come before the microtask.
    if (waiting.push({ cost, measuring, draw }) === 1) queueMicrotask(takeTurns);
  });
  place.remove();
}

function takeTurns(): void {
  const turns: Turn[] = [];
  while (room > 0 && waiting.length) {
    turns.push(waiting.shift()!);
    room -= turns.at(-1)!.cost;
  }
  // All of them first: in turns with the drawing, the page would be laid out anew for each.
  abreast(turns.map(({ measuring }) => measuring));
  for (const { draw } of turns) draw();
  if (!isNextTaskDue) void resume();
}

async function resume(): Promise<void> {
  isNextTaskDue = true;
  await nextTask();
  isNextTaskDue = false;
  room = ROWS_AT_ONCE;
  if (waiting.length) takeTurns();
}
