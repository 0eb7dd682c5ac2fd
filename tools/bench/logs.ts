/**
 * Logs to measure with: made up, and the same on every run. Each is of a kind that real systems write,
 * and together they cover what costs time in reading: many short lines, long texts, escapes, characters
 * outside Latin-1, numbers, nesting, arrays of objects.
 */

export interface BenchLog {
  readonly name: string;
  /** JSON lines: each ends with a line feed. */
  readonly text: string;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the makers of events draw from. */
class Source {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomNumbers(seed);
  }

  /** An integer from 0 to `stop` - 1. */
  below(stop: number): number {
    return Math.floor(this.#random() * stop);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  words(count: number, among: readonly string[]): string {
    return Array.from({ length: count }, () => this.pick(among)).join(' ');
  }

  hex(length: number): string {
    return Array.from({ length }, () => this.below(16).toString(16)).join('');
  }

  /** A value with as many digits after the point. */
  decimal(stop: number, digits: number): number {
    return Number((this.#random() * stop).toFixed(digits));
  }
}

const START_MS = Date.UTC(2024, 4, 13, 10, 55, 12, 898);

const LATIN =
  'request user failed to connect after retry cache miss in pool is slow for queue'.split(' ');
const MANY_SCRIPTS =
  'Привет 世界 naïve "quoted" tab\there 😀 Ελλάδα line\nbreak C:\\temp שלום'.split(' ');

function timeOf(index: number): string {
  return new Date(START_MS + index * 137).toISOString();
}

/** Short lines that hold JSON in a string. */
function deviceEvent(source: Source, index: number): unknown {
  return {
    name: source.pick(['spark/status', 'tempmon', 'gps/fix', 'battery']),
    data: source.pick(['online', JSON.stringify({ t: source.below(40), v: source.below(9) })]),
    ttl: 60,
    published_at: timeOf(index),
    coreid: source.hex(24),
  };
}

/** The structured log of a web service. */
function serviceLine(source: Source, index: number): unknown {
  return {
    time: timeOf(index),
    level: source.pick(['debug', 'info', 'info', 'info', 'warn', 'error']),
    msg: source.words(8, LATIN),
    service: source.pick(['api', 'billing', 'search']),
    http: {
      method: source.pick(['GET', 'POST']),
      path: `/v1/${source.pick(LATIN)}/${source.below(100_000)}`,
      status: source.pick([200, 200, 200, 204, 404, 500]),
      ms: source.decimal(800, 3),
    },
    trace_id: source.hex(32),
    span_id: source.hex(16),
    retry: false,
    error: null,
  };
}

function account(source: Source): unknown {
  const login = source.pick(LATIN) + source.below(1000);
  return {
    login,
    id: source.below(10_000_000),
    node_id: source.hex(20),
    avatar_url: `https://avatars.example.com/u/${source.below(1_000_000)}?v=4`,
    url: `https://api.example.com/users/${login}`,
    type: 'User',
    site_admin: false,
  };
}

/** A wide and nested payload with arrays of objects. */
function webhook(source: Source, index: number): unknown {
  return {
    action: source.pick(['opened', 'closed', 'labeled']),
    delivered_at: timeOf(index),
    issue: {
      id: source.below(1_000_000_000),
      number: source.below(5000),
      title: source.words(6, LATIN),
      user: account(source),
      labels: Array.from({ length: 1 + source.below(3) }, () => ({
        id: source.below(1_000_000),
        name: source.pick(LATIN),
        color: source.hex(6),
        default: source.pick([true, false]),
      })),
      assignees: Array.from({ length: source.below(3) }, () => account(source)),
      milestone: null,
      body: source.words(40, LATIN),
    },
    repository: { id: 1296269, name: 'example', private: false, owner: account(source) },
    sender: account(source),
  };
}

/** Texts in many scripts, with escapes. */
function chatMessage(source: Source, index: number): unknown {
  return {
    ts: START_MS + index * 137,
    user: source.pick(MANY_SCRIPTS),
    text: source.words(30, MANY_SCRIPTS),
    thread: { id: source.hex(12), replies: source.below(20) },
  };
}

/** Mostly numbers, as measurements and GeoJSON have. */
function measurement(source: Source, index: number): unknown {
  return {
    time: START_MS + index * 137,
    mag: source.decimal(7, 1),
    point: [source.decimal(180, 4), -source.decimal(90, 4), source.decimal(600, 2)],
    samples: Array.from({ length: 24 }, () => source.decimal(1, 6)),
    counts: Array.from({ length: 12 }, () => source.below(1000)),
  };
}

const MAKERS = {
  'device events': deviceEvent,
  'service log': serviceLine,
  webhooks: webhook,
  'chat messages': chatMessage,
  measurements: measurement,
} as const;

export type BenchLogName = keyof typeof MAKERS;

/** Lines of a log, one after the other without an end. */
function* endlessLines(name: BenchLogName): Generator<string, never> {
  const source = new Source(Object.keys(MAKERS).indexOf(name));
  for (let index = 0; ; index++) yield JSON.stringify(MAKERS[name](source, index));
}

/** The first lines of a log. */
export function linesOf(name: BenchLogName, count: number): string[] {
  const lines = endlessLines(name);
  return Array.from({ length: count }, () => lines.next().value);
}

/** The logs, each of about as many characters. */
export function benchLogs(characters: number): BenchLog[] {
  return (Object.keys(MAKERS) as BenchLogName[]).map((name) => {
    const lines: string[] = [];
    let length = 0;
    for (const line of endlessLines(name)) {
      if (length >= characters) break;
      lines.push(line);
      length += line.length + 1;
    }
    return { name, text: `${lines.join('\n')}\n` };
  });
}
