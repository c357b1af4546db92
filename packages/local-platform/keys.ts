import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyedPseudonyms, keyFileCustody } from '@kt/platform/ports/custody.ts';
import { newSigningKey, pemSigner } from '@kt/platform/ports/signer.ts';

const KEY_BYTES = 32;
const PRIVATE = 0o600;

const secret = (dir: string, name: string, make: () => string): string => {
  const file = join(dir, name);
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, make(), { mode: PRIVATE, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
};

const bytes = (dir: string, name: string): Uint8Array =>
  Buffer.from(
    secret(dir, name, () => randomBytes(KEY_BYTES).toString('hex')),
    'hex',
  );

/** The keepers of keys on one machine: files made on the first start, readable by their owner alone. */
export const keyFiles = (dir: string) => ({
  custody: keyFileCustody(bytes(dir, 'custody.key')),
  pseudonyms: keyedPseudonyms(bytes(dir, 'pseudonyms.key')),
  signer: pemSigner(secret(dir, 'signing.pem', newSigningKey)),
  cursorKey: bytes(dir, 'cursor.key'),
});
