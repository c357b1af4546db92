import { expect, it } from 'vitest';
import { namesNext, nextIn } from './next-in.ts';

const AGREEMENT = `agr_${'1'.padStart(26, '0')}`;
const option = { agreement: AGREEMENT, provider: 'org_1', freePlaces: 2, places: 5, maximumCents: 160_000 };

it('reads the options that a lost place leaves', () => {
  expect(nextIn({ facts: { next: [option, { ...option, maximumCents: undefined }] } })).toEqual([
    option,
    { agreement: AGREEMENT, provider: 'org_1', freePlaces: 2, places: 5 },
  ]);
});

it('finds none where nothing is named, or nonsense is', () => {
  expect(nextIn(undefined)).toEqual([]);
  expect(nextIn({ facts: { next: 'x' } })).toEqual([]);
  expect(nextIn({ facts: { next: [1, { ...option, agreement: 'agr_1' }, { ...option, places: 'many' }] } })).toEqual(
    [],
  );
});

it('tells a refusal that names what is next, even if nothing is, from any other', () => {
  expect([{ next: [option] }, { next: [] }, {}].map((facts) => namesNext({ facts }))).toEqual([true, true, false]);
});
