import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { events, TROUBLE, UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  cells,
  click,
  eventNumbers,
  focused,
  nameOf,
  press,
  pressHolding,
  record,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

const LOG = [
  String.raw`{"name":"spark/status","data":"online","at":"2024-05-13T10:55:12Z"}`,
  String.raw`{"name":"tempmon","data":"{\"t\":19,\"v\":1}","at":"2024-05-13T10:55:40Z"}`,
  String.raw`{"name":"tempmon","data":"{\"t\":24,\"v\":1}","at":"2024-05-13T10:56:40Z"}`,
  'Segmentation fault',
  String.raw`{"name":"spark/status","data":"offline","at":"2024-05-13T10:57:12Z"}`,
];

const WITH_FILTER = { controls: 'filter' };

const box = (viewer: Element) => byRole(viewer, 'searchbox', 'Filter events') as HTMLInputElement;
const status = (viewer: Element) => byRole(viewer, 'status').textContent;
const marks = (viewer: Element, within = '') =>
  [...viewer.shadowRoot!.querySelectorAll<HTMLElement>(`${within} mark`)]
    .filter((mark) => mark.checkVisibility() && !mark.closest('[hidden]'))
    .map((mark) => mark.textContent);
const text = (viewer: Element) => viewer.shadowRoot!.querySelector('.viewer')!.textContent;
/** Numbers of the events that are marked as the match at hand. */
const current = (viewer: Element) =>
  allByRole(viewer, 'row')
    .filter((row) => row.ariaCurrent === 'true' || row.getAttribute('aria-current') === 'true')
    .map((row) => Number(row.dataset['number']));

/** Waits until a filter that was typed or set is in force. */
async function filtered(viewer: EventViewer): Promise<void> {
  do await settled(viewer);
  while (viewer.shadowRoot!.querySelector('[aria-busy=true]'));
}

async function type(viewer: EventViewer, query: string): Promise<void> {
  box(viewer).focus();
  box(viewer).select();
  await sendKeys({ type: query });
  await filtered(viewer);
}

/** Sets the filter by script: what is typed takes a long time where a query is long. */
async function set(viewer: EventViewer, query: string): Promise<void> {
  viewer.filter = query;
  await filtered(viewer);
  box(viewer).focus();
}

async function pressWithShift(viewer: EventViewer, key: string): Promise<void> {
  await pressHolding('Shift', key);
  await filtered(viewer);
}

async function pressAndSettle(viewer: EventViewer, ...keys: string[]): Promise<void> {
  await press(...keys);
  await filtered(viewer);
}

describe('the filter', () => {
  it('shows the events that match, while it is typed, and says how many', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    expect(status(viewer)).to.equal('5 events, 1 unreadable');
    await type(viewer, 't');
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3, 4, 5]);
    await sendKeys({ type: 'emp' });
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([2, 3]);
    expect(status(viewer)).to.equal('2 of 5 events, 1 unreadable');
    await press('Backspace', 'Backspace', 'Backspace');
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.have.length(5);
  });

  it('finds a key with dots in it, with quotes round it or without', async () => {
    const viewer = await viewerOf(
      [
        '{"log.level":"warn"}',
        '{"log":{"level":"warn"}}',
        '{"a":{"log.level":"info"}}',
        '{"level":"warn"}',
      ],
      WITH_FILTER,
    );
    for (const [query, found] of [
      ['log.level:warn', [1, 2]],
      ['"log.level":warn', [1]],
      ['a.log.level=info', [3]],
      ['has:log.level', [1, 2, 3]],
    ] as const) {
      await set(viewer, query);
      expect(eventNumbers(viewer), query).to.deep.equal(found);
    }
  });

  it('looks into JSON in strings, keys and lines that cannot be read', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    for (const [query, numbers] of [
      ['data.t>20', [3]],
      ['v', [2, 3]],
      ['fault', [4]],
      ['is:unreadable', [4]],
      ['-is:unreadable -tempmon', [1, 5]],
      ['name:spark/* at>2024-05-13T10:56Z', [5]],
    ] as const) {
      await set(viewer, query);
      expect(eventNumbers(viewer), query).to.deep.equal(numbers);
    }
  });

  it('is an attribute and a property, whose rows alone are ever shown', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.setAttribute('filter', 'tempmon');
    viewer.textContent = LOG.join('\n');
    const shown = new Set<number>();
    document.body.append(viewer);
    try {
      const observer = new MutationObserver(() =>
        eventNumbers(viewer).forEach((n) => shown.add(n)),
      );
      observer.observe(viewer.shadowRoot!, { subtree: true, childList: true });
      await viewer.complete;
      await filtered(viewer);
      expect([...shown]).to.have.members([2, 3]);
      expect(eventNumbers(viewer)).to.deep.equal([2, 3]);
      expect(box(viewer).value).to.equal('tempmon');
      observer.disconnect();
      viewer.filter = 'online';
      await filtered(viewer);
      expect(eventNumbers(viewer)).to.deep.equal([1]);
      viewer.filter = '';
      await filtered(viewer);
      expect(eventNumbers(viewer)).to.have.length(5);
    } finally {
      viewer.remove();
    }
  });

  it('can come with the log, in its first line', async () => {
    const viewer = await viewerOf(['#! filter="is:unreadable"', ...LOG]);
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([4]);
  });

  it('is part of the view, and a change by the reader is told', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    const seen = record(viewer, 'ev-view-change');
    viewer.filter = 'tempmon';
    await filtered(viewer);
    expect(seen).to.be.empty;
    expect(viewer.view.filter).to.equal('tempmon');
    await type(viewer, 'x');
    expect(seen).to.have.length(1);
    expect((seen[0]![1] as { view: { filter: string } }).view.filter).to.equal('x');
  });

  it('keeps the order of a sort, and a sort keeps to the matches', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, columns: 'name,at', sort: '-at' });
    await set(viewer, 'spark OR tempmon');
    expect(eventNumbers(viewer)).to.deep.equal([5, 3, 2, 1]);
    await click(byRole(viewer, 'button', 'at'));
    await click(byRole(viewer, 'button', 'at'));
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1, 2, 3, 5]);
    await pressAndSettle(viewer, 'Home');
    await type(viewer, '-tempmon');
    expect(eventNumbers(viewer)).to.deep.equal([1, 5, 4]);
  });

  it('holds for events that arrive later, and for another log', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, filter: 'tempmon' });
    for (let number = 6; number <= 9; number++) {
      viewer.append(`{"name":"${number % 2 ? 'tempmon' : 'other'}","n":${number}}\n`);
      await viewer.complete;
      await filtered(viewer);
      expect(eventNumbers(viewer)).to.deep.equal([2, 3, 7, 9].filter((n) => n <= number));
    }
    expect(status(viewer)).to.equal('4 of 9 events, 1 unreadable');
    viewer.text = '{"a":"tempmon"}\n{"a":"b"}';
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([1]);
  });

  it('leaves strings as they are where JSON in them is not read', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, filter: 'data.t>20' });
    expect(eventNumbers(viewer)).to.deep.equal([3]);
    viewer.rawStrings = true;
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([]);
  });

  it('says when nothing matches, and how to go on', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    await type(viewer, 'zebra');
    expect(eventNumbers(viewer)).to.deep.equal([]);
    expect(status(viewer)).to.equal('0 of 5 events, 1 unreadable');
    expect(text(viewer)).to.include('No event matches this filter.');
    await click(byRole(viewer, 'button', 'Clear filter'));
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.have.length(5);
    expect(text(viewer)).not.to.include('No event matches');
    expect(focused()).to.equal(box(viewer));
  });

  it('says where a query is wrong, and keeps the last right one', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    await set(viewer, 'tempmon');
    await set(viewer, 'tempmon n>high');
    expect(box(viewer).getAttribute('aria-invalid')).to.equal('true');
    const described = box(viewer).getAttribute('aria-describedby')!;
    expect(viewer.shadowRoot!.getElementById(described)!.textContent).to.match(
      /^Column 11: expected a number, or a time/,
    );
    expect(eventNumbers(viewer)).to.deep.equal([2, 3]);
    expect(viewer.view.filter).to.equal('tempmon');
    await set(viewer, 'offline');
    expect(box(viewer).hasAttribute('aria-invalid')).to.be.false;
    expect(eventNumbers(viewer)).to.deep.equal([5]);
  });

  it('says it to screen readers as well, while the focus stays in the box', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    await set(viewer, 'tempmon');
    // What comes to the page together with its text is not said by all of them.
    const regions = [...viewer.shadowRoot!.querySelectorAll('[aria-live=polite]')];
    const said = () => regions.map((region) => region.textContent).join();
    expect(said()).not.to.include('Column');
    await set(viewer, 'tempmon OR');
    expect(said()).to.include('Column 11: expected a word.');
    await set(viewer, 'tempmon OR offline');
    expect(said()).not.to.include('Column');
  });

  for (const width of [360, 1280]) {
    it(`says so above the list, which stays where it is, ${width} pixels wide`, async () => {
      const viewer = await viewerOf(LOG, { ...WITH_FILTER, style: `inline-size: ${width}px` });
      await type(viewer, 't');
      const [header] = allByRole(viewer, 'columnheader');
      const place = () => [header!.getBoundingClientRect().top, viewer.offsetHeight];
      const before = place();
      // The buttons of the walk go while no query holds, and come back.
      await sendKeys({ type: ' n>high' });
      await filtered(viewer);
      expect(place()).to.deep.equal(before);
      const problem = viewer.shadowRoot!.querySelector<HTMLElement>('[part~=problem]')!;
      const { left, top, right, bottom } = problem.getBoundingClientRect();
      const seen = viewer.shadowRoot!.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      expect(seen).to.equal(problem);
      expect(right).to.be.at.most(viewer.getBoundingClientRect().right);
      // Whoever is in the list sees all of it.
      byRole(viewer, 'button', 'Event 2').focus();
      expect(getComputedStyle(problem).visibility).to.equal('hidden');
      await press('/');
      expect(getComputedStyle(problem).visibility).to.equal('visible');
    });
  }

  it('marks nothing while a query is wrong, in rows and trees, and all of it once it is right', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, open: '2' });
    await type(viewer, 'tempmon');
    expect(marks(viewer, 'tbody')).to.deep.equal(['tempmon', 'tempmon', 'tempmon']);
    await set(viewer, 'tempmon data.t:');
    expect(box(viewer).getAttribute('aria-invalid')).to.equal('true');
    expect(marks(viewer)).to.deep.equal([]);
    expect(eventNumbers(viewer)).to.deep.equal([2, 3]);
    expect(status(viewer)).to.equal('2 of 5 events, 1 unreadable');
    await sendKeys({ type: '24' });
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.deep.equal([3]);
    expect(marks(viewer)).to.deep.equal(['tempmon']);
    await type(viewer, '(');
    expect(marks(viewer)).to.deep.equal([]);
    await press('Escape');
    await filtered(viewer);
    expect(eventNumbers(viewer)).to.have.length(5);
  });

  it('explains its language', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    const help = byRole(viewer, 'button', 'Filter help');
    expect(help.ariaExpanded).to.equal('false');
    await click(help);
    await settled(viewer);
    expect(help.ariaExpanded).to.equal('true');
    const panel = viewer.shadowRoot!.getElementById(help.getAttribute('aria-controls')!)!;
    expect(panel.checkVisibility()).to.be.true;
    const examples = [...panel.querySelectorAll('dt')].map((term) => term.textContent);
    expect(examples).to.include('status:400..499');
    for (const example of examples) {
      viewer.filter = example;
      await filtered(viewer);
      expect(box(viewer).value).to.equal(example);
      expect(box(viewer).hasAttribute('aria-invalid'), example).to.be.false;
    }
    await expect(viewer).to.be.accessible();
  });
});

