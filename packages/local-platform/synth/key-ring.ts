import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSigningKey } from '@kt/platform/ports/signer.ts';
import type { Cloud } from './cloud.ts';
import type { KeyRing } from './stand-in-kms.ts';

const KEY_BYTES = 32;
const SIGNING = 'ECC_NIST_EDWARDS25519';

/** The template's keys as files of one machine, made at their first use; a key that the template lacks is nobody's. */
export const keyRing = (dir: string, keys: Cloud['keys']): KeyRing => {
  const fileOf = (arn: string, ofSigning: boolean): string => {
    const key = keys.find((one) => one.arn === arn);
    if (key === undefined || (key.spec === SIGNING) !== ofSigning) throw new RangeError(`no such key: ${arn}`);
    return join(dir, `${arn.split('/').at(-1) ?? ''}.key`);
  };
  const kept = (file: string, make: () => string): string => {
    if (!existsSync(file)) {
      mkdirSync(dir, { recursive: true });
      writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    }
    return readFileSync(file, 'utf8');
  };
  return {
    bytes: (arn) =>
      Buffer.from(
        kept(fileOf(arn, false), () => randomBytes(KEY_BYTES).toString('hex')),
        'hex',
      ),
    signing: (arn) => kept(fileOf(arn, true), newSigningKey),
  };
};

/** The key that signs receipts and heads of the log. */
export const signingKeyOf = (keys: Cloud['keys']): string => keys.find(({ spec }) => spec === SIGNING)?.arn ?? '';
