import {
  type Actor,
  dayInFinland,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type NotAllowed,
  plusHours,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/**
 * The board has changed: some begin to sign for an organisation, some cease. Those on file stay until a second signatory,
 * or an officer who called a number already on file, has confirmed it. One at a time for an organisation.
 */
export const boardLifecycle = {
  none: { propose: 'proposed' },
  proposed: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  confirmed: { propose: 'proposed' },
  refused: { propose: 'proposed' },
  withdrawn: { propose: 'proposed' },
  lapsed: { propose: 'proposed' },
} as const satisfies Lifecycle;
export type BoardState = Exclude<keyof typeof boardLifecycle, 'none'>;

export const BOARD_SOURCES = [
  'association_register',
  'trade_register',
  'foundation_register',
  'meeting_minutes',
] as const;

export type NewSignatory = { readonly person: Id<'person'>; readonly signs: 'alone' | 'together' };
export type BoardContent = {
  readonly source: (typeof BOARD_SOURCES)[number];
  /** The day of the extract or the meeting. */
  readonly sourceDate: LocalDate;
  /** Who signs from now on; what they held before ends. */
  readonly starting: readonly NewSignatory[];
  /** Whose right ends. */
  readonly leaving: readonly Id<'person'>[];
};

export type BoardChange = BoardContent & {
  readonly organisation: Id<'organisation'>;
  readonly state: BoardState;
  readonly proposedBy: Actor;
  readonly proposedAt: Instant;
  readonly settledBy?: Actor;
  readonly settledAt?: Instant;
  /** Whose officer settled it: what followed is that authority's business too. */
  readonly settledFor?: Id<'authority'>;
};

export type BoardConfirmation = 'second_signatory' | 'officer_call';
export type BoardCommand =
  | { readonly type: 'confirm'; readonly how: 'second_signatory' }
  | { readonly type: 'confirm'; readonly how: 'officer_call'; readonly authority: Id<'authority'> }
  | { readonly type: 'refuse'; readonly authority?: Id<'authority'> }
  | { readonly type: 'withdraw' | 'lapse' };

type Of<D = object> = { readonly organisation: Id<'organisation'> } & Readonly<D>;
export type BoardProposed = FactOf<'board.proposed', Of<BoardContent>>;
export type BoardFact =
  | FactOf<'board.confirmed', Of<{ how: BoardConfirmation; authority?: Id<'authority'> }>>
  | FactOf<'board.refused' | 'board.withdrawn' | 'board.lapsed', Of<{ authority?: Id<'authority'> }>>;

export type BoardError =
  | NotAllowed
  /** The one who proposed it must not be the one who confirms it. */
  | { readonly code: 'access.same_person' }
  /** Nobody confirms a right of one's own. */
  | { readonly code: 'access.self_confirm' }
  | { readonly code: 'access.board_unchanged' }
  | { readonly code: 'access.board_source_in_future' }
  /** Those who would remain could bind the organisation neither alone nor two together. */
  | { readonly code: 'access.board_cannot_sign' }
  | { readonly code: 'access.proposal_lapsed'; readonly lapsedAt: string }
  | { readonly code: 'access.not_due'; readonly dueAt?: string };

/** It waits as long as a proposed role: `roleProposalHours` of the rules. */
export const boardLapsesAt = ({ proposedAt }: Pick<BoardChange, 'proposedAt'>): Instant =>
  plusHours(proposedAt, commonRule('roleProposalHours', dayInFinland(proposedAt)));

export const boardDueAt = (change: BoardChange): Instant | undefined =>
  change.state === 'proposed' ? boardLapsesAt(change) : undefined;
