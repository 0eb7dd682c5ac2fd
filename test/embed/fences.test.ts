import { expect } from '@open-wc/testing';
import { openMarkup } from '../support/page.js';

const LINES = '{"a":1}\n{"a":2}';

/** A script tag with these attributes. */
const scriptWith = (attributes: string) =>
  `<script type="module" src="/dist/event-viewer.js" ${attributes}></script>`;

/** A fence as most Markdown engines write it. */
const fence = (language: string, text = LINES, attributes = '') =>
  `<p>Before.</p><pre ${attributes}><code class="language-${language}">${text}</code></pre>`;

describe('the name of the language', () => {
  const carriers = {
    'class of pre': (name: string) => `<pre class="${name}">${LINES}</pre>`,
    'class of code': (name: string) => `<pre><code class="${name}">${LINES}</code></pre>`,
    'class of a box': (name: string) => `<div class="${name}"><pre>${LINES}</pre></div>`,
    'class of a figure': (name: string) => `<figure class="${name}"><pre>${LINES}</pre></figure>`,
  };
  const names = [
    'event-viewer',
    'language-event-viewer',
    'lang-event-viewer',
    'highlight-event-viewer',
    'sourceCode event-viewer',
    'brush: event-viewer',
    'brush: event-viewer; gutter: false',
    'brush:event-viewer',
    'brush:event-viewer;toolbar:false;',
    'hljs language-event-viewer other',
  ];
  for (const [carrier, markup] of Object.entries(carriers)) {
    it(`may be the ${carrier}, in every form`, async () => {
      const { viewers } = await openMarkup(names.map((name) => markup(name)).join('<p>Next.</p>'));
      expect(viewers).to.have.length(names.length);
      for (const viewer of viewers) expect(viewer.toJSONLines()).to.equal(`${LINES}\n`);
    });
  }

  it('may be an attribute', async () => {
    const { viewers } = await openMarkup(
      ['data-lang', 'data-language', 'lang']
        .map((name) => `<p>Next.</p><pre ${name}="event-viewer"><code>${LINES}</code></pre>`)
        .join(''),
    );
    expect(viewers).to.have.length(3);
  });

  const others = [
    ...['event-viewer-settings', 'my-event-viewer', 'language-event-viewers', 'language-json'].map(
      (name) => `<pre class="${name}"><code>${LINES}</code></pre>`,
    ),
    '<section class="event-viewer"><pre>{"a":1}</pre><p>An article.</p></section>',
    '<div class="event-viewer"><h2>An application</h2><pre>{"a":1}</pre><p>Text</p></div>',
    '<div class="event-viewer"><pre>{"a":1}</pre><pre>{"a":2}</pre></div>',
    '<div class="event-viewer">Loading</div>',
    '<p><code class="event-viewer">&lt;event-viewer&gt;</code></p>',
    `<div contenteditable="true">${fence('event-viewer')}</div>`,
    `<template>${fence('event-viewer')}</template>`,
  ];
  for (const markup of others) {
    it(`is none in ${markup}`, async () => {
      const { viewers, document, window } = await openMarkup(markup);
      expect(viewers).to.be.empty;
      for (const pre of document.querySelectorAll('pre')) expect(pre.checkVisibility()).to.be.true;
      expect(window.evMessages).to.be.empty;
    });
  }

  it('counts no second time inside the element', async () => {
    const { viewers } = await openMarkup(
      `<event-viewer caption="Mine">\n\n${fence('event-viewer')}\n\n</event-viewer>`,
    );
    expect(viewers.map(({ caption }) => caption)).to.deep.equal(['Mine']);
  });
});

describe('the places of a fence', () => {
  const places = {
    'a list': `<ul><li>One ${fence('event-viewer')}</li></ul>`,
    'a quote': `<blockquote>${fence('event-viewer')}</blockquote>`,
    'a cell of a table': `<table><tr><th>Log</th><td>${fence('event-viewer')}</td></tr></table>`,
    'the only thing in a cell': `<table><tr><td>Log</td><td><pre class="event-viewer">${LINES}</pre></td></tr></table>`,
    'inside a paragraph': `<p>Text <code class="event-viewer">${LINES}</code></p>`,
    'a box of its own': `<div><pre class="event-viewer">${LINES}</pre></div>`,
  };
  for (const [name, markup] of Object.entries(places)) {
    it(`may be ${name}`, async () => {
      const { viewers, document } = await openMarkup(markup);
      expect(viewers.map((viewer) => viewer.toJSONLines())).to.deep.equal([`${LINES}\n`]);
      expect(viewers[0]!.checkVisibility()).to.be.true;
      expect(document.querySelector('.event-viewer, pre')!.checkVisibility()).to.be.false;
      for (const cell of document.querySelectorAll('th, td, li, p'))
        expect(cell.checkVisibility()).to.be.true;
    });
  }

  for (const [name, markup, open] of [
    ['details', '<details><summary>Log</summary>*</details>', 'open'],
    ['a hidden tab', '<div hidden>*</div>', 'hidden'],
    ['a dialog', '<dialog>*</dialog>', 'open'],
  ] as const) {
    it(`may be ${name} that opens later`, async () => {
      const { viewers, document } = await openMarkup(markup.replace('*', fence('event-viewer')));
      document.body.firstElementChild!.toggleAttribute(open);
      const [viewer] = viewers;
      expect(viewer!.checkVisibility()).to.be.true;
      expect(viewer!.getBoundingClientRect().height).to.be.above(60);
      expect(document.querySelector('pre')!.checkVisibility()).to.be.false;
    });
  }
});

