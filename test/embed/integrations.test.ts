import { expect } from '@open-wc/testing';
import { OPTION_NAMES } from '../../src/core/options.js';

/** Files for other platforms that have a list of options; what they make is tested on real sites. */
const FILES = [
  'asciidoctor/event_viewer.rb',
  'dokuwiki/eventviewer/syntax.php',
  'hugo/render-codeblock-event-viewer.html',
  'jekyll/event_viewer.rb',
  'mediawiki/EventViewer/EventViewerHooks.php',
  'mkdocs/event_viewer.py',
  'pandoc/event-viewer.lua',
  'sphinx/event_viewer.py',
  'wordpress/event-viewer/event-viewer.php',
];

describe('the files for other platforms', () => {
  for (const file of FILES) {
    it(`${file} takes every option of a log, and no source`, async () => {
      const text = await (await fetch(`/src/embed/integrations/${file}`)).text();
      const [, list = ''] = /\b(?:OPTIONS|names)\b\s*:?=(.*?)(?:[\])}]\s|-}})/s.exec(text) ?? [];
      const names = [...list.matchAll(/[a-z-]+/g)].map(([name]) => name);
      expect(names).to.include.members(Object.keys(OPTION_NAMES));
      expect(names).not.to.include('src');
    });
  }
});
