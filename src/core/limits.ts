/** Every limit of the reader and the viewer: its unit and the reason for its value. */

/** Rows up to which a log is a native table with every row in the page, so that find, print and copy just work. */
export const MAX_TABLE_ROWS = 500;

/**
 * Rows up to which a longer list is such a table when the reader asks for it: to draw all of them anew, as each
 * move of the focus does, takes thirty milliseconds.
 */
export const MAX_PLAIN_ROWS = 2_000;

/** Events of a stream that are kept unless `max-events` says otherwise: some tens of megabytes, and minutes of a busy log. */
export const MAX_LIVE_EVENTS = 100_000;

/**
 * Rows of a table that are drawn, and laid out, in one go: with eight columns each takes up to thirty milliseconds.
 * They fill a list of `DEFAULT_VISIBLE_ROWS`, which would grow otherwise while the others come.
 */
export const TABLE_BATCH_ROWS = 32;

/**
 * Rows that are drawn in one task when the viewers of a page are drawn for the first time, and what each viewer
 * counts for besides its rows: some six of them with a few events, in some twenty milliseconds. While the page has
 * not been painted yet, nobody waits for an answer, and what is drawn does not move anything.
 */
export const ROWS_AT_ONCE = 48;
export const ROWS_BEFORE_PAINT = 200;
export const VIEWER_COST = 4;

/** Viewers of a page that are drawn before it is first painted: of more, some are seen while they wait. */
export const VIEWERS_BEFORE_PAINT = 20;

/** What an opened event counts for among them: its tree is drawn too. */
export const OPEN_ROW_COST = 8;

/** CSS pixels from the end of a list within which a reader is at its end: less than a row. */
export const AT_END_PX = 16;

/** Milliseconds between two times that new events are said: a reader who listens can do something in between. */
export const LIVE_SAY_MS = 10_000;

/** Braces on one line at which JSON after other text is looked for; more would make hostile lines quadratic. */
export const MAX_PREFIX_TRIES = 8;

/**
 * Characters of pending text below which an unfinished value is read again at every new line; above it
 * only when the text has doubled, so that a huge value arriving in small pieces costs linear time.
 */
export const REREAD_ALWAYS_BELOW = 65_536;

/** Characters of heartbeats that wait for the event after them; an event after more of them must not wait. */
export const MAX_WAITING_FIELDS = 32_768;

/**
 * Characters that may be read beyond a line's end for values that turn out to be none, besides as many as
 * the log has so far: else a log in which every line opens a bracket, and none closes one, takes hours.
 */
export const FREE_VAIN_READING = 1_000_000;

/** Records in one block of the index: 8 kB, little for a log of two events and few blocks for a million. */
export const BLOCK_RECORDS = 1_024;

/** Records whose reading is kept, so that drawing, sorting and opening the same rows reads them once. */
export const MAX_CACHED_RECORDS = 1_000;

/**
 * Characters of the strings of one event, or of JSON in one of them, that are read as JSON: more would hold
 * up the page when the event opens.
 */
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
export const MAX_COLUMN_DEPTH = 4;

/** Columns chosen at most: more than these are not scanned but searched. */
export const MAX_COLUMNS = 7;

/** Widest column in characters; a longer text is clipped and the whole stands in the opened event. */
export const MAX_COLUMN_WIDTH = 44;

/** Rows a tree shows at first: containers are opened level by level while this many fit. */
export const INITIAL_TREE_ROWS = 32;

/**
 * Closed rows are put in the page too, for the browser's own find, until a tree has this many: at once as many
 * as are made in a few milliseconds, later as many as a page carries easily.
 */
export const READY_AT_ONCE = 500;
export const MAX_READY_ROWS = 20_000;

/**
 * Rows in the trees of closed events that are in the page for the browser's own find: the trees of some tens of
 * events, made in a fraction of a second.
 */
export const MAX_FINDABLE_ROWS = 2_000;

/**
 * Rows of a tree that are put into the page in one go: some milliseconds, or twenty while their code runs for the first
 * time, and as long again to lay them out. They fill a window.
 */
export const BATCH_ROWS = 50;

