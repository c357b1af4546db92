import { crc32 } from 'node:zlib';
import type { DatabaseRecord } from './database.ts';

const CHECKSUM_DIGITS = 8;
const NEWLINE = 0x0a;

const checksum = (bytes: string | Uint8Array): string => crc32(bytes).toString(16).padStart(CHECKSUM_DIGITS, '0');

/** One line: a checksum and the records (each already JSON) that were made durable together. */
export const frame = (records: readonly string[]): string => {
  const body = `[${records.join(',')}]`;
  return `${checksum(body)} ${body}\n`;
};

/** The body of a line, or undefined when it is not whole. */
const bodyOf = (line: Buffer): string | undefined => {
  const body = line.subarray(CHECKSUM_DIGITS + 1);
  return line.length > CHECKSUM_DIGITS && line.toString('latin1', 0, CHECKSUM_DIGITS) === checksum(body)
    ? body.toString('utf8')
    : undefined;
};

function* lines(bytes: Buffer): Generator<{ readonly line: Buffer; readonly start: number; readonly whole: boolean }> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(NEWLINE, start);
    yield { line: bytes.subarray(start, end === -1 ? bytes.length : end), start, whole: end !== -1 };
    start = end === -1 ? bytes.length : end + 1;
  }
}

const isRecords = (value: unknown): value is readonly DatabaseRecord[] => Array.isArray(value);

export type ReadFrames = {
  /** Bytes up to the end of the last whole frame: what follows was never acknowledged. */
  readonly validBytes: number;
  /** True when whole frames follow a broken one: not a torn end but damage. */
  readonly damaged: boolean;
};

/** Hands over the records of all whole frames, in order, up to the first broken one. */
export const readFrames = (bytes: Buffer, each: (record: DatabaseRecord) => void): ReadFrames => {
  let broken: number | undefined;
  for (const { line, start, whole } of lines(bytes)) {
    const body = whole ? bodyOf(line) : undefined;
    if (body === undefined) {
      broken ??= start;
      continue;
    }
    if (broken !== undefined) return { validBytes: broken, damaged: true };
    const records: unknown = JSON.parse(body);
    if (!isRecords(records)) throw new Error('a journal frame holds no list of records');
    for (const record of records) each(record);
  }
  return { validBytes: broken ?? bytes.length, damaged: false };
};
