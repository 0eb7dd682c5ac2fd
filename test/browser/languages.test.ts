import { expect, fixtureSync, nextFrame, oneEvent } from '@open-wc/testing';
import { enFilter } from '../../src/i18n/en-filter.js';
import { enClipboard } from '../../src/i18n/en-clipboard.js';
import { enList } from '../../src/i18n/en-list.js';
import { enTree } from '../../src/i18n/en-tree.js';
import { enGrid } from '../../src/i18n/en-grid.js';
import { enNotices } from '../../src/i18n/en-notices.js';
import { enToolbar } from '../../src/i18n/en-toolbar.js';
import { en, type Catalogue } from '../../src/i18n/en.js';
import type { EventViewer } from '../../src/index.js';
import { openPage } from '../support/page.js';
import { events, TROUBLE, UPDATE } from '../support/lines.js';
import { allByRole, byRole, click, nameOf, settled, viewerOf } from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

/** Each with how it says "3 events", and its number of plural forms for whole numbers. */
const LANGUAGES: Readonly<Record<string, { status: string; forms: number }>> = {
  de: { status: '3 Ereignisse', forms: 2 },
  fr: { status: '3 événements', forms: 3 },
  es: { status: '3 eventos', forms: 3 },
  pt: { status: '3 eventos', forms: 3 },
  ja: { status: '3 件のイベント', forms: 1 },
  zh: { status: '3 个事件', forms: 1 },
  ar: { status: '3 أحداث', forms: 6 },
};

/** Texts that are the same in another language for good reason, by language and place. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  es: ['list.severities.error'],
  fr: ['list.severities.trace', 'toolbar.columns.roles.message'],
  pt: ['items (one)'],
};

/** Names that are the same everywhere. */
const FORMATS = ['jsonl', 'csv', 'tsv', 'xlsx'].map((form) => `toolbar.export.forms.${form}`);

/** What each text with a place in it is tried with; every argument must be found in the text. */
const NAME = 'path.to.it';

async function catalogue(language: string): Promise<Catalogue> {
  const { messages } = (await import(`../../src/i18n/${language}.ts`)) as { messages: Catalogue };
  return messages;
}

/** Every text of a catalogue by its place, functions called with numbers or names. */
function texts(messages: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'function') {
      const call = value as (...values: unknown[]) => string;
      for (const [kind, sample] of Object.entries(samplesOf(place))) {
        found.set(`${place} (${kind})`, call(...sample));
      }
    } else if (value && typeof value === 'object') {
      for (const entry of texts(value, place)) found.set(...entry);
    }
  }
  return found;
}

function samplesOf(place: string): Record<string, unknown[]> {
  if (place === 'problem') {
    const visible = (text: string) => text;
    return Object.fromEntries(
      PROBLEMS.map(([expected, found]) => [
        `${expected}, ${found}`,
        [{ line: 7, column: 9, expected, found }, visible],
      ]),
    );
  }
  if (/^notices\.(?!encoding)|sortedBy/.test(place)) {
    return { name: [NAME, false], 'name, down': [NAME, true] };
  }
  if (/toolbar\.columns\.(add|up|down|said)/.test(place)) return { name: [NAME, 2, 5] };
  if (/toolbar\.export\.(copied|saved)/.test(place)) {
    return { 'name, one': [1, NAME], 'name, two': [2, NAME], 'name, many': [12345, NAME] };
  }
  return { one: [1, 1], two: [2, 0], many: [12345, 0], part: [0.5, 0] };
}

const PROBLEMS = [
  ['a value', ''],
  ['a value or “]”', '\n'],
  ['key', '\t'],
  ['key or }', 'x'],
  [':', 'x'],
  ['“,” or “}”', 'x'],
  ['“,” or “]”', 'x'],
  ['the closing quote', ''],
  ['escape', 'x'],
  ['hex digit', 'x'],
  ['no raw control character', '\t'],
  ['nothing more', 'x'],
] as const;

