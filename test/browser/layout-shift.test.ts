import { expect, fixtureSync, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import { allByRole, byRole, click, nameOf, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

interface ShiftPage extends Window {
  /** Each with what moved, and from where to where. */
  readonly shifts: readonly string[];
  /** Of the texts, before there were viewers. */
  readonly heights: readonly number[];
  readonly customElements: CustomElementRegistry;
}

/** Heights of lines are rounded one by one, in each engine in its own way. */
const ROUNDING_PX = 4;

/** What a finger can hit. */
const LEAST_TARGET_PX = 24;

/** Only Chromium tells of layout shifts; the heights are compared in all browsers. */
const TELLS_OF_SHIFTS = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh', 'ar'];

/** What is so of a viewer in all frames from the first row on, and when it is complete. */
async function inAllFrames<T>(
  lines: string[],
  settings: Partial<EventViewer>,
  style: string,
  measure: (viewer: EventViewer) => T,
) {
  const viewer = document.createElement('event-viewer');
  Object.assign(viewer, settings, { style, text: lines.join('\n') });
  fixtureSync(viewer);
  const measured = new Set<T>();
  let isOver = false;
  const look = () => {
    if (viewer.shadowRoot!.querySelector('tbody tr')) measured.add(measure(viewer));
    if (!isOver) requestAnimationFrame(look);
  };
  look();
  await settled(viewer);
  isOver = true;
  return { all: [...measured], last: measure(viewer) };
}

async function heightsOf(lines: string[], settings: Partial<EventViewer>, style = '') {
  const { all, last } = await inAllFrames(lines, settings, style, (viewer) => viewer.offsetHeight);
  return { heights: all, last };
}

/** A page that tells what moves on it, when its viewers have just been defined. */
async function shiftPage(name: string, width = 1000) {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = '2000';
  frame.src = `/test/pages/${name}`;
  fixtureSync(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  const page = frame.contentWindow as unknown as ShiftPage;
  await page.customElements.whenDefined('event-viewer');
  const viewers = [...frame.contentDocument!.querySelectorAll<EventViewer>('event-viewer')];
  return { page, viewers };
}

describe('the place of a viewer', () => {
  for (const width of [360, 600, 1000]) {
    it(`is what its text took before, so that nothing moves when the script comes, ${width} pixels wide`, async () => {
      const { page, viewers } = await shiftPage('shift.html', width);
      await Promise.all(viewers.map(({ complete }) => complete));
      for (const viewer of viewers) await settled(viewer);

      viewers.forEach((viewer, index) => {
        expect(viewer.offsetHeight, `${index}`).to.be.within(
          page.heights[index]! - ROUNDING_PX,
          page.heights[index]! + ROUNDING_PX,
        );
      });
      expect(page.heights).to.have.length(8);
      if (TELLS_OF_SHIFTS) expect(page.shifts).to.deep.equal([]);
    });
  }

  it('is what its text took also while that is read', async () => {
    const { page, viewers } = await shiftPage('shift.html?slow');
    await Promise.all(viewers.map(({ updateComplete }) => updateComplete));
    let framesBefore = 0;
    const look = () => {
      viewers.forEach((viewer, index) => {
        if (viewer.shadowRoot!.querySelector('tbody')) return;
        framesBefore++;
        expect(viewer.offsetHeight, `${index}`).to.be.within(
          page.heights[index]! - ROUNDING_PX,
          page.heights[index]! + ROUNDING_PX,
        );
      });
    };
    for (;;) {
      look();
      if (viewers.every(({ shadowRoot }) => shadowRoot!.querySelector('tbody'))) break;
      await nextFrame();
    }
    expect(framesBefore).to.be.above(0);
    if (TELLS_OF_SHIFTS) expect(page.shifts).to.deep.equal([]);

    const [long] = viewers.slice(-1) as [EventViewer];
    await long.complete;
    long.src = '/test/pages/none.jsonl';
    await long.updateComplete;
    expect(long.offsetHeight, 'while another log is read').to.be.below(page.heights.at(-1)! / 2);
  });

  for (const width of [360, 1000]) {
    it(`is the same in all frames of a page that waits for the script, ${width} pixels wide`, async () => {
      const { page, viewers } = await shiftPage('shift-blocking.html', width);
      await Promise.all(viewers.map(({ complete }) => complete));
      for (const viewer of viewers) await settled(viewer);
      await waitUntil(() => allByRole(viewers[3]!, 'button', 'Exportieren').length, 'the tools');
      expect(viewers.map((viewer) => byRole(viewer, 'status').textContent)).to.deep.equal([
        '1 event',
        '3 events',
        '3 events, 2 unreadable',
        '12 Ereignisse',
        '2 events',
        '40,000 events',
      ]);
      if (TELLS_OF_SHIFTS) expect(page.shifts).to.deep.equal([]);
    });
  }

  it('is kept for those that are drawn after the first frame', async () => {
    const { page, viewers } = await shiftPage('shift-many.html');
    const heights = () => viewers.map(({ offsetHeight }) => offsetHeight);
    const [height] = heights();
    await waitUntil(
      () => viewers.some((viewer) => viewer.shadowRoot!.querySelector('tbody')),
      'the first',
    );
    expect(viewers.some((viewer) => !viewer.shadowRoot!.querySelector('tbody'))).to.be.true;
    for (const now of heights())
      expect(now).to.be.within(height! - ROUNDING_PX, height! + ROUNDING_PX);
    await Promise.all(viewers.map(({ complete }) => complete));
    if (TELLS_OF_SHIFTS) expect(page.shifts).to.deep.equal([]);
  });

  for (const count of [200, 600]) {
    it(`is the same from the first rows of ${count} on`, async () => {
      const { heights, last } = await heightsOf(events(count), {});
      expect(heights).to.deep.equal([last]);
    });
  }

  it('has its columns in the same places from the first rows of very many on', async () => {
    const { all, last } = await inAllFrames(events(60_000), {}, '', (viewer) =>
      allByRole(viewer, 'columnheader')
        .map((header) => header.getBoundingClientRect().left)
        .join(),
    );
    expect(all).to.deep.equal([last]);
  });

  for (const width of [340, 1000]) {
    it(`has its tools in the same places while more and more are read, ${width} pixels wide`, async () => {
      const style = `inline-size: ${width}px`;
      const { all, last } = await inAllFrames(events(60_000), {}, style, (viewer) =>
        [...viewer.shadowRoot!.querySelectorAll('.tools > button')]
          .map((button) => `${nameOf(button)} ${button.getBoundingClientRect().left}`)
          .join(),
      );
      expect(last).to.match(/Columns.*Export/);
      expect(all.filter(Boolean)).to.deep.equal([last]);
    });
  }

  for (const lang of LANGUAGES) {
    it(`is one line of tools in a narrow page in the language ${lang}`, async () => {
      const viewer = await viewerOf(events(1_000), { lang, style: 'inline-size: 288px' });
      await waitUntil(() => viewer.shadowRoot!.querySelector('.all-rows'));
      await settled(viewer);
      const buttons = [...viewer.shadowRoot!.querySelectorAll('.tools > button')];
      expect(buttons).to.have.length(4);
      const [first, ...others] = buttons.map((button) => button.getBoundingClientRect());
      for (const { top, width, height } of others) {
        expect(top).to.be.within(first!.top - 1, first!.top + 1);
        expect(Math.min(width, height)).to.be.at.least(LEAST_TARGET_PX);
      }
    });
  }

  it('is the same from the first of many opened events on', async () => {
    const lines = events(25).map((line) => `{"of":${line},"steps":[1,2,3]}`);
    const { heights, last } = await heightsOf(lines, { open: 'all' });
    for (const height of heights) {
      expect(height).to.be.within(last - LEAST_TARGET_PX, last + LEAST_TARGET_PX);
    }
  });

  it('is the same from the first lines of a long tree on, and not less where it is not seen', async () => {
    const values = Array.from({ length: 950 }, (_, n) => `value ${n}`);
    const lines = [JSON.stringify({ values })];
    // So small, a quarter of it is in view.
    const style = 'transform: scale(0.1); transform-origin: 0 0';
    const { heights, last } = await heightsOf(lines, { expand: 'all' }, style);
    for (const height of heights) {
      expect(height).to.be.within(last - ROUNDING_PX, last + ROUNDING_PX);
    }
  });

  it('is the same before and after the tools are there', async () => {
    const viewer = await viewerOf(events(20));
    const tools = viewer.shadowRoot!.querySelector('ev-toolbar')!;
    const { height } = tools.getBoundingClientRect();
    tools.replaceChildren();
    expect(tools.getBoundingClientRect().height).to.be.within(height - 1, height + 1);
  });

  for (const width of [320, 640, 1280]) {
    it(`is the same when the tools of a tree are first seen, ${width} pixels wide`, async () => {
      // A pointer that is over it already would have asked for the tools.
      await sendMouse({ type: 'move', position: [0, 0] });
      const viewer = await viewerOf(UPDATE, { open: '2', style: `inline-size: ${width}px` });
      await settled(viewer);
      const bar = viewer.shadowRoot!.querySelector('.bar')!;
      const tools = () => bar.querySelectorAll('button').length;
      const before = tools();
      const { height } = viewer.getBoundingClientRect();
      expect(bar.getBoundingClientRect().height, 'one line').to.be.below(2 * LEAST_TARGET_PX);
      await click(byRole(viewer, 'treeitem', /^ttl/));
      await waitUntil(() => tools() > before, 'all of them are there');
      await settled(viewer);
      expect(getComputedStyle(bar).opacity).to.equal('1');
      expect(viewer.getBoundingClientRect().height).to.equal(height);
    });
  }

  it('is the same in another order, while it is sorted and after', async () => {
    const viewer = await viewerOf(events(400));
    const { height } = viewer.getBoundingClientRect();
    viewer.sort = '-n';
    await viewer.updateComplete;
    expect(viewer.getBoundingClientRect().height).to.equal(height);
    await settled(viewer);
    expect(viewer.getBoundingClientRect().height).to.equal(height);
  });
});
