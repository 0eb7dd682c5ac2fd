/** That part of trees which is loaded when it is first used. */
export const treePart = () => import('./tree-tools.js');
