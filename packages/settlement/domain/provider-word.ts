import type { LineState } from './payment-line-lifecycle.ts';

/** The only six words a provider sees about money. The first two stand for claims that are no payment lines yet. */
export const PROVIDER_WORDS = ['ready_to_send', 'blocked', 'being_handled', 'on_its_way', 'paid', 'returned'] as const;
export type ProviderWord = (typeof PROVIDER_WORDS)[number];

const WORD_OF_LINE = {
  to_approve: 'being_handled',
  returned: 'returned',
  approved: 'being_handled',
  queued: 'on_its_way',
  sent: 'on_its_way',
  unknown: 'on_its_way',
  booked: 'on_its_way',
  part_paid: 'on_its_way',
  paid: 'paid',
  failed: 'blocked',
  dropped: 'returned',
} as const satisfies { readonly [S in LineState]: ProviderWord };

/** Why a payment does not move, as the provider can mend it. */
export type Blocked = 'payee_missing' | 'payment_failed';

/** A payment in the provider's words. A payment waiting for approval is blocked while nobody knows where to pay. */
export const providerWord = (
  state: LineState,
  payeeKnown: boolean,
): { readonly word: ProviderWord; readonly why?: Blocked } => {
  if (state === 'failed') return { word: 'blocked', why: 'payment_failed' };
  if (!payeeKnown && (state === 'to_approve' || state === 'approved')) return { word: 'blocked', why: 'payee_missing' };
  return { word: WORD_OF_LINE[state] };
};
