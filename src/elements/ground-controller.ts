/** Keeps muted text and hues readable on the ground that the viewer stands on: its text colour does not tell it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
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

export class GroundController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Has the page's text colour, and so knows when it changes. */
  #probe: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#probe) this.#adapt();
  }

  hostUpdated(): void {
    if (this.#probe) return;
    this.#probe = this.#host.shadowRoot!.querySelector<HTMLElement>('.unseen')!;
    this.#probe.style.transition = 'color 1ms';
    this.#probe.addEventListener('transitionrun', () => this.#adapt());
    // When all viewers that are drawn now are: in turns, the styles of the page would be computed anew for each.
    queueMicrotask(() => this.#adapt());
  }

  /** Sets the lightness (OKLCH) that dark text has at most here and light text at least, and how strong tints are. */
  #adapt(): void {
    const grounds = this.#grounds();
    const ground = grounds.reduce((light, colour) => this.#over(colour, light), 0);
    const text = this.#over(getComputedStyle(this.#host).color, ground);
    const behind = ground ** GAMMA + FLARE;
    const ratio = (text ** GAMMA + FLARE) / behind;
    const contrast = Math.max(ratio, 1 / ratio);
    const isKnown = grounds.length > 0 && contrast > UNREADABLE;
    const bound = Math.cbrt((ratio > 1 ? behind * CONTRAST : behind / CONTRAST) - FLARE);
    const { style } = this.#probe!.parentElement!;
    style.setProperty('--_bound', isKnown ? `${bound}` : '');
    style.setProperty('--_tint', isKnown && contrast < TINTED ? '0%' : '');
  }

  /** Colours behind the viewer, the nearest last; none where one is a picture. */
  #grounds(): string[] {
    const grounds: string[] = [];
    for (let at: Element | null = this.#host; at; at = outside(at)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== 'none') return [];
      // Most have none, and each that is looked at is work for the browser.
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') grounds.unshift(backgroundColor);
    }
    return ['Canvas', ...grounds];
  }

  /** How light (of 1) a colour is in front of a ground of which the same is known. */
  #over(colour: string, light: number): number {
    this.#probe!.style.outlineColor = `color(from ${colour} xyz y y y / alpha)`;
    // `color(xyz-d65 0.2 0.2 0.2 / 0.5)`
    const [y = 0, , , opacity = 1] = getComputedStyle(this.#probe!)
      .outlineColor.slice(14)
      .split(/[ /]+/)
      .map(parseFloat);
    return light + opacity * (y ** (1 / GAMMA) - light);
  }
}
