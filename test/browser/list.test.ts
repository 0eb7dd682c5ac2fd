import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { events, UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  cells,
  click,
  focused,
  nameOf,
  press,
  pressHolding,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

type Viewer = Awaited<ReturnType<typeof viewerOf>>;

const LEVELS = [
  '{"level":30,"time":1715594400000,"msg":"started"}',
  '{"level":50,"time":1715594401500,"msg":"refused"}',
  '{"level":"warn","time":1715594461500,"msg":"slow"}',
  'Segmentation fault',
  '{"level":30,"time":1715594461500,"msg":"failed later","status":503}',
];

const said = (viewer: Viewer) =>
  viewer.shadowRoot!.querySelector('.unseen[aria-live=polite]')!.textContent.trim();

/** What is shown of a text that does not show itself. */
const peeked = (viewer: Viewer) => {
  const peek = viewer.shadowRoot!.querySelector<HTMLElement>('.peek')!;
  return peek.checkVisibility() ? peek.textContent : '';
};

/** Replaces the clipboard; gives what was written to it. */
function clipboard(isDenied = false): string[] {
  const written: string[] = [];
  const writeText = (text: string) => {
    if (isDenied) return Promise.reject(new DOMException('', 'NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return written;
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('severity', () => {
  const marked = (viewer: Viewer) =>
    [...viewer.shadowRoot!.querySelectorAll('.severity')].map((mark) => mark.className);

  it('is told by a mark, and by a word where the text does not say it', async () => {
    const viewer = await viewerOf(LEVELS, { columns: 'level,msg,status' });
    expect(marked(viewer)).to.deep.equal([
      'severity info',
      'severity error',
      'severity warning',
      'severity info',
      'severity error',
    ]);
    const [level, error, warn] = cells(viewer).map(([text]) => text);
    expect(level).to.match(/^info\s+30$/);
    expect(error).to.match(/^error\s+50$/);
    expect(warn).to.equal('warn');
  });

  it('has a shape of its own for each kind', async () => {
    const lines = ['debug', 'info', 'warn', 'error', 'fatal'].map((level) =>
      JSON.stringify({ level, n: level.length }),
    );
    const viewer = await viewerOf(lines, { columns: 'level' });
    const shapes = [...viewer.shadowRoot!.querySelectorAll('.severity')].map(
      (mark) => getComputedStyle(mark, '::before').content,
    );
    expect(new Set(shapes).size).to.equal(5);
  });

  it('leads from error to error with e and Shift+E, lines that cannot be read too', async () => {
    const viewer = await viewerOf(LEVELS);
    byRole(viewer, 'button', 'Event 1').focus();
    for (const [key, name] of [
      ['e', 'Event 2'],
      ['e', 'Event 4'],
      ['e', 'Event 5'],
      ['Shift+e', 'Event 4'],
      ['Shift+e', 'Event 2'],
    ] as const) {
      if (key === 'e') await press('e');
      else {
        await sendKeys({ down: 'Shift' });
        await press('E');
        await sendKeys({ up: 'Shift' });
      }
      await settled(viewer);
      expect(nameOf(focused()!), key).to.equal(name);
    }
  });

  it('says so where there is no further error', async () => {
    const viewer = await viewerOf(LEVELS);
    byRole(viewer, 'button', 'Event 5').focus();
    await press('e');
    await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 5');
    expect(said(viewer)).to.equal('No further error.');
  });

  it('leads to errors that are far away, in a long list', async () => {
    const viewer = await viewerOf([
      ...events(600),
      '{"name":"x","level":"error","n":1}',
      ...events(100),
    ]);
    byRole(viewer, 'button', 'Event 1').focus();
    await press('e');
    while (nameOf(focused()!) === 'Event 1') await settled(viewer);
    expect(nameOf(focused()!)).to.equal('Event 601');
  });

  it('leads on from the event that it had come to when rows are added above', async () => {
    const half = 20_000;
    const lines = Array.from({ length: 2 * half }, (_, n) =>
      JSON.stringify({ n, level: n % half === half - 1 ? 'error' : 'info' }),
    );
    const viewer = await viewerOf(lines, { filter: `n>=${half}` });
    byRole(viewer, 'button', `Event ${half + 1}`).focus();
    await settled(viewer);
    viewer.addEventListener('keydown', () => (viewer.filter = ''), { once: true });
    await press('e');
    await waitUntil(() => nameOf(focused()!) !== `Event ${half + 1}`);
    expect(nameOf(focused()!)).to.equal(`Event ${2 * half}`);
  });
});

describe('times', () => {
  const TIMES = [
    '{"at":"2024-05-13T12:00:00+02:00","n":1}',
    '{"at":"2024-05-13T10:00:01.5Z","n":3}',
    '{"at":"2024-05-13T10:01:02Z","n":2}',
    '{"n":4}',
  ];
  const shown = (viewer: Viewer) => cells(viewer).map(([at]) => at);

  it('stand as they are written, unless something else is asked for', async () => {
    const viewer = await viewerOf(TIMES, { columns: 'at,n' });
    expect(shown(viewer)).to.deep.equal([
      '2024-05-13T12:00:00+02:00',
      '2024-05-13T10:00:01.5Z',
      '2024-05-13T10:01:02Z',
      '',
    ]);
    expect(viewer.view).not.to.have.property('time');
  });

  it('can be counted since 1970, also in a string', async () => {
    const lines = ['1715597712000200', '1715597713500000'].map((time) =>
      JSON.stringify({ __REALTIME_TIMESTAMP: time, id: time }),
    );
    const viewer = await viewerOf(lines, { columns: '*,id', time: 'utc' });
    expect(cells(viewer)).to.deep.equal([
      ['2024-05-13 10:55:12.000Z', '1715597712000200'],
      ['2024-05-13 10:55:13.500Z', '1715597713500000'],
    ]);
  });

  it('can be in UTC, with the source in their title', async () => {
    const viewer = await viewerOf(TIMES, { columns: 'at,n', time: 'utc' });
    expect(shown(viewer)).to.deep.equal([
      '2024-05-13 10:00:00.000Z',
      '2024-05-13 10:00:01.500Z',
      '2024-05-13 10:01:02.000Z',
      '',
    ]);
    const time = viewer.shadowRoot!.querySelector('time')!;
    expect(time.title).to.equal('2024-05-13T12:00:00+02:00');
    expect(time.dateTime).to.equal('2024-05-13T10:00:00.000Z');
    viewer.time = 'source';
    await settled(viewer);
    expect(shown(viewer)[0]).to.equal('2024-05-13T12:00:00+02:00');
  });

  it('can be those since the event above, in the order shown', async () => {
    const viewer = await viewerOf(TIMES, { columns: 'at,n', time: 'delta' });
    expect(shown(viewer)).to.deep.equal(['–', '+1.500 s', '+1:00.500', '']);
    viewer.sort = 'n';
    await settled(viewer);
    expect(shown(viewer)).to.deep.equal(['–', '+1:02.000', '−1:00.500', '']);
  });

  it('can be relative to now, epoch numbers too, in the language of the page', async () => {
    const now = Date.now();
    const lines = [now - 3 * 3_600_000, now - 120_000].map((ts, n) => JSON.stringify({ ts, n }));
    const viewer = await viewerOf(lines, { columns: 'ts', time: 'relative' });
    expect(shown(viewer)).to.deep.equal(['3 hr. ago', '2 min. ago']);
    viewer.lang = 'de';
    const form = () => viewer.shadowRoot!.querySelectorAll('time')[1]!.textContent;
    while (form() === '2 min. ago') await settled(viewer);
    expect(form()).to.equal('vor 2 Min.');
  });

  it('are drawn anew when they have changed, and nothing is said', async () => {
    const viewer = await viewerOf([JSON.stringify({ ts: Date.now() - 1_000, n: 1 })], {
      columns: 'ts',
      time: 'relative',
      open: 'none',
    });
    const [before] = shown(viewer);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (shown(viewer)[0] === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(viewer.shadowRoot!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    expect(viewer.shadowRoot!.querySelectorAll('ev-table [aria-live]')).to.have.length(0);
    expect(said(viewer)).to.equal('');
  });

  it('are shorter where there is little room', async () => {
    const viewer = await viewerOf(UPDATE);
    viewer.style.inlineSize = '18rem';
    while (shown(viewer)[0]!.length > 12) await settled(viewer);
    expect(shown(viewer)).to.deep.equal(['11:07:09.602', '11:08:14.260', '11:11:42.463']);
  });

  it('have no day where there is little room only if all are written on one, also once some were dropped', async () => {
    const at = (time: string) => JSON.stringify({ at: time, message: 'm'.repeat(20) });
    const viewer = await viewerOf(
      [at('2024-05-13T23:30:00.000+02:00'), at('2024-05-14T01:00:00.000+02:00')],
      { columns: 'at,message', 'max-events': '2' },
    );
    viewer.style.inlineSize = '18rem';
    while (shown(viewer)[0]!.length > 12) await settled(viewer);
    expect(shown(viewer)).to.deep.equal(['05-13 23:30', '05-14 01:00']);
    viewer.append(`${at('2024-05-14T02:00:00.000+02:00')}\n`);
    await settled(viewer);
    expect(shown(viewer)).to.deep.equal(['01:00:00', '02:00:00']);
  });

  it('are chosen by the reader in the menu of their column', async () => {
    const viewer = await viewerOf(TIMES, { columns: 'at,n' });
    byRole(viewer, 'button', 'at').focus();
    await sendKeys({ down: 'Alt' });
    await press('ArrowDown');
    await sendKeys({ up: 'Alt' });
    await settled(viewer);
    const utc = byRole(viewer, 'menuitemcheckbox', 'Universal time (UTC)');
    expect(utc.ariaChecked).to.equal('false');
    await click(utc);
    await settled(viewer);
    expect(shown(viewer)[0]).to.equal('2024-05-13 10:00:00.000Z');
    expect(byRole(viewer, 'menuitemcheckbox', 'Universal time (UTC)').ariaChecked).to.equal('true');
    expect(viewer.view.time).to.equal('utc');
    await press('Escape');
    expect(nameOf(focused()!)).to.equal('at');
  });

  it('show their source to those who come by keyboard', async () => {
    const viewer = await viewerOf(TIMES, { columns: 'at,n', time: 'utc' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowDown');
    await settled(viewer);
    expect(peeked(viewer)).to.equal('2024-05-13T10:00:01.5Z');
  });
});

describe('copying from the list', () => {
  it('takes the line of an event from a table', async () => {
    const written = clipboard();
    const line = 'web-1 {"a" : 1.0,"b":"x"}';
    const viewer = await viewerOf([line, '{"a":2}']);
    byRole(viewer, 'button', 'Event 1').focus();
    await pressHolding('Control', 'c');
    await settled(viewer);
    expect(written).to.deep.equal([line]);
    expect(said(viewer)).to.equal('Copied event 1.');
    await pressHolding('Control+Shift', 'C');
    await settled(viewer);
    expect(written).to.deep.equal([line, line]);
  });

  it('takes the cell that has the focus from a grid, as it is written', async () => {
    const written = clipboard();
    const viewer = await viewerOf(['{"n":1.10,"s":"x"}', ...events(600)], { columns: 'n' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowRight');
    await settled(viewer);
    await pressHolding('Control', 'c');
    while (!said(viewer)) await settled(viewer);
    expect(written).to.deep.equal(['1.10']);
    expect(said(viewer)).to.equal('Copied n of event 1.');
  });

  it('shows the text selected where the clipboard is denied', async () => {
    clipboard(true);
    const viewer = await viewerOf(UPDATE);
    byRole(viewer, 'button', 'Event 2').focus();
    await pressHolding('Control', 'c');
    await settled(viewer);
    const field = focused() as HTMLTextAreaElement;
    expect(nameOf(field)).to.equal('Text to copy');
    expect(field.value).to.equal(UPDATE[1]);
    expect(field.selectionEnd - field.selectionStart).to.equal(UPDATE[1]!.length);
    expect(said(viewer)).to.match(/^The clipboard cannot be used here/);
    await press('Escape');
    expect(nameOf(focused()!)).to.equal('Event 2');
  });

  it('leaves a selection to the browser', async () => {
    const written = clipboard();
    const viewer = await viewerOf(events(600));
    const cell = byRole(viewer, 'grid').querySelectorAll('tbody td')[1]!;
    const { left, top, width, height } = cell.getBoundingClientRect();
    const y = Math.round(top + height / 2);
    await sendMouse({ type: 'move', position: [Math.round(left + 4), y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + width - 8), y] });
    await sendMouse({ type: 'up' });
    expect(focused()).to.equal(cell);
    await pressHolding('Control', 'c');
    await settled(viewer);
    expect(written).to.deep.equal([]);
  });
});

describe('the width of a column', () => {
  const widthOf = (viewer: Viewer, label: string) =>
    byRole(viewer, 'columnheader', label).getBoundingClientRect().width;
  const edgeOf = (viewer: Viewer, label: string): [number, number] => {
    const { right, top, height } = byRole(viewer, 'columnheader', label).getBoundingClientRect();
    return [Math.round(right - 4), Math.round(top + height / 2)];
  };

  async function withAlt(viewer: Viewer, isShifted: boolean, key: string): Promise<void> {
    await sendKeys({ down: 'Alt' });
    if (isShifted) await sendKeys({ down: 'Shift' });
    await press(key);
    if (isShifted) await sendKeys({ up: 'Shift' });
    await sendKeys({ up: 'Alt' });
    await settled(viewer);
  }

  it('is changed by dragging the edge of its header, and sorts nothing', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'name,version' });
    await sendMouse({ type: 'move', position: edgeOf(viewer, 'name') });
    await settled(viewer);
    const before = widthOf(viewer, 'name');
    const other = widthOf(viewer, 'version');
    const [x, y] = edgeOf(viewer, 'name');
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x - 60, y] });
    await sendMouse({ type: 'up' });
    await settled(viewer);
    expect(widthOf(viewer, 'name')).to.be.closeTo(before - 60, 2);
    expect(widthOf(viewer, 'version')).to.be.closeTo(other, 2);
    expect(viewer.view.sort).to.equal('');
  });

  it('is changed by Alt, Shift and the arrows on its header, and told', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'name,version' });
    byRole(viewer, 'button', 'version').focus();
    await settled(viewer);
    const before = widthOf(viewer, 'version');
    await withAlt(viewer, true, 'ArrowRight');
    expect(widthOf(viewer, 'version')).to.be.above(before + 10);
    expect(said(viewer)).to.match(/^version: \d+ characters wide$/);
    await withAlt(viewer, true, 'ArrowLeft');
    expect(widthOf(viewer, 'version')).to.be.closeTo(before, 2);
  });

  it('leaves that of the numbers of events as it is, also when other columns come', async () => {
    const viewer = await viewerOf(events(2_000), { columns: 'name,n' });
    byRole(viewer, 'button', 'n').focus();
    await settled(viewer);
    const before = widthOf(viewer, '#');
    await withAlt(viewer, true, 'ArrowRight');
    expect(widthOf(viewer, '#')).to.be.closeTo(before, 2);
    viewer.columns = 'n,name';
    await settled(viewer);
    expect(widthOf(viewer, '#')).to.be.closeTo(before, 2);
  });

  it('is changed without dragging or keys, by a menu that a click on the edge opens', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'name,version' });
    await sendMouse({ type: 'move', position: edgeOf(viewer, 'name') });
    await settled(viewer);
    const before = widthOf(viewer, 'name');
    await sendMouse({ type: 'click', position: edgeOf(viewer, 'name') });
    while (!allByRole(viewer, 'menu').length) await settled(viewer);
    expect(nameOf(byRole(viewer, 'menu'))).to.equal('Column name');
    expect(allByRole(viewer, 'menuitemcheckbox')).to.be.empty;
    await click(byRole(viewer, 'menuitem', 'Narrower'));
    await settled(viewer);
    expect(widthOf(viewer, 'name')).to.be.below(before - 10);
  });

  it('fits what is in it after a double click on the edge', async () => {
    const viewer = await viewerOf(UPDATE, { columns: 'version,name' });
    await sendMouse({ type: 'move', position: edgeOf(viewer, 'version') });
    await settled(viewer);
    byRole(viewer, 'button', 'name').focus();
    for (let count = 0; count < 20; count++) await withAlt(viewer, true, 'ArrowLeft');
    const position = edgeOf(viewer, 'name');
    await sendMouse({ type: 'click', position });
    await sendMouse({ type: 'click', position });
    await settled(viewer);
    const cell = byRole(viewer, 'table').querySelectorAll('tbody tr')[2]!.children[2]!;
    const text = cell.querySelector('bdi')!;
    expect(text.scrollWidth).to.be.at.most(text.clientWidth);
  });
});

