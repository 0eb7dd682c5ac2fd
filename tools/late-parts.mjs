/**
 * Rollup plugin: what the entry loads later gets from it what the two have in common, instead of
 * importing the entry. A page may have loaded the entry from another URL than the import would name (with a
 * version as its query, say), and the browser would then fetch and run all of it a second time.
 *
 * Each later file becomes a function from the entry's exports to its own. It is called once.
 */
import { basename } from 'node:path';
import MagicString from 'magic-string';

/** `{ imported: local }` of an import, as a destructuring pattern. */
function pattern({ specifiers }) {
  const names = specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `{ ${names.join(', ')} }`;
}

/** `{ exported: local }` of all exports, as an object. */
function exportsOf(statements) {
  const names = statements
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ specifiers }) => specifiers)
    .map(({ exported, local }) => `${exported.name}: ${local.name}`);
  return `{ ${names.join(', ')} }`;
}

function removeExports(output, statements) {
  for (const { type, start, end } of statements) {
    if (type === 'ExportNamedDeclaration') output.remove(start, end);
  }
}

/** Calls `visit` for each `import()` in a syntax tree. */
function visitImports(node, visit) {
  if (!node || typeof node !== 'object') return;
  if (node.type === 'ImportExpression') visit(node);
  for (const child of Object.values(node)) visitImports(child, visit);
}

/** The files that a part imports, and those that they import, without the entry. */
function filesBehind(file, entryFile, chunks) {
  const files = new Set(chunks[file].imports);
  for (const next of files) for (const further of chunks[next].imports) files.add(further);
  files.delete(entryFile);
  return [...files];
}

/** What a part needs is asked for with it: the browser would find it out only when the part has arrived. */
function rewriteEntry(output, program, entryFile, chunks) {
  const exported = exportsOf(program.body);
  removeExports(output, program.body);
  output.append(`\nfunction startPart([part]) { return part.default(${exported}); }\n`);
  visitImports(program, ({ source, start, end }) => {
    const behind = filesBehind(basename(source.value), entryFile, chunks);
    const further = behind.map((file) => `, import('./${file}')`).join('');
    output.appendRight(start, 'Promise.all([');
    output.appendLeft(end, `${further}]).then(startPart)`);
  });
}

function rewritePart(output, program, entryFile) {
  const imports = program.body.filter(({ type }) => type === 'ImportDeclaration');
  const others = [];
  const taken = imports.map((statement) => {
    output.remove(statement.start, statement.end);
    if (statement.source.value === `./${entryFile}`) return `const ${pattern(statement)} = shared;`;
    others.push(`import part${others.length} from '${statement.source.value}';`);
    return `const ${pattern(statement)} = part${others.length - 1}(shared);`;
  });
  // A part may load further ones, which get from the entry what they need of it.
  visitImports(program, ({ end }) =>
    output.appendLeft(end, '.then((part) => part.default(shared))'),
  );
  const exported = exportsOf(program.body);
  removeExports(output, program.body);
  output.prepend(
    `${others.join('\n')}\nlet own;\nexport default (shared) => own ??= (() => {\n${taken.join('\n')}\n`,
  );
  output.append(`\nreturn ${exported};\n})();\n`);
}

export function lateParts() {
  return {
    name: 'late-parts',
    renderChunk(code, { isEntry }, _options, { chunks }) {
      const entryFile = Object.values(chunks).find((chunk) => chunk.isEntry).fileName;
      const output = new MagicString(code);
      const program = this.parse(code);
      if (isEntry) rewriteEntry(output, program, entryFile, chunks);
      else rewritePart(output, program, entryFile);
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}
