/** What is said about copying, in English. Loaded with the parts that copy. */
export const enClipboard = {
  copiedEvent: (event: number) => `Copied event ${event}.`,
  denied:
    'The clipboard cannot be used here. The text is selected: copy it with Ctrl+C or by its menu.',
  tooLong: 'The clipboard cannot be used here, and the text is too long to show.',
  field: 'Text to copy',
};

export type ClipboardMessages = typeof enClipboard;
