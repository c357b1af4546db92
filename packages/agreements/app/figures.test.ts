import { cents, type Id, id, instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aSeason, must, type Season } from '../testing/a-season.ts';
import { AUTHORITY, OTHER_AUTHORITY, OTHER_PROVIDER, PROVIDER, someTerms } from '../testing/samples.ts';
import { delivering, money, offered } from '../testing/told.ts';
import type { AgreementRef } from './ports.ts';

const OFFICER = { side: 'authority' } as const;
const LEAD = { side: 'provider', organisation: PROVIDER } as const;
const MARCH = { from: '2026-03', to: '2026-03' };
const PAGE = { limit: 3 };
const at = (day: number) => instant(`2026-03-0${String(day)}T10:00:00.000Z`);
const CATEGORY = someTerms().category as Id<'category'>;
const line = (n: number, step: string, amount: number) => ({
  line: `pay_01J8Z000000000000000000${String(n).padStart(3, '0')}`,
  claim: 'clm_01J8Z000000000000000000001',
  step,
  kind: 'start_fee',
  costCentre: '4711',
  year: 2026,
  municipality: '905',
  origin: '905',
  amountCents: cents(amount),
});

/** So many clients, each with a reservation and a verified, approved result; the first one is paid. */
const told = async (season: Season, agreement: Id<'agreement'>, clients: number): Promise<void> => {
  const tell = delivering(season, agreement);
  for (let n = 1; n <= clients; n += 1) {
    await tell(n, { ...offered(at(2)) });
    await tell(n, { type: 'commitment.reserved', at: at(2), ...money, amountCents: cents(20_000) });
    await tell(n, { type: 'referral.started', at: at(4), startedOn: localDate('2026-03-04') });
    const proposed = { at: at(5), ...line(n, 'start', 4_000 + n), vatCents: cents(0), vatRate: 0 };
    const verified = { stepTitle: { fi: 'a', sv: 'a', en: 'a' }, earnedOn: '2026-03-04', verifiedBy: 'per_x' };
    await tell(n, { type: 'line.proposed', ...proposed, ...verified, evidenceKinds: [] });
    await tell(n, { type: 'line.approved', ...proposed, postings: [] });
    if (n === 1) await tell(n, { type: 'line.paid', ...proposed, paidOn: '2026-03-06', postings: [], shares: [] });
  }
};

const allRows = async (season: Season, ref: AgreementRef, figure: string, months?: typeof MARCH) => {
  const ask = { figure, ...(months !== undefined && { months }) };
  const first = must(await season.agreements.figureRows(ref, OFFICER, ask, PAGE));
  const rows = [...first.rows];
  let next = first.next;
  while (next !== undefined) {
    const page = must(await season.agreements.figureRows(ref, OFFICER, ask, { ...PAGE, after: next }));
    expect(page.more).toEqual(first.more);
    rows.push(...page.rows);
    next = page.next;
  }
  return { rows, ...first.more };
};
const sumOf = (rows: readonly { readonly value: number }[]): number =>
  rows.reduce((total, one) => total + one.value, 0);

it('shows the same count and sum on the card and on the rows behind each figure, page by page', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  await told(season, ref.id, 7);
  season.house.clock.moveTo(at(9));
  const { card, value } = must(await season.agreements.scorecard(ref, OFFICER, MARCH));
  for (const [figure, count] of [
    ['offered', card.offered],
    ['started', card.started],
    ['met', card.toFirstMeeting.n],
  ] as const) {
    const found = await allRows(season, ref, figure, MARCH);
    expect([figure, found.rows.length, found.total.rows]).toEqual([figure, count, count]);
  }
  for (const [figure, sum] of [
    ['money:claimed', card.claimedCents],
    ['money:reserved', value.reservedCents],
    ['money:approved', value.approvedCents],
  ] as const) {
    const { rows, total } = await allRows(season, ref, figure);
    expect([figure, sumOf(rows), total.sum]).toEqual([figure, sum, sum]);
    expect(total.rows).toBe(rows.length);
  }
  expect(await allRows(season, ref, 'offered', { from: '2026-04', to: '2026-05' })).toMatchObject({ rows: [] });
});

it('tells no row of fewer than five persons, and never whose a row is', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  await told(season, ref.id, 5);
  const paid = must(await season.agreements.figureRows(ref, OFFICER, { figure: 'money:paid' }, PAGE));
  expect(paid).toEqual({ rows: [], more: { total: { rows: 1, persons: 1, sum: 4_001 }, least: 5, isHidden: true } });
  const own = must(await season.agreements.figureRows(ref, LEAD, { figure: 'money:claimed' }, PAGE));
  expect(own.rows[0]).toEqual({ month: '2026-03', value: 4_001, code: 'start' });
  expect(JSON.stringify(own.rows)).not.toContain('ref_');
  const other = { side: 'provider', organisation: OTHER_PROVIDER } as const;
  for (const figure of ['money:reserved', 'money:unaccepted', 'money:']) {
    const groups = await season.agreements.figureRows(ref, LEAD, { figure }, PAGE);
    expect([figure, groups.ok]).toEqual([figure, false]);
  }
  const refused = await season.agreements.figureRows(ref, other, { figure: 'offered' }, PAGE);
  expect(refused).toEqual({ ok: false, error: { code: 'agreements.not_found' } });
});

it('sums a category up from its agreements, and a ceiling that is changed with it', async () => {
  const season = await aSeason();
  const [one, two] = [await season.takenOver(), await season.takenOver({ ceilingCents: cents(100_001) })];
  await season.takenOver({ category: id('category', 'cat_01J00000000000000000000009') });
  await told(season, one.id, 2);
  await told(season, two.id, 1);
  const { rows } = must(await season.agreements.running(AUTHORITY));
  const shown = rows.find(({ category }) => category === CATEGORY)?.sums;
  expect(rows.length).toBe(2);
  expect(shown).toMatchObject({ agreements: 2, agreedCents: 20_100_001 });
  const first = must(await season.agreements.runningAgreements(AUTHORITY, CATEGORY, { limit: 1 }));
  const rest = must(
    await season.agreements.runningAgreements(AUTHORITY, CATEGORY, {
      limit: 1,
      ...(first.next && { after: first.next }),
    }),
  );
  expect([first.more.total, rest.more.total]).toEqual([shown, shown]);
  for (const key of [
    'agreedCents',
    'reservedCents',
    'claimedCents',
    'approvedCents',
    'paidCents',
    'leftCents',
  ] as const)
    expect(sumOf([...first.rows, ...rest.rows].map(({ sums }) => ({ value: sums[key] })))).toBe(shown?.[key]);
  expect(must(await season.agreements.running(OTHER_AUTHORITY)).rows).toEqual([]);
});
