import type { ReferralState } from '@kt/casework/domain/referral.ts';
import { SERVICE_TYPES, type ServiceType } from '@kt/terms';

export type OwnRow = {
  readonly id: string;
  readonly authority: string;
  readonly clientReference: string;
  readonly state: ReferralState;
  readonly serviceType: ServiceType;
  readonly offeredAt: string;
  readonly answerBy: string;
  readonly trackingUntil?: string | undefined;
};

type NextKey = 'offered' | 'accepted' | 'started' | 'paused' | 'ended' | 'nothing';

export type OwnLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: ReferralState;
  readonly service: (typeof SERVICE_TYPES)[ServiceType]['names'];
  readonly next: NextKey;
  readonly due?: string;
  readonly to: string;
};

const ORDER: readonly NextKey[] = ['offered', 'accepted', 'paused', 'started', 'ended', 'nothing'];

export const nextOf = (state: ReferralState): NextKey => ORDER.find((one) => one === state) ?? 'nothing';

const lineOf = (row: OwnRow): OwnLine => {
  const { id, authority, clientReference: reference, state, serviceType, answerBy, trackingUntil } = row;
  const next = nextOf(state);
  const due = next === 'offered' ? answerBy : next === 'ended' ? trackingUntil : undefined;
  const service = SERVICE_TYPES[serviceType].names;
  const to = `/provider/referrals/${authority}/${id}`;
  return { id, reference, state, service, next, to, ...(due !== undefined && { due }) };
};

/** The referrals by what they ask of the provider: an answer first, what is over last. */
export const ownLines = (rows: readonly OwnRow[]): readonly OwnLine[] =>
  rows.map(lineOf).toSorted((a, b) => ORDER.indexOf(a.next) - ORDER.indexOf(b.next));
