import { expect } from '@open-wc/testing';
import type { Column, Role } from '../../src/core/columns.js';
import { EventLog } from '../../src/core/log.js';
import { isError, saysItself, severityOf, type Severity } from '../../src/core/severity.js';

describe('severityOf', () => {
  const table: [key: string, texts: string, severity: Severity | undefined][] = [
    ['level', 'trace TRC silly verbose V', 'trace'],
    ['level', 'debug DBG D fine 20 29', 'debug'],
    ['level', 'info INF Information I notice 30', 'info'],
    ['level', 'warn WARNING wrn W 40 45', 'warning'],
    ['level', 'error ERR SEVERE E 50', 'error'],
    ['level', 'fatal FTL crit CRITICAL F emerg dpanic 60', 'fatal'],
    ['level', '0 5 9 70 100 -10 1.5 high', undefined],
    ['PRIORITY', '0 1 2', 'fatal'],
    ['severity', '3', 'error'],
    ['syslog_severity', '4', 'warning'],
    ['priority', '5 6', 'info'],
    ['severity', '7', 'debug'],
    ['severity', '8 24', undefined],
    ['severityNumber', '1 4', 'trace'],
    ['SeverityNumber', '5 8', 'debug'],
    ['severity_number', '9 12', 'info'],
    ['severityNumber', '13 16', 'warning'],
    ['severityNumber', '17 20', 'error'],
    ['severityNumber', '21 24', 'fatal'],
    ['severityNumber', '0 25', undefined],
  ];
  for (const [key, texts, severity] of table) {
    it(`${key}: ${texts}`, () => {
      for (const text of texts.split(' ')) {
        expect(severityOf('level', key, text), text).to.equal(severity);
      }
    });
  }

  const outcomes: [texts: string, severity: Severity | undefined][] = [
    ['100 200 204 301 399', undefined],
    ['400 404 429 499 cancelled degraded', 'warning'],
    ['500 503 599 failed FAILURE error timed-out', 'error'],
    ['600 0 ok success online', undefined],
  ];
  for (const [texts, severity] of outcomes) {
    it(`status: ${texts}`, () => {
      for (const text of texts.split(' ')) {
        expect(severityOf('status', 'statusCode', text), text).to.equal(severity);
      }
    });
  }

  it('is told by no other column', () => {
    for (const role of ['name', 'message', 'id', 'other', 'time'] satisfies Role[]) {
      expect(severityOf(role, 'level', 'error')).to.equal(undefined);
    }
  });
});

describe('saysItself', () => {
  it('is true of words, and not of numbers and letters', () => {
    for (const text of ['error', 'WARN', 'timed out'])
      expect(saysItself(text), text).to.equal(true);
    for (const text of ['50', 'E', '500', 'F ']) expect(saysItself(text), text).to.equal(false);
  });
});

describe('isError', () => {
  const columns = [
    { path: ['level'], role: 'level' },
    { path: ['http', 'status'], role: 'status' },
    { path: ['msg'], role: 'message' },
  ] satisfies Pick<Column, 'path' | 'role'>[];
  const table: [line: string, isError: boolean][] = [
    ['{"level":"info","msg":"error"}', false],
    ['{"level":50}', true],
    ['{"level":"fatal"}', true],
    ['{"level":"warn","http":{"status":404}}', false],
    ['{"level":"info","http":{"status":502}}', true],
    ['{"level":"info","http":"{\\"status\\":502}"}', true],
    ['not JSON', true],
    ['{}', false],
  ];
  for (const [line, expected] of table) {
    it(line, () => {
      const log = new EventLog();
      log.push(line);
      log.end();
      expect(isError(log.record(1), columns, true)).to.equal(expected);
    });
  }
});
