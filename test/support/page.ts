/** Opens whole pages, as a visitor would, in a frame. */
import { fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';

export interface OpenPage {
  readonly document: Document;
  readonly window: Window & { readonly evMessages: string[]; readonly evStates: string[] };
  readonly viewers: readonly EventViewer[];
}

/** Loads a page; resolves when it and all its viewers are complete. */
export function openPage(url: string): Promise<OpenPage> {
  return open((frame) => (frame.src = url));
}

/** The script tag of the README. */
export const SCRIPT = '<script type="module" src="/dist/event-viewer.js"></script>';

/** Loads a page with this content, in the same way. */
export function openMarkup(body: string, head = SCRIPT): Promise<OpenPage> {
  const recorder = `<script>${RECORDER.replace('export ', '')}recordMessages();</script>`;
  const page = `<!doctype html><html lang="en"><head><title>Page</title>${recorder}${head}</head>`;
  return open((frame) => (frame.srcdoc = `${page}<body>${body}</body></html>`));
}

const RECORDER = await (await fetch('/tools/record-messages.mjs')).text();

async function open(load: (frame: HTMLIFrameElement) => void): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '700';
  load(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  fixtureSync(frame);
  await loaded;
  const page = frame.contentDocument!;
  const viewers = viewersIn(page);
  await Promise.all(viewers.map((viewer) => viewer.complete));
  const window = frame.contentWindow as unknown as OpenPage['window'];
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  return { document: page, window, viewers };
}

/** All viewers of a page in order, those that stand in place of a code block too. */
export function viewersIn(root: ParentNode): EventViewer[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'event-viewer') return [element as EventViewer];
    return element.shadowRoot ? viewersIn(element.shadowRoot) : [];
  });
}
