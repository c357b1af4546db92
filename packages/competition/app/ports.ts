import type { Clock, Id, IdSource, Instant, PageAsk, PageKey, PageOf, TxPart, UnitOfWork, Versioned } from '@kt/kernel';
import type { CategoryTerms } from '../domain/competition-content.ts';
import type { CompetitionFact } from '../domain/competition-facts.ts';
import type { Competition, SignedHead } from '../domain/competition-state.ts';
import type { AdmittedGroup } from '../domain/tender-consortium.ts';

export type CompetitionRef = { readonly authority: Id<'authority'>; readonly id: Id<'competition'> };

export type CompetitionChange = { readonly state: Competition; readonly facts: readonly CompetitionFact[] };

export type Competitions = {
  readonly load: (ref: CompetitionRef) => Promise<Versioned<Competition> | undefined>;
  /** Several of one authority in one read; those that do not exist are left out. */
  readonly loadMany: (
    authority: Id<'authority'>,
    ids: readonly Id<'competition'>[],
  ) => Promise<readonly Versioned<Competition>[]>;
  /** Calls of other authorities that a buyer was asked to consent to; newest first. */
  readonly ringCalls: (buyer: Id<'authority'>, page: PageAsk) => Promise<PageOf<Versioned<Competition>>>;
  /** Newest first. */
  readonly page: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<Competition>>>;
  readonly create: (change: CompetitionChange) => TxPart;
  readonly save: (before: Versioned<Competition>, change: CompetitionChange) => TxPart;
  /** The invitation with the snapshot of everyone invited. */
  readonly publish: (
    before: Versioned<Competition>,
    change: CompetitionChange,
    invited: readonly Id<'organisation'>[],
  ) => TxPart;
  /** The public half in the competition, the wrapped private half apart. */
  readonly attachKey: (before: Versioned<Competition>, change: CompetitionChange, wrapped: Uint8Array) => TxPart;
  readonly invitedTo: (ref: CompetitionRef) => Promise<readonly Id<'organisation'>[]>;
};

/** A provider's place in a category, in force or not, and the consortium that it rests on. */
export type AdmittedParty = {
  readonly provider: Id<'organisation'>;
  readonly isInForce: boolean;
  readonly group?: AdmittedGroup;
};

/** Answers of the purchasing system, now. */
export type Purchasing = {
  readonly category: (
    authority: Id<'authority'>,
    system: Id<'system'>,
    category: Id<'category'>,
  ) => Promise<CategoryTerms | undefined>;
  /** Everyone whose admission to the category is active. */
  readonly admitted: (
    authority: Id<'authority'>,
    system: Id<'system'>,
    category: Id<'category'>,
  ) => Promise<readonly Id<'organisation'>[]>;
  /** Everyone with a place in the category that is not over, whether it is in force or not. */
  readonly parties: (
    authority: Id<'authority'>,
    system: Id<'system'>,
    category: Id<'category'>,
  ) => Promise<readonly AdmittedParty[]>;
  readonly isAdmitted: (
    authority: Id<'authority'>,
    system: Id<'system'>,
    category: Id<'category'>,
    provider: Id<'organisation'>,
  ) => Promise<boolean>;
};

/** Answers about people. */
export type Openers = {
  /** Since when a person has held the opener's role; `undefined` when it does not. */
  readonly roleSince: (person: string, authority: Id<'authority'>) => Promise<Instant | undefined>;
};

/** Keyed, one-way names: storage knows a bidder by nothing else before the opening. */
export type Pseudonyms = { readonly of: (scope: string, value: string) => string };

/** Wraps the private half of a competition's key; unwrapping needs the same context. */
export type KeyCustody = {
  readonly wrap: (secret: Uint8Array, context: { readonly competition: string }) => Promise<Uint8Array>;
  readonly unwrap: (wrapped: Uint8Array, context: { readonly competition: string }) => Promise<Uint8Array>;
};

/** Where the wrapped private halves lie; only the opening worker asks. */
export type WrappedKeys = { readonly find: (ref: CompetitionRef) => Promise<Uint8Array | undefined> };

/**
 * The global log as a witness: waits until it covers the given events and signs its head. What is signed before the key
 * is released proves that no tender was added or dropped afterwards.
 */
export type LogWitness = { readonly cover: (events: readonly string[]) => Promise<SignedHead> };

export type Signer = { readonly sign: (text: string) => Promise<string>; readonly publicKey: () => Promise<string> };

/** Lower-case hex SHA-256 of a text. */
export type Digest = (text: string) => string;

/** Immutable documents named by the SHA-256 of their canonical JSON. */
export type Documents<T> = {
  readonly put: (competition: Id<'competition'>, document: T) => Promise<string>;
  readonly get: (competition: Id<'competition'>, hash: string) => Promise<T | undefined>;
};

export type CompetitionDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly competitions: Competitions;
};
