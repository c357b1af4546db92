import type { Clock, Id } from '@kt/kernel';
import type { ClaimState } from '../domain/claim.ts';
import { type ClaimLine, lineOf } from './claim-line.ts';
import type { Claims, PageAsk, PageKey, WaitingState } from './ports.ts';

export type ListClaimsDeps = { readonly clock: Clock; readonly claims: Pick<Claims, 'ofProvider' | 'waiting'> };
export type ClaimList = { readonly claims: readonly ClaimLine[]; readonly next?: PageKey };

type Stored = Awaited<ReturnType<Claims['waiting']>>;

const listOf = ({ found, next }: Stored, clock: Clock): ClaimList => ({
  claims: found.map((one) => lineOf(one, clock.now())),
  ...(next === undefined ? {} : { next }),
});

/** A provider's claims in one state under one authority; what lapses first stands on top. */
export const listOwnClaims =
  ({ clock, claims }: ListClaimsDeps) =>
  async (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    state: ClaimState,
    page: PageAsk,
  ): Promise<ClaimList> =>
    listOf(await claims.ofProvider(authority, provider, state, page), clock);

/** What waits for an official in one state; the longest waiting stands on top. */
export const listWaitingClaims =
  ({ clock, claims }: ListClaimsDeps) =>
  async (authority: Id<'authority'>, state: WaitingState, page: PageAsk): Promise<ClaimList> =>
    listOf(await claims.waiting(authority, state, page), clock);
