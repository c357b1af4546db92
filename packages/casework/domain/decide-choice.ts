import { dayInFinland, err, type Id, ok, type Result } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { leftOpenTo, preferredBefore, type Standing } from './choice-order.ts';
import type { Referral } from './referral.ts';
import { type ReferralCommand, type ReferralDecider, referralFact } from './referral-commands.ts';

type ChoosingCommand = 'set_group' | 'pass_over' | 'choose' | 'ask_approval' | 'refuse_approval';

const standingOf = ({ shown, passed = [] }: Referral, gone: Standing['gone'] = []): Standing => ({
  shown,
  passed,
  gone,
});

type Settled = Result<Id<'agreement'>, CaseworkError>;

const namedByClient = (standing: Standing, agreement: Id<'agreement'> | undefined): Settled => {
  if (agreement === undefined || !standing.shown.agreements.includes(agreement))
    return err({ code: 'casework.option_not_shown' });
  const preferred = preferredBefore(standing, agreement);
  return preferred === undefined ? ok(agreement) : err({ code: 'casework.preferred_first', preferred });
};

/** The option that a choice is about: what the client named, or what the mode gives when the client left it open. */
export const chosenOf = (referral: Referral, { mode, agreement, gone }: ReferralCommand<'choose'>): Settled => {
  const standing = standingOf(referral, gone);
  if (mode === 'client') return namedByClient(standing, agreement);
  const { leftOpen = 'rotation' } = referral.shown;
  if (mode !== leftOpen) return err({ code: 'casework.mode_not_in_use', mode: leftOpen });
  const first = leftOpenTo(standing, mode);
  if (first === undefined) return err({ code: 'casework.no_option_left' });
  return agreement === undefined || agreement === first ? ok(first) : err({ code: 'casework.not_first_in_rotation' });
};

const choose: ReferralDecider<'choose'> = (referral, command, stamp) => {
  const { mode, informedOn, informationLanguages } = command;
  const chosen = chosenOf(referral, command);
  if (!chosen.ok) return chosen;
  if (informationLanguages.length === 0) return err({ code: 'casework.information_missing' });
  if (informedOn > dayInFinland(stamp.at)) return err({ code: 'casework.day_in_future', day: informedOn });
  const { seed } = referral.shown;
  const drawn = mode === 'random' && seed !== undefined ? { seed } : {};
  const data = { agreement: chosen.value, mode, informedOn, informationLanguages, ...drawn };
  return ok([referralFact('referral.chosen', referral, stamp, data)]);
};

const passOver: ReferralDecider<'pass_over'> = (referral, { agreement, reason }, stamp) => {
  const { shown } = referral;
  if (!shown.agreements.includes(agreement)) return err({ code: 'casework.option_not_shown' });
  if (shown.preferences?.some((one) => one.agreement === agreement) !== true)
    return err({ code: 'casework.not_ranked' });
  return ok([referralFact('referral.passed_over', referral, stamp, { agreement, reason })]);
};

const askApproval: ReferralDecider<'ask_approval'> = (referral, { reason }, stamp) => {
  const { choice, distanceGroup, approval, serviceType, clientReference } = referral;
  if (choice === undefined) return err({ code: 'casework.choice_missing' });
  if (distanceGroup === undefined) return err({ code: 'casework.group_missing' });
  if (approval?.state === 'asked') return err({ code: 'casework.approval_pending' });
  const data = { agreement: choice.agreement, clientReference, serviceType, distanceGroup, reason };
  return ok([referralFact('referral.approval_asked', referral, stamp, data)]);
};

/** Why this person may not answer what was asked: nothing is open, or it was they who chose or asked. */
export const approvalError = ({ approval, drafted }: Referral, by: string): CaseworkError | undefined => {
  if (approval?.state !== 'asked') return { code: 'casework.approval_not_asked' };
  return by === drafted.by || by === approval.asked.by ? { code: 'casework.same_person', person: by } : undefined;
};

const refuseApproval: ReferralDecider<'refuse_approval'> = (referral, { reason }, stamp) => {
  const error = approvalError(referral, stamp.by);
  if (error !== undefined) return err(error);
  return ok([referralFact('referral.approval_refused', referral, stamp, { reason, caseWorker: referral.drafted.by })]);
};

/** From what was laid out to the choice, and what a supervisor is asked about it. */
export const choosing: { readonly [C in ChoosingCommand]: ReferralDecider<C> } = {
  set_group: (referral, { distanceGroup }, stamp) =>
    ok([referralFact('referral.group_set', referral, stamp, { distanceGroup })]),
  pass_over: passOver,
  choose,
  ask_approval: askApproval,
  refuse_approval: refuseApproval,
};
