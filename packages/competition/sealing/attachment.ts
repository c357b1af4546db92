import { ATTACHMENT_LIMIT, ATTACHMENT_SIZES } from '../domain/attachments.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

const AES = 'AES-GCM';
const KEY_BITS = 256;
const LENGTH_BYTES = 4;
/** Every file has a key of its own, so that one nonce is enough for all. */
const NONCE = new Uint8Array(12);

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const padded = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const size = ATTACHMENT_SIZES.find((one) => one >= bytes.length + LENGTH_BYTES) ?? bytes.length + LENGTH_BYTES;
  const filled = new Uint8Array(size);
  new DataView(filled.buffer).setUint32(0, bytes.length);
  filled.set(bytes, LENGTH_BYTES);
  return filled;
};

export type SealedFile = { readonly sealed: Uint8Array<ArrayBuffer>; readonly sha256: string; readonly key: string };

/** Seals a file of at most `ATTACHMENT_LIMIT` bytes under a fresh key. @throws RangeError on a larger one. */
export const sealAttachment = async (bytes: Uint8Array): Promise<SealedFile> => {
  if (bytes.length > ATTACHMENT_LIMIT) throw new RangeError('the file is too large');
  const key = await crypto.subtle.generateKey({ name: AES, length: KEY_BITS }, true, ['encrypt']);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: AES, iv: NONCE }, key, padded(bytes)));
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  return { sealed, sha256: hex(await crypto.subtle.digest('SHA-256', sealed)), key: toBase64url(raw) };
};

/** The file, or `undefined` when the key does not fit, or when it was not sealed by `sealAttachment`. */
export const openAttachment = async (
  keyText: string,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const raw = fromBase64url(keyText);
  if (raw?.length !== KEY_BITS / 8) return undefined;
  const key = await crypto.subtle.importKey('raw', raw, AES, false, ['decrypt']);
  try {
    const plain = await crypto.subtle.decrypt({ name: AES, iv: NONCE }, key, Uint8Array.from(sealed));
    const length = new DataView(plain).getUint32(0);
    return length <= plain.byteLength - LENGTH_BYTES
      ? new Uint8Array(plain.slice(LENGTH_BYTES, LENGTH_BYTES + length))
      : undefined;
  } catch {
    return undefined;
  }
};
