import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';

describe('the built files', () => {
  for (const name of ['module', 'classic', 'both']) {
    it(`define the element and leave nothing else behind: ${name}`, async () => {
      const { viewers, window } = await openPage(`/test/pages/built-${name}.html`);
      expect(viewers[0]!.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
      expect(window.evMessages).to.be.empty;
      const ours = Object.keys(window).filter((key) =>
        /viewer|^ev(?!Messages|ent|al)|^lit|reactiveElement/i.test(key),
      );
      expect(ours).to.be.empty;
    });
  }

  it('work under a strict policy, with Trusted Types', async () => {
    const { viewers, window } = await openPage('/test/pages/strict-csp.html');
    const { shadowRoot } = viewers[0]!;
    expect(shadowRoot!.querySelector('[role=status]')!.textContent).to.equal(
      '3 events, 1 unreadable',
    );
    expect(shadowRoot!.querySelectorAll('[role=treeitem]').length).to.be.above(4);
    const { borderTopWidth } = window.getComputedStyle(shadowRoot!.querySelector('[part=base]')!);
    expect(borderTopWidth).to.equal('1px');
    expect(window.evMessages).to.be.empty;
  });

  it('take up what was set before they arrived', async () => {
    const { viewers, window } = await openPage('/test/pages/built-late.html');
    const [text, events, view] = viewers;
    expect(text!.events).to.deep.equal([{ a: 1 }]);
    expect(events!.events).to.deep.equal([{ b: 1 }, { b: 2 }]);
    expect(events!.view.sort).to.equal('-b');
    expect(view!.view).to.deep.equal({ columns: 'a', sort: 'a', open: '2' });
    expect(window.evMessages).to.be.empty;
  });

  it('keep what they load when it is first used apart from themselves', async () => {
    for (const name of ['notices', 'url']) {
      const response = await fetch(`/dist/event-viewer.${name}.js`);
      const source = await response.text();
      expect(source).not.to.match(/\bimport\b/);
      expect(source.length).to.be.above(100);
    }
  });

  it('leave an element alone that somebody else has defined', async () => {
    const { window, document } = await openPage('/test/pages/built-taken.html');
    expect(document.querySelector('event-viewer')!.textContent).to.equal('mine');
    expect(window.evMessages).to.be.empty;
  });
});
