import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LIVE_SAY_MS } from '../../src/core/limits.js';
import { events } from '../support/lines.js';
import type { EventViewer } from '../../src/index.js';
import {
  allByRole,
  byRole,
  cells,
  click,
  eventNumbers,
  focused,
  nameOf,
  openDialog,
  press,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const status = (viewer: Element) => byRole(viewer, 'status').textContent;

const list = (viewer: Element) =>
  viewer.shadowRoot!.querySelector('.scroller') ?? viewer.shadowRoot!.querySelector('ev-table')!;

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** Fewer in WebKit, whose processes get little memory on a test machine. */
const MANY = navigator.userAgent.includes('Chrome') ? 1_000_000 : 300_000;

/** Events from one number to another, whose values at `n` are in no order. */
const numbered = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, at) =>
      `{"name":"e${from + at}","group":${(from + at) % 2},"n":${valueOfEvent(from + at + 1)}}`,
  );

function valueOfEvent(number: number): number {
  return (number * 7_919) % 32_003;
}

/** Waits until the tools are drawn too. */
async function drawn(viewer: EventViewer) {
  await settled(viewer);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  await settled(viewer);
}

async function grow(viewer: EventViewer, lines: readonly string[]) {
  viewer.append(text(lines));
  await drawn(viewer);
}

async function scrollTo(viewer: EventViewer, top: number) {
  list(viewer).scrollTop = top;
  await drawn(viewer);
}

/** The events whose rows can be seen whole, below the header. */
function inView(viewer: EventViewer): number[] {
  const { bottom } = list(viewer).getBoundingClientRect();
  const top = viewer.shadowRoot!.querySelector('thead')!.getBoundingClientRect().bottom;
  return allByRole(viewer, 'button', /^Event \d+$/)
    .filter((button) => {
      const row = button.closest('tr')!.getBoundingClientRect();
      return row.top >= top - 1 && row.bottom <= bottom + 1;
    })
    .map((button) => Number(nameOf(button).slice(6)));
}

