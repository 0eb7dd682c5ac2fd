/** The public face for those who import; `define` and `auto` register the element as well. */
export { EventViewer } from './elements/event-viewer.js';
export type {
  ErrorDetail,
  EventDetail,
  EventViewerEventMap,
  LoadDetail,
  ProgressDetail,
  View,
  ViewDetail,
} from './elements/events.js';
