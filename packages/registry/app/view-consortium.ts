import { err, type Id, ok, type PageAsk, type Result, type Rows, rowsOf, type Versioned } from '@kt/kernel';
import {
  answerOf,
  askedParties,
  type Consortium,
  type ConsortiumTerms,
  type Edition,
  partiesIn,
} from '../domain/consortium.ts';
import type { ProviderNames } from '../domain/provider.ts';
import type { Consortia, ConsortiumRef } from './consortium-ports.ts';
import type { Providers } from './ports.ts';

type Organisation = Id<'organisation'>;
type Named = Readonly<Record<string, ProviderNames>>;
type PartyAnswer = { readonly organisation: Organisation; readonly answer: ReturnType<typeof answerOf> };

type Shown = Pick<Consortium, 'id' | 'lead' | 'state' | 'proposed' | 'ended'> & {
  readonly version: number;
  readonly edition: number;
  /** What stands with everybody's confirmation, when that is another edition than the proposed one. */
  readonly before?: Edition;
  readonly answers: readonly PartyAnswer[];
  /** What each party is called, by its id. */
  readonly names: Named;
};

/** As a party sees it; the draft, and why somebody will not, are for the lead alone. */
export type ConsortiumView = Shown & {
  readonly own: 'lead' | 'party';
  readonly draft?: ConsortiumTerms;
  readonly declined?: Consortium['declined'];
};

/** A line of an organisation's list. `waitsForMe`: its own answer is missing. */
export type ConsortiumLine = Pick<Consortium, 'id' | 'lead' | 'state'> & {
  readonly name: string;
  readonly edition: number;
  readonly parties: number;
  readonly confirmed: number;
  readonly waitsForMe: boolean;
  readonly own: 'lead' | 'party';
  /** How many have said no to what stands. */
  readonly declined: number;
};

/** What other contexts may know of a consortium. `members` begin with the lead; `steps`: the keys of a split by step. */
export type ConsortiumSummary = {
  readonly id: Id<'consortium'>;
  readonly lead: Organisation;
  readonly state: Consortium['state'];
  readonly edition: number;
  readonly members: readonly Organisation[];
  readonly reliedOn: readonly Organisation[];
  readonly steps?: readonly string[];
};

export type ViewConsortiumDeps = {
  readonly consortia: Pick<Consortia, 'load' | 'ofParty'>;
  readonly providers: Pick<Providers, 'loadMany'>;
};
type Viewed<V> = Promise<Result<V, { readonly code: 'registry.not_found' }>>;
const notFound = (): Result<never, { readonly code: 'registry.not_found' }> => err({ code: 'registry.not_found' });

const editionOf = ({ proposed }: Consortium): number => proposed?.edition ?? 0;

const standingBefore = ({ completed, proposed }: Consortium): Edition | undefined => {
  const last = completed.findLast(({ edition }) => edition !== proposed?.edition);
  return last && { edition: last.edition, terms: last.terms };
};

const shownOf = async (
  { providers }: Pick<ViewConsortiumDeps, 'providers'>,
  { state, version }: Versioned<Consortium>,
  alsoNamed: readonly Organisation[],
): Promise<Shown> => {
  const asked = askedParties(state);
  const before = standingBefore(state);
  const { id, lead, proposed, ended } = state;
  const all = [...new Set([lead, ...asked, ...alsoNamed, ...(before === undefined ? [] : partiesIn(before.terms))])];
  const names = (await providers.loadMany(all)).map((one) => [one.id, one.names] as const);
  return {
    id,
    lead,
    state: state.state,
    version,
    edition: editionOf(state),
    ...(proposed && { proposed }),
    ...(ended && { ended }),
    ...(before && { before }),
    answers: asked.map((organisation) => ({ organisation, answer: answerOf(state, organisation) })),
    names: Object.fromEntries(names),
  };
};

/** One consortium as one of its parties sees it: two reads, however many parties there are. */
export const viewConsortium =
  (deps: ViewConsortiumDeps) =>
  async (ref: ConsortiumRef, by: Organisation): Viewed<ConsortiumView> => {
    const found = await deps.consortia.load(ref);
    if (found === undefined) return notFound();
    const { lead, draft, declined } = found.state;
    if (lead === by) return ok({ ...(await shownOf(deps, found, partiesIn(draft))), own: 'lead', draft, declined });
    if (!askedParties(found.state).includes(by)) return notFound();
    return ok({ ...(await shownOf(deps, found, [])), own: 'party' });
  };

/** One consortium as an officer sees it, once its parties have been asked. */
export const viewConsortiumForOfficer =
  (deps: ViewConsortiumDeps) =>
  async (ref: ConsortiumRef): Viewed<Shown> => {
    const found = await deps.consortia.load(ref);
    return found?.state.proposed === undefined ? notFound() : ok(await shownOf(deps, found, []));
  };

const lineOf = (state: Consortium, by: Organisation): ConsortiumLine => {
  const { id, lead, proposed, draft, confirmed } = state;
  const asked = askedParties(state);
  const waits = state.state === 'forming' && asked.includes(by) && answerOf(state, by) === 'waiting';
  return {
    id,
    lead,
    state: state.state,
    name: (lead === by ? draft : (proposed?.terms ?? draft)).name,
    edition: editionOf(state),
    parties: asked.length,
    confirmed: confirmed.length,
    waitsForMe: waits,
    own: lead === by ? 'lead' : 'party',
    declined: state.declined.length,
  };
};

/** Those that an organisation leads or is asked into. */
export const listConsortia =
  ({ consortia }: Pick<ViewConsortiumDeps, 'consortia'>) =>
  async (by: Organisation, page: PageAsk): Promise<Rows<ConsortiumLine>> =>
    rowsOf(await consortia.ofParty(by, page), ({ state }) => lineOf(state, by));

export const consortiumSummary =
  ({ consortia }: Pick<ViewConsortiumDeps, 'consortia'>) =>
  async (consortium: Id<'consortium'>): Promise<ConsortiumSummary | undefined> => {
    const found = await consortia.load({ consortium });
    if (found === undefined) return undefined;
    const { id, lead, state, proposed } = found.state;
    const organisations = (rows: readonly { readonly organisation: Organisation }[] = []) =>
      rows.map(({ organisation }) => organisation);
    const split = proposed?.terms.split;
    return {
      id,
      lead,
      state,
      edition: editionOf(found.state),
      members: organisations(proposed?.terms.members),
      reliedOn: organisations(proposed?.terms.reliedOn),
      ...(split?.by === 'step' && { steps: split.steps.map(({ step }) => step) }),
    };
  };
