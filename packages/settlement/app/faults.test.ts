import { cents, id, localDate } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import { APPROVER, claimNo, OFFICER, VAASA } from '../testing/samples.ts';
import { type Shaky, shakyStorage } from '../testing/shaky-storage.ts';
import { actOf, aTreasury, must, type Treasury } from '../testing/world.ts';

/** Delivers every event there is to every subscriber, as often as it is called: at least once. */
const deliverAll = async ({ house, settlement }: Treasury): Promise<void> => {
  for (const event of house.events())
    for (const [index, fact] of event.facts.entries())
      for (const one of settlement.subscribers.filter(({ type }) => type === fact.type)) {
        const { id: eventId, context, aggregate, subject, seq } = event;
        const origin = { event: eventId, context, aggregate, subject, seq };
        must(await one.handle(fact, subscriberAct(one.name, eventId, index), origin));
      }
};

/** Two payments and a correction, approved, over storage that can end at any write. */
const prepared = async (): Promise<{ world: Treasury; shaky: Shaky }> => {
  const shakies: Shaky[] = [];
  const world = await aTreasury({
    storage: (inner) => {
      const shaky = shakyStorage(inner);
      shakies.push(shaky);
      return shaky.db;
    },
  });
  for (const n of [1, 2]) await world.approved(n, n * 100_000);
  await world.proposed(3, -30_000, { referral: (await world.line(2)).referral, corrects: claimNo(2) });
  must(await world.approve(3));
  const [shaky] = shakies;
  if (shaky === undefined) throw new RangeError('no storage');
  shaky.restart();
  return { world, shaky };
};

const statementFor = async (world: Treasury, run: string): Promise<string> => {
  const { transfers } = readOrder(await world.file(id('run', run)));
  return aStatement({
    entries: [
      ...transfers.map((one, n) => ({
        cents: cents(one.cents),
        endToEndId: one.endToEndId,
        archiveId: `A${String(n)}`,
      })),
      { cents: cents(777), archiveId: 'STRANGER' },
    ],
  });
};

/** The next thing that the persons or the clock would do; false when there is nothing left. */
const nextStep = async (world: Treasury): Promise<boolean> => {
  const [run] = (await world.settlement.listRuns(VAASA, { limit: 5 })).rows;
  if (run === undefined) {
    must(await world.settlement.createRun(VAASA, localDate('2026-03-03'), actOf(OFFICER)));
    return true;
  }
  const move = async (type: 'approve' | 'send') =>
    must(await world.settlement.moveRun({ authority: VAASA, id: run.id }, { type }, actOf(APPROVER)));
  if (run.state === 'prepared') await move('approve');
  if (run.state === 'approved') await move('send');
  if (run.state === 'building' || run.state === 'sending') {
    world.house.clock.moveBy(16 * 60_000);
    await world.sweep();
  }
  if (run.state === 'sent') await world.imported(await statementFor(world, run.id));
  return run.state !== 'settled';
};

/** Goes on until everything is done, starting again whenever the process has ended. */
const goOn = async (world: Treasury, shaky: Shaky): Promise<void> => {
  for (let step = 0; step < 60; step += 1) {
    try {
      if (!(await nextStep(world))) return;
    } catch (error) {
      if (!shaky.restart()) throw error;
    }
  }
  throw new RangeError('it never came to an end');
};

const outcomeOf = async (world: Treasury) => {
  await deliverAll(world);
  const lines = await Promise.all([1, 2, 3].map(async (n) => (await world.line(n)).state));
  const { accounts } = await world.settlement.trialBalance(VAASA, 2026);
  const { agrees } = await world.settlement.recountMonth(VAASA, '2026-03');
  const stages = must(
    await world.settlement.agreementMoney({ authority: VAASA, agreement: (await world.line(1)).agreement }),
  );
  const shares = await world.settlement.viewShares(VAASA, '2026-03');
  const exceptions = (await world.exceptions()).map((one) => one.reason);
  return { lines, accounts, agrees, stages: stages.stages, shares: shares.cents, exceptions };
};

it('a process that ends at any write, before it or after it, pays each line once all the same', async () => {
  const calm = await prepared();
  await goOn(calm.world, calm.shaky);
  const writes = calm.shaky.writes();
  const expected = await outcomeOf(calm.world);
  expect(await outcomeOf(calm.world)).toEqual(expected);
  expect(expected).toMatchObject({
    lines: ['paid', 'paid', 'paid'],
    agrees: true,
    shares: 270_000,
    exceptions: ['unknown'],
  });
  expect(writes).toBeGreaterThan(8);
  const ends = Array.from({ length: writes }, (_, n) => ({ write: n + 1, when: 'after' as const }));
  // Ending before a write leaves what ending after the one before it left: only the first has nothing before it.
  for (const { write, when } of [{ write: 1, when: 'before' as const }, ...ends]) {
    const { world, shaky } = await prepared();
    shaky.endAt(write, when);
    await goOn(world, shaky);
    expect({ write, when, ...(await outcomeOf(world)) }).toEqual({ write, when, ...expected });
  }
}, 180_000);
