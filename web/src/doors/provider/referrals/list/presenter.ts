import type { ReferralState } from '@kt/casework/domain/referral.ts';
import { SERVICE_TYPES, type ServiceType } from '@kt/terms';
import { NEXT_KEYS, type NextKey, nextOf, type Waiting } from '../next-of.ts';

export type OwnRow = Waiting & {
  readonly id: string;
  readonly authority: string;
  readonly clientReference: string;
  readonly serviceType: ServiceType;
};

export type OwnLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: ReferralState;
  readonly service: (typeof SERVICE_TYPES)[ServiceType]['names'];
  readonly next: NextKey;
  readonly due?: string;
  readonly to: string;
};

const lineOf = (row: OwnRow): OwnLine => {
  const { id, authority, clientReference: reference, state, serviceType } = row;
  const { next, due } = nextOf(row);
  const service = SERVICE_TYPES[serviceType].names;
  const to = `/provider/referrals/${authority}/${id}`;
  return { id, reference, state, service, next, to, ...(due !== undefined && { due }) };
};

/** The referrals by what they ask of the provider: an answer first, what is over last. */
export const ownLines = (rows: readonly OwnRow[]): readonly OwnLine[] =>
  rows.map(lineOf).toSorted((a, b) => NEXT_KEYS.indexOf(a.next) - NEXT_KEYS.indexOf(b.next));
