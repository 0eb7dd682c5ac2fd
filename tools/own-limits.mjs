/**
 * Rollup plugin: the limits that a module imports become constants of its own. They are numbers, which the
 * minifier then writes where they are used; else the entry would hold those of every later part too, and
 * hand them out by name.
 */
import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';

const LIMITS = readFileSync(new URL('../src/core/limits.ts', import.meta.url), 'utf8');
const FROM_LIMITS = /[\\/]limits\.js$/;

export function ownLimits() {
  const limits = new Map();
  for (const [, name, value] of LIMITS.matchAll(/^export const (\w+) = ([\d_.e]+);$/gm)) {
    limits.set(name, value);
  }
  return {
    name: 'own-limits',
    transform(code) {
      const output = new MagicString(code);
      for (const { type, source, specifiers, start, end } of this.parse(code).body) {
        if (type !== 'ImportDeclaration' || !FROM_LIMITS.test(source.value)) continue;
        const constants = specifiers.map(({ imported, local }) => {
          if (!limits.has(imported.name)) this.error(`${imported.name} is not written as a number`);
          return `${local.name} = ${limits.get(imported.name)}`;
        });
        output.overwrite(start, end, `const ${constants.join(', ')};`);
      }
      return output.hasChanged()
        ? { code: output.toString(), map: output.generateMap({ hires: true }) }
        : null;
    },
  };
}
