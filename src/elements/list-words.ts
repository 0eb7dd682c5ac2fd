/** The texts of this part of the list: in the language of the page, or the English ones that come with it. */
import { enList, type ListMessages } from '../i18n/en-list.js';
import type { Messages } from '../i18n/en.js';

export function listWords({ list = enList }: Messages): ListMessages {
  return list;
}
