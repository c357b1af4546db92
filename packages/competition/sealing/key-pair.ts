import { toBase64url } from './base64url.ts';
import { hpkeSuite } from './suite.ts';

/** A competition's key pair: the public half for everyone (base64url), the private half as raw bytes for wrapping. */
export type SealingKeyPair = { readonly publicKey: string; readonly privateKey: Uint8Array<ArrayBuffer> };

/** Makes a fresh X25519 key pair. Only the opening worker calls this. */
export const generateKeyPair = async (): Promise<SealingKeyPair> => {
  const { kem } = hpkeSuite();
  const pair = await kem.generateKeyPair();
  return {
    publicKey: toBase64url(new Uint8Array(await kem.serializePublicKey(pair.publicKey))),
    privateKey: new Uint8Array(await kem.serializePrivateKey(pair.privateKey)),
  };
};
