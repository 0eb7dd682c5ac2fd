import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { JsonDocument } from '../../src/core/json.js';
import type { Expected } from '../../src/core/json-problem.js';
import { readJson } from '../../src/core/read-json.js';
import { LONG_RECORD, RECORD_COST, SLICE_CHARACTERS } from '../../src/core/limits.js';
import { EventLog, lineOf, type LogRecord, valueOf } from '../../src/core/log.js';
import type { Repair } from '../../src/core/repair.js';
import { RecordSplitter } from '../../src/core/splitter.js';
import { atOnce } from '../../src/core/steps.js';

/** What is said of a record; what is not named is empty. */
interface Row {
  readonly line: number;
  readonly text: string;
  readonly prefix?: string;
  readonly note?: string;
  readonly repair?: Repair;
  readonly problem?: Problem;
  readonly value?: unknown;
}
type Problem = readonly [expected: Expected, line: number, column: number, found: string];

function rowOf(log: EventLog, record: LogRecord): Row {
  const { line, text, prefix, repair, problem } = record;
  const note = log.note(record.number);
  return {
    line,
    text,
    ...(prefix && { prefix }),
    ...(note && { note }),
    ...(repair && { repair }),
    ...(problem
      ? { problem: [problem.expected, problem.line, problem.column, problem.found] }
      : { value: valueOf(record) }),
  };
}

function rowsOf(log: EventLog): Row[] {
  return Array.from({ length: log.count }, (_, index) => {
    const record = log.record(index + 1);
    expect(record.number).to.equal(index + 1);
    expect(log.text(index + 1)).to.equal(record.text);
    return rowOf(log, record);
  });
}

function logOf(...pieces: string[]): EventLog {
  const log = new EventLog();
  for (const piece of pieces) log.push(piece);
  log.end();
  return log;
}

/** The text cut before each of the offsets. */
function cutAt(text: string, offsets: readonly number[]): string[] {
  const places = [0, ...[...offsets].sort((a, b) => a - b), text.length];
  return places.slice(1).map((place, index) => text.slice(places[index], place));
}

interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly options?: string;
}

const A = { line: 1, text: '{"a":1}', value: { a: 1 } };
const B = { line: 2, text: '{"b":"x, [y]"}', value: { b: 'x, [y]' } };
const C = { line: 3, text: '{"c":[{"d":null}]}', value: { c: [{ d: null }] } };
const LINES = [A.text, B.text, C.text];

/** On another line than in the list above. */
function at<T extends Row>(line: number, row: T): T {
  return { ...row, line };
}

const PRETTY_A = '{\n  "a": 1\n}';
const PRETTY_C = '{\n  "c": [\n    {\n      "d": null\n    }\n  ]\n}';
const PRETTY = {
  a: { line: 1, text: PRETTY_A, value: A.value },
  c: { line: 4, text: PRETTY_C, value: C.value },
};

