import { expect } from '@open-wc/testing';
import type { EventViewer } from '../../src/index.js';
import { events, UPDATE } from '../support/lines.js';
import {
  allByRole,
  byRole,
  click,
  focused,
  openDialog,
  press,
  settled,
  viewerOf,
} from '../support/viewer.js';
import { waitUntil } from '../support/wait.js';

async function exporting(
  lines: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<[viewer: EventViewer, dialog: HTMLElement]> {
  const viewer = await viewerOf(lines, { controls: 'export', ...attributes });
  await settled(viewer);
  return [viewer, await open(viewer)];
}

const open = (viewer: EventViewer) => openDialog(viewer, 'Export', 'li');

const said = (dialog: HTMLElement) => dialog.querySelector('[aria-live]')!.textContent;

interface Saved {
  readonly name: string;
  readonly file: Blob;
}

/** Presses a button that saves a file, and keeps the browser from asking where. */
async function saved(viewer: EventViewer, dialog: HTMLElement, form: string): Promise<Saved> {
  const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
  const found = Promise.withResolvers<Saved>();
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const { download: name } = this;
    void fetch(this.href)
      .then((response) => response.blob())
      .then((file) => found.resolve({ name, file }));
  };
  try {
    await click(byRole(viewer, 'button', `Download ${form}`));
    const result = await found.promise;
    await waitUntil(() => said(dialog) !== '');
    return result;
  } finally {
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', own);
  }
}

/** The files of an archive, by their names. */
async function unzip(file: Blob): Promise<Map<string, string>> {
  const bytes = await file.arrayBuffer();
  const view = new DataView(bytes);
  const found = new Map<string, string>();
  let at = 0;
  while (view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const start = at + 30 + view.getUint16(at + 26, true);
    const name = new TextDecoder().decode(bytes.slice(at + 30, start));
    const content = new Blob([bytes.slice(start, start + size)]).stream();
    const plain = content.pipeThrough(new DecompressionStream('deflate-raw'));
    found.set(name, await new Response(plain).text());
    at = start + size;
  }
  expect(view.getUint32(at, true)).to.equal(0x02014b50);
  return found;
}

interface FakeClipboard {
  write(items: ClipboardItems): Promise<string>;
}

/** Drivers do not let every browser use the system's clipboard. */
function replaceClipboard(fake: FakeClipboard | undefined) {
  const { promise, resolve } = Promise.withResolvers<string>();
  const write = async (items: ClipboardItems) => resolve(await fake!.write(items));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: fake && { write },
  });
  return {
    written: promise,
    restore: () => Reflect.deleteProperty(navigator, 'clipboard'),
  };
}

