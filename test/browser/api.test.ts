import { expect, fixtureSync, oneEvent } from '@open-wc/testing';
import type { EventDetail, EventViewer, LoadDetail } from '../../src/index.js';
import { events, TROUBLE, UPDATE } from '../support/lines.js';
import {
  allByRole,
  answered,
  byRole,
  click,
  eventNumbers,
  nameOf,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const LOG = UPDATE.join('\n');

describe('properties', () => {
  it('take the log as text', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.text = events(2).join('\n');
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('2 events');
    expect(viewer.text).to.equal(events(2).join('\n'));
  });

  it('take no text as an empty log', async () => {
    for (const text of [null, undefined]) {
      const viewer = await viewerOf(UPDATE);
      viewer.text = text;
      await viewer.complete;
      expect(byRole(viewer, 'status').textContent).to.equal('0 events');
      expect(viewer.text).to.equal('');
    }
  });

  it('take what else they are given without an error, as frameworks set them', async () => {
    const odd: [name: string, value: unknown, events: unknown[]][] = [
      ['events', undefined, []],
      ['events', null, []],
      ['events', {}, []],
      ['events', new Set([{ a: 1 }, { a: 2 }]), [{ a: 1 }, { a: 2 }]],
      ['text', 5, [5]],
      ['text', [1, 2], [undefined]],
      ['view', null, [{ a: 1 }]],
      ['view', undefined, [{ a: 1 }]],
      ...['columns', 'sort', 'filter', 'open', 'expand', 'highlight', 'controls', 'time'].map(
        (name): [string, boolean, unknown[]] => [name, true, [{ a: 1 }]],
      ),
    ];
    for (const [name, value, expected] of odd) {
      const viewer = await viewerOf(['{"a":1}']);
      Object.assign(viewer, { [name]: value });
      await settled(viewer);
      expect(viewer.events, name).to.deep.equal(expected);
      expect(viewer.view.filter, name).to.equal('');
    }
  });

  it('take the log as values, and give it as values', async () => {
    const viewer = await viewerOf([]);
    const values = [{ a: 1 }, [2], 'three', null, undefined, 5n];
    viewer.events = values;
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('6 events, 1 unreadable');
    expect(viewer.events).to.deep.equal([{ a: 1 }, [2], 'three', null, null, undefined]);
  });

  it('give the text in the element', async () => {
    const viewer = await viewerOf(UPDATE);
    expect(viewer.text.trim()).to.equal(LOG);
    expect(viewer.events[1]).to.deep.equal(JSON.parse(UPDATE[1]!));
  });

  it('give the same result before and after the element is connected', async () => {
    const set = (viewer: EventViewer) => {
      viewer.columns = 'name';
      viewer.sort = '-published_at';
      viewer.open = '2';
      viewer.caption = 'Update';
      viewer.text = LOG;
    };
    const early = document.createElement('event-viewer');
    set(early);
    fixtureSync(early);
    const late = document.createElement('event-viewer');
    fixtureSync(late);
    await late.complete;
    set(late);
    const attributes = await viewerOf(UPDATE, {
      columns: 'name',
      sort: '-published_at',
      open: '2',
      caption: 'Update',
    });
    for (const viewer of [early, late, attributes]) {
      await settled(viewer);
      expect(nameOf(byRole(viewer, 'table'))).to.equal('Update');
      expect(eventNumbers(viewer)).to.deep.equal([3, 2, 1]);
      expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
    }
  });

  it('shows a view again, whatever the reader did since', async () => {
    const viewer = await viewerOf(events(3), { sort: '-name', open: '1' });
    const { view } = viewer;
    await click(byRole(viewer, 'button', 'name'));
    await click(byRole(viewer, 'button', 'Event 1'));
    await click(byRole(viewer, 'button', 'Event 2'));
    viewer.time = 'utc';
    await settled(viewer);
    expect(viewer.view).not.to.deep.equal(view);
    viewer.view = view;
    await settled(viewer);
    expect(viewer.view).to.deep.equal(view);
    expect(eventNumbers(viewer)).to.deep.equal([3, 2, 1]);
    viewer.view = { filter: 'no such' };
    await settled(viewer);
    expect(viewer.view).to.deep.equal({ ...view, filter: 'no such' });
    viewer.view = view;
    await settled(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([3, 2, 1]);
  });

  it('takes from a view how a log is shown, and nothing else', async () => {
    const viewer = await viewerOf(events(3));
    const view = { sort: '-n', innerHTML: '<img id="stolen">', src: '/stolen', text: '{"a":1}' };
    viewer.view = view;
    await settled(viewer);
    expect(viewer.view.sort).to.equal('-n');
    expect(viewer.querySelector('#stolen')).to.be.null;
    expect(viewer.src).to.equal('');
    expect(viewer.events).to.have.length(3);
  });

  it('takes numbers where it takes texts, as frameworks set them', async () => {
    const viewer = await viewerOf(events(3));
    Object.assign(viewer, { open: 2, expand: 0, highlight: 3, filter: 1, caption: 7 });
    await settled(viewer);
    byRole(viewer, 'table', '7');
    expect(viewer.view.filter).to.equal('1');
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 2']);
    expect(allByRole(viewer, 'treeitem', /\d+ keys|items/)).to.satisfy((items: Element[]) =>
      items.every(({ ariaExpanded }) => ariaExpanded !== 'true'),
    );
  });

  it('describe the view, which can be set again', async () => {
    const viewer = await viewerOf(UPDATE, {
      columns: 'name, version',
      sort: '-version',
      filter: 'device',
      open: '1',
    });
    const { view } = viewer;
    expect(view).to.deep.equal({
      columns: 'name, version',
      sort: '-version',
      filter: 'device',
      open: '1',
    });
    const other = await viewerOf(UPDATE);
    other.view = JSON.parse(JSON.stringify(view)) as typeof view;
    await settled(other);
    expect(other.view).to.deep.equal(view);
    expect(eventNumbers(other)).to.deep.equal([3, 2]);
  });
});

describe('methods', () => {
  it('append text in any pieces, values, and lists of values', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.append('{"a":1}\n{"a":');
    viewer.append('2}');
    viewer.append({ a: 3 });
    viewer.append([{ a: 4 }, { a: 5 }]);
    viewer.append({ a: 6 }, 'seven');
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('10 events');
    const values = [1, 2, 3, 4, 5, 6].map((a) => ({ a }));
    expect(viewer.events.slice(3)).to.deep.equal([...values, 'seven']);
  });

  for (const text of ['# a note', '{"n":2', 'oops', '1', 'data: {"n":1}', '{"n":1}', '{"n":1}\n']) {
    it(`append a line of its own to a text that has ended: ${JSON.stringify(text)}`, async () => {
      const viewer = await viewerOf([]);
      viewer.text = text;
      await viewer.complete;
      viewer.append('{"z"');
      viewer.append(':1}\n');
      await viewer.complete;
      expect(viewer.text).to.equal(`${text.trimEnd()}\n{"z":1}\n`);
      const { events } = viewer;
      expect(events.at(-1)).to.deep.equal({ z: 1 });
      const seen = record(viewer, 'ev-open');
      viewer.closeEvent(events.length);
      viewer.openEvent(events.length);
      expect(seen[0]![1]).to.have.property('line', 2);
      viewer.text = String(viewer.text);
      await viewer.complete;
      expect(viewer.events).to.deep.equal(events);
    });
  }

  it('append values on lines of their own', async () => {
    const viewer = await viewerOf([]);
    viewer.append('{"n":1');
    viewer.append({ n: 2 });
    viewer.append('{"n":3}');
    viewer.append([{ n: 4 }]);
    await viewer.complete;
    expect(viewer.text.trim()).to.equal('{"n":1\n{"n":2}\n{"n":3}\n{"n":4}');
    expect(viewer.events).to.deep.equal([undefined, { n: 2 }, { n: 3 }, { n: 4 }]);
  });

  for (const live of [false, true]) {
    it(`append to a ${live ? 'stream' : 'file'} that is still arriving, which goes on`, async () => {
      const viewer = document.createElement('event-viewer');
      const seen = record(viewer, 'ev-error');
      const gate = crypto.randomUUID();
      viewer.live = live;
      viewer.src = `/slow/test/fixtures/logs/halves.jsonl?gate=${gate}`;
      fixtureSync(viewer);
      await waitUntil(() => eventNumbers(viewer).length === 3, 'the first events');
      viewer.append({ n: 'x' });
      viewer.append('{"n":');
      await fetch(`/gates/${gate}`);
      await waitUntil(() => eventNumbers(viewer).length >= 5, 'the rest');
      await viewer.complete;
      viewer.append('"y"}\n');
      await viewer.complete;
      const n = live ? [1, 2, 3, 'x', 4, 5, 'y'] : [1, 2, 3, 4, 5, 'x', 'y'];
      expect(viewer.events).to.deep.equal(n.map((value) => ({ n: value })));
      expect(viewer.text).to.equal(viewer.toJSONLines());
      expect(seen).to.be.empty;
    });
  }

  it('append while the events before are about to be told of, and those who wait are not left waiting', async () => {
    const viewer = await viewerOf([]);
    for (let steps = 0; steps < 40; steps++) {
      viewer.append({ steps });
      for (let step = 0; step < steps; step++) await Promise.resolve();
      const before = viewer.complete;
      for (let step = 0; step < steps; step++) await Promise.resolve();
      viewer.append({ steps });
      await before;
    }
    expect(viewer.events).to.have.length(80);
  });

  it('append to a URL that was set a moment ago, on the page or not', async () => {
    for (const isConnected of [true, false]) {
      const viewer = document.createElement('event-viewer');
      if (isConnected) fixtureSync(viewer);
      viewer.src = '/slow/test/fixtures/logs/pieces.jsonl?delay=1';
      viewer.append({ a: 'x' });
      if (!isConnected) {
        expect(viewer.events).to.deep.equal([{ a: 'x' }]);
        fixtureSync(viewer);
      }
      await viewer.complete;
      expect(viewer.events).to.deep.equal([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 'x' }]);
    }
  });

  it('keep what was appended to a file that was taken off the page before its end', async () => {
    const viewer = document.createElement('event-viewer');
    const gate = crypto.randomUUID();
    viewer.src = `/slow/test/fixtures/logs/halves.jsonl?gate=${gate}`;
    fixtureSync(viewer);
    await waitUntil(() => eventNumbers(viewer).length === 3, 'the first events');
    viewer.append({ n: 'x' });
    const page = viewer.parentElement!;
    viewer.remove();
    await Promise.resolve();
    viewer.append({ n: 'y' });
    expect(viewer.events.slice(-2)).to.deep.equal([{ n: 'x' }, { n: 'y' }]);
    expect(viewer.toJSONLines()).to.match(/{"n":"x"}\n{"n":"y"}\n$/);
    page.append(viewer);
    await waitUntil(() => viewer.events.length === 3, 'it is read anew');
    await fetch(`/gates/${gate}`);
    await viewer.complete;
    const n = [1, 2, 3, 4, 5, 'x', 'y'];
    expect(viewer.events).to.deep.equal(n.map((value) => ({ n: value })));
  });

  it('take what was set last: a URL, a text, or a URL and then none', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.text = '{"a":"text"}';
    viewer.src = '/slow/test/fixtures/logs/pieces.jsonl?delay=1';
    await viewer.complete;
    expect(viewer.events).to.have.length(3);
    viewer.removeAttribute('src');
    viewer.src = '';
    viewer.text = '{"a":"text"}';
    await viewer.complete;
    expect(viewer.events).to.deep.equal([{ a: 'text' }]);
    viewer.src = '/slow/test/fixtures/logs/pieces.jsonl?delay=1';
    viewer.events = [1, 2];
    await viewer.complete;
    expect(viewer.events).to.deep.equal([1, 2]);
    viewer.src = '';
    viewer.clear();
    await viewer.complete;
    expect(viewer.events).to.be.empty;
  });

  it('append to a long text that is still being read', async () => {
    const viewer = await viewerOf([]);
    viewer.text = [...events(30_000), 'oops'].join('\n');
    viewer.append({ z: 1 });
    await viewer.complete;
    expect(viewer.events.slice(-2)).to.deep.equal([undefined, { z: 1 }]);
  });

  it('append nodes to the content, as on any element', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.append(document.createTextNode('{"more":true}\n'));
    await answered(viewer);
    expect(byRole(viewer, 'status').textContent).to.equal('4 events');
  });

  it('are complete when what was just set is shown', async () => {
    const viewer = await viewerOf(events(600));
    viewer.sort = '-name';
    await viewer.complete;
    expect(eventNumbers(viewer).slice(0, 3)).to.deep.equal([600, 599, 598]);
    viewer.filter = '"event 77"';
    await viewer.complete;
    expect(eventNumbers(viewer)).to.deep.equal([77]);
    viewer.openEvent(77);
    await viewer.complete;
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 77']);
    viewer.filter = '';
    viewer.textContent = UPDATE.join('\n');
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('3 events');
  });

  it('clear the log', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.clear();
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('0 events');
  });

  it('open and close events by number; a number that is none does nothing', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.openEvent(3);
    viewer.openEvent(99);
    viewer.openEvent(NaN);
    await settled(viewer);
    expect(allByRole(viewer, 'tree').map(nameOf)).to.deep.equal(['Event 3']);
    viewer.closeEvent(3);
    await settled(viewer);
    expect(allByRole(viewer, 'tree')).to.be.empty;
  });

  it('open and close events of a view that was set just before', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.view = { open: '1-3' };
    viewer.closeEvent(1);
    await settled(viewer);
    expect(viewer.view.open).to.equal('2,3');
    viewer.open = '2';
    viewer.openEvent(1);
    await settled(viewer);
    expect(viewer.view.open).to.equal('1,2');
  });

  it('give every record as it was written', async () => {
    const viewer = await viewerOf(TROUBLE);
    expect(viewer.toJSONLines()).to.equal(`${TROUBLE.join('\n')}\n`);
  });

  it('give text that reads back as the same events of a stream', async () => {
    const viewer = await viewerOf([]);
    viewer.text = 'event: a\ndata: {"x":1}\n\nevent: b\ndata: 2\n\n{"y":3}\n{"y":4}\ndata: 5';
    await viewer.complete;
    const { events } = viewer;
    expect(events).to.deep.equal([{ x: 1 }, 2, { y: 3 }, { y: 4 }, 5]);
    const text = viewer.toJSONLines();
    expect(text).to.equal(
      'event: a\ndata: {"x":1}\n\nevent: b\ndata: 2\n\n{"y":3}\n{"y":4}\ndata: 5\n\n',
    );
    viewer.text = text;
    await viewer.complete;
    expect(viewer.events).to.deep.equal(events);
    expect(viewer.toJSONLines()).to.equal(text);
  });
});

