import { cents, daysBetween, type Id, id, type LocalDate, plusDays, sum } from '@kt/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OTHER_PROVIDER, PROVIDER } from '../testing/builders.ts';
import { day } from '../testing/work-builders.ts';
import {
  type ClaimRow,
  type ClientRecord,
  NO_RECORD,
  type ServiceRow,
  withClaim,
  withService,
} from './client-record.ts';
import { elsewhere, isSameOutcome } from './elsewhere.ts';

const START = day('2026-01-01');
const offset = (n: number): LocalDate => plusDays(START, n);
const ulid = (n: number): string => String(n).padStart(26, '0');
const referral = (n: number): Id<'referral'> => id('referral', `ref_${ulid(n)}`);

const KINDS = ['start_fee', 'month_fee', 'milestone', 'education_start', 'employment_1m', 'employment_3m'] as const;
const PRICE = { start_fee: 50_000, month_fee: 10_000, milestone: 20_000, education_start: 30_000 } as const;
const priceOf = (kind: string): number => Object.entries(PRICE).find(([one]) => one === kind)?.[1] ?? 100_000;

const service = (n: number): fc.Arbitrary<ServiceRow> =>
  fc
    .record({
      provider: fc.constantFrom(PROVIDER, OTHER_PROVIDER),
      serviceType: fc.constantFrom('coaching', 'training'),
      from: fc.integer({ min: 0, max: 120 }),
      length: fc.option(fc.integer({ min: 0, max: 90 })),
      movesOn: fc.boolean(),
      grace: fc.constantFrom(0, 0, 14),
    })
    .map(({ provider, serviceType, from, length, movesOn, grace }) => ({
      referral: referral(n),
      provider,
      serviceType,
      kinds: KINDS,
      startedOn: offset(from),
      ...(length === null ? {} : { endedOn: offset(from + length) }),
      ...(length === null || !movesOn ? {} : { lastBegin: offset(from + length + grace) }),
      work: [],
    }));

const SERVICES = 3;
type Move =
  | {
      readonly does: 'claim';
      readonly of: number;
      readonly kind: ClaimRow['kind'];
      readonly from: number;
      readonly length: number;
    }
  | { readonly does: 'take_back'; readonly claim: number }
  | { readonly does: 'tell'; readonly service: ServiceRow };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('claim' as const),
      of: fc.integer({ min: 0, max: SERVICES - 1 }),
      kind: fc.constantFrom(...KINDS),
      from: fc.integer({ min: 0, max: 200 }),
      length: fc.constantFrom(0, 29, 89),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('take_back' as const), claim: fc.integer({ min: 0, max: 40 }) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: SERVICES - 1 })
      .chain((n) => service(n).map((row) => ({ does: 'tell' as const, service: row }))),
  },
);

type Told = { readonly record: ClientRecord; readonly spent: number; readonly refused: number };

const claimed = (before: Told, one: Extract<Move, { does: 'claim' }>, n: number): Told => {
  const own = before.record.services.find((row) => row.referral === referral(one.of));
  if (own === undefined) return before;
  const span = { from: offset(one.from), to: offset(one.from + one.length) };
  const row: ClaimRow = {
    ...span,
    claim: id('claim', `clm_${ulid(n)}`),
    referral: own.referral,
    provider: own.provider,
    serviceType: own.serviceType,
    kind: one.kind,
    paid: true,
  };
  return elsewhere(before.record, row) === undefined
    ? { ...before, record: withClaim(before.record, row), spent: before.spent + priceOf(row.kind) }
    : { ...before, refused: before.refused + 1 };
};

const takenBack = (before: Told, n: number): Told => {
  const row = before.record.claims.find((one) => one.claim === id('claim', `clm_${ulid(n)}`) && one.paid);
  if (row === undefined) return before;
  const record = withClaim(before.record, { ...row, paid: false });
  return { ...before, record, spent: before.spent - priceOf(row.kind) };
};

const step = (before: Told, one: Move, n: number): Told => {
  if (one.does === 'claim') return claimed(before, one, n);
  if (one.does === 'take_back') return takenBack(before, one.claim);
  return { ...before, record: withService(before.record, one.service.referral, one.service) };
};

const paidOf = ({ claims }: ClientRecord): readonly ClaimRow[] => claims.filter(({ paid }) => paid);

const daysOf = ({ from, to }: ClaimRow): readonly LocalDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => plusDays(from, n));

/** What no two services of a client may both be paid for: days of work to one threshold, the start of studies. */
const paidTwice = (record: ClientRecord): readonly string[] => {
  const takers = new Map<string, Set<string>>();
  for (const row of paidOf(record)) {
    const days = row.kind.startsWith('employment') ? daysOf(row) : row.kind === 'education_start' ? [row.from] : [];
    for (const one of days) {
      const key = `${row.kind} ${one}`;
      takers.set(key, (takers.get(key) ?? new Set()).add(row.referral));
    }
  }
  return [...takers].filter(([, who]) => who.size > 1).map(([key]) => key);
};

it('whatever the order of claims, switches and corrections, an outcome of a client is paid at most once', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.tuple(service(0), service(1), service(2)), fc.array(move, { maxLength: 40 }), (services, moves) => {
      const record = services.reduce((all, one) => withService(all, one.referral, one), NO_RECORD);
      let told: Told = { record, spent: 0, refused: 0 };
      moves.forEach((one, n) => {
        const after = step(told, one, n);
        expect(paidTwice(after.record)).toEqual([]);
        const rows = paidOf(after.record);
        expect(sum(rows.map(({ kind }) => cents(priceOf(kind))))).toBe(after.spent);
        told = after;
      });
      refused += told.refused;
    }),
    { seed: 20_261_122, numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(50);
});

it('the same outcome is the same seen from either side', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 2, maxLength: 20 }), (moves) => {
      const rows = moves.flatMap((one, n): readonly ClaimRow[] =>
        one.does === 'claim'
          ? [
              {
                claim: id('claim', `clm_${ulid(n)}`),
                referral: referral(one.of),
                provider: PROVIDER,
                serviceType: 'coaching',
                kind: one.kind,
                from: offset(one.from),
                to: offset(one.from + one.length),
                paid: true,
              },
            ]
          : [],
      );
      const record = rows.reduce(withClaim, NO_RECORD);
      for (const a of rows) for (const b of rows) expect(isSameOutcome(record, a, b)).toBe(isSameOutcome(record, b, a));
    }),
    { numRuns: 200 },
  );
});
