/**
 * What is said to the author of a page above the table: why the input is not what it was meant to be. Few
 * pages need it, so it is loaded when it is first used, and imports nothing that the viewer has already.
 */
import { enNotices } from '../i18n/en-notices.js';
import type { Notice } from './input-controller.js';

export function noticeText(notice: Notice): string {
  switch (notice.code) {
    case 'markup':
      return enNotices.markup(notice.names.map((name) => `<${name.toLowerCase()}>`).join(', '));
    case 'swallowed':
      return enNotices.swallowed;
    case 'encoding':
      return enNotices.encoding(notice.places);
    default:
      return enNotices[notice.code](notice.detail);
  }
}
