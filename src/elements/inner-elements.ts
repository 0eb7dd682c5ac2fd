/** The elements inside a viewer: the tools, and the list with its trees. Which there are, and where. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import { toolsFor } from '../core/controls.js';
import type { Messages } from '../i18n/en.js';
import { eventsIn, isWindowed, type ViewerState } from '../store/state.js';
import './ev-table.js';
import type { EvTable } from './ev-table.js';
import type { EvTree } from './ev-tree.js';
import './late-elements.js';
import type { LateElements } from './late-elements.js';
import type { Settings } from './settings.js';

/** What they show, and how. */
export interface Shown {
  readonly state: ViewerState;
  readonly settings: Settings;
  readonly columns: readonly Column[];
  /** Number of events when the log began to grow; undefined where it does not. */
  readonly since: number | undefined;
  readonly messages: Messages;
}

export function tableIn(viewer: LitElement): EvTable | null {
  return viewer.renderRoot.querySelector('ev-table,ev-grid');
}

/** The trees of the opened events; none before the viewer was on a page. */
export function treesIn(viewer: LitElement): NodeListOf<EvTree> {
  return (viewer.shadowRoot ?? viewer).querySelectorAll('ev-tree:not([hidden] > *)');
}

/** Resolves when the list is drawn, and trees of what was opened a moment ago are in the page. */
export async function listDrawn(viewer: LitElement): Promise<void> {
  await viewer.updateComplete;
  await tableIn(viewer)?.updateComplete;
}

/** Resolves when those trees are drawn too. */
export async function treesDrawn(viewer: LitElement): Promise<void> {
  await listDrawn(viewer);
  await Promise.all([...treesIn(viewer)].map((tree) => tree.updateComplete));
}

/** The tools above the list, where there are any. */
export function toolbar(
  { state, settings, columns, since, messages }: Shown,
  late: LateElements,
): TemplateResult | typeof nothing {
  const isLive = since !== undefined;
  const tools = toolsFor(settings.controls, eventsIn(state), isLive, !!state.query.text);
  if ((!tools.length && !isLive) || late.missing.has('ev-toolbar')) return nothing;
  // What it were given before it is defined would take the place of what it is given while it comes to life.
  if (!late.has('ev-toolbar')) return html`<div class="room"></div>`;
  return html`<ev-toolbar
    .state=${state}
    .columns=${columns}
    .tools=${tools}
    .since=${since}
    .messages=${messages}
  ></ev-toolbar>`;
}

/** The list: a table, and a grid where it is long. */
export function list(
  { state, settings: { caption, maxHeight, time }, columns, messages }: Shown,
  late: LateElements,
): TemplateResult {
  const isGrid = isWindowed(state) && late.has('ev-grid');
  return isGrid
    ? html`<ev-grid
        .state=${state}
        .columns=${columns}
        .caption=${caption}
        .maxHeight=${maxHeight}
        .time=${time}
        .messages=${messages}
      ></ev-grid>`
    : html`<ev-table
        .state=${state}
        .isStandIn=${isWindowed(state) && !late.missing.has('ev-grid')}
        .columns=${columns}
        .caption=${caption}
        .maxHeight=${maxHeight}
        .time=${time}
        .messages=${messages}
      ></ev-table>`;
}
