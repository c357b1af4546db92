import { localDate, RESPONSIBLE_MUNICIPALITY } from '@kt/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexedCard } from '../../app/index-card.ts';
import { aPublicCard, openedAgain, providerId } from '../../testing/a-catalogue.ts';
import { cardLine, cardOfLine } from './card-line.ts';
import { DRAWERS, drawerOf, type IndexedCard, inEach, numberOf, withCard } from './drawer.ts';
import { cardsIn, openDrawer, packDrawer } from './packed-drawer.ts';
import { packNumbers, runningSums, unpackNumbers } from './varints.ts';

it('packs whole numbers of any size, each as small as it is', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(numbers, (list) => {
      const bytes = Uint8Array.from(packNumbers(list));
      expect(unpackNumbers(bytes, 0, bytes.length)).toEqual(list);
      const sums = list.map((_, n) => list.slice(0, n + 1).reduce((sum, number) => sum + number, 7));
      expect(runningSums(bytes, 0, bytes.length, 7)).toEqual([7, ...sums]);
    }),
  );
  expect(packNumbers([0, 127, 128])).toHaveLength(4);
});

it('opens to the very cards that were packed', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/u);
  const words = fc.array(fc.tuple(word, fc.integer({ min: 1, max: 3 })), { maxLength: 8 });
  const cards = fc.array(fc.tuple(words, words, words), { maxLength: 12 });
  fc.assert(
    fc.property(cards, (told) => {
      const packed = told.map(([fi, sv, en], n): IndexedCard => {
        const by = { fi, sv, en };
        return { ...indexedCard(aPublicCard(n)), words: inEach((language) => new Map(by[language])) };
      });
      expect(cardsIn(openedAgain(packed))).toEqual(packed);
    }),
  );
});

it('tells that a drawer cannot be read, rather than mixing up its cards', () => {
  expect(cardOfLine('')).toBeUndefined();
  expect(cardOfLine('svc_1|org_1|work_coaching')).toBeUndefined();
  const one = indexedCard(aPublicCard(1));
  const packed = packDrawer([one]);
  const damaged = openDrawer(packed, () => ({ cards: `no card\n${cardLine(one)}`, forms: { fi: '', sv: '', en: '' } }));
  expect([damaged.cards.length, damaged.cards.at(0), damaged.cards.at(1)?.service]).toEqual([
    2,
    undefined,
    one.service,
  ]);
  expect(cardsIn(damaged)).toBeUndefined();
});

it('keeps all that a card is filtered by', () => {
  const site = { key: 'a', name: 'Talo', municipality: RESPONSIBLE_MUNICIPALITY, languages: [] };
  const card = indexedCard(
    aPublicCard(1, {
      remote: true,
      targetGroups: ['young', 'newcomers'],
      methods: ['group'],
      sites: [
        { ...site, accessibility: ['lift', 'step_free'] },
        { ...site, key: 'b', accessibility: [] },
      ],
      places: { free: 0, nextStart: localDate('2026-04-01'), at: aPublicCard(1).publishedAt },
      pause: { reason: 'full' },
    }),
  );
  const { words: _words, ...head } = card;
  expect(cardOfLine(cardLine(head))).toEqual(head);
});

it('puts a card in place of itself', () => {
  const [one, two] = [1, 2].map((n) => indexedCard(aPublicCard(n)));
  const changed = indexedCard(aPublicCard(1, { remote: true }));
  expect(one && two && withCard([one, two], changed)).toEqual([two, changed]);
});

it('spreads providers over the drawers', () => {
  const counts = new Map<number, number>();
  for (let n = 0; n < 8_000; n += 1) {
    const drawer = drawerOf(providerId(n));
    counts.set(drawer, (counts.get(drawer) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(Array.from({ length: DRAWERS }, (_, n) => n));
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(160);
  expect(numberOf('')).toBeGreaterThanOrEqual(0);
});