/** Rows that one request opens at most: a reader looks through no more, and the page stays quick. */
export const MAX_EXPANDED_ROWS = 2_000;

/** Characters of a text shown in a tree until the reader asks for the rest: about ten lines. */
export const MAX_TREE_TEXT = 1_000;

/** Characters of a long text in one box: the browser lays out only those boxes that are in view. */
export const TEXT_BOX = 10_000;

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

/**
 * Records that are sorted before they are put among those before them: a log that grows while it is sorted
 * ends no more work than this, a few tens of milliseconds.
 */
export const SORT_PIECE = 32_768;

/** Milliseconds of work before giving way to the page: well below a frame at 60 Hz, so that scrolling stays smooth. */
export const SLICE_MS = 10;

/**
 * Milliseconds that the viewers of a page may take together before they first give way: short logs are
 * read before the page is first painted, so that nothing moves. With the drawing, less than a long task.
 */
export const HEAD_START_MS = 30;

/** Characters handed to the reader in one step: a millisecond or two of work. */
export const SLICE_CHARACTERS = 262_144;

/** Milliseconds between two looks at a log that is still being read: often enough to see it move. */
export const PROGRESS_MS = 100;

/** Characters of one text put into the page: laying out a megabyte of text holds WebKit up for half a second. */
export const MAX_SHOWN_TEXT = 10_000;

/**
 * The same of a text on one line where it has characters that are shown as marks: the time that Chromium takes
 * for them grows with the square of their number, and ten thousand take seconds.
 */
export const MAX_MARKED_TEXT = 1_000;

/** Height of the list in rows, beyond which it scrolls inside itself, unless `max-height` says otherwise. */
export const DEFAULT_VISIBLE_ROWS = 30;

/** Rows drawn above and below the visible ones at least, so that scrolling does not show an empty frame. */
export const OVERSCAN_ROWS = 4;

/** Rows by which what is drawn moves on as the list scrolls: in the frames between, nothing has to be drawn. */
export const SCROLL_STEP_ROWS = 4;

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

/**
 * Length in characters up to which a record that is no JSON is tried with repairs, and up to which a text of
 * several on one line is straightened: each try reads all of it.
 */
export const MAX_REPAIR_LENGTH = 1_000_000;

/**
 * Members of an object, or elements of an array, among which a key is looked for, and keys that repeat: more
 * would hold up the page. What a column shows of a longer one is found among these.
 */
export const MAX_SEARCHED_KEYS = 50_000;

/** Characters of a key up to which it is noticed that it repeats: comparing longer ones would hold up the page. */
export const MAX_REPEATED_KEY = 10_000;

/** Events beyond which a log gets tools of its own accord: fewer are seen at a glance. */
export const TOOLS_FROM_EVENTS = 10;

/** Smallest size of the pane of an opened event in CSS pixels: a few lines of a tree. */
export const MIN_PANE_PX = 120;

/** Least height of a list above the pane of an opened event, in parts of the font size: a header and three rows. */
export const MIN_LIST_EM = 10;

/** CSS pixels by which an arrow key resizes that pane: one row. */
export const PANE_STEP_PX = 24;

/**
 * Characters of an option line that count: far more than an author writes, few enough that a list in it with quotes
 * which nothing closes, each of which is looked for to the end, takes no time.
 */
export const MAX_OPTIONS_LENGTH = 5_000;

/** Characters of a query: far more than anyone types, few enough that searching for them stays linear in the log. */
export const MAX_QUERY_LENGTH = 500;

/** Records that a filter looks at before it notes how far it came: what is lost when a newer query ends it. */
export const FILTER_BATCH = 4_096;

/** Values of a tree that are searched for hits when its event opens: a few milliseconds. */
export const MAX_SEARCHED_NODES = 5_000;

/** Hits to which a tree is opened: more would bury them in what is opened for others. */
export const MAX_REVEALED_HITS = 50;

/** Levels that copied JSON is indented by; more would make deep nesting quadratically long. */
export const MAX_INDENTED_DEPTH = 100;

/** Rows of a tree in one box; the browser lays out only those boxes that are in view. */
export const TREE_BOX_ROWS = 50;

