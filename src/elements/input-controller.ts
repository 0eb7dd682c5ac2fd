/** Where a viewer's events come from: a property, a URL, or what stands inside the element. Feeds the store. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { MAX_LIVE_EVENTS } from '../core/limits.js';
import { InlineSource, type InlineText } from '../sources/inline.js';
import type { UrlFailure, UrlSink } from '../sources/url.js';
import type { End, ViewerStore } from '../store/store.js';

/** What the author of the page should know about the input as a whole. */
export type Notice =
  /** The HTML parser made elements out of the data: their names. */
  | { readonly code: 'markup'; readonly names: readonly string[] }
  /** Other content stands inside the element; a file that is loaded when it is needed is missing. */
  | { readonly code: 'swallowed' | 'part' }
  /** Places in a file that were not UTF-8. */
  | { readonly code: 'encoding'; readonly places: number }
  /** The URL could not be read, or not to its end. */
  | { readonly code: UrlFailure; readonly detail: string };

/** Notices that say that the log could not be read, or not to its end. */
const FAILURES: readonly string[] = ['url', 'status', 'network'];

/** The viewer, as far as its input depends on it. */
interface InputHost extends ReactiveControllerHost, HTMLElement {
  readonly live: boolean;
  readonly maxEvents: number;
  readonly src: string;
}

export interface InputListener {
  /** The log was replaced or has grown. */
  changed(): void;
  /** A part of a file has arrived. */
  progress(bytes: number, total: number | undefined): void;
}

export class InputController implements ReactiveController {
  notices: readonly Notice[] = [];
  /** Children of the element that are not part of the log, and are shown below it. */
  foreign: readonly (Element | Text)[] = [];
  /** Part of a file that has arrived, from 0 to 1; undefined where that is not known. */
  progress: number | undefined;
  readonly #host: InputHost;
  readonly #store: ViewerStore;
  readonly #inline: InlineSource;
  readonly #listener: InputListener;
  #url = '';
  #download: AbortController | undefined;
  /** The log was given by a property or method, which replaces every other source. */
  #isGiven = false;
  /** Nothing more of the input is arriving: a last line without a line end is whole. */
  #isEnded = false;
  /** The text so far ends inside a line. */
  #isInLine = false;
  /** What was added while a URL was read, or was to be read. */
  #waiting = '';
  /** The log in the pieces in which it came: together they may be longer than a string can be. */
  #pieces: string[] = [];

  constructor(host: InputHost, store: ViewerStore, listener: InputListener) {
    this.#host = host;
    this.#store = store;
    this.#listener = listener;
    this.#inline = new InlineSource(host, (inline) => this.#onInline(inline));
    host.addController(this);
  }

  /**
   * The log as far as it was given or has arrived.
   * @throws {RangeError} where it is longer than a string can be in this browser, half a billion characters or more
   */
  get text(): string {
    return this.#pieces.join('');
  }

  get hasFailed(): boolean {
    return this.notices.some(({ code }) => FAILURES.includes(code));
  }

  /** Replaces the log, whatever its source was. */
  give(text: string): void {
    this.load();
    this.#takeOver();
    this.#replace(text, 'final');
  }

