import { err, ok, type Result } from '@kt/kernel';

/** Version of the tender's form and of its sealing; bound into every envelope. */
export const TENDER_FORMAT = 2;

/** A sealed tender as it travels: the sender's one-time public key and the ciphertext, both base64url. */
export type Envelope = { readonly format: number; readonly enc: string; readonly ciphertext: string };

/**
 * What an envelope belongs to. Sealing binds it: moved to another competition, lot or bidder, or stored again under
 * another version of the tender, it does not open. Format 1, which stored envelopes may still have, bound the competition
 * alone.
 */
export type EnvelopeBinding = {
  readonly competition: string;
  readonly lot?: string;
  /** The bidder, as stored data knows it before the opening. */
  readonly pseudonym: string;
  /** The version under which the tender is stored with this envelope: one above the version that was read. */
  readonly version: number;
};

/** Ciphertexts longer than this many base64url characters are refused: 132 KB of tender. */
export const CIPHERTEXT_LIMIT = 180_000;

/** An X25519 public key in base64url. */
const ENC_LENGTH = 43;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

export type EnvelopeError =
  | { readonly code: 'competition.envelope_form' }
  | { readonly code: 'competition.envelope_too_large'; readonly limit: number };

/** Size and form of an envelope: all that a server can check before the opening. */
export const checkEnvelope = (envelope: Envelope): Result<Envelope, EnvelopeError> => {
  const { format, enc, ciphertext } = envelope;
  if (ciphertext.length > CIPHERTEXT_LIMIT)
    return err({ code: 'competition.envelope_too_large', limit: CIPHERTEXT_LIMIT });
  const isFormed = enc.length === ENC_LENGTH && BASE64URL.test(enc) && BASE64URL.test(ciphertext);
  return isFormed && format === TENDER_FORMAT ? ok(envelope) : err({ code: 'competition.envelope_form' });
};
