/**
 * Writes JSON text anew with other white space. Every string and number stays as it was written, members
 * keep their order, and keys that repeat stay. Of a text that breaks off, it writes as much as is whole.
 */
import { MAX_INDENTED_DEPTH, SLICE_CHARACTERS } from './limits.js';

/** A number or a literal: whatever is no string, no mark and no white space. */
const SCALAR = /[^\s"{}[\],:]+/y;
const SPACE = /\s*/y;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/**
 * `indent` is what one level is moved by; without it the result stands on one line without blanks. A
 * generator, so that its caller can give way to the page.
 */
export function* layOut(source: string, indent = ''): Generator<void, string> {
  const parts: string[] = [];
  /** The brackets that are to be closed, innermost last. */
  const open: string[] = [];
  /** The key that waits for its value, with the colon. */
  let key = '';
  let isEmpty = true;
  let paused = 0;

  const breakLine = () =>
    indent ? `\n${indent.repeat(Math.min(open.length, MAX_INDENTED_DEPTH))}` : '';
  const begin = () => {
    if (open.length) parts.push(isEmpty ? '' : ',', breakLine(), key);
    key = '';
  };
  const close = () => {
    const bracket = open.pop()!;
    if (!isEmpty) parts.push(breakLine());
    parts.push(bracket);
    isEmpty = false;
  };

  for (let at = spaceEnd(source, 0); at < source.length; at = spaceEnd(source, at)) {
    if (at - paused > SLICE_CHARACTERS) {
      paused = at;
      yield;
    }
    const character = source[at]!;
    if (character in CLOSING) {
      begin();
      parts.push(character);
      open.push(CLOSING[character]!);
      isEmpty = true;
      at++;
    } else if (character === '}' || character === ']') {
      close();
      at++;
    } else if (character === ',' || character === ':') {
      at++;
    } else {
      const end = character === '"' ? stringEnd(source, at) : scalarEnd(source, at);
      if (end === at) break;
      const token = source.slice(at, end);
      const isKey = open.at(-1) === '}' && !key;
      if (isKey) key = indent ? `${token}: ` : `${token}:`;
      else {
        begin();
        parts.push(token);
        isEmpty = false;
      }
      at = end;
    }
    if (!open.length) break;
  }
  while (open.length) close();
  return parts.join('');
}

function spaceEnd(source: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(source);
  return SPACE.lastIndex;
}

/** The offset after the number or literal at `at`; `at` when there is none. */
function scalarEnd(source: string, at: number): number {
  SCALAR.lastIndex = at;
  return SCALAR.test(source) ? SCALAR.lastIndex : at;
}

/** The offset after the string that begins at `start`; `start` when nothing ends it. */
function stringEnd(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at > 0; at = source.indexOf('"', at + 1)) {
    let backslash = at;
    while (source[backslash - 1] === '\\') backslash--;
    if ((at - backslash) % 2 === 0) return at + 1;
  }
  return start;
}
