/** Rules for the component and its tests (with types), and for tools and configurations (without). */
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Everything that makes HTML or code of a string: the text we show is not ours. */
const unsafeProperties = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
].map((property) => ({ property, message: 'Text must never be read as HTML.' }));

const unsafeDocumentMethods = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: 'Text must never be read as HTML.',
}));

const unsafeDirectives = {
  group: ['**/unsafe-html.js', '**/unsafe-svg.js', '**/unsafe-mathml.js', '**/static-html.js'],
  message: 'Text must never be read as HTML.',
};

const unsafeBinding = {
  selector:
    'TaggedTemplateExpression TemplateElement[value.raw=/[\\s.](?:innerHTML|outerHTML|srcdoc)\\s*=/i]',
  message: 'Text must never be read as HTML.',
};

const safety = {
  files: ['src/**/*.ts'],
  rules: {
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-imports': ['error', { patterns: [unsafeDirectives] }],
    'no-restricted-properties': ['error', ...unsafeProperties, ...unsafeDocumentMethods],
    'no-restricted-syntax': ['error', unsafeBinding],
  },
};

const component = {
  files: ['src/**/*.ts'],
  extends: [
    lit.configs['flat/recommended'],
    wc.configs['flat/best-practice'],
    { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  ],
  settings: { wc: { elementBaseClasses: ['LitElement'] } },
  rules: {
    // LitElement has all lifecycle callbacks, and TypeScript would tell where a base class has not.
    'wc/guard-super-call': 'off',
    // It asks for aria-selected on each treeitem, as ARIA 1.1 did; axe checks this in the tests.
    'lit-a11y/role-has-required-aria-attrs': 'off',
    // It does not know aria-description, which ARIA 1.3 has for every role.
    'lit-a11y/role-supports-aria-attr': 'off',
  },
};

const typescript = {
  files: ['**/*.ts'],
  extends: [tseslint.configs.recommendedTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
  },
};

const tests = {
  files: ['test/**/*.ts'],
  rules: {
    // chai: `expect(value).to.be.true` is a statement, and its types make promises of all of them.
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-unused-expressions': 'off',
    'no-restricted-properties': [
      'error',
      ...['describe', 'it'].map((object) => ({
        object,
        property: 'only',
        message: 'It silences all other tests of the file.',
      })),
    ],
  },
};

/** French sets narrow no-break spaces before some marks. */
const languages = {
  files: ['src/i18n/**/*.ts'],
  rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }] },
};

/** Tools with functions that run in a page. */
const inThePage = {
  files: [
    'tools/bench/long-tasks.mjs',
    'tools/bench/peers/*.mjs',
    'tools/bench/side-by-side.mjs',
    'tools/bench/observing.mjs',
    'tools/check-file-page.mjs',
    'tools/lit/lit.js',
    'tools/looks/page.mjs',
    'tools/record-messages.mjs',
    'tools/webkit-page.mjs',
    'tools/platforms/page-functions.mjs',
    'tools/platforms/visit.mjs',
  ],
  languageOptions: { globals: globals.browser },
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'test/fixtures/',
    'test/pages/',
    'demo/',
    '**/__snapshots__/',
  ]),
  // Files of other tools; what describes a site to ours is ours.
  globalIgnores(['test/platforms/*/**', '!test/platforms/*/site.mjs']),
  js.configs.recommended,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  inThePage,
  typescript,
  component,
  safety,
  languages,
  tests,
  prettier,
);