describe('heartbeats and settings of an event stream', () => {
  it('are neither events nor problems, and are not lost', async () => {
    const viewer = await viewerOf([]);
    const text =
      'retry: 3000\n\nid: 1\ndata: {"n":1}\n\n: keep-alive\n\nid: 2\ndata: {"n":2}\n\n: end\n\n';
    viewer.text = text;
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('2 events');
    expect(viewer.toJSONLines()).to.equal(text);
    expect(viewer.text).to.equal(text);
    viewer.text = 'retry: 3\n{"a":1}\n: foo';
    await viewer.complete;
    expect(byRole(viewer, 'status').textContent).to.equal('3 events, 2 unreadable');
  });
});

describe('events', () => {
  it('tell once that a log is shown, with every row counted', async () => {
    const viewer = document.createElement('event-viewer');
    const seen = record(viewer, 'ev-load', 'ev-error');
    viewer.text = TROUBLE.join('\n');
    fixtureSync(viewer);
    await viewer.complete;
    await settled(viewer);
    expect(seen.map(([name]) => name)).to.deep.equal(['ev-load', 'ev-error']);
    expect(seen[0]![1]).to.deep.equal({ events: 5, unreadable: 3 });
    const { code, message } = seen[1]![1] as { code: string; message: string };
    expect(code).to.equal('unreadable');
    expect(message).to.match(/^Line 2, column 68: /);
  });

  it('tell nothing of a log that was replaced before it was told of', async () => {
    for (let steps = 0; steps < 40; steps++) {
      const viewer = document.createElement('event-viewer');
      fixtureSync(viewer);
      const seen = record(viewer, 'ev-load');
      viewer.text = '{"n":1}\n';
      for (let step = 0; step < steps; step++) await Promise.resolve();
      const told = seen.length;
      viewer.text = '{"n":1}\n{"n":2}\n';
      await viewer.complete;
      await settled(viewer);
      expect(seen.slice(told), `after ${steps} steps`).to.deep.equal([
        ['ev-load', { events: 2, unreadable: 0 }],
      ]);
    }
  });

  it('tell once of a line that cannot be read, however many are added', async () => {
    const viewer = await viewerOf([]);
    const seen = record(viewer, 'ev-error');
    for (const line of ['oops', '{"n":1}', '{"n":2', '{"n":3}']) {
      viewer.append(`${line}\n`);
      await viewer.complete;
    }
    const lines = () =>
      seen.map(([, detail]) => (detail as { message: string }).message.slice(0, 7));
    expect(lines()).to.deep.equal(['Line 3,', 'Line 5,']);
    viewer.text = 'oops';
    await viewer.complete;
    expect(lines().at(-1)).to.equal('Line 1,');
  });

  it('cross shadow roots and bubble', async () => {
    const host = fixtureSync<HTMLElement>(document.createElement('div'));
    const viewer = document.createElement('event-viewer');
    viewer.text = LOG;
    setTimeout(() => host.attachShadow({ mode: 'open' }).append(viewer));
    const { detail } = await oneEvent<CustomEvent<LoadDetail>>(document.body, 'ev-load');
    expect(detail.events).to.equal(3);
  });

  it('tell what a reader opens, closes and sorts', async () => {
    const viewer = await viewerOf(UPDATE);
    const seen = record(viewer, 'ev-open', 'ev-close', 'ev-view-change');
    const value = JSON.parse(UPDATE[1]!) as unknown;
    await click(byRole(viewer, 'button', 'Event 2'));
    await settled(viewer);
    await click(byRole(viewer, 'button', 'Event 2'));
    await click(byRole(viewer, 'button', 'name'));
    await settled(viewer);
    expect(seen.map(([name]) => name)).to.deep.equal([
      'ev-open',
      'ev-view-change',
      'ev-close',
      'ev-view-change',
      'ev-view-change',
    ]);
    expect(seen[0]![1]).to.deep.equal({ event: 2, line: 3, value });
    expect((seen[1]![1] as { view: { open: string } }).view.open).to.equal('2');
    expect((seen[4]![1] as { view: { sort: string } }).view.sort).to.equal('name');
  });

  it('tell of every open event that goes with its log, or is dropped', async () => {
    const viewer = await viewerOf(events(5), { 'max-events': '5', open: '1,3' });
    const seen = record(viewer, 'ev-close');
    const wasOpen: string[] = [];
    viewer.addEventListener('ev-close', () => wasOpen.push(viewer.view.open));
    const told = () =>
      seen.splice(0).map(([, detail]) => {
        const { event, line, value } = detail as EventDetail;
        return [event, line, (value as { name: string }).name];
      });
    viewer.append(JSON.parse(events(1)[0]!));
    await viewer.complete;
    expect(told()).to.deep.equal([[1, 2, 'event 1']]);
    viewer.openEvent(4);
    viewer.clear();
    expect(told()).to.deep.equal([
      [3, 4, 'event 3'],
      [4, 5, 'event 4'],
    ]);
    viewer.text = events(3).join('\n');
    await viewer.complete;
    told();
    viewer.openEvent(2);
    viewer.text = events(2).join('\n');
    await viewer.complete;
    expect(told().at(-1)).to.deep.equal([2, 2, 'event 2']);
    expect(wasOpen[0]).to.equal('3');
  });

  it('tell of open events for which a long list has no room', async () => {
    const viewer = await viewerOf(events(490), { open: '2,4,6' });
    const seen = record(viewer, 'ev-close');
    viewer.append(events(600).slice(490).join('\n'));
    await viewer.complete;
    expect(viewer.view.open).to.equal('2');
    expect(seen.map(([, detail]) => (detail as EventDetail).event)).to.deep.equal([4, 6]);
  });

  it('tell of a long event that was dropped long ago what it was', async () => {
    const viewer = await viewerOf(['{"first":true}'], { 'max-events': '2000' });
    const seen = record(viewer, 'ev-close');
    viewer.append(`${events(5_000).join('\n')}\n`);
    await viewer.complete;
    expect((seen[0]![1] as EventDetail).value).to.deep.equal({ first: true });
  });

  it('are not fired for what is open at first', async () => {
    const viewer = document.createElement('event-viewer');
    const seen = record(viewer, 'ev-open');
    viewer.open = 'all';
    viewer.text = LOG;
    fixtureSync(viewer);
    await viewer.complete;
    expect(seen).to.be.empty;
  });
});
