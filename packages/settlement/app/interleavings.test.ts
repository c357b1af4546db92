import { cents, id, localDate, sum } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import type { Db } from '@kt/platform/db/db.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { referralOver } from '../testing/facts-from-outside.ts';
import { AGREEMENT, APPROVER, COST_CENTRE, OFFICER, VAASA, YEAR } from '../testing/samples.ts';
import { actOf, aTreasury, codeOf, must, type Treasury } from '../testing/world.ts';

/** Storage whose every call waits until the scheduler lets it go on, in any order, once `shuffle` is called. */
const shuffled = (scheduler: fc.Scheduler) => {
  let isOn = false;
  const later =
    <A extends readonly unknown[], T>(name: string, call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (isOn) await scheduler.schedule(Promise.resolve(), name);
      return call(...args);
    };
  const storage = (inner: Db): Db => ({
    ...inner,
    get: later('get', inner.get),
    getMany: later('getMany', inner.getMany),
    query: later('query', inner.query),
    transact: later('transact', inner.transact),
  });
  return { storage, shuffle: () => (isOn = true), calm: () => (isOn = false) };
};

const countersOf = async ({ settlement }: Treasury) => {
  const [budget] = (await settlement.listBudgets(VAASA, YEAR)).rows;
  const ceiling = must(await settlement.agreementMoney({ authority: VAASA, agreement: AGREEMENT }));
  const { rows } = await settlement.listCommitments({ authority: VAASA, agreement: AGREEMENT }, { limit: 100 });
  return { budget, ceiling, reserved: sum(rows.map((one) => one.reservedCents)) };
};

const RUNS = { numRuns: 12, endOnFailure: true } as const;

