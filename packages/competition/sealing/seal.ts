import { err, ok, type Result } from '@kt/kernel';
import { type Envelope, type EnvelopeBinding, TENDER_FORMAT } from '../domain/envelope.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { sealingAad, sealingInfo } from './binding.ts';
import { pad } from './padding.ts';
import { hpkeSuite } from './suite.ts';

export type SealingError = { readonly code: 'competition.public_key_unusable' };

/**
 * Seals a tender for a competition's public key, in the bidder's browser or in Node. Nobody but the holder of the
 * private half can read it afterwards, the bidder included; and it opens only as the very tender that the binding names.
 */
export const sealTender = async (
  publicKey: string,
  tender: unknown,
  binding: EnvelopeBinding,
): Promise<Result<Envelope, SealingError>> => {
  const bytes = fromBase64url(publicKey);
  if (bytes === undefined) return err({ code: 'competition.public_key_unusable' });
  const suite = hpkeSuite();
  try {
    const recipientPublicKey = await suite.kem.deserializePublicKey(bytes);
    const sealed = await suite.seal(
      { recipientPublicKey, info: sealingInfo() },
      pad(tender),
      sealingAad(TENDER_FORMAT, binding),
    );
    const [enc, ciphertext] = [sealed.enc, sealed.ct].map((part) => toBase64url(new Uint8Array(part)));
    return ok({ format: TENDER_FORMAT, enc: enc ?? '', ciphertext: ciphertext ?? '' });
  } catch {
    return err({ code: 'competition.public_key_unusable' });
  }
};
