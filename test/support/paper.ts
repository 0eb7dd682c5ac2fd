/** Shows what is meant for paper on the screen; only one of the three browsers can be told to do so itself. */

function mediaRules(rules: CSSRuleList): CSSMediaRule[] {
  return [...rules].flatMap((rule) => {
    const inside = 'cssRules' in rule ? mediaRules(rule.cssRules as CSSRuleList) : [];
    // It may be of another window.
    return 'media' in rule ? [rule as CSSMediaRule, ...inside] : inside;
  });
}

/** Runs the work while the rules for paper hold in the shadow roots; they are then as they were. */
export function onPaper(roots: readonly ShadowRoot[], work: () => void): void {
  // Viewers share their sheets.
  const sheets = new Set(roots.flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets));
  const rules = [...sheets]
    .flatMap(({ cssRules }) => mediaRules(cssRules))
    .filter(({ media }) => media.mediaText === 'print');
  for (const { media } of rules) media.mediaText = 'all';
  try {
    work();
  } finally {
    for (const { media } of rules) media.mediaText = 'print';
  }
}
