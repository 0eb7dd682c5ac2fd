/**
 * What a viewer takes from the page round it besides what it inherits: how light the ground is, so that muted text
 * and hues are readable on it (the text colour does not tell that), and the font of code.
 */
import type { LitElement, ReactiveController } from 'lit';
import { abreast } from '../core/steps.js';
import { outside } from './flat-tree.js';

/**
 * Contrast with the ground of a grey that is as light as the bound. Text needs 4.5 (WCAG 1.4.3); the rest is
 * for rows that are tinted, and for hues that are nearer to the ground than a grey.
 */
const CONTRAST = 5.6;

/** No page's own text has less: what is seen behind it is not the ground that was found. */
const UNREADABLE = 2;

/** Of the page's own text: with less it has none to spare for the tint of a row. */
const TINTED = 6;

/** Light that a screen reflects, added to each luminance (WCAG 2.2, contrast ratio). */
const FLARE = 0.05;

/** Between the values of colours, which are mixed, and their luminance. */
const GAMMA = 2.2;

/** A colour as its light alone, as browsers write that: `color(xyz-d65 0.2 0.2 0.2 / 0.5)`. */
const LIGHT = /d65 (\S+).*?(?:\/ (.+?))?\)/g;

/** Those of viewers that have come to another place, or whose text has another colour. */
const waiting = new Set<SurroundingsController>();

function adaptAll(): void {
  abreast([...waiting].map((controller) => controller.adapt()));
  waiting.clear();
}

export class SurroundingsController implements ReactiveController {
  readonly #viewer: LitElement;
  /** Has the page's text colour, and so knows when it changes. */
  readonly #probe = document.createElement('span');
  /** Custom properties of the viewer, as it was found. */
  #found: readonly (readonly [name: string, value: string])[] = [];

  constructor(viewer: LitElement) {
    this.#viewer = viewer;
    viewer.addController(this);
    this.#probe.style.cssText = 'position:absolute;transition:color 1ms';
    this.#probe.addEventListener('transitionrun', () => this.#expect());
  }

  hostConnected(): void {
    // What was found before, be it just before the first drawing, may be that of another place.
    if (this.#found[0]) this.#expect();
    else this.#viewer.renderRoot.append(this.#probe);
  }

  hostUpdated(): void {
    if (!this.#viewer.hasUpdated) this.#apply();
  }

  #expect(): void {
    // Others may come before the microtask.
    if (!waiting.size) queueMicrotask(adaptAll);
    waiting.add(this);
  }

  *adapt(): Generator<void, void> {
    yield* this.look();
    yield;
    this.#apply();
  }

  /**
   * Looks at what is round the viewer, in steps that either ask the page or change it: the lightness (OKLCH) that
   * dark text has at most on this ground and light text at least, how strong tints are, and the font of code.
   */
  *look(): Generator<void, void> {
    const { color } = getComputedStyle(this.#viewer);
    const grounds = this.#grounds();
    // Values are set in the page's own font for code. A lone `monospace` would be another size.
    const code = this.#viewer.ownerDocument.querySelector('pre, code');
    const mono = code ? `${getComputedStyle(code).fontFamily}, monospace` : '';
    yield;
    this.#probe.style.boxShadow = [...grounds, color]
      .map((colour) => `0 0 color(from ${colour} xyz y y y/alpha)`)
      .join();
    yield;
    // Each lies over those before it, the text over them all.
    let [ground, text] = [0, 0];
    for (const [, y, opacity = 1] of getComputedStyle(this.#probe).boxShadow.matchAll(LIGHT)) {
      ground = text;
      text += Number(opacity) * (Number(y) ** (1 / GAMMA) - text);
    }
    const behind = ground ** GAMMA + FLARE;
    const ratio = (text ** GAMMA + FLARE) / behind;
    const contrast = Math.max(ratio, 1 / ratio);
    const isKnown = grounds.length > 0 && contrast > UNREADABLE;
    const bound = Math.cbrt((ratio > 1 ? behind * CONTRAST : behind / CONTRAST) - FLARE);
    this.#found = [
      ['--_bound', isKnown ? `${bound}` : ''],
      ['--_tint', isKnown && contrast < TINTED ? '0%' : ''],
      ['--_page-mono', mono],
    ];
  }

  /** Sets what it found in the viewer, if that is drawn already. */
  #apply(): void {
    const viewer = this.#viewer.renderRoot.querySelector<HTMLElement>('.viewer');
    for (const [name, value] of this.#found) viewer?.style.setProperty(name, value);
  }

  /** Colours behind the viewer, the nearest last; none where one is a picture. */
  #grounds(): string[] {
    const grounds: string[] = [];
    for (let at: Element | null = this.#viewer; at; at = outside(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return [];
      // Most have none, and each that is looked at is work for the browser.
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') grounds.unshift(backgroundColor);
    }
    return ['Canvas', ...grounds];
  }
}
