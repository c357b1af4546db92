import {
  type Act,
  andThen,
  type Done,
  err,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { DECIDED_STATES } from '../domain/competition-lifecycle.ts';
import { type Disclosure, type DisclosureFact, givenDisclosure } from '../domain/disclosure.ts';
import { publicVersion } from '../domain/public-version.ts';
import { type Bidder, type BidderDeps, readAround } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Documents } from './ports.ts';
import type { Disclosures, GivenVersions, SecrecyRulings } from './secrecy-ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = BidderDeps & {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly opened: Pick<OpenedTenders, 'all'>;
  readonly rulings: Pick<SecrecyRulings, 'all'>;
  readonly versions: Documents<GivenVersions>;
  readonly disclosures: Disclosures;
};
export type NotDecided = { readonly code: 'competition.not_decided' };

/** Around a party's tender once it is decided: `competition.not_decided` before. */
export const decidedAround = async (deps: BidderDeps, bidder: Bidder) =>
  andThen(await readAround(deps, bidder), ({ competition: { state: competition } }) => {
    const { decision, state } = competition;
    return decision === undefined || !DECIDED_STATES.includes(state)
      ? err({ code: 'competition.not_decided' } as const)
      : ok({ competition, decision });
  });

/**
 * Gives a party the other tenders as it may read them by the rulings of this moment, after the decision and not before;
 * what was given is kept under its hash, and to whom and when is recorded.
 */
export const giveVersions =
  (deps: Deps) =>
  (bidder: Bidder, act: Act): Promise<Result<Done, NotFound | NotDecided | WorkError>> =>
    deps.work.run<NotFound | NotDecided>(act, async (at) => {
      const found = await decidedAround(deps, bidder);
      if (!found.ok) return found;
      const { competition, decision } = found.value;
      const [opened, ruled] = await Promise.all([deps.opened.all(bidder), deps.rulings.all(bidder)]);
      const rulings = ruled.map(({ state }) => state);
      const tenders = opened
        .filter(({ state }) => state.provider !== undefined && state.provider !== bidder.organisation)
        .map(({ state: tender }) => publicVersion({ content: competition.content, tender, rulings }, 'party'));
      const document = await deps.versions.put(bidder.id, { decision: decision.version, tenders });
      const id = deps.ids.next('disclosure');
      const fact: DisclosureFact = {
        type: 'disclosure.given',
        disclosure: id,
        authority: bidder.authority,
        competition: bidder.id,
        provider: bidder.organisation,
        decision: decision.version,
        document,
        at,
        by: act.by,
      };
      return ok({ done: { id, version: 1 }, parts: [deps.disclosures.create(givenDisclosure(fact), fact)] });
    });

/** What a party was given last; nothing when it has asked for nothing. */
export type OwnDisclosure = { readonly disclosure?: Disclosure; readonly given?: GivenVersions };

/** The versions that a party was given last. */
export const readGiven =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<OwnDisclosure, NotFound | NotDecided>> => {
    const found = await decidedAround(deps, bidder);
    if (!found.ok) return found;
    const disclosure = await deps.disclosures.lastTo(bidder, bidder.organisation);
    if (disclosure === undefined) return ok({});
    const given = await deps.versions.get(bidder.id, disclosure.document);
    return given === undefined ? err(notFound) : ok({ disclosure, given });
  };
