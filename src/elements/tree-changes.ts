/**
 * What changed in an event since another one: by default since the one before it of the same kind. Two events
 * are of one kind when the value in the column that names events is the same; without such a column, all are.
 */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { compareValues, type Edit } from '../core/difference.js';
import { MAX_BRIEF_LENGTH, MAX_LOOK_BACK } from '../core/limits.js';
import type { Path } from '../core/path.js';
import { pathOf, Tree, type Member } from '../core/tree.js';
import { reveal, trailTo } from '../core/tree-ways.js';
import { decode, rootOf, textOf, valueAt, type Value } from '../core/value.js';
import { finish } from '../tasks/finish.js';
import type { ViewerState } from '../store/state.js';
import type { TreeHost } from './tree-host.js';
import { decorationOf, together, type Note } from './tree-notes.js';
import { treeWords } from './tree-words.js';
import type { TreeMessages } from '../i18n/en-tree.js';

/** Something about values, looked up by where they stand. */
class ByValue<Item> {
  readonly #items = new Map<Value['document'], Map<number, Item[]>>();

  add({ document, node }: Value, item: Item): void {
    const nodes = this.#items.get(document) ?? new Map<number, Item[]>();
    this.#items.set(document, nodes.set(node, [...(nodes.get(node) ?? []), item]));
  }

  of({ document, node }: Value): readonly Item[] {
    return this.#items.get(document)?.get(node) ?? [];
  }
}

/** How an event is compared, as long as it has this tree: the element that draws it may draw another one's next. */
interface Comparison {
  /** The tree without marks. */
  readonly plain: Tree;
  /** The number of the event that is compared with; 0 when there is none to compare with. */
  since: number;
  isOn: boolean;
  isOnly: boolean;
  summary: string;
}

/** By the tree without marks, and by each that was made of it. */
const comparisons = new WeakMap<Tree, Comparison>();

function comparisonOf(tree: Tree): Comparison {
  let comparison = comparisons.get(tree);
  if (!comparison) {
    comparison = { plain: tree, since: 0, isOn: false, isOnly: false, summary: '' };
    comparisons.set(tree, comparison);
  }
  return comparison;
}

/** For a host that has a tree. */
export class Changes {
  readonly #host: TreeHost;
  readonly #ask: () => ViewerState;

  constructor(host: TreeHost, ask: () => ViewerState) {
    this.#host = host;
    this.#ask = ask;
  }

  get #words(): TreeMessages {
    return treeWords(this.#host.messages);
  }

  get #comparison(): Comparison {
    return comparisonOf(this.#host.tree!);
  }

