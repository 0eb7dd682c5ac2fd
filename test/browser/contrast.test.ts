import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { TROUBLE, UPDATE } from '../support/lines.js';
import { allByRole, press, settled, viewerOf } from '../support/viewer.js';

/** Text, and what is drawn, against what is behind it (WCAG 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const DRAWN_CONTRAST = 3;

/** Grounds and text colours of real pages. Each page's own text has a contrast of 4.7 or more. */
const PAGES: Readonly<Record<string, [ground: string, text: string]>> = {
  'black on white': ['#fff', '#000'],
  'Docusaurus, light': ['#fff', '#1c1e21'],
  'VitePress, light': ['#fff', '#3c3c43'],
  'Starlight, light': ['#fff', '#353841'],
  'Docsify, light': ['#fff', '#34495e'],
  'Material, light': ['#fff', 'rgba(0, 0, 0, 0.87)'],
  'Read the Docs': ['#fcfcfc', '#404040'],
  'grey text': ['#fff', '#666'],
  'a code block on a light page': ['#f6f8fa', '#1f2328'],
  sepia: ['#f4ecd8', '#5b4636'],
  'a yellow note': ['#fff3cd', '#664d03'],
  'a bright note': ['#ffd54f', '#000'],
  'white on black': ['#000', '#fff'],
  'Docusaurus, dark': ['#1b1b1d', '#e3e3e3'],
  'VitePress, dark': ['#1b1b1f', 'rgba(255, 255, 245, 0.86)'],
  'Starlight, dark': ['#17181c', '#c0c2c7'],
  'Material, slate': ['#1e2129', 'rgba(226, 228, 233, 0.82)'],
  'GitHub, dimmed': ['#22272e', '#adbac7'],
  'Solarized, dark': ['#002b36', '#93a1a1'],
  Dracula: ['#282a36', '#f8f8f2'],
  'a blue callout': ['#0b4f8a', '#fff'],
  'a grey footer': ['#4a4a4a', '#fff'],
  silver: ['#c0c0c0', '#000'],
  'black on grey': ['#808080', '#000'],
  'white on grey': ['#6b6b6b', '#fff'],
  orange: ['#ffa500', '#000'],
  tomato: ['#ff6347', '#000'],
  'a green button': ['#2e7d32', '#fff'],
  'a red banner': ['#c62828', '#fff'],
  'a purple hero': ['#673ab7', '#fff'],
  'a blue card': ['#5b8def', '#000'],
  'Material, teal on teal': ['#e0f2f1', '#00695c'],
  'Solarized, dark, as it was first': ['#002b36', '#839496'],
  'Solarized, light': ['#fdf6e3', '#586e75'],
  'colours of another space': ['oklch(0.7 0.1 200)', 'color(display-p3 0 0.05 0.1)'],
  'a veil on white': ['rgba(0, 0, 0, 0.4)', '#000'],
};

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Paints colours over each other, the lowest first. */
function painted(colours: readonly string[]): number[] {
  for (const colour of colours) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The contrast of a colour in front of an element's ground. */
function contrast(colour: string, element: Element): number {
  const grounds = groundsOf(element);
  const [low, high] = [painted(grounds), painted([...grounds, colour])]
    .map(luminance)
    .sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Background colours from the page to the element. */
function groundsOf(element: Element): string[] {
  const grounds: string[] = [];
  let at: Element | null = element;
  while (at) {
    grounds.unshift(getComputedStyle(at).backgroundColor);
    at = at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return ['#fff', ...grounds];
}

/** Elements with text of their own that is seen. */
function textElements(viewer: EventViewer): Element[] {
  return [...viewer.shadowRoot!.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('.unseen, style') &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );
}

function describeElement(element: Element): string {
  const owner = element.closest('[class]');
  return `${owner?.className ?? element.localName}: ${element.textContent.trim().slice(0, 20)}`;
}

describe('contrast', () => {
  afterEach(() => document.body.removeAttribute('style'));

  for (const [name, [ground, text]] of Object.entries(PAGES)) {
    it(`is enough on a page like this: ${name}`, async () => {
      document.body.style.cssText = `background: ${ground}; color: ${text}`;
      const viewer = await viewerOf([...UPDATE, ...TROUBLE, '# a note', '{"a":null,"\\u202e":1}'], {
        open: 'all',
        sort: '-name,a',
        caption: 'All roles',
      });
      const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
      const severe = await viewerOf(levels.map((level) => JSON.stringify({ level })));
      await settled(viewer);

      const elements = [viewer, severe].flatMap(textElements);
      expect(elements.length).to.be.above(80);
      const low = elements
        .map((element) => [contrast(getComputedStyle(element).color, element), element] as const)
        .filter(([ratio]) => ratio < TEXT_CONTRAST)
        .map(([ratio, element]) => `${ratio.toFixed(2)} ${describeElement(element)}`);
      expect(low, 'text').to.deep.equal([]);

      for (const [selector, property] of [
        ['.twisty', 'borderRightColor'],
        ['.problem', 'color'],
        ['.detail > td', 'borderInlineStartColor'],
        ['.arrow.descending', 'color'],
        ['.severity', 'color'],
      ] as const) {
        const drawn = [viewer, severe].flatMap((one) => [
          ...one.shadowRoot!.querySelectorAll(selector),
        ]);
        expect(drawn, selector).not.to.be.empty;
        for (const element of drawn) {
          const colour = getComputedStyle(element, '::before')[property];
          expect(contrast(colour, element), selector).to.be.above(DRAWN_CONTRAST);
        }
      }

      allByRole(viewer, 'button', 'Event 2')[0]!.focus();
      await press('ArrowDown');
      const focused = viewer.shadowRoot!.activeElement!;
      const { outlineColor, outlineStyle } = getComputedStyle(focused);
      expect(outlineStyle).to.equal('solid');
      expect(contrast(outlineColor, focused), 'focus').to.be.above(DRAWN_CONTRAST);
    });
  }

  describe('of muted text', () => {
    const muted = (viewer: EventViewer): Element => viewer.shadowRoot!.querySelector('.status')!;
    const ratio = (viewer: EventViewer): number =>
      contrast(getComputedStyle(muted(viewer)).color, muted(viewer));

    it('stays enough when the page takes another theme', async () => {
      document.body.style.cssText = 'background: #fff; color: #111';
      const viewer = await viewerOf(UPDATE);
      await settled(viewer);
      document.body.style.cssText = 'background: #999; color: #000';
      await waitUntil(() => ratio(viewer) > TEXT_CONTRAST, 'grey');
      document.body.style.cssText = 'background: #666; color: #fff';
      await waitUntil(() => ratio(viewer) > TEXT_CONTRAST, 'dark grey');
    });

    it('stays enough when the viewer gets another place', async () => {
      const viewer = await viewerOf(UPDATE);
      const card = document.createElement('p');
      card.style.background = '#999';
      viewer.parentElement!.append(card);
      card.append(viewer);
      await Promise.resolve();
      expect(ratio(viewer)).to.be.above(TEXT_CONTRAST);
    });

    it('is enough when the viewer gets another place while it is about to be drawn', async () => {
      const card = fixtureSync<HTMLElement>('<div style="background: #999; color: #000"></div>');
      for (let wait = 0; wait < 8; wait++) {
        const viewer = document.createElement('event-viewer');
        viewer.textContent = UPDATE.join('\n');
        document.body.prepend(viewer);
        for (let turn = 0; turn < wait; turn++) await Promise.resolve();
        card.append(viewer);
        await viewer.complete;
        expect(ratio(viewer), `after ${wait}`).to.be.above(TEXT_CONTRAST);
      }
    });

    it('is enough in a slot, on the ground of the element that has it', async () => {
      const viewer = await viewerOf(UPDATE);
      const card = document.createElement('div');
      card.attachShadow({ mode: 'open' }).innerHTML =
        '<div style="background: #999"><slot></slot></div>';
      viewer.parentElement!.append(card);
      card.append(viewer);
      await Promise.resolve();
      expect(luminance(painted([getComputedStyle(muted(viewer)).color]))).to.be.below(0.03);
    });

    for (const [what, ground] of [
      ['a picture', 'background: linear-gradient(#000, #000)'],
      ['something that stands behind', ''],
    ] as const) {
      it(`is that of the text alone where the ground is ${what}`, async () => {
        document.body.style.cssText = `${ground}; color: #fff`;
        const viewer = await viewerOf(UPDATE);
        expect(luminance(painted([getComputedStyle(muted(viewer)).color]))).to.be.within(0.6, 0.8);
      });
    }
  });

  it('is enough with colours of the author, who sets one', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1' });
    viewer.style.setProperty('--ev-string-color', 'rgb(1, 2, 3)');
    const string = viewer.shadowRoot!.querySelector('.tree .string')!;
    expect(getComputedStyle(string).color).to.equal('rgb(1, 2, 3)');
  });
});
