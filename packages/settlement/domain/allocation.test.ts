import { cents, localDate, MUNICIPALITIES, share, sum } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHomes, readKey, readShares } from '../testing/allocation-example.ts';
import { AT, HOME, KASKINEN, LAIHIA, MUSTASAARI, OFFICER, referralNo, VAASA } from '../testing/samples.ts';
import { mergeShares, shareCost } from './allocation.ts';
import {
  type AllocationKey,
  type AllocationRules,
  applyRule,
  DEFAULT_KEY,
  keyOn,
  type SimpleKey,
  setRule,
} from './allocation-rule.ts';
import { applyResidence, changeResidence, homeOn, homesFor, noteResidence, residenceFrom } from './residence.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/allocation.csv', import.meta.url));

describe('dividing a cost', () => {
  it.each(EXAMPLES)('$case', (row) => {
    const homes = readHomes(row['home_referral'], row['home_service'], row['home_payment']);
    const shares = shareCost(cents(Number(row['net_cents'])), readKey(row['key'] ?? ''), homes);
    expect(shares).toEqual(readShares(row['expected'] ?? ''));
  });

  it('gives away exactly the cost, whatever the key', () => {
    const code = fc.constantFrom(...MUNICIPALITIES.map((one) => one.code));
    const simple = fc.oneof(
      fc.constantFrom<SimpleKey>({ by: 'home_at_referral' }, { by: 'home_at_payment' }, { by: 'home_at_service_day' }),
      fc.uniqueArray(code, { minLength: 1 }).map(
        (codes): SimpleKey => ({
          by: 'population',
          populations: codes.map((municipality, n) => ({ municipality, inhabitants: n * 7_919 + 1 })),
        }),
      ),
    );
    const hybrid = fc
      .tuple(simple, simple, fc.integer({ min: 1, max: 9_999 }))
      .map(([first, rest, part]): AllocationKey => ({ by: 'hybrid', first, rest, part: share(part) }));
    const homes = fc.tuple(code, code, code).map(([a, b, c]) => readHomes(a, b, c));
    const net = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map(cents);
    fc.assert(
      fc.property(net, fc.oneof(simple, hybrid), homes, (amount, key, where) => {
        expect(sum(shareCost(amount, key, where).map((one) => one.cents))).toBe(amount);
      }),
    );
  });

  it('names each municipality once', () => {
    const shares = [HOME, LAIHIA, HOME].map((municipality) => ({ municipality, cents: cents(5) }));
    expect(mergeShares(shares)).toEqual([
      { municipality: LAIHIA, cents: 5 },
      { municipality: HOME, cents: 10 },
    ]);
  });
});

const NONE: AllocationRules = { authority: VAASA, rules: [] };
const rule = (from: string, key: AllocationKey) => ({ costType: 'client_fee' as const, from: localDate(from), key });
const withRule = (rules: AllocationRules, from: string, key: AllocationKey): AllocationRules => {
  const decided = setRule(rules, rule(from, key), AT, OFFICER);
  return decided.ok ? decided.value.reduce(applyRule, rules) : rules;
};

describe('a dated rule', () => {
  const rules = withRule(withRule(NONE, '2026-07-01', { by: 'home_at_payment' }), '2026-02-01', {
    by: 'home_at_referral',
  });

  it('holds from its day, for its own cost type', () => {
    expect(keyOn(rules, 'client_fee', localDate('2026-01-31'))).toEqual(DEFAULT_KEY);
    expect(keyOn(rules, 'client_fee', localDate('2026-02-01'))).toEqual({ by: 'home_at_referral' });
    expect(keyOn(rules, 'client_fee', localDate('2026-06-30'))).toEqual({ by: 'home_at_referral' });
    expect(keyOn(rules, 'client_fee', localDate('2026-07-01'))).toEqual({ by: 'home_at_payment' });
    expect(keyOn(rules, 'general', localDate('2026-07-01'))).toEqual(DEFAULT_KEY);
    expect(keyOn(undefined, 'general', localDate('2026-07-01'))).toEqual(DEFAULT_KEY);
  });

  it('replaces one from the same day', () => {
    expect(withRule(rules, '2026-07-01', DEFAULT_KEY).rules).toHaveLength(2);
  });

  it('must divide the whole, among known and different municipalities', () => {
    const fixed = (...parts: number[]): AllocationKey => ({
      by: 'fixed_share',
      shares: parts.map((part, n) => ({ municipality: n === 0 ? HOME : MUSTASAARI, share: share(part) })),
    });
    const codeOf = (key: AllocationKey): string => {
      const decided = setRule(NONE, rule('2026-01-01', key), AT, OFFICER);
      return decided.ok ? 'ok' : decided.error.code;
    };
    expect(codeOf(fixed(5_000, 5_000))).toBe('ok');
    expect(codeOf(fixed(5_000, 4_999))).toBe('settlement.shares_not_whole');
    expect(codeOf(fixed(5_000, 2_500, 2_500))).toBe('settlement.municipality_twice');
    expect(codeOf({ by: 'population', populations: [] })).toBe('settlement.population_missing');
    const one = { municipality: HOME, inhabitants: 1 };
    expect(codeOf({ by: 'population', populations: [one, one] })).toBe('settlement.municipality_twice');
    const hybrid = (part: number): AllocationKey => ({
      by: 'hybrid',
      first: { by: 'home_at_referral' },
      rest: { by: 'population', populations: [one] },
      part: share(part),
    });
    expect([codeOf(hybrid(0)), codeOf(hybrid(1)), codeOf(hybrid(10_000))]).toEqual([
      'settlement.shares_not_whole',
      'ok',
      'settlement.shares_not_whole',
    ]);
  });
});

describe('where the client lived', () => {
  const noted = noteResidence(
    { authority: VAASA, referral: referralNo(1) },
    localDate('2026-02-10'),
    HOME,
    AT,
    OFFICER,
  );
  const moved = (from: string, municipality = LAIHIA) => ({ from: localDate(from), municipality });
  const after = (...homes: ReturnType<typeof moved>[]) =>
    homes.reduce(
      (residence, home) => changeResidence(residence, home, AT, OFFICER).reduce(applyResidence, residence),
      residenceFrom(noted),
    );

  it('is kept by day, also when a move is told late', () => {
    const residence = after(moved('2026-05-01', KASKINEN), moved('2026-03-01'), moved('2026-06-02', HOME));
    const days = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'];
    expect(days.map((day) => homeOn(residence, localDate(day)))).toEqual([HOME, HOME, LAIHIA, LAIHIA, KASKINEN]);
    expect(homesFor(residence, localDate('2026-03-15'), localDate('2026-06-01'))).toEqual({
      home_at_referral: HOME,
      home_at_service_day: LAIHIA,
      home_at_payment: KASKINEN,
    });
  });

  it('told late corrects what the referral told', () => {
    const residence = after(moved('2026-02-01'));
    expect(homesFor(residence, localDate('2026-02-20'), localDate('2026-03-01'))).toEqual({
      home_at_referral: LAIHIA,
      home_at_service_day: LAIHIA,
      home_at_payment: LAIHIA,
    });
  });

  it('corrects a day already told, and says nothing new twice', () => {
    const residence = after(moved('2026-03-01'), moved('2026-03-01', MUSTASAARI));
    expect(residence.moves).toHaveLength(1);
    expect(changeResidence(residence, moved('2026-03-01', MUSTASAARI), AT, OFFICER)).toEqual([]);
  });
});
