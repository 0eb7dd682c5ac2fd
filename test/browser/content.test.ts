import { expect, fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { UPDATE } from '../support/lines.js';
import { answered, byRole, eventNumbers, settled, viewerOf } from '../support/viewer.js';

const LOG = UPDATE.join('\n');

/** A viewer with this content, which is not parsed as HTML. */
async function viewerWith(...content: (Node | string)[]) {
  const viewer = document.createElement('event-viewer');
  for (const node of content)
    viewer.appendChild(typeof node === 'string' ? document.createTextNode(node) : node);
  fixtureSync(viewer);
  await viewer.complete;
  return viewer;
}

function element(name: string, text: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  (made instanceof HTMLTemplateElement ? made.content : made).textContent = text;
  return made;
}

describe('the content of the element', () => {
  const paragraphs = UPDATE.map((line) => element('p', line));
  const forms: Record<string, () => (Node | string)[]> = {
    'its own text': () => [LOG],
    'a script with data': () => ['\n  ', element('script', LOG, { type: 'application/x-ndjson' })],
    'a pre element': () => ['\n', element('pre', LOG), '\n'],
    'a template': () => [element('template', LOG)],
    'a textarea': () => [element('textarea', LOG)],
    'paragraphs that a CMS put in': () => paragraphs.map((node) => node.cloneNode(true)),
    'line breaks that a CMS put in': () =>
      UPDATE.flatMap((line) => [line, document.createElement('br')]),
  };
  for (const [name, content] of Object.entries(forms)) {
    it(`may be ${name}, and is never changed`, async () => {
      const nodes = content();
      const viewer = await viewerWith(...nodes);
      const html = viewer.outerHTML;
      expect(viewer.events).to.deep.equal(UPDATE.map((line) => JSON.parse(line) as unknown));
      viewer.openEvent(2);
      viewer.sort = '-name';
      await settled(viewer);
      expect(viewer.outerHTML).to.equal(html);
    });
  }

  const types = [
    'application/x-ndjson',
    'application/jsonl',
    'application/jsonlines',
    'text/ndjson',
  ];
  for (const type of [...types, ' Application/JSON; charset=utf-8', 'text/plain']) {
    it(`is read from a script of the type ${JSON.stringify(type)}`, async () => {
      const viewer = await viewerWith(element('script', LOG, { type }));
      expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    });
  }

  it('is read from a script that holds an event stream', async () => {
    const stream = UPDATE.map((line) => `data: ${line}\n\n`).join('');
    const viewer = await viewerWith(element('script', stream, { type: 'text/event-stream' }));
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
  });

  it('is not read from a script that is no data', async () => {
    const viewer = await viewerWith(element('script', '{"a":1}', { type: 'module-of-mine' }), LOG);
    expect(eventNumbers(viewer)).to.have.length(3);
  });

  it('is read again when it is replaced, and goes on when more is added', async () => {
    const viewer = await viewerOf(UPDATE.slice(0, 2), { open: '2' });
    viewer.appendChild(document.createTextNode(`${UPDATE[2]}\n`));
    await answered(viewer);
    expect(byRole(viewer, 'status').textContent).to.equal('3 events');
    expect(byRole(viewer, 'tree', 'Event 2')).to.exist;

    viewer.textContent = '{"a":1}';
    await answered(viewer);
    expect(byRole(viewer, 'status').textContent).to.equal('1 event');
  });

  /** A page with this inside the element, as the HTML parser reads it. */
  async function parsed(html: string) {
    const viewer = fixtureSync<EventViewer>(`<event-viewer>${html}</event-viewer>`);
    await viewer.complete;
    return viewer;
  }

  const breaks: [html: string, text: string][] = [
    ['<p>{"a":1}<br />\n{"a":2}<br />\noops</p>', '{"a":1}\n{"a":2}\noops'],
    ['<p>event: a<br />\ndata: {"x":1}</p>', 'event: a\ndata: {"x":1}'],
    ['<p>data: 1<br>\n<br>\ndata: 2<br>\n</p>\n<p>{"c":3}</p>', 'data: 1\n\ndata: 2\n{"c":3}'],
    ['{"a":1}<br><br><b>\n{"a":2}</b>', '{"a":1}\n\n{"a":2}'],
    ['<p>{"a":1}<br>\n\n{"a":2}</p>', '{"a":1}\n\n{"a":2}'],
  ];
  for (const [html, text] of breaks) {
    it(`has one line end where a line break and its source have one: ${html}`, async () => {
      expect((await parsed(html)).text).to.equal(text);
    });
  }

  const streams: [html: string, count: number, text: string][] = [
    [
      '<p>event: a\ndata: {"x":1}</p>\n<p>event: b\ndata: {"x":2}</p>',
      2,
      'event: a\ndata: {"x":1}\n\nevent: b\ndata: {"x":2}',
    ],
    ['<p>data: 1</p><p>data: 2</p>', 2, 'data: 1\n\ndata: 2'],
    ['<p>{"a":1}</p>\n<p>{"a":2}</p>\n<p>oops</p>{"a":3}', 4, '{"a":1}\n{"a":2}\noops\n{"a":3}'],
    [
      '<pre><div class="line">id: 1</div><div class="line">data: 1</div><div class="line"></div><div class="line">data: 2</div></pre>',
      2,
      'id: 1\ndata: 1\n\ndata: 2',
    ],
    [
      '<pre><span class="line">data: 1</span>\n<span class="line"></span>\n<span class="line">data: 2</span></pre>',
      2,
      'data: 1\n\ndata: 2',
    ],
    [
      '<pre><span class="line">data: 1</span><br><span class="line"></span><br><span class="line">data: 2</span></pre>',
      2,
      'data: 1\n\ndata: 2',
    ],
  ];
  for (const [html, count, text] of streams) {
    it(`has the blank lines between blocks of an event stream: ${html}`, async () => {
      const viewer = await parsed(html);
      expect(viewer.text).to.equal(text);
      expect(viewer.events).to.have.length(count);
    });
  }

  for (const [html, text] of [
    ['{"html":"a <!-- b --> c","d":"<!--\n-->"}', '{"html":"a <!-- b --> c","d":"<!--\n-->"}'],
    ['{"a":"\\"<!-- b -->"}<!-- for authors -->', '{"a":"\\"<!-- b -->"}'],
    ['<!-- "for authors -->{"a":<!-- "of a framework" -->1}', '{"a":1}'],
    ['<pre>{"a":"<!-- b -->"}</pre>', '{"a":"<!-- b -->"}'],
    [
      '{"a":"<!-- \\" --> \\"<!-- b -->","c":<!-- d -->1}',
      '{"a":"<!-- \\" --> \\"<!-- b -->","c":1}',
    ],
    ['{"a":"b<!-- -->c<!---->d<!--$-->e<!--/--><?lit$1$>f"}', '{"a":"bcdef"}'],
  ] as const) {
    it(`has the comments that are data, and no others: ${html}`, async () => {
      expect((await parsed(html)).text).to.equal(text);
    });
  }

  it('reads a log with a comment in every line', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) => `{"n":${n},"a":"${'b'.repeat(200)}<!---->"}`,
    );
    const log = lines.join('\n');
    expect((await parsed(log)).text.trim()).to.equal(log.replaceAll('<!---->', ''));
  });

  it('reads a log after very many blank lines', async () => {
    const viewer = await parsed(`${'\n'.repeat(500_000)}{"n":1}`);
    expect(viewer.events).to.deep.equal([{ n: 1 }]);
  });

  it('looks for the end of a log that an open tag has swallowed more than, after very many blank lines', async () => {
    const viewer = await parsed(`{"n":1}${'\n'.repeat(500_000)}Text<p>of the page</p>`);
    expect(viewer.shadowRoot!.querySelector('[part=status]')!.textContent).to.include('events');
  });

  it('keeps its state when the element is moved', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.openEvent(2);
    await settled(viewer);
    const other = fixtureSync<HTMLElement>(document.createElement('section'));
    let loads = 0;
    viewer.addEventListener('ev-load', () => loads++);
    other.appendChild(viewer);
    await settled(viewer);
    expect(byRole(viewer, 'tree', 'Event 2')).to.exist;
    expect(loads).to.equal(0);
  });

  it('shows in a clone as in the original', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'name' });
    const clone = viewer.cloneNode(true) as typeof viewer;
    fixtureSync(clone);
    await clone.complete;
    expect(eventNumbers(clone)).to.deep.equal([1, 2, 3]);
  });
});

