import type { ReferralState } from '@kt/casework/domain/referral.ts';

/** What a page needs to know of a referral to say what comes next. */
export type Followed = {
  readonly id: string;
  readonly state: ReferralState;
  readonly answerBy?: string;
  readonly trackingUntil?: string;
  /** The provider asks to correct a day. */
  readonly asked?: boolean;
  /** A supervisor has been asked to send it. */
  readonly isWithSupervisor?: boolean;
};

export type NextStep = {
  readonly key:
    | 'choose'
    | 'finish'
    | 'await_approval'
    | 'await_answer'
    | 'await_start'
    | 'in_service'
    | 'answer'
    | 'tracked'
    | 'choose_again'
    | 'nothing';
  /** Whether the case worker is the one to act. */
  readonly yours: boolean;
  readonly due?: string;
};

const BY_STATE: Readonly<Record<ReferralState, NextStep>> = {
  draft: { key: 'finish', yours: true },
  offered: { key: 'await_answer', yours: false },
  acknowledged: { key: 'await_answer', yours: false },
  accepted: { key: 'await_start', yours: false },
  started: { key: 'in_service', yours: false },
  paused: { key: 'in_service', yours: false },
  ended: { key: 'tracked', yours: false },
  tracked_out: { key: 'nothing', yours: false },
  declined: { key: 'choose_again', yours: true },
  returned: { key: 'choose_again', yours: true },
  expired: { key: 'choose_again', yours: true },
  cancelled: { key: 'choose_again', yours: true },
  voided: { key: 'choose_again', yours: true },
};

const NO: readonly ReferralState[] = ['declined', 'returned', 'expired'];
/** Whether its provider did not take the client: what is left to choose from is laid out at once. */
export const saidNo = ({ state }: { readonly state: ReferralState }): boolean => NO.includes(state);

const dueOf = ({ state, answerBy, trackingUntil }: Followed): string | undefined => {
  if (state === 'offered' || state === 'acknowledged') return answerBy;
  return state === 'ended' ? trackingUntil : undefined;
};

/** What comes next for a client, by the newest referral, and whether it is the case worker's turn. */
export const nextStep = (newest: Followed | undefined): NextStep => {
  if (newest === undefined) return { key: 'choose', yours: true };
  if (newest.asked === true) return { key: 'answer', yours: true };
  if (newest.isWithSupervisor === true) return { key: 'await_approval', yours: false };
  const due = dueOf(newest);
  return { ...BY_STATE[newest.state], ...(due !== undefined && { due }) };
};

/** A referral of the lists as what is followed of it. */
export const followed = (of: {
  readonly id: string;
  readonly state: ReferralState;
  readonly offer?: { readonly answerBy: string } | undefined;
  readonly acknowledged?: { readonly answerBy: string } | undefined;
  readonly trackingUntil?: string | undefined;
  readonly approval?: { readonly state: string } | undefined;
  readonly proposals: readonly { readonly state: string }[];
}): Followed => {
  const answerBy = (of.acknowledged ?? of.offer)?.answerBy;
  return {
    id: of.id,
    state: of.state,
    isWithSupervisor: of.state === 'draft' && of.approval?.state === 'asked',
    ...(answerBy !== undefined && { answerBy }),
    ...(of.trackingUntil !== undefined && { trackingUntil: of.trackingUntil }),
    asked: of.proposals.some(({ state }) => state === 'pending'),
  };
};
