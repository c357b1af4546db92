import { cents, id } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, aCategory } from '../testing/samples.ts';
import {
  type CountedAgreement,
  type CountedReferral,
  countAgreement,
  countReferral,
  noUse,
  type ReferralStage,
} from './category-use.ts';

const category = id('category', aCategory.id);
const empty = noUse({ authority: AUTHORITY, category });
const STAGES: readonly ReferralStage[] = ['waiting', 'started', 'not_used'];

describe('the running value of agreements', () => {
  it('is the sum of the latest ceilings, whatever the order of changes between agreements', () => {
    const news = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 10_000_000 })));
    fc.assert(
      fc.property(news, (changes) => {
        const latest = new Map<number, CountedAgreement>();
        let use = empty;
        for (const [agreement, ceiling] of changes) {
          const after = { category, ceilingCents: cents(ceiling) };
          use = countAgreement(use, latest.get(agreement), after);
          latest.set(agreement, after);
        }
        expect(use.agreements).toBe(latest.size);
        expect(use.agreementsCents).toBe([...latest.values()].reduce((sum, one) => sum + one.ceilingCents, 0));
      }),
    );
  });
});

describe('ordered and waiting', () => {
  it('are the number of referrals that stand so, for any interleaving', () => {
    const news = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.constantFrom(...STAGES), fc.constantFrom('2026', '2027')));
    fc.assert(
      fc.property(news, (changes) => {
        const latest = new Map<number, CountedReferral>();
        let use = empty;
        for (const [referral, stage, year] of changes) {
          const before = latest.get(referral);
          const after = { category, stage, year: before?.year ?? year };
          use = countReferral(use, before, after);
          latest.set(referral, after);
        }
        const all = [...latest.values()];
        expect(use.waiting).toBe(all.filter(({ stage }) => stage === 'waiting').length);
        for (const year of ['2026', '2027'])
          expect(use.ordered[year] ?? 0).toBe(
            all.filter((one) => one.year === year && one.stage !== 'not_used').length,
          );
      }),
    );
  });
});
