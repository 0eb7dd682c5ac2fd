/** Transcripts of server-sent events, as they are copied from a terminal (WHATWG HTML, section 9.2.6). */
import { SLICE_CHARACTERS } from './limits.js';

const FIELD = /^(data|event|id|retry)(?::|$)|^:/;

/** Is the line a field, or a comment, of an event stream? */
export function isStreamField(line: string): boolean {
  return FIELD.test(line);
}

export interface StreamBlock {
  /** The `data` lines, joined as the protocol joins them. */
  readonly data: string;
  /** The other fields as they stand, such as `event: tick, id: 7`. */
  readonly fields: string;
}

/** Reads the lines of an event, blank ones among the fields too, yielding after every `SLICE_CHARACTERS`. */
export function* parseStreamBlock(text: string): Generator<void, StreamBlock> {
  const data: string[] = [];
  const fields: string[] = [];
  for (let at = 0, end = 0; end < text.length; at = end) {
    if (at) yield;
    end = text.indexOf('\n', at + SLICE_CHARACTERS) + 1 || text.length;
    const lines = text.slice(at, end).split(/\r?\n/);
    if (end < text.length) lines.pop();
    const isData = (line: string) => /^data(?::|$)/.test(line);
    const dataLines = lines.filter(isData).map((line) => line.slice(5).replace(/^ /, ''));
    const others = lines.filter((line) => isStreamField(line) && !isData(line));
    // Not line by line: putting millions of them together takes long.
    if (dataLines.length) data.push(dataLines.join('\n'));
    if (others.length) fields.push(others.join(', '));
  }
  return { data: data.join('\n'), fields: fields.join(', ') };
}
