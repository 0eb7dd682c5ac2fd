/** Narrow and wide, large text, other spacing of text: nothing is lost (WCAG 1.4.4, 1.4.10, 1.4.12). */
import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import { STATES } from '../support/states.js';
import { allByRole, byRole, focused, press, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

/** What a page or a reader may do to the text. */
const CHANGES: Readonly<Record<string, string>> = {
  'at 320 pixels': 'width: 320px',
  'at 320 pixels, with twice the size of text': 'width: 320px; font-size: 200%',
  'at 2560 pixels': 'width: 2560px',
  'with more space in the text':
    'width: 640px; line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em',
  'with four times the size of text': 'width: 1280px; font-size: 400%',
};

/** Widths at which something may or may not fit: from one character to the next. */
const CHARACTER_PX = 8;

/** For those who hear it: where it is narrow, the names of tools too, which are drawn there. */
const UNSEEN = '.unseen, .drawn .name';

/** The only things that scroll sideways. */
const SCROLLERS = 'ev-table, .scroller';
/** Has nothing in it; what the pointer can hit of it reaches out. */
const EMPTY = '.separator';
/** One line of tools; those that have no room in it are in the menu beside it. */
const TOOLS = '.strip';
/** What is cut off with a sign that it is, and is there in full when the event is opened. */
const CLIPPED = 'td, td *, th, .node[aria-expanded] > .line';

async function changed(make: () => Promise<EventViewer>, style: string): Promise<EventViewer> {
  const viewer = await make();
  viewer.parentElement!.style.cssText = style;
  // The width is noted in the frame after the one in which it changes.
  for (let frame = 0; frame < 4; frame++) {
    await nextFrame();
    await settled(viewer);
  }
  return viewer;
}

describe('the size of a viewer and of its text', () => {
  for (const [change, style] of Object.entries(CHANGES)) {
    for (const [name, make] of Object.entries(STATES)) {
      it(`${change}, ${name}: all of it is there`, async () => {
        const viewer = await changed(make, style);
        expect(viewer.scrollWidth, 'viewer').to.be.at.most(viewer.clientWidth);
        for (const element of viewer.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
          if (!element.checkVisibility() || element.closest(UNSEEN) || element.matches(EMPTY)) {
            continue;
          }
          const { display, overflowX, overflowY } = getComputedStyle(element);
          if (display.startsWith('inline')) continue;
          const label = `${element.localName}.${element.className}`;
          const isClipped = element.matches(CLIPPED) && overflowX !== 'visible';
          if (!isClipped && !element.matches(SCROLLERS) && !element.closest(SCROLLERS)) {
            expect(element.scrollWidth, label).to.be.at.most(element.clientWidth + 1);
          }
          // What the pointer can hit of a tag reaches out of its line.
          const isCut = /hidden|clip/.test(overflowY) && !element.querySelector('button.tag');
          if (isCut && !element.matches(`.viewer, ${TOOLS}`)) {
            expect(element.scrollHeight, label).to.be.at.most(element.clientHeight + 1);
          }
        }
        // What is open is never cut off, and needs no scrolling sideways.
        for (const node of viewer.shadowRoot!.querySelectorAll('.tree, .source, .note')) {
          expect(node.getBoundingClientRect().width).to.be.at.most(viewer.clientWidth);
        }
      });
    }
  }

  it('scrolls no list sideways for less than a character', async () => {
    const width = 560;
    for (let more = 0; more < CHARACTER_PX; more++) {
      const viewer = await changed(() => viewerOf(UPDATE), `width: ${width + more}px`);
      const list = viewer.shadowRoot!.querySelector(SCROLLERS)!;
      expect(list.scrollWidth, `${width + more}`).to.equal(list.clientWidth);
    }
  });
});

async function withTools(count: number, button: string): Promise<EventViewer> {
  const viewer = await viewerOf(events(count), { 'max-height': '12em' });
  await waitUntil(() => allByRole(viewer, 'button', button).length === 1, button);
  byRole(viewer, 'button', button).focus();
  await press('Enter');
  return viewer;
}

async function withChanges(lines: readonly string[]): Promise<EventViewer> {
  const viewer = await viewerOf(lines, { open: '3', 'max-height': '12em' });
  await settled(viewer);
  allByRole(viewer, 'treeitem')[0]!.focus();
  await press('ArrowDown');
  await waitUntil(() => allByRole(viewer, 'button', 'What changed').length === 1, 'its tools');
  byRole(viewer, 'button', 'What changed').focus();
  await press('Enter');
  return viewer;
}

/** What a reader opens, each with what is then open. */
const OPENED: Readonly<Record<string, readonly [() => Promise<EventViewer>, string]>> = {
  'the choice of columns': [() => withTools(60, 'Columns'), 'ev-columns li'],
  'the export': [() => withTools(60, 'Export'), 'ev-export li'],
  'the help of the filter': [() => withTools(60, 'Filter help'), '.help dl'],
  'what changed': [() => withChanges(UPDATE), '.since'],
  'what changed, in a long log': [() => withChanges(events(600)), '.since'],
  'the menu of a column': [
    async () => {
      const viewer = await viewerOf(UPDATE);
      byRole(viewer, 'button', 'Event 1').focus();
      await press('ArrowUp', 'ArrowRight');
      await settled(viewer);
      await sendKeys({ down: 'Alt' });
      await press('ArrowDown');
      await sendKeys({ up: 'Alt' });
      return viewer;
    },
    '[role=menuitem]',
  ],
};

describe('what opens, in a window of 340 pixels with twice the size of text', () => {
  const size = { width: innerWidth, height: innerHeight };
  before(() => setViewport({ width: 340, height: 640 }));
  after(() => setViewport(size));

  for (const [name, [make, open]] of Object.entries(OPENED)) {
    it(`${name}: all of it is there`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        const viewer = await make();
        const root = viewer.shadowRoot!;
        await waitUntil(() => !!root.querySelector(open)?.checkVisibility(), name);
        await settled(viewer);
        expect(focused(), 'focus').not.to.equal(document.body);
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          const isLeftOut = element.matches(EMPTY) || element.closest(`${UNSEEN}, .row, thead`);
          if (isLeftOut || !element.checkVisibility()) continue;
          const label = `${element.localName}.${element.className}`;
          const { left, right } = element.getBoundingClientRect();
          if (!element.closest('.events') || element.closest('.detail-body')) {
            expect(left, label).to.be.at.least(-1);
            expect(right, label).to.be.at.most(innerWidth + 1);
          }
          if (element.matches(SCROLLERS)) {
            const table = element.querySelector('table')!;
            expect(element.scrollWidth, label).to.be.at.least(table.offsetWidth);
          } else if (/auto|hidden/.test(getComputedStyle(element).overflowX)) {
            expect(element.scrollWidth, label).to.be.at.most(element.clientWidth + 1);
          }
        }
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }
});
