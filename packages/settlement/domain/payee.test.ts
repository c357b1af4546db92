import { cents, localDate, share } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { AT, OFFICER, OTHER_IBAN, PAYEE, PROVIDER } from '../testing/samples.ts';
import { applyPayee, decidePayee, type Payee, positionOn, vatOn, vatPositionOn } from './payee.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/vat.csv', import.meta.url));

describe('the tax of a line', () => {
  it.each(EXAMPLES)('$case', (row) => {
    const position = { liable: row['liable'] === 'yes', rate: share(Number(row['rate_basis_points'])) };
    expect(vatOn(cents(Number(row['net_cents'])), position)).toEqual({
      vatRate: Number(row['expected_rate']),
      vatCents: Number(row['expected_vat_cents']),
    });
  });
});

describe('a payee', () => {
  const none: Payee = { provider: PROVIDER, positions: [] };
  const tell = (payee: Payee, changes: Partial<typeof PAYEE>): Payee => {
    const decided = decidePayee(payee, { ...PAYEE, ...changes }, AT, OFFICER);
    return decided.ok ? decided.value.reduce(applyPayee, payee) : payee;
  };
  const moved = tell(tell(none, {}), { from: localDate('2026-06-01'), iban: OTHER_IBAN });

  it('is the latest position that had begun', () => {
    expect(positionOn(moved, localDate('2025-12-31'))).toBeUndefined();
    expect(positionOn(moved, localDate('2026-01-01'))?.iban).toBe(PAYEE.iban);
    expect(positionOn(moved, localDate('2026-05-31'))?.iban).toBe(PAYEE.iban);
    expect(positionOn(moved, localDate('2026-06-01'))?.iban).toBe(OTHER_IBAN);
    expect(positionOn(undefined, localDate('2026-06-01'))).toBeUndefined();
  });

  it('is taxed by its first position for what was earned before it told any', () => {
    expect(vatPositionOn(moved, localDate('2025-12-31'))).toEqual(PAYEE.vat);
    expect(vatPositionOn(moved, localDate('2026-02-01'))).toEqual(PAYEE.vat);
    expect(vatPositionOn(none, localDate('2026-02-01'))).toBeUndefined();
  });

  it('keeps its order when an earlier position is told later, and replaces a day’s own', () => {
    const earlier = tell(moved, { from: localDate('2025-01-01'), vat: { liable: false, rate: share(0) } });
    expect(earlier.positions.map((one) => one.from)).toEqual(['2025-01-01', '2026-01-01', '2026-06-01']);
    expect(tell(moved, { name: 'Polku ry' }).positions).toHaveLength(2);
  });

  it('hears nothing twice', () => {
    expect(decidePayee(moved, PAYEE, AT, OFFICER)).toEqual({ ok: true, value: [] });
  });
});
