import type { EnvelopeBinding } from '../domain/envelope.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** HPKE `info`: what the key is for. */
export const sealingInfo = (): Uint8Array<ArrayBuffer> => utf8('kumppanitori/tender');

/** HPKE `aad`: the competition's id and the form's version. */
export const sealingAad = ({ competition, format }: EnvelopeBinding): Uint8Array<ArrayBuffer> =>
  utf8(`${competition}\n${String(format)}`);
