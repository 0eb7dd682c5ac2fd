/**
 * Rollup plugin for the single files: declares with `let` what is declared with `const`. The type checker has seen
 * that nothing is assigned to it again; with one of the two words in all places a file is 0.5 % smaller with brotli,
 * also as the minifier makes one declaration of neighbours.
 */
import MagicString from 'magic-string';

function* constants(node) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'VariableDeclaration' && node.kind === 'const') yield node;
  for (const child of Object.values(node)) yield* constants(child);
}

export function letOnly() {
  return {
    name: 'let-only',
    renderChunk(code) {
      const output = new MagicString(code);
      for (const { start } of constants(this.parse(code))) {
        output.overwrite(start, start + 'const'.length, 'let');
      }
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}
