/** The style sheets of this part of trees, in a viewer that has loaded it. */
import { partToolsStyles } from '../styles/part-tools.js';
import { treeToolsStyles } from '../styles/tree-tools.js';
import { adoptSheets } from './sheets.js';

export function adoptToolsSheet(root: ShadowRoot): void {
  adoptSheets(root, [partToolsStyles, treeToolsStyles]);
}
