import { endOfDay, instant, localDate, plusMs } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { describe, expect, it } from 'vitest';
import { payeeChanged } from '../testing/facts-from-outside.ts';
import { APPROVER, claimNo, OFFICER, OTHER_IBAN, OTHER_PROVIDER, PAYEE, PAYER, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, codeOf, must, type Treasury } from '../testing/world.ts';

const three = async (): Promise<Treasury> => {
  const world = await aTreasury();
  for (const n of [1, 2, 3]) await world.approved(n, n * 100_000);
  await world.relay();
  return world;
};
const viewOf = async (world: Treasury, run: Awaited<ReturnType<Treasury['created']>>) =>
  must(await world.settlement.viewRun({ authority: VAASA, id: run }));

describe('a payment run', () => {
  it('goes from preparation by one to sending by another', async () => {
    const world = await three();
    expect(await world.settlement.previewRun(VAASA, 2026)).toEqual({ lines: 3, netCents: 600_000 });
    const run = await world.created();
    expect(await viewOf(world, run)).toMatchObject({
      state: 'prepared',
      number: 1,
      totals: { chunks: 1, lines: 3, payments: 3, cents: 753_000 },
    });
    expect(codeOf(await world.move(run, 'approve', OFFICER))).toBe('settlement.same_person');
    must(await world.move(run, 'approve'));
    expect(codeOf(await world.move(run, 'send', OFFICER))).toBe('settlement.same_person');
    must(await world.move(run, 'send'));
    await world.relay();
    expect(await viewOf(world, run)).toMatchObject({ state: 'sent' });
    expect(await world.line(1)).toMatchObject({ state: 'sent', transfer: { run, chunk: 1, attempt: 1 } });
  });

  it('gives its file only when sent, always the same, with a valid reference for each payment', async () => {
    const world = await three();
    const run = await world.created();
    const ref = { authority: VAASA, id: run };
    expect(codeOf(await world.settlement.paymentFile(ref))).toBe('settlement.file_not_ready');
    must(await world.move(run, 'approve'));
    must(await world.move(run, 'send'));
    await world.relay();
    const first = await world.file(run);
    await world.settlement.setPayer({ ...PAYER, name: 'Another name' }, actOf(OFFICER));
    await world.tell(payeeChanged({ iban: OTHER_IBAN, from: localDate('2026-03-03') }));
    expect(await world.file(run)).toBe(first);
    const order = readOrder(first);
    expect(order.transfers.map((one) => one.cents).sort()).toEqual([125_500, 251_000, 376_500]);
    expect(order.transfers.map((one) => one.iban)).toEqual([PAYEE.iban, PAYEE.iban, PAYEE.iban]);
    expect(new Set(order.transfers.map((one) => one.reference)).size).toBe(3);
  });

  it('pays what was approved once: a second run finds nothing', async () => {
    const world = await three();
    await world.sent();
    const again = await world.created();
    expect(await viewOf(world, again)).toMatchObject({ state: 'empty', number: 2 });
  });

  it('discarded gives every line back for the next', async () => {
    const world = await three();
    const run = await world.created();
    must(await world.move(run, 'discard'));
    await world.relay();
    expect(await viewOf(world, run)).toMatchObject({ state: 'discarded' });
    expect(await world.line(2)).toMatchObject({ state: 'approved' });
    const next = await world.created();
    expect(await viewOf(world, next)).toMatchObject({ state: 'prepared', totals: { lines: 3 } });
  });

  it('leaves out who has told no account, and counts them', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1, 100_000);
    await world.referred(2);
    await world.proposed(2, 50_000, { provider: OTHER_PROVIDER });
    await world.tell(payeeChanged({ from: localDate('2026-04-01') }, OTHER_PROVIDER));
    must(await world.approve(1));
    must(await world.approve(2));
    const run = await world.created();
    expect(await viewOf(world, run)).toMatchObject({ totals: { lines: 1 }, leftLines: 1 });
  });

  it('nets a correction against what the provider is owed', async () => {
    const world = await aTreasury();
    await world.approved(1, 100_000);
    await world.approved(2, 80_000);
    await world.proposed(3, -30_000, { referral: (await world.line(1)).referral, corrects: claimNo(1) });
    must(await world.approve(3));
    const run = await world.sent();
    const order = readOrder(await world.file(run));
    expect(order.transfers.map((one) => one.cents).sort()).toEqual([100_400, 87_850].sort());
    expect(await world.line(3)).toMatchObject({ state: 'sent', transfer: { carriedBy: (await world.line(1)).id } });
  });

  it('goes on wherever it stood still', async () => {
    const world = await three();
    must(await world.settlement.createRun(VAASA, localDate('2026-03-03'), actOf(OFFICER)));
    // The relay never brings the order; the clock finds the run a quarter of an hour later.
    world.house.clock.moveBy(15 * 60_000);
    expect(await world.sweep()).toEqual({ done: 1, refused: 0 });
    const [run] = (await world.settlement.listRuns(VAASA, { limit: 10 })).rows;
    expect(run).toMatchObject({ state: 'prepared', totals: { lines: 3 } });
  });

  it('never takes a day when banks are shut, nor starts without an account', async () => {
    const world = await aTreasury();
    const asked = (payOn: string) => world.settlement.createRun(VAASA, localDate(payOn), actOf(OFFICER));
    expect(codeOf(await asked('2026-03-07'))).toBe('settlement.not_working_day');
    expect(codeOf(await asked('2026-02-27'))).toBe('settlement.pay_day_passed');
  });
});

