/** How the part of an address begins that leads to an event. Apart from `link.ts`, which few pages need. */
export const LINK_PREFIX = '#ev=';
