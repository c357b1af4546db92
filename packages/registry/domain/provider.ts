import type {
  Iban,
  Id,
  Instant,
  Language,
  Lifecycle,
  LocalDate,
  MunicipalityCode,
  Ovt,
  Share,
  Stamp,
  YTunnus,
} from '@kt/kernel';
import type { ProviderKind, ProviderNames } from './provider-kind.ts';
import type { Looked } from './register-entry.ts';

/**
 * A provider is `provisional` until an officer, another person than the one who registered it, has confirmed it.
 * A change of payee takes effect only when a second person has confirmed it.
 */
export const providerLifecycle = {
  none: { register: 'provisional' },
  provisional: {
    correct: 'provisional',
    note_look: 'provisional',
    ask_letter: 'provisional',
    print_letter: 'provisional',
    miss_code: 'provisional',
    confirm_by_code: 'confirmed',
    propose_payee: 'provisional',
    withdraw_payee: 'provisional',
    dispute: 'provisional',
    confirm: 'confirmed',
    refuse: 'refused',
  },
  confirmed: {
    correct: 'confirmed',
    note_look: 'confirmed',
    propose_payee: 'confirmed',
    confirm_payee: 'confirmed',
    refuse_payee: 'confirmed',
    withdraw_payee: 'confirmed',
    dispute: 'confirmed',
    settle_dispute: 'confirmed',
    close: 'closed',
  },
  refused: {},
  closed: {},
} as const satisfies Lifecycle;

export type ProviderState = Exclude<keyof typeof providerLifecycle, 'none'>;
export const PROVIDER_STATES: readonly ProviderState[] = ['provisional', 'confirmed', 'refused', 'closed'];

export { PROVIDER_KINDS, type ProviderKind, type ProviderNames } from './provider-kind.ts';

/**
 * How to reach it: kept apart from the facts, since it may be somebody's home. `email` is the organisation's own mailbox,
 * which gets its notices; no person's own address is asked for. A telephone may be shared by several organisations.
 */
export type Contacts = {
  readonly email: string;
  /** Whom to ask for. */
  readonly person?: string;
  readonly phone?: string;
  readonly address?: string;
};

/** Whether the provider charges VAT on its services, and at which rate (basis points; 0 when it is not liable). */
export type VatPosition = { readonly liable: boolean; readonly rate: Share };

/** How it is invoiced for: we write the invoice from approved results, unless it wants to send its own from its e-invoice address. */
export type Invoicing =
  | { readonly by: 'self_billing' }
  | { readonly by: 'e_invoice'; readonly ovt: Ovt; readonly operator: string };

/** Who is paid and where, from a Finnish calendar day on. */
export type Payee = {
  readonly name: string;
  readonly iban: Iban;
  readonly vat: VatPosition;
  readonly from: LocalDate;
};

/** A letter with a code to the address that the public register knows: whoever gets its post speaks for the organisation. */
export type Letter = {
  readonly asked: Stamp;
  /** The last one printed, and until when its code counts. */
  readonly printed?: Stamp & { readonly authority: Id<'authority'>; readonly until: Instant };
  /** Wrong codes since it was printed. */
  readonly tries: number;
};

export type PayeeProposal = Payee & { readonly proposed: Stamp };

export type Provider = {
  readonly id: Id<'organisation'>;
  readonly state: ProviderState;
  readonly kind: ProviderKind;
  readonly yTunnus: YTunnus;
  readonly names: ProviderNames;
  /** Absent when it is none of the municipalities known here. */
  readonly homeMunicipality?: MunicipalityCode;
  /** The language in which it wants to be written to. */
  readonly language: Language;
  /** Absent: self-billing. */
  readonly invoicing?: Invoicing;
  readonly letter?: Letter;
  /** Of the code in the last letter; shown to nobody. */
  readonly codeHash?: string;
  readonly registered: Stamp;
  /** What the public register last said; absent when it was never asked. */
  readonly looked?: Looked;
  readonly confirmed?: Stamp;
  readonly ended?: Stamp & { readonly reason: string };
  /** Every confirmed payee, oldest first: the last one whose day has come is paid. */
  readonly payees: readonly Payee[];
  readonly proposal?: PayeeProposal;
  /** Who else has claimed the same Y-tunnus, until an officer settles it. */
  readonly disputes?: readonly Stamp[];
};

/** The payee in force on a day; `undefined` before the first one. */
export const payeeOn = (provider: Provider, day: LocalDate): Payee | undefined =>
  provider.payees.findLast((payee) => payee.from <= day);

/** The name in one language, or in the other one when that is all there is. */
export const nameIn = (names: ProviderNames, language: Language): string =>
  (language === 'sv' ? (names.sv ?? names.fi) : (names.fi ?? names.sv)) ?? '';
