import { cents, id } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedOf,
  type Followed,
  NOT_FOLLOWED,
  type ResultRow,
  recounted,
  withCorrected,
  withVerified,
} from './followed.ts';
import { percentOf } from './tally.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const org = (n: number) => id('organisation', `org_${ulid(n)}`);
const clm = (n: number) => id('claim', `clm_${ulid(n)}`);
const offer = { provider: org(1), serviceType: 'work_coaching' } as const;

type Heard = (before: Followed) => Followed;
const offered: Heard = (before) => ({ ...before, offer });
const started: Heard = (before) => ({ ...before, isStarted: true });
const voided: Heard = (before) => ({ ...before, isVoid: true });
const verified =
  (claim: number, kind: string): Heard =>
  (before) =>
    withVerified(before, { claim: clm(claim), kind, cents: cents(50_000) });
const corrected =
  (claim: number, back: number): Heard =>
  (before) =>
    withCorrected(before, { correction: clm(90 + claim), claim: clm(claim), cents: cents(-back) });

const told = (...facts: readonly Heard[]) => countedOf(facts.reduce((so, fact) => fact(so), NOT_FOLLOWED))?.tally;

describe('what a referral counts for', () => {
  it('is nothing before the service began, then one client with each kind of result once', () => {
    expect(told(offered, verified(1, 'employment_3m'))).toBeUndefined();
    expect(told(offered, started)).toEqual({ started: 1, working: 0, kinds: {} });
    expect(told(offered, started, verified(1, 'milestone'), verified(2, 'milestone'))).toEqual({
      started: 1,
      working: 0,
      kinds: { milestone: 1 },
    });
    expect(told(offered, started, verified(1, 'employment_1m'), verified(2, 'employment_3m'))).toEqual({
      started: 1,
      working: 1,
      kinds: { employment_1m: 1, employment_3m: 1 },
    });
  });

  it('counts a claim that was verified again once, and none that was taken back whole', () => {
    const once = { started: 1, working: 1, kinds: { employment_3m: 1 } };
    expect(told(offered, started, verified(1, 'employment_3m'), verified(1, 'employment_3m'))).toEqual(once);
    expect(told(offered, started, verified(1, 'employment_3m'), corrected(1, 20_000))).toEqual(once);
    expect(told(offered, started, verified(1, 'employment_3m'), corrected(1, 50_000))).toMatchObject({ working: 0 });
    expect(told(offered, started, verified(1, 'employment_3m'), voided)).toBeUndefined();
  });
});

const FACTS: readonly Heard[] = [
  offered,
  started,
  verified(1, 'employment_1m'),
  verified(2, 'employment_3m'),
  verified(3, 'milestone'),
  corrected(2, 50_000),
];
const others: readonly ResultRow[] = [
  { provider: org(1), serviceType: 'career_coaching', tally: { started: 3, working: 1, kinds: { benefit_exit: 1 } } },
  { ...offer, tally: { started: 9, working: 4, kinds: { employment_1m: 4 } } },
];

describe('the sums of a provider', () => {
  it('come out the same in whatever order the facts are heard, each any number of times', () => {
    const sums = (facts: readonly Heard[]) =>
      facts.reduce<{ readonly rows: readonly ResultRow[]; readonly so: Followed }>(
        ({ rows, so }, fact) => ({ rows: recounted(rows, so, fact(so)), so: fact(so) }),
        { rows: others, so: NOT_FOLLOWED },
      ).rows;
    const shuffled = fc
      .shuffledSubarray([...FACTS], { minLength: FACTS.length })
      .chain((all) => fc.array(fc.constantFrom(...all), { maxLength: 5 }).map((again) => [...all, ...again]));
    fc.assert(
      fc.property(shuffled, fc.boolean(), (facts, isVoid) => {
        const expected = isVoid ? others : sums(FACTS);
        const found = sums(isVoid ? [...facts, voided] : facts);
        expect(new Set(found.map((row) => JSON.stringify(row)))).toEqual(
          new Set(expected.map((row) => JSON.stringify(row))),
        );
      }),
    );
    expect(sums(FACTS).find(({ serviceType }) => serviceType === 'work_coaching')?.tally).toEqual({
      started: 10,
      working: 5,
      kinds: { employment_1m: 5, milestone: 1 },
    });
  });

  it('leave no row behind where nothing is counted any more', () => {
    const one = [offered, started].reduce((so, fact) => fact(so), NOT_FOLLOWED);
    const rows = recounted([], NOT_FOLLOWED, one);
    expect(rows).toHaveLength(1);
    expect(recounted(rows, one, voided(one))).toEqual([]);
  });
});

it('rounds a share down', () => {
  expect([percentOf(2, 3), percentOf(0, 5), percentOf(5, 5), percentOf(0, 0)]).toEqual([66, 0, 100, 0]);
});
