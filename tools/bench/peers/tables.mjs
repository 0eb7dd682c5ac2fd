/** Runs in the browser: tables of one log, each made as its own documentation advises for many rows. */
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import HighTable, { sortableDataFrame, arrayDataFrame } from 'hightable';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import 'hightable/src/HighTable.css';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { linesOf } from '../logs.ts';
import { frames, whileWatched } from './watch.mjs';

ModuleRegistry.registerModules([AllCommunityModule]);

const COLUMNS = 'time,level,msg,service,http.method,http.status,http.ms,trace_id'.split(',');
/** What is sorted by, downwards, so that another row is the first. */
const SORTS = {
  number: 'http.ms',
  time: 'time',
  'few-valued text': 'level',
  'unique text': 'trace_id',
};
/** What is filtered by. */
const WORD = 'zebra';
/** Frames in which a table is scrolled from end to end. */
const SCROLL_FRAMES = 90;
/** Parts of a page with many small logs. */
const SMALL_LOGS = 20;
const SMALL_LINES = 5;

const parse = (text) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const valueAt = (event, path) => path.split('.').reduce((value, key) => value?.[key], event);
const flat = (event) => Object.fromEntries(COLUMNS.map((path) => [path, valueAt(event, path)]));

/** Each shows a log in a box, and gives what sorts and what filters it. */
const SHOW = {
  'event-viewer'(box, text) {
    const viewer = document.createElement('event-viewer');
    viewer.columns = COLUMNS.join();
    viewer.maxHeight = '600px';
    viewer.text = text;
    box.append(viewer);
    return {
      complete: () => viewer.complete,
      sort: (path) => (viewer.sort = `-${path}`),
      unsort: () => (viewer.sort = ''),
      filter: (word) => (viewer.filter = word),
    };
  },
  'AG Grid'(box, text) {
    const api = createGrid(box, {
      columnDefs: COLUMNS.map((field) => ({ field })),
      rowData: parse(text),
    });
    return {
      sort: (path) => api.applyColumnState({ state: [{ colId: path, sort: 'desc' }] }),
      unsort: () => api.applyColumnState({ defaultState: { sort: null } }),
      filter: (word) => api.setGridOption('quickFilterText', word),
    };
  },
  Tabulator(box, text) {
    const table = new Tabulator(box, {
      height: 600,
      columns: COLUMNS.map((field) => ({ field, title: field })),
      data: parse(text),
    });
    return {
      sort: (path) => table.setSort(path, 'desc'),
      unsort: () => table.clearSort(),
      filter: (word) => table.setFilter(({ msg }) => msg.includes(word)),
    };
  },
  hightable(box, text) {
    const data = sortableDataFrame(
      arrayDataFrame(parse(text).map(flat), undefined, {
        columnDescriptors: COLUMNS.map((name) => ({ name })),
      }),
    );
    // It fills a column.
    Object.assign(box.style, { display: 'flex', flexDirection: 'column' });
    const root = createRoot(box);
    const draw = (orderBy) =>
      root.render(createElement(HighTable, { data, orderBy, onOrderByChange() {}, focus: false }));
    draw([]);
    return {
      sort: (path) => draw([{ column: path, direction: 'descending' }]),
      unsort: () => draw([]),
    };
  },
  'a static table'(box, text) {
    const table = document.createElement('table');
    const rows = parse(text).map((event) => {
      const row = document.createElement('tr');
      for (const path of COLUMNS) row.insertCell().textContent = valueAt(event, path);
      return row;
    });
    table.append(...rows);
    box.append(table);
    return {};
  },
};

