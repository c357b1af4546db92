import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { agreedViews, type FoundCard, standingOf, whyLines } from './presenter.ts';

const TODAY = localDate('2026-03-02');
const words = wordsInTest();
const { euros } = words;
const agreed = (change: object = {}) => ({
  agreement: 'agr_1',
  freePlaces: 2,
  places: 10,
  start: '2026-01-01',
  maximumCents: { A: 100_000, B: 110_000, C: 120_000, D: 130_000 },
  ...change,
});
const card = (change: Partial<FoundCard> = {}): FoundCard => ({ needs: [], agreed: [agreed()], ...change });

it('tells places and start, and the most that a client of the group can cost', () => {
  const [view] = agreedViews(card(), { distanceGroup: 'B' }, TODAY, words);
  expect(view).toEqual({
    agreement: 'agr_1',
    line: '2 / 10 paikkaa vapaana · voi alkaa heti',
    cost: `Enintään ${euros(110_000)} asiakasta kohden`,
    byGroup: [],
  });
});

it('tells the least and the dearest while no group is judged, and each group’s own where they differ', () => {
  const [view] = agreedViews(card(), {}, TODAY, words);
  expect(view?.cost).toBe(`Enintään ${euros(100_000)} – ${euros(130_000)} asiakasta kohden, ryhmän mukaan`);
  expect(view?.byGroup.map(([, amount]) => amount)).toEqual(
    [100_000, 110_000, 120_000, 130_000].map((one) => euros(one)),
  );
  const same = { A: 90_000, B: 90_000, C: 90_000, D: 90_000 };
  const [even] = agreedViews(card({ agreed: [agreed({ maximumCents: same })] }), {}, TODAY, words);
  expect([even?.cost, even?.byGroup]).toEqual([`Enintään ${euros(90_000)} asiakasta kohden`, []]);
});

it('tells what stands in the way in words, and only where nothing else is open', () => {
  const full = agreed({ agreement: 'agr_2', obstacle: 'full', freePlaces: 0 });
  const [view] = agreedViews(card({ agreed: [full] }), { distanceGroup: 'A' }, TODAY, words);
  expect([view?.line, view?.cost]).toEqual(['Kaikki paikat on varattu', `Enintään ${euros(100_000)} asiakasta kohden`]);
  expect(agreedViews(card({ agreed: [full, agreed()] }), {}, TODAY, words)).toHaveLength(1);
  const paused = agreed({ obstacle: 'provider_paused' });
  expect(agreedViews(card({ agreed: [paused] }), {}, TODAY, words)[0]?.line).toBe('');
});

it('says whether somebody can be referred now', () => {
  const pause = { reason: 'staff' };
  expect(standingOf(card())).toBe('open');
  expect(standingOf(card({ agreed: [] }))).toBe('no_agreement');
  expect(standingOf(card({ agreed: [agreed({ obstacle: 'language' })] }))).toBe('closed');
  expect(standingOf(card({ pause }))).toBe('closed');
});

it('says why: needs, distance and results', () => {
  const found = card({ needs: ['language_learning'], km: 24, results: { started: 12, working: 6 } });
  expect(whyLines(found, { municipality: '905' as never }, words)).toEqual([
    'Vastaa tarpeeseen: Kielen oppiminen',
    'Matkaa noin 24 km (Vaasa)',
    'Työhön tai opintoihin 50 % (n\u00A0=\u00A012)',
  ]);
  expect(whyLines(card(), {}, words)).toEqual([]);
});
