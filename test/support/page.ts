/** Opens whole pages, as a visitor would, in a frame. */
import { fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';

export interface OpenPage {
  readonly document: Document;
  readonly window: Window & { readonly evMessages: string[]; readonly evStates: string[] };
  readonly viewers: readonly EventViewer[];
}

/** Loads a page; resolves when it and all its viewers are complete. */
export async function openPage(url: string): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '700';
  frame.src = url;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  fixtureSync(frame);
  await loaded;
  const page = frame.contentDocument!;
  const viewers = [...page.querySelectorAll('event-viewer')];
  await Promise.all(viewers.map((viewer) => viewer.complete));
  const window = frame.contentWindow as unknown as OpenPage['window'];
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  return { document: page, window, viewers };
}
