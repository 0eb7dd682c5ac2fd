/** The button opens a list of themes. It says which one it is once the page is React's. */
const choose = (from, to) => async (page) => {
  await page.locator('[title="Change theme"]:visible', { hasText: from }).click();
  await page.getByRole('option', { name: to }).click();
};

export default {
  scripts: 'public',
  build: 'next build',
  output: 'out',
  events: '/events',
  links: { events: '/events', other: '/other' },
  dark: choose('System', 'Dark'),
  light: choose('Dark', 'Light'),
  // Next's compiler makes a character of an escaped one, which is the same JSON.
  rewrite: (log) => log.replaceAll('\\ud83d\\ude00', '\u{1f600}'),
  variants: {
    // Nextra forgets the language of a fence, so the fence stands in the element.
    script: { open: '<event-viewer>\n\n', close: '\n\n</event-viewer>' },
    plugin: { options: ' sort=-published_at' },
  },
};
