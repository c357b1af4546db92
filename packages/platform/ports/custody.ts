import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** What a wrapped secret belongs to; unwrapping with another context fails (KMS encryption context). */
export type EncryptionContext = Readonly<Record<string, string>>;

/** Wraps and unwraps small secrets under a key that never leaves its keeper (AWS KMS; a key file on one machine). */
export type KeyCustody = {
  readonly wrap: (secret: Uint8Array, context: EncryptionContext) => Promise<Uint8Array>;
  /** @throws when the context differs or the bytes were changed. */
  readonly unwrap: (wrapped: Uint8Array, context: EncryptionContext) => Promise<Uint8Array>;
};

/** Keyed, one-way names for things that must stay unknown (a bidder before the opening). Hex, 64 characters. */
export type Pseudonyms = { readonly of: (scope: string, value: string) => string };

const NONCE = 12;
const TAG = 16;
const aad = (context: EncryptionContext): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Custody by a 32-byte key held in this process: one machine and tests. */
export const keyFileCustody = (key: Uint8Array): KeyCustody => ({
  wrap: (secret, context) => {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(context));
    return Promise.resolve(Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]));
  },
  unwrap: async (wrapped, context) => {
    const bytes = Buffer.from(wrapped);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(aad(context));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const open = Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()]);
    return Promise.resolve(open);
  },
});

export const keyedPseudonyms = (key: Uint8Array): Pseudonyms => ({
  of: (scope, value) => createHmac('sha256', key).update(`${scope}\n${value}`).digest('hex'),
});