describe('the texts in other languages', () => {
  const all: Catalogue = {
    ...en,
    clipboard: enClipboard,
    filter: enFilter,
    grid: enGrid,
    list: enList,
    notices: enNotices,
    toolbar: enToolbar,
    tree: enTree,
  };
  const english = texts(all);

  for (const [language, { forms }] of Object.entries(LANGUAGES)) {
    it(`${language}: has all of them, none in English`, async () => {
      const translated = texts(await catalogue(language));
      expect([...translated.keys()]).to.have.members([...english.keys()]);
      const same = [...translated].filter(
        ([place, text]) =>
          text === english.get(place) && place !== 'locale' && !FORMATS.includes(place),
      );
      expect(same.map(([place]) => place)).to.deep.equal(SAME_AS_ENGLISH[language] ?? []);
    });

    it(`${language}: says every name that it is given, once`, async () => {
      for (const [place, text] of texts(await catalogue(language))) {
        if (place.includes('(name')) expect(text.split(NAME), place).to.have.length(2);
        if (place.startsWith('problem')) expect(text, place).to.match(/7.*9/);
        expect(text, place).not.to.match(/undefined|NaN|\[object|#/);
      }
    });

    it(`${language}: has every plural form of its grammar`, async () => {
      const { locale, keys } = await catalogue(language);
      expect(new Intl.PluralRules(locale).resolvedOptions().pluralCategories).to.have.length(forms);
      for (const number of [0, 1, 2, 3, 11, 100, 1_000_000]) {
        const isWord = language === 'ar' && number < 3;
        expect(/\d/.test(keys(number)), `${number}: ${keys(number)}`).to.equal(!isWord);
      }
      expect(keys(12345)).to.include(new Intl.NumberFormat(locale).format(12345));
    });
  }

  it('fr: breaks no line before a sign of punctuation, or after an opening one', async () => {
    const french = [...texts(await catalogue('fr')).values()];
    expect(french.filter((text) => / [:;?!»%]|« /.test(text))).to.be.empty;
  });

  it('in Arabic, agree with the number in all six ways', async () => {
    const { keys } = await catalogue('ar');
    const all = [0, 1, 2, 3, 11, 100].map((number) => keys(number).replace(/\d+ ?/, ''));
    expect(new Set(all).size).to.equal(6);
  });
});

describe('the language of a viewer', () => {
  const statusOf = (viewer: EventViewer) => byRole(viewer, 'status').textContent;

  for (const [language, { status }] of Object.entries(LANGUAGES)) {
    it(`is ${language} by its own lang`, async () => {
      const viewer = await viewerOf(UPDATE, { lang: language });
      expect(statusOf(viewer)).to.equal(status);
      expect(nameOf(allByRole(viewer, 'button').at(-1)!)).to.match(/^(?!Event 3).* ?3$/);
    });
  }

  it('is that of the nearest lang above, of any region', async () => {
    const outer = fixtureSync<HTMLElement>(document.createElement('div'));
    outer.lang = 'fr';
    outer.innerHTML = '<section lang="de-CH"><event-viewer>{"a":1}</event-viewer></section>';
    const viewer = outer.querySelector('event-viewer')!;
    await viewer.complete;
    expect(statusOf(viewer)).to.equal('1 Ereignis');
  });

  it('is found through shadow roots', async () => {
    const outer = fixtureSync<HTMLElement>(document.createElement('div'));
    outer.lang = 'es';
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = '<event-viewer>{"a":1}</event-viewer>';
    const viewer = root.querySelector('event-viewer')!;
    await viewer.complete;
    expect(statusOf(viewer)).to.equal('1 evento');
    outer.lang = 'fr';
    await changed(viewer, '1 événement');
  });

  it('is that of the document, and changes with it', async () => {
    const viewer = await viewerOf(UPDATE, { open: '1' });
    const before = document.documentElement.lang;
    try {
      document.documentElement.lang = 'de';
      await changed(viewer, '3 Ereignisse');
      byRole(viewer, 'tree', 'Ereignis 1');
      byRole(viewer, 'table', 'Ereignisse');
    } finally {
      document.documentElement.lang = before;
    }
    await changed(viewer, '3 events');
  });

  it('changes when it is moved', async () => {
    const viewer = await viewerOf(UPDATE);
    const other = fixtureSync<HTMLElement>(document.createElement('div'));
    other.lang = 'ja';
    other.append(viewer);
    await changed(viewer, '3 件のイベント');
  });

  for (const language of ['', 'en-GB', 'nl', 'zh-TW', 'zh-Hant-HK', 'dede']) {
    it(`is English for lang="${language}"`, async () => {
      expect(statusOf(await viewerOf(UPDATE, { lang: language }))).to.equal('3 events');
    });
  }

  it('is simplified Chinese in China and Singapore', async () => {
    for (const lang of ['zh-CN', 'zh-Hans', 'zh-SG']) {
      expect(statusOf(await viewerOf(UPDATE, { lang })), lang).to.equal('3 个事件');
    }
  });

  it('shows the data at once, and no English word before the language is there', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.lang = 'pt';
    // More than one batch of rows.
    viewer.textContent = TROUBLE.join('\n').concat('\n').repeat(20);
    viewer.setAttribute('open', 'all');
    const english = new Set<string>();
    fixtureSync(viewer);
    const words = () =>
      [...viewer.shadowRoot!.querySelectorAll<HTMLElement>('.status, .problem, .size')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.textContent);
    // What is painted: in the middle of a task some of it may be drawn already, and some not yet.
    let isComplete = false;
    void viewer.complete.then(() => (isComplete = true));
    while (!isComplete) {
      await nextFrame();
      for (const word of words()) if (/\bevents?\b|Line|key/.test(word)) english.add(word);
    }
    expect([...english]).to.be.empty;
    expect(words().join(' ')).to.match(/100 eventos, 60 ilegíveis/);
    expect(words().join(' ')).to.match(/Linha 2, coluna/);
  });

  it('is the language of what is said while sorting, and to the author', async () => {
    const viewer = await viewerOf(UPDATE, { lang: 'de' });
    await click(allByRole(viewer, 'columnheader')[1]!);
    await settled(viewer);
    const live = viewer.shadowRoot!.querySelector('[aria-live]')!;
    expect(live.textContent).to.match(/^aufsteigend sortiert nach/);

    const failed = oneEvent<CustomEvent<{ message: string }>>(viewer, 'ev-error');
    viewer.src = 'ftp://nowhere';
    expect((await failed).detail.message).to.match(/^Keine URL/);
    await settled(viewer);
    expect(byRole(viewer, 'status').textContent).to.equal('Nichts wurde geladen');
  });

  it('comes as a file beside the built script', async () => {
    const { viewers, window } = await openPage('/test/pages/built-german.html');
    expect(byRole(viewers[0]!, 'status').textContent).to.equal('2 Ereignisse');
    expect(window.evMessages).to.be.empty;
  });

  /** Waits until the status says this. */
  async function changed(viewer: EventViewer, status: string): Promise<void> {
    await waitUntil(() => statusOf(viewer) === status, `the status ${status}`);
    await settled(viewer);
  }
});

/** Puts each text that is not said to be data into an element of its own, as translators of pages do. */
function translatePage(root: ParentNode): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('[translate=no]') || !text.data.trim()) continue;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text.data.toUpperCase());
  }
}

