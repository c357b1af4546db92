import {
  type Act,
  type Clock,
  type Done,
  dayInFinland,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { isPastRetention } from '../domain/client.ts';
import type { ServiceEventKind, ToldEvent } from '../domain/service-event.ts';
import type { logReads } from './log-read.ts';
import type { Clients, ReferralRef, Referrals } from './ports.ts';
import type { ClientSystem, ServiceEvents } from './system-ports.ts';

export type KeepEventDeps = {
  readonly work: UnitOfWork;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly serviceEvents: Pick<ServiceEvents, 'create'>;
};

/** What a fact of a referral says to the national system. Without a day it is the day on which it was recorded. */
export type Happened = {
  readonly kind: ServiceEventKind;
  readonly at: Instant;
  readonly on?: LocalDate;
  readonly reason?: string;
};

/** Keeps what the national system has to hear, in the order in which it was recorded. What never began is not told. */
export const keepServiceEvent =
  ({ work, referrals, serviceEvents }: KeepEventDeps) =>
  (ref: ReferralRef, { kind, at, on, reason }: Happened, act: Act): Promise<Result<Done, WorkError>> =>
    work.run<never>(act, async () => {
      const found = await referrals.load(ref);
      if (found?.state.startedOn === undefined) return ok({ done: { id: ref.id, version: 0 }, parts: [] });
      const { authority, id: referral, client, clientReference, serviceType, municipality } = found.state;
      const about = { authority, referral, client, clientReference, serviceType, municipality };
      const event = { kind, at, on: on ?? dayInFinland(at), ...about, ...(reason !== undefined && { reason }) };
      return ok({ done: { id: ref.id, version: found.version }, parts: [serviceEvents.create(event)] });
    });

export type TellEventsDeps = {
  readonly serviceEvents: Pick<ServiceEvents, 'since'>;
  readonly clock: Clock;
  readonly clients: Pick<Clients, 'states'>;
  readonly clientSystem: Pick<ClientSystem, 'eventOut'>;
  readonly logReads: ReturnType<typeof logReads>;
};

/** Each client's reading is two writes, and a transaction takes a hundred. */
const MOST = 40;

/**
 * What has happened in services since a moment, for the national system. Each client whose events leave is on record;
 * of a client past retention nothing leaves.
 */
export const tellServiceEvents =
  ({ clock, serviceEvents, clients, clientSystem, logReads: log }: TellEventsDeps) =>
  async (
    authority: Id<'authority'>,
    since: Instant,
    page: PageAsk,
    act: Act,
  ): Promise<Result<Rows<ToldEvent>, WorkError>> => {
    const at = clock.now();
    const { found, next } = await serviceEvents.since(authority, since, { ...page, limit: Math.min(page.limit, MOST) });
    const asked = [...new Set(found.map(({ client }) => client))];
    const kept = (await clients.states(authority, asked)).filter((client) => !isPastRetention(client, at));
    const known = new Map(kept.map((client) => [client.id, client]));
    const leaving = found.filter(({ client }) => known.has(client));
    const references = new Map(leaving.map(({ client, clientReference }) => [client, clientReference]));
    const read = { authority, part: 'service_events', purpose: 'client_system' } as const;
    const logged = await log(
      [...references].map(([client, clientReference]) => ({ ...read, client, clientReference })),
      act,
    );
    if (!logged.ok) return logged;
    return ok(
      rowsOf({ found: leaving, ...(next !== undefined && { next }) }, (event) =>
        clientSystem.eventOut(event, known.get(event.client)),
      ),
    );
  };
