import {
  type Act,
  type Clock,
  err,
  type Id,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Stamp,
  type WorkError,
} from '@kt/kernel';
import { type Client, isPastRetention, type Separation } from '../domain/client.ts';
import type { JoinedColumn } from '../domain/client-import.ts';
import type { Referral } from '../domain/referral.ts';
import { columnsBack } from '../domain/separation.ts';
import type { LogRead } from './log-read.ts';
import type { CaseworkRefusal, ClientRef, Clients, Referrals } from './ports.ts';
import { joiningOf } from './separate-client.ts';

/** What taking a joining back would do: which fields change, never to what, and what stays with the client. */
export type SeparationView = Pick<Client, 'id' | 'reference' | 'separation' | 'hold'> & {
  readonly version: number;
  /** What the national system calls the client now. */
  readonly external: string;
  readonly joined: Stamp;
  readonly columns: readonly JoinedColumn[];
  /** Referrals since the joining: with one of them a supervisor confirms. */
  readonly served: readonly Pick<Referral, 'id' | 'state' | 'serviceType' | 'drafted'>[];
};

export type ViewSeparationDeps = {
  readonly clock: Clock;
  readonly clients: Pick<Clients, 'history'>;
  readonly referrals: Pick<Referrals, 'withClient'>;
  readonly logRead: LogRead;
};

/** Shows what a separation would do, and records that the client's details were read for it. */
export const viewSeparation =
  ({ clock, clients, referrals, logRead }: ViewSeparationDeps) =>
  async (ref: ClientRef, act: Act): Promise<Result<SeparationView, CaseworkRefusal | WorkError>> => {
    const whole = await referrals.withClient(ref);
    if (whole === undefined) return err({ code: 'casework.not_found' });
    const { state, version } = whole.before;
    const { authority, id, reference, profile, external, separation, hold } = state;
    if (isPastRetention(state, clock.now()) || profile === undefined) return err({ code: 'casework.retention_passed' });
    if (external?.asOf === undefined) return err({ code: 'casework.not_joined' });
    const joining = joiningOf(await clients.history(ref), whole.referrals);
    if (!joining.ok) return joining;
    const read = { authority, client: id, clientReference: reference, part: 'details', purpose: 'guidance' } as const;
    const logged = await logRead(read, act);
    if (!logged.ok) return logged;
    const { joined, before, served } = joining.value;
    return ok({
      id,
      reference,
      version,
      external: external.reference,
      joined,
      columns: columnsBack({ profile, contact: whole.contact }, before),
      served: served.map(({ state: { id: referral, state: now, serviceType, drafted } }) => ({
        id: referral,
        state: now,
        serviceType,
        drafted,
      })),
      ...(separation !== undefined && { separation }),
      ...(hold !== undefined && { hold }),
    });
  };

/** A joining that a supervisor is asked to take back: the reference and nothing of the person. */
export type SeparationAsked = Pick<Client, 'id' | 'reference'> & Pick<Separation, 'asked'>;

/** What waits for a supervisor, the longest waiting first. */
export const listSeparations =
  ({ clients }: { readonly clients: Pick<Clients, 'toSeparate'> }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<SeparationAsked>> => {
    const { found, next } = await clients.toSeparate(authority, page);
    const asked = found.flatMap(({ state: { id, reference, separation } }) =>
      separation === undefined ? [] : [{ id, reference, asked: separation.asked }],
    );
    return rowsOf({ found: asked, ...(next !== undefined && { next }) }, (row) => row);
  };
