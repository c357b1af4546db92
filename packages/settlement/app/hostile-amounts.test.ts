import { cents, id } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import { describe, expect, it } from 'vitest';
import { aStatement, type ToldEntry } from '../testing/a-statement.ts';
import { VAASA } from '../testing/samples.ts';
import { aTreasury, codeOf, must } from '../testing/world.ts';

/** What a hostile or broken bank might write where a sum of money should stand. */
const HOSTILE = [
  '99999999999999999999',
  '99999999999999999999.99',
  '9999999999999.99',
  '10000000000.01',
  '-1255.00',
  '+1255.00',
  '1.255e3',
  '1e308',
  'NaN',
  'Infinity',
  '0x4E7',
  '1255.0.0',
  '1.255.00',
  '1255,00',
  '1 255.00',
  '1255.001',
  '.50',
  '0.00',
  '١٢٥٥.٠٠',
  '１２５５.００',
  '१२५५',
];
const LARGEST = '10000000000.00';

/** Two sent payments of 1 000 and 2 000 euros net, as the bank has them. */
const two = async () => {
  const world = await aTreasury();
  for (const n of [1, 2]) await world.approved(n, n * 100_000);
  const { transfers } = readOrder(await world.file(await world.sent()));
  const told = (n: number, changes: Partial<ToldEntry> = {}): ToldEntry => {
    const transfer = transfers.find((one) => one.cents === n * 125_500);
    if (transfer === undefined) throw new RangeError('no such payment');
    return { ...transfer, cents: cents(transfer.cents), archiveId: `ARCH-${String(n)}`, ...changes };
  };
  const states = async () => [(await world.line(1)).state, (await world.line(2)).state];
  const tallyOf = async (done: string) =>
    must(await world.settlement.viewStatement({ authority: VAASA, id: id('statement', done) })).tally;
  return { world, told, states, tallyOf };
};
const onDay = (text: string, day: string): string => text.replaceAll('<Dt>2026-03-05</Dt>', day);

describe('an entry whose amount is', () => {
  it.each(HOSTILE)('%s waits for a person, and the entries around it are booked', async (amountText) => {
    const { world, told, states } = await two();
    const text = aStatement({ entries: [told(1), told(1, { amountText, archiveId: 'HOSTILE' }), told(2)] });
    must(await world.imported(text));
    expect(await states()).toEqual(['paid', 'paid']);
    const once = await world.exceptions();
    expect(once).toMatchObject([{ reason: 'unreadable', code: 'amount', archiveId: 'HOSTILE', on: '2026-03-05' }]);
    must(await world.imported(text));
    expect(await world.exceptions()).toEqual(once);
  });

  it('the largest there may be is read, as a stranger’s', async () => {
    const { world, states } = await two();
    must(await world.imported(aStatement({ entries: [{ cents: cents(0), amountText: LARGEST, archiveId: 'L' }] })));
    expect(await world.exceptions()).toMatchObject([{ reason: 'unknown', cents: 1_000_000_000_000 }]);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('unreadable settles no payment, and the readable one settles it later', async () => {
    const { world, told, states } = await two();
    must(await world.imported(aStatement({ entries: [told(1, { amountText: '9'.repeat(20) })] })));
    expect(await states()).toEqual(['sent', 'sent']);
    must(await world.imported(aStatement({ id: 'STM-2', entries: [told(1), told(2)] })));
    expect(await states()).toEqual(['paid', 'paid']);
  });

  it('unreadable in two ways is two exceptions, without archive numbers and on two statements too', async () => {
    const { world, tallyOf } = await two();
    const broken = (amountText: string): ToldEntry => ({ cents: cents(1), amountText });
    must(await world.imported(aStatement({ entries: [broken('NaN'), broken('NaN'), broken('1e9')] })));
    expect(await world.exceptions()).toHaveLength(3);
    const other = must(await world.imported(aStatement({ id: 'STM-2', entries: [broken('NaN'), broken('-7.00')] })));
    expect(await tallyOf(other.id)).toMatchObject({ entries: 2, exceptions: 1, seen: 1 });
    expect(await world.exceptions()).toHaveLength(4);
  });
});

describe('an entry whose day is', () => {
  it.each([
    ['none', ''],
    ['no day of the calendar', '<Dt>2026-02-30</Dt>'],
    ['of another age', '<Dt>9999-12-31</Dt>'],
    ['the last moment there is', '<DtTm>+275760-09-13T00:00:00Z</DtTm>'],
    ['a moment that rolls over its age', '<DtTm>9999-12-31T23:59:59Z</DtTm>'],
    ['a moment before our era', '<DtTm>-000001-01-01T00:00:00Z</DtTm>'],
    ['a moment in words', '<DtTm>TodayT00:00:00Z</DtTm>'],
    ['written in other digits', '<Dt>٢٠٢٦-٠٣-٠٥</Dt>'],
  ])('%s waits for a person, and the entries around it are booked', async (_, day) => {
    const { world, told, states } = await two();
    const [head = '', middle = '', ...rest] = aStatement({
      entries: [told(1, { archiveId: 'HOSTILE' }), told(1), told(2)],
    }).split('<Ntry>');
    must(await world.imported([head, onDay(middle, day), ...rest].join('<Ntry>')));
    expect(await states()).toEqual(['paid', 'paid']);
    expect(await world.exceptions()).toMatchObject([{ reason: 'unreadable', code: 'day', archiveId: 'HOSTILE' }]);
  });
});

describe('a statement is refused, and nothing of it written,', () => {
  it.each(HOSTILE.filter((text) => text !== '0.00'))('when a balance is %s', async (amount) => {
    const { world, told } = await two();
    const before = await world.house.dump();
    const good = aStatement({ entries: [told(1), told(2)] });
    for (const code of ['OPBD', 'CLBD']) {
      const balance = new RegExp(`(<Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">)[^<]*`);
      expect(good).toMatch(balance);
      const bad = await world.imported(good.replace(balance, `$1${amount}`));
      expect(codeOf(bad)).toBe('settlement.balance_unreadable');
    }
    expect(await world.house.dump()).toBe(before);
  });

  it('when its entries come to more than any account moves', async () => {
    const { world, told } = await two();
    const before = await world.house.dump();
    const one = (n: number): ToldEntry => ({ cents: cents(0), amountText: LARGEST, archiveId: `L${String(n)}` });
    const flood = Array.from({ length: 9_100 }, (_, n) => one(n));
    const refused = await world.imported(aStatement({ entries: [told(1), ...flood] }));
    expect(codeOf(refused)).toBe('settlement.balance_unreadable');
    expect(await world.house.dump()).toBe(before);
  }, 60_000);
});
