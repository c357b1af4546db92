import { err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import { type Agreement, isShared, partners } from '../domain/agreement.ts';
import type { AgreementTerms } from '../domain/agreement-terms.ts';
import { asOf, type CaughtUp } from '../domain/as-of.ts';
import type { AgreementRef, Agreements } from './ports.ts';

/**
 * On whose behalf somebody acts: the authority itself, or the provider that the agreement is with. `organisations` are
 * all that an official belongs to; the system and the clock belong to none.
 */
export type Party =
  | { readonly side: 'authority'; readonly organisations?: readonly string[] }
  | { readonly side: 'provider'; readonly organisation: Id<'organisation'> };

/** A `reader` is the provider or a member of its consortium: it looks, and does nothing. */
export type Looking = Party | { readonly side: 'reader'; readonly organisation: Id<'organisation'> };

export type Loaded = CaughtUp & { readonly before: Versioned<Agreement> };

/** Whether somebody belongs to the provider or to a party of its consortium: nobody decides about their own. */
export const isOwn = (
  { provider, members = [], group }: AgreementTerms,
  organisations: readonly string[] = [],
): boolean =>
  [provider, ...members.map(({ organisation }) => organisation), ...(group?.reliedOn ?? [])].some((one) =>
    organisations.includes(one),
  );

const mayLookAt = (agreement: Agreement, party: Looking): boolean => {
  if (party.side === 'authority') return true;
  const { organisation, side } = party;
  const isParty = side === 'reader' && partners(agreement).includes(organisation);
  return isShared(agreement) && (isParty || agreement.terms.provider === organisation);
};

type Found = Promise<Result<Loaded, { readonly code: 'agreements.not_found' }>>;

const standingOf = (before: Versioned<Agreement> | undefined, party: Looking, at: Instant): Awaited<Found> =>
  before === undefined || !mayLookAt(before.state, party)
    ? err({ code: 'agreements.not_found' })
    : ok({ before, ...asOf(before.state, at) });

/** For whoever only looks: an authority of its ring finds the agreement too, by its own name, and drafts not at all. */
export const findAgreement = async (
  agreements: Pick<Agreements, 'find'>,
  ref: AgreementRef,
  party: Looking,
  at: Instant,
): Found => standingOf(await agreements.find(ref), party, at);

/** The agreement as it stands at `at`. A provider or a member finds only its own, and drafts not at all. */
export const loadAgreement = async (
  agreements: Pick<Agreements, 'load'>,
  ref: AgreementRef,
  party: Looking,
  at: Instant,
): Found => standingOf(await agreements.load(ref), party, at);
