import {
  type Act,
  type Actor,
  type Clock,
  commandsFrom,
  err,
  type Id,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { type Client, clientLifecycle, isPastRetention } from '../domain/client.ts';
import type { ClientContact } from '../domain/client-profile.ts';
import type { ClientRead, ReadPurpose } from '../domain/client-read.ts';
import type { Referral } from '../domain/referral.ts';
import { referralAsOf } from '../domain/referral-apply.ts';
import type { LogRead } from './log-read.ts';
import type { CaseworkRefusal, ClientRef, Clients, Reads, Referrals } from './ports.ts';

/** A client as the case worker sees it; `version` is the ETag. */
export type ClientView = Client & {
  readonly version: number;
  readonly contact?: ClientContact;
  readonly commands: readonly string[];
  readonly referrals: readonly Pick<Referral, 'id' | 'state' | 'serviceType' | 'drafted' | 'startedOn' | 'endedOn'>[];
};

export type ViewClientDeps = {
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'withClient'>;
  readonly logRead: LogRead;
};

/** Shows a client's details to whoever guides it, and records that they were read and why. */
export const viewClient =
  ({ clock, referrals, logRead }: ViewClientDeps) =>
  async (ref: ClientRef, purpose: ReadPurpose, act: Act): Promise<Result<ClientView, CaseworkRefusal | WorkError>> => {
    const at = clock.now();
    const whole = await referrals.withClient(ref);
    if (whole === undefined) return err({ code: 'casework.not_found' });
    const { state, version } = whole.before;
    if (isPastRetention(state, at)) return err({ code: 'casework.retention_passed' });
    const { authority, id: client, reference: clientReference } = state;
    const logged = await logRead({ authority, client, clientReference, part: 'details', purpose }, act);
    if (!logged.ok) return logged;
    const served = whole.referrals.map((one) => {
      const { id, state: now, serviceType, drafted, startedOn, endedOn } = referralAsOf(one.state, at).referral;
      const days = { ...(startedOn !== undefined && { startedOn }), ...(endedOn !== undefined && { endedOn }) };
      return { id, state: now, serviceType, drafted, ...days };
    });
    const contact = whole.contact === undefined ? {} : { contact: whole.contact };
    return ok({
      ...state,
      version,
      ...contact,
      commands: commandsFrom(clientLifecycle, state.state),
      referrals: served,
    });
  };

/** A line of a case worker's list: the reference and nothing of the person. */
export type ClientLine = Pick<Client, 'id' | 'reference' | 'state' | 'opened' | 'keepUntil'> & {
  readonly version: number;
};

const lineOf = ({ state: client, version }: Versioned<Client>): ClientLine => {
  const { id, reference, state, opened, keepUntil } = client;
  return { id, reference, state, opened, version, ...(keepUntil !== undefined && { keepUntil }) };
};

export const listClients =
  ({ clients }: { readonly clients: Pick<Clients, 'ofCaseWorker'> }) =>
  async (authority: Id<'authority'>, worker: Actor, page: PageAsk): Promise<Rows<ClientLine>> =>
    rowsOf(await clients.ofCaseWorker(authority, worker, page), lineOf);

/** Who has seen a client's data, newest first: may be shown to the client. */
export const listReads =
  ({ clients, reads }: { readonly clients: Pick<Clients, 'load'>; readonly reads: Pick<Reads, 'ofClient'> }) =>
  async (ref: ClientRef, page: PageAsk): Promise<Result<Rows<ClientRead>, { readonly code: 'casework.not_found' }>> => {
    if ((await clients.load(ref)) === undefined) return err({ code: 'casework.not_found' });
    return ok(rowsOf(await reads.ofClient(ref, page), (read) => read));
  };
