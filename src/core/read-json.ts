/** Reads a whole text as one JSON value, at once or in steps. */
import { skipSpace } from './characters.js';
import { JsonDocument } from './json.js';
import { nextBackslash } from './json-tokens.js';
import { SLICE_CHARACTERS } from './limits.js';

// eslint-disable-next-line no-control-regex -- finding them is its purpose
const CONTROL = /[\0-\x1f]/;

/** What loggers such as Monolog write behind the data of an event when there is no more of it. */
export const EMPTY_VALUE = /^(?:\s+(?:\[]|{}))+\s*$/;

/**
 * Reads a text that must hold, from `start` on, one JSON value and nothing else but white space; where other text is
 * before it, also an empty value.
 */
export function readJson(text: string, start = 0, document = begin(text, start)): JsonDocument {
  document.advance();
  const offset = skipSpace(text, document.offset, text.length);
  if (offset < text.length && !(start && EMPTY_VALUE.test(text.slice(document.offset))))
    document.problem ??= { offset, expected: 'nothing more' };
  return document;
}

/** The same as a generator, which yields after every `SLICE_CHARACTERS`. */
export function* readJsonInSteps(text: string, start = 0): Generator<void, JsonDocument> {
  let hasControl = false;
  for (let at = start; at < text.length && !hasControl; at += SLICE_CHARACTERS) {
    if (at > start) yield;
    hasControl = CONTROL.test(text.slice(at, at + SLICE_CHARACTERS));
  }
  const document = begin(text, start, hasControl);
  while (!document.advance(SLICE_CHARACTERS)) yield;
  return readJson(text, start, document);
}

/** The text as a JSON string, made in such steps too. */
export function* quoteInSteps(text: string): Generator<void, string> {
  const parts = ['"'];
  for (let at = 0; at < text.length;) {
    let end = at + SLICE_CHARACTERS;
    if (text.codePointAt(end - 1)! > 0xffff) end++;
    parts.push(JSON.stringify(text.slice(at, end)).slice(1, -1));
    if (end < text.length) yield;
    at = end;
  }
  parts.push('"');
  return parts.join('');
}

function begin(text: string, start: number, hasControl = CONTROL.test(text)): JsonDocument {
  const plainUntil = hasControl ? -1 : nextBackslash(text, start);
  return new JsonDocument(text, start, text.length, false, plainUntil);
}
