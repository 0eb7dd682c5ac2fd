import { aTimeout, expect, fixtureSync, oneEvent } from '@open-wc/testing';
import { stubClipboard } from '../support/clipboard.js';
import { byRole, click, focused, nameOf, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

type Viewer = Awaited<ReturnType<typeof viewerOf>>;

const LOG = ['{"name":"a"}', String.raw`{"name":"b","data":"{\"t\":{\"c\":19}}"}`, '{"name":"c"}'];

/** Long enough for a viewer that a link does not lead to to have found that out. */
const LOOKING_MS = 200;

/** Resolves when the focus is on something with this name: a link is followed when all is loaded. */
function focusOn(name: string): Promise<void> {
  const isThere = () => focused() !== document.body && nameOf(focused()!) === name;
  return waitUntil(isThere, `the focus on ${name}`);
}

async function noticeOf(viewer: Viewer): Promise<string> {
  const notice = () => viewer.shadowRoot!.querySelector('[part~=notice]');
  await waitUntil(notice, 'a notice');
  return notice()!.textContent;
}

/** The link that a viewer gives to an event. */
async function linkTo(viewer: Viewer, number: number): Promise<string> {
  const clipboard = stubClipboard();
  viewer.openEvent(number);
  await settled(viewer);
  await click(byRole(viewer, 'button', 'Link to event'));
  await waitUntil(() => clipboard.texts.length > 0);
  clipboard.restore();
  viewer.closeEvent(number);
  return new URL(clipboard.texts[0]!).hash;
}

describe('a link to an event', () => {
  afterEach(() => {
    (focused() as HTMLElement | null)?.blur();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens, and gives the focus to, what it leads to when the page is opened with it', async () => {
    history.replaceState(null, '', '#ev=log:2/data/t/c');
    const viewer = await viewerOf(LOG, { id: 'log' });
    await focusOn('c: 19');
    expect(byRole(viewer, 'treeitem', 'c: 19').ariaCurrent).to.equal('true');
    expect(viewer.view.open).to.equal('2');
  });

  it('is followed when the address changes, back and forth', async () => {
    const viewer = await viewerOf(LOG, { id: 'log' });
    location.hash = '#ev=log:1';
    await focusOn('Event 1');
    location.hash = '#ev=log:3/name';
    await focusOn('name: c');
    history.back();
    await focusOn('Event 1');
    history.forward();
    await focusOn('name: c');
    expect(viewer.view.open).to.equal('1,3');
  });

  it('leads to a viewer that was off the page when it was clicked before', async () => {
    const viewer = await viewerOf(LOG, { id: 'log' });
    const place = viewer.parentElement!;
    location.hash = '#ev=log:2';
    await focusOn('Event 2');
    viewer.closeEvent(2);
    const link = Object.assign(document.createElement('a'), { href: location.href });
    link.textContent = 'Event 2';
    place.append(link);
    viewer.remove();
    await click(link);
    place.append(viewer);
    await settled(viewer);
    await click(link);
    await waitUntil(() => viewer.view.open === '2', 'opened');
  });

  it('finds its event again after lines were inserted', async () => {
    const before = await viewerOf(LOG, { id: 'log' });
    const hash = await linkTo(before, 2);
    expect(hash).to.match(/^#ev=log:2:[0-9a-z]+$/);
    before.remove();
    const viewer = await viewerOf(['{"new":1}', '{"new":2}', ...LOG], { id: 'log' });
    location.hash = hash;
    await focusOn('Event 4');
    expect(viewer.view.open).to.equal('4');
  });

  it('tells viewers apart, with an id or without', async () => {
    const first = await viewerOf(['{"x":1}', '{"x":2}']);
    const second = await viewerOf(['{"y":1}', '{"y":2}']);
    location.hash = await linkTo(second, 2);
    await waitUntil(() => second.view.open === '2', 'opened');
    await focusOn('Event 2');
    expect(first.view.open).to.equal('none');
  });

  it('says so when what it leads to is not there', async () => {
    const viewer = await viewerOf(LOG, { id: 'log' });
    location.hash = '#ev=log:9';
    expect(await noticeOf(viewer)).to.match(/event 9.*not in this log/);
    location.hash = '#ev=log:1/nothing/here';
    await focusOn('Event 1');
    expect(await noticeOf(viewer)).to.match(/nothing\.here.*not in this event/);
  });

  it('says aloud, and brings into view, that what it leads to is not there', async () => {
    const space = fixtureSync<HTMLElement>(document.createElement('div'));
    space.style.height = '3000px';
    const viewer = await viewerOf(
      Array.from({ length: 12 }, (_, n) => `{"n":${n}}`),
      { id: 'x' },
    );
    space.after(viewer);
    await settled(viewer);
    window.scrollTo(0, 0);
    location.hash = '#ev=x:99';
    const text = await noticeOf(viewer);
    const notice = viewer.shadowRoot!.querySelector('[part~=notice]')!;
    const isInView = () => {
      const { top, bottom } = notice.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    await waitUntil(isInView, 'the notice is in view');
    const said = viewer.shadowRoot!.querySelector('.viewer > [aria-live]')!;
    expect(text).to.match(/event 99/);
    expect(said.textContent.trim()).to.equal(text);
    location.hash = '#ev=x:1';
    await focusOn('Event 1');
    expect(said.textContent.trim()).to.equal('');
    space.remove();
  });

  it('clears the filter that hides what it leads to, and no other', async () => {
    const viewer = await viewerOf(['{"n":1,"name":"alpha"}', '{"n":2,"name":"beta"}'], {
      id: 'v',
      filter: 'beta',
    });
    await settled(viewer);
    location.hash = '#ev=v:2';
    await focusOn('Event 2');
    expect(viewer.view.filter).to.equal('beta');
    location.hash = '#ev=v:1/name';
    await focusOn('name: alpha');
    expect(viewer.view.filter).to.equal('');
    expect(viewer.view.open).to.equal('1,2');
  });

  it('leads into one of several viewers that begin alike: the first that has the event', async () => {
    const logOf = (name: string) => [
      '{"name":"boot"}',
      `{"name":"${name}2"}`,
      `{"name":"${name}3"}`,
    ];
    const opened = async (viewers: readonly Viewer[]) => {
      for (const viewer of viewers) await settled(viewer);
      await aTimeout(LOOKING_MS);
      return viewers.map(({ view }) => view.open);
    };
    const viewers: Viewer[] = [];
    for (const name of ['a', 'b', 'a']) viewers.push(await viewerOf(logOf(name)));
    location.hash = await linkTo(viewers[1]!, 2);
    await focusOn('Event 2');
    expect(await opened(viewers)).to.deep.equal(['none', '2', 'none']);
    location.hash = await linkTo(viewers[2]!, 3);
    await focusOn('Event 3');
    expect(await opened(viewers)).to.deep.equal(['3', '2', 'none']);

    viewers[1]!.closeEvent(2);
    // And so when the page is opened with it.
    history.replaceState(null, '', await linkTo(viewers[1]!, 3));
    for (const viewer of viewers) viewer.remove();
    const anew = await Promise.all(['a', 'b', 'a'].map((name) => viewerOf(logOf(name))));
    await focusOn('Event 3');
    expect(await opened(anew)).to.deep.equal(['none', '3', 'none']);
  });

  it('leads into the last of many viewers that have the event, though the first is drawn long before', async () => {
    const log = (number: number) => `{"name":${number}}\n{"name":"in all of them"}\n`;
    const COUNT = 60;
    const before = await viewerOf([log(COUNT)]);
    const hash = await linkTo(before, 2);
    before.remove();
    history.replaceState(null, '', hash);
    const page = document.createElement('div');
    for (let number = 1; number <= COUNT; number++) {
      page.append(document.createElement('event-viewer'));
      page.lastElementChild!.textContent = log(number);
    }
    fixtureSync(page);
    await focusOn('Event 2');
    await aTimeout(LOOKING_MS);
    const opened = [...page.children].map((viewer) => (viewer as Viewer).view.open);
    expect(opened.lastIndexOf('2')).to.equal(COUNT - 1);
    expect(opened.indexOf('2')).to.equal(COUNT - 1);
  });

  it('says that its event has changed where several viewers begin alike and none has it', async () => {
    const viewers = [await viewerOf(LOG), await viewerOf(LOG)];
    const hash = await linkTo(viewers[0]!, 1);
    location.hash = hash.replace(/:1:\w+$/, ':2:zzz');
    await focusOn('Event 2');
    expect(await noticeOf(viewers[0]!)).to.match(/Event 2 has changed/);
    await aTimeout(LOOKING_MS);
    expect(viewers.map(({ view }) => view.open)).to.deep.equal(['2', 'none']);
  });

  for (const hidden of ['<details>', '<div hidden="until-found">', '<details><p><details>']) {
    it(`opens what its viewer is closed in: ${hidden}`, async () => {
      const around = fixtureSync<HTMLElement>(document.createElement('div'));
      around.innerHTML = `${hidden}<div id="inner"></div>`;
      const viewer = document.createElement('event-viewer');
      viewer.id = 'log';
      viewer.text = LOG.join('\n');
      around.querySelector('#inner')!.append(viewer);
      await viewer.complete;
      location.hash = '#ev=log:2/name';
      await focusOn('name: b');
      expect(viewer.checkVisibility()).to.equal(true);
      expect(byRole(viewer, 'treeitem', 'name: b').getBoundingClientRect().height).to.be.above(0);
    });
  }

  it('opens what is round its viewer through shadow roots and slots', async () => {
    const outer = fixtureSync<HTMLElement>(document.createElement('div'));
    const card = outer.attachShadow({ mode: 'open' });
    card.innerHTML = '<details><summary>More</summary><slot></slot></details>';
    const host = document.createElement('div');
    outer.append(host);
    const viewer = document.createElement('event-viewer');
    viewer.text = LOG.join('\n');
    viewer.id = 'log';
    host.append(viewer);
    await viewer.complete;
    location.hash = '#ev=log:3';
    await focusOn('Event 3');
    expect(card.querySelector('details')!.open).to.equal(true);
  });

  it('is followed once more when it is clicked once more', async () => {
    const viewer = await viewerOf(LOG, { id: 'log' });
    const link = document.createElement('a');
    link.href = '#ev=log:2/name';
    link.textContent = 'See there';
    viewer.before(link);
    await click(link);
    await focusOn('name: b');
    viewer.closeEvent(2);
    await settled(viewer);
    await click(link);
    await focusOn('name: b');
    expect(viewer.view.open).to.equal('2');

    // What the page has dealt with itself is no link.
    viewer.closeEvent(2);
    link.addEventListener('click', (event) => event.preventDefault());
    await click(link);
    await aTimeout(LOOKING_MS);
    expect(viewer.view.open).to.equal('none');
    link.remove();
  });

  it('leaves a reader alone whom it has led there, however the log grows', async () => {
    const viewer = await viewerOf(LOG, { id: 'log', live: '' });
    location.hash = '#ev=log:2';
    await focusOn('Event 2');
    viewer.closeEvent(2);
    const elsewhere = byRole(viewer, 'button', 'Event 1');
    elsewhere.focus();
    viewer.append('{"name":"d"}\n');
    await settled(viewer);
    await aTimeout(LOOKING_MS);
    expect(viewer.view.open).to.equal('none');
    expect(focused()).to.equal(elsewhere);
  });

  it('waits for its event in a log that grows, and shows once that it is not there', async () => {
    const space = fixtureSync<HTMLElement>(document.createElement('div'));
    space.style.height = '3000px';
    const viewer = await viewerOf(LOG, { id: 'log', live: '' });
    space.after(viewer);
    await settled(viewer);
    location.hash = '#ev=log:5';
    await noticeOf(viewer);
    await waitUntil(() => window.scrollY > 0);
    window.scrollTo(0, 0);
    viewer.append('{"name":"d"}\n');
    await settled(viewer);
    await aTimeout(LOOKING_MS);
    expect(window.scrollY).to.equal(0);
    viewer.append('{"name":"e"}\n');
    await focusOn('Event 5');
    expect(viewer.shadowRoot!.querySelector('[part~=notice]')).to.equal(null);
    space.remove();
  });

  it('leaves other fragments of the page alone', async () => {
    const target = fixtureSync<HTMLElement>(document.createElement('h2'));
    target.id = 'section';
    const viewer = await viewerOf(LOG, { id: 'log' });
    location.hash = '#section';
    await oneEvent(window, 'hashchange');
    await settled(viewer);
    expect(document.querySelector(':target')).to.equal(target);
    expect(viewer.view.open).to.equal('none');
  });
});
