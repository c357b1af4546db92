import type {
  Cents,
  Id,
  Instant,
  Language,
  LocalDate,
  MunicipalityCode,
  Share,
  Texts,
  Trilingual,
  TxPart,
} from '@kt/kernel';

/** An authority that buys, with its responsible municipality. */
export type PublicAuthority = {
  readonly authority: Id<'authority'>;
  readonly names: Texts;
  readonly municipality: MunicipalityCode;
};
/** A published purchasing system, as anybody may read it. */
export type PublicSystem = {
  readonly system: Id<'system'>;
  readonly names: Trilingual;
  readonly lastDay: LocalDate;
  readonly languages: readonly Language[];
  readonly publishedAt: Instant;
  readonly categories: readonly { readonly id: string; readonly name: Trilingual }[];
};
export type PublicProvider = {
  readonly provider: Id<'organisation'>;
  readonly names: { readonly fi?: string; readonly sv?: string };
};
export type PublicAdmission = { readonly provider: Id<'organisation'>; readonly since: Instant };
export type PublicDecision = {
  readonly competition: Id<'competition'>;
  readonly completedAt: Instant;
  /** What was bought: the category's name when the decision became public. */
  readonly title?: Trilingual;
  readonly winners: readonly { readonly rank: number; readonly provider: Id<'organisation'> }[];
};
/** One tender in the public version of a decision: no text, no person. */
export type PublicComparison = {
  readonly provider: Id<'organisation'>;
  readonly rank?: number;
  /** Hundredths of a point. */
  readonly points?: number;
  /** The total price that was compared, net of VAT. */
  readonly priceCents?: Cents;
};
/** A public decision with its comparison; decisions of earlier times have none. */
export type ComparedDecision = PublicDecision & {
  readonly compared?: readonly PublicComparison[];
  /** Who bought together, the lead first; absent where one bought alone. */
  readonly parts?: readonly PublicPart[];
};
/** A buyer's part of what was called for: basis points, clients at a time, and cents net of VAT. */
export type PublicPart = {
  readonly authority: Id<'authority'>;
  readonly shareBp: Share;
  readonly places: number;
  readonly ceilingCents: Cents;
};
/** A decision with what its winners are called. */
export type NamedDecision = Omit<PublicDecision, 'winners'> & {
  readonly winners: readonly (PublicDecision['winners'][number] & Pick<PublicProvider, 'names'>)[];
};
export type NamedComparison = NamedDecision & {
  readonly compared: readonly (PublicComparison & Pick<PublicProvider, 'names'>)[];
  readonly parts?: readonly PublicPart[];
};
/** One version of a decision, all its winners told. */
export type PreparedDecision = Omit<ComparedDecision, 'completedAt' | 'title'> & { readonly version: number };

type Authority = Id<'authority'>;

/** What is public, kept apart from everything that is not: public-api reads nothing else. */
export type PublicStore = {
  readonly putAuthority: (authority: PublicAuthority) => TxPart;
  readonly putSystem: (authority: Authority, system: PublicSystem) => TxPart;
  readonly removeSystem: (authority: Authority, system: Id<'system'>) => TxPart;
  readonly putProvider: (provider: PublicProvider) => TxPart;
  readonly putAdmission: (authority: Authority, category: string, admission: PublicAdmission) => TxPart;
  /** Since when a provider stands in the public list; absent when it does not. */
  readonly admittedSince: (
    authority: Authority,
    category: string,
    provider: Id<'organisation'>,
  ) => Promise<Instant | undefined>;
  readonly removeAdmission: (authority: Authority, category: string, provider: Id<'organisation'>) => TxPart;
  /** Takes the place of `before`: winners kept unpublished until the agreements are signed. */
  readonly prepareDecision: (
    authority: Authority,
    decision: PreparedDecision,
    before: PreparedDecision | undefined,
  ) => TxPart;
  readonly prepared: (authority: Authority, competition: Id<'competition'>) => Promise<PreparedDecision | undefined>;
  /** Which category a competition buys in, kept until its decision becomes public. */
  readonly putSubject: (authority: Authority, competition: Id<'competition'>, category: Id<'category'>) => TxPart;
  readonly subject: (authority: Authority, competition: Id<'competition'>) => Promise<Id<'category'> | undefined>;
  readonly putDecision: (authority: Authority, decision: ComparedDecision) => TxPart;
  readonly markUnopened: (competition: Id<'competition'>) => TxPart;
  readonly markOpened: (competition: Id<'competition'>) => TxPart;
  readonly anyUnopened: () => Promise<boolean>;
  readonly authorities: () => Promise<readonly PublicAuthority[]>;
  readonly systems: (authority: Authority) => Promise<readonly PublicSystem[]>;
  readonly admitted: (
    authority: Authority,
    category: string,
  ) => Promise<readonly (PublicAdmission & { readonly names: PublicProvider['names'] })[]>;
  readonly decisions: (authority: Authority) => Promise<readonly NamedDecision[]>;
  /** One with its comparison; `undefined` until every agreement of it is signed. */
  readonly decision: (authority: Authority, competition: Id<'competition'>) => Promise<NamedComparison | undefined>;
};
