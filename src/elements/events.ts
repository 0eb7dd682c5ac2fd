/** The events of `<event-viewer>`; all of them bubble and cross shadow roots. */

/** Detail of `ev-load`: how many rows there are, and how many of them cannot be read. */
export interface LoadDetail {
  readonly events: number;
  readonly unreadable: number;
}

/** Detail of `ev-error`. */
export interface ErrorDetail {
  /**
   * Machine-readable: `unreadable` when lines of the log could not be read; `markup` when the browser
   * read a part of the text as HTML; `swallowed` when other content stands in the element; `encoding` when
   * a file is not UTF-8 throughout; `part` when a file of the viewer is missing; `url`, `status` or `network` when `src`
   * could not be read, or not to its end.
   */
  readonly code:
    'unreadable' | 'markup' | 'swallowed' | 'encoding' | 'part' | 'url' | 'status' | 'network';
  /** What is wrong, with line and column, in the reader's language. */
  readonly message: string;
}

/** Detail of `ev-progress`. */
export interface ProgressDetail {
  readonly bytes: number;
  /** Bytes in all; undefined where the server does not say. */
  readonly total: number | undefined;
}

/** Detail of `ev-open`, and of `ev-close`, which comes for an open event that goes with its log or is dropped as well. */
export interface EventDetail {
  /** The event's number, from 1. */
  readonly event: number;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** The event as `JSON.parse` reads it; undefined where it cannot be read. */
  readonly value: unknown;
}

/** A way of looking at a log, as it can be stored and set again. Every part is an attribute's value. */
export interface View {
  readonly columns: string;
  readonly sort: string;
  readonly filter: string;
  readonly open: string;
  /** The form of times; not there for that of the source. */
  readonly time?: string;
}

/** Detail of `ev-view-change`. */
export interface ViewDetail {
  readonly view: View;
}

export interface EventViewerEventMap {
  'ev-load': CustomEvent<LoadDetail>;
  'ev-error': CustomEvent<ErrorDetail>;
  'ev-progress': CustomEvent<ProgressDetail>;
  'ev-open': CustomEvent<EventDetail>;
  'ev-close': CustomEvent<EventDetail>;
  'ev-view-change': CustomEvent<ViewDetail>;
}

/** Tells the page of something. */
export function emit<Name extends keyof EventViewerEventMap>(
  viewer: HTMLElement,
  name: Name,
  detail: EventViewerEventMap[Name]['detail'],
): void {
  viewer.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the way to add to a global map
  interface HTMLElementEventMap extends EventViewerEventMap {}
}
