import {
  type Act,
  type AnyFact,
  type AppError,
  type Cents,
  cents,
  type Done,
  type Id,
  id,
  idFrom,
  instant,
  type LocalDate,
  localDate,
  type MunicipalityCode,
  ok,
  type Result,
} from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { type Swept, sweepDue } from '@kt/platform/worker/due.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { composeSettlement, type Settlement, tables } from '../compose.ts';
import type { VerifiedClaim } from '../domain/payment-line.ts';
import { lineIdFor } from '../domain/payment-reference.ts';
import { settlementTable } from '../store/keys.ts';
import { aFile } from './a-statement.ts';
import { activated, offered, payeeChanged, verified } from './facts-from-outside.ts';
import { gathered } from './gathered.ts';
import {
  AGREEMENT,
  APPROVER,
  aClaim,
  COACHING_CENTS,
  COST_CENTRE,
  claimNo,
  HOME,
  OFFICER,
  PAYER,
  referralNo,
  VAASA,
  YEAR,
} from './samples.ts';

export const actOf = (by: string, operation = 'test', more: Partial<Act> = {}): Act => ({
  by,
  operation,
  actingFor: VAASA,
  ...more,
});

export const must = <T>(result: Result<T, AppError>): T => {
  if (!result.ok) throw new RangeError(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};
export const codeOf = (result: Result<unknown, AppError>): string => (result.ok ? 'ok' : result.error.code);

/** Reserves for a referral as casework does, in a transaction of its own. */
const reserving = (house: House, db: Db, settlement: Settlement) => {
  const { clock, ids } = house.platform;
  const work = unitOfWork({ db, table: settlementTable, clock, ids, pause: () => Promise.resolve() });
  return (n: number, amount: number, municipality: MunicipalityCode = HOME, agreement = AGREEMENT) =>
    work.run<AppError>(actOf(OFFICER, 'referral.offer'), (at) => {
      const asked = { authority: VAASA, referral: referralNo(n), agreement, costCentre: COST_CENTRE, municipality };
      const part = settlement.reserveCommitment({ ...asked, amountCents: cents(amount) }, at, OFFICER);
      return Promise.resolve(part.ok ? ok({ done: { id: referralNo(n), version: 1 }, parts: [part.value] }) : part);
    });
};

/** Hands a fact of another context to the subscribers, as the relay does; `event` the same = delivered again. */
const telling =
  (settlement: Settlement) =>
  async (
    fact: AnyFact,
    event: string = idFrom('event', fact.type.length.toString().padStart(26, '0')),
  ): Promise<string> => {
    const origin = { event: id('event', event), context: 'elsewhere', aggregate: 'x', subject: 'x', seq: 1 };
    for (const one of settlement.subscribers.filter(({ type }) => type === fact.type)) {
      const told = await one.handle(fact, subscriberAct(one.name, event, 0), origin);
      if (!told.ok) return told.error.code;
    }
    return 'ok';
  };

type Options = {
  readonly budgetCents?: Cents;
  readonly ceilingCents?: Cents;
  /** Storage that misbehaves, over the real one. */
  readonly storage?: (inner: Db) => Db;
};

/** Settlement over the real engine, with shorthands that speak the trade. */
export const aTreasury = async (options: Options = {}) => {
  const house = await aHouse(tables, instant('2026-03-02T08:00:00.000Z'));
  const db = options.storage?.(house.platform.db) ?? house.platform.db;
  const settlement = composeSettlement({ ...house.platform, db });
  const { ids } = house.platform;
  const deliver = telling(settlement);
  const tell = (fact: AnyFact) => deliver(fact, ids.next('event'));
  const reserve = reserving(house, db, settlement);
  const relay = async (): Promise<void> => {
    const letters = await house.relay(settlement.subscribers);
    if (letters.length > 0) throw new RangeError(`dead letters: ${JSON.stringify(letters)}`);
  };
  const sweep = (): Promise<Swept> => {
    const { clock, log } = house.platform;
    return sweepDue({ db, table: settlementTable, handlers: settlement.dueHandlers, log }, clock.now());
  };
  const budget = options.budgetCents ?? COACHING_CENTS;
  must(await settlement.openBudget({ authority: VAASA, year: YEAR, costCentre: COST_CENTRE }, budget, actOf(OFFICER)));
  must(await settlement.setPayer(PAYER, actOf(OFFICER)));
  await tell(activated(options.ceilingCents ?? cents(50_000_000)));
  await tell(payeeChanged());

  const lineRef = (n: number) => ({ authority: VAASA, id: lineIdFor(claimNo(n)) });
  const referred = async (n: number, amount = 400_000, municipality: MunicipalityCode = HOME): Promise<void> => {
    must(await reserve(n, amount, municipality));
    await tell(offered(n, cents(amount), municipality));
  };
  const proposed = async (n: number, net = 150_000, changes: Partial<VerifiedClaim> = {}): Promise<void> => {
    const told = await tell(verified(n, net, changes));
    if (told !== 'ok') throw new RangeError(told);
  };
  const approve = (n: number, by = APPROVER): Promise<Result<Done, AppError>> =>
    settlement.approveLine(lineRef(n), [], actOf(by));
  const approved = async (n: number, net?: number, municipality?: MunicipalityCode): Promise<void> => {
    await referred(n, Math.max(400_000, net ?? 0), municipality);
    await proposed(n, net);
    must(await approve(n));
  };
  const created = async (payOn: LocalDate = localDate('2026-03-03')): Promise<Id<'run'>> => {
    const run = id('run', must(await settlement.createRun(VAASA, payOn, actOf(OFFICER))).id);
    await relay();
    return run;
  };
  const move = (run: Id<'run'>, type: 'approve' | 'send' | 'discard', by = APPROVER) =>
    settlement.moveRun({ authority: VAASA, id: run }, { type }, actOf(by));
  const sent = async (): Promise<Id<'run'>> => {
    const run = await created();
    must(await move(run, 'approve'));
    must(await move(run, 'send'));
    await relay();
    return run;
  };
  const file = async (run: Id<'run'>): Promise<string> =>
    (await gathered(must(await settlement.paymentFile({ authority: VAASA, id: run })).text)).join('');
  const imported = async (text: string): Promise<Result<Done, AppError>> => {
    const done = await settlement.importStatement(VAASA, aFile(text), actOf(OFFICER));
    await relay();
    return done;
  };
  const line = async (n: number) => must(await settlement.viewLine(lineRef(n)));
  const exceptions = async () => (await settlement.listExceptions(VAASA, { limit: 1_000 })).rows;
  const doing = { reserve, referred, proposed, approve, approved, created, move, sent, file, imported };
  return { house, settlement, tell, deliver, relay, sweep, lineRef, line, exceptions, claim: aClaim, ...doing };
};
export type Treasury = Awaited<ReturnType<typeof aTreasury>>;
