const toggle = (page) => page.locator('.vp-toggle-color-mode-button:visible').click();

export default {
  scripts: 'docs/.vuepress/public',
  build: 'vuepress build docs',
  output: 'docs/.vuepress/dist',
  events: '/events.html',
  links: { events: './events.md', other: './other.md' },
  dark: toggle,
  variants: { script: {}, plugin: { options: ' sort=-published_at' } },
};
