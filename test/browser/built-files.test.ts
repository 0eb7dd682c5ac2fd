import { expect, nextFrame } from '@open-wc/testing';
import { openMarkup, openPage, SCRIPT, type OpenPage } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

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

  it('look on a page without a doctype as on any other', async () => {
    const looks = ({ viewers, window }: Awaited<ReturnType<typeof openPage>>) =>
      ['.viewer', 'caption', 'th', 'tr', 'td', '.value', '.opener', '.node', '.key'].flatMap(
        (name) =>
          [...viewers[0]!.shadowRoot!.querySelectorAll(name)]
            .filter((element) => !element.closest('.closed'))
            .map((element) => {
              const { y, height } = element.getBoundingClientRect();
              const { color, fontSize } = window.getComputedStyle(element);
              return [name, Math.round(y), Math.round(height), color, fontSize].join(' ');
            }),
      );
    const without = await openPage('/test/pages/no-doctype.html');
    expect(without.document.compatMode).to.equal('BackCompat');
    const html = without.document.documentElement;
    const beside = await openMarkup(html.querySelector('body')!.innerHTML);
    beside.document.body.style.margin = '8px';
    const tools = ({ viewers }: typeof beside) =>
      viewers[0]!.shadowRoot!.querySelector('[part~=filter]');
    await waitUntil(() => tools(without) && tools(beside));
    await nextFrame();
    expect(looks(beside)).to.have.length.above(30);
    expect(looks(without)).to.deep.equal(looks(beside));
  });

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

  describe('with a hash in the script tag', () => {
    const TAGS = {
      'event-viewer.js': 'type="module"',
      'event-viewer.classic.js': '',
    };
    const HASHES = '/dist/integrity.json';

    for (const [file, attributes] of Object.entries(TAGS)) {
      const open = (hash: string) =>
        openMarkup(
          // `/slow` sends the bytes as they are. The option has a part come that is loaded later.
          `<event-viewer controls="filter">{"a":1}\n{"a":2}\n</event-viewer>`,
          `<script ${attributes} src="/slow/dist/${file}" integrity="${hash}"></script>`,
        );

      it(`${file} works, and so does what it loads later`, async () => {
        const response = await fetch(HASHES);
        const hashes = (await response.json()) as Record<string, string>;
        const { viewers, window } = await open(hashes[file]!);
        expect(viewers[0]!.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
        await waitUntil(() => viewers[0]!.shadowRoot!.querySelector('[part~=filter]'));
        expect(window.evMessages).to.be.empty;
      });

      it(`${file} does not run where it is another file, and the text is there`, async () => {
        const { document, window } = await open(`sha384-${'A'.repeat(64)}`);
        expect(window.customElements.get('event-viewer')).to.be.undefined;
        expect(document.querySelector('event-viewer')!.checkVisibility()).to.be.true;
        expect(window.evMessages.join()).to.include('could not load');
      });
    }
  });

  it('load the tools of a longer log, and of one that grows, without an error', async () => {
    const lines = Array.from({ length: 12 }, (_, n) => `{"n":${n}}`).join('\n');
    const { viewers, window } = await openMarkup(
      `<event-viewer>\n${lines}\n</event-viewer><event-viewer>{"n":1}\n{"n":2}\n</event-viewer>`,
    );
    viewers[1]!.append({ n: 3 });
    for (const viewer of viewers) {
      await viewer.complete;
      await waitUntil(() => viewer.shadowRoot!.querySelector('.tools'), 'the tools');
    }
    await nextFrame();
    await nextFrame();
    expect(window.evMessages).to.be.empty;
  });

  it('take up what was set before they arrived', async () => {
    const { viewers, window } = await openPage('/test/pages/built-late.html');
    const [text, events, view] = viewers;
    expect(text!.events).to.deep.equal([{ a: 1 }]);
    expect(events!.events).to.deep.equal([{ b: 1 }, { b: 2 }]);
    expect(events!.view.sort).to.equal('-b');
    expect(view!.view).to.deep.equal({ columns: 'a', sort: 'a', filter: '', open: '2' });
    expect(window.evMessages).to.be.empty;
  });

  it('keep what they load when it is first used apart from themselves', async () => {
    for (const name of ['notices', 'url', 'sort', 'ev-grid', 'ev-toolbar', 'de']) {
      const response = await fetch(`/dist/event-viewer.${name}.js`);
      const source = await response.text();
      expect(source).not.to.include('./event-viewer.js');
      expect(source.length).to.be.above(100);
    }
  });

  it('say so where what they load later is missing, and show what they can', async () => {
    const { viewers } = await openPage('/test/pages/built-alone.html');
    const [viewer] = viewers;
    const shown = viewer!.shadowRoot!;
    expect(shown.querySelectorAll('tbody button').length).to.equal(500);
    expect(shown.querySelector('[role=status]')!.textContent).to.equal('600 events');
    await waitUntil(() => shown.querySelector('[part=notice]'));
    expect(shown.querySelector('[part=notice]')!.textContent).to.include('part');

    shown.querySelector<HTMLElement>('thead button')!.click();
    await waitUntil(() => viewer!.view.sort === '');
    expect(shown.querySelector('[aria-busy=true]')).to.be.null;
  });

  const wanted: [by: string, attributes: string, act: (page: OpenPage) => void][] = [
    ['the author', 'highlight="a"', () => {}],
    ['a reader', '', ({ viewers }) => viewers[0]!.shadowRoot!.querySelector('ev-tree')!.click()],
    ['a link', 'id="log"', ({ window }) => (window.location.hash = '#ev=log:1')],
  ];
  for (const [by, attributes, act] of wanted) {
    it(`say so where what ${by} wants of a tree is missing`, async () => {
      const alone = SCRIPT.replace('dist', 'alone');
      const page = await openMarkup(`<event-viewer ${attributes}>{"a":1}</event-viewer>`, alone);
      act(page);
      const { shadowRoot } = page.viewers[0]!;
      await waitUntil(() => shadowRoot!.querySelector('[part=notice]'));
      expect(page.window.evMessages.filter((message) => message.includes('unhandled'))).to.be.empty;
    });
  }

  it('leave an element alone that somebody else has defined', async () => {
    const { window, document } = await openPage('/test/pages/built-taken.html');
    expect(document.querySelector('event-viewer')!.textContent).to.equal('mine');
    expect(window.evMessages).to.be.empty;
  });
});