describe('the keys of the filter', () => {
  it('Escape clears it, then leaves it', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    await type(viewer, 'tempmon');
    await pressAndSettle(viewer, 'Escape');
    expect(box(viewer).value).to.equal('');
    expect(eventNumbers(viewer)).to.have.length(5);
    expect(focused()).to.equal(box(viewer));
    await pressAndSettle(viewer, 'Escape');
    expect(nameOf(focused()!)).to.match(/^Event \d$/);
  });

  it('a slash goes to it, from a row and from a tree, but not from a field', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, open: '2' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('/');
    expect(focused()).to.equal(box(viewer));
    expect(box(viewer).value).to.equal('');
    allByRole(viewer, 'treeitem')[0]!.focus();
    await press('/');
    expect(focused()).to.equal(box(viewer));
    await press('/');
    expect(box(viewer).value).to.equal('/');
  });

  it('Enter and Shift+Enter walk the matches and say which it is', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    await type(viewer, '-fault');
    const said = viewer.shadowRoot!.querySelector('ev-toolbar [aria-live]')!;
    const seen: [number[], string | null][] = [];
    for (const step of [1, 1, -1, -1, 1]) {
      const before = said.textContent;
      if (step > 0) await pressAndSettle(viewer, 'Enter');
      else await pressWithShift(viewer, 'Enter');
      await waitUntil(() => said.textContent !== before);
      seen.push([current(viewer), said.textContent]);
      expect(focused()).to.equal(box(viewer));
    }
    expect(seen).to.deep.equal([
      [[1], '1 of 4'],
      [[2], '2 of 4'],
      [[1], '1 of 4'],
      [[5], '4 of 4'],
      [[1], '1 of 4'],
    ]);
    await type(viewer, 'tempmon');
    expect(current(viewer)).to.be.empty;
    expect(said.textContent).to.equal('');
    await click(byRole(viewer, 'button', 'Next match'));
    await waitUntil(() => said.textContent === '1 of 2');
  });

  it('say nothing of where a walk was once the filter is another one', async () => {
    const names = ['alpha', 'beta', 'gamma'];
    const lines = Array.from({ length: 30 }, (_, n) => JSON.stringify({ n, name: names[n % 3] }));
    const viewer = await viewerOf(lines, WITH_FILTER);
    const said = viewer.shadowRoot!.querySelector('ev-toolbar [aria-live]')!;
    await type(viewer, 'al');
    for (const place of ['1 of 10', '2 of 10', '3 of 10']) {
      await pressAndSettle(viewer, 'Enter');
      await waitUntil(() => said.textContent === place);
    }
    await press('p');
    await waitUntil(() => box(viewer).value === 'alp');
    await filtered(viewer);
    expect(said.textContent).to.equal('');
    await pressAndSettle(viewer, 'Enter');
    await waitUntil(() => said.textContent === '1 of 10');
    await press('Escape');
    await filtered(viewer);
    expect(said.textContent).to.equal('');
  });

  it('keeps a tab stop in the list whatever is filtered away', async () => {
    const viewer = await viewerOf(LOG, WITH_FILTER);
    byRole(viewer, 'button', 'Event 1').focus();
    await set(viewer, 'tempmon');
    const stops = () =>
      [...viewer.shadowRoot!.querySelectorAll<HTMLElement>('ev-table [tabindex="0"]')].map(nameOf);
    expect(stops()).to.deep.equal(['Event 2']);
    await set(viewer, 'zebra');
    expect(stops()).to.deep.equal(['#']);
    await pressAndSettle(viewer, 'Escape');
    expect(stops()).to.have.length(1);
  });
});

