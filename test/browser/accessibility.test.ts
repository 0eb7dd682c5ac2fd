import { expect } from '@open-wc/testing';
import { events, TROUBLE, UPDATE } from '../support/lines.js';
import { settled, viewerOf } from '../support/viewer.js';

describe('accessibility, as axe sees it', () => {
  const states: Record<string, () => Promise<Element>> = {
    'no events': () => viewerOf([]),
    'one event': () => viewerOf(UPDATE.slice(2)),
    'some events, one of them open': () => viewerOf(UPDATE, { open: '1', caption: 'Update' }),
    'lines that cannot be read': () => viewerOf(TROUBLE, { open: 'all' }),
    sorted: () => viewerOf(UPDATE, { sort: '-name' }),
    'many events, one of them open': async () => {
      const viewer = await viewerOf(events(1000));
      viewer.openEvent(3);
      await settled(viewer);
      return viewer;
    },
  };
  for (const [name, make] of Object.entries(states)) {
    it(`${name}, on a light page`, async () => {
      await expect(await make()).to.be.accessible();
    });

    it(`${name}, on a dark page`, async () => {
      const viewer = await make();
      viewer.parentElement!.style.cssText = 'background: #14161a; color: #e6e8eb';
      await expect(viewer).to.be.accessible();
    });
  }
});
