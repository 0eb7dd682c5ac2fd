import { expect, nextFrame } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { openMarkup, viewersIn } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

const BOX = '<div class="highlight-event-viewer"><pre>{"a":1}\n</pre></div>';
const BARE = '<pre><code class="language-event-viewer">{"a":1}\n</code></pre>';

/** A page with this fence between two paragraphs. */
async function openFence(markup: string) {
  const { document, window } = await openMarkup(`<p>Before.</p>${markup}<p>After.</p>`);
  const block = document.querySelector<HTMLElement>('pre')!;
  const viewers = () => viewersIn(document);
  /** Waits until these are the viewers, shown, and their blocks not. */
  const shows = async (...logs: string[]) => {
    await waitUntil(
      () =>
        viewers()
          .map((viewer) => viewer.toJSONLines().trim())
          .join('|') === logs.join('|'),
      `viewers with ${logs.join('|')}`,
    );
    for (const viewer of viewers()) {
      await viewer.complete;
      expect(viewer.checkVisibility()).to.be.true;
    }
    const blocks = document.querySelectorAll('pre:not(event-viewer *)');
    expect([...blocks].filter((pre) => pre.checkVisibility())).to.have.length(0);
  };
  const showsBlock = async () => {
    await waitUntil(() => block.checkVisibility(), 'the block is shown');
    // What would bring the viewer back would do so by then.
    await nextFrame();
    await nextFrame();
    expect(block.checkVisibility()).to.be.true;
    expect(viewers()).to.be.empty;
  };
  return { document, block, viewers, shows, showsBlock, messages: window.evMessages };
}

for (const [form, markup] of [
  ['in a box', BOX],
  ['without a box', BARE],
] as const) {
  describe(`a fence ${form}`, () => {
    it('comes back when its viewer goes, and stays', async () => {
      const { viewers, showsBlock, document } = await openFence(markup);
      viewers()[0]!.remove();
      document.body.append('Anything.');
      await showsBlock();
      for (let n = 0; n < 300; n++) document.body.append(document.createElement('p'));
      await showsBlock();
    });

    it('takes its viewer along when it goes', async () => {
      const { block, viewers } = await openFence(markup);
      block.remove();
      await waitUntil(() => viewers().length === 0);
    });

    it('is followed when its text changes, and goes on when there is more', async () => {
      const { block, viewers, shows } = await openFence(markup);
      const [viewer] = viewers() as [EventViewer];
      (block.firstElementChild ?? block).append('{"a":2}\n');
      await shows('{"a":1}\n{"a":2}');
      viewer.openEvent(2);
      (block.firstElementChild ?? block).append('{"a":3}\n');
      await shows('{"a":1}\n{"a":2}\n{"a":3}');
      expect(viewers()[0]).to.equal(viewer);
      expect(viewer.view.open).to.equal('1,2');
      const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() as Text;
      text.data = '{"b":1}\n';
      await shows('{"b":1}\n{"a":2}\n{"a":3}');
    });

    it('is followed when its options change', async () => {
      const { block, viewers } = await openFence(markup);
      block.dataset.caption = 'New';
      await waitUntil(() => viewers()[0]!.caption === 'New');
      delete block.dataset.caption;
      await waitUntil(() => !viewers()[0]!.caption);
    });

    it('may become a fence, and cease to be one', async () => {
      const { document, shows, showsBlock } = await openFence(
        markup.replace(/\w+-event-viewer/, 'language-js'),
      );
      await showsBlock();
      const named = document.querySelector('.language-js')!;
      named.className = 'language-event-viewer';
      await shows('{"a":1}');
      named.className = 'language-js';
      await waitUntil(() => document.querySelector('pre')!.checkVisibility());
    });

    it('has one viewer when it is moved, wrapped or taken out and put back', async () => {
      const { document, block, viewers, shows } = await openFence(markup);
      const [viewer] = viewers() as [EventViewer];
      viewer.openEvent(1);
      const outer = block.closest('div') ?? block;
      document.body.append(outer);
      await shows('{"a":1}');

      const wrapper = document.createElement('div');
      block.replaceWith(wrapper);
      wrapper.append(block, document.createElement('button'));
      await shows('{"a":1}');

      const { parentElement } = wrapper;
      wrapper.remove();
      await waitUntil(() => viewers().length === 0);
      parentElement!.append(wrapper);
      await shows('{"a":1}');
    });

    it('has its viewer back when it is put in the place of all that stands beside it', async () => {
      const { document, shows } = await openFence(`<article>${markup}</article>`);
      const article = document.querySelector('article')!;
      article.replaceChildren(article.firstElementChild!);
      await shows('{"a":1}');
    });

    it('has one viewer in a copy of the page, however it is made', async () => {
      const { document, shows } = await openFence(markup);
      const { body } = document;
      body.replaceWith(body.cloneNode(true));
      await shows('{"a":1}');
      const html = document.body.innerHTML;
      document.body.textContent = 'Another page.';
      document.body.innerHTML = html;
      await shows('{"a":1}');
      document.body.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
      await shows('{"a":1}', '{"a":1}');
    });

    it('gets its viewer back from what makes the page what it was before', async () => {
      const { document, block, shows } = await openFence(markup);
      // As libraries do that compare the page with what the server sends: ours is in neither.
      document.querySelector('event-viewer')?.remove();
      block.removeAttribute('style');
      await shows('{"a":1}');
    });

    it('is seen to on a page that changes all the time, which is looked at now and then', async () => {
      const { document, block, shows, viewers } = await openFence(markup);
      document.defaultView!.performance.now = () => 0;
      const clock = document.body.appendChild(document.createElement('p'));
      let seen = 0;
      const closest = () => {
        seen++;
        return null;
      };
      Object.assign(clock, { closest });
      const change = async () => {
        for (let n = 0; n < 100; n++) {
          clock.className = `at-${n}`;
          await Promise.resolve();
        }
      };
      await change();
      expect(seen).to.be.within(15, 25);
      document.body.insertAdjacentHTML('beforeend', `<p>Next.</p>${markup}`);
      await shows('{"a":1}', '{"a":1}');

      await change();
      expect(seen).to.be.below(50);
      viewers()[0]!.remove();
      await waitUntil(() => block.checkVisibility(), 'the block is shown');
      expect(viewers()).to.have.length(1);
    });

    it('is found when it is added, alone or among much else', async () => {
      const { document, shows, messages } = await openFence(markup);
      const added = document.createElement('section');
      added.innerHTML = `<h2>New</h2>${markup}<p>Text.</p>`;
      document.body.append(added);
      await shows('{"a":1}', '{"a":1}');
      for (let n = 0; n < 300; n++) document.body.append(document.createElement('p'));
      document.body.append(added.cloneNode(true));
      await shows('{"a":1}', '{"a":1}', '{"a":1}');
      expect(messages).to.be.empty;
    });
  });
}

