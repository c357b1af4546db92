import type { FactOf, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { ExclusionGroundCode } from '@kt/terms';
import type { Consequence, HearingAnswer, HearingLetter, HearingProposal } from './hearing.ts';
import type { Letters } from './request.ts';

export type HearingCommand =
  | { readonly command: 'ask'; readonly deadline: LocalDate }
  | { readonly command: 'drop'; readonly reason: string }
  | { readonly command: 'save'; readonly answer: HearingAnswer }
  | { readonly command: 'answer'; readonly answer: HearingAnswer }
  | { readonly command: 'extend'; readonly deadline: LocalDate; readonly reason: string }
  | { readonly command: 'silence' }
  | { readonly command: 'propose'; readonly proposal: HearingProposal }
  | { readonly command: 'return'; readonly reason: string }
  | { readonly command: 'accept'; readonly decision: string }
  | { readonly command: 'exclude'; readonly decision: string }
  | { readonly command: 'file'; readonly letter: HearingLetter; readonly letters: Letters };
export type HearingCommandName = HearingCommand['command'];

type OfHearing<D = object> = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly hearing: Id<'hearing'>;
  readonly provider: Id<'organisation'>;
} & Readonly<D>;

export type HearingFact =
  | FactOf<'hearing.flagged', OfHearing<{ ground: ExclusionGroundCode; occurredOn: LocalDate; claim: string }>>
  | FactOf<'hearing.asked', OfHearing<{ deadline: LocalDate }>>
  | FactOf<'hearing.dropped', OfHearing<{ reason: string }>>
  | FactOf<'hearing.saved', OfHearing<{ answer: HearingAnswer }>>
  | FactOf<'hearing.answered', OfHearing<{ answer: HearingAnswer }>>
  | FactOf<'hearing.extended', OfHearing<{ deadline: LocalDate; reason: string }>>
  | FactOf<'hearing.fell_silent', OfHearing>
  | FactOf<'hearing.proposed', OfHearing<{ outcome: 'accept' | 'exclude'; proposal: HearingProposal }>>
  | FactOf<'hearing.returned', OfHearing<{ reason: string }>>
  | FactOf<'hearing.accepted', OfHearing<{ decision: string }>>
  | FactOf<'hearing.letters_filed', OfHearing<{ letter: HearingLetter; letters: Letters }>>
  | FactOf<'hearing.excluded', OfHearing<{ decision: string; ground: ExclusionGroundCode; consequence: Consequence }>>;

/** What is claimed and answered may be about somebody's conduct: it is kept apart from the event. */
export const HEARING_DETAILS = {
  'hearing.flagged': ['claim'],
  'hearing.dropped': ['reason'],
  'hearing.saved': ['answer'],
  'hearing.answered': ['answer'],
  'hearing.extended': ['reason'],
  'hearing.proposed': ['proposal'],
  'hearing.returned': ['reason'],
} as const satisfies { readonly [T in HearingFact['type']]?: readonly string[] };

export type HearingError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.not_due' }
  | { readonly code: 'purchasing.ground_not_in_force' }
  | { readonly code: 'purchasing.ground_too_old'; readonly oldest: LocalDate }
  | { readonly code: 'purchasing.ground_in_future' }
  | { readonly code: 'purchasing.hearing_open' }
  | { readonly code: 'purchasing.hearing_too_short'; readonly earliest: LocalDate }
  | { readonly code: 'purchasing.hearing_closed'; readonly deadline: LocalDate }
  | { readonly code: 'purchasing.hearing_reasons_missing' }
  | { readonly code: 'purchasing.proportionality_missing' }
  | { readonly code: 'purchasing.consequence_unfit' }
  | { readonly code: 'purchasing.exclusion_differs'; readonly proposed: 'accept' | 'exclude' }
  | { readonly code: 'purchasing.letters_exist' }
  | { readonly code: 'purchasing.same_person' }
  | { readonly code: 'purchasing.own_organisation' };
