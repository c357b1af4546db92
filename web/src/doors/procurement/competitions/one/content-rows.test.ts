import { aContent } from '@kt/competition/testing/default-world.ts';
import { municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { clientsOf, municipalityNames, priceOf } from './content-rows.ts';

it('reads prices, municipalities and clients as people do', () => {
  const content = aContent();
  expect(content.rateCard.steps.map(priceOf)).toEqual([40_000, 300_000]);
  const codes = [municipalityCode('905'), municipalityCode('499')];
  expect(municipalityNames(codes, 'fi')).toBe('Vaasa, Mustasaari');
  expect(municipalityNames(codes, 'sv')).toBe('Vasa, Korsholm');
  expect(clientsOf(content)).toEqual([
    ['B', 12],
    ['D', 8],
  ]);
});
