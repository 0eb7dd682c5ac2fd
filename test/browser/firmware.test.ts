import { expect } from '@open-wc/testing';
import {
  allByRole,
  byRole,
  cells,
  click,
  eventNumbers,
  nameOf,
  settled,
  viewerOf,
} from '../support/viewer.js';

/** Events of a real firmware update, as the page that this project began with shows them. */
const LOG = (await (await fetch('/test/fixtures/logs/firmware.jsonl')).text()).trim().split('\n');

/** All values in a value, and in the JSON that its strings hold. */
function countValues(value: unknown): number {
  if (typeof value === 'string' && value.startsWith('{')) return countValues(JSON.parse(value));
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, child) => sum + 1 + countValues(child), 0);
}

describe('the events of a firmware update', () => {
  it('are told apart by time, name and data; what they share stands below', async () => {
    const viewer = await viewerOf(LOG.slice(0, 2));
    expect(allByRole(viewer, 'columnheader').map(nameOf).slice(0, 4)).to.deep.equal([
      '#',
      'published_at',
      'name',
      'data',
    ]);
    expect(cells(viewer).map((row) => row.slice(0, 3))).to.deep.equal([
      ['2024-05-13T11:07:09.602Z', 'particle/firmware/create', '{"version":"3"}'],
      ['2024-05-13T11:08:14.260Z', 'spark/status', 'auto-update'],
    ]);
    const footer = viewer.shadowRoot!.querySelector('[part=footer]')!;
    expect(footer.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      '2 events In common: ttl 60 · public false · productID 30301',
    );
  });

  it('open to the JSON in their strings, down to the last value', async () => {
    const viewer = await viewerOf(LOG.slice(2));
    expect(byRole(viewer, 'treeitem', 'data, 2 keys, JSON in a string').ariaExpanded).to.equal(
      'true',
    );
    await click(byRole(viewer, 'treeitem', 'cellular, 3 keys').querySelector('.key')!);
    await settled(viewer);
    expect(byRole(viewer, 'treeitem', 'operator: AT&T Wireless Inc.').ariaLevel).to.equal('5');
    viewer.expandAll();
    await settled(viewer);
    expect(byRole(viewer, 'treeitem', 'strength: 88.33')).to.exist;
    expect(allByRole(viewer, 'treeitem')).to.have.length(countValues(JSON.parse(LOG[2]!)));
  });

  it('sort by what is in them', async () => {
    const viewer = await viewerOf(LOG, { sort: 'data.device.power.source', columns: 'name' });
    expect(eventNumbers(viewer)).to.deep.equal([3, 1, 2]);
    viewer.sort = '-published_at';
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([3, 2, 1]);
  });

  it('come back exactly as they were written', async () => {
    const viewer = await viewerOf(LOG);
    expect(viewer.toJSONLines()).to.equal(`${LOG.join('\n')}\n`);
  });
});
