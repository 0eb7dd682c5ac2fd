/** What is said to the author of a page above the table: why the input is not what it was meant to be. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/en.js';
import type { Notice } from './input-controller.js';

export function noticeList(notices: readonly Notice[], messages: Messages): TemplateResult[] {
  return notices.map(
    (notice) => html`<p class="notice" part="notice">${noticeText(notice, messages)}</p>`,
  );
}

export function noticeText(notice: Notice, { notices }: Messages): string {
  switch (notice.code) {
    case 'markup':
      return notices.markup(notice.names.map((name) => `<${name.toLowerCase()}>`).join(', '));
    case 'swallowed':
      return notices.swallowed;
    case 'encoding':
      return notices.encoding(notice.places);
    default:
      return notices[notice.code](notice.detail);
  }
}
