/* global hexo */
/**
 * Fences named event-viewer become viewers, in Hexo. Put this file into scripts/ of the site, and run
 * `npm install event-viewer`. It needs Node.js 20.19 or later. Options stand after the language:
 * ```event-viewer sort=-published_at open=2
 */
const { viewerMarkup } = require('event-viewer/markup');

/** A fence from its first line to its last: its marks, its options, its text. */
const FENCE =
  /^[ \t]*(`{3,}|~{3,})[ \t]*event-viewer(?![\w-])(.*)\n([\s\S]*?)^[ \t]*\1[`~]*[ \t]*$/gm;

// Before Hexo's own filter for fences (10), which forgets the language.
hexo.extend.filter.register(
  'before_post_render',
  (data) => {
    data.content = data.content.replace(
      FENCE,
      (_, marks, options, log) => `<div>${viewerMarkup(log, options).trimEnd()}</div>`,
    );
  },
  5,
);
