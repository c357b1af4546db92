import {
  DecryptCommand,
  EncryptCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
} from '@aws-sdk/client-kms';
import { canonicalJson } from '@kt/kernel';
import { type KeyCustody, keyFileCustody } from '../ports/custody.ts';
import type { Signer } from '../ports/signer.ts';
import { asked } from './outage.ts';
import { patience } from './patience.ts';

/** AWS KMS, or whatever `AWS_ENDPOINT_URL_KMS` names. */
export const openKms = (): KMSClient => new KMSClient(patience(3));

/** Custody by a symmetric KMS key that never leaves KMS; the encryption context is bound into the ciphertext. */
export const kmsCustody = (kms: KMSClient, KeyId: string): KeyCustody => ({
  wrap: (Plaintext, context) =>
    asked(
      'kms.encrypt',
      () => kms.send(new EncryptCommand({ KeyId, Plaintext, EncryptionContext: { ...context } })),
      ({ CiphertextBlob }) => CiphertextBlob,
    ),
  unwrap: (CiphertextBlob, context) =>
    asked(
      'kms.decrypt',
      () => kms.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: { ...context } })),
      ({ Plaintext }) => Plaintext,
    ),
});

const LINE = 64;
const pem = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(new RegExp(`.{1,${String(LINE)}}`, 'g')) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
};

/** The public half of a signing key: all that a reader of signatures needs. */
export const kmsPublicKey = (kms: KMSClient, KeyId: string): Pick<Signer, 'publicKey'> => {
  const known: { pem?: string } = {};
  return {
    publicKey: async () => {
      known.pem ??= await asked(
        'kms.public_key',
        () => kms.send(new GetPublicKeyCommand({ KeyId })),
        ({ PublicKey, KeySpec }) =>
          KeySpec === 'ECC_NIST_EDWARDS25519' && PublicKey !== undefined ? pem(PublicKey) : undefined,
      );
      return known.pem;
    },
  };
};

const SIGNATURE = 64;

/** Ed25519 by a KMS key of type `ECC_NIST_EDWARDS25519`: the same signatures as a key in a file makes. ≤ 4096 bytes. */
export const kmsSigner = (kms: KMSClient, KeyId: string): Signer => ({
  ...kmsPublicKey(kms, KeyId),
  sign: (text) =>
    asked(
      'kms.sign',
      () =>
        kms.send(
          new SignCommand({
            KeyId,
            Message: Buffer.from(text, 'utf8'),
            MessageType: 'RAW',
            SigningAlgorithm: 'ED25519_SHA_512',
          }),
        ),
      ({ Signature }) => (Signature?.length === SIGNATURE ? Buffer.from(Signature).toString('base64') : undefined),
    ),
});

const KEY = 32;

/** A 32-byte key for one purpose, derived by an HMAC key that never leaves KMS: the same one at every start. */
export const derivedKey = (kms: KMSClient, KeyId: string, purpose: string): Promise<Uint8Array> =>
  asked(
    'kms.mac',
    () =>
      kms.send(new GenerateMacCommand({ KeyId, Message: Buffer.from(purpose, 'utf8'), MacAlgorithm: 'HMAC_SHA_256' })),
    ({ Mac }) => (Mac?.length === KEY ? Mac : undefined),
  );

/** Custody by a key derived for each encryption context: a role needs `kms:GenerateMac` for it, and no `kms:Decrypt`. */
export const derivedCustody = (kms: KMSClient, keyId: string): KeyCustody => {
  const of = async (context: Readonly<Record<string, string>>): Promise<KeyCustody> =>
    keyFileCustody(await derivedKey(kms, keyId, `custody\n${canonicalJson(context)}`));
  return {
    wrap: async (secret, context) => (await of(context)).wrap(secret, context),
    unwrap: async (wrapped, context) => (await of(context)).unwrap(wrapped, context),
  };
};
