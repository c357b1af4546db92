import {
  type Act,
  type Actor,
  type Clock,
  type Done,
  dayInFinland,
  err,
  type Id,
  type IdSource,
  type Instant,
  type Language,
  type LocalDate,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { Client } from '../domain/client.ts';
import { homeOn } from '../domain/client-profile.ts';
import { placeInLine, putInLine, type WaitingEntry, type Wanted } from '../domain/waiting-entry.ts';
import { lineFor, type WaitingLine } from '../domain/waiting-line.ts';
import { loadReadable } from './load-client.ts';
import type { AgreementsPort, CaseworkRefusal, ClientRef, Clients } from './ports.ts';
import type { WaitingEntries } from './waiting-ports.ts';

export type WaitingDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly clients: Pick<Clients, 'load'>;
  readonly waiting: WaitingEntries;
  readonly agreements: Pick<AgreementsPort, 'availableFor'>;
};

/** What a client waits for; without a language the client's own. */
export type WaitingAsk = {
  readonly serviceType: ServiceType;
  readonly agreement?: Id<'agreement'>;
  readonly language?: Language;
};

const WORTH_WAITING: readonly (string | undefined)[] = ['full', 'not_started', 'orders_suspended'];

/** The first day of the agreement where it is still ahead, or why waiting makes no sense. */
const waitsFor = async (
  { agreements }: Pick<WaitingDeps, 'agreements'>,
  authority: Id<'authority'>,
  wanted: Wanted,
  at: Instant,
): Promise<Result<{ readonly from?: LocalDate }, CaseworkRefusal>> => {
  const options = await agreements.availableFor({ authority, ...wanted, at });
  const { agreement } = wanted;
  const asked = agreement === undefined ? options : options.filter((one) => one.agreement === agreement);
  if (asked.some(({ obstacle }) => obstacle === undefined)) return err({ code: 'casework.place_is_free' });
  if (agreement === undefined) return ok({});
  const [one] = asked;
  if (one === undefined || !WORTH_WAITING.includes(one.obstacle)) return err({ code: 'casework.never_fits' });
  return ok(one.obstacle === 'not_started' ? { from: one.start } : {});
};

const wantedBy = ({ profile }: Client, ask: WaitingAsk, at: Instant): Wanted | undefined =>
  profile && {
    serviceType: ask.serviceType,
    municipality: homeOn(profile, dayInFinland(at)),
    language: ask.language ?? profile.language,
    ...(ask.agreement !== undefined && { agreement: ask.agreement }),
  };

const isSame = (a: Wanted, b: Wanted): boolean =>
  a.serviceType === b.serviceType && a.agreement === b.agreement && a.language === b.language;

/** Puts a client at the end of a queue: of one agreement that is full or begins later, or of any that serves the client. */
export const putOnWaitingList =
  (deps: WaitingDeps) =>
  (ref: ClientRef, ask: WaitingAsk, act: Act): Promise<Result<Done, CaseworkRefusal | WorkError>> =>
    deps.work.run<CaseworkRefusal>(act, async (at) => {
      const loaded = await loadReadable(deps.clients, ref, at);
      if (!loaded.ok) return loaded;
      const { state: client } = loaded.value;
      const wanted = wantedBy(client, ask, at);
      if (wanted === undefined) return err({ code: 'casework.retention_passed' });
      const own = await deps.waiting.ofClient(ref);
      if (own.some(({ state }) => state.state !== 'left' && isSame(state, wanted)))
        return err({ code: 'casework.waits_already' });
      const begins = await waitsFor(deps, ref.authority, wanted, at);
      if (!begins.ok) return begins;
      const id = deps.ids.next('waitingEntry');
      const { authority, id: of, reference: clientReference } = client;
      const made = putInLine({ ...wanted, ...begins.value, id, authority, client: of, clientReference }, at, act.by);
      return ok({ done: { id, version: 1 }, parts: [deps.waiting.create(made.entry, made.fact)] });
    });

/** An entry as its case worker sees it; `version` is the ETag. */
export type WaitingRow = WaitingEntry & { readonly version: number };
/** With the client's place in the queue: 1 is first. */
export type PlacedRow = WaitingRow & { readonly place: number };

/** Where a client waits, each with the client's own place in the queue and nothing of the others. */
export const listClientWaiting =
  ({ clients, waiting, clock }: Pick<WaitingDeps, 'clients' | 'waiting' | 'clock'>) =>
  async (ref: ClientRef): Promise<Result<{ readonly rows: readonly PlacedRow[] }, CaseworkRefusal>> => {
    const [client, own] = await Promise.all([loadReadable(clients, ref, clock.now()), waiting.ofClient(ref)]);
    if (!client.ok) return client;
    const live = own.filter(({ state }) => state.state !== 'left');
    const types = [...new Set(live.map(({ state }) => state.serviceType))];
    const found = await Promise.all(types.map((type) => waiting.line(ref.authority, type)));
    const lines = found.flat().map(({ state }) => state);
    return ok({ rows: live.map(({ state, version }) => ({ ...state, version, place: placeInLine(state, lines) })) });
  };

/** The queue for a service in numbers, with the places of a case worker's own entries. One call. */
export const viewLine =
  ({ waiting }: Pick<WaitingDeps, 'waiting'>) =>
  async (authority: Id<'authority'>, serviceType: ServiceType, worker: Actor): Promise<Result<WaitingLine, never>> => {
    const line = await waiting.line(authority, serviceType);
    return ok(
      lineFor(
        line.map(({ state }) => state),
        worker,
      ),
    );
  };

/** A case worker's own entries, the longest waiting first. */
export const listOwnWaiting =
  ({ waiting }: Pick<WaitingDeps, 'waiting'>) =>
  async (authority: Id<'authority'>, worker: Actor, page: PageAsk): Promise<Rows<WaitingRow>> =>
    rowsOf(await waiting.ofWorker(authority, worker, page), ({ state, version }) => ({ ...state, version }));
