/**
 * Checks the templates in src/ as TypeScript checks code: elements, properties and event listeners
 * that do not exist. Part of `npm run lint`.
 */
import { run } from './run.mjs';

/** Rules of lit-analyzer that do not know what Lit, HTML or CSS can do today. */
const RULES_OFF = [
  'no-incompatible-type-binding', // takes no `nothing`, and no text for .style
  'no-boolean-in-attribute-binding', // hidden="until-found"
  'no-unclosed-tag', // <colgroup> and others that may stand without an end
  'no-unknown-attribute', // popover, inert, closedby
  'no-invalid-css', // container queries, content-visibility
];

process.exitCode = await run('lit-analyzer', [
  'src/**/*.ts',
  '--strict',
  '--maxWarnings=0',
  ...RULES_OFF.map((rule) => `--rules.${rule}=off`),
]);
