/** Transcripts of server-sent events, as they are copied from a terminal (WHATWG HTML, section 9.2.6). */

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

/** Reads the lines between two blank ones. */
export function parseStreamBlock(text: string): StreamBlock {
  const data: string[] = [];
  const fields: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^data(?::|$)/.test(line)) data.push(line.slice(5).replace(/^ /, ''));
    else fields.push(line);
  }
  return { data: data.join('\n'), fields: fields.join(', ') };
}
