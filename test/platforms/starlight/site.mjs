const choose = (theme) => (page) =>
  page.locator('starlight-theme-select select:visible').selectOption(theme);

export default {
  scripts: 'public',
  build: 'astro build',
  output: 'dist',
  events: '/events/',
  links: { events: '/events/', other: '/other/' },
  dark: choose('dark'),
  light: choose('light'),
  variants: { script: {}, plugin: { options: ' sort=-published_at' } },
};
