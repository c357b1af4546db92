import {
  type Actor,
  endOfDay,
  type Id,
  type Instant,
  isBefore,
  type Lifecycle,
  type LocalDate,
  type Stamp,
} from '@kt/kernel';
import type { ClientProfile } from './client-profile.ts';

/** A client's data from the day it is opened to the day it is erased. The reference stays; who it was does not. */
export const clientLifecycle = {
  open: {
    change_contact: 'open',
    change_profile: 'open',
    record_move: 'open',
    keep: 'open',
    hold: 'open',
    release_hold: 'open',
    hand_over: 'open',
    import: 'open',
    join: 'open',
    separate: 'open',
    confirm_separation: 'open',
    refuse_separation: 'open',
    erase: ['open', 'erased'],
  },
  erased: {},
} as const satisfies Lifecycle;

export const CLIENT_STATES = ['open', 'erased'] as const satisfies readonly (keyof typeof clientLifecycle)[];

/** That a client was joined to the wrong number of the national system: who said so and why, and what came of it. */
export type Separation = {
  readonly state: 'asked' | 'refused' | 'done';
  readonly reason: string;
  readonly asked: Stamp;
  /** When and by whom it was done or refused; the asking itself where nobody had to confirm it. */
  readonly settled?: Stamp;
  /** Why a supervisor said no. */
  readonly refusal?: string;
};

/** What is known of a client, without name and contact: those lie in an item of their own. */
export type Client = {
  readonly id: Id<'client'>;
  readonly authority: Id<'authority'>;
  readonly reference: string;
  readonly state: (typeof CLIENT_STATES)[number];
  /** Who guides the client, until somebody else takes over for good; others of the authority may stand in. */
  readonly caseWorker: Actor;
  /** Gone once erased. */
  readonly profile?: ClientProfile | undefined;
  readonly opened: Stamp;
  /**
   * What the national system calls the client, once it has told of it; goes with the erasure. `asOf`: a row as old as
   * this, or older, was weighed when a client opened by hand was joined to it.
   */
  readonly external?: { readonly reference: string; readonly asOf?: Instant } | undefined;
  /** The last time that a joining was to be taken back; goes with the erasure. */
  readonly separation?: Separation | undefined;
  /** As of when the details stand: a hand's change, or the moment that an imported row tells of. */
  readonly known?: Instant;
  /** Last day on which the details may be read; absent while a referral is under way. */
  readonly keepUntil?: LocalDate | undefined;
  /** A dispute or audit that forbids erasure. It does not make the details readable. */
  readonly hold?: (Stamp & { readonly reason: string }) | undefined;
  readonly erased?: Stamp;
};

const retentionEnds = ({ keepUntil }: Client): Instant | undefined =>
  keepUntil === undefined ? undefined : endOfDay(keepUntil);

/** Whether the details may no longer be read, erased or not. */
export const isPastRetention = (client: Client, at: Instant): boolean => {
  const ends = retentionEnds(client);
  return client.state === 'erased' || (ends !== undefined && !isBefore(at, ends));
};

/** When the details are due to be erased: after retention, unless somebody holds them. */
export const clientDueAt = (client: Client): Instant | undefined =>
  client.state === 'open' && client.hold === undefined ? retentionEnds(client) : undefined;
