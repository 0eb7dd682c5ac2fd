/** What readers ask of all pages: forced colours, more contrast, less motion, paper. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import { onPaper } from '../support/paper.js';
import { STATES } from '../support/states.js';
import { allByRole, byRole, focused, press, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

/** Only Chromium can be told to behave as if. */
async function whileMedia(
  features: Record<string, string>,
  test: () => Promise<void>,
): Promise<boolean> {
  const { supported } = await executeServerCommand<{ supported: boolean }, Record<string, string>>(
    'ev:media',
    features,
  );
  try {
    if (supported) await test();
  } finally {
    await executeServerCommand('ev:media', {});
  }
  return supported;
}

const canEmulate = /Chrome/.test(navigator.userAgent);

function find(viewer: EventViewer, selector: string): Element {
  return viewer.shadowRoot!.querySelector(selector)!;
}

describe('the media features', () => {
  it('in forced colours the focus, the bar of what is open and the arrows are seen', async function () {
    const viewer = await viewerOf(UPDATE, { open: '2' });
    const isSupported = await whileMedia({ 'forced-colors': 'active' }, async () => {
      const system = getComputedStyle(document.body).color;
      const bar = getComputedStyle(find(viewer, '.row.open > .number'), '::before');
      expect(bar.borderInlineStartWidth).to.equal('3px');
      expect(bar.borderInlineStartColor, 'bar').to.equal(system);
      const arrow = getComputedStyle(find(viewer, '.twisty'), '::before');
      expect(arrow.borderRightColor, 'arrow').to.equal(system);
      expect(arrow.borderRightStyle).to.equal('solid');

      byRole(viewer, 'button', 'Event 1').focus();
      await press('ArrowDown');
      const focus = getComputedStyle(focused()!);
      expect(focus.outlineStyle).to.equal('solid');
      expect(focus.outlineWidth).to.equal('2px');
      expect(focus.outlineColor).not.to.match(/transparent|, 0\)/);
      // Values are told apart by more than their colours, which are gone.
      expect(find(viewer, '.tree .string').textContent).to.match(/^"/);
    });
    expect(isSupported).to.equal(canEmulate);
  });

  it('in forced colours the pictures of tools are seen, whatever the colour of the page', async () => {
    const viewer = await viewerOf(events(12), { style: 'inline-size: 320px; color: #fedcba' });
    await waitUntil(() => find(viewer, '.drawn'), 'the tools');
    const pictures = () =>
      [...viewer.shadowRoot!.querySelectorAll('.drawn')].map(
        (tool) => getComputedStyle(tool, '::before').backgroundColor,
      );
    expect(pictures()).to.deep.equal(['rgb(254, 220, 186)', 'rgb(254, 220, 186)']);
    await whileMedia({ 'forced-colors': 'active' }, async () => {
      const button = document.createElement('button');
      viewer.after(button);
      const system = getComputedStyle(button).color;
      button.remove();
      expect(pictures()).to.deep.equal([system, system]);
      await Promise.resolve();
    });
  });

  it('in forced colours hits, what is marked and severities are seen', async () => {
    const lines = events(12).map((line, index) =>
      line.replace('{', index % 2 ? '{"level":"error",' : '{"level":"debug",'),
    );
    const viewer = await viewerOf(lines, { filter: 'event', highlight: '2' });
    await whileMedia({ 'forced-colors': 'active' }, async () => {
      const page = viewer.parentElement!;
      page.style.background = 'Canvas';
      const ground = getComputedStyle(page).backgroundColor;
      const hit = getComputedStyle(find(viewer, 'mark'));
      expect(hit.backgroundColor, 'hit').not.to.equal(ground);
      expect(hit.backgroundColor).not.to.equal(hit.color);
      const marked = getComputedStyle(find(viewer, '.row.highlight > td'), '::before');
      expect(marked.borderInlineStartWidth).to.equal('3px');
      expect(marked.borderInlineStartColor).to.equal(getComputedStyle(document.body).color);
      const shapeOf = (level: string) =>
        getComputedStyle(find(viewer, `.severity.${level}`), '::before').content;
      expect(shapeOf('error')).to.match(/◆/);
      expect(shapeOf('debug')).to.match(/○/);
      await Promise.resolve();
    });
  });

  it('in forced colours the match at hand, what is pressed and the edge of the pane are seen', async () => {
    const viewer = await viewerOf(events(600), { filter: 'event', open: '1' });
    await waitUntil(() => allByRole(viewer, 'separator').length === 1, 'the pane');
    await whileMedia({ 'forced-colors': 'active' }, async () => {
      byRole(viewer, 'searchbox').focus();
      await press('Enter');
      await waitUntil(() => !!find(viewer, '.row[aria-current]'), 'a match at hand');
      expect(getComputedStyle(find(viewer, '.row[aria-current]')).outlineStyle).to.equal('solid');
      const system = getComputedStyle(document.body).color;
      expect(getComputedStyle(find(viewer, '.separator')).backgroundColor).to.equal(system);
      byRole(viewer, 'button', 'Filter help').focus();
      await press('Enter');
      await settled(viewer);
      const { textDecorationLine } = getComputedStyle(byRole(viewer, 'button', 'Filter help'));
      expect(textDecorationLine).to.equal('underline');
    });
  });

  it('with more contrast nothing is fainter than the text', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1' });
    const text = getComputedStyle(viewer).color;
    const colours = () => [
      getComputedStyle(find(viewer, '.size')).color,
      getComputedStyle(find(viewer, '.status')).color,
      getComputedStyle(find(viewer, '.viewer')).borderTopColor,
    ];
    expect(colours()).not.to.include(text);
    await whileMedia({ 'prefers-contrast': 'more' }, async () => {
      expect(colours()).to.deep.equal([text, text, text]);
      await Promise.resolve();
    });
  });

  it('nothing that is seen moves by itself, whether less motion was asked for or not', async () => {
    for (const make of Object.values(STATES)) {
      const viewer = await make();
      for (const element of viewer.shadowRoot!.querySelectorAll('.viewer, .viewer :not(.unseen)')) {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        expect([transitionDuration, animationName, scrollBehavior]).to.deep.equal([
          '0s',
          'none',
          'auto',
        ]);
      }
    }
  });

  it('inverted colours find no picture that would have to be turned back', async () => {
    const viewer = await viewerOf(UPDATE, { open: 'all' });
    const selector = 'img, picture, video, canvas, svg';
    expect(viewer.shadowRoot!.querySelector(selector)).to.equal(null);
    for (const element of viewer.shadowRoot!.querySelectorAll('*')) {
      expect(getComputedStyle(element).backgroundImage).to.equal('none');
    }
  });
});

