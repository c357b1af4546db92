import { type Act, err, type Id, type Instant, ok, type PageAsk, type Result, type Rows } from '@kt/kernel';
import { type CallPart, callParts, consentOf } from '../domain/call-ring.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

/** How far a buyer's word is: nobody has spoken, one person has, or a second one too; or it declined. */
export type ConsentState = 'asked' | 'proposed' | 'given' | 'declined';

/** A part of a call with the word of whose it is; the lead's own word is its publication. `reason`: why it declined. */
export type AskedPart = CallPart & { readonly consent?: ConsentState; readonly reason?: string };

/** A call that another authority leads, as those who buy with it see it: nothing of tenders, evaluators or other areas' money. */
export type RingCall = Pick<
  CompetitionContent,
  'title' | 'need' | 'serviceType' | 'places' | 'ceilingCents' | 'start' | 'end' | 'options'
> & {
  readonly id: Id<'competition'>;
  readonly authority: Id<'authority'>;
  /** Who asks: the buyer that reads it. */
  readonly buyer: Id<'authority'>;
  readonly state: Competition['state'];
  readonly version: number;
  readonly deadline: Instant;
  readonly parts: readonly AskedPart[];
  /** Where the buyer's own money would be reserved, where the call names it. */
  readonly costCentre?: string;
  /** Who of the buyer has spoken for it. */
  readonly proposedBy?: string;
  readonly givenBy?: string;
};

/** The parts of a call with the words given on the terms as they stand now. */
export const askedParts = (state: Competition): readonly AskedPart[] =>
  callParts(state.content).map((part) => {
    if (part.authority === state.authority) return part;
    const word = consentOf(state, part.authority);
    if (word === undefined) return { ...part, consent: 'asked' };
    if (word.declined !== undefined) return { ...part, consent: 'declined', reason: word.declined.reason };
    return { ...part, consent: word.given === undefined ? 'proposed' : 'given' };
  });

/** Why another area declined is told to whoever leads, not to the other buyers. */
const withoutReason = ({ reason: _others, ...part }: AskedPart): AskedPart => part;

const HIDDEN: readonly Competition['state'][] = ['draft', 'cancelled'];

const isShownTo = ({ state, content, authority }: Competition, buyer: Id<'authority'>): boolean =>
  !HIDDEN.includes(state) && authority !== buyer && (content.buyers ?? []).some((one) => one.authority === buyer);

const ringCall = (state: Competition, version: number, buyer: Id<'authority'>): RingCall => {
  const { id, authority, content, deadline } = state;
  const { title, need, serviceType, places, ceilingCents, start, end, options, buyers = [] } = content;
  const costCentre = buyers.find((one) => one.authority === buyer)?.costCentre;
  const word = consentOf(state, buyer);
  return {
    ...{ id, authority, buyer, state: state.state, version, deadline },
    ...{ title, need, serviceType, places, ceilingCents, start, end },
    ...(options !== undefined && { options }),
    parts: askedParts(state).map((part) => (part.authority === buyer ? part : withoutReason(part))),
    ...(costCentre !== undefined && { costCentre }),
    ...(word?.proposed !== undefined && { proposedBy: word.proposed.by }),
    ...(word?.given !== undefined && { givenBy: word.given.by }),
  };
};

/** Calls of other authorities by which this one buys, the newest first; drafts are their writers' own. */
export const listRingCalls =
  ({ competitions }: Pick<CompetitionDeps, 'competitions'>) =>
  async (buyer: Id<'authority'>, ask: PageAsk): Promise<Rows<RingCall>> => {
    const { found, next } = await competitions.ringCalls(buyer, ask);
    const rows = found.flatMap(({ state, version }) =>
      isShownTo(state, buyer) ? [ringCall(state, version, buyer)] : [],
    );
    return { rows, ...(next !== undefined && { next }) };
  };

/** A word of a buyer on a call that another leads: the first person proposes its consent, a second one gives it. */
export const consentToCall =
  (deps: Pick<CompetitionDeps, 'work' | 'competitions'>) =>
  (ref: CompetitionRef, buyer: Id<'authority'>, act: Act): Commanded =>
    runCommand(deps)(
      ref,
      act,
      (state): Promise<Result<{ do: 'consent'; buyer: Id<'authority'> }, NotFound>> =>
        Promise.resolve(isShownTo(state, buyer) ? ok({ do: 'consent', buyer }) : err(notFound)),
    );

/** One person's word that the buyer does not buy on these terms, and why; other terms are asked for anew. */
export const declineCall =
  (deps: Pick<CompetitionDeps, 'work' | 'competitions'>) =>
  (ref: CompetitionRef, buyer: Id<'authority'>, reason: string, act: Act): Commanded =>
    runCommand(deps)(
      ref,
      act,
      (state): Promise<Result<{ do: 'decline'; buyer: Id<'authority'>; reason: string }, NotFound>> =>
        Promise.resolve(isShownTo(state, buyer) ? ok({ do: 'decline', buyer, reason }) : err(notFound)),
    );

/** What those who buy with another authority do. */
export const buyingWithOthers = (deps: Pick<CompetitionDeps, 'work' | 'competitions'>) => ({
  listRingCalls: listRingCalls(deps),
  consentToCall: consentToCall(deps),
  declineCall: declineCall(deps),
});
