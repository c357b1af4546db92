import type { Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Consortium } from '../domain/consortium.ts';
import type { ConsortiumError, ConsortiumFact } from '../domain/consortium-commands.ts';

type Organisation = Id<'organisation'>;

export type ConsortiumRef = { readonly consortium: Id<'consortium'> };

export type Consortia = {
  readonly load: (ref: ConsortiumRef) => Promise<Versioned<Consortium> | undefined>;
  readonly create: (state: Consortium, facts: readonly ConsortiumFact[]) => TxPart;
  /** Those who are asked find it in their list from now on; those who no longer are do not. */
  readonly save: (before: Versioned<Consortium>, state: Consortium, facts: readonly ConsortiumFact[]) => TxPart;
  /** Those that an organisation leads or is asked into, the newest first. */
  readonly ofParty: (party: Organisation, page: PageAsk) => Promise<PageOf<Versioned<Consortium>>>;
};

/** Answered by access: what is known of a person's right to bind an organisation; `undefined` when nothing is. */
export type MandateOf = (person: Id<'person'>, organisation: Organisation) => Promise<string | undefined>;

/** Everything that a consortium is refused with. */
export type ConsortiaError =
  | ConsortiumError
  | { readonly code: 'registry.not_found' }
  /** Nobody here has that Y-tunnus. */
  | { readonly code: 'registry.partner_not_registered' }
  | { readonly code: 'registry.not_lead' }
  /** Nothing says that the person may bind the organisation. */
  | { readonly code: 'registry.mandate_missing' };
