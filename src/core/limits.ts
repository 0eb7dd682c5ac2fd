/** Every limit of the reader and the viewer: its unit and the reason for its value. */

/** Rows up to which a log is a native table with every row in the page, so that find, print and copy just work. */
export const MAX_TABLE_ROWS = 500;

/** Braces on one line at which JSON after other text is looked for; more would make hostile lines quadratic. */
export const MAX_PREFIX_TRIES = 8;

/**
 * Characters of pending text below which an unfinished value is read again at every new line; above it
 * only when the text has doubled, so that a huge value arriving in small pieces costs linear time.
 */
export const REREAD_ALWAYS_BELOW = 65_536;

/**
 * Characters that may be read beyond a line's end for values that turn out to be none, besides as many as
 * the log has so far: else a log in which every line opens a bracket, and none closes one, takes hours.
 */
export const FREE_VAIN_READING = 1_000_000;

/** Records in one block of the index: 8 kB, little for a log of two events and few blocks for a million. */
export const BLOCK_RECORDS = 1_024;

/** Records whose reading is kept, so that drawing, sorting and opening the same rows reads them once. */
export const MAX_CACHED_RECORDS = 1_000;

/** Length in characters up to which a string is tried as JSON: a longer one would hold up the page when its event opens. */
export const MAX_DECODE_LENGTH = 2_000_000;

/** How often a text may have been put into a string, one over the other, for it to be read through them all. */
export const MAX_DECODE_LAYERS = 4;

/** Characters of a container's beginning shown on its own line: about what a wide table cell can hold. */
export const MAX_PREVIEW_LENGTH = 100;

/** Characters of one scalar inside such a preview, so that one long text does not hide the others. */
export const MAX_BRIEF_LENGTH = 40;

/** Records looked at to choose columns: enough to see what varies, few enough to be unnoticeable. */
export const SAMPLE_RECORDS = 200;

/** Different paths considered as columns; logs with hundreds of keys exist, and few of them are columns. */
export const MAX_CANDIDATE_PATHS = 400;

/** Depth to which keys are considered as columns of their own accord; deeper ones can be asked for. */
export const MAX_COLUMN_DEPTH = 3;

/** Columns chosen at most: more than these are not scanned but searched. */
export const MAX_COLUMNS = 7;

/** Widest column in characters; a longer text is clipped and the whole stands in the opened event. */
export const MAX_COLUMN_WIDTH = 44;

/** Rows a tree shows at first: containers are opened level by level while this many fit. */
export const INITIAL_TREE_ROWS = 32;

/** Closed rows are put in the page too, for the browser's own find, until a tree has this many. */
export const MAX_READY_ROWS = 2_000;

/**
 * Levels a tree shows; a deeper value shows its beginning as text. Each is an element inside another:
 * WebKit's time for layout grows faster than their number (200 take half a second), and about 2,950 end a
 * Chromium tab.
 */
export const MAX_TREE_DEPTH = 50;

/** Siblings beyond which they are grouped, and the size of a group: what a reader can scroll through. */
export const MAX_SIBLINGS = 1_000;
export const RANGE_SIZE = 100;

/** Records read between two chances to give way to the page: well under a millisecond of work. */
export const SLICE_RECORDS = 64;

/** Length of the runs that are sorted in one go: a few milliseconds with the slowest comparison. */
export const SORT_RUN = 2_048;

/** Milliseconds of work before giving way to the page: a third of a frame at 60 Hz, so that scrolling stays smooth. */
export const SLICE_MS = 6;

/** Characters handed to the reader in one step: a millisecond or two of work. */
export const SLICE_CHARACTERS = 262_144;

/** Milliseconds between two looks at a log that is still being read: often enough to see it move. */
export const PROGRESS_MS = 100;

/** Characters of one text put into the page: laying out a megabyte of text holds WebKit up for half a second. */
export const MAX_SHOWN_TEXT = 10_000;

/** Height of the list in rows, beyond which it scrolls inside itself, unless `max-height` says otherwise. */
export const DEFAULT_VISIBLE_ROWS = 30;

/** Rows drawn above and below the visible ones, so that scrolling does not show an empty frame. */
export const OVERSCAN_ROWS = 20;

/**
 * Tallest scrolled box in CSS pixels. Chromium and WebKit cut boxes off at 2^25 device pixels and Firefox
 * drops them at 2^30/60; this is a quarter of the first, so it holds at a device pixel ratio of 4.
 */
export const MAX_CANVAS_PX = 8_000_000;

/** Pixels that the pointer may move during a click; more is a selection of text. */
export const CLICK_SLOP_PX = 4;

/** Widest id in characters: its beginning tells events apart, and the whole stands in the opened event. */
export const MAX_ID_WIDTH = 24;

/** Characters of a text up to which it is tried as a time; the longest form in use has fewer. */
export const MAX_TIME_LENGTH = 48;

/** Length in characters up to which a record that is no JSON is tried with repairs: each try reads all of it. */
export const MAX_REPAIR_LENGTH = 1_000_000;

/** Members up to which an object is searched for keys that repeat: beyond, marking them would hold up the page. */
export const MAX_SEARCHED_KEYS = 100_000;
