/**
 * Rollup plugin: the single files have a small Lit of their own, `lit/lit.js`. It is all that they need of Lit, and gets
 * along with any other on the page: it leaves no globals (Lit's version lists and hooks for polyfills), and its
 * Trusted Types policy has a name of its own: a second policy of one name is an error that keeps the element from
 * being defined.
 */
import { join } from 'node:path';
import { ROOT } from './run.mjs';

export const OWN_LIT = join(ROOT, 'tools', 'lit', 'lit.js');

/** What the small Lit does not have, in a way that would not be noticed otherwise. */
const UNAVAILABLE =
  /\b(?:svg|mathml)`|css`[^`]*\$\{|\b(?:reflect|useDefault|hasChanged|converter|noAccessor): |type: (?:Object|Array)\b|\b(?:shouldUpdate|scheduleUpdate|addInitializer|renderBefore)\b/;

export function ownLit() {
  return {
    name: 'own-lit',
    resolveId(source) {
      if (/^@lit\/|^lit[/-]/.test(source)) this.error(`${source} is not in the single files`);
      return source === 'lit' ? OWN_LIT : null;
    },
    transform(code, id) {
      const used = /from ['"]lit['"]/.test(code) && UNAVAILABLE.exec(code);
      if (used) this.error(`${id} uses ${used[0]}, which the single files do not have`);
    },
  };
}
