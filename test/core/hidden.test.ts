import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { hasHidden, segments } from '../../src/core/hidden.js';

/** The text with each hidden character in angle brackets. */
function shown(text: string): string {
  return segments(text)
    .map(({ text: plain, hidden }) => (hidden === undefined ? plain : `<${hidden}>`))
    .join('');
}

/** Ranges of code points that are always marked when they stand between letters. */
const HIDDEN_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
  [0xe0100, 0xe01ef],
];

const LABELS: readonly (readonly [string, string])[] = [
  ['a\nb\r\nc\td\0', 'a<\\n>b<\\r><\\n>c<\\t>d<\\0>'],
  ['\u001b[31m', '<U+001B>[31m'],
  ['user\u202e\u2066 \u2069', 'user<U+202E><U+2066> <U+2069>'],
  ['\ufeffx', '<U+FEFF>x'],
  ['a\u200db', 'a<U+200D>b'],
  ['3\ufe0f', '3<U+FE0F>'],
  ['x\ud800y\udc00', 'x<U+D800>y<U+DC00>'],
  ['\udc00\ud800', '<U+DC00><U+D800>'],
  ['\ud800\ud83d\ude00', '<U+D800>\u{1f600}'],
  ['tag\u{e0041}', 'tag<U+E0041>'],
  ['\u{1f600}\u200da', '\u{1f600}<U+200D>a'],
  ['\u{1f600}\u200d\u200d\u{1f600}', '\u{1f600}<U+200D><U+200D>\u{1f600}'],
  ['\u{1f600}\ufe0f\ufe0f', '\u{1f600}\ufe0f<U+FE0F>'],
];

const PLAIN = [
  '',
  'plain ASCII, with every sign: ~!@#$%^&*()',
  'no-break\u00a0and narrow\u202fspace',
  'Grüße, Ωμέγα, Привет, 日本語, العربية, हिन्दी',
  '\u{1f600}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  '\u{1f469}\u{1f3fd}\u200d\u{1f680}',
  '\u{1f3f3}\ufe0f\u200d\u{1f308}',
  '\u{1f469}\u200d\u2695\ufe0f',
  '\u2764\ufe0f',
  '\u00a9\ufe0f',
  '1\ufe0f\u20e3',
  '\u{1f1e9}\u{1f1ea}',
];

describe('hidden characters', () => {
  it('are marked over all their ranges', () => {
    for (const [first, last] of HIDDEN_RANGES) {
      for (let code = first; code <= last; code++) {
        // U+202F is a space with a width, like U+00A0.
        if (code === 0x202f) continue;
        const character = String.fromCodePoint(code);
        const [, mark] = segments(`a${character}b`);
        expect(mark?.text, code.toString(16)).to.equal(character);
        expect(mark?.hidden).to.match(/^(\\[nrt0]|U\+[\dA-F]{4,5})$/);
      }
    }
  });

  it('have short labels', () => {
    for (const [text, expected] of LABELS) {
      expect(shown(text)).to.equal(expected);
      expect(hasHidden(text)).to.equal(true);
    }
  });

  it('are not found in plain text and in whole emoji', () => {
    for (const text of PLAIN) {
      expect(hasHidden(text), text).to.equal(false);
      expect(segments(text)).to.deep.equal(text ? [{ text }] : []);
    }
  });

  it('leave the text whole, in plain runs that hold none', () => {
    const hostile = fc.constantFrom('\u200d', '\ufe0f', '\u{1f600}', '1', 'a', '\ud83d', '\n');
    const text = fc.oneof(fc.string({ unit: hostile }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (whole) => {
        const parts = segments(whole);
        expect(parts.map((part) => part.text).join('')).to.equal(whole);
        expect(parts.some((part) => part.hidden !== undefined)).to.equal(hasHidden(whole));
        expect(parts.every((part) => part.text)).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same when the pattern is used again', () => {
    expect(hasHidden('a\n')).to.equal(true);
    expect(hasHidden('a\n')).to.equal(true);
    expect(hasHidden('a')).to.equal(false);
  });
});
