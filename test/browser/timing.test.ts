import { expect } from '@open-wc/testing';
import { openPage, type OpenPage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

const WAYS = ['classic-in-head', 'defer', 'async', 'module', 'module-async', 'classic-at-end'];

describe('a page that arrives slowly', () => {
  for (const way of WAYS) {
    it(`is read whole, without false alarms, by a script loaded as ${way}`, async () => {
      const { viewers, window } = await openPage(`/slow/test/pages/slow-${way}.html`);
      expect(window.evMessages).to.be.empty;
      for (const viewer of viewers) {
        expect(viewer.events.map((value) => (value as { n: number }).n)).to.deep.equal([
          1, 2, 3, 4,
        ]);
        const status = viewer.shadowRoot!.querySelector('[role=status]')!;
        expect(status.textContent).to.equal('4 events');
      }
      const [text, script] = viewers;
      expect((text!.events[3] as { s: string }).s).to.equal('in pieces');
      expect((script!.events[1] as { s: string }).s).to.equal('<b>&amp;</b>');
      expect(window.evStates.filter((state) => /unreadable|Line \d|No events/.test(state))).to.be
        .empty;
    });
  }

  it('shows the first events while the rest is on its way', async () => {
    const gate = crypto.randomUUID();
    const opening = openPage(`/slow/test/pages/slow-classic-in-head.html?gate=${gate}`);
    const frame = document.querySelector('iframe')!;
    const counts = () =>
      ((frame.contentWindow as Partial<OpenPage['window']>).evStates ?? [])
        .filter((state) => state.startsWith('text'))
        .map((state) => /(\d+) events?/.exec(state)?.[1]);
    await waitUntil(() => counts().includes('1'), 'the first event');
    await fetch(`/gates/${gate}`);
    await opening;
    expect(counts().at(-1)).to.equal('4');
  });
});
