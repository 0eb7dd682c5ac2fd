import { expect } from '@open-wc/testing';
import { toolsFor } from '../../src/core/controls.js';

describe('toolsFor', () => {
  const cases: [controls: string, events: number, isLive: boolean, tools: string][] = [
    ['', 2, false, ''],
    ['', 10, false, ''],
    ['', 11, false, 'filter columns export'],
    ['', 2, true, 'live'],
    ['', 11, true, 'filter columns export live'],
    ['none', 1_000, true, ''],
    ['export filter', 2, false, 'filter export'],
    ['columns,live', 2, false, 'columns live'],
    ['filter something', 2, false, 'filter'],
    ['something', 1_000, false, ''],
  ];
  for (const [controls, events, isLive, tools] of cases) {
    it(`gives a log of ${events} events${isLive ? ', live,' : ''} with "${controls}" ${tools || 'none'}`, () => {
      expect(toolsFor(controls, events, isLive).join(' ')).to.equal(tools);
    });
  }
});
