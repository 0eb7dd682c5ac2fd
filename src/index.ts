/** The public face for those who import; `define` and `auto` register the element as well. */
export { EventViewer } from './elements/event-viewer.js';
export type {
  ErrorDetail,
  EventDetail,
  EventViewerEventMap,
  LoadDetail,
  View,
  ViewDetail,
} from './elements/events.js';
