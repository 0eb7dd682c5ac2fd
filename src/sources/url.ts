/** A log at a URL, read as it arrives. */
import { BLOCKS } from '../core/lines.js';
import { nextTask } from '../tasks/next-task.js';

export type UrlFailure =
  /** Not a URL, or not one of http and https. */
  | 'url'
  /** The server answered with an error. */
  | 'status'
  /** No answer, or none that the page may read: network, CORS, content security policy. */
  | 'network';

export interface UrlSink {
  /** The element was not closed, and holds these nodes, which are not its own. */
  swallowed(nodes: readonly (Element | Text)[]): void;
  text(chunk: string): void;
  /** Bytes so far, and in all where the server has said it. */
  progress(bytes: number, total: number | undefined): void;
  /** The end; `malformed` is the number of places that were not UTF-8. */
  end(malformed: number): void;
  /** `detail` is the status of the answer, or the URL. */
  fail(failure: UrlFailure, detail: string): void;
}

const PROTOCOLS = ['http:', 'https:'];

/** Blocks that are more than a word in the place of a viewer: the rest of an article. */
const MIN_SWALLOWED = 2;

/** Tells `sink` what a tag that nothing closed has swallowed: blocks, and nothing comes after them. */
function findSwallowed(element: Element, sink: UrlSink, signal: AbortSignal): void {
  const { nextSibling, children, childNodes } = element;
  if (nextSibling) return;
  if (document.readyState === 'loading') {
    const again = () => findSwallowed(element, sink, signal);
    return document.addEventListener('DOMContentLoaded', again, { once: true, signal });
  }
  // Anything less is there for pages without a script.
  if ([...children].filter((child) => child.matches(BLOCKS)).length < MIN_SWALLOWED) return;
  sink.swallowed([...childNodes].filter((node) => node instanceof Element || node instanceof Text));
}

/** Reads the URL into `sink` until `signal` ends it; never rejects. `element` is the one that shows the log. */
export async function readUrl(
  url: string,
  sink: UrlSink,
  signal: AbortSignal,
  element: Element,
): Promise<void> {
  if (!signal.aborted) findSwallowed(element, sink, signal);
  if (
    !URL.canParse(url, document.baseURI) ||
    !PROTOCOLS.includes(new URL(url, document.baseURI).protocol)
  ) {
    return sink.fail('url', url);
  }
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return sink.fail('status', String(response.status));
    const length = Number(response.headers.get('content-length'));
    const decoder = new CountingDecoder();
    let bytes = 0;
    const reader = response.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      sink.text(decoder.decode(part.value));
      bytes += part.value.length;
      // Of what was sent compressed, the server tells how long it was then.
      sink.progress(
        bytes,
        length >= bytes && !response.headers.has('content-encoding') ? length : undefined,
      );
      // Parts that have arrived already would all be read in one task.
      await nextTask();
    }
    sink.text(decoder.decode());
    sink.end(decoder.malformed);
  } catch {
    if (!signal.aborted) sink.fail('network', url);
  }
}

const REPLACEMENT = '\ufffd';
const REPLACEMENT_BYTES = [0xef, 0xbf, 0xbd];

/** Decodes UTF-8, and counts the places where it had to put a replacement character for what was none. */
export class CountingDecoder {
  malformed = 0;
  readonly #decoder = new TextDecoder();
  /** How much of a genuine replacement character the bytes so far end with. */
  #matched = 0;

  /** Without bytes: the end. */
  decode(bytes?: Uint8Array): string {
    const text = this.#decoder.decode(bytes, { stream: bytes !== undefined });
    // Most files have none, and the loop over the bytes takes longer than decoding them.
    if (!text.includes(REPLACEMENT) && !this.#matched && !bytes?.includes(REPLACEMENT_BYTES[0]!)) {
      return text;
    }
    this.malformed += text.split(REPLACEMENT).length - 1;
    for (const byte of bytes ?? []) {
      this.#matched =
        byte === REPLACEMENT_BYTES[this.#matched]
          ? this.#matched + 1
          : Number(byte === REPLACEMENT_BYTES[0]);
      if (this.#matched === REPLACEMENT_BYTES.length) {
        this.malformed--;
        this.#matched = 0;
      }
    }
    return text;
  }
}
