import { expect } from '@open-wc/testing';
import { openPage } from '../support/page.js';

const FOLDER = '/test/fixtures/platforms';
const LOG = await (await fetch(`${FOLDER}/log.jsonl`)).text();

/**
 * One page for each way in which a platform writes a fence, with what the platform gives as its title.
 * All of them hold the lines of log.jsonl.
 */
const PAGES: Readonly<Record<string, string>> = {
  docusaurus: '',
  'docusaurus-title': '',
  starlight: '',
  'starlight-title': 'log.jsonl',
  astro: '',
  'astro-plaintext': '',
  vitepress: '',
  vuepress: '',
  'vuepress-title': '',
  docsify: '',
  nextra: '',
  fumadocs: '',
  eleventy: '',
  'eleventy-prism': '',
  hexo: '',
  'hexo-named': 'log.jsonl',
  'hexo-excluded': '',
  'hexo-prism': '',
  'hexo-hljs': '',
  honkit: '',
  reveal: '',
  asciidoctor: '',
  'asciidoctor-rouge': '',
  'asciidoctor-linenums': '',
  'asciidoctor-role': '',
  'mkdocs-codehilite': '',
  material: '',
  'material-linenums': '',
  'material-plain': '',
  'material-custom': 'log.jsonl',
  sphinx: '',
  'sphinx-linenos': '',
  'sphinx-table': '',
  hugo: '',
  'hugo-guess': '',
  'hugo-table': '',
  'hugo-linenos': '',
  'jekyll-highlight': '',
  'jekyll-figure': '',
  pandoc: '',
  discount: '',
  doxygen: '',
  wordpress: '',
  'wordpress-preformatted': '',
  dokuwiki: '',
  'dokuwiki-file': '',
  'dokuwiki-numbers': '',
  mediawiki: '',
  'raw-pre': 'log.jsonl',
  'raw-div': '',
  'raw-figure': 'log.jsonl',
  'inside-docusaurus': 'log.jsonl',
  'inside-hexo': '',
  'inside-nextra': '',
};

/** What a page holds apart from our viewers, and from that blocks are hidden. */
function contentOf(document: Document): string {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const viewer of body.querySelectorAll(
    'pre[style*=none] + event-viewer, figure + event-viewer',
  ))
    viewer.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    if (element.style.display === 'none') element.style.display = '';
    if (element.style.length) element.setAttribute('style', element.style.cssText);
    else element.removeAttribute('style');
  }
  return body.innerHTML;
}

describe('a fence as a platform writes it', () => {
  for (const [name, caption] of Object.entries(PAGES)) {
    it(`is a viewer, exact, and the page stays as it was: ${name}`, async () => {
      const url = `${FOLDER}/${name}.html`;
      const { viewers, document, window } = await openPage(url);
      expect(viewers).to.have.length(1);
      const [viewer] = viewers as [(typeof viewers)[0]];
      expect(viewer.toJSONLines()).to.equal(LOG);
      expect(viewer.caption).to.equal(caption);
      expect(viewer.checkVisibility()).to.be.true;
      expect(viewer.getBoundingClientRect().height).to.be.above(100);

      const shown = [...document.querySelectorAll('pre, .line')].filter((code) =>
        code.checkVisibility(),
      );
      expect(shown).to.be.empty;
      for (const paragraph of document.querySelectorAll('p')) {
        expect(paragraph.checkVisibility()).to.be.true;
      }
      const source = await (await fetch(url)).text();
      expect(contentOf(document)).to.equal(
        contentOf(new DOMParser().parseFromString(source, 'text/html')),
      );
      expect(window.evMessages).to.be.empty;
    });
  }
});
