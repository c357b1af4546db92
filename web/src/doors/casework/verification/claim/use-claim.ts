import type { Id } from '@kt/kernel';
import { useRead } from '../../../../shared/api/use-read.ts';

/** One claim as an official sees it. */
export const useClaim = (claim: Id<'claim'>) =>
  useRead(['claim', claim], (api) => api.casework.verifier.claims[':claim'].$get({ param: { claim } }));

export type ClaimData = NonNullable<ReturnType<typeof useClaim>['data']>;
