import { err, ok, type Result } from '@kt/kernel';
import type { Envelope, EnvelopeBinding } from '../domain/envelope.ts';
import { fromBase64url } from './base64url.ts';
import { sealingAad, sealingInfo } from './binding.ts';
import { unpad } from './padding.ts';
import { hpkeSuite } from './suite.ts';

export type UnsealingError = { readonly code: 'competition.envelope_unreadable' };

export type EnvelopeOpener = (envelope: Envelope) => Promise<Result<unknown, UnsealingError>>;

const unreadable: Result<never, UnsealingError> = err({ code: 'competition.envelope_unreadable' });

/**
 * An opener for all envelopes of one competition. A forged, altered or foreign envelope gives
 * `competition.envelope_unreadable` and touches no other.
 */
export const envelopeOpener = async (privateKey: Uint8Array, binding: EnvelopeBinding): Promise<EnvelopeOpener> => {
  const suite = hpkeSuite();
  const recipientKey = await suite.kem.deserializePrivateKey(Uint8Array.from(privateKey));
  return async ({ format, enc, ciphertext }) => {
    const [key, sealed] = [fromBase64url(enc), fromBase64url(ciphertext)];
    if (format !== binding.format || key === undefined || sealed === undefined) return unreadable;
    try {
      return ok(unpad(await suite.open({ recipientKey, enc: key, info: sealingInfo() }, sealed, sealingAad(binding))));
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
): Promise<Result<unknown, UnsealingError>> => (await envelopeOpener(privateKey, binding))(envelope);