describe('a log that grows', () => {
  it('has tools to pause and clear once events are added, and none before', async () => {
    const viewer = await viewerOf(events(3));
    await drawn(viewer);
    expect(allByRole(viewer, 'button', 'Pause')).to.be.empty;
    await grow(viewer, events(4).slice(3));
    expect(byRole(viewer, 'button', 'Pause')).to.exist;
    await click(byRole(viewer, 'button', 'Clear'));
    await drawn(viewer);
    expect(status(viewer)).to.equal('0 events');
    await grow(viewer, events(2));
    expect(eventNumbers(viewer)).to.deep.equal([1, 2]);
  });

  it('has no tools where the author wants none, and has them where the author asks', async () => {
    const none = await viewerOf(events(3), { controls: 'none', live: '' });
    await grow(none, events(4).slice(3));
    expect(allByRole(none, 'button', /Pause|Clear/)).to.be.empty;
    const asked = await viewerOf(events(3), { controls: 'live' });
    await drawn(asked);
    expect(byRole(asked, 'button', 'Pause')).to.exist;
  });

  it('is followed no more once its tools are gone, which do nothing any more', async () => {
    const seen: string[] = [];
    const onError = ({ reason }: PromiseRejectionEvent) => seen.push(String(reason));
    addEventListener('unhandledrejection', onError);
    const viewer = await viewerOf(events(40), { live: '', controls: 'columns' });
    await drawn(viewer);
    viewer.maxHeight = '200px';
    await openDialog(viewer, 'Columns', 'ol');
    viewer.controls = 'none';
    viewer.live = false;
    await drawn(viewer);
    expect(allByRole(viewer, 'button', 'Pause')).to.be.empty;
    viewer.text = text(events(60));
    await drawn(viewer);
    await scrollTo(viewer, 200);
    viewer.text = text(events(90));
    await drawn(viewer);
    removeEventListener('unhandledrejection', onError);
    expect(seen).to.be.empty;
  });

  it('counts what arrives while it is paused, and shows it afterwards', async () => {
    const viewer = await viewerOf(events(20), { live: '' });
    await drawn(viewer);
    byRole(viewer, 'button', 'Pause').focus();
    await press('Enter');
    await drawn(viewer);
    expect(nameOf(focused()!)).to.equal('Resume');
    await grow(viewer, events(25).slice(20));
    expect(status(viewer)).to.equal('20 events');
    expect(eventNumbers(viewer)).to.have.length(20);
    expect(byRole(viewer, 'button', 'Resume').parentElement!.textContent).to.contain(
      'Paused: 5 new events wait',
    );
    await press('Enter');
    await drawn(viewer);
    expect(status(viewer)).to.equal('25 events');
    expect(eventNumbers(viewer)).to.have.length(25);
  });

  it('is another one, shown at once, when its text is set while it is paused', async () => {
    const viewer = await viewerOf(events(3));
    await grow(viewer, events(4).slice(3));
    await click(byRole(viewer, 'button', 'Pause'));
    await grow(viewer, events(5).slice(4));
    viewer.text = events(2).join('\n');
    await drawn(viewer);
    expect(status(viewer)).to.equal('2 events');
    expect(eventNumbers(viewer)).to.deep.equal([1, 2]);
    expect(allByRole(viewer, 'button', /Pause|Resume|Clear/)).to.be.empty;
  });

  it('is sorted and filtered while it is paused without what waits', async () => {
    const viewer = await viewerOf(events(20), { live: '', columns: 'name,group,n' });
    await drawn(viewer);
    await click(byRole(viewer, 'button', 'Pause'));
    await grow(viewer, ['{"name":"late","group":1,"n":-5}']);
    await click(byRole(viewer, 'button', 'n'));
    await drawn(viewer);
    expect(cells(viewer)[0]).to.deep.equal(['event 1', '0', '0']);
    viewer.filter = 'group:1';
    await drawn(viewer);
    expect(status(viewer)).to.equal('7 of 20 events');
    await click(byRole(viewer, 'button', 'Resume'));
    await drawn(viewer);
    expect(status(viewer)).to.equal('8 of 21 events');
    expect(eventNumbers(viewer)[0]).to.equal(21);
  });

  for (const [what, before] of [
    ['table', 200],
    ['grid', 2_000],
  ] as const) {
    it(`stays at the end of a ${what} with a reader who is there`, async () => {
      const viewer = await viewerOf(events(before), { 'max-height': '200px' });
      await drawn(viewer);
      await scrollTo(viewer, 1e6);
      expect(inView(viewer)).to.include(before);
      await grow(viewer, events(before + 50).slice(before));
      expect(inView(viewer)).to.include(before + 50);
      await grow(viewer, events(before + 100).slice(before + 50));
      expect(inView(viewer)).to.include(before + 100);
      expect(allByRole(viewer, 'button', /new event/)).to.be.empty;
    });

    it(`keeps what is seen of a ${what}, and offers what is new`, async () => {
      const viewer = await viewerOf(events(before), { 'max-height': '200px', live: '' });
      await drawn(viewer);
      await scrollTo(viewer, 1_000);
      const seen = inView(viewer);
      await grow(viewer, events(before + 40).slice(before));
      await grow(viewer, events(before + 90).slice(before + 40));
      expect(inView(viewer)).to.deep.equal(seen);
      await click(byRole(viewer, 'button', '90 new events'));
      await drawn(viewer);
      expect(inView(viewer)).to.include(before + 90);
      expect(nameOf(focused()!)).to.equal(`Event ${before + 90}`);
      expect(allByRole(viewer, 'button', /new event/)).to.be.empty;
    });

    it(`drops the oldest events of a ${what}, and nothing that is seen moves`, async () => {
      const viewer = await viewerOf(events(before), { 'max-height': '200px', live: '' });
      viewer.maxEvents = before;
      viewer.openEvent(5);
      await drawn(viewer);
      await scrollTo(viewer, 2_000);
      const seen = inView(viewer);
      expect(seen[0]).to.be.above(30);
      await grow(viewer, events(before + 30).slice(before));
      expect(status(viewer)).to.equal(`${before.toLocaleString('en')} events`);
      expect(inView(viewer)).to.deep.equal(seen);
      expect(viewer.view.open).to.equal('none');
      expect(viewer.events).to.have.length(before);
      expect(viewer.text.split('\n')[0]).to.equal(
        events(before)[30]!.replace(/"n":\d+/, `"n":${(30 * 7919) % before}`),
      );
      viewer.openEvent(31);
      await drawn(viewer);
      expect(byRole(viewer, 'tree', 'Event 31')).to.exist;
      viewer.openEvent(30);
      expect(viewer.view.open).to.contain('31').and.not.contain('30');
      expect(byRole(viewer, 'button', 'Clear').parentElement!.textContent).to.contain(
        '30 older events were dropped',
      );
    });
  }

  it('follows a stream from its beginning, also when it becomes a long one', async () => {
    const viewer = await viewerOf([], { live: '', 'max-height': '200px' });
    for (const [from, to] of [
      [0, 3],
      [3, 60],
      [60, 480],
      [480, 700],
      [700, 900],
    ] as const) {
      await grow(viewer, events(to).slice(from));
      expect(inView(viewer), `${to} events`).to.include(to);
    }
  });

  it('keeps its place when it becomes a long one', async () => {
    const viewer = await viewerOf(events(450), { 'max-height': '200px' });
    await grow(viewer, events(460).slice(450));
    await scrollTo(viewer, 1_000);
    const [first] = inView(viewer);
    await grow(viewer, events(600).slice(460));
    expect(byRole(viewer, 'grid')).to.exist;
    expect(inView(viewer)).to.include(first);
  });

  it('keeps its place when more rows come into a sorted table than are drawn at once', async () => {
    const attributes = { sort: 'n', columns: 'name,n', 'max-height': '300px' };
    const viewer = await viewerOf(numbered(0, 200), attributes);
    await grow(viewer, numbered(200, 201));
    await scrollTo(viewer, 1_000);
    const [first] = inView(viewer);
    await grow(viewer, numbered(201, 400));
    expect(inView(viewer)).to.include(first);
  });

  it('drops the oldest events of a log that is sorted and filtered', async () => {
    const viewer = await viewerOf([], {
      live: '',
      columns: 'name,group,n',
      filter: 'group:1',
      sort: '-n',
    });
    viewer.maxEvents = 100;
    const lines = Array.from(
      { length: 400 },
      (_, n) => `{"name":"e","group":${n % 2},"n":${(n * 37) % 400}}`,
    );
    for (let at = 0; at < 400; at += 50) await grow(viewer, lines.slice(at, at + 50));
    expect(status(viewer)).to.equal('50 of 100 events');
    const expected = lines
      .map((line, index) => ({
        number: index + 1,
        ...(JSON.parse(line) as { group: number; n: number }),
      }))
      .filter(({ number, group }) => number > 300 && group === 1)
      .sort((a, b) => b.n - a.n)
      .map(({ number }) => number);
    expect(eventNumbers(viewer)).to.deep.equal(expected);
  });

  for (const [max, kept] of [
    ['-3', 5],
    ['0.5', 5],
    ['1.5', 1],
    ['2', 2],
    ['many', 5],
  ] as const) {
    it(`keeps a whole number of events: max-events=${max}`, async () => {
      const viewer = await viewerOf([], { 'max-events': max });
      await grow(viewer, events(5));
      expect(status(viewer)).to.equal(kept === 1 ? '1 event' : `${kept} events`);
      expect(viewer.events).to.have.length(kept);
      expect(viewer.toJSONLines()).to.equal(text(events(5).slice(-kept)));
    });
  }

  it('keeps as many events as were just asked for', async () => {
    const viewer = await viewerOf(events(2), { 'max-events': '2' });
    viewer.maxEvents = 4;
    await grow(viewer, events(2));
    expect(status(viewer)).to.equal('4 events');
    viewer.maxEvents = 0;
    viewer.text = text(events(6));
    await drawn(viewer);
    expect(status(viewer)).to.equal('6 events');
  });

  it('counts what is shown, without what was dropped', async () => {
    const viewer = document.createElement('event-viewer');
    const seen = record(viewer, 'ev-load');
    viewer.maxEvents = 3;
    viewer.text = text(['oops', ...events(5).slice(1)]);
    fixtureSync(viewer);
    await drawn(viewer);
    expect(status(viewer)).to.equal('3 events');
    expect(seen).to.deep.equal([['ev-load', { events: 3, unreadable: 0 }]]);
  });

  it('keeps the numbers of events that are added inside the element', async () => {
    const viewer = await viewerOf(events(5), { 'max-events': '3' });
    for (const line of events(8).slice(5)) {
      viewer.appendChild(document.createTextNode(`${line}\n`));
      await waitUntil(() => viewer.toJSONLines().endsWith(`${line}\n`));
      await drawn(viewer);
    }
    expect(eventNumbers(viewer)).to.deep.equal([6, 7, 8]);
    expect(viewer.toJSONLines()).to.equal(text(events(8).slice(5)));
  });

  it('drops more events than it has while its list is about to be drawn', async () => {
    const viewer = await viewerOf(events(5), { 'max-events': '5' });
    const errors: unknown[] = [];
    const onError = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      errors.push(event.reason);
    };
    window.addEventListener('unhandledrejection', onError);
    byRole(viewer, 'button', 'Event 3').focus();
    viewer.append(text(events(20)));
    await drawn(viewer);
    window.removeEventListener('unhandledrejection', onError);
    expect(errors).to.be.empty;
    expect(eventNumbers(viewer)).to.deep.equal([21, 22, 23, 24, 25]);
  });

  it('is exported, and lists its paths, without the events that were dropped', async () => {
    const viewer = await viewerOf([], { controls: 'columns,export', columns: 'name', live: '' });
    viewer.maxEvents = 3;
    await grow(viewer, ['{"name":"a","old":1}', ...events(5).slice(1)]);
    expect(viewer.toJSONLines()).to.equal(text(events(5).slice(2)));
    expect(viewer.events).to.have.length(3);

    await click(byRole(viewer, 'button', 'Export'));
    await waitUntil(() => byRole(viewer, 'dialog', 'Export').querySelector('li'));
    expect(byRole(viewer, 'dialog', 'Export').textContent).to.include('3 events');
    await press('Escape');
    await click(byRole(viewer, 'button', 'Columns'));
    const chooser = byRole(viewer, 'dialog', 'Columns');
    await waitUntil(() => chooser.textContent.includes('in every event'));
    expect(chooser.textContent).to.include('group');
    expect(chooser.textContent).not.to.include('old');
    await press('Escape');
  });

  it('says of a link to an event that was dropped that it is not there', async () => {
    const viewer = await viewerOf([], { id: 'stream', live: '' });
    viewer.maxEvents = 3;
    await grow(viewer, events(5));
    location.hash = '#ev=stream:4';
    await waitUntil(() => viewer.view.open === '4', 'one that is there is opened');
    location.hash = '#ev=stream:1';
    await waitUntil(() => viewer.shadowRoot!.querySelector('[part~=notice]'));
    expect(viewer.shadowRoot!.querySelector('[part~=notice]')!.textContent).to.match(/event 1\b/);
    expect(viewer.view.open).to.equal('4');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is shown as it arrives from a URL, and can be paused meanwhile', async () => {
    const viewer = await viewerOf([], { live: '' });
    const gate = crypto.randomUUID();
    viewer.src = `/slow/test/fixtures/logs/pieces.jsonl?gate=${gate}`;
    await waitUntil(() => status(viewer) === '2 events', 'the first two events');
    await drawn(viewer);
    await click(byRole(viewer, 'button', 'Pause'));
    await fetch(`/gates/${gate}`);
    const tools = viewer.shadowRoot!.querySelector('[part=tools]')!;
    await waitUntil(() => tools.textContent.includes('1 new event waits'), 'the third waits');
    expect(eventNumbers(viewer)).to.deep.equal([1, 2]);
    await click(byRole(viewer, 'button', 'Resume'));
    await drawn(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3]);
    expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }, { a: 3 }]);
  });

  it('says what is new politely, and the same sort once', async () => {
    const viewer = await viewerOf(events(20), { columns: 'name,group,n' });
    await click(byRole(viewer, 'button', 'n'));
    await grow(viewer, events(21).slice(20));
    const said: string[] = [];
    const start = performance.now();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target as Element).parentElement?.closest('[aria-live=polite]') ?? null;
        if (region?.textContent) said.push(region.textContent);
      }
    });
    observer.observe(viewer.shadowRoot!, { subtree: true, childList: true, characterData: true });
    for (let number = 22; number < 40; number++)
      await grow(viewer, events(number).slice(number - 1));
    observer.disconnect();
    expect(byRole(viewer, 'status').getAttribute('aria-live')).to.equal('off');
    // On a slow machine it takes long enough to be said again.
    expect(said.length).to.be.at.most((performance.now() - start) / LIVE_SAY_MS);
    expect(said.filter((words) => !/new event/.test(words))).to.be.empty;
  });

  it('says that it is empty once a reader has cleared it', async () => {
    const viewer = await viewerOf(events(20), { live: '' });
    await grow(viewer, events(21).slice(20));
    await click(byRole(viewer, 'button', 'Clear'));
    await drawn(viewer);
    const said = [...viewer.shadowRoot!.querySelectorAll('[aria-live=polite]')];
    expect(said.map((live) => live.textContent.trim())).to.include('0 events');
  });

  it('says how many events a filter has left, once', async () => {
    const viewer = await viewerOf(events(20), { columns: 'name,group,n' });
    await grow(viewer, events(21).slice(20));
    byRole(viewer, 'searchbox').focus();
    await sendKeys({ type: 'group:1' });
    const said = () =>
      [...viewer.shadowRoot!.querySelectorAll('[aria-live=polite]')].map(
        (live) => live.textContent,
      );
    await waitUntil(
      () => said().includes(status(viewer)) && / of 21 /.test(status(viewer)),
      'said',
    );
    const before = status(viewer);
    await grow(viewer, events(22).slice(21));
    expect(said()).to.include(before);
  });

  it('takes 10,000 events a second for three seconds, and keeps all that a reader has set', async () => {
    const viewer = await viewerOf(numbered(0, 2_000), {
      'max-height': '300px',
      columns: 'name,group,n',
      filter: 'group:1',
      sort: '-n',
    });
    await drawn(viewer);
    await scrollTo(viewer, 3_000);
    const number = inView(viewer)[0]!;
    viewer.openEvent(number);
    await drawn(viewer);
    for (let at = 2_000; at < 32_000; at += 1_000) {
      viewer.append(text(numbered(at, at + 1_000)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await drawn(viewer);
    expect(status(viewer)).to.equal('16,000 of 32,000 events');
    // Others have come between it and those that were below it.
    expect(inView(viewer)).to.include(number);
    expect(viewer.view).to.include({ sort: '-n', filter: 'group:1', open: String(number) });
    expect(byRole(viewer, 'tree', `Event ${number}`)).to.exist;
    expect(allByRole(viewer, 'columnheader').map((header) => header.ariaSort)).to.include(
      'descending',
    );
    await scrollTo(viewer, 0);
    const shown = eventNumbers(viewer).map(valueOfEvent);
    expect(shown).to.deep.equal([...shown].sort((a, b) => b - a));
    expect(shown[0]).to.equal(
      Math.max(...Array.from({ length: 16_000 }, (_, at) => valueOfEvent(2 * at + 2))),
    );
  });

  it('takes a million events in pieces', async () => {
    const pieces = 20;
    const viewer = await viewerOf([], { 'max-height': '300px' });
    const errors: unknown[] = [];
    const onError = ({ message }: ErrorEvent) => errors.push(message);
    window.addEventListener('error', onError);
    const lines = '{"n":1}\n'.repeat(MANY / pieces);
    for (let piece = 0; piece < pieces; piece++) {
      viewer.append(lines);
      await nextFrame();
    }
    await drawn(viewer);
    expect(status(viewer)).to.equal(`${MANY.toLocaleString('en')} events`);
    expect(byRole(viewer, 'grid').getAttribute('aria-rowcount')).to.equal(String(MANY + 1));
    byRole(viewer, 'button', 'Event 1').focus();
    await press('End');
    await drawn(viewer);
    expect(nameOf(focused()!)).to.equal(`Event ${MANY}`);
    expect(inView(viewer)).to.include(MANY);
    window.removeEventListener('error', onError);
    expect(errors).to.be.empty;
  });
});
