/** The texts of this part of trees: in the language of the page, or the English ones that come with it. */
import { enTree, type TreeMessages } from '../i18n/en-tree.js';
import type { Messages } from '../i18n/en.js';

export function treeWords({ tree = enTree }: Messages): TreeMessages {
  return tree;
}
