import {
  type Clock,
  err,
  type Id,
  ok,
  type PageAsk,
  parseId,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
} from '@kt/kernel';
import { isKept, monthOf, type RefusedBecause, type RefusedTry, refusedBecause } from '../domain/refused-try.ts';
import type { Clients, Referrals, RefusedTries } from './ports.ts';

/** A refused call, with the ids of its path and whom the caller says to act for, both as they were written. */
export type RefusedCall = {
  readonly by: string;
  readonly actingFor?: string;
  readonly operation: string;
  readonly code: string;
  readonly named: Readonly<Record<string, string>>;
};

type Subject = Pick<RefusedTry, 'authority' | 'client' | 'clientReference' | 'referral'>;

export type RefusedTryDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly clients: Pick<Clients, 'load'>;
  readonly referrals: Pick<Referrals, 'load'>;
  readonly tries: RefusedTries;
};

/** Whom the call was about; nobody when it names no client that there is. */
const subjectOf = async (
  { clients, referrals }: Pick<RefusedTryDeps, 'clients' | 'referrals'>,
  { named, actingFor = '' }: Pick<RefusedCall, 'named' | 'actingFor'>,
): Promise<Subject | undefined> => {
  const authority = parseId('authority', named['authority'] ?? actingFor);
  if (authority === undefined) return undefined;
  const referral = parseId('referral', named['referral'] ?? '');
  if (referral !== undefined) {
    const found = await referrals.load({ authority, id: referral });
    if (found === undefined) return undefined;
    const { client, clientReference } = found.state;
    return { authority, client, clientReference, referral };
  }
  const client = parseId('client', named['client'] ?? '');
  const found = client === undefined ? undefined : await clients.load({ authority, id: client });
  return found === undefined
    ? undefined
    : { authority, client: found.state.id, clientReference: found.state.reference };
};

/** Whom the caller acts for. What is no party's id is somebody's own words, and no such are kept. */
const partyIn = (text: string): string | undefined => parseId('authority', text) ?? parseId('organisation', text);

/**
 * Writes down that a call about a client was refused, once a person, client, operation and hour. Only clients that exist
 * are written about, so that made-up ids fill nothing.
 */
export const keepRefusedTry =
  (deps: RefusedTryDeps) =>
  async (call: RefusedCall): Promise<void> => {
    const { by, operation, code } = call;
    if (!isKept(operation, code)) return;
    const subject = await subjectOf(deps, call);
    if (subject === undefined) return;
    const actingFor = partyIn(call.actingFor ?? '');
    await deps.work.run<never>({ by, operation: 'client.keep_refused' }, async (at) => {
      const tried = { ...subject, operation, code, at, by, ...(actingFor !== undefined && { actingFor }) };
      const parts = (await deps.tries.isKnown(tried)) ? [] : [deps.tries.create(tried)];
      return ok({ done: { id: subject.client, version: 1 }, parts });
    });
  };

export type RefusedTryView = Omit<RefusedTry, 'authority'> & { readonly because: RefusedBecause };

const viewOf = ({ authority: _own, ...tried }: RefusedTry): RefusedTryView => ({
  ...tried,
  because: refusedBecause(tried.code),
});

type Listing = Pick<RefusedTryDeps, 'clock' | 'clients' | 'tries'>;

/** What was refused about one client, newest hour first: may be shown to the client. */
export const listRefusedOf =
  ({ clients, tries }: Listing) =>
  async (
    ref: { readonly authority: Id<'authority'>; readonly id: Id<'client'> },
    page: PageAsk,
  ): Promise<Result<Rows<RefusedTryView>, { readonly code: 'casework.not_found' }>> => {
    if ((await clients.load(ref)) === undefined) return err({ code: 'casework.not_found' });
    return ok(rowsOf(await tries.ofClient(ref, page), viewOf));
  };

/** What was refused about all clients of an authority in a month of UTC (`yyyy-mm`; absent = the current one), newest first. */
export const listRefused =
  ({ clock, tries }: Listing) =>
  async (authority: Id<'authority'>, month: string | undefined, page: PageAsk): Promise<Rows<RefusedTryView>> =>
    rowsOf(await tries.ofMonth(authority, month ?? monthOf(clock.now()), page), viewOf);