  /** Removes all of it; what is followed goes on. */
  clear(): void {
    this.load();
    if (!this.#isArriving || !this.#host.live) return this.give('');
    this.#waiting = '';
    this.#replace('', 'settled');
  }

  /**
   * Adds text in any pieces to the log; `isWhole` where it is lines of its own. What is added while a URL is read
   * comes after it, or between two lines of a stream.
   */
  append(text: string, isWhole: boolean): void {
    this.catchUp();
    if (this.#isArriving) {
      if (isWhole && /[^\n]$/.test(this.#waiting)) text = `\n${text}`;
      this.#waiting += text;
      return this.#download ? this.#addWaiting() : this.#add(text);
    }
    this.#takeOver();
    if (this.#isInLine && (isWhole || this.#isEnded)) {
      // The store has counted the line that the end of the input has ended.
      if (this.#isEnded) this.#pieces.push('\n');
      else text = `\n${text}`;
    }
    this.#add(text, 'settled');
  }

  /** Sees what was set a moment ago: other content, another URL. */
  catchUp(): void {
    this.#inline.flush();
    this.load();
  }

  /** Reads from the URL that the viewer has, unless it does so already; an empty one means the element's content. */
  load(): void {
    const url = this.#host.src;
    if (url === this.#url) return;
    this.#url = url;
    this.#isEnded = false;
    this.#begin(false);
    if (this.#host.isConnected) this.#start();
  }

  /** How many events to keep may have been set a moment ago. */
  hostUpdate(): void {
    const { live, maxEvents } = this.#host;
    const isLimited = maxEvents >= 1;
    this.#store.keepAtMost(isLimited ? Math.floor(maxEvents) : live ? MAX_LIVE_EVENTS : Infinity);
  }

  hostConnected(): void {
    if (!this.#isGiven) this.#start();
  }

  hostDisconnected(): void {
    this.#inline.stop();
    // An element that is only moved is connected again by the time this runs.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      // It waits for nothing now; when the URL is read once more it comes after that again.
      if (this.#isArriving) this.#add((this.#isInLine ? '\n' : '') + this.#waiting);
    });
  }

  /** A URL is being read, or will be when the element is on a page. */
  get #isArriving(): boolean {
    return !!this.#url && !this.#isGiven && !this.#isEnded;
  }

  #start(): void {
    if (!this.#url) this.#inline.start();
    // What was read to its end is there, also where the element comes back to the page; what was not is tried again.
    else if (!this.#download && (!this.#isEnded || this.hasFailed)) void this.#readUrl(this.#url);
  }

  #stop(): void {
    this.#inline.stop();
    this.#download?.abort();
    this.#download = undefined;
    this.progress = undefined;
  }

  /** Another source than before. */
  #begin(isGiven: boolean): void {
    this.#isGiven = isGiven;
    this.#waiting = '';
    this.#stop();
  }

  #takeOver(): void {
    this.#begin(true);
    // What a tag that is not closed has swallowed is not the log's, wherever that comes from.
    this.notices = [];
  }

  #replace(text: string, end?: End): void {
    const pieces: string[] = (this.#pieces = []);
    this.#isInLine = false;
    this.#store.clear();
    // Who was told of an event that went with the log may have given another one.
    if (this.#pieces === pieces) this.#add(text, end);
  }

  #add(text: string, end?: End): void {
    this.#listener.changed();
    // What was dropped from the log is not kept here either; but it tells what is new of the text in the element.
    if (this.#store.state.log.dropped && (this.#isGiven || this.#url)) this.#pieces = [];
    else this.#pieces.push(text);
    if (text) this.#isInLine = !text.endsWith('\n');
    this.#isEnded = end === 'final';
    this.hostUpdate();
    this.#store.push(text, end);
  }

  /** Adds to a stream what waits, as soon as both are at the end of a line. */
  #addWaiting(): void {
    const text = this.#waiting;
    if (!this.#host.live || this.#isInLine || !text.endsWith('\n')) return;
    this.#waiting = '';
    this.#add(text, 'settled');
  }

  #onInline({ text, isFinal, foreign, markup }: InlineText): void {
    this.foreign = foreign;
    const notices: Notice[] = [];
    if (markup.length) notices.push({ code: 'markup', names: markup });
    if (isFinal && foreign.length) notices.push({ code: 'swallowed' });
    this.notices = notices;
    this.#host.requestUpdate();

    const before = this.text;
    if (text === before && this.#isEnded) return;
    const lastLine = before.slice(before.lastIndexOf('\n') + 1);
    const isMore = text.startsWith(before) && (!this.#isEnded || !lastLine.trim());
    const end = isFinal ? 'final' : 'open';
    if (isMore) this.#add(text.slice(before.length), end);
    else this.#replace(text, end);
  }

  async #readUrl(url: string): Promise<void> {
    const download = (this.#download = new AbortController());
    this.notices = this.foreign = [];
    this.#replace('');
    const finish = (notices: Notice[]) => {
      // What another source has replaced before it was even asked for says nothing of that one.
      if (this.#download !== download) return;
      if (this.foreign.length) notices.push({ code: 'swallowed' });
      // A stream was announced before, without them.
      if (notices.length) this.#listener.changed();
      this.#isEnded = true;
      this.#store.end();
      if (this.#waiting) this.append(this.#waiting, true);
      this.notices = notices;
    };
    const sink: UrlSink = {
      swallowed: (nodes) => {
        this.foreign = nodes;
        this.#host.requestUpdate();
      },
      text: (chunk) => {
        this.#add(chunk, this.#host.live ? 'settled' : 'open');
        this.#addWaiting();
      },
      progress: (bytes, total) => {
        this.progress = total && Math.min(1, bytes / total);
        this.#listener.progress(bytes, total);
      },
      end: (places) => finish(places ? [{ code: 'encoding', places }] : []),
      fail: (code, detail) => finish([{ code, detail }]),
    };
    // Few pages have a log at a URL, so only those load what reads it.
    try {
      const { readUrl } = await import('../sources/url.js');
      await readUrl(url, sink, download.signal, this.#host);
    } catch {
      sink.fail('network', url);
    }
  }
}
