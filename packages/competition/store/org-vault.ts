import { Outage } from '@kt/platform/aws/outage.ts';
import type { KeyCustody } from '@kt/platform/ports/custody.ts';
import type { OrgVault } from '../app/tender-ports.ts';

const AES = 'AES-GCM';
const KEY_BITS = 256;
/** Every text has a key of its own, so that one nonce is enough for all. */
const NONCE = new Uint8Array(12);
const SEPARATOR = '.';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64url'));

const contextOf = (organisation: string) => ({ purpose: 'tender_draft', organisation });

/** The data key, or `undefined` where it was wrapped for somebody else. A custody that does not answer is an outage. */
const unlock = async (custody: KeyCustody, organisation: string, wrapped: string): Promise<Uint8Array | undefined> => {
  try {
    return await custody.unwrap(bytesOf(wrapped), contextOf(organisation));
  } catch (error) {
    if (error instanceof Outage) throw error;
    return undefined;
  }
};

const decrypt = async (raw: Uint8Array, ciphertext: string): Promise<string | undefined> => {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(raw), AES, false, ['decrypt']);
  try {
    const plain = await crypto.subtle.decrypt({ name: AES, iv: NONCE }, key, bytesOf(ciphertext));
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
};

/**
 * Encrypts under a data key that custody has wrapped for one organisation. The wrapped key travels with the text; the
 * organisation's id does not, so the stored text tells nobody whose it is.
 */
export const orgVault = (custody: KeyCustody): OrgVault => ({
  seal: async (organisation, text) => {
    const key = await crypto.subtle.generateKey({ name: AES, length: KEY_BITS }, true, ['encrypt', 'decrypt']);
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
    const wrapped = await custody.wrap(raw, contextOf(organisation));
    const sealed = await crypto.subtle.encrypt({ name: AES, iv: NONCE }, key, new TextEncoder().encode(text));
    return [base64(wrapped), base64(new Uint8Array(sealed))].join(SEPARATOR);
  },
  open: async (organisation, sealed) => {
    const [wrapped = '', ciphertext = ''] = sealed.split(SEPARATOR);
    const raw = await unlock(custody, organisation, wrapped);
    return raw === undefined ? undefined : decrypt(raw, ciphertext);
  },
});
