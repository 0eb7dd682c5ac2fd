/** Viewers in every state that looks or reads otherwise than the others, as in demo/states.html. */
import { oneEvent } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { events, TROUBLE, UPDATE } from './lines.js';
import { settled, viewerOf } from './viewer.js';

const LONG = [
  `{"time":"2024-05-13T10:55:12Z","text":"${'A sentence that goes on. '.repeat(20)}"}`,
  `{"time":"2024-05-13T10:55:13Z","text":"${'x'.repeat(400)}","${'key '.repeat(40)}":1}`,
];

export const STATES: Readonly<Record<string, () => Promise<EventViewer>>> = {
  'no events': () => viewerOf([]),
  'one event': () => viewerOf(UPDATE.slice(2)),
  'some events, one of them open': () => viewerOf(UPDATE, { open: '1', caption: 'Update' }),
  'lines that cannot be read': () => viewerOf(['# A note', ...TROUBLE], { open: 'all' }),
  sorted: () => viewerOf(UPDATE, { sort: '-name,version' }),
  'long values': () => viewerOf(LONG, { open: '1' }),
  'in Arabic, from right to left': () => viewerOf(TROUBLE, { lang: 'ar', dir: 'rtl', open: '2' }),
  'with tools': () => viewerOf(events(12)),
  'nothing loaded': async () => {
    const viewer = await viewerOf([]);
    const failed = oneEvent(viewer, 'ev-error');
    viewer.src = '/test/fixtures/logs/missing.jsonl';
    await failed;
    await settled(viewer);
    return viewer;
  },
  'many events, one of them open': async () => {
    const viewer = await viewerOf(events(1000), { 'max-height': '20em' });
    viewer.openEvent(3);
    await settled(viewer);
    return viewer;
  },
};
