import { expect, fixtureSync, nextFrame, oneEvent } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  cells,
  eventNumbers,
  nameOf,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const FILES = '/test/fixtures/logs';

async function viewerFrom(url: string): Promise<[EventViewer, [string, unknown][]]> {
  const viewer = document.createElement('event-viewer');
  const seen = record(viewer, 'ev-load', 'ev-error', 'ev-progress');
  viewer.src = url;
  fixtureSync(viewer);
  await viewer.complete;
  await settled(viewer);
  return [viewer, seen];
}

/** Content as an HTML parser makes it of an author's page. */
async function viewerOfHtml(html: string): Promise<EventViewer> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const viewer = document.importNode(page.querySelector('event-viewer')!, true);
  fixtureSync(viewer);
  await viewer.complete;
  await settled(viewer);
  return viewer;
}

const notices = (viewer: EventViewer) =>
  [...viewer.shadowRoot!.querySelectorAll('[part=notice]')].map(({ textContent }) => textContent);

describe('a log at a URL', () => {
  it('says nothing of a URL that cannot be read when a text has replaced it at once', async () => {
    const viewer = await viewerOf(UPDATE);
    const seen = record(viewer, 'ev-load', 'ev-error');
    viewer.src = 'ftp://example.org/log.jsonl';
    viewer.text = '{"a":1}\n';
    await viewer.complete;
    // The part that reads URLs is there once it has read this one.
    await viewerFrom(`${FILES}/update.jsonl`);
    await settled(viewer);
    expect(seen).to.deep.equal([['ev-load', { events: 1, unreadable: 0 }]]);
    expect(notices(viewer)).to.be.empty;
  });

  it('is read, and tells of its progress', async () => {
    const [viewer, seen] = await viewerFrom(`${FILES}/update.jsonl`);
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    const progress = seen.filter(([name]) => name === 'ev-progress').at(-1)![1];
    expect((progress as { bytes: number }).bytes).to.be.above(100);
    expect(seen.at(-1)).to.deep.equal(['ev-load', { events: 3, unreadable: 0 }]);
  });

  it('tells no length where what has arrived was sent compressed', async () => {
    const fetch = window.fetch.bind(window);
    const headers = { 'content-length': '20', 'content-encoding': 'gzip' };
    window.fetch = () => Promise.resolve(new Response('{"a":1}\n', { headers }));
    try {
      const [, seen] = await viewerFrom('/compressed.jsonl');
      expect(seen[0]).to.deep.equal(['ev-progress', { bytes: 8, total: undefined }]);
    } finally {
      window.fetch = fetch;
    }
  });

  it('is not read again where the element comes back to the page', async () => {
    const viewer = await viewerOf([], { src: `${FILES}/update.jsonl` });
    viewer.openEvent(2);
    const seen: string[] = [];
    for (const type of ['ev-load', 'ev-progress', 'ev-close']) {
      viewer.addEventListener(type, () => seen.push(type));
    }
    const parent = viewer.parentElement!;
    viewer.remove();
    await nextFrame();
    parent.append(viewer);
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    expect(viewer.view.open).to.equal('2');
    await nextFrame();
    expect(seen).to.be.empty;
  });

  it('is shown as it arrives, every line whole', async () => {
    const gate = crypto.randomUUID();
    const viewer = document.createElement('event-viewer');
    viewer.src = `/slow${FILES}/pieces.jsonl?gate=${gate}`;
    fixtureSync(viewer);
    const shown = () => allByRole(viewer, 'button', /^Event/).length;
    await waitUntil(shown, 'the first events');
    expect(shown()).to.equal(2);
    await fetch(`/gates/${gate}`);
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('3 events');
  });

  it('counts what is not UTF-8, and leaves genuine replacement characters out of the count', async () => {
    // The test server's own file handler would read the bytes as text first.
    const [viewer, seen] = await viewerFrom(`/slow${FILES}/latin1.jsonl`);
    expect(viewer.events[0]).to.deep.equal({ name: 'caf\ufffd', genuine: '\ufffd' });
    expect(notices(viewer).join()).to.match(/Not UTF-8 throughout: 1 /);
    expect(
      seen.some(([name, d]) => name === 'ev-error' && (d as { code: string }).code === 'encoding'),
    ).to.be.true;
  });

  for (const [url, code] of [
    [`${FILES}/missing.jsonl`, 'status'],
    ['http://127.0.0.1:1/log.jsonl', 'network'],
    ['javascript:alert(1)', 'url'],
    ['data:text/plain,{}', 'url'],
    ['http://', 'url'],
  ] as const) {
    it(`that cannot be read is explained: ${url}`, async () => {
      const [viewer, seen] = await viewerFrom(url);
      expect(seen.map(([name]) => name)).to.deep.equal(['ev-error']);
      expect(seen[0]![1]).to.have.property('code', code);
      expect(notices(viewer)).to.have.length(1);
      expect(byRole(viewer, 'status').textContent).to.equal('Nothing was loaded');
    });
  }

  for (const live of [false, true]) {
    it(`that breaks off is counted, and explained${live ? ', as a stream too' : ''}`, async () => {
      const viewer = document.createElement('event-viewer');
      const seen = record(viewer, 'ev-load', 'ev-error');
      const gate = crypto.randomUUID();
      viewer.live = live;
      viewer.src = `/slow${FILES}/halves.jsonl?gate=${gate}&breaks=yes`;
      fixtureSync(viewer);
      await waitUntil(() => eventNumbers(viewer).length === 3, 'the first events');
      // Only a stream is announced before its end.
      if (live) await viewer.complete;
      await fetch(`/gates/${gate}`);
      await waitUntil(() => notices(viewer).length, 'the notice');
      await settled(viewer);
      expect(byRole(viewer, 'status').textContent).to.equal('3 events');
      expect(notices(viewer).join()).to.match(/halves\.jsonl.* broke off/);
      expect(seen.map(([name]) => name)).to.deep.equal(
        live ? ['ev-load', 'ev-error'] : ['ev-error'],
      );
      expect(seen.at(-1)![1]).to.have.property('code', 'network');
    });
  }

  it('gives way to a text that is set, and to another URL', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.src = `/slow${FILES}/pieces.jsonl?delay=100`;
    fixtureSync(viewer);
    await oneEvent(viewer, 'ev-progress');
    viewer.text = '{"a":1}';
    await viewer.complete;
    expect(viewer.events).to.deep.equal([{ a: 1 }]);
    viewer.src = `${FILES}/update.jsonl`;
    await oneEvent(viewer, 'ev-load');
    expect(viewer.events).to.have.length(3);
  });
});

