import { cents, type Id } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { expect, it } from 'vitest';
import { aStatement, type ToldEntry } from '../testing/a-statement.ts';
import { APPROVER, OFFICER, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, must, type Treasury } from '../testing/world.ts';

/** The entry that a run's one payment becomes at the bank. */
const entryOf = async (world: Treasury, run: Id<'run'>, archiveId: string): Promise<ToldEntry> => {
  const [transfer] = readOrder(await world.file(run)).transfers;
  if (transfer === undefined) throw new RangeError('no payment');
  return { ...transfer, cents: cents(transfer.cents), archiveId };
};
/** As some banks tell it: the reference, and no id of ours. */
const byReference = ({ endToEndId: _endToEndId, ...told }: ToldEntry): ToldEntry => told;

const mend = async (world: Treasury, by: string) =>
  must(await world.settlement.handleLine(world.lineRef(1), { type: 'mend', note: 'new account' }, actOf(by)));
const factsOf = (world: Treasury, type: string) =>
  world.house.events().flatMap((event) => event.facts.filter((fact) => fact.type === type));
const bankCents = async ({ settlement }: Treasury) => {
  const { accounts } = await settlement.trialBalance(VAASA, 2026);
  const bank = accounts.find((one) => one.account === 'bank');
  return (bank?.creditCents ?? 0) - (bank?.debitCents ?? 0);
};

it.each([
  ['by their ids', (told: ToldEntry) => told],
  ['by reference alone', byReference],
])('entries %s, told again after the payment came back and went out anew, book nothing once more', async (_, as) => {
  const world = await aTreasury();
  await world.approved(1, 100_000);
  const first = as(await entryOf(world, await world.sent(), 'ARCH-1'));
  const back: ToldEntry = { ...first, sign: 'CRDT', returnCode: 'AC04', archiveId: 'BACK' };
  const statement = aStatement({ entries: [first, back] });
  must(await world.imported(statement));
  await mend(world, APPROVER);
  const second = as(await entryOf(world, await world.sent(), 'ARCH-2'));
  must(await world.imported(statement));
  expect(await world.line(1)).toMatchObject({ state: 'sent', transfer: { attempt: 2 } });
  must(await world.imported(aStatement({ id: 'STM-2', entries: [back, first, second] })));
  must(await world.imported(aStatement({ id: 'STM-3', entries: [second, first, back] })));
  expect(await world.line(1)).toMatchObject({ state: 'paid', bank: { paidCents: 125_500 } });
  expect([factsOf(world, 'line.paid').length, factsOf(world, 'line.failed').length]).toEqual([2, 1]);
  expect(await bankCents(world)).toBe(125_500);
  expect((await world.settlement.viewShares(VAASA, '2026-03')).cents).toBe(100_000);
});

it.each([
  ['by its id', (told: ToldEntry) => told],
  ['by reference alone', byReference],
])(
  'a refused payment that was paid after all, told %s, is not taken for the next one, nor its return',
  async (_, as) => {
    const world = await aTreasury();
    await world.approved(1, 100_000);
    const first = as(await entryOf(world, await world.sent(), 'ARCH-1'));
    const refuse = { type: 'refuse', reason: 'AC04' } as const;
    must(await world.settlement.handleLine(world.lineRef(1), refuse, actOf(APPROVER)));
    await mend(world, OFFICER);
    const second = as(await entryOf(world, await world.sent(), 'ARCH-2'));
    must(await world.imported(aStatement({ entries: [first] })));
    expect(await world.line(1)).toMatchObject({ state: 'sent', transfer: { attempt: 2 } });
    must(await world.imported(aStatement({ id: 'STM-2', entries: [first, second] })));
    expect(await world.line(1)).toMatchObject({ state: 'paid' });
    expect(await world.exceptions()).toMatchObject([{ reason: 'not_sent', archiveId: 'ARCH-1' }]);
    const back: ToldEntry = { ...first, sign: 'CRDT', returnCode: 'AC04', archiveId: 'BACK' };
    must(await world.imported(aStatement({ id: 'STM-3', entries: [back] })));
    expect(await world.line(1)).toMatchObject({ state: 'paid' });
    expect((await world.exceptions()).map((one) => one.archiveId).sort()).toEqual(['ARCH-1', 'BACK']);
    expect(await bankCents(world)).toBe(125_500);
  },
);
