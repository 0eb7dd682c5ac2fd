import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { SCRIPT, openMarkup, openPage, viewersIn } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

const BOX = '<div class="highlight-event-viewer"><pre>{"a":1}\n</pre></div>';
const BARE = '<pre><code class="language-event-viewer">{"a":1}\n</code></pre>';
const BOTH = `<p>Before.</p>${BOX}<p>Between.</p>${BARE}<p>After.</p>`;

const CLASSIC = '<script src="/dist/event-viewer.classic.js"></script>';
const OTHER_COPY = SCRIPT.replace('.js', '.js?other');
/** The modules of the package in one file, as a bundler makes it. */
const BUNDLE = '<script type="module" src="/bundle/dist/modules/auto.js?mode=production"></script>';

describe('fences on a page', () => {
  for (const [name, scripts] of Object.entries({
    'loads the script twice': SCRIPT + SCRIPT + OTHER_COPY,
    'loads both forms of the script': CLASSIC + SCRIPT,
    'loads what a bundler made of the modules first': BUNDLE + SCRIPT,
    'loads what a bundler made of the modules last': SCRIPT + BUNDLE,
    'loads both forms of the script, the other way round': SCRIPT + CLASSIC,
    'loads it after it has arrived': `<script>addEventListener('load', () => {
        const script = document.createElement('script');
        script.src = '/dist/event-viewer.classic.js';
        document.head.append(script);
      });</script>`,
  })) {
    it(`that ${name} have one viewer each`, async () => {
      const { document, window } = await openMarkup(BOTH, scripts);
      await waitUntil(() => viewersIn(document).length === 2);
      document.body.append(document.createElement('hr'));
      await nextFrame();
      await nextFrame();
      const viewers = viewersIn(document);
      expect(viewers.map((viewer) => viewer.toJSONLines())).to.deep.equal([
        '{"a":1}\n',
        '{"a":1}\n',
      ]);
      for (const viewer of viewers) expect(viewer.checkVisibility()).to.be.true;
      expect(window.evMessages).to.deep.equal([]);
    });
  }

  it('whose own code has defined the element have viewers too', async () => {
    const bundle = '<script type="module" src="/bundle/src/define.ts"></script>';
    const { viewers } = await openMarkup(BOTH, bundle + SCRIPT);
    expect(viewers).to.have.length(2);
  });

  for (const [name, body] of Object.entries({
    'does nothing': '',
    'makes fences of itself': `
      connectedCallback() {
        const pre = document.createElement('pre');
        pre.className = 'event-viewer';
        pre.textContent = this.textContent;
        this.replaceWith(pre);
      }`,
    throws: 'constructor() { super(); throw new Error("mine"); }',
  })) {
    it(`where somebody else's element ${name} stay as they are`, async () => {
      const { document, viewers } = await openMarkup(
        BOTH,
        `<script>customElements.define('event-viewer', class extends HTMLElement {${body}});</script>${SCRIPT}`,
      );
      expect(viewers).to.be.empty;
      const blocks = [...document.querySelectorAll('pre')];
      expect(blocks).to.have.length(2);
      for (const block of blocks) expect(block.checkVisibility()).to.be.true;
    });
  }

  it('work under a strict policy, and look like the page and not like the box', async () => {
    const { viewers, document, window } = await openPage('/test/pages/fences-csp.html');
    expect(viewers.map(({ view }) => view.sort)).to.deep.equal(['-a', '-a']);
    const host = document.querySelector('.highlight-event-viewer')!;
    const style = window.getComputedStyle(host);
    const page = window.getComputedStyle(document.body);
    for (const property of ['color', 'fontSize', 'fontFamily'] as const) {
      expect(style[property]).to.equal(page[property]);
    }
    expect(style.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style.padding).to.equal('0px');
    expect(style.borderTopWidth).to.equal('0px');
    expect(window.evMessages).to.deep.equal([]);
  });

  for (const order of ['before', 'after']) {
    it(`work under a strict policy beside a Lit of the page's own that comes ${order} ours`, async () => {
      const { viewers, document, window } = await openPage(`/test/pages/lit-${order}-ours.html`);
      const own = document.querySelector('own-element')!;
      await waitUntil(() => own.shadowRoot?.textContent === 'From its own Lit');
      expect(viewers.map((viewer) => viewer.toJSONLines())).to.deep.equal(
        Array(2).fill('{"a":1,"data":"{\\"b\\":[1,2]}"}\n'),
      );
      expect(window.evMessages).to.deep.equal([]);
    });
  }

  it('work in a sandbox', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `${CLASSIC}${BOTH}<script>
      const look = () => {
        const box = document.querySelector('.highlight-event-viewer').shadowRoot;
        const viewers = [box?.firstElementChild, document.querySelector('event-viewer')];
        const texts = viewers.map((viewer) => viewer?.toJSONLines?.());
        if (texts.every(Boolean)) parent.postMessage(texts.join(''), '*');
        else requestAnimationFrame(look);
      };
      look();
    </script>`;
    const told = new Promise<MessageEvent>((resolve) =>
      window.addEventListener('message', resolve, { once: true }),
    );
    fixtureSync(frame);
    expect((await told).data).to.equal('{"a":1}\n{"a":1}\n');
  });

  it('are read whole where the page arrives slowly, and nothing beside them is hidden', async () => {
    const { viewers, document, window } = await openPage('/slow/test/pages/slow-fences.html');
    expect(viewers.map((viewer) => viewer.toJSONLines())).to.deep.equal([
      '{"n":1}\n{"n":2}\n{"n":3}\n',
      '{"n":4}\n{"n":5}\n',
    ]);
    for (const paragraph of document.querySelectorAll('p'))
      expect(paragraph.checkVisibility()).to.be.true;
    expect(window.evMessages).to.deep.equal([]);
  });

  it('have one viewer each after going away and back', async () => {
    const { window } = await openPage('/test/pages/fences-csp.html');
    const frame = window.frameElement as HTMLIFrameElement;
    const shown = async (path: string, count: number) => {
      await waitUntil(
        () =>
          frame.contentWindow!.location.pathname === path &&
          frame.contentDocument!.readyState === 'complete' &&
          viewersIn(frame.contentDocument!).length === count,
      );
    };
    window.location.href = '/test/pages/built-module.html';
    await shown('/test/pages/built-module.html', 1);
    frame.contentWindow!.history.back();
    await shown('/test/pages/fences-csp.html', 2);
  });

  it('go to another document and back', async () => {
    const { document, window } = await openMarkup(BOTH);
    const other = (await openMarkup('<p>Other.</p>', '')).document;
    const moved = [...document.body.children];
    for (const page of [other, document]) {
      page.body.append(...moved);
      await nextFrame();
      await nextFrame();
      const viewers = viewersIn(page);
      expect(viewers).to.have.length(2);
      for (const viewer of viewers) {
        await viewer.complete;
        expect(viewer.checkVisibility()).to.be.true;
        expect(viewer.events).to.deep.equal([{ a: 1 }]);
      }
      for (const block of page.querySelectorAll('pre')) expect(block.checkVisibility()).to.be.false;
    }
    const host = document.querySelector('.highlight-event-viewer')!;
    host.querySelector('pre')!.append('{"a":2}\n');
    await waitUntil(() => viewersIn(document)[0]!.events.length === 2);
    expect(window.evMessages).to.deep.equal([]);
  });

  it('are shown in the end where a root of a framework is nobody’s', async () => {
    const { document } = await openMarkup(`<div id="app"><h1>Static</h1>${BARE}</div>`);
    await waitUntil(() => viewersIn(document).length === 1, 'a viewer');
  });

  it('stay below a header that the page keeps in view', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `{"n":${n}}`).join('\n');
    const { document, viewers } = await openMarkup(
      `<header style="position: sticky; top: 0; z-index: 1; block-size: 200px; background: #fff"></header>
      <pre class="event-viewer">${lines}\n</pre><p style="block-size: 2000px"></p>`,
    );
    const root = viewers[0]!.shadowRoot!;
    await waitUntil(() => root.querySelector('.tools'), 'the tools');
    for (const selector of ['.tools', 'thead', 'tbody']) {
      const part = root.querySelector(selector)!;
      document.documentElement.scrollTop += part.getBoundingClientRect().top - 100;
      const { left, top } = part.getBoundingClientRect();
      const there = document.elementFromPoint(left + 60, top + 8)!;
      expect(there.localName, selector).to.equal('header');
    }
  });

  it('keep their text where pages are read without us', async () => {
    const { document } = await openMarkup(BOTH);
    const copy = document.body.cloneNode(true) as HTMLElement;
    // Readers' modes drop what is hidden.
    for (const hidden of copy.querySelectorAll('[style*="display: none"]')) hidden.remove();
    expect(copy.textContent.split('{"a":1}')).to.have.length(3);
  });
});
