/**
 * Rollup plugin for the single files: short names for the custom properties of `tokens.ts` that only our own style
 * sheets know; they begin with `--_`.
 */
import { readFileSync } from 'node:fs';
import MagicString from 'magic-string';

const TOKENS = readFileSync(new URL('../src/styles/tokens.ts', import.meta.url), 'utf8');
const OWN = /--_[a-z-]+/g;

export function ownProperties() {
  const names = [...new Set(TOKENS.match(OWN))];
  return {
    name: 'own-properties',
    transform(code) {
      const output = new MagicString(code);
      output.replace(OWN, (name) => {
        const index = names.indexOf(name);
        return index < 0 ? name : `--_${index.toString(36)}`;
      });
      return output.hasChanged()
        ? { code: output.toString(), map: output.generateMap({ hires: true }) }
        : null;
    },
  };
}