describe('bad input', () => {
  const hostile = [
    '{"a":',
    '{',
    '[',
    ']}',
    '"',
    '\\',
    '{"a":1}}',
    '{"__proto__":{"polluted":true}}',
    '{"toString":1,"constructor":{"prototype":{"polluted":true}}}',
    '\ud800',
    '{"\\ud800":"\\udfff"}',
    '{"a":"' + '<b>'.repeat(1000) + '"}',
    '{'.repeat(5000),
    '{"a":'.repeat(5000),
    '<!-- -->',
    '{{ template }}',
    '{% raw %}',
    '-',
    'nul',
    '1e',
    '\u2028',
  ];

  for (const indent of ['', '    ', '\t']) {
    it(`never throws, never hides other lines, indented by ${JSON.stringify(indent)}`, async () => {
      const errors: unknown[] = [];
      const onError = (event: ErrorEvent) => errors.push(event.message);
      window.addEventListener('error', onError);
      const lines = hostile.flatMap((line) => [indent + line, `${indent}{"name":"fine"}`]);
      const viewer = await viewerOf(lines, { open: 'all' });
      viewer.expandAll();
      viewer.sort = '-a';
      await settled(viewer);
      window.removeEventListener('error', onError);
      expect(errors).to.be.empty;
      const fine = viewer.events.filter((value) => (value as { name?: string })?.name === 'fine');
      expect(fine).to.have.length(hostile.length);
      expect('polluted' in {}).to.be.false;
    });
  }

  for (const line of hostile) {
    it(`is shown as it stands: ${line.slice(0, 20)}`, async () => {
      const viewer = await viewerOf([line]);
      expect(viewer.toJSONLines().trim()).to.equal(line.trim());
    });
  }
});
