import type { Id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';

export type ClaimRef = { readonly authority: Id<'authority'>; readonly claim: Id<'claim'> };

/** One claim as its provider sees it. */
export const useOwnClaim = (param: ClaimRef) =>
  useRead(['own-claim', param.claim], (api) =>
    api.casework.provider.authorities[':authority'].claims[':claim'].$get({ param }),
  );

export type OwnClaim = NonNullable<ReturnType<typeof useOwnClaim>['data']>;
