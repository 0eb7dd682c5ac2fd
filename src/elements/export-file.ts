/** Makes files of events, a slice at a time, so that the page answers in between however long the log is. */
import {
  BYTE_ORDER_MARK,
  TEXT_FORMS,
  textOf,
  type ExportedTable,
  type TextForm,
} from '../core/export.js';
import { EXPORT_PIECE, FILE_PIECE, SLICE_MS } from '../core/limits.js';
import { nextTask } from '../tasks/next-task.js';

/** The text in pieces of some size; the page has its turn between them. Ends with an error when aborted. */
export async function* inPieces(
  text: Iterable<string>,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let parts: string[] = [];
  let length = 0;
  let until = performance.now() + SLICE_MS;
  for (const part of text) {
    parts.push(part);
    length += part.length;
    const isTimeUp = performance.now() >= until;
    if (!isTimeUp && length < EXPORT_PIECE) continue;
    yield parts.join('');
    parts = [];
    length = 0;
    if (!isTimeUp && performance.now() < until) continue;
    await nextTask();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
  yield parts.join('');
}

/** A file of text. Spreadsheets are told that it is UTF-8. */
export async function textFile(
  form: TextForm,
  table: ExportedTable,
  signal: AbortSignal,
): Promise<Blob> {
  const isSheet = form === 'csv' || form === 'tsv';
  let pending = isSheet ? [BYTE_ORDER_MARK] : [];
  let length = 0;
  // Made of a few blobs: to make one of all the text at once takes half a second for 40 MB.
  const parts: Blob[] = [];
  for await (const piece of inPieces(textOf(form, table), signal)) {
    pending.push(piece);
    length += piece.length;
    if (length < FILE_PIECE) continue;
    parts.push(new Blob(pending));
    pending = [];
    length = 0;
  }
  return new Blob([...parts, ...pending], { type: TEXT_FORMS[form].type });
}

/** The text itself; undefined where it is longer than `most` characters. */
export async function textUpTo(
  most: number,
  form: TextForm,
  table: ExportedTable,
  signal: AbortSignal,
): Promise<string | undefined> {
  const parts: string[] = [];
  let length = 0;
  for await (const piece of inPieces(textOf(form, table), signal)) {
    parts.push(piece);
    length += piece.length;
    if (length > most) return undefined;
  }
  return parts.join('');
}
