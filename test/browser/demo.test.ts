import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';

/** Every page of demo/, with what its viewers say. */
const PAGES: Record<string, string[]> = {
  index: ['3 events'],
  firmware: ['2 events', '1 event'],
  'one-event': ['1 event'],
  many: ['10,000 events'],
  malformed: ['8 events, 3 unreadable'],
  dark: ['2 events', '1 event'],
  'side-by-side': ['2 events', '3 events'],
  narrow: ['2 events', '1 event'],
};

describe('the demo', () => {
  for (const [name, statuses] of Object.entries(PAGES)) {
    it(`opens ${name}.html without a message`, async () => {
      const { viewers, window } = await openPage(`/demo/${name}.html`);
      const actual = viewers.map(
        ({ shadowRoot }) => shadowRoot!.querySelector('[role=status]')!.textContent,
      );
      expect(actual).to.deep.equal(statuses);
      expect(window.evMessages).to.be.empty;
    });
  }

  it('is readable without JavaScript', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/demo/no-javascript.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const viewer = frame.contentDocument!.querySelector('event-viewer')!;
    expect(viewer.shadowRoot).to.be.null;
    expect(viewer.innerText).to.match(/"spark\/status"/);
    expect(viewer.getBoundingClientRect().height).to.be.above(50);
    frame.remove();
  });

  it('links every page from the first', async () => {
    const { document } = await openPage('/demo/');
    const linked = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    const pages = Object.keys(PAGES).filter((name) => name !== 'index');
    expect(linked.sort()).to.deep.equal(
      [...pages, 'states', 'no-javascript'].map((name) => `${name}.html`).sort(),
    );
  });
});
