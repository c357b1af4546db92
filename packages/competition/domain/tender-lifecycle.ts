import type { Lifecycle } from '@kt/kernel';

/**
 * Every transition of a tender. Up to `submitted` nobody but the bidder can read it and storage knows the bidder by a
 * pseudonym; `open` and `void` are the opening worker's; a superseding decision ranks again.
 */
export const TENDER_LIFECYCLE = {
  draft: { submit: 'submitted' },
  submitted: {
    replace: 'submitted',
    withdraw: 'withdrawn',
    confirm: 'submitted',
    open: ['valid', 'invalid'],
    void: 'void',
  },
  withdrawn: { submit: 'submitted' },
  valid: { ask: 'valid', answer: 'valid', check: 'valid', reject: 'rejected', rank: 'ranked' },
  ranked: { rank: 'ranked', award: ['won', 'not_won', 'not_used'], pass_over: 'not_used' },
  won: { rank: 'ranked', pass_over: 'not_used' },
  not_won: { rank: 'ranked' },
  not_used: { rank: 'ranked' },
  rejected: {},
  invalid: {},
  void: {},
} as const satisfies Lifecycle;

export type TenderStateName = keyof typeof TENDER_LIFECYCLE;
export type SealedStateName = 'draft' | 'submitted' | 'withdrawn';
export type OpenedStateName = Exclude<TenderStateName, SealedStateName>;
