import { cents, localDate } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { describe, expect, it } from 'vitest';
import { aStatement, type ToldEntry } from '../testing/a-statement.ts';
import { APPROVER, claimNo, OFFICER, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, codeOf, must, type Treasury } from '../testing/world.ts';
import type { PersonalCommand } from './handle-line.ts';

const REFUSE: PersonalCommand = { type: 'refuse', reason: 'AC04' };
const MEND: PersonalCommand = { type: 'mend', note: 'new account confirmed' };

/** One sent payment of 1 000 euros net, and the bank's entries for it. */
const sentOne = async () => {
  const world = await aTreasury();
  await world.approved(1, 100_000);
  const { transfers } = readOrder(await world.file(await world.sent()));
  const [transfer] = transfers;
  if (transfer === undefined) throw new RangeError('no payment');
  const told = (changes: Partial<ToldEntry> = {}): ToldEntry => ({
    ...transfer,
    cents: cents(transfer.cents),
    archiveId: 'ARCH-1',
    ...changes,
  });
  return { world, told };
};
const doing = (world: Treasury, n: number) => async (command: PersonalCommand, by: string) =>
  codeOf(await world.settlement.handleLine(world.lineRef(n), command, actOf(by)));

/** What a run of the next pay day would pay. */
const paidNext = async (world: Treasury): Promise<number> => {
  const run = await world.created(localDate('2026-03-09'));
  const view = must(await world.settlement.viewRun({ authority: VAASA, id: run }));
  return view.totals?.lines ?? 0;
};

describe('a payment said to have failed', () => {
  it('by hand goes out again only when another person has mended it', async () => {
    const { world } = await sentOne();
    const act = doing(world, 1);
    expect(await act(REFUSE, APPROVER)).toBe('ok');
    const before = await world.house.dump();
    expect(await act(MEND, APPROVER)).toBe('settlement.same_person');
    expect(await world.house.dump()).toBe(before);
    expect(await paidNext(world)).toBe(0);
    expect(await act(MEND, OFFICER)).toBe('ok');
    expect(await act(MEND, APPROVER)).toBe('settlement.same_person');
    expect(await paidNext(world)).toBe(1);
  });

  it('by a statement goes out again only when another than its importer has mended it', async () => {
    const { world, told } = await sentOne();
    const back = told({ sign: 'CRDT', returnCode: 'AC04', archiveId: 'BACK' });
    must(await world.imported(aStatement({ entries: [told(), back] })));
    expect(await world.line(1)).toMatchObject({ state: 'failed', failure: { by: OFFICER } });
    const act = doing(world, 1);
    expect(await act(MEND, OFFICER)).toBe('settlement.same_person');
    expect(await paidNext(world)).toBe(0);
    expect(await act(MEND, APPROVER)).toBe('ok');
  });

  it('is mended together with what it carries, or not at all', async () => {
    const world = await aTreasury();
    await world.approved(1, 100_000);
    await world.proposed(2, -30_000, { referral: (await world.line(1)).referral, corrects: claimNo(1) });
    must(await world.approve(2));
    await world.sent();
    expect(await doing(world, 2)(REFUSE, APPROVER)).toBe('ok');
    for (const n of [1, 2]) expect(await doing(world, n)(MEND, APPROVER)).toBe('settlement.same_person');
    expect([(await world.line(1)).mended, (await world.line(2)).mended]).toEqual([undefined, undefined]);
    expect(await doing(world, 2)(MEND, OFFICER)).toBe('ok');
    expect(await paidNext(world)).toBe(2);
  });

  it('is never mended by its teller, who asks at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { world } = await sentOne();
      const act = doing(world, 1);
      const codes = await Promise.all([act(REFUSE, APPROVER), act(MEND, APPROVER), act(MEND, APPROVER)]);
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
      expect((await world.line(1)).mended).toBeUndefined();
    }
  });
});
