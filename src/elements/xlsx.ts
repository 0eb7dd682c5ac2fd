/** Makes an Excel workbook of events. Loaded when the first one is asked for. */
import type { ExportedTable } from '../core/export.js';
import { workbook } from '../core/sheet.js';
import { centralDirectory, crc32, localHeader, type ZipEntry } from '../core/zip.js';
import { inPieces } from './export-file.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sizes and places in an archive of this kind have 32 bits. */
const MAX_ZIP_BYTES = 0xffffffff;

/** `rows` is the number of events, `title` the name of the sheet. */
export async function xlsxFile(
  table: ExportedTable,
  rows: number,
  title: string,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { name, text } of workbook(table, rows, title)) {
    const { content, ...sizes } = await pack(text, signal);
    const entry = { name, offset, ...sizes };
    const header = localHeader(entry);
    entries.push(entry);
    parts.push(header, content);
    offset += header.length + content.size;
    if (offset > MAX_ZIP_BYTES || sizes.size > MAX_ZIP_BYTES) throw new RangeError(TYPE);
  }
  parts.push(centralDirectory(entries, offset));
  return new Blob(parts, { type: TYPE });
}

type Packed = Pick<ZipEntry, 'size' | 'packedSize' | 'checksum' | 'isDeflated'> & {
  readonly content: Blob;
};

async function pack(text: Iterable<string>, signal: AbortSignal): Promise<Packed> {
  const encoder = new TextEncoder();
  const deflate = new CompressionStream('deflate-raw');
  const packed = new Response(deflate.readable).blob();
  const writer = deflate.writable.getWriter();
  let size = 0;
  let checksum = 0;
  try {
    for await (const piece of inPieces(text, signal)) {
      const bytes = encoder.encode(piece);
      size += bytes.length;
      checksum = crc32(bytes, checksum);
      await writer.write(bytes);
    }
    await writer.close();
  } catch (error) {
    packed.catch(() => {});
    await writer.abort(error);
    throw error;
  }
  const content = await packed;
  return { content, size, packedSize: content.size, checksum, isDeflated: true };
}
