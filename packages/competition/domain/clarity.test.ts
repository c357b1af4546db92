import { describe, expect, it } from 'vitest';
import { workedExample } from '../testing/worked-example.ts';
import { findingsIn, leftOut, textFindings, weightFindings } from './clarity.ts';

describe('what a text is advised on', () => {
  it.each(workedExample('clarity'))('$language: $text', ({ language, text = '', rule, quote }) => {
    const found = textFindings(text, language === 'sv' ? 'sv' : 'fi').map((one) => [one.rule, one.quote]);
    expect(found).toEqual(rule === '' ? [] : [[rule, quote]]);
  });

  it('says the same thing once, and reads lines as sentences of their own', () => {
    const found = textFindings('Tukea tarvittaessa\nja Tarvittaessa taas tarvittaessa', 'fi');
    expect(found.map(({ quote }) => quote)).toEqual(['tarvittaessa', 'Tarvittaessa']);
  });

  it('sees that one language says much more than the other', () => {
    const long = 'Valmentaja kulkee asiakkaan rinnalla ensimmäisestä päivästä työhön asti.';
    expect(findingsIn({ fi: long, sv: 'Handledaren går bredvid kunden.' })).toEqual([
      { rule: 'uneven_languages', shorter: 'sv' },
    ]);
    expect(findingsIn({ fi: 'Lyhyt nimi', sv: 'Kort' })).toEqual([]);
    expect(findingsIn({ fi: long })).toEqual([]);
  });
});

describe('what weights are advised on', () => {
  const price = (weight: number) => ({ key: 'price', kind: 'price', weight }) as const;
  const quality = (key: string, weight: number) => ({ key, kind: 'quality', weight }) as const;

  it.each([
    [[price(40), quality('path', 60)], true, []],
    [[price(0), quality('path', 100)], false, []],
    [[quality('path', 100)], true, [{ rule: 'bid_but_unweighed' }]],
    [[price(30), quality('path', 70)], false, [{ rule: 'fixed_but_weighed', weight: 30 }]],
    [[price(50), quality('path', 50)], true, [{ rule: 'price_heavy', weight: 50 }]],
    [[price(100), quality('path', 0)], true, [{ rule: 'price_alone' }]],
    [
      [price(30), quality('path', 65), quality('team', 5)],
      true,
      [{ rule: 'light_criterion', criterion: 'team', weight: 5 }],
    ],
    [
      [10, 10, 10, 10, 20, 20, 20].map((weight, n) => quality(`q${String(n)}`, weight)),
      false,
      [{ rule: 'many_criteria', count: 7 }],
    ],
  ])('%j, prices bid: %s', (criteria, isBid, found) => {
    expect(weightFindings(criteria, isBid)).toEqual(found);
  });
});

it('names a published criterion that must weigh something and is left out', () => {
  const published = [
    { key: 'price', minWeight: 2_000 },
    { key: 'path', minWeight: 5_000 },
    { key: 'team', minWeight: 0 },
  ];
  const criteria = [
    { publishedKey: 'price', weight: 0 },
    { publishedKey: 'path', weight: 100 },
  ];
  expect(leftOut(criteria, published).map(({ key }) => key)).toEqual(['price']);
});
