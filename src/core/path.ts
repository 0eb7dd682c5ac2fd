/** Paths to values: arrays of keys inside, dotted text only where authors write them. */

/** Keys from the root of an event inwards; array elements by index (`'0'`). */
export type Path = readonly string[];

/** One segment: a quoted key (JSON string), or characters up to a dot, where `\` keeps the next one. */
const SEGMENT = /"(?:[^"\\]|\\.)*"|(?:[^\\.]|\\.)+/gs;

/**
 * Reads a path as authors write it: `data.device.power`, `tags.0`, `"a.b".c`, `a\.b.c`, or a JSON Pointer
 * (RFC 6901) such as `/data/device`.
 */
export function parsePath(text: string): Path {
  return parseSegments(text, (_, key) => key);
}

/** The same, with `read` for each key: it is given the key's text as it stands there, and the key. */
export function parseSegments<Segment>(
  text: string,
  read: (written: string, key: string) => Segment,
): Segment[] {
  if (text.startsWith('/')) {
    return text
      .slice(1)
      .split('/')
      .map((key) => read(key, key.replace(/~1/g, '/').replace(/~0/g, '~')));
  }
  return (text.match(SEGMENT) ?? []).map((segment) => read(segment, unquote(segment)));
}

function unquote(segment: string): string {
  if (segment.startsWith('"') && segment.endsWith('"')) {
    try {
      return JSON.parse(segment) as string;
    } catch {
      return segment;
    }
  }
  return segment.replace(/\\(.)/gs, '$1');
}

/** The path as an author would write it; `parsePath` reads it back. */
export function formatPath(path: Path): string {
  return path
    .map((key) => (/^[^".,=/\\\s*#-][^".,=\\\s]*$/.test(key) ? key : JSON.stringify(key)))
    .join('.');
}

/** A path as a key for maps: different paths, different texts. */
export function pathId(path: Path): string {
  return JSON.stringify(path);
}

/** Splits a list at its commas, but not inside quotes; blanks round the items are dropped. */
export function splitList(text: string): string[] {
  return (text.match(/(?:"(?:[^"\\]|\\.)*"|[^,])+/gs) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
