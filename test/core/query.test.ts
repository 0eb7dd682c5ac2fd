import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_QUERY_LENGTH } from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import { Pattern } from '../../src/core/pattern.js';
import { formatQuery, narrows, type Query } from '../../src/core/query.js';
import { QueryMarker } from '../../src/core/query-marks.js';
import { testOf } from '../../src/core/query-match.js';
import { parseQuery } from '../../src/core/query-parser.js';
import { RecordFilter } from '../../src/core/query-scan.js';
import { rootOf, find } from '../../src/core/value.js';

function logOf(text: string): EventLog {
  const log = new EventLog();
  log.push(text);
  log.end();
  return log;
}

/** Numbers of the records that match, by the search of the whole log. */
function select(log: EventLog, query: Query, decodeStrings = true, numbers?: readonly number[]) {
  const filter = new RecordFilter(log, query, decodeStrings);
  const work = filter.select(
    numbers?.length ?? log.count,
    (index) => numbers?.[index] ?? index + 1,
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function queryOf(text: string): Query {
  const { query, error } = parseQuery(text);
  if (error) throw new Error(`${text}: ${JSON.stringify(error)}`);
  return query;
}

describe('a query as text', () => {
  const printed: readonly [text: string, printed: string][] = [
    ['', ''],
    ['  failed ', 'failed'],
    ['connection refused', 'connection refused'],
    ['"connection refused"', '"connection refused"'],
    [String.raw`"say \"hi\""`, String.raw`"say \"hi\""`],
    ['level:error', 'level:error'],
    ['level=error', 'level=error'],
    ['data.t>20', 'data.t>20'],
    ['/data/t>20', 'data.t>20'],
    ['n>=1 n<=2 n<3', 'n>=1 n<=2 n<3'],
    ['status:400..499', 'status:400..499'],
    ['status=400..', 'status:400..'],
    ['at:..2024-05-13', 'at:..2024-05-13'],
    ['file:a..b', 'file:a..b'],
    ['file:"1..2"', 'file:"1..2"'],
    ['"a.b".c:x', '"a.b".c:x'],
    ['"is":x', '"is":x'],
    ['name:spark/*', 'name:spark/*'],
    ['-debug', '-debug'],
    ['NOT debug', '-debug'],
    ['--debug', '--debug'],
    ['status!=200', '-status=200'],
    ['a OR b c', 'a OR (b c)'],
    ['(a OR b) AND c', '(a OR b) c'],
    ['-(a OR b)', '-(a OR b)'],
    ['((a))', 'a'],
    ['a or b', 'a or b'],
    ['ORDER', 'ORDER'],
    ['is:unreadable', 'is:unreadable'],
    ['has:data.t', 'has:data.t'],
    ['10:55:12', '10:55:12'],
    ['https://example.com/?a=b', 'https://example.com/?a=b'],
    ['OR"a"', '"OR" "a"'],
    ['"https"://example.com', '"https"://example.com'],
    ['main() OR (f(x))', 'main() OR f(x)'],
    ['"level":"error"', 'level:"error"'],
  ];
  for (const [text, expected] of printed) {
    it(`reads ${text || 'nothing'}`, () => {
      expect(formatQuery(queryOf(text))).to.equal(expected);
    });
  }

  const wrong: readonly [text: string, column: number, expected: string][] = [
    ['"connection', 12, 'closing quote'],
    ['level:', 7, 'value'],
    ['level: error', 7, 'value'],
    ['n>', 3, 'value'],
    ['n>high', 3, 'number or time'],
    ['n <= 3', 3, 'key'],
    ['a :b', 3, 'key'],
    ['.:x', 1, 'key'],
    ['n:5..4', 6, 'later end'],
    ['at:2024-05-14..2024-05-13', 16, 'later end'],
    ['is:red', 4, 'unreadable'],
    ['has:', 5, 'key'],
    ['(a OR b', 8, 'closing bracket'],
    ['a)', 2, 'word'],
    ['()', 2, 'word'],
    ['OR a', 1, 'word'],
    ['a OR', 5, 'word'],
    ['a OR OR b', 6, 'word'],
    ['a AND OR b', 7, 'word'],
    ['a -', 4, 'word'],
    ['a - b', 4, 'word'],
    ['-(a OR )', 8, 'word'],
    ['a'.repeat(MAX_QUERY_LENGTH + 1), MAX_QUERY_LENGTH + 1, 'end'],
  ];
  for (const [text, column, expected] of wrong) {
    it(`says what is wrong with ${text.slice(0, 30)}`, () => {
      expect(parseQuery(text)).to.deep.equal({ error: { column, expected } });
    });
  }

  const word = fc.stringMatching(/^[a-z*/][a-z0-9*.:/-]{0,5}$/);
  const operand = fc.oneof(
    fc.record({
      text: fc.stringMatching(/^[a-z0-9*/][a-z0-9*:/-]{0,5}$/),
      isQuoted: fc.constant(false),
    }),
    fc.record({ text: fc.string({ maxLength: 6 }), isQuoted: fc.constant(true) }),
  );
  const measure = fc.constantFrom('0', '-1.50', '1e3', '2024-05-13', '2024-05-13T10:55:12Z');
  const path = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 3 });
  const queries = fc.letrec<{ query: Query; group: Query }>((tie) => ({
    query: fc.oneof(
      { depthSize: 'small' },
      fc.record({
        text: word.filter((text) => !/^[^:]+:/.test(text)),
        isQuoted: fc.constant(false),
        type: fc.constant('text' as const),
      }),
      fc.record({
        text: fc.string({ maxLength: 6 }),
        isQuoted: fc.constant(true),
        type: fc.constant('text' as const),
      }),
      fc
        .record({
          type: fc.constant('value' as const),
          path,
          comparison: fc.constantFrom(':' as const, '=' as const),
        })
        .chain((value) => operand.map((text) => ({ ...value, ...text }))),
      fc.record({
        type: fc.constant('value' as const),
        path,
        comparison: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
        text: measure,
        isQuoted: fc.boolean(),
      }),
      fc.record({ type: fc.constant('range' as const), path, from: measure, to: fc.constant('') }),
      fc.record({
        type: fc.constant('range' as const),
        path,
        from: fc.constantFrom('', '-2'),
        to: fc.constantFrom('-1', '5e2'),
      }),
      fc.record({ type: fc.constant('has' as const), path }),
      fc.record({ type: fc.constant('unreadable' as const) }),
      fc.record({ type: fc.constant('not' as const), query: tie('query') }),
      tie('group'),
    ),
    group: fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      queries: fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
    }),
  }));

  it('is the same when it was printed and read again', () => {
    fc.assert(
      fc.property(queries.query, (query) => {
        const text = formatQuery(query);
        fc.pre(text.length <= MAX_QUERY_LENGTH);
        expect(parseQuery(text)).to.deep.equal({ query });
      }),
    );
  });

  it('is read or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      ':',
      '>',
      '=',
      '..',
      'a',
      '1',
      ' ',
      'OR',
      '\\',
      '*',
      'is',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { query, error } = parseQuery(text);
        if (query) expect(formatQuery(queryOf(formatQuery(query)))).to.equal(formatQuery(query));
        else expect(error.column).to.be.within(1, text.length + 1);
      }),
    );
  });
});

