import { expect } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { openPage, viewersIn } from '../support/page.js';
import { waitUntil } from '../support/wait.js';

interface App {
  set(change: {
    isShown?: boolean;
    language?: string;
    lines?: readonly string[];
    items?: readonly string[];
  }): void;
}

/** Opens a page whose markup a framework takes over, with our script before or after that. */
async function openApp(framework: string, form: string, ours: string, mode: string) {
  const query = new URLSearchParams({ framework, form, ours, mode }).toString();
  const { document, window } = await openPage(`/test/pages/frameworks/hydration.html?${query}`);
  const page = window as typeof window & { evApp?: App };
  await waitUntil(() => page.evApp, 'hydrated');
  const viewers = () => viewersIn(document);
  const shows = async (...lines: string[]) => {
    const expected = lines.map((line) => `${line}\n`).join('');
    const isShown = () =>
      viewers()
        .map((viewer) => viewer.toJSONLines())
        .join('|') === expected;
    await waitUntil(isShown, `one viewer with ${expected}`).catch((error) => {
      throw new Error(
        `${error}; there are: ${viewers()
          .map((v) => v.toJSONLines())
          .join('|')}`,
      );
    });
    const [viewer] = viewers() as [EventViewer];
    await viewer.complete;
    expect(viewer.checkVisibility()).to.be.true;
    expect(document.querySelector('article pre:not(event-viewer *)')!.checkVisibility()).to.be
      .false;
  };
  const showsNone = () => waitUntil(() => viewers().length === 0, 'no viewer left');
  return { document, app: page.evApp!, shows, showsNone, messages: window.evMessages };
}

for (const framework of ['react', 'vue']) {
  for (const form of ['box', 'bare', 'html']) {
    for (const ours of ['before', 'after']) {
      describe(`${framework}, ${form}, our script ${ours} hydration`, () => {
        it('goes on as if we were not there', async () => {
          const { document, app, shows, showsNone, messages } = await openApp(
            framework,
            form,
            ours,
            'development',
          );
          await shows('{"a":1}', '{"a":"\\u003cb>"}');

          app.set({ lines: ['{"a":2}'] });
          await shows('{"a":2}');
          app.set({ items: ['zero', 'one', 'two', 'three'] });
          await shows('{"a":2}');
          document.querySelector<HTMLElement>('#count')!.click();
          await waitUntil(() => document.querySelector('p')!.textContent === 'Before, 1');

          app.set({ language: 'js' });
          await showsNone();
          expect(document.querySelector('pre')!.checkVisibility()).to.be.true;
          app.set({ language: 'event-viewer', lines: ['{"a":3}'] });
          await shows('{"a":3}');

          app.set({ isShown: false });
          await showsNone();
          expect(document.querySelector('pre')).to.be.null;
          app.set({ isShown: true });
          await shows('{"a":3}');

          const order = [...document.querySelector('article')!.children].map(
            ({ localName, textContent }) => (localName === 'p' ? textContent : localName),
          );
          const block = { box: ['div'], bare: ['pre', 'event-viewer'], html: ['div'] }[form]!;
          expect(order).to.deep.equal([
            'Before, 1',
            ...block,
            'zero',
            'one',
            'two',
            'three',
            'button',
          ]);
          expect(messages).to.deep.equal([]);
        });

        it('is told of no mismatch in production either', async () => {
          const { shows, messages } = await openApp(framework, form, ours, 'production');
          await shows('{"a":1}', '{"a":"\\u003cb>"}');
          expect(messages).to.deep.equal([]);
        });
      });
    }
  }
}
