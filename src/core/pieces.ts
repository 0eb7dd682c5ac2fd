/** The text in pieces of up to `length` UTF-16 units, none of them cut inside a surrogate pair; at least one. */
export function pieces(text: string, length: number): string[] {
  return text.match(new RegExp(`[^]{1,${length - 1}}(?:[^\\ud800-\\udbff]|$|[^])`, 'g')) ?? [''];
}
