import { type Act, type Clock, type Done, err, ok, type Result, type WorkError } from '@kt/kernel';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { Competition, OpeningCounts, WithdrawnTender } from '../domain/competition-state.ts';
import { mayRelease } from '../domain/opening-gate.ts';
import { type NotFound, notFound } from './errors.ts';
import { type EnvelopeDeps, type OpeningRoom, openStoredTender, type Unsealer } from './open-envelope.ts';
import type {
  AdmittedParty,
  CompetitionDeps,
  CompetitionRef,
  KeyCustody,
  LogWitness,
  Pseudonyms,
  WrappedKeys,
} from './ports.ts';
import { runCommand } from './run-command.ts';
import type { SealedTenders, StoredTender } from './tender-ports.ts';

export type OpeningDeps = EnvelopeDeps &
  Pick<CompetitionDeps, 'competitions'> & {
    readonly clock: Clock;
    readonly tenders: SealedTenders;
    readonly wrappedKeys: WrappedKeys;
    readonly custody: Pick<KeyCustody, 'unwrap'>;
    readonly pseudonyms: Pseudonyms;
    readonly witness: LogWitness;
    /** An opener over a released private key. */
    readonly unsealer: (privateKey: Uint8Array) => Promise<Unsealer>;
  };

export type OpeningError =
  | CompetitionError
  | NotFound
  | WorkError
  | { readonly code: 'competition.opened_already' }
  | { readonly code: 'competition.key_missing' };

const shardNumbers = ({ shards }: SealedTenders): readonly number[] => Array.from({ length: shards }, (_, n) => n);

/** The log's signed head over every envelope event, stored with the competition before any key is asked for. */
const witnessed = async (
  deps: OpeningDeps,
  ref: CompetitionRef,
  act: Act,
): Promise<Result<Competition, OpeningError>> => {
  const events: string[] = [];
  for (const shard of shardNumbers(deps.tenders))
    for (const tender of await deps.tenders.shard(ref.id, shard)) events.push(...tender.events);
  const head = await deps.witness.cover(events);
  const written = await runCommand(deps)<never>(ref, act, () => Promise.resolve(ok({ do: 'witness', head })));
  if (!written.ok) return written;
  const found = await deps.competitions.load(ref);
  return found === undefined ? err(notFound) : ok(found.state);
};

const wasReceived = (stored: StoredTender): stored is StoredTender & Required<Pick<StoredTender, 'received'>> =>
  stored.received !== undefined;

/** So many are listed in the record; the item that keeps it has its bounds. */
const MOST_WITHDRAWN = 500;

const withdrawnFrom = async (
  { tenders }: OpeningDeps,
  ref: CompetitionRef,
  { providerOf }: OpeningRoom,
): Promise<readonly WithdrawnTender[]> => {
  const withdrawn: WithdrawnTender[] = [];
  for (const shard of shardNumbers(tenders))
    for (const { tender, pseudonym, withdrawnAt: at } of await tenders.shard(ref.id, shard)) {
      const provider = providerOf.get(pseudonym);
      if (at !== undefined) withdrawn.push({ tender, ...(provider !== undefined && { provider }), at });
    }
  return withdrawn.toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(0, MOST_WITHDRAWN);
};

const openAll = async (
  deps: OpeningDeps,
  ref: CompetitionRef,
  room: OpeningRoom,
  act: Act,
): Promise<Result<OpeningCounts, OpeningError>> => {
  const done = new Set((await deps.opened.all(ref)).map(({ state }) => state.id));
  for (const shard of shardNumbers(deps.tenders))
    for (const stored of (await deps.tenders.shard(ref.id, shard)).filter(wasReceived)) {
      if (done.has(stored.tender)) continue;
      const opened = await openStoredTender(deps, room, stored, act);
      if (!opened.ok && opened.error.code !== 'competition.opened_already') return opened;
    }
  const states = (await deps.opened.all(ref)).map(({ state }) => state.state);
  const count = (name: string): number => states.filter((state) => state === name).length;
  return ok({ valid: count('valid'), invalid: count('invalid'), void: count('void') });
};

/** Whoever has two places in the category tenders by the one in force. */
const groupsIn = (places: readonly AdmittedParty[]): OpeningRoom['groupOf'] =>
  new Map(
    places
      .toSorted((a, b) => Number(a.isInForce) - Number(b.isInForce))
      .map(({ provider, group }) => [provider, group] as const)
      .flatMap(([provider, group]) => (group === undefined ? [] : [[provider, group] as const])),
  );

const openWithKey = async (
  deps: OpeningDeps,
  ref: CompetitionRef,
  competition: Competition,
  act: Act,
): Promise<
  Result<{ readonly counts: OpeningCounts; readonly withdrawn: readonly WithdrawnTender[] }, OpeningError>
> => {
  const wrapped = await deps.wrappedKeys.find(ref);
  if (wrapped === undefined) return err({ code: 'competition.key_missing' });
  const invited = await deps.competitions.invitedTo(ref);
  const providerOf = new Map(invited.map((provider) => [deps.pseudonyms.of(ref.id, provider), provider]));
  const privateKey = await deps.custody.unwrap(wrapped, { competition: ref.id });
  const unseal = await deps.unsealer(privateKey);
  privateKey.fill(0);
  const { system, category } = competition.content;
  const places = await deps.purchasing.parties(competition.authority, system, category);
  const admitted = new Set(places.flatMap((one) => (one.isInForce ? [one.provider] : [])));
  const groupOf = groupsIn(places);
  const room = { competition, providerOf, admitted, groupOf, unseal };
  const counts = await openAll(deps, ref, room, act);
  return counts.ok ? ok({ counts: counts.value, withdrawn: await withdrawnFrom(deps, ref, room) }) : counts;
};

/**
 * The opening. Checks by itself what storage says: deadline passed, two different openers within the window. Has the log
 * head signed over the last envelope, and only then asks for the key. Each envelope is recorded by itself, so an opening
 * that breaks off goes on where it stopped; a forged envelope stops no other. Opened twice, it answers the same.
 */
export const openTenders =
  (deps: OpeningDeps) =>
  async (ref: CompetitionRef, act: Act): Promise<Result<Done, OpeningError>> => {
    const found = await deps.competitions.load(ref);
    if (found === undefined) return err(notFound);
    if (found.state.opened !== undefined) return ok({ id: ref.id, version: found.version });
    const released = mayRelease(found.state, deps.clock.now());
    if (!released.ok) return released;
    // Many writes follow from this one act: each guards itself against being done twice.
    const plain: Act = { by: act.by, operation: act.operation };
    const competition = found.state.head === undefined ? await witnessed(deps, ref, plain) : ok(found.state);
    if (!competition.ok) return competition;
    const done = await openWithKey(deps, ref, competition.value, plain);
    if (!done.ok) return done;
    return runCommand(deps)<never>(ref, plain, () => Promise.resolve(ok({ do: 'open', ...done.value })));
  };
