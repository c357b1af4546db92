import type { Actor, AnyFact, Id, Instant, Language, PageAsk, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Attempt, Watch } from '../domain/attempt.ts';
import type { Authority, AuthorityFounded } from '../domain/authority.ts';
import type { BoardChange } from '../domain/board-change.ts';
import type { Machine } from '../domain/machine.ts';
import type { Mandate } from '../domain/mandate.ts';
import type { Membership } from '../domain/membership.ts';
import type { Party } from '../domain/party.ts';
import type { Person, PersonDetails, PersonRegistered } from '../domain/person.ts';
import type { Session } from '../domain/session.ts';

export type Changed<S> = { readonly state: S; readonly facts: readonly AnyFact[] };

/** A person as the identity provider knows it. */
export type Identity = { readonly issuer: string; readonly subject: string };

/** A person's name and where, and in which language, to write. */
export type Reachable = PersonDetails & { readonly language: Language };

export type People = {
  readonly load: (person: Id<'person'>) => Promise<Versioned<Person> | undefined>;
  /** In one read; of those invited by `guests.of` what the inviter typed, until they answer. */
  readonly details: (
    people: readonly Id<'person'>[],
    guests?: { readonly of: Party; readonly people: readonly Id<'person'>[] },
  ) => Promise<ReadonlyMap<string, Reachable>>;
  readonly byEmail: (email: string) => Promise<Id<'person'> | undefined>;
  readonly byIdentity: (identity: Identity) => Promise<Id<'person'> | undefined>;
  /** `ownsEmail`: nobody else may register with that e-mail from now on. */
  readonly register: (
    fact: PersonRegistered,
    options: { readonly identity?: Identity; readonly ownsEmail: boolean },
  ) => TxPart;
  readonly link: (person: Id<'person'>, identity: Identity) => TxPart;
  readonly save: (before: Versioned<Person>, change: Changed<Person>) => TxPart;
};

export type Memberships = {
  readonly load: (person: Id<'person'>, of: Party) => Promise<Versioned<Membership> | undefined>;
  readonly create: (change: Changed<Membership>) => TxPart;
  readonly save: (before: Versioned<Membership>, change: Changed<Membership>) => TxPart;
  /** Holds the transaction to a membership as it was read. */
  readonly unchanged: (seen: Versioned<Membership>) => TxPart;
  readonly ofPerson: (person: Id<'person'>) => Promise<readonly Versioned<Membership>[]>;
  readonly writeGuest: (person: Id<'person'>, of: Party, typed: Reachable) => TxPart;
  readonly eraseGuest: (person: Id<'person'>, of: Party) => TxPart;
  /** The id of a membership in events and in `Done`. */
  readonly subject: (person: Id<'person'>, of: Party) => string;
  readonly page: (of: Party, after?: PageKey) => Promise<PageOf<Versioned<Membership>>>;
  /** Only those with a proposal that waits for its second person. */
  readonly proposals: (of: Party, after?: PageKey) => Promise<PageOf<Versioned<Membership>>>;
};

export type Mandates = {
  readonly load: (person: Id<'person'>, mandate: Id<'mandate'>) => Promise<Versioned<Mandate> | undefined>;
  readonly create: (change: Changed<Mandate>) => TxPart;
  readonly save: (before: Versioned<Mandate>, change: Changed<Mandate>) => TxPart;
  readonly ofPerson: (person: Id<'person'>) => Promise<readonly Versioned<Mandate>[]>;
  readonly page: (organisation: Id<'organisation'>, after?: PageKey) => Promise<PageOf<Versioned<Mandate>>>;
};

export type MachineRef = { readonly client: string };
export type Machines = {
  readonly load: (ref: MachineRef) => Promise<Versioned<Machine> | undefined>;
  readonly create: (change: Changed<Machine>) => TxPart;
  readonly save: (before: Versioned<Machine>, change: Changed<Machine>) => TxPart;
  readonly page: (of: Party, after?: PageKey) => Promise<PageOf<Versioned<Machine>>>;
};

export type Authorities = {
  readonly load: (authority: Id<'authority'>) => Promise<Authority | undefined>;
  readonly found: (fact: AuthorityFounded) => TxPart;
};

export type Sessions = {
  /** Lower-case hex SHA-256. */
  readonly hash: (secret: string) => string;
  readonly ofPerson: (person: Id<'person'>) => Promise<readonly Session[]>;
  readonly start: (session: Session, instead: readonly Session[]) => TxPart;
  readonly touch: (before: Session, after: Session) => TxPart;
  readonly end: (person: Id<'person'>, hash: string) => TxPart;
};

/** What makes an organisation an authority's business; each is a read elsewhere. */
export type Concerns = {
  /** It waits for an officer's word, whichever authority's. */
  readonly waits: (organisation: Id<'organisation'>) => Promise<boolean>;
  /** It has asked that authority for something. */
  readonly deals: (authority: Id<'authority'>, organisation: Id<'organisation'>) => Promise<boolean>;
  /** The telephone that was on file well before something was proposed: whoever took over an account cannot answer it. */
  readonly phoneOnFile: (organisation: Id<'organisation'>, proposedAt: Instant) => Promise<string | undefined>;
};

export type CallerRecord = {
  readonly person: Person;
  readonly memberships: readonly Membership[];
  readonly mandates: readonly Mandate[];
  readonly sessions: readonly Session[];
};

export type Principals = { readonly read: (person: Id<'person'>) => Promise<CallerRecord | undefined> };

/** Refused calls of people who named what is not theirs. */
export type Attempts = {
  /** Whether the same person's try of the same operation in the same hour is written down. */
  readonly isKnown: (attempt: Attempt) => Promise<boolean>;
  readonly create: (change: Changed<Attempt>) => TxPart;
  readonly subject: (attempt: Attempt) => string;
  /** One page of a month (`yyyy-mm`, UTC), newest first. */
  readonly page: (watch: Watch, month: string, after?: PageKey) => Promise<PageOf<Versioned<Attempt>>>;
};

/** What was done to a board at one time by one person. */
export type BoardHistoryRow = {
  readonly at: Instant;
  readonly by: Actor;
  readonly facts: readonly { readonly type: string }[];
};

export type Boards = {
  readonly load: (organisation: Id<'organisation'>) => Promise<Versioned<BoardChange> | undefined>;
  readonly create: (change: Changed<BoardChange>) => TxPart;
  readonly save: (before: Versioned<BoardChange>, change: Changed<BoardChange>) => TxPart;
  readonly subject: (organisation: Id<'organisation'>) => string;
  /** Those of all organisations that wait, the oldest first. */
  readonly waiting: (after?: PageKey) => Promise<PageOf<Versioned<BoardChange>>>;
  readonly history: (organisation: Id<'organisation'>, page: PageAsk) => Promise<PageOf<BoardHistoryRow>>;
};