  /** The button that marks what changed; none where there is nothing to compare with. */
  renderButton(): TemplateResult | typeof nothing {
    if (this.#ask().count < 2) return nothing;
    return html`<div class="tree-tools" part="tree-tools">
      <button
        type="button"
        part="tree-tool"
        aria-pressed=${this.#comparison.isOn}
        tabindex="-1"
        @click=${this.#toggle}
      >
        ${this.#words.changes}
      </button>
    </div>`;
  }

  /** What it was compared with, and how much changed. */
  render(): TemplateResult | typeof nothing {
    const { count } = this.#ask();
    if (count < 2) return nothing;
    const { isOn, isOnly, since, summary } = this.#comparison;
    return html`<div class="tree-tools changes" part="tree-tools">
      ${
        isOn
          ? html`<label
                >${this.#words.changesSince}
                <input
                  class="since"
                  type="number"
                  min="1"
                  max=${count}
                  .value=${since ? String(since) : ''}
                  @change=${this.#onSince}
                  @keydown=${(event: KeyboardEvent) => event.key === 'Escape' || event.stopPropagation()}
              /></label>
              <button
                type="button"
                part="tree-tool"
                tabindex="-1"
                aria-pressed=${isOnly}
                @click=${this.#toggleOnly}
              >
                ${this.#words.onlyChanges}
              </button>`
          : nothing
      }
      <span aria-live="polite" .textContent=${summary}></span>
    </div>`;
  }

  readonly #toggle = async (): Promise<void> => {
    const comparison = this.#comparison;
    const { number } = this.#host;
    comparison.isOn = !comparison.isOn;
    if (comparison.isOn) {
      comparison.since ||= await finish(previousOfKind(this.#ask(), number));
      return this.#compare(comparison, number);
    }
    comparison.summary = '';
    this.#ask().trees.changes.delete(number);
    this.#show(comparison.plain, number);
  };

  readonly #toggleOnly = (): void => {
    const comparison = this.#comparison;
    comparison.isOnly = !comparison.isOnly;
    void this.#compare(comparison, this.#host.number);
  };

  readonly #onSince = ({ target }: Event): void => {
    const comparison = this.#comparison;
    const since = Number((target as HTMLInputElement).value);
    if (since >= 1 && since <= this.#ask().count) comparison.since = since;
    void this.#compare(comparison, this.#host.number);
  };

  async #compare(comparison: Comparison, number: number): Promise<void> {
    if (!comparison.isOn) return;
    const { log, trees } = this.#ask();
    const { since, isOnly } = comparison;
    const { root } = comparison.plain;
    const before = since ? rootOf(log.record(since).document) : undefined;
    if (!before) {
      comparison.summary = this.#words.nothingBefore;
      return this.#host.requestUpdate();
    }
    const edits = await finish(compareValues(before, root, trees.decodeStrings));
    // Something else may have been asked for since.
    const isSame = comparison.since === since && comparison.isOnly === isOnly;
    if (!comparison.isOn || !isSame || this.#ask().trees !== trees) return;
    comparison.summary = (['added', 'changed', 'removed'] as const)
      .map((type) => `${this.#words[type]}: ${edits.filter((edit) => edit.type === type).length}`)
      .join(' · ');
    const { notes, removed } = marksOf(edits, this.#words);
    const { changed, outer } = waysTo(edits, root, trees.decodeStrings);
    const tree = new Tree(root, trees.decodeStrings, {
      ...trees.setup,
      decorate: (node) =>
        together(decorationOf(notes.of(node.value)), trees.setup.decorate?.(node)),
      arrange: (members, container) => {
        const isChanged = ({ value }: Member) => changed.of(value).length > 0;
        const isOuter = isOnly && outer.of(container).length > 0;
        const shown = isOuter ? members.filter(isChanged) : members;
        return [...shown, ...removed.of(container)];
      },
      open: (made) => openWays(made, edits),
    });
    comparisons.set(tree, comparison);
    trees.changes.set(number, (path) => changeAt(path, edits, this.#words));
    this.#show(tree, number);
  }

  /** Puts a tree in the place of the event's own. The focus stays where it is, when that is shown. */
  #show(tree: Tree, number: number): void {
    const { trees } = this.#ask();
    const trail = trailTo(tree, pathOf(trees.of(number)!.active));
    tree.active = trail.at(-1) ?? tree.active;
    reveal(tree.active);
    // What is open in it is so for a reason.
    tree.isShown = true;
    trees.set(number, tree);
    if (this.#host.number === number) this.#host.tree = tree;
    // The cells of its row are marked too.
    this.#host.closest<LitElement>('ev-table,ev-grid')?.requestUpdate();
  }
}

/** The number of the last event before it of the same kind; 0 when there is none. */
function* previousOfKind(state: ViewerState, number: number): Generator<void, number> {
  const { log, inference, decodeStrings } = state;
  const column = inference.ranked.find(({ role }) => role === 'name');
  const kindOf = (at: number) => {
    const value = column && valueAt(log.read(at), column.path, decodeStrings);
    return value && textOf(value);
  };
  const kind = kindOf(number);
  for (let at = number - 1; at > log.dropped && number - at <= MAX_LOOK_BACK; at--) {
    if (kindOf(at) === kind) return at;
    yield;
  }
  return 0;
}

/** What is said of the value at a path that differs, holds what does, or is in it. */
function changeAt(path: Path, edits: readonly Edit[], words: TreeMessages): string | undefined {
  const found = edits.find((edit) => isBeginning(edit.path, path) || isBeginning(path, edit.path));
  if (!found) return undefined;
  const { type, before } = found;
  if (found.path.length > path.length) return words.changed;
  return type === 'changed' ? words.changedFrom(textOf(before!, MAX_BRIEF_LENGTH)) : words[type];
}

function isBeginning(start: Path, path: Path): boolean {
  return start.every((key, index) => key === path[index]);
}

/** What is said of the values that differ, and members that are gone, by what they were in. */
function marksOf(
  edits: readonly Edit[],
  words: TreeMessages,
): { readonly notes: ByValue<Note>; readonly removed: ByValue<Member> } {
  const notes = new ByValue<Note>();
  const removed = new ByValue<Member>();
  for (const { type, path, before, after, container } of edits) {
    const value = type === 'changed' ? textOf(before!, MAX_BRIEF_LENGTH) : '';
    const text = type === 'changed' ? words.changedFrom(value) : words[type];
    notes.add((after ?? before)!, { kind: type, text, value, place: 'tag' });
    if (after || !container) continue;
    const key = path.at(-1)!;
    removed.add(container, { key, value: before! });
    // What is empty now does not open, so it has to say itself what is gone.
    if (container.document.count(container.node)) continue;
    notes.add(container, { kind: type, text: `${words.removed}: ${key}`, place: 'tag' });
  }
  return { notes, removed };
}

/** The values that differ or hold what does, and the containers that do not differ as a whole. */
function waysTo(
  edits: readonly Edit[],
  root: Value,
  decodeStrings: boolean,
): { readonly changed: ByValue<true>; readonly outer: ByValue<true> } {
  const changed = new ByValue<true>();
  const outer = new ByValue<true>();
  for (const { path, after } of edits) {
    let { document, node } = root;
    for (const key of path) {
      const inner = decodeStrings ? decode({ document, node }) : undefined;
      if (inner) [document, node] = [inner, 0];
      outer.add({ document, node }, true);
      node = document.child(node, key);
      if (node < 0) break;
      changed.add({ document, node }, true);
    }
    if (after) changed.add(after, true);
  }
  return { changed, outer };
}

/** Opens what holds a change, and nothing else. */
function openWays(tree: Tree, edits: readonly Edit[]): void {
  for (const { path } of edits) {
    const node = trailTo(tree, path).at(-1);
    if (node) reveal(node);
  }
}
