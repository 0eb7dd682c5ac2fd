/** Stands in for the clipboard, which a browser under test may not let a page use. */

export function stubClipboard() {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const texts: string[] = [];
  let isDenied = false;
  const clipboard = {
    writeText: async (text: string): Promise<void> => {
      await Promise.resolve();
      if (isDenied) throw new DOMException('', 'NotAllowedError');
      texts.push(text);
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  return {
    /** What was written to it, in order. */
    texts,
    /** From now on nothing may be written. */
    deny: () => {
      isDenied = true;
    },
    restore: () => {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: Clipboard }).clipboard;
    },
  };
}
