/** A page of documentation in Vue: a code block with its own box round it, or without. */
import { createSSRApp, h, ref, shallowRef, triggerRef } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createState } from './state.js';

const state = createState((update) => update());

function block(form, language, lines) {
  const name = `language-${language}`;
  const code = h('code', { class: name }, lines.join('\n'));
  if (form === 'bare') return h('pre', code);
  if (form === 'html') {
    const html = `<h2>HTML</h2><pre><code class="${name}">${lines.join('\n')}</code></pre>`;
    return h('div', { innerHTML: html });
  }
  return h('div', { class: name, style: { color: 'red' } }, [
    h('button', { type: 'button', class: 'copy' }),
    h('span', { class: 'lang' }, language),
    h('pre', { class: name, key: language, tabindex: 0 }, code),
  ]);
}

const Page = (form) => ({
  setup() {
    const count = ref(0);
    const current = shallowRef(state.get());
    state.subscribe(() => {
      current.value = state.get();
      triggerRef(current);
    });
    return () => {
      const { isShown, language, lines, items } = current.value;
      return h('article', [
        h('p', ['Before, ', count.value]),
        isShown ? block(form, language, lines) : null,
        items.map((item) => h('p', { key: item, class: 'item' }, item)),
        h('button', { type: 'button', id: 'count', onClick: () => count.value++ }, 'Count'),
      ]);
    };
  },
});

export const { set } = state;

export function render(form) {
  return renderToString(createSSRApp(Page(form)));
}

/** Vue takes the page over at once. */
export function hydrate(container, form) {
  createSSRApp(Page(form)).mount(container);
}
