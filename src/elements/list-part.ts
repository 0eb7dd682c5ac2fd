/** That part of the list of events which is loaded when it is first used. */
export const listPart = () => import('./list-tools.js');
