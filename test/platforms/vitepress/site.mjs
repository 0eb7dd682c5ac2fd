const toggle = (page) => page.locator('.VPSwitchAppearance:visible').click();

export default {
  scripts: 'docs/public',
  build: 'vitepress build docs',
  output: 'docs/.vitepress/dist',
  events: '/events.html',
  links: { events: './events.md', other: './other.md' },
  dark: toggle,
  variants: { script: {}, plugin: { options: ' sort=-published_at' } },
};
