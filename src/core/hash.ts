/** A short text that stands for a longer one, to find it again. Not for anything secret. */

/** 32-bit FNV-1a over UTF-16 units, in base 36: up to seven characters. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
