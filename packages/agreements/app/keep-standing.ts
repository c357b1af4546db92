import { type Act, type Done, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Agreement } from '../domain/agreement.ts';
import {
  type AdmissionStanding,
  type CardNews,
  type CardStanding,
  type Hold,
  holdOf,
  laterAdmission,
  laterCard,
} from '../domain/standing.ts';
import type { ActFor } from './draft-for-winners.ts';
import type { AgreementRef, Agreements } from './ports.ts';
import type { Standings } from './standing-ports.ts';

export type KeepStandingDeps = {
  readonly work: UnitOfWork;
  readonly agreements: Pick<Agreements, 'load' | 'ofProvider'>;
  readonly standings: Standings;
};

type Kept = Result<Done | null, WorkError>;
const PAGE = 100;

const recordCard = ({ work, standings }: KeepStandingDeps, news: CardNews, act: Act) =>
  work.run<never>(act, async () => {
    const before = await standings.card(news);
    const part = standings.saveCard(before, laterCard(before?.state, news));
    return ok({ done: { id: news.service, version: (before?.version ?? 0) + 1 }, parts: [part] });
  });

const recordAdmission = ({ work, standings }: KeepStandingDeps, news: AdmissionStanding, act: Act) =>
  work.run<never>(act, async () => {
    const before = await standings.admission(news);
    const part = standings.saveAdmission(before, laterAdmission(before?.state, news));
    return ok({ done: { id: news.provider, version: (before?.version ?? 0) + 1 }, parts: [part] });
  });

const holdFor = async ({ standings }: KeepStandingDeps, { authority, terms }: Agreement): Promise<Hold> => {
  const { provider, category, serviceType } = terms;
  const cards: readonly CardStanding[] = await standings.cards(provider);
  const admission =
    category === undefined ? undefined : (await standings.admission({ authority, category, provider }))?.state;
  return holdOf(serviceType, cards, admission);
};

const IN_FORCE: readonly Agreement['state'][] = ['active', 'orders_suspended', 'run_off'];

/** Lays what bars an agreement beside its counter of places, where an offer reads it. */
const apply = (deps: KeepStandingDeps, ref: AgreementRef, act: Act): Promise<Kept> =>
  deps.work.run<never>(act, async (at) => {
    const found = await deps.agreements.load(ref);
    const done = { id: ref.id, version: found?.version ?? 0 };
    if (found === undefined || !IN_FORCE.includes(found.state.state)) return ok({ done, parts: [] });
    return ok({ done, parts: [deps.standings.hold(found.state, await holdFor(deps, found.state), at)] });
  });

const agreementsOf = async (
  { agreements }: KeepStandingDeps,
  provider: Id<'organisation'>,
  concerns: (agreement: Agreement) => boolean,
): Promise<readonly AgreementRef[]> => {
  const refs: AgreementRef[] = [];
  let after: Parameters<Agreements['ofProvider']>[1]['after'];
  do {
    const { found, next } = await agreements.ofProvider(provider, {
      limit: PAGE,
      ...(after !== undefined && { after }),
    });
    refs.push(
      ...found.filter(({ state }) => concerns(state)).map(({ state: { authority, id } }) => ({ authority, id })),
    );
    after = next;
  } while (after !== undefined);
  return refs;
};

const applyAll = async (deps: KeepStandingDeps, refs: readonly AgreementRef[], actFor: ActFor): Promise<Kept> => {
  for (const ref of refs) {
    const applied = await apply(deps, ref, actFor(ref.id));
    if (!applied.ok) return applied;
  }
  return ok(null);
};

/** News of a card, kept and laid beside every agreement of its provider for that service type. */
export const keepCard =
  (deps: KeepStandingDeps) =>
  async (news: CardNews, actFor: ActFor): Promise<Kept> => {
    const recorded = await recordCard(deps, news, actFor('card'));
    if (!recorded.ok) return recorded;
    const serviceType = (await deps.standings.card(news))?.state.serviceType;
    if (serviceType === undefined) return ok(null);
    const refs = await agreementsOf(deps, news.provider, ({ terms }) => terms.serviceType === serviceType);
    return applyAll(deps, refs, actFor);
  };

/** News of a place in a category, kept and laid beside the agreements of that category. */
export const keepAdmission =
  (deps: KeepStandingDeps) =>
  async (news: AdmissionStanding, actFor: ActFor): Promise<Kept> => {
    const recorded = await recordAdmission(deps, news, actFor('admission'));
    if (!recorded.ok) return recorded;
    const refs = await agreementsOf(
      deps,
      news.provider,
      ({ authority, terms }) => authority === news.authority && terms.category === news.category,
    );
    return applyAll(deps, refs, actFor);
  };

/** An agreement has come into force: what was known of its provider before bars it from the first day. */
export const applyStanding =
  (deps: KeepStandingDeps) =>
  (ref: AgreementRef, act: Act): Promise<Kept> =>
    apply(deps, ref, act);
