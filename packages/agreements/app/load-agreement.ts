import { err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import type { Agreement } from '../domain/agreement.ts';
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

export type Loaded = CaughtUp & { readonly before: Versioned<Agreement> };

/** Whether somebody belongs to the provider or to a party of its consortium: nobody decides about their own. */
export const isOwn = (
  { provider, members = [], group }: AgreementTerms,
  organisations: readonly string[] = [],
): boolean =>
  [provider, ...members.map(({ organisation }) => organisation), ...(group?.reliedOn ?? [])].some((one) =>
    organisations.includes(one),
  );

const mayLookAt = (agreement: Agreement, party: Party): boolean =>
  party.side === 'authority' || (agreement.terms.provider === party.organisation && agreement.state !== 'draft');

/** The agreement as it stands at `at`. A provider finds only its own, and drafts not at all. */
export const loadAgreement = async (
  agreements: Pick<Agreements, 'load'>,
  ref: AgreementRef,
  party: Party,
  at: Instant,
): Promise<Result<Loaded, { readonly code: 'agreements.not_found' }>> => {
  const before = await agreements.load(ref);
  if (before === undefined || !mayLookAt(before.state, party)) return err({ code: 'agreements.not_found' });
  return ok({ before, ...asOf(before.state, at) });
};
