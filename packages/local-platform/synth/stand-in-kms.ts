import { createHmac, createPublicKey } from 'node:crypto';
import { keyFileCustody } from '@kt/platform/ports/custody.ts';
import { pemSigner } from '@kt/platform/ports/signer.ts';
import * as z from 'zod';
import type { Wanted } from './permitted.ts';

const zAsked = z.looseObject({
  KeyId: z.string().exactOptional(),
  Plaintext: z.base64().exactOptional(),
  CiphertextBlob: z.base64().exactOptional(),
  Message: z.base64().exactOptional(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
});
type Asked = z.infer<typeof zAsked>;

/** Keys of one machine by their ARN: bytes for wrapping and MACs, a PEM for signing. */
export type KeyRing = { readonly bytes: (arn: string) => Uint8Array; readonly signing: (arn: string) => string };

const bytes = (text: string | undefined): Uint8Array => Buffer.from(text ?? '', 'base64');
const base64 = (some: Uint8Array): string => Buffer.from(some).toString('base64');

/** A ciphertext begins with the name of its key, as Amazon's does: whoever decrypts need not say which it is. */
const LENGTH = 2;
const withKey = (arn: string, wrapped: Uint8Array): Buffer => {
  const name = Buffer.from(arn, 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt16BE(name.length);
  return Buffer.concat([length, name, wrapped]);
};
const keyOf = (blob: Uint8Array): { readonly arn: string; readonly wrapped: Uint8Array } => {
  const buffer = Buffer.from(blob);
  const end = LENGTH + buffer.readUInt16BE();
  return { arn: buffer.subarray(LENGTH, end).toString('utf8'), wrapped: buffer.subarray(end) };
};

const ACTS: Readonly<Record<string, (ring: KeyRing, asked: Asked, arn: string) => Promise<object>>> = {
  Encrypt: async (ring, { Plaintext, EncryptionContext }, arn) => {
    const wrapped = await keyFileCustody(ring.bytes(arn)).wrap(bytes(Plaintext), EncryptionContext);
    return { KeyId: arn, CiphertextBlob: base64(withKey(arn, wrapped)) };
  },
  Decrypt: async (ring, { CiphertextBlob, EncryptionContext }, arn) => {
    const { wrapped } = keyOf(bytes(CiphertextBlob));
    return { KeyId: arn, Plaintext: base64(await keyFileCustody(ring.bytes(arn)).unwrap(wrapped, EncryptionContext)) };
  },
  GenerateMac: (ring, { Message }, arn) =>
    Promise.resolve({ KeyId: arn, Mac: createHmac('sha256', ring.bytes(arn)).update(bytes(Message)).digest('base64') }),
  Sign: async (ring, { Message }, arn) => ({
    KeyId: arn,
    Signature: await pemSigner(ring.signing(arn)).sign(Buffer.from(bytes(Message)).toString('utf8')),
  }),
  GetPublicKey: (ring, _, arn) => {
    const der = createPublicKey(ring.signing(arn)).export({ type: 'spki', format: 'der' });
    return Promise.resolve({ KeyId: arn, KeySpec: 'ECC_NIST_EDWARDS25519', PublicKey: base64(der) });
  },
};

/** KMS on one machine: the five operations that functions ask for. */
export const standInKms = (ring: KeyRing) => {
  const arnOf = (operation: string, asked: Asked): string =>
    asked.KeyId ?? (operation === 'Decrypt' ? keyOf(bytes(asked.CiphertextBlob)).arn : '');
  return {
    wanted: (operation: string, input: unknown): readonly Wanted[] => {
      const arn = arnOf(operation, zAsked.parse(input));
      return [{ action: `kms:${operation}`, resource: arn, context: {} }];
    },
    answer: async (operation: string, input: unknown): Promise<object> => {
      const asked = zAsked.parse(input);
      const act = ACTS[operation];
      if (act === undefined) throw new RangeError(`KMS is asked for ${operation}`);
      return act(ring, asked, arnOf(operation, asked));
    },
  };
};
