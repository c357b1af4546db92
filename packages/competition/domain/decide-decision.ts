import { type Actor, dayInFinland, endOfDay, err, type Instant, ok, plusDays, type Result } from '@kt/kernel';
import { ruleValue } from '@kt/terms';
import { awardsOf } from './award.ts';
import { callParts } from './call-ring.ts';
import type { Verdict } from './competition-commands.ts';
import type { CompetitionError } from './competition-errors.ts';
import type { Decided as DecidedFact } from './competition-facts.ts';
import type { Competition, Decision, Winner } from './competition-state.ts';
import { standstillEnd } from './deadline.ts';
import { about, type Decider, type Deciders, hasPrepared, withoutInterests, withReason } from './decider.ts';
import { witnessesMissing } from './draw.ts';
import { hasOpenRemedy } from './remedies.ts';

const profileOf = (state: Competition) => state.published?.profile ?? 'eu_dps';
const standstillAfter = (state: Competition, at: Instant): Instant =>
  standstillEnd(at, state.published?.standstillDays ?? ruleValue(profileOf(state), 'standstillDays', dayInFinland(at)));

const checkVerdict = (state: Competition, verdict: Verdict, by: Actor): Result<true, CompetitionError> => {
  if (hasPrepared(state, verdict.judges, by)) return err({ code: 'competition.same_person' });
  if (verdict.interests.length > 0) return err({ code: 'competition.conflict_of_interest' });
  if (verdict.withoutReasons.length > 0)
    return err({ code: 'competition.reasons_missing', tenders: verdict.withoutReasons });
  return verdict.ranked.length > 0 ? ok(true) : err({ code: 'competition.nothing_to_rank' });
};

/** A version of the decision, with a standstill of its own. */
export const decidedFact = (
  state: Competition,
  decision: Pick<DecidedFact, 'document' | 'evaluation' | 'winners' | 'refused' | 'compared'>,
  at: Instant,
  by: Actor,
): DecidedFact => ({
  type: 'competition.decided',
  ...about(state, at, by),
  version: (state.decision?.version ?? 0) + 1,
  standstillEnds: standstillAfter(state, at),
  ...decision,
  ...(state.content.buyers !== undefined && { parts: callParts(state.content) }),
});

/** The first ones win, as many as the competition has winners. */
export const winnersOf = (state: Competition, ranked: readonly Winner[]): readonly Winner[] =>
  ranked.slice(0, state.content.winners);

const namedBy = ({ document, evaluation, compared }: Verdict) => ({
  document,
  evaluation,
  ...(compared !== undefined && { compared }),
});

const decide: Decider<'decide'> = (state, { verdict }, at, by) => {
  const checked = checkVerdict(state, verdict, by);
  if (!checked.ok) return checked;
  if (verdict.evaluation !== state.evaluation?.document) return err({ code: 'competition.evaluation_changed' });
  const missing = witnessesMissing(state.evaluation);
  if (missing > 0) return err({ code: 'competition.draw_unwitnessed', missing });
  return ok([
    decidedFact(state, { ...namedBy(verdict), winners: winnersOf(state, verdict.ranked), refused: [] }, at, by),
  ]);
};

const rectificationEnds = (state: Competition, decision: Decision, initiative: 'provider' | 'authority'): Instant => {
  const rule = initiative === 'provider' ? 'rectificationProviderDays' : 'rectificationAuthorityDays';
  const day = dayInFinland(decision.at);
  return endOfDay(plusDays(day, ruleValue(profileOf(state), rule, day)));
};

/** What is signed stays: no correction takes the win from under an agreement in force. */
const losesSigned = ({ signed }: Competition, before: readonly Winner[], after: readonly Winner[]): boolean =>
  before.some(
    ({ provider, tender }) =>
      signed.some((one) => one.provider === provider) && !after.some((winner) => winner.tender === tender),
  );

const rectify: Decider<'rectify'> = (state, { initiative, reason, verdict }, at, by) =>
  withReason(reason, () => {
    const { decision } = state;
    const checked = checkVerdict(state, verdict, by);
    if (!checked.ok) return checked;
    if (decision === undefined) return err({ code: 'competition.nothing_to_rank' });
    const until = rectificationEnds(state, decision, initiative);
    if (at >= until) return err({ code: 'competition.rectification_late', until });
    const { refused } = decision;
    const left = verdict.ranked.filter((one) => !refused.includes(one.tender));
    if (left.length === 0) return err({ code: 'competition.nothing_to_rank' });
    const winners = winnersOf(state, left);
    if (losesSigned(state, decision.winners, winners)) return err({ code: 'competition.signed_already' });
    if (state.state === 'final' && !hasOpenRemedy(state)) return err({ code: 'competition.remedy_needed' });
    const awards = awardsOf(state, winners);
    if (!awards.ok) return awards;
    const superseding = decidedFact(state, { ...namedBy(verdict), winners, refused }, at, by);
    return ok([
      { type: 'competition.rectified', ...about(state, at, by), supersedes: decision.version, initiative },
      superseding,
    ]);
  });

/** The decision and its rectification. */
export const DECISION: Deciders<'decide' | 'rectify' | 'file_remedy'> = {
  decide,
  rectify,

  file_remedy: (state, { do: command, kind, interests }, at, by) => {
    if (state.published === undefined) return err({ code: 'lifecycle.not_allowed', state: state.state, command });
    return withoutInterests(interests, () =>
      ok([{ type: 'competition.remedy_filed', ...about(state, at, by), number: state.remedies.length + 1, kind }]),
    );
  },
};
