import { createHash } from 'node:crypto';
import { lotText } from '@kt/competition/domain/evaluation.ts';
import { type PublishedEvaluation, replay } from '@kt/competition/domain/published-evaluation.ts';
import { aContent, providerId, tenderId, WORLD } from '@kt/competition/testing/default-world.ts';
import * as wire from '@kt/competition/wire.ts';
import { describe, expect, it } from 'vitest';
import { comparisonFile, recount } from './recount.ts';

const figures: Omit<PublishedEvaluation, 'ranking'> = {
  competition: WORLD.competition,
  formula: 'weight_times_lowest_over_own',
  tieBreak: ['quality_points', 'lot'],
  criteria: aContent().criteria,
  seed: 'the root of the log',
  tenders: [1, 2, 3].map((n) => ({
    tender: tenderId(n),
    provider: providerId(n),
    price: { numerator: '2417000', denominator: '1' },
    scores: { method: 300 },
  })),
};
const told: PublishedEvaluation = {
  ...figures,
  ranking: replay(figures, (seed, tender) => createHash('sha256').update(lotText(seed, tender)).digest('hex')),
};

describe('a ranking reckoned again by a reader', () => {
  it('is the one that the server drew by lot', async () => {
    const { isSame, ranking } = await recount(told);
    expect(isSame).toBe(true);
    expect(ranking.map(({ decidedBy }) => decidedBy)).toEqual(['points', 'lot', 'lot']);
  });

  it('is seen to be another when places were changed', async () => {
    expect((await recount({ ...told, ranking: told.ranking.toReversed() })).isSame).toBe(false);
  });

  it('comes whole out of the file', async () => {
    const read = wire.publishedEvaluation.parse(JSON.parse(await comparisonFile(told).text()));
    expect((await recount(read)).isSame).toBe(true);
  });
});
