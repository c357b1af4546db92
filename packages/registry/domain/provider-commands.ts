import type { Id, Language, LocalDate, MunicipalityCode, NotAllowed, YTunnus } from '@kt/kernel';
import type { Contacts, Invoicing, Payee, ProviderKind, ProviderNames } from './provider.ts';
import type { Looked } from './register-entry.ts';

/** What a person tells when registering an organisation. */
export type NewProvider = {
  readonly id: Id<'organisation'>;
  readonly kind: ProviderKind;
  readonly yTunnus: YTunnus;
  readonly names: ProviderNames;
  readonly homeMunicipality?: MunicipalityCode;
  readonly language: Language;
  readonly contacts: Contacts;
  readonly looked?: Looked;
};

/** Who decides: an officer of an authority, with every organisation the officer belongs to. */
export type Officer = {
  readonly authority: Id<'authority'>;
  readonly organisations: readonly string[];
};

type Commands = {
  readonly correct: {
    readonly names?: ProviderNames;
    readonly homeMunicipality?: MunicipalityCode;
    readonly language?: Language;
    readonly contacts?: Contacts;
    readonly invoicing?: Invoicing;
  };
  /** An officer has asked the public register again. */
  readonly note_look: { readonly officer: Officer; readonly looked: Looked };
  /** `looked`: what the register says now; a letter goes to its address only. */
  readonly ask_letter: { readonly looked: Looked };
  readonly print_letter: { readonly officer: Officer; readonly looked: Looked; readonly codeHash: string };
  readonly miss_code: object;
  readonly confirm_by_code: object;
  readonly propose_payee: { readonly payee: Payee };
  readonly withdraw_payee: object;
  /**
   * `how`: a second person of the provider, or an officer who has called (`called`) the number that was on file before
   * the proposal (`mustCall`, told by the use case).
   */
  readonly confirm_payee:
    | { readonly how: 'second_person' }
    | { readonly how: 'officer_call'; readonly officer: Officer; readonly called: string; readonly mustCall?: string };
  readonly refuse_payee: { readonly reason: string };
  /** Somebody else has tried to register the same Y-tunnus. */
  readonly dispute: object;
  /** The provider stays who it is; the other claimant has been answered. */
  readonly settle_dispute: { readonly officer: Officer; readonly reason: string };
  readonly confirm: { readonly officer: Officer };
  readonly refuse: { readonly officer: Officer; readonly reason: string };
  readonly close: { readonly officer: Officer; readonly reason: string };
};
export type ProviderCommandName = keyof Commands;
export type ProviderCommand<C extends ProviderCommandName = ProviderCommandName> = {
  readonly [N in C]: { readonly command: N } & Commands[N];
}[C];

export type ProviderError =
  | NotAllowed
  | { readonly code: 'registry.name_missing' }
  | { readonly code: 'registry.contact_missing' }
  /** The e-invoice address holds another organisation's business id. */
  | { readonly code: 'registry.other_ovt' }
  | { readonly code: 'registry.payee_name_missing' }
  | { readonly code: 'registry.payee_from_past'; readonly earliest: LocalDate }
  | { readonly code: 'registry.vat_unreal' }
  | { readonly code: 'registry.no_payee_proposal' }
  | { readonly code: 'registry.reason_missing' }
  /** No telephone was on file before the proposal: a second person of the provider must confirm. */
  | { readonly code: 'registry.number_missing' }
  | { readonly code: 'registry.other_number' }
  | { readonly code: 'registry.no_dispute' }
  /** The public register knows no address, or does not answer: an officer confirms otherwise. */
  | { readonly code: 'registry.no_register_address' }
  | { readonly code: 'registry.no_letter' }
  /** The code is too old, or was wrong too often: a new letter is needed. */
  | { readonly code: 'registry.code_over' }
  /** Two claim the Y-tunnus: no code settles that. */
  | { readonly code: 'registry.officer_decides' }
  /** One person may not do both: register and confirm, propose and confirm a payee. */
  | { readonly code: 'registry.same_person' }
  /** Nobody decides about an organisation they belong to. */
  | { readonly code: 'registry.own_organisation' };