describe('under any interleaving', () => {
  it('budget and ceiling are never exceeded, and the counters say what is reserved', async () => {
    const wish = fc.record({ amount: fc.integer({ min: 1, max: 60_000 }), isCancelled: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(wish, { minLength: 2, maxLength: 8 }), async (scheduler, wishes) => {
        const { storage, shuffle, calm } = shuffled(scheduler);
        const [budgetCents, ceilingCents] = [cents(100_000), cents(90_000)];
        const world = await aTreasury({ budgetCents, ceilingCents, storage });
        shuffle();
        const acts = wishes.map(async ({ amount, isCancelled }, n) => {
          const reserved = await world.reserve(n + 1, amount);
          if (isCancelled) await world.tell(referralOver(n + 1, 'referral.cancelled'));
          return codeOf(reserved);
        });
        const codes = await scheduler.waitFor(Promise.all(acts));
        calm();
        const { budget, ceiling, reserved } = await countersOf(world);
        expect(reserved).toBeLessThanOrEqual(90_000);
        expect(budget).toMatchObject({ reservedCents: reserved, freeCents: 100_000 - reserved });
        expect(ceiling).toMatchObject({ reservedCents: reserved, freeCents: 90_000 - reserved });
        const allowed = ['ok', 'settlement.budget_exceeded', 'settlement.ceiling_exceeded'];
        expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
      }),
      RUNS,
    );
  }, 120_000);

  it('the last euro goes to one of two, and a smaller budget cannot slip under them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { storage, shuffle, calm } = shuffled(scheduler);
        const world = await aTreasury({ budgetCents: cents(100), storage });
        const place = { authority: VAASA, year: YEAR, costCentre: COST_CENTRE };
        shuffle();
        const codes = await scheduler.waitFor(
          Promise.all([
            world.reserve(1, 60).then(codeOf),
            world.reserve(2, 60).then(codeOf),
            world.settlement
              .changeBudget(place, { type: 'change', amountCents: cents(50) }, actOf(OFFICER))
              .then(codeOf),
          ]),
        );
        calm();
        const { budget, reserved } = await countersOf(world);
        expect(reserved).toBeLessThanOrEqual(budget?.amountCents ?? 0);
        expect(codes.slice(0, 2).filter((code) => code === 'ok').length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  }, 120_000);

  it('a line is approved once, within its commitment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { storage, shuffle, calm } = shuffled(scheduler);
        const world = await aTreasury({ storage });
        await world.referred(1, 100_000);
        await world.proposed(1, 120_000);
        const { referral } = await world.line(1);
        await world.proposed(2, 60_000, { referral });
        shuffle();
        const approvals = [1, 1, 2, 2].map((n) => world.approve(n).then(codeOf));
        const codes = await scheduler.waitFor(Promise.all(approvals));
        calm();
        expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
        await world.relay();
        expect(await world.settlement.recountMonth(VAASA, '2026-03')).toMatchObject({
          agrees: true,
          counted: { debitCents: 75_300 },
        });
      }),
      RUNS,
    );
  }, 120_000);

  it('two builders, or two runs at once, take each line into one payment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { storage, shuffle, calm } = shuffled(scheduler);
        const world = await aTreasury({ storage });
        for (const n of [1, 2, 3]) await world.approved(n, 100_000);
        const create = () => world.settlement.createRun(VAASA, localDate('2026-03-03'), actOf(OFFICER));
        const runs = [must(await create()).id, must(await create()).id];
        shuffle();
        const builders = world.settlement.subscribers.filter((one) => one.name === 'settlement.build-run');
        const build = (run: string) => {
          const fact = {
            type: 'run.created',
            at: '2026-03-02T08:00:00.000Z',
            by: OFFICER,
            authority: VAASA,
            run,
            payOn: '2026-03-03',
          };
          const origin = {
            event: id('event', `evt_${'0'.repeat(26)}`),
            context: 'settlement',
            aggregate: 'run',
            subject: run,
            seq: 1,
          };
          return Promise.all(builders.map((one) => one.handle(fact, actOf('system:relay'), origin)));
        };
        const built = await scheduler.waitFor(Promise.all([...runs, ...runs].map(build)));
        calm();
        expect(built.flat().every((one) => one.ok)).toBe(true);
        const views = await Promise.all(
          runs.map(async (run) => must(await world.settlement.viewRun({ authority: VAASA, id: id('run', run) }))),
        );
        expect(views.reduce((total, view) => total + (view.totals?.lines ?? 0), 0)).toBe(3);
        expect(views.every((view) => view.state === 'prepared' || view.state === 'empty')).toBe(true);
      }),
      { ...RUNS, numRuns: 8 },
    );
  }, 120_000);

  it('the same statement taken in twice at once books each payment once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const { storage, shuffle, calm } = shuffled(scheduler);
        const world = await aTreasury({ storage });
        for (const n of [1, 2]) await world.approved(n, n * 100_000);
        const run = await world.sent();
        const { transfers } = readOrder(await world.file(run));
        const entries = transfers.map((one, n) => ({
          cents: cents(one.cents),
          endToEndId: one.endToEndId,
          archiveId: `A${String(n)}`,
        }));
        const stranger = { cents: cents(5), archiveId: 'S' };
        const texts = [
          aStatement({ entries: [...entries, stranger] }),
          aStatement({ id: 'B', entries: [stranger, ...entries] }),
        ];
        shuffle();
        const { importStatement } = world.settlement;
        const files = [texts[0], texts[0], texts[1]].map((text) => new TextEncoder().encode(text));
        const imports = files.map((bytes) =>
          importStatement(
            VAASA,
            async function* () {
              yield await Promise.resolve(bytes);
            },
            actOf(APPROVER),
          ).then(codeOf),
        );
        expect(await scheduler.waitFor(Promise.all(imports))).toEqual(['ok', 'ok', 'ok']);
        calm();
        await world.relay();
        const facts = world.house.events().flatMap((event) => event.facts);
        expect(facts.filter((fact) => fact.type === 'line.paid')).toHaveLength(2);
        expect((await world.exceptions()).map((one) => one.reason)).toEqual(['unknown']);
        expect(await world.settlement.recountMonth(VAASA, '2026-03')).toMatchObject({ agrees: true });
      }),
      { ...RUNS, numRuns: 8 },
    );
  }, 120_000);
});
