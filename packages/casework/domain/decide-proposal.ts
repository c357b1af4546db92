import { err, type LocalDate, ok, type Result, type Stamp } from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';
import { checkDay, endedFact, lastServiceDay, mayStartOn, said, trackingEnd } from './decide-service.ts';
import { type ProposalKind, pendingOf } from './proposal.ts';
import type { Referral } from './referral.ts';
import { boundTo, type ReferralDecider, referralFact } from './referral-commands.ts';

type ProposalCommand = 'propose_change' | 'approve_change' | 'reject_change' | 'withdraw_change';

const firstEvent = ({ pauses, endedOn }: Referral): LocalDate | undefined => pauses[0]?.from ?? endedOn;

/** The day must keep the order of what happened. */
const checkCorrection = (
  referral: Referral,
  kind: ProposalKind,
  day: LocalDate,
  stamp: Stamp,
): Result<null, CaseworkError> => {
  if (kind === 'service_end') {
    if (referral.endedOn !== undefined) return err({ code: 'casework.nothing_to_correct' });
    return checkDay(day, lastServiceDay(referral), stamp);
  }
  if (kind === 'end_day') {
    if (referral.endedOn === undefined) return err({ code: 'casework.nothing_to_correct' });
    return checkDay(day, lastServiceDay(referral), stamp);
  }
  const next = firstEvent(referral);
  if (next !== undefined && day > next) return err({ code: 'casework.day_out_of_order', day: next, notBefore: day });
  return checkDay(day, mayStartOn(referral), stamp);
};

const propose: ReferralDecider<'propose_change'> = (referral, { command: _, ...proposed }, stamp) => {
  const { kind, day } = proposed;
  const checked = checkCorrection(referral, kind, day, stamp);
  if (!checked.ok) return checked;
  const open = pendingOf(referral.proposals);
  const made = referralFact('referral.change_proposed', referral, stamp, { ...boundTo(referral), ...proposed });
  return open === undefined
    ? ok([made])
    : ok([referralFact('referral.change_superseded', referral, stamp, said(referral, open)), made]);
};

const approve: ReferralDecider<'approve_change'> = (referral, _command, stamp) => {
  const open = pendingOf(referral.proposals);
  if (open === undefined) return err({ code: 'casework.no_open_proposal' });
  if (open.made.by === stamp.by) return err({ code: 'casework.same_person', person: stamp.by });
  const checked = checkCorrection(referral, open.kind, open.day, stamp);
  if (!checked.ok) return checked;
  const tracking = open.kind === 'end_day' ? { trackingUntil: trackingEnd(referral, open.day) } : {};
  const approved = referralFact('referral.change_approved', referral, stamp, { ...said(referral, open), ...tracking });
  if (open.kind !== 'service_end') return ok([approved]);
  return ok([approved, endedFact(referral, open.day, open.reason ?? 'unsuitable', stamp)]);
};

/** What a provider proposes, a corrected day or an end, and the case worker's answers. */
export const proposing: { readonly [C in ProposalCommand]: ReferralDecider<C> } = {
  propose_change: propose,
  approve_change: approve,
  reject_change: (referral, _command, stamp) => {
    const open = pendingOf(referral.proposals);
    if (open === undefined) return err({ code: 'casework.no_open_proposal' });
    return ok([referralFact('referral.change_rejected', referral, stamp, said(referral, open))]);
  },
  withdraw_change: (referral, _command, stamp) => {
    const open = pendingOf(referral.proposals);
    if (open === undefined) return err({ code: 'casework.no_open_proposal' });
    return ok([referralFact('referral.change_withdrawn', referral, stamp, said(referral, open))]);
  },
};