describe('a text that is clipped', () => {
  const LONG = `{"msg":"${'long '.repeat(100)}","n":1}`;

  it('shows whole under the pointer', async () => {
    const viewer = await viewerOf([LONG, '{"msg":"short","n":2}'], { columns: 'msg,n' });
    const [long, , short] = [...byRole(viewer, 'table').querySelectorAll('td:not(.number)')].map(
      (cell) => cell as HTMLElement,
    );
    for (const cell of [long!, short!]) {
      const { left, top } = cell.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + 10)] });
      await settled(viewer);
    }
    expect(long!.title).to.match(/^long long .*long $/);
    expect(short!.title).to.equal('');
  });

  it('shows whole in a grid when its cell has the focus', async () => {
    const viewer = await viewerOf([LONG, ...events(600)], { columns: 'msg,n' });
    byRole(viewer, 'button', 'Event 1').focus();
    await press('ArrowRight');
    await settled(viewer);
    expect(peeked(viewer)).to.match(/^long long .*long $/);
    await press('ArrowRight');
    await settled(viewer);
    expect(peeked(viewer)).to.equal('');
  });

  it('goes by Escape, and stays beside its cell in the window while the list scrolls', async () => {
    const lines = Array.from({ length: 600 }, (_, n) => LONG.replace('"n":1', `"n":${n}`));
    for (const dir of ['ltr', 'rtl']) {
      const viewer = await viewerOf(lines, { columns: 'msg,n', 'max-height': '20em', dir });
      viewer.parentElement!.style.width = '360px';
      await settled(viewer);
      byRole(viewer, 'button', 'Event 1').focus();
      await press(dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight', 'PageDown');
      // The rows of the next page may be drawn first.
      await waitUntil(() => Number(focused()!.closest('tr')!.dataset['number']) > 1);
      // And those round them, which take the focus along, when the list has scrolled.
      await nextFrame();
      await nextFrame();
      await settled(viewer);
      const cell = focused()!;
      expect(peeked(viewer)).to.match(/^long long .*long $/);
      const peek = viewer.shadowRoot!.querySelector('.peek')!;
      const { left, right, top, bottom } = peek.getBoundingClientRect();
      expect(Math.min(left, top, innerWidth - right, innerHeight - bottom)).to.be.at.least(0);
      const about = cell.getBoundingClientRect();
      expect(bottom <= about.top || top >= about.bottom, 'covers its cell').to.be.true;

      await press('Escape');
      expect(peeked(viewer)).to.equal('');
      expect(focused()).to.equal(cell);
      viewer.remove();
    }
  });
});