describe('hits', () => {
  it('are marked in the cells, as text', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, columns: 'name,data,at' });
    await type(viewer, 'TEMP');
    expect(marks(viewer)).to.deep.equal(['temp', 'temp']);
    expect(cells(viewer)[0]![0]).to.equal('tempmon');
    await set(viewer, 'name:*status -online');
    expect(marks(viewer)).to.deep.equal(['status']);
    await set(viewer, 'at>2024-05-13T10:57Z');
    expect(marks(viewer)).to.deep.equal(['2024-05-13T10:57:12Z']);
    await set(viewer, 'seg');
    expect(marks(viewer)).to.deep.equal(['Seg']);
    await pressAndSettle(viewer, 'Escape');
    expect(marks(viewer)).to.be.empty;
  });

  it('keep hidden characters visible, and mark-up text', async () => {
    const viewer = await viewerOf([String.raw`{"a":"x\u202e<b>y"}`, '{"a":"z"}'], {
      ...WITH_FILTER,
      filter: '"<b>y"',
    });
    await filtered(viewer);
    expect(marks(viewer, 'td')).to.deep.equal(['<b>y']);
    expect(cells(viewer)).to.deep.equal([['xU+202E<b>y']]);
  });

  it('are marked in keys and values of a tree, which is opened to them', async () => {
    const deep = `{"name":"a","b":{"c":[${'{"d":1},'.repeat(60)}{"needle":{"e":"some needle here"}}]}}`;
    const viewer = await viewerOf([deep, '{"name":"b"}'], { ...WITH_FILTER, open: '1' });
    expect(allByRole(viewer, 'treeitem', /needle/)).to.be.empty;
    await set(viewer, 'needle');
    expect(allByRole(viewer, 'treeitem', /needle/)).to.have.length(2);
    expect(marks(viewer, 'ev-tree')).to.deep.equal(['needle', 'needle']);
    await set(viewer, 'e:some');
    expect(marks(viewer, 'ev-tree')).to.deep.equal(['some']);
  });

  it('are opened in an event that is opened later, and stay closed once they were closed', async () => {
    const deep = `{"b":{"c":[${'{"d":1},'.repeat(60)}{"e":"needle"}]}}`;
    const viewer = await viewerOf([deep, '{"name":"b"}'], WITH_FILTER);
    await set(viewer, 'needle');
    viewer.openEvent(1);
    await settled(viewer);
    const outer = byRole(viewer, 'treeitem', /^b, /);
    expect(allByRole(viewer, 'treeitem', 'e: needle')).to.have.length(1);
    outer.focus();
    await press('ArrowLeft');
    await settled(viewer);
    viewer.sort = '#';
    await filtered(viewer);
    expect(allByRole(viewer, 'treeitem', 'e: needle')).to.be.empty;
  });

  it('in an opened event are part of the walk', async () => {
    const viewer = await viewerOf(LOG, { ...WITH_FILTER, columns: 'name', open: '2' });
    await set(viewer, 'name:mon OR v');
    const said = viewer.shadowRoot!.querySelector('ev-toolbar [aria-live]')!;
    const seen: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step++) {
      const before = said.textContent;
      await pressAndSettle(viewer, 'Enter');
      await waitUntil(() => said.textContent !== before);
      seen.push(said.textContent);
      seen.push(viewer.shadowRoot!.querySelector('mark[aria-current=true]')?.textContent);
    }
    expect(seen).to.deep.equal([
      ...['1 of 2', undefined],
      ...['1 of 2, hit 1 of 2', 'mon'],
      ...['1 of 2, hit 2 of 2', 'v'],
      ...['2 of 2', undefined],
    ]);
    await pressWithShift(viewer, 'Enter');
    await waitUntil(() => said.textContent === '1 of 2, hit 2 of 2');
  });

  for (const style of ['', 'background: #14161a; color: #e6e8eb']) {
    it(`pass the accessibility checks${style && ' on a dark page'}`, async () => {
      const viewer = await viewerOf([...LOG, ...UPDATE], { ...WITH_FILTER, open: '2' });
      viewer.parentElement!.style.cssText = style;
      await set(viewer, 'v OR on');
      await pressAndSettle(viewer, 'Enter', 'Enter');
      await expect(viewer).to.be.accessible();
      await set(viewer, '"on');
      await expect(viewer).to.be.accessible();
    });
  }
});

