import { type Id, id, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, agreementId, CASE_WORKER, OPENED_AT } from '../testing/samples.ts';
import type { Shown } from './choice.ts';
import { neutralOrder } from './neutral-order.ts';
import {
  applyRoster,
  extendRoster,
  foldedIn,
  ROSTER_STATES,
  type Roster,
  rosterLifecycle,
  unfoldedFrom,
} from './option-roster.ts';

const REFERENCE = 'VAA-2026-004711';
const KIND = { authority: AUTHORITY, serviceType: 'work_coaching' } as const;
const COMPETITION = id('competition', `cmp_${'1'.padStart(26, '0')}`);

/** Shown in the client's order; those with a rank are of one competition. */
const shownOf = (numbers: readonly number[], ranked: readonly number[] = []): Shown => {
  const agreements = neutralOrder(
    REFERENCE,
    [...new Set(numbers)].map((n) => ({ agreement: agreementId(n) })),
  ).map(({ agreement }): Id<'agreement'> => agreement);
  const preferences = agreements.flatMap((agreement) => {
    const rank = ranked.findIndex((n) => agreementId(n) === agreement);
    return rank === -1 ? [] : [{ agreement, competition: COMPETITION, rank: rank + 1 }];
  });
  return { agreements, notSelectable: 2, at: OPENED_AT, ...(preferences.length > 0 && { preferences }) };
};

const extended = (before: Roster | undefined, shown: Shown): Roster | undefined => {
  const fact = extendRoster(before, { ...KIND, list: shown }, OPENED_AT, CASE_WORKER);
  if (!fact.ok) return expect.fail(fact.error.code);
  return fact.value === undefined ? before : applyRoster(before, fact.value);
};

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 60 });

describe('a roster of what is shown', () => {
  it('gives every list back as it was shown, whatever it holds and whatever comes to it later', () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { maxLength: 4 }),
        numbers,
        fc.array(numbers, { maxLength: 3 }),
        (held, own, later) => {
          const roster = held.reduce<Roster | undefined>((before, one) => extended(before, shownOf(one)), undefined);
          const shown = shownOf(own, own.slice(0, 3));
          const folded = foldedIn(roster, shown);
          const grown = later.reduce<Roster | undefined>((before, one) => extended(before, shownOf(one)), roster);
          expect(unfoldedFrom(grown, folded, REFERENCE)).toEqual(shown);
          expect(folded.listed?.count).toBe(own.length);
        },
      ),
    );
  });

  it('makes of sixty options as little as of three, once it holds them', () => {
    const all = shownOf(Array.from({ length: 60 }, (_, n) => n + 1));
    const roster = extended(undefined, all);
    const folded = foldedIn(roster, all);
    expect(folded).toMatchObject({ agreements: [], listed: { bits: 'f'.repeat(15), count: 60 } });
    expect(extended(roster, all)).toBe(roster);
    expect(extended(roster, folded)).toBe(roster);
  });

  it('names what it does not hold, and an option whose rank has come to be another', () => {
    const roster = extended(undefined, shownOf([1, 2]));
    expect(foldedIn(roster, shownOf([1, 2, 3], [2]))).toMatchObject({
      agreements: [agreementId(2), agreementId(3)],
      preferences: [{ agreement: agreementId(2), rank: 1 }],
      listed: { bits: '2', count: 3 },
    });
  });

  it('leaves a list that was never folded as it is', () => {
    expect(unfoldedFrom(undefined, shownOf([2, 1]), REFERENCE)).toEqual(shownOf([2, 1]));
  });

  it('only grows', () => {
    for (const state of ['none', ...ROSTER_STATES] as const)
      expect(targets(rosterLifecycle, state, 'extend')).toEqual({ ok: true, value: ['open'] });
  });
});
