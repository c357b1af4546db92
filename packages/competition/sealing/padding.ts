/** Plaintexts are padded to whole steps of this many bytes, so that a ciphertext's length tells little of a tender. */
export const PADDING_STEP = 1_024;
const LENGTH_BYTES = 4;

/** The JSON text of a value behind its length, filled up with zeros to the next step. */
export const pad = (value: unknown): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(JSON.stringify(value));
  const size = Math.ceil((LENGTH_BYTES + text.length) / PADDING_STEP) * PADDING_STEP;
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, LENGTH_BYTES);
  return padded;
};

/** Reads back what `pad` made. @throws SyntaxError or RangeError when the bytes were not made by it. */
export const unpad = (padded: ArrayBuffer): unknown => {
  const length = new DataView(padded).getUint32(0);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(padded, LENGTH_BYTES, length));
  return JSON.parse(text);
};
