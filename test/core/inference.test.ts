import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { constantsIn, inferInSteps, type Inference } from '../../src/core/inference.js';
import {
  MAX_CANDIDATE_PATHS,
  MAX_COLUMN_DEPTH,
  MAX_COLUMN_WIDTH,
  MAX_ID_WIDTH,
} from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import { atOnce } from '../../src/core/steps.js';
import { UPDATE } from '../support/lines.js';

function logOf(lines: readonly string[]): EventLog {
  const log = new EventLog();
  log.push(lines.join('\n'));
  log.end();
  return log;
}

function infer(lines: readonly string[], decodeStrings = true): Inference {
  return atOnce(inferInSteps(logOf(lines), decodeStrings));
}

function labels({ ranked }: Inference): string[] {
  return ranked.map(({ label }) => label);
}

function column(inference: Inference, label: string) {
  return inference.ranked.find((candidate) => candidate.label === label)!;
}

function constants({ constants }: Inference): Record<string, string> {
  return Object.fromEntries(constants.map(({ label, text }) => [label, text]));
}

describe('the columns of a log', () => {
  it('is not misled by what repeats regularly in a long log', () => {
    for (const period of [2, 3, 5, 7, 10, 100]) {
      const lines = Array.from(
        { length: 1000 },
        (_, index) => `{"kind":"k${index % period}","n":${index},"same":1}`,
      );
      const inference = infer(lines);
      expect(constants(inference), `every ${period}`).to.deep.equal({ same: '1' });
      expect(labels(inference)).to.have.members(['kind', 'n']);
    }
  });

  it('finds nothing in an empty log, nor in one of noise', () => {
    expect(infer([])).to.deep.equal({ ranked: [], constants: [] });
    expect(infer(['noise', '{"a":1,'])).to.deep.equal({ ranked: [], constants: [] });
  });

  it('puts time, name, level, message and id before what is left', () => {
    const inference = infer([
      '{"extra":1,"id":"x1","message":"one","level":"info","name":"a","at":"2024-05-13T10:00:00Z"}',
      '{"extra":2,"id":"x2","message":"two","level":"warn","name":"b","at":"2024-05-13T10:00:01Z"}',
      '{"extra":3,"id":"x3","message":"six","level":"info","name":"c","at":"2024-05-13T10:00:02Z"}',
    ]);
    expect(labels(inference)).to.deep.equal(['at', 'name', 'level', 'message', 'id', 'extra']);
    expect(inference.ranked.map(({ role }) => role)).to.deep.equal([
      'time',
      'name',
      'level',
      'message',
      'id',
      'other',
    ]);
    expect(inference.constants).to.deep.equal([]);
  });

  it('chooses well for a log of firmware updates', () => {
    const inference = infer(UPDATE);
    expect(labels(inference).slice(0, 4)).to.include.members(['published_at', 'name', 'data']);
    expect(labels(inference)[0]).to.equal('published_at');
    expect(constants(inference)).to.deep.equal({ ttl: '60', public: 'false' });
  });

  it('lifts out what is the same in every event', () => {
    const inference = infer([
      '{"a":1.0,"b":"x","n":null,"o":{"c":1},"s":"","v":1}',
      '{"a":1.0,"b":"x","n":null,"o":{"c":1},"s":"","v":2}',
    ]);
    expect(constants(inference)).to.deep.equal({ a: '1.0', b: 'x', o: '{c: 1}' });
    expect(labels(inference)).to.deep.equal(['v']);
  });

  it('lifts out objects and arrays too, as long as all of them are equal', () => {
    const event = (n: number, tags: unknown) => JSON.stringify({ n, tags, none: [], at: { n } });
    const same = infer([event(1, ['a', 'b']), event(2, ['a', 'b'])]);
    expect(constants(same)).to.deep.equal({ tags: '["a", "b"]', none: '[]' });
    expect(labels(same)).not.to.include.members(['tags']);
    const other = infer([event(1, ['a', 'b']), event(2, ['a', 'c']), event(3, ['a', 'b'])]);
    expect(constants(other)).to.deep.equal({ none: '[]' });
    expect(labels(other)).to.include('tags');
  });

  it('takes long texts and objects that begin alike for no equals', () => {
    const lines = ['1', '2'].map((end) => {
      const text = 'x'.repeat(5_000) + end;
      return JSON.stringify({ end, text, inside: { text } });
    });
    expect(constants(infer(lines))).to.deep.equal({});
    expect(Object.keys(constants(infer([lines[0]!, lines[0]!])))).to.deep.equal([
      'end',
      'text',
      'inside',
    ]);
  });

  it('lifts out nothing that one event has not, has otherwise, or has alone', () => {
    expect(constants(infer(['{"a":1}']))).to.deep.equal({});
    expect(labels(infer(['{"a":1}']))).to.deep.equal(['a']);
    expect(constants(infer(['{"a":1}', '{"b":2}', '{"a":1}']))).to.deep.equal({});
    expect(constants(infer(['{"a":1}', '{"a":1.0}']))).to.deep.equal({});
    expect(constants(infer(['{"a":1}', 'noise', '{"a":1}']))).to.deep.equal({ a: '1' });
  });

  it('tells times by their values and not by their keys alone', () => {
    const roles: [values: [string, string], key: string, role: string][] = [
      [['"2024-05-13T10:00:00Z"', '"2024-05-13T10:00:01Z"'], 'when', 'time'],
      [['"13/May/2024:10:55:12 +0200"', '"13/May/2024:10:55:13 +0200"'], 'x', 'time'],
      [['1715594400', '1715594401'], 'ts', 'time'],
      [['1715594400', '1715594401'], 'count', 'other'],
      [['12', '13'], 'time', 'other'],
      [['"soon"', '"later"'], 'time', 'other'],
      [['"1716283412345123"', '"1716283413345123"'], '__REALTIME_TIMESTAMP', 'time'],
      [['"1716283412345000000"', '"1716283413345000000"'], 'observedTimeUnixNano', 'time'],
      [['"1716283412.000200"', '"1716283413.000300"'], 'ts', 'time'],
      [['"1842345123"', '"1843345123"'], '__MONOTONIC_TIMESTAMP', 'other'],
      [['"1716283412"', '"1716283413"'], 'order', 'other'],
      [['"1716283412"', '"1716283413"'], 'id', 'id'],
      [['"2024-05-13"', '"2024-05-14"'], 'date', 'time'],
      [['"2024-11-05"', '"2025-03-26"'], 'protocolVersion', 'other'],
    ];
    for (const [[a, b], key, role] of roles) {
      const inference = infer([`{"${key}":${a}}`, `{"${key}":${b}}`]);
      expect(column(inference, key).role, `${key} ${a}`).to.equal(role);
    }
  });

  it('tells roles by the words of the keys', () => {
    const roles: [role: string, ...keys: string[]][] = [
      [
        'level',
        '@l',
        'level',
        'lvl',
        'log_level',
        'log.level',
        'levelname',
        'severityText',
        'SEVERITY',
      ],
      [
        'name',
        'name',
        'event',
        'eventName',
        'RequestMethod',
        'verb',
        'event.type',
        'operationName',
      ],
      ['status', 'status', 'statusCode', 'DownstreamStatus', 'response.status.code', 'errorCode'],
      ['status', 'reason', 'state'],
      ['message', 'msg', 'errorMessage', 'request.uri', 'RequestPath', 'title', 'data', 'payload'],
      ['message', 'req.url', 'Output', '@m', '@mt', 'body.stringValue'],
      ['id', 'id', 'requestID', 'coreid', 'host', 'hostName', 'userName', 'sourceIPAddress'],
      ['other', 'levels', 'username2', 'statusbar', 'contentType', 'sender.type', 'code'],
    ];
    for (const [role, ...keys] of roles) {
      for (const key of keys) {
        const event = (value: string) =>
          key.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
        const inference = infer(['a b', 'b c'].map((value) => JSON.stringify(event(value))));
        const last = inference.ranked.find(({ label }) => label === key)!;
        expect(last.role, key).to.equal(role);
      }
    }
  });

  const numbered = (count: number, make: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => JSON.stringify(make(index)));
  const spare = (inference: Inference) =>
    inference.ranked.filter(({ isSpare }) => isSpare).map(({ label }) => label);

  it('marks what repeats another column, in the same words or a part of them', () => {
    const inference = infer(
      numbered(20, (n) => ({
        place: `street ${n}`,
        title: `Fire at street ${n}`,
        forks: n % 3,
        forks_count: n % 3,
        size: n % 5,
      })),
    );
    expect(spare(inference)).to.have.members(['title', 'forks_count']);
  });

  it('does not take a few equal numbers for that', () => {
    expect(spare(infer(['{"version":1,"count":1}', '{"version":2,"count":2}']))).to.be.empty;
  });

  it('marks an object beside what is in it', () => {
    const body = (text: string) => `{"n":${text.length},"body":{"stringValue":"${text}"}}`;
    const one = infer(['started', 'is ready now', 'stopped'].map(body));
    expect(spare(one)).to.deep.equal(['body']);
    expect(labels(one)).to.include('body.stringValue');
    const some = infer(numbered(9, (n) => ({ n, o: n % 3 ? { a: n * n, b: [n] } : { a: -n } })));
    expect(spare(some)).to.include('o');
    expect(spare(infer(numbered(9, (n) => ({ n, list: [n] }))))).to.be.empty;
  });

  it('marks columns that are nearly empty, in a log that is long enough to tell', () => {
    const line = (n: number) => (n === 3 ? { n, rare: 'x y' } : { n });
    expect(spare(infer(numbered(20, line)))).to.deep.equal(['rare']);
    expect(spare(infer(numbered(5, line)))).to.be.empty;
  });

  it('gives each kind of event in a mixed log its columns', () => {
    const inference = infer(
      numbered(40, (n) =>
        n % 5
          ? {
              StartUTC: new Date(1.7e12 + n).toISOString(),
              RequestPath: `/a/${n}`,
              DownstreamStatus: n % 3 ? 200 : 404,
              RequestMethod: n % 2 ? 'GET' : 'PUT',
              ClientHost: `10.0.0.${n % 4}`,
              Duration: n * 17,
              Overhead: n * 3,
              level: 'info',
            }
          : { ts: 1.7e9 + n, uri: `/b/${n}`, status: 500 + (n % 3), level: 'info' },
      ),
    );
    expect(labels(inference).slice(0, 7)).to.include.members([
      'StartUTC',
      'RequestPath',
      'ts',
      'uri',
    ]);
  });

  it('looks inside the one object in which everything stands', () => {
    const inference = infer(
      numbered(9, (n) => ({ id: `f${n}`, properties: { time: 1.5e12 + n, place: `at ${n}` } })),
    );
    expect(labels(inference).slice(0, 2)).to.have.members(['properties.time', 'properties.place']);
  });

  it('takes little notice of hashes, links and versions', () => {
    const inference = infer(
      numbered(12, (n) => ({
        apiVersion: `v${n % 3}`,
        hash: `8f3c${n}aa9d12`,
        link: `https://example.com/${n % 2}`,
        colour: n % 2 ? 'red' : 'blue',
      })),
    );
    expect(labels(inference)[0]).to.equal('colour');
  });

  it('knows how short a time can be: without its day where there is one only', () => {
    const least = (...times: string[]) =>
      infer(times.map((at) => JSON.stringify({ at }))).ranked[0]!.least;
    expect(least('2024-05-13T10:00:00Z', '2024-05-13T11:00:00Z')).to.equal(11);
    expect(least('2024-05-13T10:00:00Z', '2024-05-14T11:00:00Z')).to.equal(14);
    // In UTC, in which they are shown, on one day, whatever the zone of the reader is.
    expect(least('1715657400', '1715661000')).to.equal(11);
    expect(least('1715642000', '1715645600')).to.equal(13);
  });

  it('aligns numbers, but not times', () => {
    const inference = infer([
      '{"n":1.10,"ts":1715594400,"s":"1","m":1}',
      '{"n":20,"ts":1715594401,"s":"2","m":"x"}',
      '{"n":3e400,"ts":1715594402,"s":"3","m":2}',
    ]);
    expect(column(inference, 'n').isNumeric).to.equal(true);
    expect(column(inference, 'm').isNumeric).to.equal(true);
    expect(column(inference, 'ts').isNumeric).to.equal(false);
    expect(column(inference, 's').isNumeric).to.equal(false);
  });

  it('finds values inside objects, and in strings where it may', () => {
    const lines = [
      '{"d":{"e":{"f":{"g":{"h":1}}}},"s":"{\\"t\\":1}"}',
      '{"d":{"e":{"f":{"g":{"h":2}}}},"s":"{\\"t\\":2}"}',
    ];
    const inference = infer(lines);
    expect(labels(inference)).to.include.members(['d', 'd.e', 'd.e.f', 'd.e.f.g', 's', 's.t']);
    for (const { path } of inference.ranked) expect(path.length).to.be.at.most(MAX_COLUMN_DEPTH);
    expect(labels(infer(lines, false))).not.to.include('s.t');
    expect(labels(infer(lines, false))).to.include('s');
  });

  it('looks into an array only where one object is all that it holds', () => {
    const choice = (content: string) => JSON.stringify({ choices: [{ delta: { content } }] });
    const one = infer(['Hello ', 'to you'].map(choice));
    expect(labels(one)[0]).to.equal('choices.0.delta.content');
    expect(labels(infer(['{"a":[1]}', '{"a":[2]}']))).to.deep.equal(['a']);
    expect(labels(infer(['{"a":[{"b":1},{}]}', '{"a":[{"b":2},{}]}']))).to.deep.equal(['a']);
  });

  it('has a column for the text before the JSON, and for events that are no objects', () => {
    const prefixed = infer(['web-1 {"a":1}', 'web-2 {"a":2}']);
    expect(labels(prefixed)).to.deep.equal(['prefix', 'a']);
    expect(labels(infer(['1', '"x"', '[2]']))).to.deep.equal(['value']);
  });

  it('keeps keys apart that dots would mix up', () => {
    const inference = infer(['{"a.b":1,"a":{"b":2}}', '{"a.b":3,"a":{"b":4}}']);
    expect(inference.ranked.map(({ path }) => path)).to.deep.include.members([['a.b'], ['a', 'b']]);
    expect(labels(inference)).to.include.members(['"a.b"', 'a.b']);
  });

  it('takes keys that objects treat specially for ordinary ones', () => {
    const lines = ['{"__proto__":1,"constructor":"a"}', '{"__proto__":2,"constructor":"b"}'];
    expect(labels(infer(lines))).to.have.members(['__proto__', 'constructor']);
  });

  it('gives room to most values, and says how much all would need', () => {
    const inference = infer([
      '{"s":"x","id":"1","l":"short"}',
      `{"s":"y","id":"${'2'.repeat(80)}","l":"${'long '.repeat(30)}"}`,
    ]);
    for (const { label, least, width, fullWidth } of inference.ranked) {
      expect(least, label).to.be.at.most(width);
      expect(width, label).to.be.at.most(fullWidth);
      expect(width, label).to.be.above(label.length);
      expect(fullWidth, label).to.be.at.most(MAX_COLUMN_WIDTH + 3);
    }
    expect(column(inference, 'id').fullWidth).to.equal(MAX_ID_WIDTH + 3);
    expect(column(inference, 'l').width).to.be.below(column(inference, 'l').fullWidth);
    expect(column(inference, 's').width).to.be.below(10);
  });

  it('bears an event of very many keys', () => {
    const members = Array.from({ length: 20_000 }, (_, index) => `"k${index}":${index}`).join();
    const inference = infer([`{${members}}`, `{"z":1,${members}}`]);
    expect(inference.ranked.length).to.be.at.most(MAX_CANDIDATE_PATHS);
    expect(inference.constants.length).to.be.at.most(MAX_CANDIDATE_PATHS);
  });

  it('looks at a sample of a long log, from its beginning to its end', () => {
    const lines = Array.from({ length: 5_000 }, (_, index) =>
      index < 2_500 ? `{"first":${index}}` : `{"second":${index}}`,
    );
    expect(labels(infer(lines))).to.have.members(['first', 'second']);
  });

  it('goes on with what is left when records are dropped while it looks at them', () => {
    const log = logOf(Array.from({ length: 5_000 }, (_, n) => `{"name":"event ${n}","n":${n}}`));
    const work = inferInSteps(log, true);
    for (let step = 0; step < 30; step++) work.next();
    log.drop(4_500);
    let result = work.next();
    while (!result.done) result = work.next();
    expect(labels(result.value)).to.have.members(['name', 'n']);
  });

  it('gives the same each time, and the same in steps', () => {
    const line = fc.dictionary(fc.constantFrom('a', 'b', 'name', 'at', 'id'), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(line.map((value) => JSON.stringify(value))), (lines) => {
        const once = infer(lines);
        expect(infer(lines)).to.deep.equal(once);
        const steps = inferInSteps(logOf(lines), true);
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).to.deep.equal(once);
      }),
      { numRuns: 100 },
    );
  });

  it('has each path at most once, as a column or as what is the same', () => {
    const line = fc.dictionary(fc.constantFrom('a', 'b', 'name', 'at', 'id'), fc.jsonValue());
    fc.assert(
      fc.property(fc.array(line.map((value) => JSON.stringify(value))), (lines) => {
        const inference = infer(lines);
        const found = [...labels(inference), ...inference.constants.map(({ label }) => label)];
        expect(new Set(found).size).to.equal(found.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('constantsIn', () => {
  const { constants: found } = infer([
    '{"n":1,"a":1,"b":"x A","c":true,"d":{"a":1},"e":"e"}',
    '{"n":2,"a":1,"b":"x A","c":true,"d":{"a":1},"e":"e"}',
  ]);
  const left = (line: string) =>
    constantsIn(logOf([line]).record(1), found)
      .map(({ label }) => label)
      .join();

  it('gives those that an event has as well, written in the same way', () => {
    expect(left('{"n":3,"a":1,"b":"x A","c":true,"d":{"a":2},"e":"e"}')).to.equal('a,b,c,e');
    expect(left('{ "e" : "e", "d" :{"a":1}, "b":"x A", "a": 1 }')).to.equal('a,b,d,e');
    expect(left('{"a":"1","b":"x A","c":"true","d":"{\\"a\\":1}"}')).to.equal('b');
  });

  it('leaves out what is another, or missing', () => {
    expect(left('{"a":2,"b":"x A","c":true,"e":"e"}')).to.equal('b,c,e');
    expect(left('{"a":12,"b":"x A","c":true,"e":"e"}')).to.equal('b,c,e');
    expect(left('{"a":1,"b":"x A","d":{"c":true,"e":"e"}}')).to.equal('a,b');
    expect(left('{"b":null}')).to.equal('');
    expect(left('[1]')).to.equal('');
  });

  it('takes no notice of what cannot be read', () => {
    expect(left('Segmentation fault')).to.equal('a,b,c,d,e');
  });
});
