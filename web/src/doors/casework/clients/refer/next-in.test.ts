import { expect, it } from 'vitest';
import { changesIn, markIn, namesNext, nextIn } from './next-in.ts';

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

it('reads what has changed, and the mark to go on with', () => {
  const price = { agreement: AGREEMENT, provider: 'org_1', change: 'price', fromCents: 1, toCents: 2 };
  const gone = { agreement: AGREEMENT, change: 'gone' };
  expect(changesIn({ facts: { changes: [price, gone] } })).toEqual([price, { ...gone, provider: undefined }]);
  expect(changesIn({ facts: { changes: [1, { ...gone, change: 'x' }, { ...price, toCents: '2' }, {}] } })).toEqual([]);
  expect(changesIn({ facts: {} })).toEqual([]);
  expect([markIn({ facts: { mark: 'm' } }), markIn({ facts: { mark: 1 } }), markIn(undefined)]).toEqual([
    'm',
    undefined,
    undefined,
  ]);
});
