/** Lists of event numbers as authors write them: `1`, `2,4-6`, `all`, `none`. */

/** A test for membership; numbers that make no sense are skipped. */
export type NumberSet = (number: number) => boolean;

export function parseNumbers(text: string): NumberSet {
  const word = text.trim().toLowerCase();
  if (word === 'all') return () => true;
  const ranges: [number, number][] = [];
  for (const [, from, to] of word.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    ranges.push([Number(from), Number(to ?? from)]);
  }
  return (number) => ranges.some(([from, to]) => number >= from && number <= to);
}
