import type { ByteSource } from '../domain/statement-file.ts';

const PIECE = 64 * 1024;

/** A body already in memory, given out in pieces so that its parser never holds more than one. */
export const bytesOf = (bytes: Uint8Array): ByteSource =>
  async function* () {
    for (let from = 0; from < bytes.length; from += PIECE)
      yield await Promise.resolve(bytes.subarray(from, from + PIECE));
  };
