import { randomBytes, randomUUID } from 'node:crypto';

/** Chance outside ids: transaction tokens, salts, correlation ids, jitter. Simulations give their own. */
export type Chance = {
  /** A fresh unpredictable token of 36 characters. */
  readonly token: () => string;
  /** 128 unpredictable bits as hex. */
  readonly salt: () => string;
  /** In [0, 1). For spreading retries only. */
  readonly jitter: () => number;
};

const SALT_BYTES = 16;

const KEY_BYTES = 32;

/** A key that nobody else has: for workers, which seal no cursor that anybody could bring back. */
export const freshKey = (): Uint8Array => randomBytes(KEY_BYTES);

export const systemChance: Chance = {
  token: randomUUID,
  salt: () => randomBytes(SALT_BYTES).toString('hex'),
  jitter: Math.random,
};
