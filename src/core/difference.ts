/**
 * What is different between two values. Members of objects are compared by key, whatever their order (the
 * n-th of a key that repeats with the n-th); elements of arrays by place, once what is the same at both ends
 * is left out; numbers by their exact value; JSON held in strings as the JSON.
 */
import { parseDecimal } from './decimal.js';
import { SLICE_RECORDS } from './limits.js';
import type { Path } from './path.js';
import { decode, kindOf, type Value } from './value.js';

/**
 * One difference. Done one after the other, on a value like the first, they make a value like the second: in an
 * array, `added` puts an element in, and `removed` takes one out.
 */
export interface Edit {
  readonly type: 'added' | 'removed' | 'changed';
  /** Where: keys from the values that are compared inwards. */
  readonly path: Path;
  /** Missing where something was added. */
  readonly before: Value | undefined;
  /** Missing where something was removed. */
  readonly after: Value | undefined;
  /** What it is a member of, in the second value; undefined for the whole. */
  readonly container: Value | undefined;
}

/** A way inwards, last key first: a list of keys for each value would take quadratic time in deep ones. */
interface Way {
  readonly key: string;
  readonly outer: Way | undefined;
}

interface Pair {
  readonly before: Value;
  readonly after: Value;
  readonly way: Way | undefined;
  readonly container: Value | undefined;
}

/** A generator, so that its caller can give way to the page. */
export function* compareValues(
  before: Value,
  after: Value,
  decodeStrings: boolean,
): Generator<void, Edit[]> {
  const same = new Sameness(decodeStrings);
  yield* same.read(before);
  yield* same.read(after);
  const edits: Edit[] = [];
  const pairs: Pair[] = [{ before, after, way: undefined, container: undefined }];
  let steps = 0;
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    if (++steps % SLICE_RECORDS === 0) yield;
    if (same.of(pair.before) === same.of(pair.after)) continue;
    const from = innerOf(pair.before, decodeStrings);
    const to = innerOf(pair.after, decodeStrings);
    const kind = kindOf(to);
    if (kind !== kindOf(from) || !to.document.isContainer(to.node)) {
      edits.push(edit('changed', pair));
    } else if (kind === 'array') {
      compareElements(from, to, pair.way, same, pairs, edits);
    } else {
      compareMembers(from, to, pair.way, pairs, edits);
    }
  }
  return edits;
}

function edit(
  type: Edit['type'],
  { way, before, after, container }: Partial<Pair> & Pick<Pair, 'way' | 'container'>,
): Edit {
  const path: string[] = [];
  for (let at = way; at; at = at.outer) path.push(at.key);
  return { type, path: path.reverse(), before, after, container };
}

function compareElements(
  from: Value,
  container: Value,
  outer: Way | undefined,
  same: Sameness,
  pairs: Pair[],
  edits: Edit[],
): void {
  const before = valuesIn(from);
  const after = valuesIn(container);
  const least = Math.min(before.length, after.length);
  const isSame = (a: number, b: number) => same.of(before[a]!) === same.of(after[b]!);
  let start = 0;
  while (start < least && isSame(start, start)) start++;
  let rest = 0;
  while (rest < least - start && isSame(before.length - rest - 1, after.length - rest - 1)) rest++;
  const at = (index: number) => ({ way: { key: String(index), outer }, container });
  const paired = least - rest;
  for (let index = start; index < paired; index++) {
    pairs.push({ before: before[index]!, after: after[index]!, ...at(index) });
  }
  // From the last to the first, so that the places of those before stay what they are.
  for (let index = before.length - rest - 1; index >= paired; index--) {
    edits.push(edit('removed', { before: before[index]!, ...at(index) }));
  }
  for (let index = paired; index < after.length - rest; index++) {
    edits.push(edit('added', { after: after[index]!, ...at(index) }));
  }
}

function compareMembers(
  from: Value,
  container: Value,
  outer: Way | undefined,
  pairs: Pair[],
  edits: Edit[],
): void {
  const left = membersOf(from);
  for (const [key, values] of membersOf(container)) {
    const others = left.get(key) ?? [];
    const at = { way: { key, outer }, container };
    values.forEach((after, index) => {
      const before = others[index];
      if (before) pairs.push({ before, after, ...at });
      else edits.push(edit('added', { after, ...at }));
    });
    left.set(key, others.slice(values.length));
  }
  for (const [key, values] of left) {
    for (const before of values) {
      edits.push(edit('removed', { before, way: { key, outer }, container }));
    }
  }
}

/** The values of each key, in order. */
function membersOf({ document, node }: Value): Map<string, Value[]> {
  const members = new Map<string, Value[]>();
  for (const child of document.children(node)) {
    const key = document.key(child)!;
    const values = members.get(key);
    if (values) values.push({ document, node: child });
    else members.set(key, [{ document, node: child }]);
  }
  return members;
}

function valuesIn({ document, node }: Value): Value[] {
  return Array.from(document.children(node), (child) => ({ document, node: child }));
}

/** The value, or the JSON that its string holds. */
function innerOf(value: Value, decodeStrings: boolean): Value {
  const document = decodeStrings ? decode(value) : undefined;
  return document ? { document, node: 0 } : value;
}

/** Gives every value a number, and values that are the same the same one. */
class Sameness {
  readonly #decodeStrings: boolean;
  /** Numbers by a text that says what a value is; containers by the numbers of what is in them. */
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Value['document'], Map<number, number>>();

  constructor(decodeStrings: boolean) {
    this.#decodeStrings = decodeStrings;
  }

  of({ document, node }: Value): number {
    return this.#known.get(document)!.get(node)!;
  }

  /** Reads a value and all that is in it, what is inside before what it is in. */
  *read(root: Value): Generator<void, void> {
    const values = [root];
    for (let at = 0; at < values.length; at++) {
      if (at % SLICE_RECORDS === 0) yield;
      const inner = innerOf(values[at]!, this.#decodeStrings);
      if (inner !== values[at]) values.push(inner);
      else if (inner.document.isContainer(inner.node)) {
        for (const node of inner.document.children(inner.node)) {
          values.push({ document: inner.document, node });
        }
      }
    }
    for (let at = values.length - 1; at >= 0; at--) {
      if (at % SLICE_RECORDS === 0) yield;
      this.#note(values[at]!);
    }
  }

  #note(value: Value): void {
    const { document, node } = value;
    const inner = innerOf(value, this.#decodeStrings);
    const number = inner === value ? this.#numberOf(value) : this.of(inner);
    if (!this.#known.has(document)) this.#known.set(document, new Map());
    this.#known.get(document)!.set(node, number);
  }

  #numberOf(value: Value): number {
    const text = this.#describe(value);
    if (!this.#numbers.has(text)) this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.get(text)!;
  }

  #describe(value: Value): string {
    const { document, node } = value;
    switch (kindOf(value)) {
      case 'object':
        return `{${Array.from(
          membersOf(value),
          ([key, values]) => `${JSON.stringify(key)}:${this.#list(values)}`,
        )
          .sort()
          .join()}`;
      case 'array':
        return `[${this.#list(valuesIn(value))}`;
      case 'string':
        return `"${document.string(node)}`;
      case 'number': {
        const { sign, digits, exponent } = parseDecimal(document.source(node));
        return sign ? `${sign * exponent}e${sign}.${digits}` : '0';
      }
      default:
        return document.source(node);
    }
  }

  #list(values: readonly Value[]): string {
    return values.map((value) => this.of(value)).join(' ');
  }
}
