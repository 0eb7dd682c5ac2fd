import { compareSnapshot } from '@web/test-runner-commands';
import { STATES } from '../support/states.js';
import { settled } from '../support/viewer.js';
import { treeText } from '../support/tree-text.js';

/** Heights and widths that differ from one browser to the next. */
const SIZES = /valuenow=\d+/g;

/** The same in every browser, whatever the width of its window and scrollbars: columns are chosen by it. */
const WIDTH = '700px';

/** How many lines of a long list are kept: its beginning, and what stands after it. */
const KEPT_LINES = 60;

describe('what assistive technology is told', () => {
  for (const [name, make] of Object.entries(STATES)) {
    it(`${name}: is as in the file of the tests`, async () => {
      const viewer = await make();
      viewer.parentElement!.style.width = WIDTH;
      // The width is noted in the frame after the one in which it changes.
      for (let frame = 0; frame < 3; frame++) await settled(viewer);
      const lines = treeText(viewer.shadowRoot!).replace(SIZES, 'valuenow=…').split('\n');
      const cut = lines.length - 2 * KEPT_LINES;
      if (cut > 0) lines.splice(KEPT_LINES, cut, '…');
      await compareSnapshot({ name, content: lines.join('\n') });
    });
  }
});
