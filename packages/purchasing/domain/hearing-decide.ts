import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  err,
  type Instant,
  type LocalDate,
  ok,
  plusMonths,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { commonRule, EXCLUSION_GROUNDS, type ExclusionGround, isGroundInForce } from '@kt/terms';
import { type Hearing, hearingDueAt, hearingLifecycle } from './hearing.ts';
import type { HearingCommand, HearingCommandName, HearingError, HearingFact } from './hearing-commands.ts';

type Decided = Result<readonly HearingFact[], HearingError>;
type Of<N extends HearingCommandName> = Extract<HearingCommand, { readonly command: N }>;
type Decider<N extends HearingCommandName> = (hearing: Hearing, command: Of<N>, stamp: Stamp) => Decided;

const MONTHS_IN_YEAR = 12;

const about = ({ authority, system, category, id, provider }: Hearing, stamp: Stamp) => ({
  ...stamp,
  authority,
  system,
  category,
  hearing: id,
  provider,
});

/** Why a ground may not be used on a day: not the law yet, not the law any more, or weighed and too old. */
const groundError = (
  { ground, occurredOn }: Pick<Hearing, 'ground' | 'occurredOn'>,
  today: LocalDate,
): HearingError | undefined => {
  const found: ExclusionGround = EXCLUSION_GROUNDS[ground];
  if (!isGroundInForce(found, today)) return { code: 'purchasing.ground_not_in_force' };
  if (occurredOn > today) return { code: 'purchasing.ground_in_future' };
  const oldest = plusMonths(today, -MONTHS_IN_YEAR * commonRule('exclusionMaxAgeYears', today));
  const isTooOld = found.kind === 'discretionary' && occurredOn < oldest;
  return isTooOld ? { code: 'purchasing.ground_too_old', oldest } : undefined;
};

/** The first day that a deadline may be given now: the provider has its working days, whenever it is asked. */
export const earliestAnswer = (today: LocalDate): LocalDate =>
  addWorkingDays(today, commonRule('hearingWorkingDays', today));

const flag = (hearing: Hearing, stamp: Stamp): Decided => {
  const wrong = groundError(hearing, dayInFinland(stamp.at));
  const { ground, occurredOn, claim } = hearing;
  return wrong === undefined
    ? ok([{ ...about(hearing, stamp), type: 'hearing.flagged', ground, occurredOn, claim }])
    : err(wrong);
};

/** The fact by which a hearing begins, unless its ground may not be used. */
export const flagged = (hearing: Hearing): Decided => flag(hearing, hearing.flagged);

const ask: Decider<'ask'> = (hearing, { deadline }, stamp) => {
  const earliest = earliestAnswer(dayInFinland(stamp.at));
  return deadline < earliest
    ? err({ code: 'purchasing.hearing_too_short', earliest })
    : ok([{ ...about(hearing, stamp), type: 'hearing.asked', deadline }]);
};

/** A deadline only moves forward. */
const extend: Decider<'extend'> = (hearing, { deadline, reason }, stamp) => {
  const earliest = hearing.asked?.deadline ?? deadline;
  return deadline <= earliest || deadline <= dayInFinland(stamp.at)
    ? err({ code: 'purchasing.hearing_too_short', earliest })
    : ok([{ ...about(hearing, stamp), type: 'hearing.extended', deadline, reason }]);
};

const closedError = (hearing: Hearing, at: Instant): HearingError | undefined => {
  const due = hearingDueAt(hearing);
  return due !== undefined && at >= due && hearing.asked !== undefined
    ? { code: 'purchasing.hearing_closed', deadline: hearing.asked.deadline }
    : undefined;
};

const answerWith =
  (type: 'hearing.saved' | 'hearing.answered') =>
  (hearing: Hearing, { answer }: Of<'save'> | Of<'answer'>, stamp: Stamp): Decided => {
    const closed = closedError(hearing, stamp.at);
    if (closed !== undefined) return err(closed);
    const isEmpty = type === 'hearing.answered' && answer.statement.trim() === '';
    return isEmpty
      ? err({ code: 'purchasing.hearing_reasons_missing' })
      : ok([{ ...about(hearing, stamp), type, answer }]);
  };

