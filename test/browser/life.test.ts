/** What becomes of a viewer that is made by a script, moved, hidden, or taken to another document. */
import { aTimeout, expect, fixtureSync } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css, type CSSResultGroup } from 'lit';
import { EventViewer, type EventDetail } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import { allByRole, byRole, click, nameOf, record, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

describe('a viewer that was on no page yet', () => {
  it('opens and closes events, and none of the values in them', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.text = UPDATE.join('\n');
    await waitUntil(() => {
      viewer.openEvent(1);
      return viewer.view.open === '1';
    }, 'was not read');
    viewer.openEvent(2);
    viewer.closeEvent(1);
    viewer.expandAll();
    viewer.collapseAll();
    fixtureSync(viewer);
    await settled(viewer);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
  });

  it('opens the values in events that were opened a moment ago, as one on a page', async () => {
    const states = (viewer: EventViewer) =>
      allByRole(viewer, 'treeitem')
        .map(({ ariaExpanded }) => ariaExpanded)
        .filter(Boolean);
    const early = document.createElement('event-viewer');
    early.expand = '0';
    early.text = UPDATE.join('\n');
    early.openEvent(1);
    early.expandAll();
    fixtureSync(early);
    const late = await viewerOf(UPDATE, { expand: '0' });
    late.openEvent(1);
    late.expandAll();
    for (const viewer of [early, late]) {
      await viewer.complete;
      expect(states(viewer)).to.deep.equal(['true']);
      viewer.collapseAll();
      await viewer.complete;
      expect(states(viewer)).to.deep.equal(['false']);
    }
  });
});

describe('a viewer that is given parts of a view one by one', () => {
  it('shows each of them, whatever the reader did since it was set before', async () => {
    const viewer = await viewerOf(events(3), { sort: '-n', open: '1' });
    await click(byRole(viewer, 'button', 'name'));
    await click(byRole(viewer, 'button', 'Event 2'));
    await settled(viewer);
    expect(viewer.view.sort).to.equal('name');
    viewer.view = { sort: '-n' };
    viewer.view = { open: '1' };
    await settled(viewer);
    expect(viewer.view).to.deep.include({ sort: '-n', open: '1' });
  });
});

describe('a viewer that is taken out of the page while it is drawn', () => {
  const KEYS = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [`key${index}`, index]),
  );

  for (const [what, log, role, count] of [
    ['the rows of a list', events(400), 'row', 401],
    ['the rows of a tree', [JSON.stringify(KEYS)], 'treeitem', 900],
  ] as const) {
    it(`draws ${what} when it is back, and not before`, async () => {
      const viewer = document.createElement('event-viewer');
      viewer.text = log.join('\n');
      const drawn = () => allByRole(viewer, role).length;
      fixtureSync(viewer);
      const place = viewer.parentElement!;
      await waitUntil(() => drawn() > 1, 'was not drawn');
      viewer.remove();
      await aTimeout(0);
      const before = drawn();
      expect(before).to.be.below(count / 2);
      await aTimeout(300);
      expect(drawn()).to.be.below(before + 100);

      place.append(viewer);
      await settled(viewer);
      expect(drawn()).to.equal(count);
    });
  }
});

