/** The frame of a ZIP archive (PKWARE's application note, version 2.0): checksums, and what stands round its files. */

/** A file of an archive, as it was put in. */
export interface ZipEntry {
  readonly name: string;
  /** Sizes in bytes: of the content, and as it stands in the archive. */
  readonly size: number;
  readonly packedSize: number;
  readonly checksum: number;
  /** Packed by `deflate`; else as it is. */
  readonly isDeflated: boolean;
  /** Where it begins in the archive. */
  readonly offset: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day there is: an archive of the same events is the same, whenever it is made. */
const DATE = 0x0021;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** CRC-32 of bytes, going on from that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ TABLE[(sum ^ bytes[at]!) & 0xff]!;
  return ~sum >>> 0;
}

/** What stands before the content of a file. */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = ascii(entry.name);
  return join([u32(LOCAL_HEADER), ...common(entry, name.length), u16(0), name]);
}

/** What stands after the last file, which ends at `offset`. */
export function centralDirectory(
  entries: readonly ZipEntry[],
  offset: number,
): Uint8Array<ArrayBuffer> {
  const headers = entries.map((entry) => {
    const name = ascii(entry.name);
    const rest = [u16(0), u16(0), u16(0), u16(0), u32(0), u32(entry.offset), name];
    return join([u32(CENTRAL_HEADER), u16(VERSION), ...common(entry, name.length), ...rest]);
  });
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  const counts = [u16(0), u16(0), u16(entries.length), u16(entries.length)];
  return join([...headers, u32(END_OF_CENTRAL), ...counts, u32(size), u32(offset), u16(0)]);
}

function common(entry: ZipEntry, nameLength: number): Uint8Array[] {
  const { isDeflated, checksum, packedSize, size } = entry;
  return [
    ...[VERSION, FLAGS, isDeflated ? 8 : 0, 0, DATE].map(u16),
    ...[checksum, packedSize, size].map(u32),
    u16(nameLength),
  ];
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