describe('on paper', () => {
  const rows = (viewer: EventViewer) => allByRole(viewer, 'button', /^Event \d+$/).length;
  const print = (type: string) => window.dispatchEvent(new Event(type));

  it('a long list has more rows than were in view, and says how many are left out', async () => {
    const viewer = await viewerOf(events(1203), { 'max-height': '20em' });
    viewer.openEvent(2);
    await settled(viewer);
    const before = rows(viewer);
    expect(before).to.be.below(100);

    print('beforeprint');
    try {
      // A browser lays the page out at once, so there is nothing to wait for.
      expect(viewer.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(1000);
      const text = viewer.shadowRoot!.querySelector('.not-printed')!.textContent;
      expect(text).to.equal('203 more events are not printed.');
      byRole(viewer, 'tree', 'Event 2');
    } finally {
      print('afterprint');
    }
    await settled(viewer);
    expect(rows(viewer)).to.equal(before);
    expect(viewer.shadowRoot!.querySelector('.not-printed')).to.equal(null);
  });

  it('a list that fits is printed whole, without a word about it', async () => {
    const viewer = await viewerOf(events(600));
    print('beforeprint');
    expect(viewer.shadowRoot!.querySelectorAll('tbody tr')).to.have.length(600);
    expect(viewer.shadowRoot!.querySelector('.not-printed')).to.equal(null);
    print('afterprint');
    await settled(viewer);
  });

  it('nothing scrolls, tools are gone, and text is dark', async () => {
    const viewer = await viewerOf(events(40), { 'max-height': '10em', open: '1' });
    viewer.parentElement!.style.cssText = 'background: #111; color: #eee; width: 400px';
    onPaper([viewer.shadowRoot!], () => {
      const list = find(viewer, 'ev-table');
      expect(list.scrollHeight).to.equal(list.clientHeight);
      expect(list.scrollWidth).to.equal(list.clientWidth);
      expect(getComputedStyle(find(viewer, 'ev-toolbar')).display).to.equal('none');
      expect(getComputedStyle(find(viewer, '.row td')).color).to.equal('rgb(0, 0, 0)');
    });
  });

  it('short values have one line each, and long ones what is left', async () => {
    const lines = Array.from({ length: 12 }, (_, index) =>
      JSON.stringify({
        time: `2024-05-13T10:55:${index + 10}.000Z`,
        name: 'sensor/one',
        n: index,
        text: 'A sentence that goes on and on. '.repeat(20 + index),
        url: `https://example.org/${'a/long/path/'.repeat(20)}${index}`,
      }),
    );
    const viewer = await viewerOf(lines);
    viewer.parentElement!.style.width = '660px';
    onPaper([viewer.shadowRoot!], () => {
      const table = find(viewer, 'table');
      expect(table.scrollWidth).to.be.at.most(viewer.clientWidth);
      const [number, ...cells] = find(viewer, 'tbody tr:last-child').querySelectorAll('td');
      const line = parseFloat(getComputedStyle(number!).lineHeight);
      for (const cell of cells) {
        const text = cell.textContent.trim();
        const { height, width } = cell.querySelector('bdi, time')!.getBoundingClientRect();
        if (text.length < 30) expect(height, text).to.be.below(1.5 * line);
        else expect(width, text).to.be.above(0.2 * table.clientWidth);
      }
      expect(number!.querySelector('button')!.offsetHeight).to.be.below(2 * line);
    });
  });

  it('what is the same in every event is printed whole', async () => {
    const viewer = await viewerOf(UPDATE, { style: 'inline-size: 340px' });
    const footer = find(viewer, '[part=footer]') as HTMLElement;
    expect(footer.innerText).not.to.include('ttl 60');
    onPaper([viewer.shadowRoot!], () => {
      expect(footer.innerText).to.include('ttl 60');
      expect(footer.innerText).not.to.include('keys');
    });
  });

  it('the header is one that each page can begin with', async () => {
    const viewer = await viewerOf(events(200));
    onPaper([viewer.shadowRoot!], () => {
      const head = find(viewer, 'thead');
      expect(getComputedStyle(head).display).to.equal('table-header-group');
      expect(getComputedStyle(head).position).to.equal('static');
      // Chromium repeats none in which there is the box of a button.
      for (const button of head.querySelectorAll('button')) {
        expect(button.getClientRects()).to.have.length(0);
      }
    });
  });
});
