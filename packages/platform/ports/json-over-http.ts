import { type JsonAnswer, type JsonSource, noJson } from './json-source.ts';

const UNAVAILABLE: JsonAnswer = { is: 'unavailable' };
const BYTES_MOST = 256 * 1_024;
const PATIENCE_MS = 4_000;

export type JsonOverHttp = {
  /** Without a slash at the end. */
  readonly base: string;
  /** For connection and body together. */
  readonly patienceMs?: number;
  readonly bytesMost?: number;
};

const textOf = async (body: ReadableStream<Uint8Array>, most: number): Promise<string | undefined> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
};

/**
 * JSON of a service on the web. Whatever goes wrong (no answer in time, another status than 200, a redirect, too much, no
 * JSON) is one and the same to whoever asks: it is not to be had now.
 */
export const jsonOverHttp =
  ({ base, patienceMs = PATIENCE_MS, bytesMost = BYTES_MOST }: JsonOverHttp): JsonSource =>
  async (path) => {
    try {
      const signal = AbortSignal.timeout(patienceMs);
      const headers = { accept: 'application/json' };
      const response = await fetch(`${base}${path}`, { headers, redirect: 'error', signal });
      if (response.status !== 200 || response.body === null) {
        await response.body?.cancel();
        return UNAVAILABLE;
      }
      const text = await textOf(response.body, bytesMost);
      if (text === undefined) return UNAVAILABLE;
      const value: unknown = JSON.parse(text);
      return { is: 'json', value };
    } catch {
      return UNAVAILABLE;
    }
  };

/** The service at an address with the usual patience; without an address nothing is ever to be had. */
export const jsonAt = (base: string | undefined): JsonSource => (base === undefined ? noJson : jsonOverHttp({ base }));
