import { type Act, err, type Id, ok, type Result, type Versioned } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import type { Circumstances, SealedTender } from '../domain/sealed-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Pseudonyms, Purchasing } from './ports.ts';
import type { SealedTenders } from './tender-ports.ts';

/** A bidder at a competition: the organisation is known here and is written nowhere. */
export type Bidder = CompetitionRef & { readonly organisation: Id<'organisation'> };

export type BidderDeps = {
  readonly tenders: SealedTenders;
  readonly pseudonyms: Pseudonyms;
  readonly purchasing: Purchasing;
};

export const pseudonymOf = ({ pseudonyms }: Pick<BidderDeps, 'pseudonyms'>, { id, organisation }: Bidder): string =>
  pseudonyms.of(id, organisation);

/** The act as storage may know it: the caller and its organisation give way to the pseudonym, in idempotency too. */
export const maskedAct = (act: Act, pseudonym: string): Act => ({ ...act, by: pseudonym, actingFor: pseudonym });

export type Around = {
  readonly competition: Versioned<Competition>;
  readonly tender: Versioned<SealedTender>;
};

/** Competitions with the bidder's own tender in each, in one read; where none was begun there is nothing. */
export const readEachAround = async (deps: BidderDeps, bidders: readonly Bidder[]): Promise<readonly Around[]> => {
  const asked = bidders.map((bidder) => ({ ref: bidder, pseudonym: pseudonymOf(deps, bidder) }));
  return (await deps.tenders.aroundEach(asked)).flatMap(({ competition, tender }) =>
    competition === undefined || tender === undefined ? [] : [{ competition, tender }],
  );
};

/** The competition and the bidder's own tender, in one read. */
export const readAround = async (deps: BidderDeps, bidder: Bidder): Promise<Result<Around, NotFound>> => {
  const [around] = await readEachAround(deps, [bidder]);
  return around === undefined ? err(notFound) : ok(around);
};

/** The bidder's admission, asked anew at each attempt. */
export const circumstances = async (
  { purchasing }: BidderDeps,
  bidder: Bidder,
  competition: Competition,
): Promise<Circumstances> => {
  const { system, category } = competition.content;
  const admissionIsActive = await purchasing.isAdmitted(bidder.authority, system, category, bidder.organisation);
  return { competition, admissionIsActive };
};
