import { expect } from '@open-wc/testing';
import { EventLog, valueOf } from '../../src/core/log.js';
import { benchLogs } from '../../tools/bench/logs.js';

const CHARACTERS = 20_000;

describe('The logs of the benchmark', () => {
  for (const { name, text } of benchLogs(CHARACTERS)) {
    const lines = text.split('\n');
    lines.pop();

    it(`${name}: every line is an event, and reads as JSON.parse reads it`, () => {
      expect(text.endsWith('\n')).to.equal(true);
      expect(text.length).to.be.within(CHARACTERS, 2 * CHARACTERS);
      const log = new EventLog();
      log.push(text);
      log.end();
      expect(log.count).to.equal(lines.length);
      for (const [index, line] of lines.entries()) {
        const record = log.record(index + 1);
        expect(record.problem).to.equal(undefined);
        expect(record.text).to.equal(line);
        expect(record.line).to.equal(index + 1);
        expect(valueOf(record)).to.deep.equal(JSON.parse(line));
      }
    });

    it(`${name}: the lines differ`, () => {
      expect(new Set(lines).size).to.equal(lines.length);
    });
  }

  it('are the same every time', () => {
    expect(benchLogs(CHARACTERS)).to.deep.equal(benchLogs(CHARACTERS));
  });

  it('hold what costs time in reading', () => {
    const texts = new Map(benchLogs(CHARACTERS).map(({ name, text }) => [name, text]));
    expect(texts.get('device events')).to.match(/\{\\"t\\":\d+,/);
    expect(texts.get('webhooks')).to.match(/\},\{/);
    expect(texts.get('chat messages')).to.match(/[\u0370-\u{1f600}]/u);
    expect(texts.get('measurements')).to.match(/-\d+\.\d+/);
  });
});