describe('a bank that says nothing', () => {
  const silent = async () => {
    const world = await three();
    const run = await world.sent();
    world.house.clock.moveTo(endOfDay(localDate('2026-03-06')));
    return { world, run };
  };

  it('is asked after the third working day', async () => {
    const { world, run } = await silent();
    world.house.clock.moveTo(plusMs(endOfDay(localDate('2026-03-06')), 1));
    await world.sweep();
    expect(await viewOf(world, run)).toMatchObject({ state: 'overdue', unanswered: 3 });
    expect((await world.settlement.listLines(VAASA, { waiting: 'unknown' }, { limit: 9 })).rows).toHaveLength(3);
  });

  it('may know a payment, or not: then the same id is sent again', async () => {
    const { world } = await silent();
    await world.sweep();
    const handle = (n: number, command: Parameters<Treasury['settlement']['handleLine']>[1]) =>
      world.settlement.handleLine(world.lineRef(n), command, actOf(APPROVER));
    const before = (await world.line(2)).transfer?.endToEndId;
    must(await handle(1, { type: 'find', entry: 'told', on: localDate('2026-03-06') }));
    must(await handle(2, { type: 'resend' }));
    must(await handle(3, { type: 'refuse', reason: 'AC04' }));
    expect(await world.line(1)).toMatchObject({ state: 'booked' });
    expect(await world.line(2)).toMatchObject({ state: 'sent', transfer: { endToEndId: before } });
    expect(await world.line(3)).toMatchObject({ state: 'failed', failure: { code: 'AC04' } });
  });

  it('is asked about a mended payment by the clock of the run that it went out in again', async () => {
    const world = await three();
    const first = await world.sent();
    const handle = (command: Parameters<Treasury['settlement']['handleLine']>[1], by: string) =>
      world.settlement.handleLine(world.lineRef(3), command, actOf(by));
    must(await handle({ type: 'refuse', reason: 'AC04' }, APPROVER));
    must(await handle({ type: 'mend', note: 'new account confirmed' }, OFFICER));
    world.house.clock.moveTo(instant('2026-03-06T08:00:00.000Z'));
    const second = await world.created(localDate('2026-03-06'));
    must(await world.move(second, 'approve'));
    must(await world.move(second, 'send'));
    await world.relay();
    world.house.clock.moveTo(plusMs(endOfDay(localDate('2026-03-06')), 1));
    await world.sweep();
    expect(await viewOf(world, first)).toMatchObject({ state: 'overdue', unanswered: 2 });
    expect(await viewOf(world, second)).toMatchObject({ state: 'sent' });
    expect(await world.line(3)).toMatchObject({ state: 'sent', transfer: { run: second } });
  });

  it('a refused payment goes out again under a new id once it is mended', async () => {
    const { world } = await silent();
    await world.sweep();
    const handle = (command: Parameters<Treasury['settlement']['handleLine']>[1], by = OFFICER) =>
      world.settlement.handleLine(world.lineRef(3), command, actOf(by));
    must(await handle({ type: 'refuse', reason: 'AC04' }, APPROVER));
    const first = (await world.line(3)).transfer?.endToEndId;
    must(await handle({ type: 'mend', note: 'new account confirmed' }));
    await world.created(localDate('2026-03-09'));
    expect(await world.line(3)).toMatchObject({ state: 'queued', transfer: { attempt: 2 } });
    expect((await world.line(3)).transfer?.endToEndId).not.toBe(first);
  });
});

it('a run’s events are one for each chunk, and hold no account number', async () => {
  const world = await three();
  await world.sent();
  const events = world.house.events();
  expect(events.filter((event) => event.aggregate === 'chunk').map((event) => event.facts[0]?.type)).toEqual([
    'chunk.queued',
    'chunk.sent',
  ]);
  const chunks = JSON.stringify(events.filter((event) => event.aggregate !== 'payer' && event.aggregate !== 'run'));
  expect(chunks).not.toContain(PAYEE.iban);
});
