/**
 * Two builds of the same source: modules for those who have a bundler (Lit stays an import), and
 * single files with Lit inside for those who add a script tag. The types are written by tsc.
 */
import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { lateParts } from './tools/late-parts.mjs';
import { letOnly } from './tools/let-only.mjs';
import { litMin } from './tools/lit-min.mjs';
import { ownLimits } from './tools/own-limits.mjs';
import { ownLit } from './tools/own-lit.mjs';
import { privateNames } from './tools/private-names.mjs';
import { shortNames } from './tools/short-names.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const lit = [/^lit($|\/|-)/, /^@lit\//];

/** Lit's licence asks for its notice; terser drops the comments that hold it. */
const banner = `/*! event-viewer ${version} MIT. Lit: BSD-3-Clause, Google LLC. See THIRD-PARTY.md */`;

/** So Chromium compiles its functions while it loads, most of which are called at once; lazily it does so one by one. */
const compileHint = '//# allFunctionsCalledOnLoad';

const compile = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });

const minify = ({ module }) =>
  terser({
    ecma: 2022,
    module,
    format: { comments: /^!|^# all/ },
    // Written the same way everywhere, code is longer, and smaller when it is compressed.
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true, lhs_constants: false },
  });

export default [
  {
    input: [
      ...['index', 'define', 'auto'].map((name) => `src/${name}.ts`),
      ...['markdown-it', 'rehype', 'remark', 'markup'].map((name) => `src/embed/${name}.ts`),
    ],
    external: lit,
    plugins: [compile()],
    output: {
      dir: 'dist/modules',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      sourcemap: true,
    },
  },
  {
    input: 'src/auto.ts',
    plugins: [ownLit(), shortNames(), compile(), ownLimits(), litMin(), nodeResolve()],
    output: [
      {
        dir: 'dist',
        entryFileNames: 'event-viewer.js',
        chunkFileNames: 'event-viewer.[name].js',
        format: 'es',
        banner: ({ isEntry }) => (isEntry ? `${compileHint}\n${banner}` : banner),
        sourcemap: true,
        plugins: [lateParts(), letOnly(), minify({ module: true }), privateNames()],
      },
      {
        file: 'dist/event-viewer.classic.js',
        format: 'iife',
        inlineDynamicImports: true,
        banner,
        sourcemap: true,
        plugins: [letOnly(), minify({ module: false })],
      },
    ],
  },
];
