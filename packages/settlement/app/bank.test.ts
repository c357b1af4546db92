import { cents, localDate, type MunicipalityCode, makeRf } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { describe, expect, it } from 'vitest';
import { aStatement, type ToldEntry } from '../testing/a-statement.ts';
import { moved } from '../testing/facts-from-outside.ts';
import { claimNo, HOME, LAIHIA, MUSTASAARI, OFFICER, OTHER_IBAN, PAYEE, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, codeOf, must, type Treasury } from '../testing/world.ts';

/** Three sent payments of 1 000, 2 000 and 3 000 euros net, with the file as the bank has it. */
const three = async () => {
  const world = await aTreasury();
  for (const n of [1, 2, 3]) await world.approved(n, n * 100_000);
  const run = await world.sent();
  const { transfers } = readOrder(await world.file(run));
  const told = (n: number, changes: Partial<ToldEntry> = {}): ToldEntry => {
    const transfer = transfers.find((one) => one.cents === n * 125_500);
    if (transfer === undefined) throw new RangeError('no such payment');
    const { cents: amount, endToEndId, reference, iban } = transfer;
    return { cents: cents(amount), endToEndId, reference, iban, archiveId: `ARCH-${String(n)}`, ...changes };
  };
  return { world, run, told };
};
const reasons = async (world: Treasury) => (await world.exceptions()).map((one) => one.reason);
const statesOf = async (world: Treasury) => Promise.all([1, 2, 3].map(async (n) => (await world.line(n)).state));
const tally = async (world: Treasury, done: { id: string }) => {
  const { rows } = await world.settlement.listStatements(VAASA, { limit: 20 });
  return rows.find((one) => one.id === done.id)?.tally;
};

