import type { Id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';

/** One referral as the authority sees it. */
export const useReferral = (referral: Id<'referral'>) =>
  useRead(['referral', referral], (api) => api.casework.worker.referrals[':referral'].$get({ param: { referral } }));

export type ReferralData = NonNullable<ReturnType<typeof useReferral>['data']>;
