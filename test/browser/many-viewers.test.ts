import { expect, fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import '../../src/define.js';
import { events } from '../support/lines.js';
import { openMarkup } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

const COUNT = 60;
const LOG = events(5).join('\n');

/** More microtasks than follow one another while viewers are drawn. */
const MICROTASKS = 500;

/** Resolves in the same task, when all that can be done in it is done. */
async function sameTask(): Promise<void> {
  for (let count = 0; count < MICROTASKS; count++) await Promise.resolve();
}

const isDrawn = ({ shadowRoot }: EventViewer) => !!shadowRoot?.querySelector('tbody tr');

describe('a page with many viewers', () => {
  it('gets its turn before all of them are drawn', async () => {
    const box = fixtureSync<HTMLElement>('<div></div>');
    box.innerHTML = `<event-viewer>\n${LOG}\n</event-viewer>`.repeat(COUNT);
    const viewers = [...box.querySelectorAll('event-viewer')];
    await sameTask();
    expect(viewers.filter(isDrawn).length).to.be.within(1, COUNT / 2);

    await Promise.all(viewers.map(({ complete }) => complete));
    expect(viewers.filter(isDrawn)).to.have.length(COUNT);
    expect(viewers.every(({ shadowRoot }) => shadowRoot!.querySelector('ev-table'))).to.be.true;
  });

  it('draws one that comes later in the same task', async () => {
    const box = fixtureSync<HTMLElement>('<div></div>');
    box.innerHTML = `<event-viewer>\n${LOG}\n</event-viewer>`;
    await sameTask();
    expect(isDrawn(box.querySelector('event-viewer')!)).to.be.true;
  });

  it('gets its turn before all of its fences are viewers', async () => {
    const fence = `<p>Next.</p><pre class="event-viewer">${LOG}</pre>`;
    const recorder = `<script>
      window.added = [];
      new MutationObserver((records) => {
        const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
        added.push(nodes.filter(({ localName }) => localName === 'event-viewer').length);
      }).observe(document.body, { childList: true });
    </script>`;
    const { window } = await openMarkup(recorder + fence.repeat(COUNT));
    const { added } = window as unknown as { readonly added: readonly number[] };
    await waitUntil(() => added.reduce((sum, count) => sum + count, 0) === COUNT, 'all of them');
    expect(Math.max(...added)).to.be.below(COUNT / 2);
  });
});