describe('a bank statement', () => {
  it.each(['02', '08'] as const)('of version %s settles what it names', async (version) => {
    const { world, run, told } = await three();
    const done = must(await world.imported(aStatement({ version, entries: [told(3), told(1), told(2)] })));
    expect(await statesOf(world)).toEqual(['paid', 'paid', 'paid']);
    expect(await tally(world, done)).toEqual({ entries: 3, matched: 3, exceptions: 0, seen: 0 });
    expect(must(await world.settlement.viewRun({ authority: VAASA, id: run }))).toMatchObject({ state: 'settled' });
    expect(await world.line(1)).toMatchObject({ bank: { paidOn: '2026-03-05', paidCents: 125_500 } });
  });

  it('finds a payment by its reference alone, padded, in RF form or plain', async () => {
    const { world, told } = await three();
    const plain = (n: number): ToldEntry => {
      const { endToEndId: _endToEndId, ...rest } = told(n);
      return rest;
    };
    const reference = (n: number): string => told(n).reference ?? '';
    must(
      await world.imported(
        aStatement({
          entries: [
            { ...plain(1), reference: reference(1).padStart(20, '0') },
            { ...plain(2), reference: makeRf(reference(2)) },
            plain(3),
          ],
        }),
      ),
    );
    expect(await statesOf(world)).toEqual(['paid', 'paid', 'paid']);
  });

  it('imported twice, or told again on another statement, books nothing twice', async () => {
    const { world, told } = await three();
    const first = aStatement({ entries: [told(1), told(2)] });
    const done = must(await world.imported(first));
    expect(must(await world.imported(first)).id).toBe(done.id);
    const overlapping = must(await world.imported(aStatement({ id: 'STM-2', entries: [told(2), told(3)] })));
    expect(await tally(world, overlapping)).toMatchObject({ matched: 1, seen: 1, exceptions: 0 });
    const paid = world.house
      .events()
      .flatMap((event) => event.facts)
      .filter((fact) => fact.type === 'line.paid');
    expect(paid).toHaveLength(3);
    expect((await world.settlement.trialBalance(VAASA, 2026)).accounts).toContainEqual({
      account: 'bank',
      debitCents: 0,
      creditCents: 753_000,
    });
  });

  it('puts everything else on one list, each with its reason', async () => {
    const { world, told } = await three();
    const stranger: ToldEntry = { cents: cents(4_200), archiveId: 'X1', name: 'Vuokranantaja Oy' };
    must(
      await world.imported(
        aStatement({
          entries: [
            stranger,
            { ...stranger, archiveId: 'X2', sign: 'CRDT' },
            told(1, { cents: cents(125_501), archiveId: 'X3' }),
            told(1, { iban: OTHER_IBAN, archiveId: 'X4' }),
            told(2),
            told(2, { archiveId: 'X5' }),
            told(3, { archiveId: 'X6', currency: 'SEK' }),
            told(3, { archiveId: 'X7', amountText: 'a lot' }),
            { cents: cents(900), archiveId: 'X8', isBatch: true },
          ],
        }),
      ),
    );
    const expected = ['unknown', 'incoming', 'amount_differs', 'payee_differs', 'duplicate', 'currency', 'unreadable'];
    expect((await reasons(world)).sort()).toEqual([...expected, 'batch_without_details'].sort());
    expect(await statesOf(world)).toEqual(['sent', 'paid', 'sent']);
  });

  it('counts a part and waits for the rest', async () => {
    const { world, told } = await three();
    const half = told(1, { cents: cents(100_000), archiveId: 'H1' });
    must(await world.imported(aStatement({ entries: [half] })));
    expect(await world.line(1)).toMatchObject({ state: 'part_paid', bank: { paidCents: 100_000 } });
    expect(await reasons(world)).toEqual(['partial']);
    const rest = told(1, { cents: cents(25_500), archiveId: 'H2' });
    must(await world.imported(aStatement({ id: 'STM-2', entries: [rest] })));
    expect(await world.line(1)).toMatchObject({ state: 'paid' });
  });

  it('that sends money back makes it owed again, in books, stages and shares', async () => {
    const { world, told } = await three();
    must(await world.imported(aStatement({ entries: [told(1), told(2), told(3)] })));
    const back = told(2, { sign: 'CRDT', returnCode: 'AC04', archiveId: 'B1' });
    must(await world.imported(aStatement({ id: 'STM-2', entries: [back] })));
    expect(await world.line(2)).toMatchObject({ state: 'failed', failure: { code: 'AC04' } });
    expect(await reasons(world)).toEqual(['returned']);
    const { accounts } = await world.settlement.trialBalance(VAASA, 2026);
    const balances = Object.fromEntries(accounts.map((one) => [one.account, one.debitCents - one.creditCents]));
    expect(balances).toEqual({
      services: 600_000,
      input_vat: 153_000,
      payables: -251_000,
      in_transit: 0,
      bank: -502_000,
    });
    expect((await world.settlement.viewShares(VAASA, '2026-03')).cents).toBe(400_000);
  });

  it('acknowledges pending payments before it books them', async () => {
    const { world, told } = await three();
    must(await world.imported(aStatement({ entries: [told(1, { status: 'PDNG' })] })));
    expect(await world.line(1)).toMatchObject({ state: 'booked' });
    must(await world.imported(aStatement({ id: 'STM-2', entries: [told(1)] })));
    expect(await world.line(1)).toMatchObject({ state: 'paid' });
  });

  it('settles the lines a payment carries along with it', async () => {
    const world = await aTreasury();
    await world.approved(1, 100_000);
    await world.proposed(2, -30_000, { referral: (await world.line(1)).referral, corrects: claimNo(1) });
    must(await world.approve(2));
    const run = await world.sent();
    const [transfer] = readOrder(await world.file(run)).transfers;
    if (transfer === undefined) expect.unreachable();
    const entry = { cents: cents(transfer.cents), endToEndId: transfer.endToEndId, iban: PAYEE.iban, archiveId: 'N1' };
    must(await world.imported(aStatement({ entries: [entry] })));
    expect([(await world.line(1)).state, (await world.line(2)).state]).toEqual(['paid', 'paid']);
    const { accounts } = await world.settlement.trialBalance(VAASA, 2026);
    expect(accounts.filter((one) => one.debitCents !== one.creditCents).map((one) => one.account)).toEqual([
      'services',
      'input_vat',
      'bank',
    ]);
  });

  it('says when its own balances disagree', async () => {
    const { world, told } = await three();
    const done = must(await world.imported(aStatement({ entries: [told(1)], closingCents: cents(1) })));
    const { rows } = await world.settlement.listStatements(VAASA, { limit: 5 });
    expect(rows.find((one) => one.id === done.id)?.heads[0]).toMatchObject({ agrees: false });
  });

  it('broken, malicious or of another account changes nothing at all', async () => {
    const { world, told } = await three();
    const before = await world.house.dump();
    const good = aStatement({ entries: [told(1), told(2)] });
    const codes = [
      await world.imported(good.slice(0, -40)),
      await world.imported(good.replace('<Document', '<!DOCTYPE x><Document')),
      await world.imported('<Document/>'),
      await world.imported(aStatement({ iban: OTHER_IBAN, entries: [told(1)] })),
    ].map(codeOf);
    expect(codes).toEqual([
      'settlement.xml_malformed',
      'settlement.xml_refused',
      'settlement.not_camt053',
      'settlement.statement_foreign',
    ]);
    expect(await world.house.dump()).toBe(before);
  });
});

