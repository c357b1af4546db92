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

export const systemChance: Chance = {
  token: randomUUID,
  salt: () => randomBytes(SALT_BYTES).toString('hex'),
  jitter: Math.random,
};