describe('the option line', () => {
  it('says how the log is shown', async () => {
    const viewer = await viewerOf([
      '#! sort=-version open=2 columns=name,version caption="Two devices"',
      ...UPDATE,
    ]);
    expect(nameOf(byRole(viewer, 'table'))).to.equal('Two devices');
    expect(eventNumbers(viewer)).to.deep.equal([3, 2, 1]);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
    expect(cells(viewer)[0]).to.deep.equal(['device/diagnostics', '3']);
  });

  it('gives way to attributes, and sets nothing but presentation', async () => {
    const viewer = await viewerOf(
      ['#! sort=-version src=/stolen caption=Line text=x __proto__=y', ...UPDATE],
      { sort: 'version' },
    );
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    expect(nameOf(byRole(viewer, 'table'))).to.equal('Line');
    expect(viewer.src).to.equal('');
  });

  it('counts only on the first line', async () => {
    const viewer = await viewerOf(['{"a":1}', '#! open=all', '{"a":2}']);
    expect(allByRole(viewer, 'tree')).to.be.empty;
    expect(viewer.shadowRoot!.querySelector('[part=note]')!.textContent).to.include('open=all');
  });
});

describe('what stands round the JSON', () => {
  it('notes of the author are shown with the event that follows', async () => {
    const viewer = await viewerOf(['{"a":1}', '# The second try.', '// It works.', '{"a":2}']);
    expect(byRole(viewer, 'status').textContent).to.equal('2 events');
    const note = viewer.shadowRoot!.querySelector('[part=note]')!;
    expect(note.textContent.trim()).to.equal('The second try.\nIt works.');
    expect(note.closest('tr')!.nextElementSibling!.contains(byRole(viewer, 'button', 'Event 2'))).to
      .be.true;
  });

  it('text before the JSON is a column', async () => {
    const viewer = await viewerOf(['web-1 | {"a":1}', 'web-2 | {"a":2}'], { columns: 'prefix,a' });
    expect(cells(viewer)).to.deep.equal([
      ['web-1 |', '1'],
      ['web-2 |', '2'],
    ]);
    const chosen = await viewerOf(['web-1 | {"a":1}', 'web-2 | {"a":2}']);
    expect(allByRole(chosen, 'columnheader').map(nameOf)).to.include('prefix');
  });

  it('events that are no objects are a column too', async () => {
    const viewer = await viewerOf(['1', '"two"', '[3]', 'data: plain text', '']);
    expect(cells(viewer)).to.deep.equal([['1'], ['two'], ['[3]'], ['plain text']]);
  });

  it('notes without any event are shown all the same, until there is one', async () => {
    const viewer = await viewerOf(['# To be measured.', '// Next week.']);
    const { shadowRoot } = viewer;
    const empty = shadowRoot!.querySelector('p')!;
    expect(empty.textContent.trim()).to.equal('To be measured.\nNext week.');
    expect(byRole(viewer, 'status').textContent).to.equal('0 events');
    viewer.append({ t: 19 });
    await settled(viewer);
    expect(empty.isConnected).to.be.false;
    const note = shadowRoot!.querySelector('[part=note]')!;
    expect(note.textContent.trim()).to.equal('To be measured.\nNext week.');
  });

  it('a note that nothing follows stays with what stands before it', async () => {
    const viewer = await viewerOf(['{"a":1}', '# The end.']);
    expect(viewer.shadowRoot!.querySelector('[part=note]')!.textContent.trim()).to.equal(
      'The end.',
    );
  });

  it('what had to be repaired is said', async () => {
    const viewer = await viewerOf(['{“a”: “x”}', '{"a":"in', 'two lines"}'], { open: 'all' });
    expect(viewer.events).to.deep.equal([{ a: 'x' }, { a: 'in\ntwo lines' }]);
    expect(viewer.shadowRoot!.textContent).to.include(
      'Curly quotes or no-break spaces were read as plain ones.',
    );
    expect(viewer.shadowRoot!.textContent).to.include('A line break inside a text');
    expect(viewer.toJSONLines()).to.include('{“a”: “x”}');
  });

  it('no-break spaces that had to be repaired are said by their name', async () => {
    const viewer = await viewerOf(['{\u00a0"a": 1}'], { open: 'all' });
    expect(viewer.events).to.deep.equal([{ a: 1 }]);
    expect(viewer.shadowRoot!.textContent).to.include('no-break spaces were read as plain ones.');
  });

  it('curly quotes are read behind text too, as log drivers put it before JSON', async () => {
    const viewer = await viewerOf(['web-1 | {“a”: “x”}', 'web-2 | {“a”: “y”}']);
    expect(cells(viewer)).to.deep.equal([
      ['web-1 |', 'x'],
      ['web-2 |', 'y'],
    ]);
    expect(viewer.shadowRoot!.textContent).to.include(
      'Curly quotes or no-break spaces were read as plain ones.',
    );
  });
});

