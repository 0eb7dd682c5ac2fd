import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';

describe('the built files', () => {
  for (const name of ['module', 'classic', 'both']) {
    it(`define the element and leave nothing else behind: ${name}`, async () => {
      const { viewers, window } = await openPage(`/test/pages/built-${name}.html`);
      expect(viewers[0]!.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
      expect(window.evMessages).to.be.empty;
      const ours = Object.keys(window).filter((key) => /viewer|^ev(?!Messages|ent|al)/i.test(key));
      expect(ours).to.be.empty;
    });
  }

  it('leave an element alone that somebody else has defined', async () => {
    const { window, document } = await openPage('/test/pages/built-taken.html');
    expect(document.querySelector('event-viewer')!.textContent).to.equal('mine');
    expect(window.evMessages).to.be.empty;
  });
});
