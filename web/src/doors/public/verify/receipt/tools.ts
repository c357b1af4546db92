import type { Tools } from '@kt/transparency/domain/receipt-check.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const derOf = (pem: string): Uint8Array<ArrayBuffer> => fromBase64(pem.replaceAll(/-----[^-]+-----|\s/g, ''));

const keyOf = async (pem: string): Promise<CryptoKey | undefined> => {
  try {
    return await crypto.subtle.importKey('spki', derOf(pem), 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
};

const bytesIn = (signature: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return fromBase64(signature);
  } catch {
    return undefined;
  }
};

/** SHA-256 and Ed25519 of the reader's own browser. */
export const ownTools: Tools = {
  sha256: async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes)),
  isSigned: async (publicKey, text, signature) => {
    const key = await keyOf(publicKey);
    if (key === undefined) return undefined;
    const signed = bytesIn(signature);
    return signed !== undefined && crypto.subtle.verify('Ed25519', key, signed, new TextEncoder().encode(text));
  },
};
