/** What becomes of a viewer that is made by a script, moved, hidden, or taken to another document. */
import { expect, fixtureSync } from '@open-wc/testing';
import { UPDATE } from '../support/lines.js';
import { allByRole, nameOf, settled } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

describe('a viewer that was on no page yet', () => {
  it('opens and closes events, and none of the values in them', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.text = UPDATE.join('\n');
    await waitUntil(() => {
      viewer.openEvent(1);
      return viewer.view.open === '1';
    }, 'was not read');
    viewer.openEvent(2);
    viewer.closeEvent(1);
    viewer.expandAll();
    viewer.collapseAll();
    fixtureSync(viewer);
    await settled(viewer);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
  });
});