describe('a page that broke the data', () => {
  it('is told when its data was read as HTML', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer>{"a":"<b>bold</b> <em>move</em>"}</event-viewer>',
    );
    expect(notices(viewer).join()).to.match(/as HTML \(<b>, <em>\).*application\/x-ndjson/);
  });

  it('is not bothered for what CMSes and highlighters put round text', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer><p>{"a":<span>1</span>}<br>{"a":<code>2</code>}</p></event-viewer>',
    );
    expect(notices(viewer)).to.be.empty;
    expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
  });

  it('keeps what an unclosed tag has swallowed in sight, and is told', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer>\n{"a":1}\n{"a":2}\n<h2>The rest</h2> of <p id="rest">the article</p>',
    );
    expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
    const rest = viewer.querySelector('#rest')!;
    expect(rest.checkVisibility()).to.be.true;
    const { bottom } = byRole(viewer, 'table').getBoundingClientRect();
    expect(rest.getBoundingClientRect().top).to.be.above(bottom);
    expect(notices(viewer).join()).to.match(/closing tag/);
  });

  for (const [what, rest, shown] of [
    [
      'another viewer',
      '<p id="rest">More</p><event-viewer id="other">{"z":1}</event-viewer>',
      '#other',
    ],
    [
      'a viewer at once',
      '<event-viewer id="other">{"z":1}</event-viewer><p id="rest">More</p>',
      '#other',
    ],
    [
      'a block of code',
      '<h2>Next</h2><p id="rest">Install</p><pre><code>npm i</code></pre>',
      'pre',
    ],
    ['a footnote', '<h2>Next</h2><p id="rest">More</p><p id="foot">[1] A note</p>', '#foot'],
    [
      'data',
      '<p id="rest">More</p><div><script type="application/json">{"z":1}</script></div>',
      'div',
    ],
  ] as const) {
    it(`keeps what an unclosed tag has swallowed in sight, with ${what}`, async () => {
      const viewer = await viewerOfHtml(`<event-viewer>\n{"a":1}\n{"a":2}\n${rest}`);
      expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
      for (const selector of ['#rest', shown]) {
        expect(viewer.querySelector(selector)!.checkVisibility(), selector).to.be.true;
      }
      expect(notices(viewer).join()).to.match(/closing tag/);
    });
  }

  it('keeps what an unclosed tag has swallowed in sight, with a log at a URL', async () => {
    const viewer = await viewerOfHtml(
      `<event-viewer src="${FILES}/update.jsonl" /><h2>Next</h2> of <p id="rest">the article</p>`,
    );
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    expect(viewer.querySelector('#rest')!.checkVisibility()).to.be.true;
    expect(notices(viewer).join()).to.match(/closing tag/);
  });

  it('keeps what an unclosed tag has swallowed in sight, when a script adds events', async () => {
    const viewer = await viewerOfHtml('<event-viewer>\n{"a":1}\n<p id="rest">The rest</p>');
    viewer.append({ a: 2 });
    await settled(viewer);
    expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }]);
    expect(viewer.querySelector('#rest')!.checkVisibility()).to.be.true;
  });

  it('has nothing of what stands there for pages without a script, with a log at a URL', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.src = `${FILES}/update.jsonl`;
    viewer.innerHTML = '<p id="rest">Read <a href="#">the log</a>.</p>';
    fixtureSync<HTMLElement>('<div></div>').append(viewer);
    await settled(viewer);
    expect(viewer.querySelector('#rest')!.checkVisibility()).to.be.false;
    expect(notices(viewer)).to.be.empty;
  });

  it('has the lines after a block that was data', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer>\n{"a":"<p>x</p>"}\n{"b":"<h2>y</h2><p>z</p>"}\n{"c":3}\n</event-viewer>',
    );
    expect(viewer.events.at(-1)).to.deep.equal({ c: 3 });
  });

  it('is told as well when its data stands in a template', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer><template>{"a":"<b>x</b>"}</template></event-viewer>',
    );
    expect(notices(viewer).join()).to.include('as HTML (<b>)');
  });

  it('keeps what stands beside a script with data in sight', async () => {
    const viewer = await viewerOfHtml(
      '<event-viewer><script type="application/jsonl">{"a":1}</script><p id="rest">more</p></event-viewer>',
    );
    expect(viewer.events).to.deep.equal([{ a: 1 }]);
    expect(viewer.querySelector('#rest')!.checkVisibility()).to.be.true;
  });
});
