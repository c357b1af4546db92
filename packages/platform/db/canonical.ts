import { createHash } from 'node:crypto';
import { canonicalJson } from '@kt/kernel';

/** Lower-case hex SHA-256 of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const hashOf = (value: unknown): string => sha256(canonicalJson(value));

/** The hash of a file's bytes, hexadecimal. */
export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