/** An admission is suspended or removed, a request rejected; where the ground is weighed, it is said why. */
const proposalError = (hearing: Hearing, { proposal }: Of<'propose'>, today: LocalDate): HearingError | undefined => {
  if (proposal.reasons.trim() === '') return { code: 'purchasing.hearing_reasons_missing' };
  if (proposal.outcome === 'accept') return undefined;
  const isOfRequest = 'request' in hearing.about;
  if (isOfRequest !== (proposal.consequence === 'rejection')) return { code: 'purchasing.consequence_unfit' };
  const isWeighed = EXCLUSION_GROUNDS[hearing.ground].kind === 'discretionary';
  if (isWeighed && proposal.proportionality.trim() === '') return { code: 'purchasing.proportionality_missing' };
  return groundError(hearing, today);
};

const propose: Decider<'propose'> = (hearing, command, stamp) => {
  const wrong = proposalError(hearing, command, dayInFinland(stamp.at));
  const { proposal } = command;
  return wrong === undefined
    ? ok([{ ...about(hearing, stamp), type: 'hearing.proposed', outcome: proposal.outcome, proposal }])
    : err(wrong);
};

/** Whoever decides neither raised the ground nor proposed, and confirms what was proposed or returns it. */
const decisionError = (
  { proposal, flagged: raised }: Hearing,
  outcome: 'accept' | 'exclude',
  { by }: Stamp,
): HearingError | undefined => {
  if (proposal === undefined || proposal.by === by || raised.by === by) return { code: 'purchasing.same_person' };
  return proposal.outcome === outcome
    ? undefined
    : { code: 'purchasing.exclusion_differs', proposed: proposal.outcome };
};

const accept: Decider<'accept'> = (hearing, { decision }, stamp) => {
  const wrong = decisionError(hearing, 'accept', stamp);
  return wrong === undefined ? ok([{ ...about(hearing, stamp), type: 'hearing.accepted', decision }]) : err(wrong);
};

const exclude: Decider<'exclude'> = (hearing, { decision }, stamp) => {
  const { ground, proposal } = hearing;
  const wrong = decisionError(hearing, 'exclude', stamp) ?? groundError(hearing, dayInFinland(stamp.at));
  if (wrong !== undefined) return err(wrong);
  if (proposal?.outcome !== 'exclude') return err({ code: 'purchasing.hearing_reasons_missing' });
  const { consequence } = proposal;
  return ok([{ ...about(hearing, stamp), type: 'hearing.excluded', decision, ground, consequence }]);
};

/** Each letter is written once; that of the decision when there is one. */
const file: Decider<'file'> = (hearing, { letter, letters }, stamp) => {
  if (hearing.letters?.[letter] !== undefined) return err({ code: 'purchasing.letters_exist' });
  return letter === 'decision' && hearing.decided === undefined
    ? err({ code: 'purchasing.not_due' })
    : ok([{ ...about(hearing, stamp), type: 'hearing.letters_filed', letter, letters }]);
};

const deciders: { readonly [N in HearingCommandName]: Decider<N> } = {
  ask,
  drop: (hearing, { reason }, stamp) => ok([{ ...about(hearing, stamp), type: 'hearing.dropped', reason }]),
  save: answerWith('hearing.saved'),
  answer: answerWith('hearing.answered'),
  extend,
  silence: (hearing, _command, stamp) =>
    closedError(hearing, stamp.at) === undefined
      ? err({ code: 'purchasing.not_due' })
      : ok([{ ...about(hearing, stamp), type: 'hearing.fell_silent' }]),
  propose,
  return: (hearing, { reason }, stamp) => ok([{ ...about(hearing, stamp), type: 'hearing.returned', reason }]),
  accept,
  exclude,
  file,
};

const run = <N extends HearingCommandName>(
  hearing: Hearing,
  command: Of<N> & { readonly command: N },
  stamp: Stamp,
): Decided => deciders[command.command](hearing, command, stamp);

/** What a command does to a hearing at a moment, or why it is refused. */
export const decideHearing = (hearing: Hearing, command: HearingCommand, at: Instant, by: Actor): Decided => {
  const allowed = targets(hearingLifecycle, hearing.state, command.command);
  return allowed.ok ? run(hearing, command, { at, by }) : allowed;
};