const EVENTS = [
  /* 1 */ '{"name":"spark/status","data":"online","published_at":"2024-05-13T10:55:12.898Z"}',
  /* 2 */ String.raw`{"name":"tempmon","data":"{\"t\":19,\"v\":1.0}","published_at":"2024-05-13T12:55:40+02:00"}`,
  /* 3 */ 'kernel: Segmentation fault at 0x1F',
  /* 4 */ '{"n":9007199254740993,"tags":["red","dark green"],"items":[{"price":5},{"price":"7.50"}]}',
  /* 5 */ String.raw`{"n":"9007199254740992","msg":"Caf\u00e9 \"Zoë\"","ts":1715597740,"level":null}`,
  /* 6 */ 'web-1 | {"status":404,"level":"error","path":"/a","took":{"ms":12.5}}',
  /* 7 */ '{"status":200,"level":"information","a":{"b":{"c":true}}',
];

describe('an event matches', () => {
  const log = logOf(`${EVENTS.join('\n')}\n`);
  const cases: readonly [query: string, numbers: number[]][] = [
    ['', [1, 2, 3, 4, 5, 6, 7]],
    ['tempmon', [2]],
    ['TempMon', [2]],
    ['status', [1, 6, 7]],
    ['online status', [1]],
    ['status online -name', []],
    ['"dark green"', [4]],
    ['dark', [4]],
    ['"green dark"', []],
    ['café', [5]],
    ['CAFÉ', [5]],
    ['zoë', [5]],
    ['"\\"zoë\\""', [5]],
    ['u00e9', []],
    ['se*ion', [3]],
    ['9007*93', [4]],
    ['*', [1, 2, 3, 4, 5, 6, 7]],
    ['name:temp', [2]],
    ['name:spark/*', [1]],
    ['name:*mon', [2]],
    ['name:emp*', []],
    ['name=temp', []],
    ['name=TEMPMON', [2]],
    ['NAME:tempmon', [2]],
    ['data:online', [1]],
    ['data:v', [2]],
    ['data:19', [2]],
    ['data.t:19', [2]],
    ['data.t=19.0', [2]],
    ['t>18', [2]],
    ['t>19', []],
    ['t>=19 t<=19', [2]],
    ['v:1', [2]],
    ['n:9007199254740993', [4]],
    ['n>9007199254740992', [4]],
    ['n>=9007199254740992', [4, 5]],
    ['tags:red', [4]],
    ['tags.0:red', [4]],
    ['tags.1:red', []],
    ['tags=green', []],
    ['items.price>6', [4]],
    ['price:7.5', [4]],
    ['price:5..6', [4]],
    ['price:8..', []],
    ['items.1.price:5', []],
    ['status:400..499', [6]],
    ['status>100', [6, 7]],
    ['status:4*', [6]],
    ['status!=404', [1, 2, 3, 4, 5, 7]],
    ['level:error', [6]],
    ['level:info', [7]],
    ['level:null', [5]],
    ['c:true', [7]],
    ['a.c:true', []],
    ['b.c:true', [7]],
    ['published_at>2024-05-13', [1, 2]],
    ['published_at>2024-05-13T10:55:13Z', [2]],
    ['published_at<2024-05-13T10:55:13Z', [1]],
    ['published_at=2024-05-13T10:55:40Z', [2]],
    ['published_at<=2024-05-13', [1, 2]],
    ['published_at<2024-05-13', []],
    ['published_at:2024-05-13..2024-05-13', [1, 2]],
    ['published_at:2024-05-14..', []],
    ['ts>2024-05-13T10:55:39Z', [5]],
    ['ts:2024-05-13', [5]],
    ['ts>1715597739', [5]],
    ['prefix:web', [6]],
    ['web-1', [6]],
    ['is:unreadable', [3, 7]],
    ['-is:unreadable level:*', [5, 6]],
    ['has:level', [5, 6, 7]],
    ['has:a.b', [7]],
    ['has:t', [2]],
    ['-has:name', [3, 4, 5, 6, 7]],
    ['"0x1f"', [3]],
    ['tempmon OR online', [1, 2]],
    ['(tempmon OR online) -data:online', [2]],
    ['-(tempmon OR online)', [3, 4, 5, 6, 7]],
  ];
  for (const [text, numbers] of cases) {
    it(`${text || 'nothing'}: ${numbers.join(', ') || 'none'}`, () => {
      expect(select(log, queryOf(text))).to.deep.equal(numbers);
    });
  }

  it('in strings as written where JSON in them is not read', () => {
    expect(select(log, queryOf('t:19'), false)).to.deep.equal([]);
    expect(select(log, queryOf('data:{*19*}'), false)).to.deep.equal([2]);
  });

  it('under “value” when it is no object', () => {
    const values = logOf('5\n"seven"\n[8,{"value":9}]\n');
    expect(select(values, queryOf('value>4'))).to.deep.equal([1, 3]);
    expect(select(values, queryOf('value:seven'))).to.deep.equal([2]);
    expect(select(values, queryOf('value:9'))).to.deep.equal([3]);
  });

  it('by the fields of an event stream, which are joined', () => {
    const stream = logOf('event: tick\nid: 7\ndata: {"a":1}\n\n');
    expect(select(stream, queryOf('"tick, id: 7"'))).to.deep.equal([1]);
    expect(select(stream, queryOf('data'))).to.deep.equal([]);
  });

  it('where a line was repaired, by what it was read as', () => {
    const repaired = logOf('{“a”:“b\u00a0c”}\n{\\"d\\":\\"e\\"}\n');
    expect(select(repaired, queryOf('a:"b c"'))).to.deep.equal([1]);
    expect(select(repaired, queryOf('d=e'))).to.deep.equal([2]);
  });
});

