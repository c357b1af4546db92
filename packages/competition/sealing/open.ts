import { err, ok, type Result } from '@kt/kernel';
import { type Envelope, type EnvelopeBinding, TENDER_FORMAT } from '../domain/envelope.ts';
import { fromBase64url } from './base64url.ts';
import { sealingAad, sealingInfo } from './binding.ts';
import { unpad } from './padding.ts';
import { hpkeSuite } from './suite.ts';

export type UnsealingError = { readonly code: 'competition.envelope_unreadable' };

export type EnvelopeOpener = (envelope: Envelope, binding: EnvelopeBinding) => Promise<Result<unknown, UnsealingError>>;

/** The present one, and the first, of which stored envelopes may still be. */
const FORMATS: readonly number[] = [1, TENDER_FORMAT];

const unreadable: Result<never, UnsealingError> = err({ code: 'competition.envelope_unreadable' });

/**
 * An opener for all envelopes of one competition. A forged, altered, moved or replayed envelope gives
 * `competition.envelope_unreadable` and touches no other.
 */
export const envelopeOpener = async (privateKey: Uint8Array): Promise<EnvelopeOpener> => {
  const suite = hpkeSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(Uint8Array.from(privateKey));
  return async ({ format, enc, ciphertext }, binding) => {
    const [key, sealed] = [fromBase64url(enc), fromBase64url(ciphertext)];
    if (!FORMATS.includes(format) || key === undefined || sealed === undefined) return unreadable;
    try {
      const aad = sealingAad(format, binding);
      return ok(unpad(await suite.open({ recipientKey, enc: key, info: sealingInfo() }, sealed, aad)));
    } catch {
      return unreadable;
    }
  };
};

/** Opens one envelope; for many of one competition use `envelopeOpener`. */
export const openEnvelope = async (
  privateKey: Uint8Array,
  envelope: Envelope,
  binding: EnvelopeBinding,
): Promise<Result<unknown, UnsealingError>> => (await envelopeOpener(privateKey))(envelope, binding);
