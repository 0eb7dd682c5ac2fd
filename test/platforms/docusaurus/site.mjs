/** The button goes through the system's setting, light and dark. */
const choose = (theme) => async (page) => {
  const html = page.locator(`html[data-theme-choice=${theme}]`);
  while ((await html.count()) === 0) {
    await page.getByRole('button', { name: /Switch between dark and light mode/ }).click();
  }
};

export default {
  scripts: 'static',
  build: 'docusaurus build',
  output: 'build',
  events: '/events',
  links: { events: './events.md', other: './other.md' },
  dark: choose('dark'),
  light: choose('light'),
  variants: { script: {}, plugin: { options: ' sort=-published_at' } },
};
