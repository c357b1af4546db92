import type { EnvelopeBinding } from '../domain/envelope.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** HPKE `info`: what the key is for. */
export const sealingInfo = (): Uint8Array<ArrayBuffer> => utf8('kumppanitori/tender');

/** What a format binds, line by line; no format has as many lines as another. */
const linesOf = (format: number, { competition, lot, pseudonym, version }: EnvelopeBinding): readonly string[] =>
  format === 1 ? [competition, String(format)] : [competition, String(format), lot ?? '', pseudonym, String(version)];

/** HPKE `aad`: the format and what the envelope belongs to. */
export const sealingAad = (format: number, binding: EnvelopeBinding): Uint8Array<ArrayBuffer> =>
  utf8(linesOf(format, binding).join('\n'));
