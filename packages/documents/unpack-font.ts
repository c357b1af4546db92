import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const ALIGNMENT = 4;

type Table = { readonly tag: number; readonly checksum: number; readonly bytes: Uint8Array };

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

const tableAt = (woff: DataView, at: number): Table => {
  const [offset, packed, length] = [woff.getUint32(at + 4), woff.getUint32(at + 8), woff.getUint32(at + 12)];
  const bytes = new Uint8Array(woff.buffer, woff.byteOffset + offset, packed);
  return {
    tag: woff.getUint32(at),
    checksum: woff.getUint32(at + 16),
    bytes: packed < length ? inflateSync(bytes) : bytes,
  };
};

const startOf = (flavour: number, count: number, size: number): { bytes: Uint8Array; view: DataView } => {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT_ENTRY;
  view.setUint32(0, flavour);
  for (const [at, value] of [count, range, power, count * SFNT_ENTRY - range].entries())
    view.setUint16(4 + at * 2, value);
  return { bytes, view };
};

/**
 * A font as it was before it was packed for the web: WOFF 1.0 (W3C, 2012, §§ 3–5) becomes the plain font with the same
 * tables. The setting of a letter reads tables thousands of times, and the library unpacks them at every reading.
 * @throws when the bytes are no WOFF.
 */
export const unpackFont = (packed: Uint8Array): Uint8Array => {
  const woff = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (woff.getUint32(0) !== SIGNATURE) throw new Error('This font is no WOFF.');
  const count = woff.getUint16(12);
  const tables = Array.from({ length: count }, (_, n) => tableAt(woff, WOFF_HEADER + n * WOFF_ENTRY));
  const first = SFNT_HEADER + count * SFNT_ENTRY;
  const size = tables.reduce((sum, table) => sum + aligned(table.bytes.length), first);
  const { bytes, view } = startOf(woff.getUint32(4), count, size);
  let offset = first;
  for (const [n, table] of tables.entries()) {
    const entry = [table.tag, table.checksum, offset, table.bytes.length];
    for (const [at, value] of entry.entries()) view.setUint32(SFNT_HEADER + n * SFNT_ENTRY + at * 4, value);
    bytes.set(table.bytes, offset);
    offset += aligned(table.bytes.length);
  }
  return bytes;
};
