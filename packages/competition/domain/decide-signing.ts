import { type Actor, all, err, type Instant, ok, type Result } from '@kt/kernel';
import { awardsOf } from './award.ts';
import type { CompetitionCommand } from './competition-commands.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { AwardedWinner, CompetitionFact } from './competition-facts.ts';
import type { Competition, Winner } from './competition-state.ts';
import { decidedFact, winnersOf } from './decide-decision.ts';
import { about, type Decided, type Decider, type Deciders, withoutInterests } from './decider.ts';
import { hasOpenRemedy, isOpen } from './remedies.ts';

const hasSigned = ({ signed }: Pick<Competition, 'signed'>, { provider }: Winner): boolean =>
  signed.some((one) => one.provider === provider);

/** The last fact of a final competition: there are winners, all of them have signed, and no remedy is open. */
const completion = (after: Competition, at: Instant, by: Actor): readonly CompetitionFact[] => {
  const winners = after.decision?.winners ?? [];
  const isOver = winners.length > 0 && winners.every((winner) => hasSigned(after, winner)) && !hasOpenRemedy(after);
  return isOver ? [{ type: 'competition.completed', ...about(after, at, by) }] : [];
};

/** The winners that have no terms yet, each with its part and the rate card of its tender. */
const freshWinners = (
  state: Competition,
  winners: readonly Winner[],
  { rateCards, groups }: Extract<CompetitionCommand, { do: 'finalise' }>,
): Result<readonly AwardedWinner[], CompetitionError> => {
  const awards = awardsOf(state, winners);
  if (!awards.ok) return awards;
  return all(
    awards.value.flatMap((award) => {
      const winner = winners.find(({ tender }) => tender === award.tender);
      const rateCard = rateCards.get(award.tender);
      const group = groups?.get(award.tender);
      if (winner === undefined) return [];
      return rateCard === undefined
        ? err({ code: 'competition.rate_card_missing', tender: award.tender } as const)
        : ok({ ...winner, ...award, rateCard, ...(group !== undefined && { group }) });
    }),
  );
};

const finalise: Decider<'finalise'> = (state, command, at, by) => {
  const { decision, published, content } = state;
  if (decision === undefined || published === undefined) return err({ code: 'competition.nothing_to_rank' });
  if (at < decision.standstillEnds) return err({ code: 'competition.standstill_runs', until: decision.standstillEnds });
  if (hasOpenRemedy(state)) return err({ code: 'competition.remedy_open' });
  const fresh = freshWinners(state, decision.winners, command);
  if (!fresh.ok) return fresh;
  const { system, category, costCentre, start, end, languages, municipalities } = content;
  const { serviceType } = published;
  const callOff = content.callOff === undefined ? {} : { callOff: content.callOff };
  const buyers = content.buyers === undefined ? {} : { buyers: content.buyers };
  const options = content.options === undefined ? {} : { options: content.options };
  const period = { start, end, ...options };
  const terms = {
    system,
    category,
    serviceType,
    costCentre,
    ...period,
    languages,
    municipalities,
    ...callOff,
    ...buyers,
  };
  return ok([
    { type: 'competition.final', ...about(state, at, by), ...terms, version: decision.version, winners: fresh.value },
    ...completion(state, at, by),
  ]);
};

/** Records what both sides have signed; that an open remedy blocks the signing is the agreement's own guard. */
const sign: Decider<'sign'> = (state, { provider, agreement }, at, by) => {
  const winner = state.decision?.winners.find((one) => one.provider === provider);
  if (winner === undefined) return err({ code: 'competition.not_winner' });
  if (hasSigned(state, winner)) return err({ code: 'competition.signed_already' });
  const fact: CompetitionFact = { type: 'competition.agreement_signed', ...about(state, at, by), provider, agreement };
  const after = { ...state, signed: [...state.signed, { provider, agreement }] };
  return ok([fact, ...(state.state === 'final' ? completion(after, at, by) : [])]);
};

const settleRemedy: Decider<'settle_remedy'> = (state, { number, interests }, at, by) =>
  withoutInterests(interests, () => {
    if (!state.remedies.some((one) => one.number === number && isOpen(one)))
      return err({ code: 'competition.remedy_unknown' });
    const after = { ...state, remedies: state.remedies.filter((one) => one.number !== number) };
    const fact: CompetitionFact = { type: 'competition.remedy_settled', ...about(state, at, by), number };
    return ok([fact, ...(state.state === 'final' ? completion(after, at, by) : [])]);
  });

const winnerRefused: Decider<'winner_refused'> = (state, { provider, ranked }, at, by): Decided => {
  const { decision } = state;
  const winner = decision?.winners.find((one) => one.provider === provider);
  if (decision === undefined || winner === undefined) return err({ code: 'competition.not_winner' });
  if (hasSigned(state, winner)) return err({ code: 'competition.signed_already' });
  const refused = [...decision.refused, winner.tender];
  const left = ranked.filter((one) => !refused.includes(one.tender));
  const fact: CompetitionFact = {
    type: 'competition.winner_refused',
    ...about(state, at, by),
    provider,
    tender: winner.tender,
  };
  if (left.length === 0) return ok([fact]);
  const { document, evaluation } = decision;
  const next = decidedFact(state, { document, evaluation, winners: winnersOf(state, left), refused }, at, by);
  return ok([fact, next]);
};

/** From the decision to signed agreements. */
export const SIGNING: Deciders<'settle_remedy' | 'finalise' | 'sign' | 'winner_refused'> = {
  settle_remedy: settleRemedy,
  finalise,
  sign,
  winner_refused: winnerRefused,
};
