import { id, municipalityCode } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OfferedCard, proportionOf, reachOf } from './reach.ts';

const VAASA = municipalityCode('905');
const NARPIO = municipalityCode('545');
const provider = (n: number) => id('organisation', `org_${String(n).padStart(26, '0')}`);
const card = (n: number, languages: OfferedCard['languages'], ...municipalities: OfferedCard['municipalities']) => ({
  provider: provider(n),
  languages,
  municipalities,
});

describe('whom a call would reach', () => {
  const cards = [
    card(1, ['fi'], VAASA),
    card(1, ['sv'], NARPIO),
    card(2, ['fi'], VAASA),
    card(3, ['fi'], VAASA),
    card(9, ['sv'], VAASA),
  ];
  const reach = reachOf([provider(1), provider(2), provider(3), provider(4)], cards);

  it('counts the admitted by what all their cards offer, and those without a card as unknown', () => {
    expect(reach).toEqual({
      admitted: 4,
      unknown: 1,
      profiles: [
        { languages: ['fi', 'sv'], municipalities: [NARPIO, VAASA], providers: 1 },
        { languages: ['fi'], municipalities: [VAASA], providers: 2 },
      ],
    });
  });

  it('names the demand that leaves out most first', () => {
    const { fitting, excluding } = proportionOf(reach, { languages: ['fi', 'sv'], municipalities: [VAASA] });
    expect(fitting).toBe(1);
    expect(excluding).toEqual([{ demand: { is: 'language', language: 'sv' }, providers: 2 }]);
  });

  it('leaves nobody out who asks for nothing', () => {
    expect(proportionOf(reach, { languages: [], municipalities: [] })).toEqual({ fitting: 3, excluding: [] });
  });
});

const aCard = fc
  .record({
    n: fc.integer({ min: 1, max: 6 }),
    languages: fc.subarray(['fi', 'sv', 'en'] as const),
    municipalities: fc.subarray([VAASA, NARPIO]),
  })
  .map(({ n, languages, municipalities }) => card(n, languages, ...municipalities));

it('never counts more or fewer than are admitted, and a single demand never leaves out more than all together', () => {
  fc.assert(
    fc.property(
      fc.array(aCard),
      fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
      fc.subarray(['fi', 'sv', 'en'] as const),
      (cards, admitted, languages) => {
        const reach = reachOf(admitted.map(provider), cards);
        const known = reach.profiles.reduce((sum, { providers }) => sum + providers, 0);
        expect(known + reach.unknown).toBe(admitted.length);
        const { fitting, excluding } = proportionOf(reach, { languages, municipalities: [VAASA] });
        for (const { providers } of excluding) expect(providers).toBeLessThanOrEqual(known - fitting);
        expect(excluding.length === 0).toBe(fitting === known);
      },
    ),
  );
});
