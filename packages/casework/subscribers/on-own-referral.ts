import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { keepEvidenceOf } from '../app/keep-evidence.ts';
import type { settleRetention } from '../app/settle-retention.ts';
import { zReferralFact } from '../events.ts';

const SERVICE_OVER = [
  'referral.ended',
  'referral.declined',
  'referral.expired',
  'referral.cancelled',
  'referral.voided',
] as const;

/** A client's service is over, one way or another: its details begin to age. */
export const onServiceOver = (settle: ReturnType<typeof settleRetention>): readonly Subscriber[] =>
  SERVICE_OVER.map((type) =>
    subscriber(`casework.settle-retention.${type}`, type, zReferralFact, ({ authority, referral: id }, act) =>
      settle({ authority, id }, act),
    ),
  );

const CLAIMS_OVER = ['referral.tracked_out', 'referral.voided'] as const;

/** Nothing can be claimed any more: the files begin to age. */
export const onClaimsOver = (keep: ReturnType<typeof keepEvidenceOf>): readonly Subscriber[] =>
  CLAIMS_OVER.map((type) =>
    subscriber(`casework.keep-evidence.${type}`, type, zReferralFact, ({ authority, referral: id, at }, act) =>
      keep({ authority, id }, at, (suffix) => subAct(act, suffix)),
    ),
  );
