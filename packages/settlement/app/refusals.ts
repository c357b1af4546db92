import type { Cents } from '@kt/kernel';

/** Why nothing could be reserved. Only the counters know; they say it inside the transaction. */
export type ReserveRefusal =
  | { readonly code: 'settlement.budget_missing'; readonly year: number; readonly costCentre: string }
  | { readonly code: 'settlement.budget_closed'; readonly year: number; readonly costCentre: string }
  | { readonly code: 'settlement.budget_exceeded'; readonly freeCents: Cents }
  | { readonly code: 'settlement.agreement_unknown' }
  | { readonly code: 'settlement.agreement_closed' }
  | { readonly code: 'settlement.cost_centre_differs' }
  | { readonly code: 'settlement.ceiling_exceeded'; readonly freeCents: Cents }
  | { readonly code: 'settlement.already_reserved' };

export type NotFound = { readonly code: 'settlement.not_found' };
export const NOT_FOUND: NotFound = { code: 'settlement.not_found' };
