import {
  type Actor,
  all,
  allocate,
  dayInFinland,
  endOfDay,
  err,
  type Instant,
  ok,
  plusDays,
  type Result,
} from '@kt/kernel';
import { ruleValue } from '@kt/terms';
import type { CompetitionCommand, Verdict } from './competition-commands.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { AwardedWinner, CompetitionFact, Decided as DecidedFact } from './competition-facts.ts';
import type { Competition, Decision, Winner } from './competition-state.ts';
import { standstillEnd } from './deadline.ts';
import { about, type Decided, type Decider, type Deciders, withReason } from './decider.ts';

const profileOf = (state: Competition) => state.published?.profile ?? 'eu_dps';
const standstillAfter = (state: Competition, at: Instant): Instant =>
  standstillEnd(at, ruleValue(profileOf(state), 'standstillDays', dayInFinland(at)));

const checkVerdict = (state: Competition, verdict: Verdict, by: Actor): Result<true, CompetitionError> => {
  if (state.evaluation?.by === by) return err({ code: 'competition.same_person' });
  if (verdict.interests.length > 0) return err({ code: 'competition.conflict_of_interest' });
  if (verdict.withoutReasons.length > 0)
    return err({ code: 'competition.reasons_missing', tenders: verdict.withoutReasons });
  return verdict.ranked.length > 0 ? ok(true) : err({ code: 'competition.nothing_to_rank' });
};

const decidedFact = (
  state: Competition,
  decision: Pick<Decision, 'document' | 'evaluation' | 'winners' | 'refused'>,
  at: Instant,
  by: Actor,
): DecidedFact => ({
  type: 'competition.decided',
  ...about(state, at, by),
  version: (state.decision?.version ?? 0) + 1,
  standstillEnds: standstillAfter(state, at),
  ...decision,
});

const winnersOf = (state: Competition, ranked: readonly Winner[]): readonly Winner[] =>
  ranked.slice(0, state.content.winners);

const decide: Decider<'decide'> = (state, { verdict }, at, by) => {
  const checked = checkVerdict(state, verdict, by);
  if (!checked.ok) return checked;
  const { document, evaluation } = verdict;
  if (evaluation !== state.evaluation?.document) return err({ code: 'competition.evaluation_changed' });
  return ok([
    decidedFact(state, { document, evaluation, winners: winnersOf(state, verdict.ranked), refused: [] }, at, by),
  ]);
};

const rectificationEnds = (state: Competition, decision: Decision, initiative: 'provider' | 'authority'): Instant => {
  const rule = initiative === 'provider' ? 'rectificationProviderDays' : 'rectificationAuthorityDays';
  const day = dayInFinland(decision.at);
  return endOfDay(plusDays(day, ruleValue(profileOf(state), rule, day)));
};

const rectify: Decider<'rectify'> = (state, { initiative, reason, verdict }, at, by) =>
  withReason(reason, () => {
    const { decision } = state;
    const checked = checkVerdict(state, verdict, by);
    if (!checked.ok) return checked;
    if (decision === undefined) return err({ code: 'competition.nothing_to_rank' });
    const until = rectificationEnds(state, decision, initiative);
    if (at >= until) return err({ code: 'competition.rectification_late', until });
    const { document, evaluation } = verdict;
    const winners = winnersOf(state, verdict.ranked);
    const superseding = decidedFact(state, { document, evaluation, winners, refused: [] }, at, by);
    return ok([
      { type: 'competition.rectified', ...about(state, at, by), supersedes: decision.version, initiative },
      superseding,
    ]);
  });

const hasOpenRemedy = (state: Competition): boolean => state.remedies.some((remedy) => remedy.settledAt === undefined);

/** One winner's part of something shared equally; what cannot be split goes to the first ones. */
const partOf = (whole: number, parts: number, index: number): number =>
  Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);