describe('a box round a block', () => {
  it('may get its block later', async () => {
    const { document, shows } = await openFence(
      '<div class="language-event-viewer"></div><pre></pre>',
    );
    document.querySelector('pre')!.remove();
    const pre = document.createElement('pre');
    pre.textContent = '{"a":1}';
    document.querySelector('div')!.append(pre);
    await shows('{"a":1}');
  });

  it('may get other content later, which is shown', async () => {
    const { document, block, viewers, shows } = await openFence(
      '<div><pre class="event-viewer">{"a":1}</pre></div>',
    );
    const [viewer] = viewers();
    const paragraph = document.createElement('p');
    paragraph.textContent = 'More.';
    block.after(paragraph);
    await shows('{"a":1}');
    expect(paragraph.checkVisibility()).to.be.true;
    expect(viewers()[0]).not.to.equal(viewer);
  });

  it('that shows something of somebody else is left alone', async () => {
    const { document, viewers } = await openFence('<p>Text.</p><pre>x</pre>');
    const box = document.createElement('div');
    box.innerHTML = '<pre class="event-viewer">{"a":1}</pre>';
    box.attachShadow({ mode: 'closed' }).append('Mine', document.createElement('slot'));
    const next = document.createElement('div');
    next.innerHTML = BOX;
    document.body.append(box, next);
    await waitUntil(() => viewers().length === 1);
    expect(box.firstElementChild!.checkVisibility()).to.be.true;
  });

  it('keeps its title, or gives it to the viewer; its buttons are not left over', async () => {
    const { document, viewers } = await openFence(
      `<div class="language-event-viewer"><div class="title">log.jsonl</div>
      <div><pre>{"a":1}</pre><button>Copy</button></div></div>`,
    );
    expect(document.querySelector('.title')!.checkVisibility()).to.be.true;
    expect(document.querySelector('button')!.checkVisibility()).to.be.false;
    expect(viewers()).to.have.length(1);
  });
});
