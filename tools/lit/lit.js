/**
 * What the single files have in the place of Lit: as much of it as is used here, with the same names and the same
 * behaviour, for templates that `lit-min.mjs` has prepared. After Lit 3, whose licence is in THIRD-PARTY.md.
 *
 * It leaves nothing on the page that another Lit could find.
 */

/** Draws nothing; as the value of an attribute it takes that away. */
export const nothing = Symbol();

/** Leaves what is drawn as it is. */
export const noChange = Symbol();

/** Pages may have it that only a policy makes HTML of a text. A second policy of Lit's own name would be an error. */
const policy = globalThis.trustedTypes?.createPolicy('event-viewer', {
  createHTML: (html) => html,
});

class StyleSheet {
  #sheet;

  constructor(text) {
    this.cssText = text;
  }

  /** Made when it is first needed. */
  get styleSheet() {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }
}

export const css = ([text]) => new StyleSheet(text);

export const html = (markup, ...values) => ({ markup, values });

const walker = document.createTreeWalker(document, 1 | 128); // elements and comments

/** A value that is an attribute: `name$`. */
class AttributePart {
  value = nothing;

  constructor(element, name) {
    this.element = element;
    this.name = name;
  }

  set(value) {
    if (value === noChange || (value === this.value && typeof value !== 'object')) return;
    this.commit(value);
    this.value = value;
  }

  commit(value) {
    if (value === nothing) this.element.removeAttribute(this.name);
    else this.element.setAttribute(this.name, value ?? '');
  }
}

/** A property: `.name$`. */
class PropertyPart extends AttributePart {
  commit(value) {
    this.element[this.name] = value === nothing ? undefined : value;
  }
}

/** An attribute that is there or not: `?name$`. */
class BooleanPart extends AttributePart {
  commit(value) {
    this.element.toggleAttribute(this.name, value !== nothing && !!value);
  }
}

/** A listener: `@name$`. It stays the same object, whatever function is called. */
class EventPart extends AttributePart {
  commit(value) {
    if (value === nothing) this.element.removeEventListener(this.name, this);
    else if (this.value === nothing) this.element.addEventListener(this.name, this);
  }

  handleEvent(event) {
    this.value(event);
  }
}

const PARTS = { '': AttributePart, '.': PropertyPart, '?': BooleanPart, '@': EventPart };

/** What stands between two nodes: a text, a template, or others of its kind for each item of an array. */
class ChildPart {
  #value = nothing;
  #start;
  #end;

  constructor(start, end = start.nextSibling) {
    this.#start = start;
    this.#end = end;
  }

  set(value) {
    if (value === noChange) return;
    if (value === nothing || value == null || value === '') {
      this.#clear();
      this.#value = nothing;
    } else if (Array.isArray(value)) this.#setItems(value);
    else if (value.markup) this.#setTemplate(value);
    else if (value !== this.#value) {
      if (this.#value !== nothing && typeof this.#value !== 'object') {
        this.#start.nextSibling.data = value;
      } else {
        this.#clear();
        this.#insert(document.createTextNode(value));
      }
      this.#value = value;
    }
  }

  #setTemplate({ markup, values }) {
    if (this.#value.markup === markup) return this.#value.set(values);
    const instance = new Instance(markup);
    instance.set(values);
    this.#clear();
    this.#insert(instance.content);
    this.#value = instance;
  }

  #setItems(items) {
    if (!Array.isArray(this.#value)) {
      this.#clear();
      this.#value = [];
    }
    const parts = this.#value;
    items.forEach((item, index) => {
      parts[index] ??= new ChildPart(
        this.#insert(document.createComment('')),
        this.#insert(document.createComment('')),
      );
      parts[index].set(item);
    });
    if (parts.length === items.length) return;
    this.#clear(parts[items.length - 1]?.#end.nextSibling);
    parts.length = items.length;
  }

  #insert(node) {
    return this.#start.parentNode.insertBefore(node, this.#end);
  }

  #clear(from = this.#start.nextSibling) {
    while (from !== this.#end) {
      const next = from.nextSibling;
      from.remove();
      from = next;
    }
  }
}

/** Templates that were used, by their HTML. */
const templates = new Map();

