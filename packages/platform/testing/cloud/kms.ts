import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import * as z from 'zod';
import { keyFileCustody } from '../../ports/custody.ts';
import { type Loopback, loopback, type Told } from './loopback.ts';

const zBytes = z.string().transform((text) => Buffer.from(text, 'base64'));
const zAsked = z.looseObject({
  KeyId: z.string(),
  Plaintext: zBytes.optional(),
  CiphertextBlob: zBytes.optional(),
  Message: zBytes.optional(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
});

/** One call as KMS logs it. */
export type KmsCall = {
  readonly action: string;
  readonly keyId: string;
  readonly context: Readonly<Record<string, string>>;
};

export type KmsStandIn = Loopback & { readonly calls: readonly KmsCall[] };

const NONE = new Uint8Array();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const refusal = (type: string): Told => ({ status: 400, body: JSON.stringify({ __type: type }) });

/** Enough of AWS KMS for one stage: every key id is a key, and each kind of use has its own secret under it. */
export const kmsStandIn = async (): Promise<KmsStandIn> => {
  const calls: KmsCall[] = [];
  const pair = generateKeyPairSync('ed25519');
  const secretOf = (keyId: string, use: string): Buffer => createHash('sha256').update(`${use}/${keyId}`).digest();
  const acts: Readonly<Record<string, (asked: z.infer<typeof zAsked>) => Promise<object> | object>> = {
    Encrypt: async ({ KeyId, Plaintext, EncryptionContext }) => {
      const wrapped = await keyFileCustody(secretOf(KeyId, 'wrap')).wrap(Plaintext ?? NONE, EncryptionContext);
      return { KeyId, CiphertextBlob: base64(wrapped) };
    },
    Decrypt: async ({ KeyId, CiphertextBlob, EncryptionContext }) => {
      const plain = await keyFileCustody(secretOf(KeyId, 'wrap')).unwrap(CiphertextBlob ?? NONE, EncryptionContext);
      return { KeyId, Plaintext: base64(plain) };
    },
    GenerateMac: ({ KeyId, Message }) => ({
      KeyId,
      Mac: createHmac('sha256', secretOf(KeyId, 'mac'))
        .update(Message ?? NONE)
        .digest('base64'),
    }),
    Sign: ({ KeyId, Message }) => ({
      KeyId,
      Signature: sign(null, Message ?? NONE, pair.privateKey).toString('base64'),
    }),
    GetPublicKey: ({ KeyId }) => ({
      KeyId,
      KeySpec: 'ECC_NIST_EDWARDS25519',
      PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }),
  };
  const served = await loopback(async ({ headers, body }) => {
    const action = String(headers['x-amz-target']).replace('TrentService.', '');
    const asked = zAsked.parse(JSON.parse(body.toString('utf8')));
    calls.push({ action, keyId: asked.KeyId, context: asked.EncryptionContext });
    try {
      const answer = await acts[action]?.(asked);
      return answer === undefined ? refusal('UnknownOperation') : { status: 200, body: JSON.stringify(answer) };
    } catch {
      return refusal('InvalidCiphertextException');
    }
  });
  return { ...served, calls };
};
