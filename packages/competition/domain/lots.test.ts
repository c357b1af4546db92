import { id } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { keepsLot, lotBinding, MOST_LOTS, type PlannedLot, planLots } from './lots.ts';

const competition = (n: number) => id('competition', `cmp_${String(n).padStart(26, '0')}`);
const called = (text: string) => ({ fi: text, sv: `${text} sv` });
const own: PlannedLot = { id: WORLD.competition, content: aContent() };
const fresh = Array.from({ length: 20 }, (_, n) => competition(n + 100));
const divided = (...names: readonly string[]) => planLots({ own, present: [own], titles: names.map(called), fresh });
const must = (planned: ReturnType<typeof planLots>): readonly PlannedLot[] => {
  if (!planned.ok) throw new TypeError(planned.error.code);
  return planned.value;
};

describe('a draft divided into lots', () => {
  it('is the first of them, and every other one begins as its copy with a title of its own', () => {
    const lots = must(divided('Pohjoinen', 'Etelä'));
    expect(lots.map((lot) => lot.id)).toEqual([own.id, fresh[0]]);
    expect(lots.map(({ content }) => content.title.sv)).toEqual([
      'Arbetsträning, Vasa · Pohjoinen sv',
      'Arbetsträning, Vasa · Etelä sv',
    ]);
    const [first, second] = lots.map(({ content }) => content);
    expect(second?.lot).toEqual({ bundle: own.id, number: 2, of: 2, title: called('Etelä') });
    expect({ ...second, title: 0, lot: 0 }).toEqual({ ...first, title: 0, lot: 0 });
  });

  it('takes more lots later, each numbered after those that are there', () => {
    const present = must(divided('Pohjoinen', 'Etelä'));
    const [lot = own] = present.slice(1);
    const more = must(planLots({ own: lot, present, titles: [called('Saaristo')], fresh: [competition(9)] }));
    expect(more.map(({ content }) => [content.lot?.number, content.lot?.of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(more.map(({ content }) => content.title.fi)).toEqual([
      'Työhönvalmennus, Vaasa · Pohjoinen',
      'Työhönvalmennus, Vaasa · Etelä',
      'Työhönvalmennus, Vaasa · Saaristo',
    ]);
  });

  it('has two lots at least and as many as one transaction holds at most', () => {
    const names = (n: number) => Array.from({ length: n }, (_, k) => `Osa ${String(k)}`);
    expect(divided('Yksin')).toMatchObject({ error: { code: 'competition.lots_too_few' } });
    expect(divided(...names(MOST_LOTS)).ok).toBe(true);
    expect(divided(...names(MOST_LOTS + 1))).toMatchObject({ error: { code: 'competition.lots_too_many' } });
  });

  it('numbers each lot once, from the first to the last, however they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }), (first, added) => {
        const titles = (n: number) => Array.from({ length: n }, (_, k) => called(`Alue ${String(k)}`));
        const present = must(planLots({ own, present: [own], titles: titles(first), fresh }));
        const next = planLots({ own: present[0] ?? own, present, titles: titles(added), fresh: fresh.slice(10) });
        const lots = must(next);
        expect(lots.map(({ content }) => content.lot?.number)).toEqual(lots.map((_, n) => n + 1));
        expect(new Set(lots.map(({ content }) => content.lot?.of))).toEqual(new Set([first + added]));
        expect(new Set(lots.map((lot) => lot.id)).size).toBe(first + added);
        expect(new Set(lots.map(({ content }) => lotBinding(content).lot)).size).toBe(first + added);
      }),
    );
  });
});

describe('a lot that is edited', () => {
  const [first = own.content, second = own.content] = must(divided('Pohjoinen', 'Etelä')).map(({ content }) => content);

  it('keeps its place among the others, and the category that they share', () => {
    expect(keepsLot(first, { ...first, places: 5 })).toBe(true);
    expect(keepsLot(first, { ...first, lot: second.lot ?? { bundle: '', number: 0, of: 0, title: {} } })).toBe(false);
    const { lot: _lot, ...alone } = first;
    expect([keepsLot(first, alone), keepsLot(alone, first), keepsLot(alone, alone)]).toEqual([false, false, true]);
    const elsewhere = { ...first, category: id('category', `cat_${'9'.repeat(26)}`) };
    expect(keepsLot(first, elsewhere)).toBe(false);
    expect(keepsLot(alone, { ...alone, category: elsewhere.category })).toBe(true);
  });
});
