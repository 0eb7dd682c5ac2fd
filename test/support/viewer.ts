/** Makes viewers and finds things in them as a person would: by role and name. */
import { fixtureSync } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import '../../src/define.js';
import type { EventViewer } from '../../src/index.js';
import { waitUntil } from './wait.js';

/** A viewer on the page, with these lines as its text; resolves when they are shown. */
export async function viewerOf(
  lines: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<EventViewer> {
  const viewer = document.createElement('event-viewer');
  for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value);
  viewer.textContent = `\n${lines.join('\n')}\n`;
  fixtureSync(viewer);
  await viewer.complete;
  return viewer;
}

/** Waits until everything that is under way is drawn: reading, sorting, the inner elements. */
export async function settled(viewer: EventViewer): Promise<void> {
  await viewer.complete;
  do {
    for (const element of [
      viewer,
      ...viewer.shadowRoot!.querySelectorAll('ev-table, ev-grid, ev-tree'),
    ]) {
      await (element as EventViewer).updateComplete;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  } while (viewer.shadowRoot!.querySelector('[aria-busy=true]'));
}

/**
 * Waits for what a click, a key or new content has started, which is under way only in a moment: tools may have to be
 * loaded before.
 */
export async function answered(viewer: EventViewer): Promise<void> {
  await settled(viewer);
  await settled(viewer);
}

/** Opens a dialog of the tools; resolves when what these selectors name is in it, and the focus too. */
export async function openDialog(
  viewer: EventViewer,
  name: string,
  content: string,
): Promise<HTMLElement> {
  await click(byRole(viewer, 'button', name));
  const dialog = byRole(viewer, 'dialog', name);
  await waitUntil(() => dialog.querySelector(content), `what is in the dialog ${name}`);
  await (dialog.lastElementChild as EventViewer).updateComplete;
  await answered(viewer);
  return dialog;
}

/** All elements with a role, in order; with a name, those whose accessible name is or matches it. */
export function allByRole(viewer: Element, role: string, name?: string | RegExp): HTMLElement[] {
  const elements = viewer.shadowRoot!.querySelectorAll<HTMLElement>('*');
  return [...elements].filter((element) => {
    if (getRole(element) !== role || !isExposed(element)) return false;
    if (name === undefined) return true;
    const actual = nameOf(element);
    return typeof name === 'string' ? actual === name : name.test(actual);
  });
}

/** The only element with this role and name. */
export function byRole(viewer: Element, role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(viewer, role, name);
  if (found.length !== 1) {
    const all = allByRole(viewer, role).map((element) => JSON.stringify(nameOf(element)));
    throw new Error(`${found.length} × ${role} ${String(name)}; there are: ${all.join(', ')}`);
  }
  return found[0]!;
}

export function nameOf(element: Element): string {
  return computeAccessibleName(element);
}

/** Does assistive technology see it? What stands in a closed group is only for the browser's own find. */
function isExposed(element: Element): boolean {
  return element.checkVisibility() && !element.closest('[aria-hidden=true], [hidden]');
}

/** Texts of the cells of each event's row, without its number. */
export function cells(viewer: EventViewer): string[][] {
  return eventRows(viewer).map((row) =>
    [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent.trim()),
  );
}

/** Numbers of the events, in the order of their rows. */
export function eventNumbers(viewer: EventViewer): number[] {
  return allByRole(viewer, 'button', /^Event \d+$/).map((button) =>
    Number(nameOf(button).replace('Event ', '')),
  );
}

function eventRows(viewer: EventViewer): HTMLElement[] {
  return allByRole(viewer, 'button', /^Event \d+$/).map((button) => button.closest('tr')!);
}

/** A press of the left mouse button on the middle of an element, by the browser itself. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [
    Math.round(left + Math.min(width, innerWidth - left) / 2),
    Math.round(top + height / 2),
  ];
  await sendMouse({ type: 'click', position });
}

/** Real key presses, one after the other. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

/** Presses a key while others are held: `Control`, `Alt+Shift`. */
export async function pressHolding(held: string, key: string): Promise<void> {
  const modifiers = held.split('+');
  for (const modifier of modifiers) await sendKeys({ down: modifier });
  await press(key);
  for (const modifier of modifiers.reverse()) await sendKeys({ up: modifier });
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Records the events of these names; each with its detail. */
export function record(target: EventTarget, ...names: string[]): [string, unknown][] {
  const seen: [string, unknown][] = [];
  for (const name of names) {
    target.addEventListener(name, (event) => seen.push([name, (event as CustomEvent).detail]));
  }
  return seen;
}
