/** Runs in the browser: viewers of one JSON document, each shown as its own documentation advises. */
import '@alenaksu/json-viewer';
import '@andypf/json-viewer';
import JSONFormatter from 'json-formatter-js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { JSONTree } from 'react-json-tree';
import { createJSONEditor, Mode } from 'vanilla-jsoneditor';
import { DOCUMENTS } from './documents.ts';
import { frames, whileWatched } from './watch.mjs';

function add(box, name) {
  const element = document.createElement(name);
  box.append(element);
  return element;
}

/** Each shows the text of a document in a box: as it is at first, or with everything open. */
const SHOW = {
  'event-viewer'(box, text, isAllOpen) {
    const viewer = document.createElement('event-viewer');
    viewer.open = '1';
    if (isAllOpen) viewer.expand = 'all';
    // A lone array would be a log of what is in it.
    viewer.text = text.startsWith('[') ? `{"document":${text}}\n` : text;
    box.append(viewer);
    return viewer.complete;
  },
  'vanilla-jsoneditor'(box, text, isAllOpen) {
    const props = { content: { text }, mode: Mode.tree, readOnly: true };
    const editor = createJSONEditor({ target: box, props });
    if (isAllOpen) editor.expand([], () => true);
  },
  'react-json-tree'(box, text, isAllOpen) {
    const props = isAllOpen ? { shouldExpandNodeInitially: () => true } : {};
    createRoot(box).render(createElement(JSONTree, { data: JSON.parse(text), ...props }));
  },
  'json-formatter-js'(box, text, isAllOpen) {
    box.append(new JSONFormatter(JSON.parse(text), isAllOpen ? Infinity : 1).render());
  },
  '@alenaksu/json-viewer'(box, text, isAllOpen) {
    const viewer = add(box, 'json-viewer');
    viewer.data = JSON.parse(text);
    if (isAllOpen) viewer.expandAll();
  },
  '@andypf/json-viewer'(box, text, isAllOpen) {
    const viewer = add(box, 'andypf-json-viewer');
    viewer.expanded = isAllOpen || 1;
    viewer.data = JSON.parse(text);
  },
};

/** The shadow roots of the page. */
const shadowRoots = [];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attach(options) {
  const root = attachShadow.call(this, options);
  shadowRoots.push(root);
  return root;
};

/** Elements under a root. The browser counts them: to look at a hundred thousand here would be the longest task. */
function elementsUnder(root) {
  const counts = [...root.children].map((child) => 1 + child.getElementsByTagName('*').length);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Elements in the box, those in shadow roots too. */
function countElements(box) {
  const roots = [box, ...shadowRoots.filter(({ host }) => host.isConnected)];
  return roots.reduce((sum, root) => sum + elementsUnder(root), 0);
}

async function measure(name, documentName, isAllOpen) {
  const text = DOCUMENTS[documentName]();
  const box = add(document.body, 'div');
  await frames(1);
  return whileWatched(async () => {
    const start = performance.now();
    let isComplete = false;
    void Promise.resolve(SHOW[name](box, text, isAllOpen)).then(() => (isComplete = true));
    let elements = 0;
    let height = 0;
    let painted = 0;
    // Until two frames in which nothing is added; painted is what can be seen as soon as its height is final.
    for (let quiet = 0; quiet < 2 || !isComplete;) {
      await frames(1);
      const now = countElements(box);
      quiet = now > 0 && now === elements && box.scrollHeight === height ? quiet + 1 : 0;
      if (box.scrollHeight !== height) painted = performance.now() - start;
      elements = now;
      height = box.scrollHeight;
    }
    return { painted, elements, height };
  });
}

globalThis.bench = { measure, contestants: Object.keys(SHOW), cases: Object.keys(DOCUMENTS) };