describe('the export', () => {
  it('opens from a button, takes the focus and gives it back', async () => {
    const [viewer, dialog] = await exporting(UPDATE);
    expect(dialog.contains(focused())).to.be.true;
    expect(dialog.textContent).to.include('3 events');
    await press('Escape');
    await settled(viewer);
    expect(focused()).to.equal(byRole(viewer, 'button', 'Export'));
  });

  it('saves the source of the events as they are sorted', async () => {
    const [viewer, dialog] = await exporting(UPDATE, { sort: '-version' });
    const { name, file } = await saved(viewer, dialog, 'JSON Lines');
    expect(name).to.equal('events.jsonl');
    expect(await file.text()).to.equal(`${[...UPDATE].reverse().join('\n')}\n`);
    expect(said(dialog)).to.equal('Saved 3 events as events.jsonl.');
  });

  it('saves only what the filter leaves', async () => {
    const [viewer, dialog] = await exporting(UPDATE, { filter: 'name:device/*' });
    const { file } = await saved(viewer, dialog, 'JSON array');
    expect(JSON.parse(await file.text())).to.have.length(2);
    expect(said(dialog)).to.equal('Saved 2 events as events.json.');
  });

  it('saves the columns that are shown, in UTF-8 that spreadsheets know as such', async () => {
    const [viewer, dialog] = await exporting(UPDATE, {
      columns: 'name=Name,data.device.power.source',
    });
    const { name, file } = await saved(viewer, dialog, 'CSV');
    expect(name).to.equal('events.csv');
    expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).to.deep.equal([
      0xef, 0xbb, 0xbf,
    ]);
    expect(await file.text()).to.equal(
      'Name,data.device.power.source\r\nfirmware/create,\r\ndevice/status,\r\ndevice/diagnostics,USB host\r\n',
    );
  });

  it('saves every path where that is asked for', async () => {
    const [viewer, dialog] = await exporting(UPDATE, { columns: 'name' });
    await click(byRole(viewer, 'checkbox'));
    const { file } = await saved(viewer, dialog, 'TSV');
    const [header] = (await file.text()).split('\r\n');
    expect(header!.split('\t')).to.deep.equal([
      'data',
      'data.version',
      'data.device.network.signal.strength',
      'data.device.network.signal.at',
      'data.device.power.source',
      'ttl',
      'published_at',
      'coreid',
      'version',
      'public',
      'name',
    ]);
  });

  it('saves a workbook', async () => {
    const [viewer, dialog] = await exporting(UPDATE, { columns: 'name,version,published_at' });
    const { name, file } = await saved(viewer, dialog, 'Excel (XLSX)');
    expect(name).to.equal('events.xlsx');
    const files = await unzip(file);
    const sheet = files.get('xl/worksheets/sheet1.xml')!;
    const xml = new DOMParser().parseFromString(sheet, 'application/xml');
    const rows = [...xml.querySelectorAll('row')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).to.deep.equal([
      ['name', 'version', 'published_at'],
      ['firmware/create', '0', '2024-05-13T11:07:09.602Z'],
      ['device/status', '2', '2024-05-13T11:08:14.260Z'],
      ['device/diagnostics', '3', '2024-05-13T11:11:42.463Z'],
    ]);
  });

  it('names files after the log’s own', async () => {
    const viewer = document.createElement('event-viewer');
    viewer.src = '/test/fixtures/logs/update.jsonl?x=1';
    viewer.controls = 'export';
    document.body.append(viewer);
    try {
      await settled(viewer);
      const dialog = await open(viewer);
      expect((await saved(viewer, dialog, 'CSV')).name).to.equal('update.csv');
    } finally {
      viewer.remove();
    }
  });

  it('saves ten thousand events whole', async () => {
    const lines = events(10_000);
    const [viewer, dialog] = await exporting(lines);
    const { file } = await saved(viewer, dialog, 'JSON Lines');
    // Compared as a whole: the difference of texts this long takes minutes to compute.
    expect((await file.text()) === `${lines.join('\n')}\n`).to.be.true;
  });

  it('leaves out events that a log drops in the meantime, and says how many it saved', async () => {
    const count = 20_000;
    const [viewer, dialog] = await exporting(events(count), {
      columns: 'name',
      sort: '-#',
      'max-events': String(count),
    });
    dialog.addEventListener('click', () => viewer.append(`${events(count).join('\n')}\n`), {
      once: true,
    });
    const { file } = await saved(viewer, dialog, 'CSV');
    const [, ...rows] = (await file.text()).trimEnd().split('\r\n');
    expect(rows.filter((row) => !row.startsWith('event '))).to.be.empty;
    expect(rows.length).to.be.below(count);
    expect(said(dialog)).to.equal(
      `Saved ${rows.length.toLocaleString('en')} events as events.csv.`,
    );
  });

  it('copies, and says so', async () => {
    const clipboard = replaceClipboard({
      write: ([item]) => item!.getType('text/plain').then((blob) => blob.text()),
    });
    try {
      const [viewer, dialog] = await exporting(UPDATE, { columns: 'name,version' });
      await click(byRole(viewer, 'button', 'Copy CSV'));
      await waitUntil(() => said(dialog) !== '');
      expect(await clipboard.written).to.equal(
        'name,version\r\nfirmware/create,0\r\ndevice/status,2\r\ndevice/diagnostics,3\r\n',
      );
      expect(said(dialog)).to.equal('Copied 3 events as CSV.');
    } finally {
      clipboard.restore();
    }
  });

  it('is cancelled by keys, with the focus back on what began it', async () => {
    const [viewer, dialog] = await exporting(events(100_000));
    const button = byRole(viewer, 'button', 'Download Excel (XLSX)');
    button.focus();
    await press('Enter');
    await waitUntil(() => allByRole(viewer, 'button', 'Cancel').length === 1);
    byRole(viewer, 'button', 'Cancel').focus();
    await press('Enter');
    await waitUntil(() => said(dialog) !== '');
    expect(said(dialog)).to.equal('Cancelled.');
    expect(allByRole(viewer, 'button', 'Cancel')).to.be.empty;
    expect(focused()).to.equal(button);
    expect(button.getAttribute('aria-disabled')).to.equal('false');
  });

  it('shows the text selected where the clipboard may not be used', async () => {
    const clipboard = replaceClipboard(undefined);
    try {
      const [viewer, dialog] = await exporting(UPDATE);
      await click(byRole(viewer, 'button', 'Copy JSON Lines'));
      await waitUntil(() => said(dialog) !== '');
      expect(said(dialog)).to.include('cannot be used here');
      const field = byRole(viewer, 'textbox', 'Text to copy') as HTMLTextAreaElement;
      expect(focused() === field).to.be.true;
      expect(field.value).to.equal(`${UPDATE.join('\n')}\n`);
      expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    } finally {
      clipboard.restore();
    }
  });
});
