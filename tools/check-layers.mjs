/**
 * `npm run layers`: checks which part of src/ imports which, by the table below, and that no file
 * imports itself by way of others. Imports of types count: a cycle of types is a cycle of ideas.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from './run.mjs';

/** Each layer (a folder in src/, or a file there) with the layers that it may import. */
const MAY_IMPORT = {
  core: [],
  tasks: ['core'],
  sources: ['core', 'tasks'],
  store: ['core', 'tasks'],
  i18n: ['core'],
  styles: [],
  elements: ['core', 'tasks', 'sources', 'store', 'i18n', 'styles'],
  embed: ['core'],
  define: ['elements'],
  index: ['core', 'sources', 'store', 'i18n', 'styles', 'elements'],
  auto: ['define', 'embed'],
};

/** Layers that may import packages, which means Lit. */
const MAY_IMPORT_LIT = ['styles', 'elements', 'index'];
const LIT = /^lit(?:\/|$)/;

/** All files below src/, as paths from there. */
function sourceFiles() {
  return readdirSync(join(ROOT, 'src'), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** The layer of a file: `core/json.ts` is in core, `define.ts` is define. */
function layerOf(path) {
  return path.split('/')[0].replace(/\.ts$/, '');
}

/** The module names in `import`, `export from`, `import()`, and in types like `import('x').Y`. */
function importedNames(path) {
  const text = readFileSync(join(ROOT, 'src', path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const names = [];
  const visit = (node) => {
    const isImport = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const isCall =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const name = isImport
      ? node.moduleSpecifier
      : isCall
        ? node.arguments[0]
        : ts.isImportTypeNode(node)
          ? node.argument.literal
          : undefined;
    if (name && ts.isStringLiteralLike(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** What is wrong with one import, or undefined. */
function problemWith(path, name, target) {
  const from = layerOf(path);
  const to = target ? layerOf(target) : undefined;
  if (!target) {
    const allowed = MAY_IMPORT_LIT.includes(from) && LIT.test(name);
    return allowed ? undefined : `${path} imports the package "${name}": ${from} may not`;
  }
  if (!existsSync(join(ROOT, 'src', target))) return `${path} imports "${name}": no such file`;
  if (from === to || MAY_IMPORT[from].includes(to)) return undefined;
  return `${path} imports ${target}: ${from} may import ${MAY_IMPORT[from].join(', ') || 'nothing'}`;
}

/** Every chain of imports that comes back to a file, once. */
function findCycles(imports) {
  const cycles = [];
  const finished = new Set();
  const chain = [];
  const visit = (path) => {
    const start = chain.indexOf(path);
    if (start >= 0) cycles.push([...chain.slice(start), path].join(' -> '));
    if (start >= 0 || finished.has(path)) return;
    chain.push(path);
    imports.get(path)?.forEach(visit);
    chain.pop();
    finished.add(path);
  };
  for (const path of imports.keys()) visit(path);
  return cycles;
}

const imports = new Map();
const problems = [];
for (const path of sourceFiles()) {
  const targets = [];
  imports.set(path, targets);
  if (!MAY_IMPORT[layerOf(path)]) {
    problems.push(`${path}: the layer "${layerOf(path)}" is not in the table of this check`);
    continue;
  }
  for (const name of importedNames(path)) {
    const isRelative = name.startsWith('.');
    const target = isRelative
      ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')
      : undefined;
    const problem = problemWith(path, name, target);
    if (problem) problems.push(problem);
    if (target) targets.push(target);
  }
}
problems.push(...findCycles(imports).map((cycle) => `cycle: ${cycle}`));

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`Imports of ${imports.size} files are in order.`);