/** All keys and texts that a tree shows of a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    const inner = decoded(value);
    return inner === undefined ? [value] : textsOf(inner);
  }
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}

function decoded(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value && Object.keys(value).length ? value : undefined;
  } catch {
    return undefined;
  }
}

describe('a backslash in quotes', () => {
  const log = logOf(String.raw`{"p":"C:\\Users\\dir"}` + '\n{"p":"C:Users"}\n');
  for (const text of [String.raw`"C:\Users"`, String.raw`p:"c:\\users\d"`, String.raw`"\\dir"`]) {
    it(`stands for itself, unless a quote or another one follows: ${text}`, () => {
      expect(select(log, queryOf(text))).to.deep.equal([1]);
    });
  }
});

describe('a search of a whole log', () => {
  /** Few letters, so that something is found, among them those of escapes. */
  const letters = fc.string({
    unit: fc.constantFrom('a', 'B', 'u', '0', 'n', 'é', '/', ' ', '"', '\n', '\\', ','),
    maxLength: 5,
  });
  const value = fc.letrec<{ any: unknown; object: unknown }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      letters,
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom(true, null, 0.5),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('object'),
      tie('object').map((object) => JSON.stringify(object)),
    ),
    object: fc.dictionary(letters, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  })).object;
  /** The same JSON with some characters written as escapes. */
  const escaped = (json: string, seed: number) =>
    json.replace(/"(?:[^"\\]|\\.)*"/gs, (string) =>
      string.replace(/\\u....|\\.|[aBu0né/]/gs, (c, at: number) => {
        if (c.length > 1 || (at * seed) % 3) return c;
        return c === '/' ? '\\/' : `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
      }),
    );
  const logs = fc.array(fc.tuple(value, fc.nat(9)), { minLength: 1, maxLength: 8 }).map((rows) => {
    const lines = rows.map(([row, seed]) => escaped(JSON.stringify(row), seed));
    return { lines, log: logOf(`${lines.join('\n')}\n`) };
  });

  const words = letters.filter((text) => text !== '');

  it('finds a word as a search of all keys and values does', () => {
    fc.assert(
      fc.property(logs, words, ({ lines, log }, word) => {
        const expected = lines.flatMap((line, index) =>
          textsOf(JSON.parse(line)).some((text) => text.toLowerCase().includes(word.toLowerCase()))
            ? [index + 1]
            : [],
        );
        expect(select(log, { type: 'text', text: word, isQuoted: true })).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('gives what a test of every event gives, for any query and any part of the log', () => {
    const term = fc.oneof(
      fc.record({ type: fc.constant('text' as const), text: words, isQuoted: fc.boolean() }),
      fc.record({
        type: fc.constant('value' as const),
        path: fc.array(words, { minLength: 1, maxLength: 2 }),
        comparison: fc.constantFrom(':' as const, '=' as const),
        text: fc.oneof(words, fc.constant('0')),
        isQuoted: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('value' as const),
        path: fc.array(words, { minLength: 1, maxLength: 1 }),
        comparison: fc.constantFrom('>' as const, '<=' as const),
        text: fc.constant('20'),
        isQuoted: fc.constant(false),
      }),
    );
    const query = fc.letrec<{ query: Query }>((tie) => ({
      query: fc.oneof(
        { depthSize: 'small' },
        term,
        tie('query').map((inner) => ({ type: 'not' as const, query: inner })),
        fc.record({
          type: fc.constantFrom('and' as const, 'or' as const),
          queries: fc.array(tie('query'), { maxLength: 3 }),
        }),
      ),
    })).query;
    fc.assert(
      fc.property(logs, query, fc.boolean(), fc.nat(), ({ log }, any, decodeStrings, mask) => {
        const test = testOf(any, decodeStrings);
        const numbers = Array.from({ length: log.count }, (_, index) => index + 1).filter(
          (number) => !((mask >> number) & 1),
        );
        expect(select(log, any, decodeStrings, numbers)).to.deep.equal(
          numbers.filter((number) => test(log.read(number))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('goes on over groups and texts that arrive one after the other', () => {
    const log = new EventLog();
    for (let number = 1; number <= 5000; number++) {
      log.push(`{"n":${number},"text":"${number % 7 ? 'odd' : 'seventh'}"}\n`);
      if (number % 1500 === 0) log.push('\n\n# a seventh remark\n');
    }
    log.end();
    const expected = Array.from({ length: 5000 }, (_, index) => index + 1).filter(
      (n) => n % 7 === 0,
    );
    expect(select(log, queryOf('seventh'))).to.deep.equal(expected);
    expect(select(log, queryOf('n>4990'))).to.have.length(10);
    expect(select(log, queryOf('-odd n<=14'))).to.deep.equal([7, 14]);
  });
});

describe('a query narrows another', () => {
  const cases: readonly [next: string, before: string, isNarrower: boolean][] = [
    ['tempmon', 'temp', true],
    ['temp', 'tempmon', false],
    ['temp on', 'temp', true],
    ['"a temp b"', 'temp', true],
    ['t*emp', 'te', false],
    ['temp*x', 'tem', true],
    ['tem', 't*m', false],
    ['name:temp', 'name:te', true],
    ['name:temp', 'other:te', false],
    ['name=temp', 'name:te', false],
    ['n:19', 'n:1', false],
    ['n:1e5', 'n:1e', false],
    ['ts:2024-05-13', 'ts:2024-05-1', false],
    ['ts:"2024-05-13"', 'ts:"2024-05-1"', true],
    ['n>19', 'n>19', true],
    ['-te', '-temp', true],
    ['-temp', '-te', false],
    ['tempx OR tempy', 'temp', true],
    ['tempx OR y', 'temp', false],
    ['tempx', 'temp OR y', true],
    ['x', '', true],
  ];
  for (const [next, before, isNarrower] of cases) {
    it(`${next} ${before}: ${isNarrower}`, () => {
      expect(narrows(queryOf(next), queryOf(before))).to.equal(isNarrower);
    });
  }

  it('only where its matches are among those of the other', () => {
    const piece = fc.constantFrom(
      'a',
      'ab',
      'b',
      '-a',
      '-ab',
      'k:a',
      'k:ab',
      'k:1',
      'a*b',
      '"a b"',
      'OR',
    );
    const queries = fc
      .array(piece, { minLength: 1, maxLength: 4 })
      .map((pieces) => parseQuery(pieces.join(' ')).query)
      .filter((query) => query !== undefined);
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '1'), maxLength: 4 });
    fc.assert(
      fc.property(queries, queries, texts, texts, (next, before, k, other) => {
        fc.pre(narrows(next, before));
        const record = logOf(JSON.stringify({ k, other })).read(1);
        expect(!testOf(next, true)(record) || testOf(before, true)(record)).to.be.true;
      }),
    );
  });
});

describe('hits in what is shown', () => {
  const record = logOf(
    String.raw`{"name":"tempmon","data":"{\"t\":19}","tags":["red","dark red"],"a":{"b":"red"}}`,
  ).read(1);
  const cases: readonly [query: string, path: string[], hits: string[]][] = [
    ['TEMP', ['name'], ['temp']],
    ['m', ['name'], ['m', 'm']],
    ['t*n', ['name'], ['t', 'n']],
    ['emp tem', ['name'], ['tem', 'p']],
    ['name:mon', ['name'], ['mon']],
    ['name:mon', ['a', 'b'], []],
    ['-mon', ['name'], []],
    ['t>18', ['data', 't'], ['19']],
    ['t>19', ['data', 't'], []],
    ['tags:red', ['tags', '1'], ['red']],
    ['tags=red', ['tags', '1'], []],
    ['tags=red', ['tags', '0'], ['red']],
    ['a:red', ['a', 'b'], ['red']],
    ['a=red', ['a', 'b'], []],
  ];
  for (const [text, path, expected] of cases) {
    it(`${text} at ${path.join('.')}: ${expected.join(', ') || 'none'}`, () => {
      const value = find(rootOf(record.document)!, path, true)!;
      const shown = value.document.string(value.node);
      const pieces = new QueryMarker(queryOf(text)).cut(shown, path, value);
      expect((pieces ?? []).filter(([, isHit]) => isHit).map(([piece]) => piece)).to.deep.equal(
        expected,
      );
      expect((pieces ?? [[shown]]).map(([piece]) => piece).join('')).to.equal(shown);
    });
  }

  it('in keys', () => {
    const hits = (query: string, key: string, path: string[]) =>
      new QueryMarker(queryOf(query)).cut(key, path)?.find(([, isHit]) => isHit)?.[0];
    expect(hits('na', 'name', ['name'])).to.equal('na');
    expect(hits('has:name', 'name', ['name'])).to.equal('name');
    expect(hits('a:b', 'b', ['a', 'b'])).to.equal('b');
    expect(hits('a:a', 'a', ['a'])).to.be.undefined;
  });
});

describe('a pattern', () => {
  const cases: readonly [pattern: string, text: string, isIn: boolean, isWhole: boolean][] = [
    ['abc', 'xABCx', true, false],
    ['a*c', 'xabbcx', true, false],
    ['a*c', 'abbc', true, true],
    ['a*', 'abc', true, true],
    ['*c', 'abc', true, true],
    ['*a', 'abc', true, false],
    ['a*a', 'a', false, false],
    ['a*b*c', 'aXbXbXc', true, true],
    ['ab*ba', 'aba', false, false],
    ['**', '', true, true],
    ['a.c', 'abc', false, false],
    ['[a](b)', 'x[a](b)', true, false],
  ];
  for (const [pattern, text, isIn, isWhole] of cases) {
    it(`${pattern} in ${text}`, () => {
      expect(new Pattern(pattern, false).isIn(text)).to.equal(isIn);
      expect(new Pattern(pattern, false).isWhole(text)).to.equal(isWhole);
    });
  }

  it('is what a regular expression with .* is', () => {
    const some = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(some, some, (pattern, text) => {
        const source = pattern.replaceAll('*', '[^]*');
        expect(new Pattern(pattern, false).isWhole(text)).to.equal(
          new RegExp(`^${source}$`, 'i').test(text),
        );
        expect(new Pattern(pattern, false).isIn(text)).to.equal(new RegExp(source, 'i').test(text));
      }),
    );
  });

  it('takes no longer for many wildcards', () => {
    const pattern = new Pattern(`${'*a'.repeat(200)}*b`, false);
    expect(pattern.isIn('a'.repeat(100_000))).to.be.false;
  });

  it('says where it stands', () => {
    expect(new Pattern('ab', false).ranges('xABab')).to.deep.equal([
      [1, 3],
      [3, 5],
    ]);
    expect(new Pattern('a*c', false).ranges('a-c, a')).to.deep.equal([
      [0, 1],
      [2, 3],
    ]);
    expect(new Pattern('*', false).ranges('abc')).to.deep.equal([]);
  });
});
