import type { Id, Instant, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import type { Consensus, ConsensusFact } from '../domain/consensus.ts';
import type { OpenedTender, TenderFact } from '../domain/opened-tender.ts';
import type { ScoreFact, ScoreSheet } from '../domain/score-sheet.ts';
import type { EnvelopeFact, SealedTender } from '../domain/sealed-tender.ts';
import type { CompetitionRef } from './ports.ts';

export type SealedRef = { readonly competition: Id<'competition'>; readonly pseudonym: string };
export type TenderRef = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
};

/** One tender as storage and its event chain tell it; the two may disagree when somebody has meddled. */
export type StoredTender = {
  readonly tender: Id<'tender'>;
  readonly pseudonym: string;
  /** Ids of its events, in order. */
  readonly events: readonly string[];
  /** Set when an envelope was received and not withdrawn. */
  readonly received?: {
    readonly at: Instant;
    readonly hash: string;
    /** Of the tender once the envelope lay in it. */
    readonly version: number;
  };
  /** When the last envelope was withdrawn, where none lies in its place. */
  readonly withdrawnAt?: Instant;
  readonly sealed?: SealedTender;
  /** The item, its last event and the logged hash belong together. */
  readonly isChained: boolean;
};

type StoredAround = {
  readonly competition: Versioned<Competition> | undefined;
  readonly tender: Versioned<SealedTender> | undefined;
};

export type SealedTenders = {
  /** The competition and the bidder's tender in one read. */
  readonly around: (ref: CompetitionRef, pseudonym: string) => Promise<StoredAround>;
  /** The same for several competitions, still in one read, in the order asked for. */
  readonly aroundEach: (
    asked: readonly { readonly ref: CompetitionRef; readonly pseudonym: string }[],
  ) => Promise<readonly StoredAround[]>;
  readonly create: (state: SealedTender, facts: readonly EnvelopeFact[]) => TxPart;
  /** On condition of the version read and of `at` being before the deadline that the stored tender carries. */
  readonly save: (
    before: Versioned<SealedTender>,
    state: SealedTender,
    facts: readonly EnvelopeFact[],
    at: Instant,
  ) => TxPart;
  /** Carries a deadline that was moved forward over to the stored tender. */
  readonly redate: (ref: SealedRef, deadline: Instant) => TxPart;
  readonly shards: number;
  readonly shard: (competition: Id<'competition'>, shard: number) => Promise<readonly StoredTender[]>;
};

/** Ciphertexts too large for an item, by name. */
export type Ciphertexts = {
  readonly put: (name: string, text: string) => Promise<void>;
  readonly get: (name: string) => Promise<string | undefined>;
  readonly remove: (name: string) => Promise<void>;
};

/** Encrypts for one organisation; only the providers' API can decrypt. */
export type OrgVault = {
  readonly seal: (organisation: Id<'organisation'>, text: string) => Promise<string>;
  /** `undefined` when the text was sealed for another organisation or changed. */
  readonly open: (organisation: Id<'organisation'>, sealed: string) => Promise<string | undefined>;
};

/** Where a bidder's last draft lies: ciphertext under the organisation's data key. */
export type Draft = { readonly version: number; readonly name: string; readonly savedAt: Instant };
export type Drafts = {
  readonly load: (ref: SealedRef) => Promise<Draft | undefined>;
  /** On condition that the last draft is still `before`. */
  readonly save: (ref: SealedRef, before: Draft | undefined, draft: Draft) => TxPart;
};

export type OpenedTenders = {
  readonly load: (ref: TenderRef) => Promise<Versioned<OpenedTender> | undefined>;
  readonly all: (ref: CompetitionRef) => Promise<readonly Versioned<OpenedTender>[]>;
  /** Several in one read; those that do not exist are left out. */
  readonly loadMany: (refs: readonly TenderRef[]) => Promise<readonly Versioned<OpenedTender>[]>;
  readonly page: (ref: CompetitionRef, after?: PageKey) => Promise<PageOf<Versioned<OpenedTender>>>;
  /** `competition.opened_already` when the tender has been opened before. */
  readonly create: (state: OpenedTender, facts: readonly TenderFact[]) => TxPart;
  readonly save: (before: Versioned<OpenedTender>, state: OpenedTender, facts: readonly TenderFact[]) => TxPart;
};

export type ScoreSheets = {
  readonly load: (ref: TenderRef, evaluator: string) => Promise<Versioned<ScoreSheet> | undefined>;
  readonly all: (ref: CompetitionRef) => Promise<readonly ScoreSheet[]>;
  readonly put: (before: Versioned<ScoreSheet> | undefined, state: ScoreSheet, facts: readonly ScoreFact[]) => TxPart;
};

/** Everything that scoring consists of. */
export type Judged = {
  readonly tenders: readonly OpenedTender[];
  readonly sheets: readonly ScoreSheet[];
  readonly agreed: readonly Consensus[];
};
export type Judging = { readonly all: (ref: CompetitionRef) => Promise<Judged> };

export type Agreed = {
  readonly load: (ref: TenderRef) => Promise<Versioned<Consensus> | undefined>;
  readonly all: (ref: CompetitionRef) => Promise<readonly Consensus[]>;
  readonly put: (before: Versioned<Consensus> | undefined, state: Consensus, fact: ConsensusFact) => TxPart;
};

export type Invitation = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly provider: Id<'organisation'>;
  readonly invitedAt: Instant;
};
export type Invitations = {
  readonly find: (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    competition: Id<'competition'>,
  ) => Promise<Invitation | undefined>;
  readonly page: (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    after?: PageKey,
  ) => Promise<PageOf<Invitation>>;
  /** One part for up to 90 invitations; those already there stay as they are. */
  readonly send: (invitations: readonly Invitation[]) => TxPart;
};