describe('the filter of many events', () => {
  const MANY = [...events(3000), ...TROUBLE];

  it('draws the matches, with honest counts', async () => {
    const viewer = await viewerOf(MANY);
    await filtered(viewer);
    await set(viewer, 'group:1 -"event 1"');
    const grid = byRole(viewer, 'grid', 'Events');
    const expected = events(3000).flatMap((line, at) =>
      at % 3 === 1 && !line.includes('event 1') ? [at + 1] : [],
    );
    expect(grid.getAttribute('aria-rowcount')).to.equal(String(expected.length + 1));
    expect(eventNumbers(viewer).slice(0, 10)).to.deep.equal(expected.slice(0, 10));
    const count = new Intl.NumberFormat('en').format(expected.length);
    expect(status(viewer)).to.equal(`${count} of 3,005 events, 3 unreadable`);
    const rows = allByRole(viewer, 'row').map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(rows.slice(0, 3)).to.deep.equal([1, 2, 3]);
    await set(viewer, 'is:unreadable');
    expect(eventNumbers(viewer)).to.deep.equal([3002, 3003, 3004]);
    await set(viewer, 'zebra');
    expect(eventNumbers(viewer)).to.be.empty;
  });

  it('brings a match into view when it is walked to', async () => {
    const viewer = await viewerOf(MANY);
    await filtered(viewer);
    await set(viewer, 'name:event');
    await pressWithShift(viewer, 'Enter');
    await waitUntil(() => current(viewer).length > 0);
    expect(current(viewer)).to.deep.equal([3000]);
    const row = byRole(viewer, 'button', 'Event 3000').getBoundingClientRect();
    const list = viewer.shadowRoot!.querySelector('.scroller')!.getBoundingClientRect();
    expect(row.bottom).to.be.at.most(list.bottom + 1);
    expect(row.top).to.be.at.least(list.top);
    expect(focused()).to.equal(box(viewer));
  });

  it('hides the pane of an event that does not match', async () => {
    const viewer = await viewerOf(MANY);
    viewer.openEvent(3);
    await filtered(viewer);
    expect(byRole(viewer, 'tree', 'Event 3')).to.exist;
    await set(viewer, '"event 7"');
    expect(allByRole(viewer, 'tree')).to.be.empty;
    await pressAndSettle(viewer, 'Escape');
    expect(byRole(viewer, 'tree', 'Event 3')).to.exist;
  });

  it('holds while a stream grows into a long log', async () => {
    const viewer = await viewerOf([], { controls: 'filter', filter: 'group:2' });
    const lines = events(1500);
    for (let at = 0; at < lines.length; at += 250) {
      viewer.append(`${lines.slice(at, at + 250).join('\n')}\n`);
      await nextFrame();
      for (const number of eventNumbers(viewer)) expect(number % 3).to.equal(0);
    }
    await viewer.complete;
    await filtered(viewer);
    expect(status(viewer)).to.equal('500 of 1,500 events');
    expect(eventNumbers(viewer).slice(0, 3)).to.deep.equal([3, 6, 9]);
  });
});
