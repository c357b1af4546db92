import { type Instant, isBefore, type Stamp, stampOf } from '@kt/kernel';
import type { Approval } from './choice.ts';
import { trackingEnd } from './decide-service.ts';
import type { Proposal, ProposalState } from './proposal.ts';
import { isUnanswered, type Referral, referralDueAt } from './referral.ts';
import { decideReferral } from './referral-decide.ts';
import type { ReferralFact, ReferralFactType } from './referral-facts.ts';

type LaterFactType = Exclude<ReferralFactType, 'referral.drafted'>;
type Applier<T extends ReferralFactType> = (referral: Referral, fact: ReferralFact<T>) => Referral;

const settled = (referral: Referral, state: ProposalState, by: Stamp): Referral => ({
  ...referral,
  proposals: referral.proposals.map(
    (p): Proposal => (p.state === 'pending' ? { ...p, state, settled: stampOf(by) } : p),
  ),
});

/** An approved end is told by the fact of the end that follows it. */
const corrected: Applier<'referral.change_approved'> = (referral, { kind, day }) => {
  if (kind === 'service_end') return referral;
  return kind === 'start_day'
    ? { ...referral, startedOn: day }
    : { ...referral, endedOn: day, trackingUntil: trackingEnd(referral, day) };
};

/** What was asked of a supervisor was about another choice or another group. */
const withoutApproval = ({ approval: _asked, ...referral }: Referral): Referral => referral;

const answered = (referral: Referral, by: Stamp, answer: Pick<Approval, 'state' | 'refusal'>): Referral =>
  referral.approval === undefined
    ? referral
    : { ...referral, approval: { ...referral.approval, ...answer, settled: stampOf(by) } };

const appliers: { readonly [T in LaterFactType]: Applier<T> } = {
  'referral.group_set': (r, { distanceGroup }) => ({ ...withoutApproval(r), distanceGroup }),
  'referral.passed_over': (r, f) => ({
    ...r,
    passed: [
      ...(r.passed ?? []).filter(({ agreement }) => agreement !== f.agreement),
      { ...stampOf(f), agreement: f.agreement, reason: f.reason },
    ],
  }),
  'referral.chosen': (r, f) => {
    const { agreement, mode, informedOn, informationLanguages, seed } = f;
    const choice = { ...stampOf(f), agreement, mode, informedOn, informationLanguages, ...(seed && { seed }) };
    return { ...withoutApproval(r), choice };
  },
  'referral.approval_asked': (r, f) => ({
    ...r,
    approval: { state: 'asked', reason: f.reason, asked: stampOf(f) },
  }),
  'referral.approval_given': (r, f) => answered(r, f, { state: 'given' }),
  'referral.approval_refused': (r, f) => answered(r, f, { state: 'refused', refusal: f.reason }),
  'referral.offered': (r, f) => {
    const { agreement, provider, reservedCents, answerBy, trackingDays } = f;
    return {
      ...r,
      state: 'offered',
      offer: { ...stampOf(f), agreement, provider, reservedCents, answerBy, trackingDays },
    };
  },
  'referral.acknowledged': (r, f) => ({
    ...r,
    state: 'acknowledged',
    acknowledged: { ...stampOf(f), answerBy: f.answerBy },
  }),
  'referral.accepted': (r, f) => ({ ...r, state: 'accepted', accepted: stampOf(f) }),
  'referral.declined': (r, f) => ({ ...r, state: 'declined', over: { ...stampOf(f), reason: f.reason } }),
  'referral.returned': (r, f) => ({ ...r, state: 'returned', over: { ...stampOf(f), reason: f.reason } }),
  'referral.expired': (r, f) => ({ ...r, state: 'expired', over: { ...stampOf(f), reason: 'unanswered' } }),
  'referral.cancelled': (r, f) => ({ ...r, state: 'cancelled', over: { ...stampOf(f), reason: f.reason } }),
  'referral.voided': (r, f) => ({
    ...settled(r, 'superseded', f),
    state: 'voided',
    over: { ...stampOf(f), reason: f.reason },
  }),
  'referral.meeting_agreed': (r, f) => {
    const { meetingAt, place } = f;
    return { ...r, firstMeeting: { missed: [], ...r.firstMeeting, agreed: { ...stampOf(f), meetingAt, place } } };
  },
  'referral.meeting_held': (r, { heldOn }) => ({ ...r, firstMeeting: { missed: [], ...r.firstMeeting, heldOn } }),
  'referral.meeting_missed': (r, { missedOn }) => ({
    ...r,
    firstMeeting: { missed: [...(r.firstMeeting?.missed ?? []), missedOn] },
  }),
  'referral.started': (r, { startedOn }) => ({ ...r, state: 'started', startedOn }),
  'referral.paused': (r, { on, reason }) => ({ ...r, state: 'paused', pauses: [...r.pauses, { from: on, reason }] }),
  'referral.resumed': (r, { on }) => ({
    ...r,
    state: 'started',
    pauses: r.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: on } : pause)),
  }),
  'referral.ended': (r, { on, reason, trackingUntil }) => ({
    ...r,
    state: 'ended',
    endedOn: on,
    endReason: reason,
    trackingUntil,
    pauses: r.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: on } : pause)),
  }),
  'referral.tracked_out': (r, f) => ({ ...settled(r, 'superseded', f), state: 'tracked_out' }),
  'referral.municipality_changed': (r, { municipality }) => ({ ...r, municipality }),
  'referral.change_proposed': (r, f) => ({
    ...r,
    proposals: [
      ...r.proposals,
      {
        ...{ id: f.proposal, state: 'pending', kind: f.kind, day: f.day, made: stampOf(f) },
        ...(f.reason === undefined ? {} : { reason: f.reason }),
      },
    ],
  }),
  'referral.change_superseded': (r, f) => settled(r, 'superseded', f),
  'referral.change_approved': (r, f) => corrected(settled(r, 'approved', f), f),
  'referral.change_rejected': (r, f) => settled(r, 'rejected', f),
  'referral.change_withdrawn': (r, f) => settled(r, 'withdrawn', f),
};

