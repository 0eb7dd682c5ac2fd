/**
 * Rollup plugin for the single files: the properties that nobody but our own code and our own copy of Lit knows
 * get short names, the same in every file. The type checker knows each use of a name. A name stays as it is where
 * anything else may know it, or look it up by its text:
 *
 * - the language, browsers or another package declare it, or it is a part of our public face,
 * - it stands in quotes somewhere, or in a template, as `.name=`,
 * - what something else is taken to be (`as { … }`) has it,
 * - a module exports it: a part that loads late is an object too,
 * - one of its uses cannot be led back to a property that is declared here: the key of a `Record`, say.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import MagicString from 'magic-string';
import ts from 'typescript';
import { OWN_LIT } from './own-lit.mjs';
import { ROOT } from './run.mjs';

const OWN = join(ROOT, 'src/');

/** Where the types of Lit are; of the small one that we have in its place there are none. */
const LIT = /\/node_modules\/(?:@lit\/reactive-element|lit|lit-element|lit-html)\//;

/** What is exported here is there for everybody. */
const PUBLIC_FILE = join(OWN, 'index.ts');

/** What whoever waits for an element of Lit knows, and what browsers look for in an element: no type says so. */
const KNOWN_OUTSIDE = [
  'updateComplete',
  'requestUpdate',
  'observedAttributes',
  'attributeChangedCallback',
  'connectedCallback',
  'connectedMoveCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'formAssociated',
];

/** The letters that are most frequent in minified code come first. */
const LETTERS = 'tesnirahlcodupfgmvybwkxqzjTESNIRAHLCODUPFGMVYBWKXQZJ';

/** `t` to `J`, then `tt`, `te` and so on. */
const SHORTEST = ['', ...LETTERS].flatMap((first) => [...LETTERS].map((last) => first + last));

function visit(node, each) {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

/** The identifiers that name a property in what is run. */
function propertyNames(file) {
  const names = [];
  visit(file, (node) => {
    if (ts.isPropertyAccessExpression(node)) names.push(node.name);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      if (!node.dotDotDotToken) names.push(node.propertyName ?? node.name);
    } else if (ts.isObjectLiteralElementLike(node) || ts.isClassElement(node)) {
      names.push(node.name);
    }
  });
  return names.filter((name) => name && ts.isIdentifier(name) && name.text !== 'constructor');
}

/** Is it a property that is declared here, or by Lit, and nowhere else? */
function isOurs(symbol) {
  const { Property, Method, Accessor } = ts.SymbolFlags;
  if (!symbol?.declarations || !(symbol.flags & (Property | Method | Accessor))) return false;
  const files = symbol.declarations.map((declaration) => declaration.getSourceFile().fileName);
  return files.every((name) => name.startsWith(OWN) || LIT.test(name));
}

/** Are all that a name can stand for properties of ours? */
function isKnown(name, checker) {
  const { parent } = name;
  const propertyOf = (type) =>
    checker.getPropertyOfType(checker.getNonNullableType(type), name.text);
  if (ts.isBindingElement(parent)) {
    return isOurs(propertyOf(checker.getTypeAtLocation(parent.parent)));
  }
  const context = ts.isObjectLiteralElementLike(parent) && checker.getContextualType(parent.parent);
  if (!context) return isOurs(checker.getSymbolAtLocation(name));
  const types = context.isUnion() ? context.types : [context];
  const found = types.map(propertyOf).filter(Boolean);
  return found.length > 0 && found.every(isOurs);
}

/** What is looked up by its text, whatever it belongs to. */
function writtenIn(file) {
  const texts = [];
  visit(file, (node) => {
    if (ts.isAsExpression(node)) texts.push(...declaredIn(node.type));
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent)) texts.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) {
      texts.push(...(/(?<=\.)\w+(?==$)/.exec(node.text) ?? []));
    }
  });
  return texts;
}

function declaredIn(file) {
  const names = [];
  visit(file, (node) => {
    if ((ts.isTypeElement(node) || ts.isClassElement(node)) && node.name)
      names.push(node.name.text);
  });
  return names;
}

function publicNames(program, checker) {
  const file = checker.getSymbolAtLocation(program.getSourceFile(PUBLIC_FILE));
  return checker.getExportsOfModule(file).flatMap((exported) => {
    const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(exported));
    return type
      .getProperties()
      .filter(({ valueDeclaration: declaration }) => {
        // What every element of Lit has is the same for all of them.
        const flags = declaration && ts.getCombinedModifierFlags(declaration);
        return (
          declaration?.getSourceFile().fileName.startsWith(OWN) &&
          !(flags & ts.ModifierFlags.Protected)
        );
      })
      .map(({ name }) => name);
  });
}

/** New names by the old ones, and the files in which those stand. */
function choose() {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    { ...config, include: ['src'] },
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const kept = new Set([...KNOWN_OUTSIDE, ...publicNames(program, checker)]);
  const keep = (names) => names.forEach((name) => kept.add(name));
  const files = new Map();
  const counts = new Map();
  const add = (file) => {
    files.set(file.fileName, file);
    keep(writtenIn(file));
    for (const { text } of propertyNames(file)) counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(OWN)) {
      add(file);
      const module = checker.getSymbolAtLocation(file);
      keep(module ? checker.getExportsOfModule(module).map(({ name }) => name) : []);
      keep(
        propertyNames(file)
          .filter((name) => !isKnown(name, checker))
          .map(({ text }) => text),
      );
    } else if (!LIT.test(file.fileName)) keep(declaredIn(file));
  }
  add(ts.createSourceFile(OWN_LIT, readFileSync(OWN_LIT, 'utf8'), options.target, true));
  const short = new Map();
  const free = SHORTEST.filter((name) => !counts.has(name));
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [name] of byCount) if (!kept.has(name)) short.set(name, free.shift());
  return { files, short };
}

function shorten(file, short) {
  const output = new MagicString(file.text);
  for (const name of propertyNames(file)) {
    const { text, parent } = name;
    if (!short.has(text)) continue;
    const isShorthand =
      ts.isShorthandPropertyAssignment(parent) ||
      (ts.isBindingElement(parent) && !parent.propertyName);
    const written = short.get(text) + (isShorthand ? `: ${text}` : '');
    output.overwrite(name.getStart(file), name.getEnd(), written);
  }
  return {
    code: output.toString(),
    map: output.generateMap({ hires: true, source: basename(file.fileName) }),
  };
}

export function shortNames() {
  const { files, short } = choose();
  return {
    name: 'short-names',
    load(id) {
      return files.has(id) ? shorten(files.get(id), short) : null;
    },
  };
}
