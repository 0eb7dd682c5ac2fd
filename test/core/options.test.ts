import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { MAX_OPTIONS_LENGTH } from '../../src/core/limits.js';
import { type Options, parseOptions } from '../../src/core/options.js';

describe('parseOptions', () => {
  const table: [text: string, options: Options][] = [
    ['', {}],
    ['sort=-time', { sort: '-time' }],
    ['sort=-published_at open=2', { sort: '-published_at', open: '2' }],
    ['caption="Two devices" open=2,4-6', { caption: 'Two devices', open: '2,4-6' }],
    ['columns="a=First, b.c"', { columns: 'a=First, b.c' }],
    ['columns=a=First,b', { columns: 'a=First,b' }],
    ['max-height=20rem', { maxHeight: '20rem' }],
    ['raw-strings', { rawStrings: true }],
    ['raw-strings=yes sort=a', { rawStrings: true, sort: 'a' }],
    ['caption=“Two words” open=2', { caption: 'Two words', open: '2' }],
    ['caption=„Zwei Wörter“ open=2', { caption: 'Zwei Wörter', open: '2' }],
    ['caption="Say “hello world”"', { caption: 'Say “hello world”' }],
    ['caption=""', { caption: '' }],
    ['caption', { caption: '' }],
    ['sort=a sort=b', { sort: 'b' }],
    ['src=evil.jsonl open=1', { open: '1' }],
    ['maxHeight=1 SORT=a', {}],
    ['__proto__=1 constructor=2 toString=3', {}],
  ];
  for (const [text, options] of table) {
    it(JSON.stringify(text), () => {
      expect(parseOptions(text)).to.deep.equal(options);
    });
  }

  it('reads no more of a line than an author writes', () => {
    const long = 'a'.repeat(MAX_OPTIONS_LENGTH);
    expect(parseOptions(`sort=a caption=${long} open=2`)).to.deep.equal({
      sort: 'a',
      caption: long.slice('sort=a caption='.length),
    });
  });

  it('never sets anything but what it may', () => {
    const names = [
      'columns',
      'sort',
      'filter',
      'open',
      'expand',
      'highlight',
      'controls',
      'caption',
      'maxHeight',
      'rawStrings',
    ];
    const text = fc.string({
      unit: fc.constantFrom(
        'src',
        'url',
        'sort',
        'open',
        '-',
        '=',
        '"',
        ' ',
        '__proto__',
        'filter',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (line) => {
        const options = parseOptions(line);
        expect(names).to.include.members(Object.keys(options));
        expect(Object.getPrototypeOf(options)).to.equal(Object.prototype);
      }),
    );
  });

  it('reads any value in quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(!value.includes('"'));
        expect(parseOptions(`open=1 caption="${value}" sort=a`)).to.deep.equal({
          open: '1',
          caption: value,
          sort: 'a',
        });
      }),
    );
  });
});