function templateOf(markup) {
  let template = templates.get(markup);
  if (!template) {
    template = document.createElement('template');
    template.innerHTML = policy ? policy.createHTML(markup) : markup;
    template.places = placesIn(template.content);
    templates.set(markup, template);
  }
  return template;
}

/** Which nodes of a template have values, and what makes the parts for them. */
function placesIn(content) {
  const places = [];
  walker.currentNode = content;
  for (let node, index = 0; (node = walker.nextNode()); index++) {
    if (node.data === '?') places.push({ index, Part: ChildPart });
    for (const attribute of node.getAttributeNames?.() ?? []) {
      const [, kind, name] = /^([.?@]?)(.+)\$$/.exec(attribute) ?? [];
      if (!name) continue;
      const property = name.replace(/-./g, ([, letter]) => letter.toUpperCase());
      places.push({ index, Part: PARTS[kind], name: kind === '.' ? property : name });
      node.removeAttribute(attribute);
    }
  }
  return places;
}

/** A template with its values, in the page. */
class Instance {
  #parts;

  constructor(markup) {
    const { content, places } = templateOf(markup);
    this.markup = markup;
    this.content = document.importNode(content, true);
    walker.currentNode = this.content;
    let at = -1;
    this.#parts = places.map(({ index, Part, name }) => {
      while (at < index) {
        walker.nextNode();
        at++;
      }
      return new Part(walker.currentNode, name);
    });
  }

  set(values) {
    this.#parts.forEach((part, index) => part.set(values[index]));
  }
}

export function render(value, container) {
  container.rootPart ??= new ChildPart(container.appendChild(document.createComment('')), null);
  container.rootPart.set(value);
}

export class LitElement extends HTMLElement {
  static shadowRootOptions = { mode: 'open' };

  hasUpdated = false;
  #values = {};
  #changed = new Map();
  #controllers = new Set();
  #isPending = false;
  #connect;
  #updated = new Promise((resolve) => (this.#connect = resolve));
  /** Properties that were set before the element was defined. */
  #early = {};

  static get elementStyles() {
    return this.styles;
  }

  /** Browsers ask for it once, when the element is defined: then the properties are made too. */
  static get observedAttributes() {
    const attributes = Object.entries(this.properties).map(
      ([name, { attribute = name.toLowerCase() }]) => {
        Object.defineProperty(this.prototype, name, {
          get() {
            return this.#values[name];
          },
          set(value) {
            const before = this.#values[name];
            this.#values[name] = value;
            if (!Object.is(value, before)) this.requestUpdate(name, before);
          },
          configurable: true,
          enumerable: true,
        });
        return attribute;
      },
    );
    return attributes.filter(Boolean);
  }

  constructor() {
    super();
    for (const name in this.constructor.properties) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name];
      delete this[name];
    }
    this.requestUpdate();
  }

  /** Resolves when what has changed is drawn. */
  get updateComplete() {
    return this.getUpdateComplete();
  }

  getUpdateComplete() {
    return this.#updated;
  }

  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  removeController(controller) {
    this.#controllers.delete(controller);
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    this.#connect();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(changed, _, value) {
    for (const [name, { attribute = name.toLowerCase(), type }] of Object.entries(
      this.constructor.properties,
    )) {
      if (attribute !== changed) continue;
      if (type === Boolean) value = value !== null;
      this[name] = type === Number && value !== null ? Number(value) : value;
    }
  }

  requestUpdate(name, before) {
    if (name && !this.#changed.has(name)) {
      this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.#isPending) this.#updated = this.#update();
  }

  async #update() {
    this.#isPending = true;
    try {
      await this.#updated;
    } catch (error) {
      // What was wrong in the last drawing need not be so in this one.
      void Promise.reject(error);
    }
    await this.scheduleUpdate();
    return !this.#isPending;
  }

  scheduleUpdate() {
    this.performUpdate();
  }

  performUpdate() {
    if (!this.#isPending) return;
    if (!this.hasUpdated) {
      this.renderRoot ??= this.createRenderRoot();
      Object.assign(this, this.#early);
    }
    const changed = this.#changed;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      const drawn = this.render();
      this.#settle();
      render(drawn, this.renderRoot);
    } catch (error) {
      this.#settle();
      throw error;
    }
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
  }

  #settle() {
    this.#changed = new Map();
    this.#isPending = false;
  }

  willUpdate() {}
  firstUpdated() {}
  updated() {}
}
