/** Puts text on the clipboard that is still being made. */

/**
 * The browser has to be asked while a button is being pressed, so it gets a promise of the text. Rejects where
 * the clipboard may not be used, or the text could not be made.
 */
export async function copyWhenReady(text: Promise<string>): Promise<void> {
  const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
  // It is asked for once more below, so nobody need hear of its failure here.
  blob.catch(() => {});
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Some engines take no promises.
    await navigator.clipboard.writeText(await text);
  }
}
