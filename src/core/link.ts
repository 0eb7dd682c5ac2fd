/**
 * The part of an address that leads to an event, or to a value in it: `#ev=log:2:1x9k3f/data/t`. It names the
 * viewer, the event's number, a hash of its text (by which it is found again after lines were inserted), and
 * the value as a JSON Pointer. An author may leave out the hash.
 */
import { LINK_PREFIX } from './link-prefix.js';
import { parsePath, type Path } from './path.js';

export interface Link {
  /** The viewer's name: its id, or what stands for it. */
  readonly viewer: string;
  /** The event's number, from 1. */
  readonly number: number;
  /** Empty where the author left it out. */
  readonly hash: string;
  /** Empty for the event itself. */
  readonly path: Path;
}

const LINK = /^#ev=([^:/]*):(\d+)(?::([0-9a-z]*))?(\/.*)?$/s;

export function formatLink({ viewer, number, hash, path }: Link): string {
  const pointer = path.map((key) => `/${escape(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
  return `${LINK_PREFIX}${escape(viewer)}:${number}${hash && `:${hash}`}${pointer.join('')}`;
}

/** Undefined for a fragment that is none of ours. */
export function parseLink(fragment: string): Link | undefined {
  const match = LINK.exec(fragment);
  if (!match) return undefined;
  try {
    const [, viewer = '', number, hash = '', pointer = ''] = match;
    const path = pointer ? parsePath(decodeURIComponent(pointer)) : [];
    return { viewer: decodeURIComponent(viewer), number: Number(number), hash, path };
  } catch {
    return undefined;
  }
}

/** Lone surrogates cannot be part of an address; the value is then not found, and its event is. */
function escape(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
