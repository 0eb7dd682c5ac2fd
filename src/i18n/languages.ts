/** The languages there are beside English. */
import type { Catalogue } from './en.js';

type Load = () => Promise<{ readonly messages: Catalogue }>;

const LANGUAGES: Readonly<Record<string, Load>> = {
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
  es: () => import('./es.js'),
  pt: () => import('./pt.js'),
  ja: () => import('./ja.js'),
  zh: () => import('./zh.js'),
  ar: () => import('./ar.js'),
};

/** Chinese in traditional characters, which is another text. */
const TRADITIONAL = /^zh-(hant|tw|hk|mo)/i;

/** What loads the texts for a language tag of HTML; undefined where they are English, which are there. */
export function loaderFor(tag: string): Load | undefined {
  const language = TRADITIONAL.test(tag) ? '' : tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
}