describe('a viewer whose log is still read', () => {
  const fetch = window.fetch.bind(window);
  afterEach(() => (window.fetch = fetch));

  it('opens an event that is asked for as soon as it is there, unless that is taken back', async () => {
    const viewer = await viewerOf(events(1));
    const opened = record(viewer, 'ev-open');
    const { length } = (viewer.text = events(100_000).join('\n'));
    expect(viewer.toJSONLines().length, 'what is read at once').to.be.below(length);
    for (const number of [99_000, 100_000, 100_001]) viewer.openEvent(number);
    viewer.closeEvent(99_000);
    await viewer.complete;
    expect(viewer.view.open).to.equal('100000');
    expect(opened.map(([, detail]) => (detail as { event: number }).event)).to.deep.equal([
      100_000,
    ]);
  });

  it('opens an event that is asked for just after its URL was set', async () => {
    window.fetch = () => Promise.resolve(new Response('{"n":1}\n{"n":2}\n'));
    for (const before of [[], events(3)]) {
      const viewer = await viewerOf(before);
      viewer.src = '/log.jsonl';
      viewer.openEvent(2);
      await viewer.complete;
      expect(viewer.view.open, `after ${before.length} events`).to.equal('2');
      expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
    }
  });

  it('opens an event that is asked for just after its content was set', async () => {
    const viewer = await viewerOf(events(1));
    viewer.textContent = '{"n":1}\n{"n":2}\n';
    viewer.openEvent(2);
    await viewer.complete;
    expect(viewer.view.open).to.equal('2');
  });

  it('adds to the content that was set just before', async () => {
    const viewer = await viewerOf(events(1));
    viewer.textContent = '{"n":1}\n{"n":2}\n';
    viewer.append([{ n: 3 }]);
    await viewer.complete;
    expect(viewer.events).to.deep.equal([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it('opens the values of an event that is asked for, too', async () => {
    window.fetch = () => Promise.resolve(new Response('{"n":1}\n{"a":{"b":[]}}\n'));
    const viewer = await viewerOf([], { expand: '0' });
    viewer.src = '/log.jsonl';
    viewer.openEvent(2);
    viewer.expandAll();
    await viewer.complete;
    expect(byRole(viewer, 'treeitem', 'a, 1 key').ariaExpanded).to.equal('true');
  });
});

describe('a viewer whose page answers an event that goes with its log', () => {
  it('shows the log that it is given then, and nothing of what was to come', async () => {
    for (const replace of [
      (viewer: EventViewer) => (viewer.text = UPDATE.join('\n')),
      (viewer: EventViewer) => viewer.clear(),
    ]) {
      const viewer = await viewerOf(events(3), { open: '2' });
      viewer.addEventListener('ev-close', () => (viewer.events = [{ n: 1 }, { n: 2 }]));
      replace(viewer);
      await settled(viewer);
      expect(viewer.events).to.deep.equal([{ n: 1 }, { n: 2 }]);
      expect(byRole(viewer, 'status').textContent).to.equal('2 events');
    }
  });
});

describe('a long list whose page answers an event that was closed for another one', () => {
  it('tells of no event as open that is so no more', async () => {
    for (const answer of [
      (viewer: EventViewer) => (viewer.text = '{"n":1}\n'),
      (viewer: EventViewer) => viewer.closeEvent(7),
    ]) {
      const viewer = await viewerOf(events(600), { open: '5' });
      const seen = record(viewer, 'ev-open', 'ev-close');
      viewer.addEventListener('ev-close', () => answer(viewer), { once: true });
      viewer.openEvent(7);
      await settled(viewer);
      const told = seen.map(([name, detail]) => `${name} ${(detail as EventDetail).event}`);
      expect(told).to.deep.equal(['ev-close 5', 'ev-close 7']);
    }
  });
});

describe('a viewer that is given another log while what is wrong with one is told', () => {
  const fetch = window.fetch.bind(window);
  afterEach(() => (window.fetch = fetch));

  it('is complete when that one is shown', async () => {
    const viewer = await viewerOf([]);
    viewer.addEventListener('ev-error', () => (viewer.text = events(30_000).join('\n')));
    viewer.text = 'oops';
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('30,000 events');
  });

  it('says nothing of the one before, whenever that is', async () => {
    for (let steps = 0; steps < 60; steps++) {
      const viewer = await viewerOf([]);
      const asked = new Promise<void>((tell) => {
        window.fetch = () => Promise.reject(new Error(String(tell())));
      });
      viewer.src = `/${steps}`;
      await asked;
      for (let step = 0; step < steps; step++) await Promise.resolve();
      const seen = record(viewer, 'ev-error');
      viewer.text = '{"n":1}\n';
      await viewer.complete;
      await settled(viewer);
      const place = `after ${steps} steps`;
      expect(seen, place).to.be.empty;
      expect(viewer.shadowRoot!.querySelector('[part=notice]'), place).to.be.null;
    }
  });
});

describe('a viewer that comes back to its page', () => {
  const fetch = window.fetch.bind(window);
  afterEach(() => (window.fetch = fetch));

  it('tries a URL again that could not be read, and no other', async () => {
    let answers = 0;
    window.fetch = () => {
      answers++;
      return Promise.resolve(new Response('{"a":1}\n', { status: answers === 1 ? 503 : 200 }));
    };
    const viewer = await viewerOf([], { src: '/log.jsonl' });
    const place = viewer.parentElement!;
    expect(byRole(viewer, 'status').textContent).to.equal('Nothing was loaded');
    for (let times = 1; times <= 2; times++) {
      viewer.remove();
      // What comes back at once was only moved.
      await aTimeout(0);
      place.append(viewer);
      await viewer.complete;
      expect(byRole(viewer, 'status').textContent).to.equal('1 event');
    }
    expect(answers).to.equal(2);
  });
});

describe('a viewer in another document', () => {
  /** The body of a frame that is as wide as a viewer in this page. */
  async function framed(): Promise<HTMLElement> {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'display: block; inline-size: 100%; block-size: 60em; border: 0';
    frame.srcdoc = '<!doctype html><body style="margin: 0">';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    fixtureSync(frame);
    await loaded;
    return frame.contentDocument!.body;
  }

  const heightOf = (viewer: EventViewer) => viewer.getBoundingClientRect().height;

  /** As high as in this page, without the room around it. */
  async function heightHere(log: string, use: (viewer: EventViewer) => Promise<void>) {
    const viewer = await viewerOf(log.split('\n'));
    await use(viewer);
    return heightOf(viewer);
  }

  const LONG = events(12).join('\n');

  async function openByKey(viewer: EventViewer): Promise<void> {
    byRole(viewer, 'button', 'Event 1').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'ArrowRight' });
    await settled(viewer);
    await waitUntil(() => allByRole(viewer, 'button', 'Copy value').length > 0, 'no tools');
    await settled(viewer);
  }

  it('looks as in its own when it is taken there, and when it comes back', async () => {
    const expected = await heightHere(LONG, settled);
    const viewer = await viewerOf(LONG.split('\n'));
    const home = viewer.parentElement!;
    const body = await framed();
    const unseen = [
      document.createElement('template').content,
      document.implementation.createHTMLDocument().body,
    ];
    for (const place of [body, home, unseen[0]!, home, unseen[1]!, body, unseen[1]!, home]) {
      place.append(viewer);
      await settled(viewer);
      if (!unseen.includes(place)) expect(heightOf(viewer)).to.equal(expected);
    }
  });

  it('looks as in its own when it comes there first, with what loads later', async () => {
    const expected = await heightHere(LONG, openByKey);
    const viewer = document.createElement('event-viewer');
    viewer.text = LONG;
    (await framed()).append(viewer);
    await settled(viewer);
    await openByKey(viewer);
    expect(heightOf(viewer)).to.equal(expected);
  });
});

describe('an element that extends a viewer', () => {
  it('adds style sheets of its own', async () => {
    class OwnViewer extends EventViewer {
      static override styles: CSSResultGroup = [
        EventViewer.styles,
        css`
          .viewer {
            border-width: 7px;
          }
        `,
      ];
    }
    customElements.define('own-viewer', OwnViewer);
    const viewer = fixtureSync<OwnViewer>('<own-viewer></own-viewer>');
    await viewer.updateComplete;
    const box = getComputedStyle(viewer.shadowRoot!.querySelector('[part=base]')!);
    expect([box.borderTopWidth, box.borderTopStyle]).to.deep.equal(['7px', 'solid']);
  });
});
