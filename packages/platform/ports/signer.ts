import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** Signs receipts and log heads with Ed25519; anyone verifies with the public key (SPKI PEM). */
export type Signer = {
  readonly sign: (text: string) => Promise<string>;
  readonly publicKey: () => Promise<string>;
};

export const verifySignature = (publicKeyPem: string, text: string, signature: string): boolean =>
  verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicKeyPem), Buffer.from(signature, 'base64'));

const fromKey = (key: KeyObject): Signer => ({
  sign: (text) => Promise.resolve(sign(null, Buffer.from(text, 'utf8'), key).toString('base64')),
  publicKey: () => Promise.resolve(createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()),
});

/** A signer over a PKCS#8 PEM private key. */
export const pemSigner = (privateKeyPem: string): Signer => fromKey(createPrivateKey(privateKeyPem));

export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
