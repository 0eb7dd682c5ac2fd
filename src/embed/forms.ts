/** What the platforms make of a code fence. Another platform is another row, and a page in test/fixtures/platforms. */

/** The language of fences that are always meant for a viewer. */
const LANGUAGE = 'event-viewer';

/** Elements that carry the name of the language. */
const ELEMENTS = 'pre,code,div,figure';

/**
 * How they carry it; `%` is the name. The last three are for `class="brush: event-viewer; gutter: false"`,
 * with or without spaces. Most elements carry nothing like it, which is the first that is asked.
 */
const CLASSES = '.%,.language-%,.lang-%,.highlight-%,.%\\;,.brush\\:%,[class*="brush:%;"]';
const FORMS = `[class*=%]:is(${CLASSES}),[data-lang=%],[data-language=%],[lang=%]`;

/** The box on which kramdown sets what is written below a fence (`{: data-sort="-n" }`) that Rouge has highlighted. */
export const OPTION_BOX = '.highlighter-rouge';

/** Blocks of code on platforms that lose the language. */
export const ANY_CODE = 'pre,.fragment';

/** A selector for every form of a fence in our own language or in one of these. */
export function formsOf(languages = ''): string {
  const names = `${LANGUAGE} ${languages}`.match(/[^\s,]+/g)!;
  return `:is(${ELEMENTS}):is(${names.map((name) => FORMS.replaceAll('%', CSS.escape(name))).join()})`;
}
