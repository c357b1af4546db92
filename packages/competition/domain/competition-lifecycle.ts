import type { Lifecycle } from '@kt/kernel';

/**
 * Every transition of a mini-competition. `close` and `finalise` are the clock's. Once decided, winners still sign or
 * refuse while a later version's standstill runs; when the last one has refused, `none_suitable` ends it. An ending without
 * a winner is a decision too: remedies against it are filed and settled, and it stays the ending it is.
 */
export const COMPETITION_LIFECYCLE = {
  draft: { edit: 'draft', set_lots: 'draft', send_for_review: 'in_review', cancel: 'cancelled' },
  in_review: { return: 'draft', approve: 'ready', consent: 'in_review', decline: 'in_review', cancel: 'cancelled' },
  ready: {
    attach_key: 'ready',
    consent: 'ready',
    decline: 'ready',
    publish: 'open',
    return: 'draft',
    cancel: 'cancelled',
  },
  open: {
    addendum: 'open',
    name_deputy: 'open',
    declare_interests: 'open',
    close: 'sealed',
    cancel: 'cancelled',
  },
  sealed: {
    name_deputy: 'sealed',
    declare_interests: 'sealed',
    name_evaluator: 'sealed',
    approve_opening: 'sealed',
    witness: 'sealed',
    open: ['evaluating', 'no_tenders'],
    cancel: 'cancelled',
  },
  evaluating: {
    declare_interests: 'evaluating',
    name_evaluator: 'evaluating',
    none_suitable: 'none_suitable',
    lock_scores: 'decided_draft',
    cancel: 'cancelled',
  },
  decided_draft: { witness_draw: 'decided_draft', return: 'evaluating', decide: 'decided', cancel: 'cancelled' },
  decided: {
    file_remedy: 'decided',
    settle_remedy: 'decided',
    rectify: 'decided',
    sign: 'decided',
    winner_refused: ['decided', 'final'],
    finalise: ['final', 'complete'],
  },
  final: {
    sign: ['final', 'complete'],
    winner_refused: ['decided', 'final'],
    file_remedy: 'final',
    settle_remedy: ['final', 'complete'],
    rectify: 'decided',
    none_suitable: 'none_suitable',
  },
  complete: { rectify: 'decided' },
  none_suitable: { file_remedy: 'none_suitable', settle_remedy: 'none_suitable' },
  cancelled: { file_remedy: 'cancelled', settle_remedy: 'cancelled' },
  no_tenders: {},
} as const satisfies Lifecycle;

export type CompetitionStateName = keyof typeof COMPETITION_LIFECYCLE;

/** States in which the tenders have been opened. */
export const OPENED_STATES: readonly CompetitionStateName[] = [
  'evaluating',
  'decided_draft',
  'decided',
  'final',
  'complete',
  'none_suitable',
];
/** States in which a decision, if any, has been made: parties may see the comparison. */
export const DECIDED_STATES: readonly CompetitionStateName[] = ['decided', 'final', 'complete', 'none_suitable'];
