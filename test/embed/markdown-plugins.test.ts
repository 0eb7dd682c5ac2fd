import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { MarkdownIt } from 'markdown-it';
import type { Plugin } from 'unified';
import '../../src/define.js';
import markdownIt from '../../src/embed/markdown-it.js';
import { viewerMarkup } from '../../src/embed/markup.js';
import rehype from '../../src/embed/rehype.js';
import remark from '../../src/embed/remark.js';
import { UPDATE } from '../support/lines.js';

const LOG = UPDATE.join('\n');

/** Text that some step between an author and a reader could take for its own. */
const HOSTILE = [
  '{"html":"</script></pre></event-viewer><!-- <b>bold</b> & &amp; &lt; -->"}',
  '{"template":"{{ title }} {% raw %} {# note #} ${x} <%= y %> {{{z}}}"}',
  '{"markdown":"*a* __b__ `c` [d](e) \\\\ ~~f~~"}',
  '{"quotes":"\'single\' -- --- ... \u201ccurly\u201d","space":"\u00a0\u2028"}',
  '{"n":12345678901234567890,"f":1.10,"z":-0,"e":1e400}',
  'no JSON at all & <i>',
];

const options = { languages: ['event-viewer', 'jsonl'] };

/** The plugins have the types that those who make sites will want to give them. */
export const TYPED = {
  markdownIt: markdownIt satisfies (markdown: MarkdownIt) => void,
  rehype: rehype satisfies Plugin<[typeof options]>,
  remark: remark satisfies Plugin<[typeof options]>,
};

/** Names of the renderers, each with the plugin, as tools/markdown-command.mjs knows it, and its options. */
const PLUGINS: Record<string, { plugin: string; options: object }> = {
  'markdown-it': { plugin: 'markdown-it', options },
  'markdown-it, for Vue': { plugin: 'markdown-it', options: { ...options, vue: true } },
  rehype: { plugin: 'rehype', options },
  remark: { plugin: 'remark', options },
};

/** A fence that ends at no line of its content. */
function fence(log: string, info = 'event-viewer'): string {
  const longest = Math.max(2, ...[...log.matchAll(/~+/g)].map(([run]) => run.length));
  const marks = '~'.repeat(longest + 1);
  return `${marks}${info}\n${log}\n${marks}\n`;
}

/** The viewers in a piece of HTML, as a browser makes them of it; they are not on the page. */
function parsed(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const viewers = [...page.querySelectorAll('event-viewer')].map((viewer) =>
    document.importNode(viewer, true),
  );
  return { page, viewers, viewer: viewers[0]! };
}

/** The texts that the viewers in this HTML read. */
async function textsIn(html: string): Promise<string[]> {
  const { viewers } = parsed(html);
  document.body.append(...viewers);
  await Promise.all(viewers.map((viewer) => viewer.complete));
  // The end of a block ends a line, where the log did not.
  const texts = viewers.map(({ text }) => text.replace(/\n$/, ''));
  for (const viewer of viewers) viewer.remove();
  return texts;
}

for (const [name, setting] of Object.entries(PLUGINS)) {
  const render = async (markdown: string) => {
    const payload = { ...setting, markdown };
    return (await executeServerCommand<{ html: string }, object>('ev:markdown', payload)).html;
  };

  describe(`the plugin for ${name}`, () => {
    it('makes a viewer of a fence, and leaves all else as it is', async () => {
      const page = (log: string) =>
        `# Title\n\nBefore\n\n${log}\n\`\`\`json\n{}\n\`\`\`\n\nAfter\n`;
      const { page: made, viewer } = parsed(await render(page(fence(LOG))));
      expect(viewer.querySelector('pre')!.textContent.trim()).to.equal(LOG);
      expect(made.querySelector('pre > code.language-json')!.textContent).to.equal('{}\n');
      made.querySelector('event-viewer')!.remove();
      const other = parsed(await render(page(''))).page;
      const words = (text: string) => text.split(/\s+/).join(' ');
      expect(words(made.body.textContent)).to.equal(words(other.body.textContent));
    });

    it('takes other languages on request, and no more than these', async () => {
      for (const language of ['event-viewer', 'jsonl']) {
        expect(parsed(await render(fence(LOG, language))).viewers).to.have.length(1);
      }
      for (const language of ['', 'json', 'event-viewer-2', 'javascript event-viewer']) {
        expect(parsed(await render(fence(LOG, language))).viewers, language).to.have.length(0);
      }
    });

    it('takes options from the info string, and never a source', async () => {
      const info = 'event-viewer sort=-published_at open=2 caption="A & <b>" src=/x onclick=x';
      const { viewer } = parsed(await render(fence(LOG, info)));
      document.body.append(viewer);
      await viewer.complete;
      expect(viewer.view.sort).to.equal('-published_at');
      expect(viewer.view.open).to.equal('2');
      expect(viewer.caption).to.equal('A & <b>');
      expect(viewer.src).to.equal('');
      expect(viewer.hasAttribute('onclick')).to.be.false;
      viewer.remove();
    });

    it('keeps the option line of the log', async () => {
      const { viewer } = parsed(
        await render(fence(`#! sort=-name\n${LOG}`, 'event-viewer open=2')),
      );
      document.body.append(viewer);
      await viewer.complete;
      expect(viewer.view).to.include({ sort: '-name', open: '2' });
      viewer.remove();
    });

    it('keeps every line as it is', async () => {
      const log = HOSTILE.join('\n\n');
      expect(await textsIn(await render(fence(log)))).to.deep.equal([log]);
    });

    it('keeps any text', async () => {
      const line = fc.oneof(fc.constantFrom(...HOSTILE, '', ' '), fc.string({ unit: 'binary' }));
      const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) =>
        // Markdown itself reads these three otherwise.
        lines.join('\n').replace(/[\0\r\ud800-\udfff]/g, ''),
      );
      const page = fc.array(text, { minLength: 1, maxLength: 20 });
      const trimmed = (log: string) => log.replace(/\n+$/, '');
      await fc.assert(
        fc.asyncProperty(page, async (logs) => {
          const html = await render(logs.map((log) => fence(log)).join('\n'));
          expect((await textsIn(html)).map(trimmed)).to.deep.equal(logs.map(trimmed));
        }),
        { numRuns: 10 },
      );
    });
  });
}

describe('the markup of a viewer', () => {
  it('holds any text, and no blank line', async () => {
    const unit = fc.constantFrom('\n', '\r', '{', '%', '<', '&', '"', 'a', ' ', '\u00a0', '&#10;');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, minLength: 1 }), async (log) => {
        const html = viewerMarkup(log, 'open=1');
        expect(html).not.to.match(/\n[ \t]*\n|\{[{%#]/);
        expect(await textsIn(html)).to.deep.equal([log.replace(/\n$/, '')]);
      }),
    );
  });

  it('is not blank where the log has lines of blanks', () => {
    expect(viewerMarkup('a\n \t\n\nb')).not.to.match(/\n[ \t]*\n/);
  });
});
