import { share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aCompetition } from '../testing/builders.ts';
import { aCategory, WORLD } from '../testing/default-world.ts';
import { decideCompetition } from './competition.ts';

const title = { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' };
/** A category whose notice has one criterion more than the draft uses. */
const demanding = (least: number) => {
  const { criteria, ...rest } = aCategory();
  const access = { key: 'access', kind: 'quality', title, minWeight: share(least), maxWeight: share(3_000) } as const;
  return { ...rest, criteria: [...criteria, access] };
};

it('sends no draft for review without a published criterion that must weigh something, and says which', () => {
  const { state } = aCompetition();
  const sent = (least: number) =>
    decideCompetition(state, { do: 'send_for_review', category: demanding(least) }, WORLD.drafting, WORLD.officer);
  expect(sent(0).ok).toBe(true);
  expect(sent(1_000)).toEqual({
    ok: false,
    error: { code: 'competition.criterion_left_out', criterion: 'access', least: 10, criterionTitle: title },
  });
});

it('judges a draft that was approved before by what it was approved by', () => {
  const { state } = aCompetition().withKey();
  const command = { do: 'publish', category: demanding(1_000), admitted: [WORLD.provider] } as const;
  expect(decideCompetition(state, command, WORLD.publishing, WORLD.officer).ok).toBe(true);
});
