/** A page of documentation in React: a code block with its own box round it, or without. */
import { createElement as h, useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { createState } from './state.js';

const state = createState((update) => flushSync(update));

function Block({ form, language, lines }) {
  const name = `language-${language}`;
  const code = h('code', { className: name }, lines.join('\n'));
  if (form === 'bare') return h('pre', null, code);
  if (form === 'html') return h('div', { dangerouslySetInnerHTML: { __html: blockHtml(name, lines) } });
  return h(
    'div',
    { className: name, style: { color: 'red' } },
    h('pre', { className: name, key: language, tabIndex: 0 }, code),
    h('button', { type: 'button', 'aria-label': 'Copy' }),
  );
}

function blockHtml(name, lines) {
  return `<h2>HTML</h2><pre><code class="${name}">${lines.join('\n')}</code></pre>`;
}

function Page({ form, onHydrated }) {
  const { isShown, language, lines, items } = useSyncExternalStore(
    state.subscribe,
    state.get,
    state.get,
  );
  const [count, setCount] = useState(0);
  useEffect(() => onHydrated?.(), [onHydrated]);
  return h(
    'article',
    null,
    h('p', null, 'Before, ', count),
    isShown && h(Block, { form, language, lines }),
    items.map((item) => h('p', { key: item, className: 'item' }, item)),
    h('button', { type: 'button', id: 'count', onClick: () => setCount(count + 1) }, 'Count'),
  );
}

export const { set } = state;

export function render(form) {
  return renderToString(h(Page, { form }));
}

/** Resolves when the page is React's, which is some time later: what changes until then does not match. */
export function hydrate(container, form) {
  return new Promise((onHydrated) => {
    hydrateRoot(container, h(Page, { form, onHydrated }), {
      onRecoverableError: (error) => console.error('recovered', error),
    });
  });
}
