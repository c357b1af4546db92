import { read } from '../../../shared/api/answers.ts';
import { useRows } from '../../../shared/api/use-rows.ts';

/** Every referral that the reader drafted, newest first. */
export const useDraftedReferrals = () =>
  useRows(['referrals'], (api) => (query) => read(api.casework.worker.referrals.$get(query)));
