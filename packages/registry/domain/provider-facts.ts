import type { FactOf, Id, Instant, Language, MunicipalityCode, YTunnus } from '@kt/kernel';
import type { Contacts, Invoicing, Payee, ProviderKind, ProviderNames } from './provider.ts';
import type { Looked } from './register-entry.ts';

type Whose = { readonly provider: Id<'organisation'> };

type FactData = {
  readonly 'provider.registered': {
    readonly yTunnus: YTunnus;
    readonly kind: ProviderKind;
    readonly names: ProviderNames;
    readonly homeMunicipality?: MunicipalityCode;
    readonly language: Language;
    readonly contacts: Contacts;
    readonly looked?: Looked;
  };
  readonly 'provider.looked': { readonly looked: Looked };
  readonly 'provider.corrected': {
    readonly names?: ProviderNames;
    readonly homeMunicipality?: MunicipalityCode;
    readonly language?: Language;
    readonly contacts?: Contacts;
    readonly invoicing?: Invoicing;
  };
  readonly 'provider.payee_proposed': { readonly payee: Payee };
  readonly 'provider.payee_withdrawn': object;
  readonly 'provider.payee_refused': { readonly reason: string };
  readonly 'provider.payee_changed': Payee & { readonly how: 'with_provider' | 'second_person' | 'officer_call' };
  readonly 'provider.claim_disputed': { readonly yTunnus: YTunnus };
  readonly 'provider.claim_settled': { readonly authority: Id<'authority'>; readonly reason: string };
  readonly 'provider.letter_asked': object;
  readonly 'provider.letter_printed': {
    readonly authority: Id<'authority'>;
    readonly until: Instant;
    readonly codeHash: string;
  };
  readonly 'provider.code_missed': object;
  /** `how`: absent when an officer has confirmed it. */
  readonly 'provider.confirmed': { readonly authority: Id<'authority'>; readonly how?: 'register_code' };
  readonly 'provider.refused': { readonly authority: Id<'authority'>; readonly reason: string };
  readonly 'provider.closed': { readonly reason: string };
};
export type ProviderFactType = keyof FactData;
export type ProviderFact<T extends ProviderFactType = ProviderFactType> = {
  readonly [N in T]: FactOf<N, Whose & FactData[N]>;
}[T];

/** Fields of facts that are kept apart from the event: they may be somebody's home or a person's own words. */
export const PROVIDER_DETAILS: { readonly [T in ProviderFactType]?: readonly string[] } = {
  'provider.registered': ['contacts', 'looked'],
  'provider.looked': ['looked'],
  'provider.letter_printed': ['codeHash'],
  'provider.corrected': ['contacts'],
  'provider.payee_proposed': ['payee'],
  'provider.payee_refused': ['reason'],
  'provider.claim_settled': ['reason'],
  'provider.refused': ['reason'],
  'provider.closed': ['reason'],
};
