/** What becomes of the records that a text is cut into. */

/** What most records do not have. */
export interface RecordDetails {
  /** Offset in the record of its JSON: above 0 where text stands before it, its length where there is none. */
  readonly json: number;
  /** Column in its line where it begins, from 1; above 1 where values share a line. */
  readonly column: number;
  /** It is an event of an event stream, in lines of fields. */
  readonly isStreamBlock: boolean;
}

export interface RecordSink {
  /**
   * `text` holds the record from `start` to `end`, line ends and separating commas outside; it is the
   * same string for many records. `line` is its line in the whole log, from 1. Without `details` it is
   * JSON from the beginning of that line on.
   */
  record(text: string, start: number, end: number, line: number, details?: RecordDetails): void;
  /** Fields of an event stream that have no data, and belong to the record before. */
  fields(text: string): void;
  /** The author's remark (a line that begins with `#` or `//`) on the record that follows. */
  note(text: string): void;
  /** The rest of a first line that begins with `#!`. */
  options(text: string): void;
}