it('Arabic has two events of two otherwise than two events', async () => {
  const viewer = await viewerOf(events(2), { lang: 'ar', filter: 'name' });
  await settled(viewer);
  expect(byRole(viewer, 'status').textContent).to.equal('2 من حدثين');
  viewer.filter = '';
  await settled(viewer);
  expect(byRole(viewer, 'status').textContent).to.equal('حدثان');
});

describe('a page that was translated by the browser', () => {
  it('has the right data in each row, and the right count', async () => {
    const viewer = await viewerOf(events(20), { columns: 'name', open: '2' });
    await settled(viewer);
    translatePage(viewer.shadowRoot!);
    viewer.sort = '-name';
    viewer.filter = '-"event 7"';
    await settled(viewer);
    const rows = allByRole(viewer, 'row').slice(1);
    const shown = rows.filter((row) => row.dataset['number']);
    expect(shown.map((row) => row.textContent.trim().split(/\s+/)[0])).to.deep.equal(
      shown.map((row) => row.dataset['number']),
    );
    expect(byRole(viewer, 'status').textContent).to.equal(`${shown.length} of 20 events`);
    expect(shown.length).to.be.within(1, 19);
    viewer.append(`${events(21)[20]}\n`);
    await settled(viewer);
    expect(byRole(viewer, 'status').textContent).to.match(/ of 21 events$/);
  });

  it('says what its tools do now, and what was sorted', async () => {
    const viewer = await viewerOf(events(20), { live: '', controls: 'live' });
    await waitUntil(() => allByRole(viewer, 'button', 'Pause').length);
    byRole(viewer, 'columnheader', 'name').querySelector('button')!.click();
    await settled(viewer);
    translatePage(viewer.shadowRoot!);
    byRole(viewer, 'button', 'PAUSE').click();
    await waitUntil(() => allByRole(viewer, 'button', 'Resume').length);
    viewer.append(`${events(21)[20]}\n`);
    await waitUntil(() => viewer.shadowRoot!.textContent.includes('1 new event waits'));
    byRole(viewer, 'columnheader', '#').querySelector('button')!.click();
    await settled(viewer);
    const said = viewer.shadowRoot!.querySelector('[aria-live=polite]')!;
    await waitUntil(() => said.textContent.includes('sorted by #, ascending'));
  });
});
