import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { keepEvidenceOf } from '../app/keep-evidence.ts';
import type { settleRetention } from '../app/settle-retention.ts';
import type { tellGuides } from '../app/tell-guides.ts';
import { zReferralFact } from '../events.ts';

const UNDER_WAY_OR_OVER = [
  'referral.offered',
  'referral.ended',
  'referral.declined',
  'referral.returned',
  'referral.expired',
  'referral.cancelled',
  'referral.voided',
] as const;

/** A client's service is under way, or over one way or another: its details are kept, or begin to age. */
export const onServiceOver = (settle: ReturnType<typeof settleRetention>): readonly Subscriber[] =>
  UNDER_WAY_OR_OVER.map((type) =>
    subscriber(`casework.settle-retention.${type}`, type, zReferralFact, ({ authority, referral: id }, act) =>
      settle({ authority, id }, act),
    ),
  );

const CLAIMS_OVER = ['referral.tracked_out', 'referral.voided', 'referral.returned', 'referral.cancelled'] as const;

/** Nothing can be claimed any more: the files begin to age. */
export const onClaimsOver = (keep: ReturnType<typeof keepEvidenceOf>): readonly Subscriber[] =>
  CLAIMS_OVER.map((type) =>
    subscriber(`casework.keep-evidence.${type}`, type, zReferralFact, ({ authority, referral: id, at }, act) =>
      keep({ authority, id }, at, (suffix) => subAct(act, suffix)),
    ),
  );

/** What a provider or the clock does and the case worker has to know of. */
const NOTICED = {
  'referral.accepted': 'accepted',
  'referral.declined': 'declined',
  'referral.returned': 'returned',
  'referral.expired': 'expired',
  'referral.change_proposed': 'change_proposed',
  'referral.approval_refused': 'approval_refused',
} as const;

/** Something has happened that no case worker did: whoever guides the client, or stands in, is told. */
export const onNews = (tell: ReturnType<typeof tellGuides>): readonly Subscriber[] =>
  Object.entries(NOTICED).map(([type, about]) =>
    subscriber(`casework.tell-guides.${type}`, type, zReferralFact, ({ authority, referral: id }, act) =>
      tell({ authority, id }, about, act),
    ),
  );