describe('an exception', () => {
  it('is closed by a person who says what it was', async () => {
    const { world } = await three();
    must(await world.imported(aStatement({ entries: [{ cents: cents(4_200), archiveId: 'X1' }] })));
    const [open] = await world.exceptions();
    if (open === undefined) expect.unreachable();
    const how = { how: 'not_ours', note: 'rent of the premises' } as const;
    must(await world.settlement.resolveException({ authority: VAASA, id: open.id }, how, actOf(OFFICER)));
    expect(await world.exceptions()).toEqual([]);
    expect(JSON.stringify(world.house.events())).not.toContain('rent of the premises');
  });
});

describe('municipal shares', () => {
  const paidWith = async (rule?: Parameters<Treasury['settlement']['setAllocationRule']>[1]) => {
    const world = await aTreasury();
    if (rule !== undefined) must(await world.settlement.setAllocationRule(VAASA, rule, actOf(OFFICER)));
    await world.approved(1, 100_001, MUSTASAARI);
    await world.tell(moved(1, LAIHIA, localDate('2026-03-04')));
    const run = await world.sent();
    const [transfer] = readOrder(await world.file(run)).transfers;
    if (transfer === undefined) expect.unreachable();
    const entry = { cents: cents(transfer.cents), endToEndId: transfer.endToEndId, archiveId: 'S1' };
    must(await world.imported(aStatement({ entries: [entry] })));
    const view = await world.settlement.viewShares(VAASA, '2026-03');
    return Object.fromEntries(view.municipalities.map((one) => [one.municipality, one.cents]));
  };
  const rule = (by: 'home_at_referral' | 'home_at_payment') =>
    ({ costType: 'client_fee', from: localDate('2026-01-01'), key: { by } }) as const;

  it('follow the home on the service day, unless a rule says otherwise', async () => {
    expect(await paidWith()).toEqual({ [MUSTASAARI]: 100_001 });
    expect(await paidWith(rule('home_at_referral'))).toEqual({ [MUSTASAARI]: 100_001 });
    expect(await paidWith(rule('home_at_payment'))).toMatchObject({ [LAIHIA]: 100_001 });
  });

  it('show a municipality its own, with small counts left out', async () => {
    const { world, told } = await three();
    must(await world.imported(aStatement({ entries: [told(1), told(2), told(3)] })));
    const own = await world.settlement.viewShares(VAASA, '2026-03', HOME);
    expect(own).toEqual({
      month: '2026-03',
      cents: 600_000,
      municipalities: [{ municipality: HOME, cents: 600_000, rows: [{ kind: 'other', cents: 600_000 }] }],
    });
    const foreign: MunicipalityCode = LAIHIA;
    expect(await world.settlement.viewShares(VAASA, '2026-03', foreign)).toMatchObject({ cents: 0 });
  });

  it('leave the ledger and its recount agreed', async () => {
    const { world, told } = await three();
    must(await world.imported(aStatement({ entries: [told(1), told(2)] })));
    const recount = await world.settlement.recountMonth(VAASA, '2026-03');
    expect(recount).toMatchObject({ agrees: true, kept: { debitCents: recount.kept.creditCents } });
    expect(recount.counted.debitCents).toBeGreaterThan(0);
  });
});
