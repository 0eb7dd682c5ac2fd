/** Viewers in odd places, and on pages that change what every element looks like or is called. */
import { expect } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { openMarkup, viewersIn } from '../support/page.js';
import { onPaper } from '../support/paper.js';
import { waitUntil } from '../support/wait.js';

const LOG = '{"name":"first","data":"1"}\n{"name":"second","data":"2"}\n';
const ELEMENT = `<event-viewer>${LOG}</event-viewer>`;
const BOX = `<div class="highlight-event-viewer"><pre>${LOG}</pre></div>`;
const BARE = `<pre><code class="language-event-viewer">${LOG}</code></pre>`;
const ALL = `<p>Before.</p>${ELEMENT}${BOX}${BARE}<p>After.</p>`;

/** The browser gives these viewers room, and each shows the events in it. */
function expectShown(viewers: readonly EventViewer[]): void {
  for (const viewer of viewers) {
    expect(viewer.checkVisibility()).to.be.true;
    expect(viewer.toJSONLines()).to.equal(LOG);
    const cells = [...viewer.shadowRoot!.querySelectorAll<HTMLElement>('tbody [part~=cell]')];
    const cell = cells.find(({ textContent }) => textContent.includes('second'));
    const { width, height } = cell!.getBoundingClientRect();
    expect(width, 'width').to.be.above(20);
    expect(height, 'height').to.be.above(10);
  }
}

function expectBlocksHidden(document: Document): void {
  for (const block of document.querySelectorAll('pre:not(event-viewer *)'))
    expect(block.checkVisibility()).to.be.false;
}

describe('viewers', () => {
  for (const [name, html] of Object.entries({
    'a paragraph': `<p>Text <span>${ELEMENT}</span> text.</p>`,
    'an open section': `<details open><summary>Log</summary>${ALL}</details>`,
    'a list': `<ul><li>${ALL}<ol><li>${ALL}</ol></ul>`,
    'a table': `<table><tr><td>${ALL}<th>${ALL}</table>`,
    'a row of flexible boxes': `<div style="display:flex"><div>${ALL}</div><div>${ALL}</div></div>`,
    'a form': `<form>${ALL}</form>`,
  })) {
    it(`are shown in ${name}`, async () => {
      const { document, viewers, window } = await openMarkup(html);
      expect(viewers).to.have.length(html.split(LOG).length - 1);
      expectShown(viewers);
      expectBlocksHidden(document);
      expect(window.evMessages).to.deep.equal([]);
    });
  }

  for (const [name, html, show] of [
    [
      'a closed section',
      `<details>${ALL}</details>`,
      'document.querySelector("details").open = true',
    ],
    ['a dialog', `<dialog>${ALL}</dialog>`, 'document.querySelector("dialog").showModal()'],
    ['a tab', `<div hidden>${ALL}</div>`, 'document.querySelector("div").hidden = false'],
    [
      'a tab without a size',
      `<div id="tab" style="width:0;height:0;overflow:hidden">${ALL}</div>`,
      'document.querySelector("#tab").style = ""',
    ],
  ] as const) {
    it(`are there when ${name} is opened`, async () => {
      const { document, viewers, window } = await openMarkup(html);
      const script = document.createElement('script');
      script.textContent = show;
      document.body.append(script);
      const shown = () => {
        expect(viewers).to.have.length(3);
        expectShown(viewers);
      };
      let problem: unknown;
      await waitUntil(() => {
        try {
          shown();
          return true;
        } catch (error) {
          problem = error;
          return false;
        }
      }).catch(() => {
        throw problem;
      });
      expect(viewersIn(document)).to.deep.equal(viewers);
      expectBlocksHidden(document);
      expect(window.evMessages).to.deep.equal([]);
    });
  }

  for (const [name, css] of Object.entries({
    'takes all styles away': '* { all: unset !important }',
    'sets all styles back': '* { all: initial !important }',
    'shows nothing that is not its own': 'body > * { margin: 0 !important; padding: 0 !important }',
    'numbers and boxes everything':
      '* { box-sizing: content-box !important; float: left; counter-increment: x; position: static !important }',
    'writes from top to bottom': 'html { writing-mode: vertical-rl }',
    'writes large, in capitals and wide':
      'html { font: 40px/3 serif; text-transform: uppercase; letter-spacing: 1em; white-space: pre; text-indent: 3em; user-select: none; cursor: wait }',
  })) {
    it(`are shown on a page that ${name}`, async () => {
      const style = document.createElement('style');
      style.textContent = css;
      const { document: page, viewers, window } = await openMarkup(ALL + style.outerHTML);
      expect(viewers).to.have.length(3);
      expectShown(viewers);
      expectBlocksHidden(page);
      expect(window.evMessages).to.deep.equal([]);
    });
  }

  it('are shown where names of elements hide what belongs to the page', async () => {
    const names = [
      ...[
        'activeElement',
        'baseURI',
        'body',
        'currentScript',
        'documentElement',
        'evaluate',
        'head',
      ],
      ...[
        'readyState',
        'title',
        'forms',
        'event-viewer',
        'all',
        'links',
        'style',
        'XPathEvaluator',
      ],
    ];
    const clobbers = names.map((name) => `<img name="${name}" id="${name}" alt="">`).join('');
    const fields = [
      'id',
      'name',
      'style',
      'children',
      'parentNode',
      'dataset',
      'shadowRoot',
      'text',
    ];
    const form = `<form>${fields.map((name) => `<input name="${name}">`).join('')}${ALL}</form>`;
    const { document, viewers, window } = await openMarkup(clobbers + form);
    expect(viewers).to.have.length(3);
    expectShown(viewers);
    expectBlocksHidden(document);
    document.querySelector('pre')!.append('{"name":"third"}\n');
    await waitUntil(() => viewers[1]!.events.length === 3);
    expect(window.evMessages).to.deep.equal([]);
  });

  it('are printed, and the blocks are not', async () => {
    const { document, viewers } = await openMarkup(ALL);
    const hosts = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    onPaper([...hosts, ...viewers.map(({ shadowRoot }) => shadowRoot!)], () => {
      expectShown(viewers);
      expectBlocksHidden(document);
    });
  });
});
