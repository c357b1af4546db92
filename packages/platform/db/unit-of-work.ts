import {
  type Act,
  type AppError,
  type Attempt,
  type Clock,
  type Done,
  err,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Chance, systemChance } from '../ports/chance.ts';
import type { Db } from './db.ts';
import { idempotencyKey, idempotencyWrite, isKeyed, replay } from './idempotency.ts';
import { openPart, type TxContext, type Write } from './part.ts';
import type { TableSpec } from './table.ts';
import { type Outcome, refusalOf, sendTransaction } from './transact.ts';

export type WorkDeps = {
  readonly db: Db;
  /** The context's table: idempotency items of its acts lie there. */
  readonly table: TableSpec;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Waiting between attempts, in milliseconds; tests make it instant. */
  readonly pause?: (ms: number) => Promise<void>;
  readonly chance?: Chance;
};

const ATTEMPTS = 12;
const BASE_MS = 4;
const LONGEST_MS = 400;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Settled = { readonly is: 'settled'; readonly result: Result<Done, AppError> } | { readonly is: 'again' };
const settled = (result: Result<Done, AppError>): Settled => ({ is: 'settled', result });

const staleAnswer = (act: Act, attempt: Attempt): WorkError | undefined => {
  if (act.expectedVersion === undefined) return undefined;
  const subject = attempt.parts.map((part) => openPart(part).subject).find((s) => s?.id === attempt.done.id);
  if (subject === undefined || subject.before === act.expectedVersion) return undefined;
  return { code: 'work.stale', expected: act.expectedVersion, actual: subject.before };
};

const findReplay = async ({ db, table, clock }: WorkDeps, act: Act): Promise<Result<Done, WorkError> | undefined> =>
  isKeyed(act) ? replay(act, await db.get(table, idempotencyKey(act)), clock.now()) : undefined;

const isOwn = (outcome: Outcome, token: string): boolean =>
  outcome.is === 'refused' && outcome.failed.some(({ old }) => old?.['token'] === token);

type Failed = Extract<Outcome, { readonly is: 'refused' }>['failed'];

const replayIn = (deps: WorkDeps, act: Act, failed: Failed): Result<Done, WorkError> | undefined => {
  if (!isKeyed(act)) return undefined;
  const own = failed.find(({ write }) => 'put' in write && write.put['tag'] === 'idempotency');
  return own === undefined ? undefined : replay(act, own.old, deps.clock.now());
};

/** Reads the failed conditions: a replay first, then what the rules say; a lost race last. */
const settle = (deps: WorkDeps, act: Act, outcome: Outcome, done: Done, token: string): Settled => {
  if (outcome.is === 'written' || isOwn(outcome, token)) return settled(ok(done));
  if (outcome.is === 'busy') return { is: 'again' };
  const replayed = replayIn(deps, act, outcome.failed);
  if (replayed !== undefined) return settled(replayed);
  const refusals = outcome.failed.map(({ write, old }) => refusalOf(write, old));
  const business = refusals.find((refusal) => refusal !== 'stale');
  return business === undefined || refusals.includes('stale') ? { is: 'again' } : settled(err(business));
};

const attemptOnce = async (
  deps: WorkDeps,
  act: Act,
  attempt: (at: ReturnType<Clock['now']>) => Promise<Result<Attempt, AppError>>,
): Promise<Settled> => {
  const at = deps.clock.now();
  const tried = await attempt(at);
  if (!tried.ok) return settled((await findReplay(deps, act)) ?? tried);
  const stale = staleAnswer(act, tried.value);
  if (stale !== undefined) return settled((await findReplay(deps, act)) ?? err(stale));
  const chance = deps.chance ?? systemChance;
  const token = chance.token();
  const tx: TxContext = { act, token, newId: deps.ids.next, salt: chance.salt };
  const writes: Write[] = tried.value.parts.flatMap((part) => openPart(part).writes(tx));
  if (isKeyed(act)) writes.push(idempotencyWrite(deps.table, act, tried.value.done, at));
  if (writes.length === 0) return settled(ok(tried.value.done));
  return settle(deps, act, await sendTransaction(deps.db, writes, token), tried.value.done, token);
};

/**
 * The one way to change stored state. Every attempt is one transaction: aggregates on condition of the version read,
 * their events, and the idempotency item. Conflicts and lost races are tried again with jitter and a fresh time.
 */
export const unitOfWork = (deps: WorkDeps): UnitOfWork => ({
  run: async <E extends AppError>(
    act: Act,
    attempt: (at: ReturnType<Clock['now']>) => Promise<Result<Attempt, E>>,
  ): Promise<Result<Done, E | WorkError>> => {
    const pause = deps.pause ?? sleep;
    const chance = deps.chance ?? systemChance;
    for (let n = 0; n < ATTEMPTS; n += 1) {
      const outcome = await attemptOnce(deps, act, attempt);
      if (outcome.is === 'settled') return outcome.result as Result<Done, E | WorkError>;
      await pause(chance.jitter() * Math.min(LONGEST_MS, BASE_MS * 2 ** n));
    }
    return err({ code: 'work.busy' });
  },
});