/** Events looked back through for the one before of the same kind: further apart, the two have little in common. */
export const MAX_LOOK_BACK = 10_000;

/** Characters put into the field from which a reader copies by hand: more would hold up the page. */
export const MAX_FIELD_TEXT = 1_000_000;

/** Rows of a tree from which on it says where in it the focus is: as many as are seen at once. */
export const LONG_TREE_ROWS = 25;

/** Characters of a text that a column shows at least: with fewer, its values can hardly be told apart. */
export const MIN_TEXT_WIDTH = 10;

/** Events looked at for the paths that a reader can choose columns from: rare keys are found, and it takes no time. */
export const SAMPLE_FOR_PATHS = 1_000;

/** Paths offered as columns, and columns of an export of every path: more are not chosen from but a sign of keys that are data. */
export const MAX_OFFERED_PATHS = 5_000;

/** Elements of an array offered as columns, each with what is in it: an array of a thousand would hide all else. */
export const MAX_OFFERED_ITEMS = 3;

/** Paths listed at once; a reader who does not find one among them types a part of it. */
export const MAX_LISTED_PATHS = 200;

/** Characters of the value that stands beside a path as an example: one line of a narrow list. */
export const MAX_EXAMPLE_LENGTH = 60;

/** CSS pixels between a dialog and its button, and between it, or a menu, and the edges of the window. */
export const POPUP_GAP_PX = 4;
export const POPUP_MARGIN_PX = 8;

/** What Excel takes: rows and columns of a sheet, characters of a cell, digits of a number, and how large that is. */
export const MAX_SHEET_ROWS = 1_048_576;
export const MAX_SHEET_COLUMNS = 16_384;
export const MAX_SHEET_CELL = 32_767;
export const MAX_SHEET_DIGITS = 15;
export const MAX_SHEET_NUMBER = 9.99e307;

/**
 * Events of a long list that are printed: some thirty pages. A browser lays all of them out in one go, which
 * takes a few milliseconds an event.
 */
export const MAX_PRINTED_ROWS = 1_000;

/** Characters of a table beside each other on paper, A4 or Letter, in the size that is printed; one is a percent. */
export const PAPER_CHARACTERS = 100;

/** Width of a character in parts of the font size: the common monospaced fonts have 0.6 to 0.62. */
export const CHARACTER_EM = 0.61;

/** Narrowest column in CSS pixels that a reader can make: its header can still be hit. */
export const MIN_COLUMN_PX = 40;

/** Characters of a clipped text that are shown while the pointer or the focus is on it; the rest is in the opened event. */
export const MAX_TITLE_LENGTH = 1_000;

/** Characters of the name of a sheet: Excel takes 31, and a number may follow. */
export const MAX_SHEET_NAME = 24;

/** Characters of an export handed on in one piece: few pieces, each made in a few milliseconds. */
export const EXPORT_PIECE = 65_536;

/** Characters of a file handed to the browser in one go: it takes some 10 ms to encode them. */
export const FILE_PIECE = 1_000_000;

/** Characters copied at most: more holds up the clipboard, and whatever it is pasted into. */
export const MAX_COPIED = 20_000_000;

/** Events between two looks at how far an export has come. */
export const PROGRESS_RECORDS = 5_000;

/**
 * Integers kept for the values of one event: 16 million scalars, or 8 million arrays and objects. More would
 * take more memory than a page should have, and engines end a page that asks for too much.
 */
export const MAX_CELLS = 33_554_432;

/** What a line counts for besides its characters, in characters read in the same time. */
export const LINE_COST = 50;

/** What a record counts for besides its characters, in characters read in the same time. */
export const RECORD_COST = 1_000;

/**
 * Characters from which on a record is kept once it was read, and read in steps: 500 rows that are drawn
 * at once take up to this long to read each, and such documents take about as much memory as their text.
 */
export const LONG_RECORD = 16_384;

/** Characters of a key up to which it can be a column of its own accord: a header cannot show more. */
export const MAX_COLUMN_KEY = 200;

/** Characters of a value by which it is sorted: comparing longer ones would hold up the page. */
export const MAX_SORTED_TEXT = 10_000;
