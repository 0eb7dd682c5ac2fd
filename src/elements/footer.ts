/** What is said in place of the list, and below it: how many events there are, and what is the same in all of them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Constant } from '../core/inference.js';
import { MAX_SHOWN_TEXT } from '../core/limits.js';
import type { EventLog } from '../core/log.js';
import { clip } from '../core/value.js';
import type { Messages } from '../i18n/en.js';
import { eventsIn, type ViewerState } from '../store/state.js';
import type { InputController } from './input-controller.js';
import { plainText, textLines } from './text.js';

/**
 * Stands in the place of a list without events, in the `room` that its text had: why there is none, or where that is
 * empty the author's notes in the log, or that it has nothing.
 */
export function noList(log: EventLog, messages: Messages, why: string, room = ''): TemplateResult {
  const text = why || clip(log.note(1), MAX_SHOWN_TEXT) || messages.empty;
  return html`<p class="empty" .style=${room} dir="auto"><span>${textLines(text)}</span></p>`;
}

/**
 * How many events there are, or that it is not known yet; `isCounted` where that is told before the end of the input.
 */
export function statusText(
  state: ViewerState,
  messages: Messages,
  isCounted: boolean,
  { hasFailed, progress }: Pick<InputController, 'hasFailed' | 'progress'>,
): string {
  const { unreadable, isComplete, filter, order } = state;
  if (hasFailed && !state.count) return messages.failed;
  const count = eventsIn(state);
  return isComplete || (count && isCounted)
    ? messages.status(count, unreadable, filter && order?.length)
    : messages.loading(progress);
}

/** Characters of the line that are kept for how many events there are, for gaps, and for what opens the rest. */
const OTHER_WIDTH = 30;

/** What is the same in all events, on one line of as many characters; what does not fit there opens below. */
export function constantsLine(
  { inference: { constants }, unreadable }: ViewerState,
  messages: Messages,
  characters: number,
): TemplateResult | typeof nothing {
  if (!constants.length) return nothing;
  const words = messages.inCommon(unreadable);
  let room = characters - OTHER_WIDTH - words.length;
  const shown: Constant[] = [];
  const rest = constants.filter((constant) => {
    const left = room - `${constant.label} ${constant.text} · `.length;
    if (left < 0) return true;
    shown.push(constant);
    room = left;
    return false;
  });
  const line = (opener: unknown) =>
    html`<span class="constants" dir="auto">${words} ${listed(shown)} ${opener}</span>`;
  if (!rest.length) return line(nothing);
  const opener = html`<button type="button" class="rest" aria-expanded="false" @click=${toggleRest}>
    <span class="twisty" aria-hidden="true"></span> ${messages.keys(rest.length)}
  </button>`;
  return html`${line(opener)}
    <div dir="auto" hidden>${listed(rest)}</div>`;
}

function toggleRest({ currentTarget }: Event): void {
  const opener = currentTarget as HTMLElement;
  const rest = opener.parentElement!.nextElementSibling as HTMLElement;
  rest.hidden = !rest.hidden;
  opener.ariaExpanded = `${!rest.hidden}`;
}

function listed(constants: readonly Constant[]): TemplateResult[] {
  return constants.map(
    ({ label, text }, index) =>
      html`${index ? ' · ' : ''}<span class="constant" translate="no"
          >${plainText(label)} <b>${plainText(text)}</b></span
        >`,
  );
}
