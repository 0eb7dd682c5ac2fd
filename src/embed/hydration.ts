/** Whether a framework may still compare what the server has sent with what it expects. */

/** Elements that frameworks start from. */
const ROOTS = '[id^=__],#app,#root,astro-island';

/** A comment without a word in it is a framework's mark. */
const MARK = "//comment()[translate(.,'$[]/!? ','')='']";

/** The type of an answer that is true or false, as XPath counts them. */
const BOOLEAN = 3;

/** Keys that frameworks put on elements once they are theirs: React on each, Vue on the outermost. */
const KEY = /\b__(?:reactFiber|vue)/;

export function mayBeHydrated(element: Element): unknown {
  // A field of a form may go by the name `parentNode`: it holds nothing.
  for (let node: Node | null = element; node?.contains(element); node = node.parentNode) {
    if (KEY.test(Object.keys(node).join())) return false;
  }
  return (
    element.closest(ROOTS) ||
    // An element may go by the name `evaluate`, and would stand in the place of that method of the document.
    new XPathEvaluator().evaluate(MARK, document, null, BOOLEAN).booleanValue
  );
}
