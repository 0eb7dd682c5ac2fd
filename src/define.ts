/** Registers `<event-viewer>` and the elements inside it. */
import { EvTable } from './elements/ev-table.js';
import { EvTree } from './elements/ev-tree.js';
import { EventViewer } from './elements/event-viewer.js';
import { measureRooms } from './elements/rooms.js';

const ELEMENTS = { 'ev-tree': EvTree, 'ev-table': EvTable, 'event-viewer': EventViewer };

// A second copy of the script leaves what the first one defined alone. On a server there is no page to define it for.
if (globalThis.document && !customElements.get('event-viewer')) {
  measureRooms('event-viewer');
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
}
