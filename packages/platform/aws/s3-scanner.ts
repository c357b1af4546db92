import { GetObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import type { Scanner, Verdict } from '../ports/scanner.ts';
import { asked } from './outage.ts';
import { patience } from './patience.ts';

/** What GuardDuty's malware protection writes on a file when it has looked through it. */
const TAG = 'GuardDutyMalwareScanStatus';
const VERDICTS: Readonly<Record<string, Verdict>> = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'infected',
  UNSUPPORTED: 'unreadable',
};

/** Reads the scanner's tag. Without one the scanner has not been there, or is not switched on: the file waits. */
export const s3Scanner = (Bucket: string, s3: S3Client = new S3Client(patience(10))): Scanner => ({
  verdictOn: (Key) =>
    asked(
      's3.tags',
      () => s3.send(new GetObjectTaggingCommand({ Bucket, Key })),
      ({ TagSet = [] }) => VERDICTS[TagSet.find((tag) => tag.Key === TAG)?.Value ?? ''] ?? 'pending',
    ),
});