describe('the script tag', () => {
  it('adds languages', async () => {
    const body = ['jsonl', 'ndjson', 'c++', 'json', 'event-viewer']
      .map((name) => fence(name))
      .join('');
    const { viewers } = await openMarkup(body, scriptWith('data-languages="jsonl, ndjson c++"'));
    expect(viewers).to.have.length(4);
  });

  it('lets blocks of JSON lines be found without a language, and others alone', async () => {
    const blocks = [
      `<pre>${LINES}</pre>`,
      `<pre><code>\n${LINES}\n\n</code></pre>`,
      `<div class="fragment"><div class="line">{"a":1}</div><div class="line">{"a":2}</div></div>`,
      '<pre>{"a":"one\u2028line"}\n\n  {"a":2} </pre>',
      '<pre>{"a":1}\nnot JSON</pre>',
      '<pre>{\n  "a": 1\n}</pre>',
      '<pre>[1]\n[2]</pre>',
      '<pre>{}\n{x}</pre>',
      '<pre>function f() {}</pre>',
      '<pre></pre>',
    ];
    const body = blocks.join('<p>Next.</p>');
    expect((await openMarkup(body)).viewers).to.be.empty;
    const { viewers } = await openMarkup(body, scriptWith('data-sniff'));
    expect(viewers).to.have.length(4);
  });

  it('switches fences off', async () => {
    const { viewers } = await openMarkup(
      `${fence('event-viewer')}<event-viewer>${LINES}</event-viewer>`,
      scriptWith('data-fences="off"'),
    );
    expect(viewers).to.have.length(1);
  });

  it('sets options for the whole page, which the log and the block set otherwise', async () => {
    const { viewers } = await openMarkup(
      [
        fence('event-viewer'),
        fence('event-viewer', `#! sort=a\n${LINES}`),
        fence('event-viewer', LINES, 'data-sort="#" data-max-height="9em" data-raw-strings'),
        fence('event-viewer', `#! sort=a\n${LINES}`, 'data-sort="#"'),
        `<p>Next.</p><pre><code class="language-event-viewer" data-caption="Mine">${LINES}</code></pre>`,
      ].join(''),
      scriptWith('data-sort="-a" data-caption="A log" data-src="/stolen"'),
    );
    const sorts = viewers.map(({ view }) => view.sort);
    expect(sorts).to.deep.equal(['-a', 'a', '#', '#', '-a']);
    expect(viewers.map(({ caption }) => caption)).to.deep.equal([
      ...Array<string>(4).fill('A log'),
      'Mine',
    ]);
    expect(viewers[2]!.maxHeight).to.equal('9em');
    expect(viewers[2]!.rawStrings).to.be.true;
    expect(viewers.map(({ src }) => src).join('')).to.equal('');
  });

  it('takes options from the box that kramdown and Rouge put round it', async () => {
    const { viewers } = await openMarkup(
      `<div data-sort="-a" data-caption="Outer" class="language-jsonl highlighter-rouge">
      <div class="highlight"><pre class="highlight" data-caption="Inner"><code>${LINES}</code></pre></div></div>`,
      scriptWith('data-languages="jsonl"'),
    );
    expect(viewers.map(({ view, caption }) => [view.sort, caption])).to.deep.equal([
      ['-a', 'Inner'],
    ]);
  });

  it('is found among elements that go by the names of what finds it', async () => {
    const { viewers, window } = await openMarkup(
      `<img name="currentScript" alt=""><form name="scripts"></form><img id="customElements" alt="">
      <a id="event-viewer" href="#">x</a><img name="event-viewer" alt="">${fence('jsonl')}`,
      scriptWith('data-languages="jsonl"'),
    );
    expect(viewers).to.have.length(1);
    expect(window.evMessages).to.be.empty;
  });

  it('may be marked where the file has another name, and is not taken for another', async () => {
    const { viewers } = await openMarkup(
      fence('jsonl'),
      `<script src="data:text/javascript,//event-viewer/other.js" data-fences="off"></script>
      <script type="module" data-event-viewer data-languages="jsonl">import '/dist/event-viewer.js';</script>`,
    );
    expect(viewers).to.have.length(1);
  });

  it('gives no option from where the log comes', async () => {
    const { viewers } = await openMarkup(fence('event-viewer', LINES, 'data-src="/stolen"'));
    expect(viewers[0]!.hasAttribute('src')).to.be.false;
    expect(viewers[0]!.events).to.have.length(2);
  });
});

describe('what a platform has done to the text', () => {
  it('is undone where a line cannot be read otherwise', async () => {
    const nbsp = '\u00a0';
    const { viewers } = await openMarkup(
      fence(
        'event-viewer',
        [
          `{"a"${nbsp}: "5${nbsp}km",${nbsp}"b": 1}`,
          '{&amp;quot;a&amp;quot;:&amp;#34;x &amp;lt; y&amp;#34;}',
          `{"a":"5${nbsp}km &amp;quot;"}`,
        ].join('\n'),
      ),
    );
    expect(viewers[0]!.events).to.deep.equal([
      { a: '5 km', b: 1 },
      { a: 'x < y' },
      { a: `5${nbsp}km &quot;` },
    ]);
  });
});
