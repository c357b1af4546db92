import type { FactOf, Id, LocalDate, NotAllowed } from '@kt/kernel';
import type { ConsortiumTerms } from './consortium.ts';
import type { SplitError } from './split.ts';

type Organisation = Id<'organisation'>;

export type ConsortiumCommand =
  | { readonly command: 'save'; readonly terms: ConsortiumTerms }
  /** `live`: which of the parties are known here and not ended. A reason is needed once the group has been complete. */
  | { readonly command: 'propose'; readonly live: readonly Organisation[]; readonly reason?: string }
  | { readonly command: 'confirm'; readonly organisation: Organisation; readonly edition: number }
  | {
      readonly command: 'decline';
      readonly organisation: Organisation;
      readonly edition: number;
      readonly reason: string;
    }
  | { readonly command: 'dissolve'; readonly reason: string };
export type ConsortiumCommandName = ConsortiumCommand['command'];

type Whose = { readonly consortium: Id<'consortium'>; readonly lead: Organisation };
type Group = { readonly members: readonly Organisation[]; readonly reliedOn: readonly Organisation[] };
type FactData = {
  readonly 'consortium.formed': { readonly terms: ConsortiumTerms };
  readonly 'consortium.saved': { readonly terms: ConsortiumTerms };
  readonly 'consortium.proposed': Group & {
    readonly edition: number;
    readonly terms: ConsortiumTerms;
    readonly reason?: string;
  };
  readonly 'consortium.confirmed': { readonly edition: number; readonly organisation: Organisation };
  readonly 'consortium.declined': {
    readonly edition: number;
    readonly organisation: Organisation;
    readonly reason: string;
  };
  readonly 'consortium.completed': Group & { readonly edition: number };
  /** It is no longer what everybody had confirmed as edition `before`. */
  readonly 'consortium.changed': Group & { readonly edition: number; readonly before: number };
  readonly 'consortium.dissolved': Group & { readonly edition: number; readonly reason: string };
};
export type ConsortiumFactType = keyof FactData;
export type ConsortiumFact<T extends ConsortiumFactType = ConsortiumFactType> = {
  readonly [N in T]: FactOf<N, Whose & FactData[N]>;
}[T];

/** Organisations' own words and what they agreed on lie apart from the event. */
export const CONSORTIUM_DETAILS: { readonly [T in ConsortiumFactType]?: readonly string[] } = {
  'consortium.formed': ['terms'],
  'consortium.saved': ['terms'],
  'consortium.proposed': ['terms', 'reason'],
  'consortium.declined': ['reason'],
  'consortium.dissolved': ['reason'],
};

export type ConsortiumError =
  | NotAllowed
  | SplitError
  | { readonly code: 'registry.name_missing' }
  | { readonly code: 'registry.reason_missing' }
  /** The lead stands first, and nobody is a party twice. */
  | { readonly code: 'registry.party_twice'; readonly organisation: string }
  | { readonly code: 'registry.lead_missing' }
  | { readonly code: 'registry.too_many_parties'; readonly most: number }
  | { readonly code: 'registry.partner_missing' }
  | { readonly code: 'registry.partner_ended'; readonly organisation: string }
  | { readonly code: 'registry.role_missing'; readonly organisation: string }
  | { readonly code: 'registry.capacity_missing'; readonly organisation: string }
  | { readonly code: 'registry.agreement_day_future'; readonly today: LocalDate }
  | { readonly code: 'registry.nothing_changed' }
  /** It has changed since the caller looked. */
  | { readonly code: 'registry.consortium_changed'; readonly edition: number }
  | { readonly code: 'registry.already_answered' }
  | { readonly code: 'registry.not_party' }
  | { readonly code: 'registry.lead_dissolves' };
