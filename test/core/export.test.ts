import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnFor } from '../../src/core/column-list.js';
import { harmless, textOf, type ExportedTable, type TextForm } from '../../src/core/export.js';
import { MAX_SHEET_CELL, MAX_SHEET_ROWS } from '../../src/core/limits.js';
import { EventLog } from '../../src/core/log.js';
import { parsePath } from '../../src/core/path.js';
import { isSheetNumber, workbook } from '../../src/core/sheet.js';
import { centralDirectory, crc32, localHeader } from '../../src/core/zip.js';
import { TROUBLE } from '../support/lines.js';

function tableOf(
  lines: readonly string[],
  columns: readonly string[] = [],
  numbers?: readonly number[],
): ExportedTable {
  const log = new EventLog();
  log.push(lines.join('\n'));
  log.end();
  return {
    log,
    numbers: numbers ?? Array.from({ length: log.count }, (_, index) => index + 1),
    columns: columns.map((path) => columnFor(parsePath(path))),
    decodeStrings: true,
    unreadable: undefined,
  };
}

const write = (form: TextForm, table: ExportedTable) => [...textOf(form, table)].join('');

/** Reads what RFC 4180 describes. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('JSON Lines', () => {
  it('are the source of the events, in the order asked for', () => {
    const lines = ['{"n":1.10,"n":2}', '{"2":"\\u00e9","1":9007199254740993}'];
    expect(write('jsonl', tableOf(lines, [], [2, 1]))).to.equal(`${lines[1]}\n${lines[0]}\n`);
  });

  it('hold each event on one line, and lines that cannot be read as they stand', () => {
    const table = tableOf([
      '{',
      '  "a": [',
      '    1',
      '  ]',
      '}',
      'web | {"b":2}',
      'Segmentation fault',
    ]);
    expect(write('jsonl', table)).to.equal('{ "a": [ 1 ] }\n{"b":2}\nSegmentation fault\n');
  });
});

describe('a JSON array', () => {
  it('leaves blanks in a string as they are, however many', () => {
    const line = `{"a":"${' '.repeat(900_000)}"}`;
    expect(write('json', tableOf([line]))).to.equal(`[\n${line}\n]\n`);
  });

  it('holds the source of the events, and unreadable lines as strings', () => {
    const text = write('json', tableOf(TROUBLE));
    expect(text).to.include('"n":1.10').and.to.include('"n":-0');
    const values = JSON.parse(text) as unknown[];
    expect(values).to.have.length(5);
    expect(values[2]).to.equal('Segmentation fault');
  });

  it('is one also where there are no events', () => {
    expect(JSON.parse(write('json', tableOf([])))).to.deep.equal([]);
  });
});

describe('separated values', () => {
  it('have a header, and nothing where an event has nothing', () => {
    const table = tableOf(['{"a":1,"d":"{\\"t\\":19}"}', '{"b":null}'], ['a', 'd.t', 'b']);
    expect(write('csv', table)).to.equal('a,d.t,b\r\n1,19,\r\n,,null\r\n');
    expect(write('tsv', table)).to.equal('a\td.t\tb\r\n1\t19\t\r\n\t\tnull\r\n');
  });

  it('quote what has separators, quotes or line ends in it', () => {
    const table = tableOf(
      [JSON.stringify({ a: 'x,y', b: 'a "b"\nc', c: 'p\tq' })],
      ['a', 'b', 'c'],
    );
    expect(write('csv', table)).to.equal('a,b,c\r\n"x,y","a ""b""\nc",p\tq\r\n');
    expect(write('tsv', table)).to.equal('a\tb\tc\r\nx,y\t"a ""b""\nc"\t"p\tq"\r\n');
  });

  it('are read back as the texts that were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 })), (rows) => {
        const lines = rows.map(([a, b, c]) => JSON.stringify({ a, b, c }));
        const text = write('csv', tableOf(lines, ['a', 'b', 'c']));
        expect(readCsv(text).slice(1)).to.deep.equal(rows.map((row) => row.map(harmless)));
      }),
    );
  });

  it('have a column for lines that cannot be read', () => {
    const table = { ...tableOf(['{"a":1}', 'oops, this'], ['a']), unreadable: 'unreadable line' };
    expect(write('csv', table)).to.equal('a,unreadable line\r\n1,\r\n,"oops, this"\r\n');
  });

  for (const [text, cell] of [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['-5', '-5'],
    ['-1.5e3', '-1.5e3'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\n=1', "'\n=1"],
    ['\0=1', "'\0=1"],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['a=b', 'a=b'],
    ['', ''],
  ] as const) {
    it(`hold no formula: ${JSON.stringify(text)}`, () => {
      expect(harmless(text)).to.equal(cell);
    });
  }
});

describe('a workbook', () => {
  const sheetOf = (table: ExportedTable, rows: number) => {
    const files = workbook(table, rows, 'a & b');
    return files.map(({ name, text }) => ({ name, text: [...text].join('') }));
  };

  it('is well-formed, and names its sheet', () => {
    const files = sheetOf(tableOf(TROUBLE, ['time', 'n']), 5);
    for (const { name, text } of files) {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      expect(parsed.querySelector('parsererror'), name).to.be.null;
    }
    expect(files.find(({ name }) => name === 'xl/workbook.xml')!.text).to.include('a &amp; b');
  });

  it('has numbers, true and false, and all else as text', () => {
    const line = '{"n":1.5,"t":"2024-05-13T10:55:12Z","b":true,"s":"007","o":{"x":1},"f":"=1+1"}';
    const sheet = sheetOf(tableOf([line], ['n', 't', 'b', 's', 'o', 'f', 'none']), 1).at(-1)!.text;
    const cells = [
      ...new DOMParser().parseFromString(sheet, 'application/xml').querySelectorAll('c'),
    ];
    expect(cells.slice(7).map((cell) => [cell.getAttribute('t'), cell.textContent])).to.deep.equal([
      [null, '1.5'],
      ['inlineStr', '2024-05-13T10:55:12Z'],
      ['b', '1'],
      ['inlineStr', '007'],
      ['inlineStr', '{"x":1}'],
      ['inlineStr', '=1+1'],
      [null, ''],
    ]);
  });

  for (const [text, is] of [
    ['0', true],
    ['-12.25', true],
    ['0.1', true],
    ['1.10', true],
    ['1e3', true],
    ['123456789012345', true],
    ['1234567890123456', false],
    ['9007199254740993', false],
    ['-0', false],
    ['1e400', false],
    ['1e-400', false],
    ['0.1234567890123456', false],
  ] as const) {
    it(`${is ? 'takes' : 'does not take'} ${text} as a number`, () => {
      expect(isSheetNumber(text)).to.equal(is);
    });
  }

  it('writes what XML cannot hold in its own way, and cuts what no cell holds', () => {
    const texts = { a: 'x\u0000y\ud800\r', b: '_x0041_', c: 'z'.repeat(MAX_SHEET_CELL + 1) };
    const sheet = sheetOf(tableOf([JSON.stringify(texts)], ['a', 'b', 'c']), 1).at(-1)!.text;
    expect(sheet).to.include('x_x0000_y_xD800__x000D_<').and.to.include('_x005F_x0041_');
    const cells = new DOMParser().parseFromString(sheet, 'application/xml').querySelectorAll('t');
    expect(cells[5]!.textContent).to.have.length(MAX_SHEET_CELL);
  });

  it('has another sheet where one is full', () => {
    const rows = MAX_SHEET_ROWS + 5;
    const numbers = {
      *[Symbol.iterator]() {
        for (let row = 0; row < rows; row++) yield 1;
      },
    };
    const files = workbook({ ...tableOf(['5']), numbers }, rows, 'Events');
    const sheets = files.filter(({ name }) => name.includes('worksheets'));
    const counts = sheets.map(({ text }) => {
      let count = 0;
      for (const piece of text) if (piece.startsWith('<row>')) count++;
      return count;
    });
    expect(counts).to.deep.equal([MAX_SHEET_ROWS, 7]);
  });
});

describe('a ZIP archive', () => {
  it('has the checksums that others compute', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).to.equal(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).to.equal(0xcbf43926);
  });

  it('tells where its files are', () => {
    const entry = {
      name: 'a.xml',
      size: 9,
      packedSize: 9,
      checksum: 1,
      isDeflated: false,
      offset: 0,
    };
    const header = localHeader(entry);
    expect(header).to.have.length(35);
    const end = new DataView(centralDirectory([entry], 44).buffer);
    expect(end.byteLength).to.equal(46 + 5 + 22);
    expect(end.getUint32(end.byteLength - 6, true)).to.equal(44);
    expect(end.getUint16(end.byteLength - 12, true)).to.equal(1);
  });
});
