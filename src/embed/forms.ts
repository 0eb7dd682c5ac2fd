/** What the platforms make of a code fence. Another platform is another row, and a page in test/fixtures/platforms. */

/** The language of fences that are always meant for a viewer. */
const LANGUAGE = 'event-viewer';

/** Elements that carry the name of the language. */
const ELEMENTS = 'pre,code,div,figure';

/** How they carry it; `%` is the name. */
const FORMS = [
  '.%',
  '.language-%',
  '.lang-%',
  '.highlight-%',
  // `class="brush: event-viewer; gutter: false"`, with or without spaces.
  '.%\\;',
  '.brush\\:%',
  '[class*="brush:%;"]',
  '[data-lang=%]',
  '[data-language=%]',
  '[lang=%]',
].join();

/** Blocks of code on platforms that lose the language. */
export const ANY_CODE = 'pre,.fragment';

/** A selector for every form of a fence in our own language or in one of these. */
export function formsOf(languages: readonly string[]): string {
  const forms = [LANGUAGE, ...languages].map((name) => FORMS.replaceAll('%', CSS.escape(name)));
  return `:is(${ELEMENTS}):is(${forms.join()})`;
}