const award = (
  { content }: Competition,
  winners: readonly Winner[],
  { rateCards }: Extract<CompetitionCommand, { do: 'finalise' }>,
): Result<readonly AwardedWinner[], CompetitionError> => {
  const ceilings = allocate(
    content.ceilingCents,
    winners.map(() => 1),
  );
  return all(
    winners.map((winner, index) => {
      const [rateCard, ceilingCents] = [rateCards.get(winner.tender), ceilings[index]];
      const places = partOf(content.places, winners.length, index);
      return rateCard === undefined || ceilingCents === undefined
        ? err({ code: 'competition.rate_card_missing', tender: winner.tender })
        : ok({ ...winner, rateCard, places, ceilingCents });
    }),
  );
};

const finalise: Decider<'finalise'> = (state, command, at, by) => {
  const { decision, published, content } = state;
  if (decision === undefined || published === undefined) return err({ code: 'competition.nothing_to_rank' });
  if (at < decision.standstillEnds) return err({ code: 'competition.standstill_runs', until: decision.standstillEnds });
  if (hasOpenRemedy(state)) return err({ code: 'competition.remedy_open' });
  const winners = award(state, decision.winners, command);
  if (!winners.ok) return winners;
  const { system, category, costCentre, start, end, languages, municipalities } = content;
  const { serviceType } = published;
  const terms = { system, category, serviceType, costCentre, start, end, languages, municipalities };
  const fresh = winners.value.filter((winner) => !state.awarded.includes(winner.tender));
  return ok([
    { type: 'competition.final', ...about(state, at, by), ...terms, version: decision.version, winners: fresh },
  ]);
};

const sign: Decider<'sign'> = (state, { provider, agreement }, at, by) => {
  const winners = state.decision?.winners ?? [];
  if (!winners.some((winner) => winner.provider === provider)) return err({ code: 'competition.not_winner' });
  if (hasOpenRemedy(state)) return err({ code: 'competition.remedy_open' });
  if (state.signed.some((one) => one.provider === provider)) return err({ code: 'competition.signed_already' });
  const subject = about(state, at, by);
  const signed = new Set([...state.signed.map((one) => one.provider), provider]);
  const fact: CompetitionFact = { type: 'competition.agreement_signed', ...subject, provider, agreement };
  const isLast = winners.every((winner) => signed.has(winner.provider));
  return ok(isLast ? [fact, { type: 'competition.completed', ...subject }] : [fact]);
};

const winnerRefused: Decider<'winner_refused'> = (state, { provider, ranked }, at, by): Decided => {
  const { decision } = state;
  const winner = decision?.winners.find((one) => one.provider === provider);
  if (decision === undefined || winner === undefined) return err({ code: 'competition.not_winner' });
  if (state.signed.some((one) => one.provider === provider)) return err({ code: 'competition.signed_already' });
  const refused = [...decision.refused, winner.tender];
  const left = ranked.filter((one) => !refused.includes(one.tender));
  if (left.length === 0) return err({ code: 'competition.nothing_to_rank' });
  const { document, evaluation } = decision;
  const next = decidedFact(state, { document, evaluation, winners: winnersOf(state, left), refused }, at, by);
  return ok([{ type: 'competition.winner_refused', ...about(state, at, by), provider, tender: winner.tender }, next]);
};

/** From the decision to signed agreements. */
export const DECISION: Deciders<
  'decide' | 'rectify' | 'file_remedy' | 'settle_remedy' | 'finalise' | 'sign' | 'winner_refused'
> = {
  decide,
  rectify,
  finalise,
  sign,
  winner_refused: winnerRefused,

  file_remedy: (state, { kind }, at, by) =>
    ok([{ type: 'competition.remedy_filed', ...about(state, at, by), number: state.remedies.length + 1, kind }]),

  settle_remedy: (state, { number }, at, by) =>
    state.remedies.some((one) => one.number === number && one.settledAt === undefined)
      ? ok([{ type: 'competition.remedy_settled', ...about(state, at, by), number }])
      : err({ code: 'competition.remedy_unknown' }),
};
