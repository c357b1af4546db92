import type { Id } from '@kt/kernel';
import { read } from '../../../shared/api/answers.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';

export type OwnRef = { readonly authority: Id<'authority'>; readonly referral: Id<'referral'> };

/** Every referral of the organisation, newest first; nothing for a role that may not read them. */
export const useOwnReferrals = (mayRead = true) =>
  useRows(
    ['own-referrals'],
    mayRead ? (api) => (query) => read(api.casework.provider.referrals.$get(query)) : undefined,
  );

/** One referral as its provider sees it. */
export const useOwnReferral = (param: OwnRef) =>
  useRead(['own-referral', param.referral], (api) =>
    api.casework.provider.authorities[':authority'].referrals[':referral'].$get({ param }),
  );

export type OwnReferral = NonNullable<ReturnType<typeof useOwnReferral>['data']>;

/** Where a referral's pages are. */
export const pathOf = ({ authority, referral }: OwnRef): string => `/provider/referrals/${authority}/${referral}`;