/** The referral that a drafting makes. */
export const draftedReferral = (fact: ReferralFact<'referral.drafted'>): Referral => ({
  id: fact.referral,
  authority: fact.authority,
  client: fact.client,
  clientReference: fact.clientReference,
  state: 'draft',
  serviceType: fact.serviceType,
  language: fact.language,
  interpreterNeeded: fact.interpreterNeeded,
  partialWorkAbility: fact.partialWorkAbility,
  municipality: fact.municipality,
  ...(fact.distanceGroup !== undefined && { distanceGroup: fact.distanceGroup }),
  shown: fact.shown,
  ...(fact.previous !== undefined && { previous: fact.previous }),
  drafted: stampOf(fact),
  pauses: [],
  proposals: [],
});

const apply = <T extends LaterFactType>(referral: Referral, fact: ReferralFact<T>): Referral =>
  appliers[fact.type](referral, fact);
const isLater = (fact: ReferralFact): fact is ReferralFact<LaterFactType> => fact.type !== 'referral.drafted';

/** The referral after facts, in order. */
export const applyReferral = (referral: Referral, facts: readonly ReferralFact[]): Referral =>
  facts.filter(isLater).reduce<Referral>((state, fact) => apply(state, fact), referral);

export type ReferralCaughtUp = { readonly referral: Referral; readonly facts: readonly ReferralFact[] };

/** The referral as the clock has it at `at`: an unanswered offer has expired, a past tracking window is over. */
export const referralAsOf = (referral: Referral, at: Instant): ReferralCaughtUp => {
  const due = referralDueAt(referral);
  const command = isUnanswered(referral) ? 'expire' : 'track_out';
  const isDue = due !== undefined && !isBefore(at, due);
  const decided = isDue ? decideReferral(referral, { command }, at, 'clock') : undefined;
  return decided?.ok === true
    ? { referral: applyReferral(referral, decided.value), facts: decided.value }
    : { referral, facts: [] };
};
