import { expect } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import { STATES } from '../support/states.js';
import { allByRole, byRole, click, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'].map((level) =>
  JSON.stringify({ level }),
);

/** Presses the button of a viewer with this name once it is there, and waits for what comes of it. */
async function pressed(viewer: EventViewer, ...names: string[]): Promise<EventViewer> {
  for (const name of names) {
    const found = () => allByRole(viewer, 'button', name)[0];
    await waitUntil(found, `the button ${name} is there`);
    await click(found()!);
    await settled(viewer);
  }
  return viewer;
}

/** What a reader opens or turns on; and what few logs have. */
const OPENED: Readonly<Record<string, () => Promise<EventViewer>>> = {
  'the choice of columns': async () => pressed(await viewerOf(events(12)), 'Columns'),
  export: async () => pressed(await viewerOf(events(12)), 'Export'),
  'the help of the filter': async () => pressed(await viewerOf(events(12)), 'Filter help'),
  'a filter with matches': () => viewerOf(events(12), { filter: 'event', open: '2' }),
  'a filter that nothing matches': () => viewerOf(events(12), { filter: 'nowhere' }),
  'a wrong filter': () => viewerOf(events(12), { filter: 'n:' }),
  'the menu of a tree': async () =>
    pressed(await viewerOf(UPDATE, { open: '2' }), 'Copy event', 'More'),
  'what changed': async () =>
    pressed(await viewerOf(UPDATE, { open: '3' }), 'Copy event', 'What changed'),
  'severities and what is marked': () => viewerOf(LEVELS, { highlight: '2,4' }),
};

describe('accessibility, as axe sees it', () => {
  for (const [name, make] of Object.entries({ ...STATES, ...OPENED })) {
    it(`${name}, on a light page`, async () => {
      await expect(await make()).to.be.accessible();
    });

    it(`${name}, on a dark page`, async () => {
      const viewer = await make();
      viewer.parentElement!.style.cssText = 'background: #14161a; color: #e6e8eb';
      await expect(viewer).to.be.accessible();
    });
  }

  it('is asked about what is open', async () => {
    const viewer = await OPENED['the choice of columns']!();
    expect(byRole(viewer, 'dialog', 'Columns').checkVisibility()).to.be.true;
  });
});
