import type { Tone } from '../../../shared/page/parts.tsx';
import type { CompetitionRow, TenderShown } from './reads.ts';

/** The tone of a competition's state. */
export const TONE: { readonly [S in CompetitionRow['state']]: Tone } = {
  draft: 'neutral',
  in_review: 'warning',
  ready: 'info',
  open: 'info',
  sealed: 'warning',
  evaluating: 'info',
  decided_draft: 'warning',
  decided: 'success',
  final: 'success',
  complete: 'success',
  none_suitable: 'neutral',
  cancelled: 'neutral',
  no_tenders: 'neutral',
};

/** The tone of an opened tender's state. */
export const TENDER_TONE: { readonly [S in TenderShown['state']]: Tone } = {
  valid: 'info',
  invalid: 'warning',
  void: 'warning',
  rejected: 'warning',
  ranked: 'info',
  won: 'success',
  not_won: 'neutral',
  not_used: 'neutral',
};
