import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

const zRsaKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});
const zIdentityKeys = z.strictObject({ cookies: z.string(), signing: zRsaKey });
export type IdentityKeys = z.infer<typeof zIdentityKeys>;

const make = async (): Promise<IdentityKeys> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return zIdentityKeys.parse({
    cookies: randomBytes(32).toString('hex'),
    signing: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
  });
};

/** The local provider's keys: made once, kept in the data folder, so that tokens outlive a restart. */
export const identityKeys = async (dir: string): Promise<IdentityKeys> => {
  const file = join(dir, 'identity.json');
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, JSON.stringify(await make()), { mode: 0o600, flag: 'wx' });
  }
  return zIdentityKeys.parse(JSON.parse(readFileSync(file, 'utf8')));
};
