/** The kinds of defects that axe does not find, each in every state. */
import { expect } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { STATES } from '../support/states.js';
import { allByRole, focused, nameOf, press, record, settled, viewerOf } from '../support/viewer.js';
import { events } from '../support/lines.js';

const TARGET_PX = 24;

/** What can be operated. */
const CONTROLS =
  'button, input, select, textarea, a[href], summary, [role=treeitem], [role=separator][tabindex]';

function all(viewer: EventViewer, selector = '*'): HTMLElement[] {
  return [...viewer.shadowRoot!.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.checkVisibility() && !element.closest('.unseen, [aria-hidden=true]'),
  );
}

function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
  );
}

function describeElement(element: Element): string {
  return `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 20)}`;
}

describe('what axe does not find', () => {
  for (const [name, make] of Object.entries(STATES)) {
    it(`${name}: what can be clicked is a control, or has one in it`, async () => {
      for (const element of all(await make())) {
        if (getComputedStyle(element).cursor !== 'pointer') continue;
        const control = element.closest(CONTROLS) ?? element.querySelector(CONTROLS);
        expect(control, describeElement(element)).to.exist;
      }
    });

    it(`${name}: what has the focus shows it`, async () => {
      const viewer = await make();
      for (const element of all(viewer, '[tabindex="0"], button:not([tabindex]), input')) {
        element.focus();
        // A key press makes the focus one that is to be seen.
        await press('Shift');
        const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
        expect(outlineStyle, describeElement(element)).to.equal('solid');
        expect(parseFloat(outlineWidth)).to.be.at.least(2);
      }
    });

    it(`${name}: every control has a name, which is no placeholder`, async () => {
      for (const element of all(await make(), CONTROLS)) {
        const placeholder = element.getAttribute('placeholder');
        element.removeAttribute('placeholder');
        expect(nameOf(element), describeElement(element)).not.to.equal('');
        if (placeholder) element.setAttribute('placeholder', placeholder);
      }
    });

    it(`${name}: what scrolls can be reached by keyboard`, async () => {
      for (const element of all(await make()).filter(scrolls)) {
        const stop = element.matches('[tabindex="0"]') || element.querySelector('[tabindex="0"]');
        expect(stop, describeElement(element)).to.exist;
      }
    });

    it(`${name}: nothing is announced in a hurry`, async () => {
      const viewer = await make();
      for (const element of viewer.shadowRoot!.querySelectorAll('[aria-live], [role]')) {
        expect(element.getAttribute('aria-live')).not.to.equal('assertive');
        expect(element.role ?? '').not.to.match(/^(alert|log|marquee|timer)$/);
      }
    });

    it(`${name}: a finger can hit every control`, async () => {
      const boxes = all(await make(), CONTROLS).map(
        (element) => [element, element.getBoundingClientRect()] as const,
      );
      for (const [element, { width, height }] of boxes) {
        expect(height, describeElement(element)).to.be.at.least(hitSize(element, 'blockSize'));
        expect(width, describeElement(element)).to.be.at.least(hitSize(element, 'inlineSize'));
      }
    });

    it(`${name}: it is read in the order in which it is seen`, async () => {
      const viewer = await make();
      const isMirrored = getComputedStyle(viewer).direction === 'rtl';
      const boxes = all(viewer, 'tr, .node, .tools, .footer, ev-table, ev-grid').map((element) =>
        element.getBoundingClientRect(),
      );
      const tops = boxes.filter(({ height }) => height).map(({ top }) => Math.round(top));
      // A pane may stand beside the list, and then begins above the last of its rows.
      if (!viewer.shadowRoot!.querySelector('.pane')) {
        expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      }
      for (const row of all(viewer, 'tr')) {
        const lefts = [...row.children].map((cell) => cell.getBoundingClientRect().left);
        const inOrder = [...lefts].sort((a, b) => (isMirrored ? b - a : a - b));
        expect(lefts).to.deep.equal(inOrder);
      }
    });
  }

  it('the status tells of a log of a given text in a word or two', async () => {
    const viewer = document.createElement('event-viewer');
    document.body.append(viewer);
    try {
      await viewer.complete;
      const changes: string[] = [];
      const status = viewer.shadowRoot!.querySelector('[role=status]')!;
      const observer = new MutationObserver(() => changes.push(status.textContent));
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      viewer.text = events(30).join('\n');
      await settled(viewer);
      // On a busy machine the last line may come a moment after the others.
      expect(changes.at(-1)).to.equal('30 events');
      expect(changes.length).to.be.at.most(2);
      observer.disconnect();
    } finally {
      viewer.remove();
    }
  });

  it('what is sorted is said once, and nothing is said at first', async () => {
    const viewer = await viewerOf(events(5), { sort: 'n' });
    const live = viewer.shadowRoot!.querySelector('[aria-live]')!;
    expect(live.textContent).to.equal('');
    const seen = record(viewer, 'ev-view-change');
    allByRole(viewer, 'button', 'name')[0]!.click();
    await settled(viewer);
    expect(seen).to.have.length(1);
    expect(live.textContent).to.equal('sorted by name, ascending');
  });

  /** What an element must measure itself: less where it is larger to the pointer than to the eye. */
  function hitSize(element: Element, side: 'blockSize' | 'inlineSize'): number {
    const { position, [side]: size } = getComputedStyle(element, '::after');
    return position === 'absolute' && parseFloat(size) >= TARGET_PX ? 1 : TARGET_PX;
  }
});
