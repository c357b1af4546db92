import type { ReferralState } from '@kt/casework/domain/referral.ts';

/** What is read of a referral to say what it asks of its provider. */
export type Waiting = {
  readonly state: ReferralState;
  readonly answerBy: string;
  readonly meetBy: string;
  readonly trackingUntil?: string | undefined;
  readonly firstMeeting?:
    | {
        readonly agreed?: { readonly meetingAt: string } | undefined;
        readonly heldOn?: string | undefined;
      }
    | undefined;
};

/** In the order of what cannot wait. */
export const NEXT_KEYS = [
  'offered',
  'acknowledged',
  'accepted',
  'meeting',
  'met',
  'paused',
  'started',
  'ended',
  'nothing',
] as const;
export type NextKey = (typeof NEXT_KEYS)[number];

const acceptedNext = ({ firstMeeting, meetBy }: Waiting): { readonly next: NextKey; readonly due?: string } => {
  if (firstMeeting?.heldOn !== undefined) return { next: 'met' };
  const agreed = firstMeeting?.agreed;
  return agreed === undefined ? { next: 'accepted', due: meetBy } : { next: 'meeting', due: agreed.meetingAt };
};

const dueOf = ({ state, answerBy, trackingUntil }: Waiting): string | undefined => {
  if (state === 'offered' || state === 'acknowledged') return answerBy;
  return state === 'ended' ? trackingUntil : undefined;
};

/** What a referral asks of its provider, and by when. */
export const nextOf = (row: Waiting): { readonly next: NextKey; readonly due?: string } => {
  const { state } = row;
  if (state === 'accepted') return acceptedNext(row);
  const next = NEXT_KEYS.find((one) => one === state) ?? 'nothing';
  const due = dueOf(row);
  return { next, ...(due !== undefined && { due }) };
};
