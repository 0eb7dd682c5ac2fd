/** Copies from the list of events: a cell of a grid, or an event. */
import { copyValue } from '../core/copy.js';
import type { LogRecord } from '../core/log.js';
import { valueAt } from '../core/value.js';
import { finish } from '../tasks/finish.js';
import { clipboardWords, hasSelection } from './clipboard.js';
import type { ListHost } from './list-host.js';
import type { ListBar } from './list-bar.js';
import { listWords } from './list-words.js';
import { visibleText } from './text.js';

/** Ctrl+C and Ctrl+Shift+C; false where the browser is to copy what is selected, or there is nothing to copy. */
export function copyFrom(host: ListHost, bar: ListBar, target: Element, asEvent: boolean): boolean {
  const row = target.closest<HTMLElement>('[data-number]');
  if (!row || (!asEvent && hasSelection(host.getRootNode() as ShadowRoot))) return false;
  const record = host.state.log.record(Number(row.dataset['number']));
  const column = host.columns[(target as HTMLTableCellElement).cellIndex - 1];
  if (column && !asEvent && !record.problem) void copyCell(host, bar, record, column);
  else {
    const copied = clipboardWords(host.messages).copiedEvent(record.number);
    void bar.copier.copy(record.text, copied);
  }
  return true;
}

async function copyCell(
  host: ListHost,
  bar: ListBar,
  record: LogRecord,
  { path, label }: ListHost['columns'][number],
): Promise<void> {
  const value = valueAt(record, path, host.state.decodeStrings);
  const text = value ? await finish(copyValue(value, 'source', false)) : '';
  const copied = listWords(host.messages).copiedCell(visibleText(label), record.number);
  await bar.copier.copy(text, copied);
}
