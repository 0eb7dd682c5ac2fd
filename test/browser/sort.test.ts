import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  byRole,
  allByRole,
  click,
  eventNumbers,
  nameOf,
  settled,
  viewerOf,
} from '../support/viewer.js';

const LOG = [
  '{"n":"10","at":"2024-05-13T12:00:00+02:00","t":"item10"}',
  '{"n":9,"at":"2024-05-13T10:30:00Z","t":"item9"}',
  '{"n":null,"at":"2024-05-13T09:59:59Z","t":"item2"}',
  'not JSON',
  '{"n":9007199254740993,"at":"2024-05-13T10:00:00Z"}',
  '{"n":9007199254740992,"at":"2024-05-13T10:00:00.5Z","t":"item2"}',
];

const sorted = (viewer: Element) =>
  allByRole(viewer, 'columnheader')
    .filter((header) => header.ariaSort)
    .map((header) => `${nameOf(header)} ${header.ariaSort}`);

async function pressHeader(viewer: Awaited<ReturnType<typeof viewerOf>>, label: string) {
  await click(byRole(viewer, 'button', label));
  await settled(viewer);
}

describe('sorting', () => {
  it('goes upwards, downwards and back to source order by presses of a header', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t' });
    expect(sorted(viewer)).to.be.empty;
    await pressHeader(viewer, 'n');
    expect(sorted(viewer)).to.deep.equal(['n ascending']);
    expect(eventNumbers(viewer)).to.deep.equal([2, 1, 6, 5, 3, 4]);
    await pressHeader(viewer, 'n');
    expect(sorted(viewer)).to.deep.equal(['n descending']);
    expect(eventNumbers(viewer)).to.deep.equal([5, 6, 1, 2, 3, 4]);
    await pressHeader(viewer, 'n');
    expect(sorted(viewer)).to.be.empty;
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('orders instants by time, texts naturally, ties by source, and what is missing last', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t' });
    await pressHeader(viewer, 'at');
    expect(eventNumbers(viewer)).to.deep.equal([3, 1, 5, 6, 2, 4]);
    await pressHeader(viewer, 't');
    expect(eventNumbers(viewer)).to.deep.equal([3, 6, 2, 1, 5, 4]);
    await pressHeader(viewer, 't');
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3, 6, 5, 4]);
  });

  it('sorts by every header, the numbers of the events too', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t' });
    for (const header of allByRole(viewer, 'columnheader')) {
      await click(header.querySelector('button')!);
      await settled(viewer);
      expect(sorted(viewer)).to.deep.equal([`${nameOf(header)} ascending`]);
    }
    await pressHeader(viewer, '#');
    await pressHeader(viewer, '#');
    expect(eventNumbers(viewer)).to.deep.equal([6, 5, 4, 3, 2, 1]);
  });

  it('adds a key while Shift is held', async () => {
    const viewer = await viewerOf(
      ['{"a":2,"b":1}', '{"a":1,"b":1}', '{"a":2,"b":0}', '{"a":1,"b":2}'],
      { columns: 'a,b' },
    );
    await pressHeader(viewer, 'a');
    await sendKeys({ down: 'Shift' });
    await pressHeader(viewer, 'b');
    await sendKeys({ up: 'Shift' });
    expect(eventNumbers(viewer)).to.deep.equal([2, 4, 3, 1]);
    expect(sorted(viewer)).to.deep.equal(['a ascending']);
    expect(viewer.view.sort).to.equal('a,b');
  });

  it('starts as the author says', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t', sort: 't,-at' });
    expect(eventNumbers(viewer)).to.deep.equal([6, 3, 2, 1, 5, 4]);
    viewer.sort = '';
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('is announced once', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t' });
    const live = viewer.shadowRoot!.querySelector('[aria-live=polite]')!;
    expect(live.textContent).to.equal('');
    await pressHeader(viewer, 'at');
    expect(live.textContent).to.equal('sorted by at, ascending');
  });

  it('is announced with all of its keys', async () => {
    const viewer = await viewerOf(LOG, { columns: 'n,at,t' });
    const live = viewer.shadowRoot!.querySelector('[aria-live=polite]')!;
    await pressHeader(viewer, 'at');
    await sendKeys({ down: 'Shift' });
    await pressHeader(viewer, 'n');
    await sendKeys({ up: 'Shift' });
    expect(live.textContent).to.equal('sorted by at, ascending; sorted by n, ascending');
  });
});
