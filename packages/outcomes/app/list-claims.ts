import { type Clock, type Id, type PageAsk, type PageOf, type Rows, rowsOf, type Versioned } from '@kt/kernel';
import type { Claim, ClaimState } from '../domain/claim.ts';
import { type ClaimLine, lineOf } from './claim-line.ts';
import type { Claims, WaitingState } from './ports.ts';

export type ListClaimsDeps = { readonly clock: Clock; readonly claims: Pick<Claims, 'ofProvider' | 'waiting'> };

const listOf = (page: PageOf<Versioned<Claim>>, clock: Clock): Rows<ClaimLine> =>
  rowsOf(page, (one) => lineOf(one, clock.now()));

/** A provider's claims in one state under one authority; what lapses first stands on top. */
export const listOwnClaims =
  ({ clock, claims }: ListClaimsDeps) =>
  async (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    state: ClaimState,
    page: PageAsk,
  ): Promise<Rows<ClaimLine>> =>
    listOf(await claims.ofProvider(authority, provider, state, page), clock);

/** What waits for an official in one state; the longest waiting stands on top. */
export const listWaitingClaims =
  ({ clock, claims }: ListClaimsDeps) =>
  async (authority: Id<'authority'>, state: WaitingState, page: PageAsk): Promise<Rows<ClaimLine>> =>
    listOf(await claims.waiting(authority, state, page), clock);