/** All elements under a root, those in shadow roots too. */
function* elements(root) {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

/** The text at a place of the window, through shadow roots; of the row there. */
function textAt(x, y) {
  let root = document;
  let found = root.elementFromPoint(x, y);
  while (found?.shadowRoot && found.shadowRoot.elementFromPoint(x, y) !== found) {
    root = found.shadowRoot;
    found = root.elementFromPoint(x, y);
  }
  return found?.closest('tr, [role=row], .tabulator-row')?.textContent.trim() ?? '';
}

/** The row that is painted some way down the box. */
const firstRow = (box) => {
  const { left, top } = box.getBoundingClientRect();
  return textAt(left + 90, top + 110);
};

/** Milliseconds until another row is painted there, or none. */
async function untilOther(box, act) {
  const before = firstRow(box);
  const start = performance.now();
  act();
  do await frames(1);
  while (firstRow(box) === before);
  return performance.now() - start;
}

function scrollerOf(box) {
  let tallest;
  for (const element of elements(box)) {
    if (element.scrollHeight <= element.clientHeight + 50 || element.clientHeight < 100) continue;
    if (!/auto|scroll/.test(getComputedStyle(element).overflowY)) continue;
    if (!(tallest?.scrollHeight > element.scrollHeight)) tallest = element;
  }
  return tallest;
}

/** Mean milliseconds of a frame while scrolling from end to end, and in how many no row is seen. */
async function scroll(box) {
  const scroller = scrollerOf(box);
  if (!scroller) return { frame: 0, empty: 0 };
  const start = performance.now();
  let empty = 0;
  for (let frame = 1; frame <= SCROLL_FRAMES; frame++) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * frame) / SCROLL_FRAMES;
    await frames(1);
    if (!firstRow(box)) empty++;
  }
  return { frame: (performance.now() - start) / SCROLL_FRAMES, empty };
}

function makeBox() {
  const box = document.createElement('div');
  box.style.cssText = 'block-size: 600px; inline-size: 1100px; overflow: auto; display: flow-root';
  document.body.prepend(box);
  return box;
}

/** The lines of a log; one of them, near its end, holds a word that no other does. */
function makeLines(count) {
  const lines = linesOf('service log', count);
  const at = Math.floor(count * 0.9);
  lines[at] = lines[at].replace(/"msg":"[^"]*"/, `"msg":"the ${WORD} is here"`);
  return lines;
}

/** One string in memory, not two that the first look at it would put together. */
const textOf = (lines) => [...lines, ''].join('\n');

async function measure(name, lineCount) {
  const text = textOf(makeLines(lineCount));
  if (name === 'JSON.parse of every line') {
    const start = performance.now();
    globalThis.sink = parse(text);
    return { complete: performance.now() - start };
  }
  const box = makeBox();
  await frames(2);
  return whileWatched(async () => {
    const start = performance.now();
    const { complete, sort, unsort, filter } = SHOW[name](box, text);
    do await frames(1);
    while (!firstRow(box));
    const painted = performance.now() - start;
    await complete?.();
    const result = { painted, complete: performance.now() - start };
    await frames(5);
    Object.assign(result, await scroll(box));
    const scroller = scrollerOf(box);
    if (scroller) scroller.scrollTop = 0;
    await frames(5);
    if (sort) {
      for (const [kind, path] of Object.entries(SORTS)) {
        for (const figure of ['sort', 'again']) {
          result[`${figure} ${kind}`] = await untilOther(box, () => sort(path));
          await untilOther(box, unsort);
        }
      }
    }
    if (filter) result.filter = await untilOther(box, () => filter(WORD));
    return result;
  });
}

/** A page of many small logs: until all of them are painted. */
async function measureMany(name) {
  const lines = linesOf('service log', SMALL_LOGS * SMALL_LINES);
  const box = makeBox();
  await frames(2);
  return whileWatched(async () => {
    const start = performance.now();
    const done = Array.from({ length: SMALL_LOGS }, (_, index) => {
      const part = document.createElement('div');
      box.append(part);
      const text = `${lines.slice(index * SMALL_LINES, (index + 1) * SMALL_LINES).join('\n')}\n`;
      return SHOW[name](part, text).complete?.();
    });
    await Promise.all(done);
    await frames(1);
    return { painted: performance.now() - start };
  });
}

/** What takes memory: the text, then our viewer of it, then one order of its events. */
const memory = {
  prepare(count) {
    globalThis.text = textOf(makeLines(count));
  },
  async loaded() {
    memory.viewer = document.createElement('event-viewer');
    memory.viewer.maxHeight = '600px';
    memory.viewer.text = globalThis.text;
    makeBox().append(memory.viewer);
    await memory.viewer.complete;
  },
  async sorted() {
    memory.viewer.sort = `-${SORTS.number}`;
    await memory.viewer.updateComplete;
    await memory.viewer.complete;
    await frames(5);
  },
};

globalThis.bench = {
  memory,
  contestants: ['JSON.parse of every line', ...Object.keys(SHOW)],
  measure: (name, count) => (count === 'many' ? measureMany(name) : measure(name, count)),
};
