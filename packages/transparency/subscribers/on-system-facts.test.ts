import { id, instant, localDate, ok } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { AUTHORITY, aCategory, aDescription, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { beforeEach, expect, it } from 'vitest';
import { composeTransparency, type Transparency, tables } from '../compose.ts';

const START = instant('2026-01-07T08:00:00.000Z');
const INITIAL_END = instant('2026-02-06T22:00:00.000Z');

let house: House;
let transparency: Transparency;
let events = 0;
beforeEach(async () => {
  house = await aHouse(tables, START);
  transparency = composeTransparency(house.platform);
});

const hears = async (type: string, facts: object): Promise<void> => {
  events += 1;
  const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `event-${String(events)}`, bodyHash: '' } };
  const origin = { event: id('event', `evt_${'0'.repeat(26)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
  const fact = { type, at: house.clock.now(), by: 'per_x', authority: AUTHORITY, system: SYSTEM, ...facts };
  for (const one of transparency.subscribers.filter((each) => each.type === type))
    expect(await one.handle(fact, act, origin)).toMatchObject({ ok: true });
};
const publish = (more: object = {}) =>
  hears('system.published', {
    notice: 'HILMA 1',
    description: aDescription,
    categories: [aCategory],
    initialPeriodEnds: INITIAL_END,
    ...more,
  });
const shown = () => transparency.views.system(AUTHORITY, SYSTEM);
const listed = async () => (await transparency.views.systems(AUTHORITY)).value.rows;

it('shows a published system whole, and nothing of one that is not', async () => {
  expect(await shown()).toMatchObject({ error: { code: 'transparency.not_found' } });
  await publish();
  expect(await shown()).toEqual(
    ok({
      ...aDescription,
      system: SYSTEM,
      publishedAt: START,
      notice: 'HILMA 1',
      initialPeriodEnds: INITIAL_END,
      categories: [aCategory],
      changes: [],
      uses: [],
      questions: [],
    }),
  );
  expect(await listed()).toEqual([expect.objectContaining({ system: SYSTEM, lastDay: aDescription.lastDay })]);
});

it('tells of a change of the last day with its reason, in the list too', async () => {
  await publish();
  const lastDay = localDate('2031-06-30');
  await hears('system.changed', { reason: 'Jatketaan', notice: 'HILMA 2', lastDay, closing: false });
  const changes = [{ at: START, reason: 'Jatketaan', notice: 'HILMA 2', lastDay }];
  expect(await shown()).toMatchObject({ value: { lastDay, changes } });
  expect(await listed()).toEqual([expect.objectContaining({ lastDay })]);
});

it('shows where the rules were departed from, before publication and after, with reasons but not by whom', async () => {
  const one = { key: 'standstillDays', value: 7, usual: 14, reason: 'Pieni hankinta', decision: '12 §' };
  const other = { ...one, key: 'tenderPeriodDays', value: 5, usual: 10 };
  await publish({ loosened: [{ ...one, at: START, by: 'per_x' }] });
  await hears('system.rule_loosened', other);
  const found = await shown();
  expect(found.ok && found.value.loosened).toEqual([
    { ...one, at: START },
    { ...other, at: START },
  ]);
});

it('shows the volumes as they were told last', async () => {
  await publish();
  const volume = { guaranteedPerYear: 10, expectedPerYear: 40 };
  await hears('system.volume_set', { category: aCategory.id, volume });
  expect(await shown()).toMatchObject({ value: { categories: [{ id: aCategory.id, volume }] } });
});

it('keeps a terminated system readable with its reason, but not in the list of what is open', async () => {
  await publish();
  await hears('system.terminated', { reason: 'Yhdistetty', notice: 'HILMA 3' });
  expect(await shown()).toMatchObject({ value: { ended: { at: START, type: 'terminated', reason: 'Yhdistetty' } } });
  expect(await listed()).toEqual([]);
});

it('tells orders, but no number of people so small that somebody could be known by it', async () => {
  await publish();
  await hears('category.order_counted', { category: aCategory.id, year: '2026', ordered: 5, waiting: 4 });
  expect(await shown()).toMatchObject({ value: { uses: [{ category: aCategory.id, year: '2026', ordered: 5 }] } });
  expect(JSON.stringify(await shown())).not.toContain('waiting');
});

it('shows an answered question to everybody, the corrected answer in place of the first, and never who asked', async () => {
  await publish();
  const question = id('question', 'qst_01J8Z000000000000000000007');
  const texts = { fi: 'Kelpaako?', sv: 'Duger det?' };
  const provider = 'org_01J8Z000000000000000000009';
  const answered = (fi: string) =>
    hears('question.answered', { question, provider, published: { question: texts, answer: { fi, sv: 'Ja.' } } });
  await answered('Kyllä.');
  await answered('Kyllä, vuodesta 2027.');
  const one = { id: question, answeredAt: START, question: texts, answer: { fi: 'Kyllä, vuodesta 2027.', sv: 'Ja.' } };
  expect(await shown()).toMatchObject({ value: { questions: [one] } });
  expect(JSON.stringify(await shown())).not.toContain(provider);
});
