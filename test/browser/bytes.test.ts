import { expect, fixtureSync } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { byRole, settled } from '../support/viewer.js';

/** A viewer of a file of just these bytes, each written as a character. */
async function viewerOfBytes(bytes: string): Promise<EventViewer> {
  const digits = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  const viewer = document.createElement('event-viewer');
  viewer.src = `/bytes/${digits.join('')}`;
  fixtureSync(viewer);
  await viewer.complete;
  await settled(viewer);
  return viewer;
}

/** What the engine's own decoder and parser make of it; undefined where that is no JSON. */
function parsed(bytes: string): unknown {
  const array = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  try {
    return JSON.parse(new TextDecoder().decode(array));
  } catch {
    return undefined;
  }
}

/**
 * The cases of the JSON Parsing Test Suite that are about bytes: not UTF-8, UTF-16, byte order marks, NUL.
 * Is it JSON, once what is no UTF-8 was replaced? How many places are none? (As decoders count them: WHATWG
 * Encoding, section 4.1.)
 */
const CASES: readonly (readonly [
  name: string,
  bytes: string,
  isJson: boolean,
  malformed: number,
])[] = [
  ['i_string_invalid_utf-8', '["\xff"]', true, 1],
  ['i_string_UTF-8_invalid_sequence', '["\xe6\x97\xa5\xd1\x88\xfa"]', true, 1],
  ['i_string_truncated-utf-8', '["\xe0\xff"]', true, 2],
  ['i_string_overlong_sequence_2_bytes', '["\xc0\xaf"]', true, 2],
  ['i_string_overlong_sequence_6_bytes', '["\xfc\x83\xbf\xbf\xbf\xbf"]', true, 6],
  ['i_string_not_in_unicode_range', '["\xf4\xbf\xbf\xbf"]', true, 4],
  ['i_string_UTF8_surrogate_U+D800', '["\xed\xa0\x80"]', true, 3],
  ['i_string_lone_utf8_continuation_byte', '["\x81"]', true, 1],
  ['i_string_iso_latin_1', '["\xe9"]', true, 1],
  ['i_string_UTF-16LE_with_BOM', '\xff\xfe[\x00"\x00\xe9\x00"\x00]\x00', false, 3],
  ['i_string_utf16LE_no_BOM', '[\x00"\x00\xe9\x00"\x00]\x00', false, 1],
  ['i_string_utf16BE_no_BOM', '\x00[\x00"\x00\xe9\x00"\x00]', false, 1],
  ['i_structure_UTF-8_BOM_empty_object', '\xef\xbb\xbf{}', true, 0],
  ['n_array_a_invalid_utf8', '[a\xe5]', false, 1],
  ['n_array_invalid_utf8', '[\xff]', false, 1],
  ['n_number_invalid-utf-8-in-int', '[0\xe5]', false, 1],
  ['n_number_invalid-utf-8-in-exponent', '[1e1\xe5]', false, 1],
  ['n_number_invalid-utf-8-in-bigger-int', '[123\xe5]', false, 1],
  ['n_number_real_with_invalid_utf8_after_e', '[1e\xe5]', false, 1],
  ['n_object_lone_continuation_byte', '{"\xb9":"0",}', false, 1],
  ['n_string_invalid-utf-8-in-escape', '["\\u\xe5"]', false, 1],
  ['n_string_invalid_utf8_after_escape', '["\\\xe5"]', false, 1],
  ['n_string_unescaped_ctrl_char', '["a\x00a"]', false, 0],
  ['n_structure_null-byte-outside-string', '[\x00]', false, 0],
  ['n_structure_lone-invalid-utf-8', '\xe5', false, 1],
  ['n_structure_U+2060_word_joined', '[\xe2\x81\xa0]', false, 0],
  ['y_string_utf8', '["\xe2\x82\xac\xf0\x9d\x84\x9e"]', true, 0],
  ['y_string_nonCharacterInUTF-8_U+FFFF', '["\xef\xbf\xbf"]', true, 0],
  ['y_string_reservedCharacterInUTF-8_U+1BFFF', '["\xf0\x9b\xbf\xbf"]', true, 0],
  ['y_string_u+2028_line_sep', '["\xe2\x80\xa8"]', true, 0],
];

describe('the bytes of a file', () => {
  for (const [name, bytes, isJson, malformed] of CASES) {
    it(`are read as the engine reads them: ${name}`, async () => {
      const viewer = await viewerOfBytes(bytes);
      expect(parsed(bytes) !== undefined).to.equal(isJson);
      expect(viewer.events).to.deep.equal([parsed(bytes)]);
      const status = isJson ? '1 event' : '1 event, 1 unreadable';
      expect(byRole(viewer, 'status').textContent).to.equal(status);
      const notices = [...viewer.shadowRoot!.querySelectorAll('[part=notice]')];
      const said = notices.map(({ textContent }) => / (\d+) ×/.exec(textContent)?.[1]);
      expect(said).to.deep.equal(malformed ? [String(malformed)] : []);
    });
  }

  it('are text before the event where half of a byte order mark is left', async () => {
    const viewer = await viewerOfBytes('\xef\xbb{"a":1}');
    expect(viewer.events).to.deep.equal([{ a: 1 }]);
    expect(viewer.shadowRoot!.querySelector('[part=notice]')!.textContent).to.match(/ 1 ×/);
  });

  it('are no event where there is nothing but a byte order mark', async () => {
    const viewer = await viewerOfBytes('\xef\xbb\xbf');
    expect(viewer.events).to.be.empty;
  });
});
