/** Runs in the browser: the documents that trees are measured with. The same on every run. */
import { linesOf } from '../logs.js';

const array = (length: number, item: (index: number) => string) =>
  `[${Array.from({ length }, (_, index) => item(index)).join(',')}]`;

/** As many levels of objects in each other, each with a few values besides. */
function nested(levels: number): string {
  const open = (level: number) => `{"level":${level},"name":"level ${level}","list":[1,2],"next":`;
  return (
    Array.from({ length: levels }, (_, level) => open(level)).join('') + 'null' + '}'.repeat(levels)
  );
}

/** Each in one line, as a log has it. */
export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'one event': () => linesOf('webhooks', 1)[0]!,
  '5,000 events in an array': () => `[${linesOf('device events', 5_000).join(',')}]`,
  '100,000 numbers': () => array(100_000, (index) => String((index * 7919) % 100_003)),
  'an object of 10,000 keys': () =>
    `{${Array.from({ length: 10_000 }, (_, index) => `"key ${index}":"value ${index}"`).join(',')}}`,
  '20 levels': () => nested(20),
};
