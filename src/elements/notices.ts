/**
 * What is said to the author of a page above the table: why the input is not what it was meant to be. Few
 * pages need it, so it is loaded when it is first used, with its English words.
 */
import { enNotices } from '../i18n/en-notices.js';
import type { Messages } from '../i18n/en.js';
import type { Notice } from './input-controller.js';
import { visibleText } from './text.js';

export function noticeText(notice: Notice, { notices = enNotices }: Messages): string {
  switch (notice.code) {
    case 'markup':
      return notices.markup(
        notice.names.map((name) => `<${visibleText(name.toLowerCase())}>`).join(', '),
      );
    case 'part':
    case 'swallowed':
      return notices[notice.code];
    case 'encoding':
      return notices.encoding(notice.places);
    default:
      return notices[notice.code](visibleText(notice.detail));
  }
}
