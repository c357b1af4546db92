import { share } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aCategory, aContent, WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { aWorld, must } from '../testing/world.ts';

const { rateCard, criteria } = aContent();
const fixed = {
  ...rateCard,
  steps: rateCard.steps.map((step) => ({
    ...step,
    price: {
      set: 'by_buyer',
      cents: step.price.set === 'by_buyer' ? step.price.cents : step.price.capCents,
    } as const,
  })),
};

/** The notice lets the price weigh nothing, and quality everything. */
const RANGES = aCategory().criteria.map((one) => ({ ...one, minWeight: share(0), maxWeight: share(10_000) }));

describe('a call with fixed prices', () => {
  it('is won by quality alone: no price is bid, none is scored', async () => {
    const world = await aWorld();
    world.around.category = aCategory({ criteria: RANGES });
    const quality = criteria.filter(({ kind }) => kind === 'quality').map((one) => ({ ...one, weight: 100 }));
    const ref = await published(world, { rateCard: fixed, criteria: quality });
    for (const provider of [WORLD.provider, WORLD.otherProvider])
      await bids(world, ref, provider, { content: { prices: {} } });
    await opened(world, ref);
    const evaluation = await scored(world, ref, (index) => (index === 0 ? 300 : 450));
    const { ranking } = must(await world.officers.viewEvaluation(ref));
    expect(ranking.map(({ total, points, decidedBy }) => ({ total, points, decidedBy }))).toEqual([
      { total: 9_000, points: { method: 9_000 }, decidedBy: 'points' },
      { total: 6_000, points: { method: 6_000 }, decidedBy: 'points' },
    ]);
    await decided(world, ref, evaluation);
    const { state } = must(await world.officers.viewCompetition(ref));
    expect(state).toBe('decided');
  });
});
