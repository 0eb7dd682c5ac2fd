/** What opens under an event: what is wrong with it, the author's note, its tree, or its text. */
import { html, nothing, type TemplateResult } from 'lit';
import { MAX_SHOWN_TEXT } from '../core/limits.js';
import type { EventLog } from '../core/log.js';
import { clip } from '../core/value.js';
import type { Messages } from '../i18n/en.js';
import type { ViewerState } from '../store/state.js';
import './ev-tree.js';
import { plainText, textLines, visibleText } from './text.js';

/**
 * `isApart` where the row of the event does not stand right above, with what is wrong and the note; `isOpen` is
 * false where it is only there for the browser's own find.
 */
export function eventDetail(
  state: ViewerState,
  number: number,
  messages: Messages,
  isApart: boolean,
  isOpen = true,
): TemplateResult {
  const record = state.log.record(number);
  const { problem, prefix, text } = record;
  const note = noteOf(state.log, number, messages);
  const tree = state.trees.of(number);
  const { filter } = state;
  if (tree) filter?.reveal(tree);
  return html`<div class="detail-body" hidden=${isOpen ? nothing : 'until-found'}>
    ${note && isApart ? html`<p class="note" part="note">${textLines(note)}</p>` : nothing}
    ${
      problem && isApart
        ? html`<p class="problem" part="problem">${messages.problem(problem, visibleText)}</p>`
        : nothing
    }
    ${
      problem
        ? html`<pre class="source" part="source" translate="no">
${textLines(clip(text, MAX_SHOWN_TEXT), filter)}</pre>`
        : nothing
    }
    ${
      prefix
        ? html`<p class="note" part="note">
            ${messages.textBefore}
            <code translate="no">${plainText(clip(prefix, MAX_SHOWN_TEXT))}</code>
          </p>`
        : nothing
    }
    <ev-tree
      translate="no"
      class="notranslate"
      .tree=${tree}
      .number=${number}
      .isHidden=${!isOpen}
      .filter=${filter}
      .messages=${messages}
    ></ev-tree>
  </div>`;
}

/** The author's remark on an event, and what had to be repaired to read it, one a line. */
export function noteOf(log: EventLog, number: number, { repaired }: Messages): string {
  const { repair } = log.record(number);
  return [clip(log.note(number), MAX_SHOWN_TEXT), repair && repaired[repair]]
    .filter(Boolean)
    .join('\n');
}