const FIXTURES: readonly Fixture[] = [
  { name: 'nothing', text: '', rows: [] },
  { name: 'an empty array', text: '\n [ ] \r\n\n', rows: [] },
  { name: 'an empty array over several lines', text: '[\n\n]\n', rows: [] },
  { name: 'an empty array after remarks', text: '# Nothing yet.\n// Tomorrow.\n[]\n', rows: [] },
  {
    name: 'an empty array, and more',
    text: '[]\n\n[]',
    rows: [
      { line: 1, text: '[]', value: [] },
      { line: 3, text: '[]', value: [] },
    ],
  },
  { name: 'nothing but white space', text: '\ufeff \r\n\t\n\u00a0\n', rows: [] },

  // Lines
  { name: 'lines', text: `${LINES.join('\n')}\n`, rows: [A, B, C] },
  { name: 'lines, the last without an end', text: LINES.join('\n'), rows: [A, B, C] },
  { name: 'lines with CRLF', text: `${LINES.join('\r\n')}\r\n`, rows: [A, B, C] },
  {
    name: 'lines after a byte order mark',
    text: `\ufeff${LINES.join('\n')}`,
    rows: [A, B, C].map((row) => row),
  },
  {
    name: 'lines among blank ones',
    text: `\n\n${LINES.join('\n \t\r\n\n')}\n\n`,
    rows: [at(3, A), at(6, B), at(9, C)],
  },
  {
    name: 'lines that are indented, with blanks at their ends',
    text: `  ${A.text}  \n\t${B.text}\t\n\u00a0${C.text}\u00a0`,
    rows: [A, B, C],
  },
  {
    name: 'lines with zero-width spaces round them',
    text: `\u200b${A.text}\u200b\n${B.text}\ufeff\n\u200b\n${C.text}\u200b`,
    rows: [A, B, at(4, C)],
  },
  {
    name: 'lines with a comma at their ends',
    text: `${A.text},\n${B.text} , \n${C.text}`,
    rows: [A, B, C],
  },
  {
    name: 'separators of lines that are none to us',
    text: '{"a":"\u2028\u2029\u0085"}\n{"b":1}',
    rows: [
      { line: 1, text: '{"a":"\u2028\u2029\u0085"}', value: { a: '\u2028\u2029\u0085' } },
      { line: 2, text: '{"b":1}', value: { b: 1 } },
    ],
  },
  {
    name: 'scalars',
    text: '1\n"two, {"\n-0.50\ntrue\nnull\n[3]\n[]\n{}',
    rows: [
      { line: 1, text: '1', value: 1 },
      { line: 2, text: '"two, {"', value: 'two, {' },
      { line: 3, text: '-0.50', value: -0.5 },
      { line: 4, text: 'true', value: true },
      { line: 5, text: 'null', value: null },
      { line: 6, text: '[3]', value: [3] },
      { line: 7, text: '[]', value: [] },
      { line: 8, text: '{}', value: {} },
    ],
  },
  {
    name: 'arrays that are events',
    text: '["a",1]\n[[{"b":2}]]\n[\n  3,\n  4\n]',
    rows: [
      { line: 1, text: '["a",1]', value: ['a', 1] },
      { line: 2, text: '[[{"b":2}]]', value: [[{ b: 2 }]] },
      { line: 3, text: '[\n  3,\n  4\n]', value: [3, 4] },
    ],
  },

  // One array
  {
    name: 'an array in one line',
    text: `[${LINES.join()}]`,
    rows: [A, B, C].map((row) => at(1, row)),
  },
  {
    name: 'an array in one line with blanks',
    text: ` [ ${LINES.join(' , ')} ] \n`,
    rows: [A, B, C].map((row) => at(1, row)),
  },
  {
    name: 'an array with an event a line',
    text: `[\n${LINES.join(',\n')}\n]\n`,
    rows: [at(2, A), at(3, B), at(4, C)],
  },
  {
    name: 'an array with the commas in front',
    text: `[ ${A.text}\n, ${B.text}\n, ${C.text}\n]`,
    rows: [A, B, C],
  },
  {
    name: 'an array printed over lines',
    text: '[\r\n  {\r\n    "a": 1\r\n  },\r\n  {\r\n    "b": 2\r\n  }\r\n]\r\n',
    rows: [
      { line: 2, text: '{\r\n    "a": 1\r\n  }', value: { a: 1 } },
      { line: 5, text: '{\r\n    "b": 2\r\n  }', value: { b: 2 } },
    ],
  },
  {
    name: 'an array with other things among its events',
    text: '[{"a":1},\n2,\n"x",\n[{"b":2}],\n{"c":3}]\n{"d":4}',
    rows: [
      { line: 1, text: '{"a":1}', value: { a: 1 } },
      { line: 2, text: '2', value: 2 },
      { line: 3, text: '"x"', value: 'x' },
      { line: 4, text: '[{"b":2}]', value: [{ b: 2 }] },
      { line: 5, text: '{"c":3}', value: { c: 3 } },
      { line: 6, text: '{"d":4}', value: { d: 4 } },
    ],
  },
  {
    name: 'an array after lines, and lines after it',
    text: `${A.text}\n[${B.text},${A.text}]\n${C.text}`,
    rows: [A, B, at(2, A), C],
  },
  {
    name: 'an array that was never closed',
    text: `[${A.text},\n${B.text},\n${C.text}`,
    rows: [A, B, C],
  },

  // Printed over lines
  {
    name: 'values printed over lines, one after the other',
    text: `${PRETTY_A}\n${PRETTY_C}\n`,
    rows: [PRETTY.a, PRETTY.c],
  },
  {
    name: 'values printed over lines, with nothing between them',
    text: `${PRETTY_A}${PRETTY_C}${A.text}`,
    rows: [PRETTY.a, at(3, PRETTY.c), at(9, A)],
  },
  {
    name: 'lines and values printed over lines',
    text: `${A.text}\n${PRETTY_A}\n${B.text}`,
    rows: [A, at(2, PRETTY.a), at(5, B)],
  },
  {
    name: 'values printed over lines, with commas between them',
    text: '{\n"a":1\n},\n[\n2\n] ,\n{"c":3}',
    rows: [
      { line: 1, text: '{\n"a":1\n}', value: { a: 1 } },
      { line: 4, text: '[\n2\n]', value: [2] },
      { line: 7, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'values printed over lines that are not indented',
    text: '{\n"a":true,\n"b":[\n-1.5e3,\nfalse\n]\n}\n[\nnull,\n"\\u00e9"\n]',
    rows: [
      {
        line: 1,
        text: '{\n"a":true,\n"b":[\n-1.5e3,\nfalse\n]\n}',
        value: { a: true, b: [-1500, false] },
      },
      { line: 8, text: '[\nnull,\n"\\u00e9"\n]', value: [null, 'é'] },
    ],
  },
  {
    name: 'a value with blank lines in it',
    text: '{\n\n"a":\n\n1}\n{"b":2}',
    rows: [
      { line: 1, text: '{\n\n"a":\n\n1}', value: { a: 1 } },
      { line: 6, text: '{"b":2}', value: { b: 2 } },
    ],
  },

  // Several on one line
  {
    name: 'values on one line, joined by blanks',
    text: `${LINES.join(' ')}\n${A.text}`,
    rows: [A, at(1, B), at(1, C), at(2, A)],
  },
  {
    name: 'values on one line, with nothing between them',
    text: LINES.join(''),
    rows: [A, at(1, B), at(1, C)],
  },
  {
    name: 'values on one line, joined by commas',
    text: LINES.join(', '),
    rows: [A, at(1, B), at(1, C)],
  },
  {
    name: 'values on one line, joined by commas, and more lines',
    text: `${A.text}, ${A.text}\n${B.text},${A.text}\n${C.text}`,
    rows: [A, A, B, at(2, A), C],
  },
  {
    name: 'joined values, the second broken',
    text: '{"a":1} {"b":2,}\n{"c":3}',
    rows: [
      A,
      { line: 1, text: '{"b":2,}', problem: ['key', 1, 16, '}'] },
      { line: 2, text: '{"c":3}', value: { c: 3 } },
    ],
  },

  // Repairs
  {
    name: 'strings broken over lines',
    text: '{"a":"one\ntwo\r\n  three"}\n{"b":2}',
    rows: [
      {
        line: 1,
        text: '{"a":"one\ntwo\r\n  three"}',
        repair: 'line-breaks',
        value: { a: 'one\ntwo\r\n  three' },
      },
      { line: 4, text: '{"b":2}', value: { b: 2 } },
    ],
  },
  {
    name: 'curly quotes',
    text: '{“a”:\u00a0“x”}\n{"b":"“x”"}\n',
    rows: [
      { line: 1, text: '{“a”:\u00a0“x”}', repair: 'quotes', value: { a: 'x' } },
      { line: 2, text: '{"b":"“x”"}', value: { b: '“x”' } },
    ],
  },
  {
    name: 'curly quotes, and commas after the values',
    text: '{“a”:1},\n{“b”:2},\n{\n  “c”: 3\n},\n{"d":4}',
    rows: [
      { line: 1, text: '{“a”:1}', repair: 'quotes', value: { a: 1 } },
      { line: 2, text: '{“b”:2}', repair: 'quotes', value: { b: 2 } },
      { line: 3, text: '{\n  “c”: 3\n}', repair: 'quotes', value: { c: 3 } },
      { line: 6, text: '{"d":4}', value: { d: 4 } },
    ],
  },
  {
    name: 'lines escaped once more',
    text: String.raw`{\"a\":\"x\\ny\"}` + '\n' + String.raw`[\"b\"]` + '\n{"c":3}',
    rows: [
      { line: 1, text: String.raw`{\"a\":\"x\\ny\"}`, repair: 'escapes', value: { a: 'x\ny' } },
      { line: 2, text: String.raw`[\"b\"]`, repair: 'escapes', value: ['b'] },
      { line: 3, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'curly quotes in an array in one line',
    text: '[{“a”:1},{“b”:“x, }{ y”}, {"c":3} ,{“d”:[{“e”:\u00a0null}]}]\n{"f":4}',
    rows: [
      { line: 1, text: '{“a”:1}', repair: 'quotes', value: { a: 1 } },
      { line: 1, text: '{“b”:“x, }{ y”}', repair: 'quotes', value: { b: 'x, }{ y' } },
      { line: 1, text: '{"c":3}', value: { c: 3 } },
      {
        line: 1,
        text: '{“d”:[{“e”:\u00a0null}]}',
        repair: 'quotes',
        value: { d: [{ e: null }] },
      },
      { line: 2, text: '{"f":4}', value: { f: 4 } },
    ],
  },
  {
    name: 'curly quotes in an array printed over lines, and in joined values',
    text: '[\n  {\n    “a”: 1\n  },\n  {\n    “b”: “x”\n  }\n]\n{“c”:3} {“d”:4}',
    rows: [
      { line: 2, text: '{\n    “a”: 1\n  }', repair: 'quotes', value: { a: 1 } },
      { line: 5, text: '{\n    “b”: “x”\n  }', repair: 'quotes', value: { b: 'x' } },
      { line: 9, text: '{“c”:3}', repair: 'quotes', value: { c: 3 } },
      { line: 9, text: '{“d”:4}', repair: 'quotes', value: { d: 4 } },
    ],
  },
  {
    name: 'an array in one line, escaped once more',
    text: String.raw`[{\"a\":\"x\\n\\\"}, {\\\\\"},{\"b\":\"\u00e9\\u00e9\"}]` + '\n{"c":3}',
    rows: [
      {
        line: 1,
        text: String.raw`{\"a\":\"x\\n\\\"}, {\\\\\"}`,
        repair: 'escapes',
        value: { a: 'x\n"}, {\\' },
      },
      {
        line: 1,
        text: String.raw`{\"b\":\"\u00e9\\u00e9\"}`,
        repair: 'escapes',
        value: { b: 'éé' },
      },
      { line: 2, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'text before JSON with curly quotes, or escaped once more',
    text:
      'INFO {“a”:“x”}\nINFO [{“b”: 2}],\n' +
      String.raw`12:30 {\"c\":3}` +
      '\nINFO {\n  “d”: 4\n}\n“e” {f}',
    rows: [
      { line: 1, text: 'INFO {“a”:“x”}', prefix: 'INFO', repair: 'quotes', value: { a: 'x' } },
      { line: 2, text: 'INFO [{“b”: 2}]', prefix: 'INFO', repair: 'quotes', value: [{ b: 2 }] },
      {
        line: 3,
        text: String.raw`12:30 {\"c\":3}`,
        prefix: '12:30',
        repair: 'escapes',
        value: { c: 3 },
      },
      {
        line: 4,
        text: 'INFO {\n  “d”: 4\n}',
        prefix: 'INFO',
        repair: 'quotes',
        value: { d: 4 },
      },
      { line: 7, text: '“e” {f}', problem: ['a value', 7, 1, '“'] },
    ],
  },
  {
    name: 'joined values whose strings hold braces that cross',
    text: '{"a":"{"} {"b":"}"}\n{"a":"{"}{"b":"}"}\n{"a":"}"} {"b":"{"}',
    rows: [1, 2, 3].flatMap((line) => {
      const [a, b] = line === 3 ? ['}', '{'] : ['{', '}'];
      return [
        { line, text: `{"a":"${a}"}`, value: { a } },
        { line, text: `{"b":"${b}"}`, value: { b } },
      ];
    }),
  },
  {
    name: 'lines escaped as HTML, and references that are meant',
    text: '{&quot;a&quot;:&#34;x &lt;&amp;amp; y&#34;}\n{"b":"&quot;"}\n{"c":&copy;}',
    rows: [
      {
        line: 1,
        text: '{&quot;a&quot;:&#34;x &lt;&amp;amp; y&#34;}',
        repair: 'escapes',
        value: { a: 'x <&amp; y' },
      },
      { line: 2, text: '{"b":"&quot;"}', value: { b: '&quot;' } },
      { line: 3, text: '{"c":&copy;}', problem: ['a value', 3, 6, '&'] },
    ],
  },

  // Other formats
  {
    name: 'a JSON text sequence',
    text: `\u001e${A.text}\n\u001e${PRETTY_C}\n\u001e${A.text}\n`,
    rows: [A, at(2, PRETTY.c), at(9, A)],
  },
  {
    name: 'a JSON text sequence that lost its line ends',
    text: `\u001e${A.text}\u001e${A.text}\n\u001e${B.text} \u001e${B.text}\n${C.text}`,
    rows: [A, A, B, B, C],
  },
  {
    name: 'an event stream',
    text: 'event: tick\ndata: {"a":1}\nid: 7\n\n: ping\n\ndata: {"b":\ndata: 2}\n\ndata: plain\n\n{"c":3}',
    rows: [
      {
        line: 1,
        text: 'event: tick\ndata: {"a":1}\nid: 7',
        prefix: 'event: tick, id: 7',
        value: { a: 1 },
      },
      {
        line: 5,
        text: ': ping\n\ndata: {"b":\ndata: 2}',
        prefix: ': ping',
        value: { b: 2 },
      },
      { line: 10, text: 'data: plain', value: 'plain' },
      { line: 12, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'an event stream with CRLF',
    text: 'data:1\r\n\r\nretry: 5\r\ndata\r\n\r\n',
    rows: [
      { line: 1, text: 'data:1', value: 1 },
      { line: 3, text: 'retry: 5\r\ndata', prefix: 'retry: 5', value: '' },
    ],
  },

  {
    name: 'an event stream with heartbeats',
    text: 'retry: 3000\n\nid: 1\ndata: {"n":1}\n\n: keep-alive\n\n:\n \nid: 2\ndata: {"n":2}\n\n: keep-alive\n\nretry: 1\n',
    rows: [
      {
        line: 1,
        text: 'retry: 3000\n\nid: 1\ndata: {"n":1}',
        prefix: 'retry: 3000, id: 1',
        value: { n: 1 },
      },
      {
        line: 6,
        text: ': keep-alive\n\n:\n \nid: 2\ndata: {"n":2}\n\n: keep-alive\n\nretry: 1',
        prefix: ': keep-alive, :, id: 2, : keep-alive, retry: 1',
        value: { n: 2 },
      },
    ],
  },
  {
    name: 'heartbeats before what is no event of a stream',
    text: 'data: 1\n\n: bye\n{"a":1}\n: foo\n\nretry: 3\ntext\n\ndata: 2\n',
    rows: [
      { line: 1, text: 'data: 1\n\n: bye', prefix: ': bye', value: 1 },
      { line: 4, text: '{"a":1}', value: { a: 1 } },
      { line: 5, text: ': foo', problem: ['a value', 5, 1, ':'] },
      { line: 7, text: 'retry: 3', problem: ['a value', 7, 1, 'r'] },
      { line: 8, text: 'text', problem: ['a value', 8, 1, 't'] },
      { line: 10, text: 'data: 2', value: 2 },
    ],
  },

  // Text before the JSON
  {
    name: 'text before the JSON',
    text: '2024-05-13 [12] INFO {"a":1}\nweb-1 | {"b":{"c":"}"}} \n12:00 {x} {"d":4},\n',
    rows: [
      {
        line: 1,
        text: '2024-05-13 [12] INFO {"a":1}',
        prefix: '2024-05-13 [12] INFO',
        value: { a: 1 },
      },
      {
        line: 2,
        text: 'web-1 | {"b":{"c":"}"}}',
        prefix: 'web-1 |',
        value: { b: { c: '}' } },
      },
      { line: 3, text: '12:00 {x} {"d":4}', prefix: '12:00 {x}', value: { d: 4 } },
    ],
  },
  {
    name: 'text that looks like a value before the JSON',
    text: '[12] {"a":1}\n17 {"b":2}\n"x" {"c":3}',
    rows: [
      { line: 1, text: '[12] {"a":1}', prefix: '[12]', value: { a: 1 } },
      { line: 2, text: '17 {"b":2}', prefix: '17', value: { b: 2 } },
      { line: 3, text: '"x" {"c":3}', prefix: '"x"', value: { c: 3 } },
    ],
  },
  {
    name: 'text before an array of objects',
    text: 'INFO got [{"a":1},{"a":2}]\n[12] rows [{}],\nlist [1]\nx [{"a":1}',
    rows: [
      {
        line: 1,
        text: 'INFO got [{"a":1},{"a":2}]',
        prefix: 'INFO got',
        value: [{ a: 1 }, { a: 2 }],
      },
      { line: 2, text: '[12] rows [{}]', prefix: '[12] rows', value: [{}] },
      { line: 3, text: 'list [1]', problem: ['a value', 3, 1, 'l'] },
      { line: 4, text: 'x [{"a":1}', prefix: 'x [', value: { a: 1 } },
    ],
  },
  {
    name: 'text before JSON, and an empty value behind it',
    text: 'INFO: in {"id":1} []\nINFO: out [] {}\nWARN: no [] {"url":"/"}\nx {"a":1} 5\n{"b":1} []\nnone []\nx {"a":tru} []\nx {"a":1} [] {}',
    rows: [
      { line: 1, text: 'INFO: in {"id":1} []', prefix: 'INFO: in … []', value: { id: 1 } },
      { line: 2, text: 'INFO: out [] {}', prefix: 'INFO: out … {}', value: [] },
      { line: 3, text: 'WARN: no [] {"url":"/"}', prefix: 'WARN: no []', value: { url: '/' } },
      { line: 4, text: 'x {"a":1} 5', prefix: 'x', problem: ['nothing more', 4, 11, '5'] },
      { line: 5, text: '{"b":1}', value: { b: 1 } },
      { line: 5, text: '[]', value: [] },
      { line: 6, text: 'none []', prefix: 'none', value: [] },
      { line: 7, text: 'x {"a":tru} []', prefix: 'x', problem: ['a value', 7, 8, 't'] },
      { line: 8, text: 'x {"a":1} [] {}', prefix: 'x … [] {}', value: { a: 1 } },
    ],
  },
  {
    name: 'text before JSON over several lines',
    text: 'INFO payload: {\n  "a": [\n    1\n  ]\n}\nnext\n10:55 {"b":\n2} ,\nx {},\n',
    rows: [
      {
        line: 1,
        text: 'INFO payload: {\n  "a": [\n    1\n  ]\n}',
        prefix: 'INFO payload:',
        value: { a: [1] },
      },
      { line: 6, text: 'next', problem: ['a value', 6, 1, 'n'] },
      { line: 7, text: '10:55 {"b":\n2}', prefix: '10:55', value: { b: 2 } },
      { line: 9, text: 'x {}', prefix: 'x', value: {} },
    ],
  },
  {
    name: 'text before what is no JSON over several lines',
    text: 'function f() {\n  return 1;\n}\nx {"a":1\n} y\nz {"b":\n{"c":3}',
    rows: [
      { line: 1, text: 'function f() {', problem: ['a value', 1, 1, 'f'] },
      { line: 2, text: '  return 1;', problem: ['a value', 2, 3, 'r'] },
      { line: 3, text: '}', problem: ['a value', 3, 1, '}'] },
      { line: 4, text: 'x {"a":1', prefix: 'x', problem: ['“,” or “}”', 4, 9, ''] },
      { line: 5, text: '} y', problem: ['a value', 5, 1, '}'] },
      { line: 6, text: 'z {"b":', prefix: 'z', problem: ['a value', 6, 8, ''] },
      { line: 7, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'text before JSON that is broken',
    text: 'INFO {"a":[1,}\nnext',
    rows: [
      {
        line: 1,
        text: 'INFO {"a":[1,}',
        prefix: 'INFO',
        problem: ['a value', 1, 14, '}'],
      },
      { line: 2, text: 'next', problem: ['a value', 2, 1, 'n'] },
    ],
  },

  // Remarks
  {
    name: 'remarks',
    text: `# One\n//Two\n${A.text}\n${B.text}\n\n  # Three # four\n\n${C.text}\n# The last`,
    rows: [
      at(3, { ...A, note: 'One\nTwo' }),
      at(4, B),
      at(8, { ...C, note: 'Three # four\nThe last' }),
    ],
  },
  {
    name: 'remarks in an array',
    text: `[\n# One\n${A.text},\n// Two\n${B.text}\n]`,
    rows: [at(3, { ...A, note: 'One' }), at(5, { ...B, note: 'Two' })],
  },
  {
    name: 'what looks like a remark inside a value',
    text: '{"a":\n1}\n{"b":"\n# no\n"}',
    rows: [
      { line: 1, text: '{"a":\n1}', value: { a: 1 } },
      { line: 3, text: '{"b":"\n# no\n"}', repair: 'line-breaks', value: { b: '\n# no\n' } },
    ],
  },
  {
    name: 'an option line',
    text: `#! sort=-a open=2\n${B.text}`,
    rows: [B],
    options: 'sort=-a open=2',
  },
  {
    name: 'an option line after blank ones, with a byte order mark and CRLF',
    text: `\ufeff\r\n#!sort=a\r\n${C.text}`,
    rows: [C],
    options: 'sort=a',
  },
  {
    name: 'an option line that is not the first',
    text: `# One\n#! open=1\n${C.text}`,
    rows: [{ ...C, note: 'One\n! open=1' }],
  },
  {
    name: 'a second option line',
    text: `#! open=1\n#! open=2\n${C.text}`,
    rows: [{ ...C, note: '! open=2' }],
    options: 'open=1',
  },

  // What cannot be read
  {
    name: 'noise',
    text: `${A.text}\nSegmentation fault\n  at x (y:1)\n,\n]\n${A.text}`,
    rows: [
      A,
      { line: 2, text: 'Segmentation fault', problem: ['a value', 2, 1, 'S'] },
      { line: 3, text: '  at x (y:1)', problem: ['a value', 3, 3, 'a'] },
      { line: 4, text: ',', problem: ['a value', 4, 1, ','] },
      { line: 5, text: ']', problem: ['a value', 5, 1, ']'] },
      at(6, A),
    ],
  },
  {
    name: 'a scalar with more after it',
    text: '12 monkeys\ntrue, false\n',
    rows: [
      { line: 1, text: '12 monkeys', problem: ['a value', 1, 1, '1'] },
      { line: 2, text: 'true, false', problem: ['a value', 2, 1, 't'] },
    ],
  },
  {
    name: 'lines that were cut off',
    text: '{"a":1,"b":"x\n{"c":3}\n{"d":[1,2\n{"e":5}',
    rows: [
      { line: 1, text: '{"a":1,"b":"x', problem: ['the closing quote', 1, 14, ''] },
      { line: 2, text: '{"c":3}', value: { c: 3 } },
      { line: 3, text: '{"d":[1,2', problem: ['“,” or “]”', 3, 10, ''] },
      { line: 4, text: '{"e":5}', value: { e: 5 } },
    ],
  },
  {
    name: 'a value printed over lines that is broken is one row',
    text: '{\n  "a": 1,\n  "b": [\n    1,,\n    2\n  ]\n}\n{"c":3}',
    rows: [
      {
        line: 1,
        text: '{\n  "a": 1,\n  "b": [\n    1,,\n    2\n  ]\n}',
        problem: ['a value', 4, 7, ','],
      },
      { line: 8, text: '{"c":3}', value: { c: 3 } },
    ],
  },
  {
    name: 'an array printed over lines with a value that is broken, and one that was cut off',
    text: '[\n  {\n    "a": oops\n  },\n  {\n    "b": [\n  {\n    "c": 3\n  }\n]\n',
    rows: [
      { line: 2, text: '  {\n    "a": oops\n  }', problem: ['a value', 3, 10, 'o'] },
      { line: 5, text: '  {\n    "b": [', problem: ['a value or “]”', 6, 11, ''] },
      { line: 7, text: '{\n    "c": 3\n  }', value: { c: 3 } },
    ],
  },
  {
    name: 'lines that were cut off after an object inside',
    text: '{"a":{"b":1}\n{"c":3}\nINFO {"d":{"e":1}\n{"f":{"g":1}',
    rows: [
      { line: 1, text: '{"a":{"b":1}', problem: ['“,” or “}”', 1, 13, ''] },
      { line: 2, text: '{"c":3}', value: { c: 3 } },
      {
        line: 3,
        text: 'INFO {"d":{"e":1}',
        prefix: 'INFO',
        problem: ['“,” or “}”', 3, 18, ''],
      },
      { line: 4, text: '{"f":{"g":1}', problem: ['“,” or “}”', 4, 13, ''] },
    ],
  },
  {
    name: 'an object, text, and an object, wherever it stands',
    text: '{"a":1} INFO {"b":2}\n{"c":3}\n{"a":1} INFO {"b":2}\n',
    rows: [
      { line: 1, text: '{"a":1} INFO {"b":2}', problem: ['nothing more', 1, 9, 'I'] },
      { line: 2, text: '{"c":3}', value: { c: 3 } },
      { line: 3, text: '{"a":1} INFO {"b":2}', problem: ['nothing more', 3, 9, 'I'] },
    ],
  },
  {
    name: 'a value that was cut off, with blank lines after it',
    text: '{"a":\n  {"b":1\n \n\n',
    rows: [{ line: 1, text: '{"a":\n  {"b":1', problem: ['“,” or “}”', 2, 9, ''] }],
  },
  {
    name: 'a wrong character outside the first plane',
    text: '{"a":😀}',
    rows: [{ line: 1, text: '{"a":😀}', problem: ['a value', 1, 6, '😀'] }],
  },
  {
    name: 'numbers, duplicates and keys that objects treat specially',
    text: '{"n":1.10,"__proto__":1,"n":2,"constructor":3}\n{"z":1}',
    rows: [
      {
        line: 1,
        text: '{"n":1.10,"__proto__":1,"n":2,"constructor":3}',
        value: JSON.parse('{"n":2,"__proto__":1,"constructor":3}') as unknown,
      },
      { line: 2, text: '{"z":1}', value: { z: 1 } },
    ],
  },
];

describe('EventLog', () => {
  for (const { name, text, rows, options = '' } of FIXTURES) {
    it(`reads ${name}`, () => {
      const log = logOf(text);
      expect(rowsOf(log)).to.deep.equal(rows);
      expect(log.options).to.equal(options);
    });
  }

  describe('reads the same in two pieces, wherever they are cut', () => {
    for (const { name, text, rows, options = '' } of FIXTURES) {
      it(name, () => {
        for (let cut = 1; cut < text.length; cut++) {
          const pieces = cutAt(text, [cut]);
          const log = logOf(...pieces);
          expect(rowsOf(log), JSON.stringify(pieces)).to.deep.equal(rows);
          expect(log.options).to.equal(options);
        }
      });
    }
  });

  it('reads the same character by character', () => {
    for (const { name, text, rows } of FIXTURES) {
      expect(rowsOf(logOf(...text.split(''))), name).to.deep.equal(rows);
    }
  });

  it('numbers on after the end', () => {
    const log = logOf('{"a":1}\n{"b":2}');
    log.push('{"c":3}\n{"d":4');
    expect(log.count).to.equal(3);
    log.push('}\n');
    log.end();
    expect(rowsOf(log).map(({ text }) => text)).to.deep.equal([
      '{"a":1}',
      '{"b":2}',
      '{"c":3}',
      '{"d":4}',
    ]);
  });

  it('has a record as soon as the next line shows that its own is complete', () => {
    const log = new EventLog();
    log.push('{"a":1}\n{"b"');
    expect(log.count).to.equal(1);
    log.push(':2}');
    expect(log.count).to.equal(1);
    log.push('\n');
    expect(log.count).to.equal(2);
    log.push('{\n"c":3,\n');
    expect(log.count).to.equal(2);
    log.push('"d":4}\n');
    expect(log.count).to.equal(3);
  });

  it('keeps what it has given, whatever is added', () => {
    const log = new EventLog();
    log.push('{"a":1}\n');
    const first = log.record(1);
    for (let index = 0; index < 3000; index++) log.push(`{"n":${index}}\n`);
    log.end();
    for (let index = 0; index < 3000; index++) {
      expect(log.record(index + 2).text).to.equal(`{"n":${index}}`);
    }
    expect(log.record(1)).to.deep.equal(first);
    expect(log.record(3001).line).to.equal(3001);
  });

  it('gives the same record twice, unless it is to be read anew', () => {
    const log = logOf('{"a":1}');
    expect(log.record(1)).to.equal(log.record(1));
    expect(log.read(1)).not.to.equal(log.read(1));
    expect(rowOf(log, log.read(1))).to.deep.equal(rowOf(log, log.record(1)));
  });

  describe('settle', () => {
    const table: [text: string, count: number][] = [
      ['{"a":1}', 1],
      ['{"a":1} ', 1],
      ['[{"a":1},{"b":2}]', 2],
      ['[1,2]', 1],
      ['{"a":1', 0],
      ['{"a":"}', 0],
      ['[{"a":1}', 0],
      ['12', 0],
      ['"x"', 0],
      ['text {"a":1}', 0],
      ['{"a":1}{"b":2}', 2],
      ['{"a":1}, [2] ', 2],
      ['{"a":1} {"b":', 0],
      ['{"a":1}]', 0],
      ['[\n{"a":1},{"b":2}', 2],
      ['[\n{"a":1},{"b":2}]', 2],
      ['', 0],
    ];
    for (const [text, count] of table) {
      it(`has ${count} of ${JSON.stringify(text)}`, () => {
        const log = new EventLog();
        log.push(text);
        log.settle();
        expect(log.count).to.equal(count);
      });
    }

    it('changes nothing of what follows', () => {
      const log = new EventLog();
      log.push('{"a":1}');
      log.settle();
      log.push('\n{"b":2');
      log.settle();
      log.push('}\n{"c":3,}\n');
      log.settle();
      log.end();
      expect(rowsOf(log).map(({ line, text }) => [line, text])).to.deep.equal([
        [1, '{"a":1}'],
        [2, '{"b":2}'],
        [3, '{"c":3,}'],
      ]);
    });
  });

  it('gives what was read of a record that is broken', () => {
    const log = logOf('{"a":1,"b":[true,\nx\nINFO {"c":');
    const sources = [1, 2, 3].map((number) => {
      const { document } = log.record(number);
      return document.isEmpty ? undefined : document.source(0);
    });
    expect(sources).to.deep.equal(['{"a":1,"b":[true,', undefined, '{"c":']);
    expect(log.record(2).prefix).to.equal('');
  });
});

describe('Long records', () => {
  /** Runs the work to its end; gives the greatest number of characters that were read between two yields. */
  function mostInOneStep(work: Generator<void, unknown>): number {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with `this`, and put back.
    const { advance } = JsonDocument.prototype;
    const reached = new Map<JsonDocument, number>();
    let most = 0;
    let now = 0;
    JsonDocument.prototype.advance = function (budget = Infinity) {
      const from = reached.get(this) ?? this.offset;
      const isDone = advance.call(this, budget);
      // In the middle of a string the offset is that of its beginning.
      const to = isDone ? this.offset : Math.max(this.offset, from + budget);
      reached.set(this, to);
      now += to - from;
      return isDone;
    };
    try {
      for (let step = work.next(); !step.done; step = work.next()) {
        most = Math.max(most, now);
        now = 0;
      }
    } finally {
      JsonDocument.prototype.advance = advance;
    }
    return Math.max(most, now);
  }

  const LENGTH = 2_000_000;
  const filler = (part: string) => part.repeat(LENGTH / part.length);
  const table: [name: string, text: string, count: number][] = [
    ['a line that is one object', `{"a":0${filler(',"b":"cdef"')}}`, 1],
    // Strings without an escape before them are searched by the engine itself, in no time.
    ['a string', String.raw`"\n${filler('x')}"`, 1],
    ['a string with escapes in an object', `{"a":"${filler(String.raw`x\n\u00e9`)}"}`, 1],
    ['an array of small events', `[{"a":1}${filler(',{"b":"c"}')}]`, 200_001],
    ['nested arrays', filler('[') + filler(']'), 1],
    ['an array that is not closed', `[1${filler(',[2]')}`, 1],
    ['an object that is not closed', `{"a":1${filler(',"b":{}')}`, 1],
    ['a string that is not closed', `{"a":"${filler('x')}`, 1],
    ['a value printed over lines', `{"a":[\n0${filler(',\n  1')}\n]}`, 1],
    ['text before an object', `${filler('text {x}\t')}{"a":1}`, 1],
    ['an event of a stream', `data: "first",\n${filler('data: "x",\n')}`, 1],
  ];
  for (const [name, text, count] of table) {
    it(`are read in steps: ${name}`, () => {
      const log = new EventLog();
      const bound = SLICE_CHARACTERS + LONG_RECORD;
      expect(mostInOneStep(log.splitter.push(`${text}\n`))).to.be.at.most(bound);
      expect(mostInOneStep(log.endInSteps())).to.be.at.most(bound);
      expect(log.count).to.equal(count);
      for (let number = 1; number <= Math.min(count, 1000); number++) {
        expect(mostInOneStep(log.readInSteps(number))).to.be.at.most(bound);
      }
      expect(log.text(1).length).to.be.above(count > 1 ? 6 : LENGTH - 1);
    });
  }

  it('give way in white space too', () => {
    let steps = 0;
    const work = new EventLog().splitter.push(`${filler('          ')}\n`);
    while (!work.next().done) steps++;
    expect(steps).to.be.at.least(LENGTH / SLICE_CHARACTERS - 1);
  });

  it('have all fields of an event of a stream', () => {
    const count = 100_000;
    const part = (n: number) => (n % 3 ? `data: "line ${n}"\r\n` : `id: ${n}\r\ndata:${n}\n`);
    const numbers = Array.from({ length: count }, (_, n) => n);
    const { document, prefix } = logOf(`${numbers.map(part).join('')}\n`).read(1);
    const lines = numbers.map((n) => (n % 3 ? `"line ${n}"` : String(n)));
    expect(document.string(0) === lines.join('\n')).to.equal(true);
    const ids = numbers.filter((n) => n % 3 === 0).map((n) => `id: ${n}`);
    expect(prefix === ids.join(', ')).to.equal(true);
  });

  it('give way between many short ones too', () => {
    const log = logOf('{"a":1}\n'.repeat(10_000));
    let steps = 0;
    function* all(): Generator<void> {
      for (let number = 1; number <= log.count; number++) yield* log.readInSteps(number);
    }
    for (const work = all(); !work.next().done;) steps++;
    expect(steps).to.be.at.least((10_000 * RECORD_COST) / SLICE_CHARACTERS - 1);
  });

  it('are kept once they were read, and have remarks that came later', () => {
    const log = logOf(`{"a":"${'x'.repeat(LONG_RECORD)}"}\n{"b":1}`);
    expect(log.read(1)).to.equal(log.read(1));
    expect(log.read(2)).not.to.equal(log.read(2));
    const last = logOf(`{"a":"${'x'.repeat(LONG_RECORD)}"}`);
    expect(last.note(1)).to.equal('');
    last.push('# Later');
    last.end();
    expect(last.note(1)).to.equal('Later');
  });

  it('are the same, however they arrive and are read', () => {
    const line = fc
      .tuple(
        fc.constantFrom('{"a":', '[', '["'),
        fc.constantFrom('[1,2],', '"x\\n",', '{"k":0},', 'y'),
      )
      .map(([start, part]) => `${start}[${part.repeat(LONG_RECORD / 4)}0]`)
      .chain((text) => fc.constantFrom(text, `${text}}`, `${text}]`, `${text}"]`));
    fc.assert(
      fc.property(line, fc.array(fc.nat(), { maxLength: 3 }), (text, places) => {
        const whole = logOf(`${text}\n{"b":1}\n`);
        const pieces = cutAt(
          `${text}\n{"b":1}\n`,
          places.map((place) => place % text.length),
        );
        expect(rowsOf(logOf(...pieces))).to.deep.equal(rowsOf(whole));
        const short = readJson(text);
        const { document } = whole.record(1);
        expect(document.problem).to.deep.equal(short.problem);
        expect(document.source(0)).to.equal(short.source(0));
      }),
      { numRuns: 30 },
    );
  });
});

describe('Any mixture of lines', () => {
  const PARTS = [
    '{"a":1}',
    '{"b":"x, [y] {z}"}',
    '{"c":{"d":[1,{"e":"\\""}]}}',
    '[{"f":1},{"g":2}]',
    '[{"f":1},',
    '[',
    ']',
    '],',
    ',',
    '[1,2]',
    '[]',
    '[12] {"a":1}',
    'INFO {"a":1}',
    'INFO {"a":{"b":2}',
    '{"a":1} {"b":2}',
    '{"a":1}{"b":2',
    '{"a":1},',
    '{"a":1} # no remark',
    '{"a":1}]',
    '{"a":"x',
    'y"}',
    '{',
    '  "a": 1,',
    '  "b": [2]',
    '}',
    '},',
    '{"a":1,}',
    '{"a"',
    '{“a”:1}',
    '{\\"a\\":1}',
    '12',
    '"x"',
    'null,',
    'plain text',
    '\ttext',
    '# remark',
    '  // remark',
    '#! open=1',
    '{"a":"{"}',
    '{"a":"}"}',
    '{"a":"}',
    '{"a":"[","b":"]}"}',
    'data: {"a":1}',
    'data: {"a":',
    'event: tick',
    ': ping',
    'id',
    '',
    '   ',
    '\u001e{"a":1}',
    '\u001e',
    '\ufeff',
    '\u00a0',
  ];
  const mixture = fc
    .tuple(
      fc.array(
        fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('\n', '\n', '\n', '\r\n', ' ', '')),
        { maxLength: 12 },
      ),
      fc.constantFrom('', '\ufeff', '\n'),
    )
    .map(([parts, start]) => start + parts.flat().join(''));

  it('gives the same records, wherever it is cut', () => {
    fc.assert(
      fc.property(mixture, fc.array(fc.nat(), { maxLength: 6 }), (text, places) => {
        const whole = logOf(text);
        const cut = logOf(
          ...cutAt(
            text,
            places.map((place) => place % (text.length + 1)),
          ),
        );
        expect(rowsOf(cut)).to.deep.equal(rowsOf(whole));
        expect(cut.options).to.equal(whole.options);
      }),
      { numRuns: 3000 },
    );
  });

  /** Lines that could be taken for one record or for several, before others. */
  const AMBIGUOUS = [
    '{"a":1} x {"b":2}\n{"c":3}\n',
    '{"a":1}, x {"b":2}\n{"c":3}\n',
    '{"a":1}, }\n{"c":3}\n',
    '{"a":1}, },\n{"c":3}\n',
    '{"a":1},"x",{"b":2}\n{"c":3}\n',
    '{"a":1}\u00a0{"b":2}\n{"c":3}\n',
    '{"a":1}]{"b":2}\n{"c":3}\n',
    '[\n{"a":1},x {"b":2}\n{"c":3}\n]',
    '[\n{"a":1},2,{"b":2}\n{"c":3}\n]',
    '[\n{"a":1}] }\n{"c":3}\n',
    '[\n{"a":1}],{"b":2}\n{"c":3}\n',
    '[{"a":1}, null, [{"b":2},\n{"c":3}4\n{"d":5},\n',
    '[\nnull,\n{"a":1}]\n{"b":2}',
    '{"a":{"b":2}\n{"c":3}\n}\n{"d":4}',
    '{"a":"x}\n{"b":2}\n{"c":3"}\n',
    '{"a" 1{"b":2},\n{"c":3,}\n \n',
  ];
  for (const text of AMBIGUOUS) {
    it(`gives the same records of ${JSON.stringify(text)}, wherever it is cut`, () => {
      const whole = rowsOf(logOf(text));
      for (let cut = 1; cut < text.length; cut++) {
        const pieces = cutAt(text, [cut]);
        expect(rowsOf(logOf(...pieces)), JSON.stringify(pieces)).to.deep.equal(whole);
      }
    });
  }

  it('has every character but white space, separators and remarks in one record', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { masked, records, remarks } = split(`${text}\n`);
        const lines = masked.replaceAll('\u001e', ' ').split('\n');
        expect(remarks).to.equal(lines.filter(isRemark).length);
        const rest = lines.filter((line) => !isRemark(line)).join('');
        expect(rest.replace(/[\s,[\]\0]/g, '')).to.equal('');
        for (const record of records) {
          // What could not be read may be indented.
          const text = record.replace(/^[ \t]+/, '');
          expect(text.replaceAll('\u001e', ' ').trim()).to.have.length(text.length);
          expect(text).not.to.equal('');
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('puts each record on its line', () => {
    fc.assert(
      fc.property(mixture, fc.array(fc.nat(), { maxLength: 4 }), (text, places) => {
        const log = logOf(
          ...cutAt(
            text,
            places.map((place) => place % (text.length + 1)),
          ),
        );
        const lines = text.split('\n');
        for (const { line, text: record } of rowsOf(log)) {
          // Blank lines before heartbeats at the end of a stream are not kept one by one.
          for (const part of record.split('\n\n'))
            expect(lines.slice(line - 1).join('\n'), String(line)).to.include(part);
          expect(lines[line - 1]).to.include(record.split('\n')[0]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has each line that is one object as one record, whatever stands round it', () => {
    const object = '{"the":"one"}';
    const around = fc.array(
      fc.constantFrom(
        '{"a":1}',
        '{"a":[{"b":1}]}',
        'plain',
        '[1]',
        '12',
        '# remark',
        '',
        'X {"a":1}',
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(around, around, (before, after) => {
        const rows = rowsOf(logOf([...before, object, ...after].join('\n')));
        const found = rows.filter(({ text }) => text === object);
        expect(found.length).to.equal(1);
        expect(found[0]!.line).to.equal(before.length + 1);
        expect(found[0]!.value).to.deep.equal({ the: 'one' });
      }),
    );
  });

  it('has each line that is one object as one record, whatever its texts hold', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ' ', 'a') });
    const value = fc.oneof(text, fc.array(fc.dictionary(text, text), { maxLength: 3 }));
    const objects = fc.array(fc.dictionary(text, value, { maxKeys: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(objects, fc.constantFrom('\n', '\r\n', '\n\n'), (values, separator) => {
        const lines = values.map((object) => JSON.stringify(object));
        const rows = rowsOf(logOf(lines.join(separator)));
        expect(rows.map((row) => row.text)).to.deep.equal(lines);
        expect(rows.map((row) => row.value)).to.deep.equal(values.map(plain));
      }),
      { numRuns: 1000 },
    );
  });

  /** As JSON gives it: dictionaries may have no prototype. */
  function plain(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value));
  }

  function isRemark(line: string): boolean {
    return /^\s*(?:#|\/\/)/.test(line);
  }

  /** The text with its records blanked out, and what they are. */
  function split(text: string) {
    const records: string[] = [];
    let masked = text;
    let last = 0;
    let remarks = 0;
    const splitter = new RecordSplitter({
      record(segment, start, end) {
        // The text ends with a line end and was pushed at once: what is handed over ends where it ends.
        const offset = text.length - segment.length;
        expect(text.endsWith(segment)).to.equal(true);
        expect(offset + start).to.be.at.least(last);
        last = offset + end;
        records.push(segment.slice(start, end));
        const blank = records.at(-1)!.replace(/[^\n]/g, '\0');
        masked = masked.slice(0, offset + start) + blank + masked.slice(last);
      },
      fields(part) {
        const start = masked.indexOf(part, last);
        expect(start).to.be.at.least(last);
        last = start + part.length;
        masked = masked.slice(0, start) + part.replace(/[^\n]/g, '\0') + masked.slice(last);
      },
      note: () => remarks++,
      options: () => remarks++,
    });
    atOnce(splitter.push(text));
    atOnce(splitter.end());
    return { masked, records, remarks };
  }
});

/** Lines of which a careless reader reads all that follows, anew for each; or looks for what is nowhere. */
const ENDLESS = [
  '[',
  '[1,',
  '[[1],',
  '{',
  '{"a":',
  '{"a":[',
  '{"a":1,',
  '{"a":"x',
  '{"a":{"b":1}',
  '{"a',
  '["',
  'text',
  'text {',
  'text {"a":[',
  '{"a":1}x',
  '"',
  'id:',
];

describe('RecordSplitter', () => {
  for (const line of ENDLESS) {
    it(`comes to an end with 20,000 lines of ${line}`, () => {
      const log = logOf(`${line}\n`.repeat(20_000));
      expect(log.count).to.equal(20_000);
      expect([line, line.replace(/,$/, '')]).to.include(log.text(20_000));
    });
  }

  it('takes 100,000 values in one line', () => {
    for (const [start, comma, end] of [
      ['[', ',', ']'],
      ['', ' ', ''],
      ['', '', ''],
    ] as const) {
      const items = Array.from({ length: 100_000 }, (_, index) => `{"n":${index},"a":[{}]}`);
      const log = logOf(start + items.join(comma) + end);
      expect(log.count).to.equal(items.length);
      expect(log.text(items.length)).to.equal(items.at(-1));
      expect(log.record(items.length).line).to.equal(1);
    }
  });

  it('takes a long line that breaks off in JSON in a string', () => {
    const log = new EventLog();
    const line = `{"data":"${'\\"'.repeat(450_000)}`;
    log.push(`${line}\n{"n":2}\n`);
    log.end();
    expect(log.read(1).problem?.expected).to.equal('the closing quote');
    expect(log.count).to.equal(2);
  });

  it('takes a long value that arrives in small pieces', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => `  {"index": ${index}}`);
    const text = `{"items": [\n${items.join(',\n')}\n]}\n{"last":1}`;
    const log = logOf(...(text.match(/.{1,1000}/gs) ?? []));
    expect(log.count).to.equal(2);
    expect(log.text(1).length).to.equal(text.length - 11);
    expect(log.record(2).line).to.equal(items.length + 3);
  });

  it('does not hold an event back for all the heartbeats before it', () => {
    const log = new EventLog();
    log.push('data: 1\n\n');
    for (let count = 0; count < 20_000; count++) log.push(': keep-alive\n\n');
    log.push('data: 2\n\n');
    expect(log.count).to.equal(2);
    expect(valueOf(log.record(2))).to.equal(2);
    expect((log.text(1) + log.text(2)).match(/: keep-alive/g)).to.have.length(20_000);
  });

  it('takes a long line that arrives in small pieces', () => {
    const text = `{"a":"${'x'.repeat(1_000_000)}"}\n{"b":2}`;
    const log = logOf(...(text.match(/.{1,1000}/gs) ?? []));
    expect(log.count).to.equal(2);
    expect(log.text(1).length).to.equal(1_000_008);
  });

  it('does not overflow on nested arrays', () => {
    const depth = 100_000;
    const log = logOf(`${'['.repeat(depth)}${']'.repeat(depth)}\n${'['.repeat(depth)}`);
    expect(log.count).to.equal(2);
    expect(log.record(1).problem).to.equal(undefined);
    expect(log.record(2).problem?.column).to.equal(depth + 1);
  });
});

describe('lineOf', () => {
  const table: [value: unknown, line: string][] = [
    [{ a: 1 }, '{"a":1}\n'],
    ['x\ny', '"x\\ny"\n'],
    [undefined, 'null\n'],
    [null, 'null\n'],
    [() => 1, 'null\n'],
    [NaN, 'null\n'],
  ];
  for (const [value, line] of table) {
    it(JSON.stringify(line), () => {
      expect(lineOf(value)).to.equal(line);
    });
  }

  it('says what JSON cannot hold, on one line', () => {
    const circular: { self?: unknown } = {};
    circular.self = circular;
    for (const value of [circular, 1n]) {
      expect(lineOf(value)).to.match(/^\w*Error: [^\n]+\n$/);
    }
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const log = logOf(lineOf([[value]]));
        expect(log.count).to.equal(1);
        expect(valueOf(log.record(1))).to.deep.equal(JSON.parse(JSON.stringify([[value]])));
      }),
    );
  });
});
