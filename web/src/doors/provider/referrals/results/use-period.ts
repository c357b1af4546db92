import { useRead } from '../../../../shared/api/use-read.ts';
import type { OwnRef } from '../own-referral.ts';

/** What is told and expected of one client's results. */
export const usePeriod = (param: OwnRef) =>
  useRead(['outcomes', param.referral], (api) =>
    api.casework.provider.authorities[':authority'].outcomes[':referral'].$get({ param }),
  );

export type Period = NonNullable<ReturnType<typeof usePeriod>['data']>;
