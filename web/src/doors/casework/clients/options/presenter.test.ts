import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { optionLists } from './presenter.ts';

const option = (n: number, obstacle?: string) => ({
  agreement: `agr_${String(n)}`,
  provider: `org_${String(n)}`,
  freePlaces: n,
  places: 10,
  start: n === 4 ? '2026-09-01' : '2026-01-01',
  end: '2029-01-01',
  languages: ['sv', 'fi'] as const,
  municipalities: ['905', '499'],
  maximumCents: { A: 100_000, B: 110_000, C: 120_000, D: 130_000 },
  ...(obstacle !== undefined && { obstacle }),
});
const known = {
  nameOf: (id: string) => (id === 'org_1' ? 'Botnia Valmennus Oy' : ''),
  cards: [{ provider: 'org_1', names: {}, summary: { fi: 'Valmennusta työpaikalla.' }, remote: true }],
  group: 'B',
  today: localDate('2026-06-16'),
  now: instant('2026-06-16T09:00:00.000Z'),
} as const;
const { euros } = wordsInTest();
const shown = {
  selectable: [option(1), option(2), option(3), option(4)],
  notSelectable: [option(5, 'full'), option(6, 'language')],
};

it('keeps the neutral order: three first, then the others, then what cannot be chosen and why', () => {
  const { best, rest, not } = optionLists(shown, known, wordsInTest());
  expect(best.map(({ agreement }) => agreement)).toEqual(['agr_1', 'agr_2', 'agr_3']);
  expect(rest.map(({ agreement, start }) => [agreement, start])).toEqual([['agr_4', '1.9.2026']]);
  expect(not.map(({ why }) => why)).toEqual(['Kaikki paikat on varattu', 'Ei palvele asiakkaan kielellä']);
});

it('tells of an option what a client asks: who, where, in which language, how many places, what it can cost', () => {
  const [first] = optionLists(shown, known, wordsInTest()).best;
  expect(first).toMatchObject({
    provider: 'Botnia Valmennus Oy',
    summary: 'Valmennusta työpaikalla.',
    free: '1 / 10',
    languages: 'ruotsi, suomi',
    where: 'Vaasa, Mustasaari, myös etänä',
    price: euros(110_000),
    why: 'Ensimmäinen tämän asiakkaan puolueettomassa järjestyksessä',
  });
});

it('shows the price of each group while the group is not judged', () => {
  const [first] = optionLists(shown, { ...known, group: undefined }, wordsInTest()).best;
  expect(first?.price).toContain(`A ${euros(100_000)} · B ${euros(110_000)}`);
});

it('does not offer anew whoever did not take the client', () => {
  const [refused] = optionLists(
    { selectable: [option(2)], notSelectable: [option(1, 'used_before')] },
    known,
    wordsInTest(),
  ).not;
  expect([refused?.agreement, refused?.why]).toEqual([
    'agr_1',
    'Ei ottanut asiakasta vastaan tällä kertaa tai vaihdettiin',
  ]);
});

it('says which rank an option has, and who is to be passed over before a lower one', () => {
  const ranked = (n: number, obstacle?: string) => ({
    ...option(n, obstacle),
    preference: { competition: 'cmp_1', rank: n },
  });
  const { best, not } = optionLists(
    {
      selectable: [ranked(1)],
      notSelectable: [ranked(3, 'preferred_first'), ranked(2, 'full'), option(4, 'full')],
      leftOpen: 'ranked',
    },
    known,
    wordsInTest(),
  );
  expect(best.map(({ why }) => why)).toEqual(['Kilpailutuksen sija 1']);
  expect(not[0]).toMatchObject({
    why: 'Kilpailutuksessa parempi sija on kysyttävä ensin',
    before: [{ agreement: 'agr_1', provider: 'Botnia Valmennus Oy' }],
  });
  expect(not.slice(1).map(({ before }) => before)).toEqual([undefined, undefined]);
});

it('marks what costs more than the case worker may send alone, before anything is chosen', () => {
  const above = (ownLimitCents: number, group: 'B' | undefined) =>
    optionLists({ ...shown, ownLimitCents }, { ...known, group }, wordsInTest()).best[0]?.above;
  expect(above(109_999, 'B')).toBe('Yli oman rajasi: esihenkilö hyväksyy');
  expect([above(110_000, 'B'), above(100_000, undefined)]).toEqual([undefined, undefined]);
  expect(above(99_999, undefined)).toBeDefined();
});

it('tells how old a provider’s word on its places is', () => {
  const told = { at: instant('2026-05-25T09:00:00.000Z'), isStale: true };
  const cards = [{ ...known.cards[0], told }];
  const { best } = optionLists(shown, { ...known, cards }, wordsInTest());
  expect(best.map((one) => one.told)).toEqual(['vahvistettu viimeksi 3 viikkoa sitten', '', '']);
});

it('lists a paused service as not to be chosen now, with the reason, unless another of its provider’s takes clients', () => {
  const paused = { ...known.cards[0], pause: { reason: 'staff', until: localDate('2026-07-31') } };
  const { best, not } = optionLists(shown, { ...known, cards: [paused] }, wordsInTest());
  expect(best.map(({ agreement }) => agreement)).toEqual(['agr_2', 'agr_3', 'agr_4']);
  expect(not[0]).toMatchObject({
    agreement: 'agr_1',
    why: 'ei ota uusia asiakkaita 31.7.2026 asti · Henkilöstö vaihtuu tai puuttuu',
  });
  const both = optionLists(shown, { ...known, cards: [paused, known.cards[0]] }, wordsInTest());
  expect(both.best[0]?.agreement).toBe('agr_1');
});
