/**
 * Test runner plugin: `executeServerCommand('ev:media', { 'forced-colors': 'active' })` sets media
 * features that the runner's own command does not know. Pages are used again, so set them back:
 * `executeServerCommand('ev:media', {})`. Only Chromium can; elsewhere `supported` is false.
 */
export function mediaCommand() {
  /** One session for each page: features that one session has set cannot be taken back by another. */
  const sessions = new WeakMap();
  return {
    name: 'ev-media',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'ev:media') return undefined;
      if (browser.name !== 'Chrome') return { supported: false };
      const page = browser.getPage(id);
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await sessions.get(page).send('Emulation.setEmulatedMedia', { features });
      return { supported: true };
    },
  };
}
