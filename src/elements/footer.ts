/** The line below the list: how many events there are, and what is the same in all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/en.js';
import { eventsIn, type ViewerState } from '../store/state.js';
import { plainText } from './text.js';

/** `progress` is the part of a file that has arrived, from 0 to 1; `isCounted` where its events are told before its end. */
export function statusText(
  state: ViewerState,
  messages: Messages,
  isCounted: boolean,
  progress: number | undefined,
): string {
  const { unreadable, isComplete, filter, order } = state;
  const count = eventsIn(state);
  return isComplete || (count && isCounted)
    ? messages.status(count, unreadable, filter && order?.length)
    : messages.loading(progress);
}

export function constantsLine(
  { inference: { constants }, unreadable }: ViewerState,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (!constants.length) return nothing;
  return html`<span class="constants" dir="auto"
    >${messages.sameInAll(unreadable)}
    ${constants.map(
      ({ label, text }, index) =>
        html`${index ? ' · ' : ''}<span class="constant" translate="no"
            >${plainText(label)} <b>${plainText(text)}</b></span
          >`,
    )}</span
  >`;
}
