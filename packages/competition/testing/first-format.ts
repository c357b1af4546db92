import type { Envelope, EnvelopeBinding } from '../domain/envelope.ts';
import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import { sealingAad, sealingInfo } from '../sealing/binding.ts';
import { pad } from '../sealing/padding.ts';
import { hpkeSuite } from '../sealing/suite.ts';

/** An envelope as browsers sealed it before bidder and version were bound. */
export const sealedInFirstFormat = async (
  publicKey: string,
  tender: unknown,
  binding: EnvelopeBinding,
): Promise<Envelope> => {
  const suite = hpkeSuite();
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64url(publicKey) ?? new Uint8Array());
  const sealed = await suite.seal({ recipientPublicKey, info: sealingInfo() }, pad(tender), sealingAad(1, binding));
  const [enc = '', ciphertext = ''] = [sealed.enc, sealed.ct].map((part) => toBase64url(new Uint8Array(part)));
  return { format: 1, enc, ciphertext };
};
