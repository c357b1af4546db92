import { checkRateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { categoryBody, categoryForm, newCategory } from './form.ts';

const name = { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' };
const shown = () => newCategory(name, (key) => ({ fi: key, sv: key, en: key }));

it('makes a whole category of what a new one begins with', () => {
  const body = categoryBody(categoryForm.parse(shown()));
  expect(body).toMatchObject({ name, serviceTypes: ['work_coaching'], estimatedValueCents: 120_000_000 });
  expect(body.municipalities).toHaveLength(9);
  expect(body.requirements.map(({ key }) => key)).toEqual(['requirement-1', 'requirement-2']);
  expect(body.criteria.map(({ key, minWeight, maxWeight }) => [key, minWeight, maxWeight])).toEqual([
    ['price', 2_000, 5_000],
    ['quality-2', 5_000, 8_000],
  ]);
  expect(checkRateCard(body.rateCard)).toMatchObject({ ok: true });
  expect(body.rateCard.steps.map(({ key, price }) => [key, price])).toEqual([
    ['start', { set: 'by_buyer', cents: 40_000 }],
    ['work-trial', { set: 'by_buyer', cents: 15_000 }],
    ['work-1m', { set: 'by_bid', capCents: 60_000 }],
    ['work-3m', { set: 'by_bid', capCents: 110_000 }],
    ['work-6m', { set: 'by_bid', capCents: 170_000 }],
  ]);
});

it('lets no step wait for one that is not bought', () => {
  const steps = shown().steps.map((step) => (step.key === 'work-1m' ? { ...step, use: 'no' as const } : step));
  const { rateCard } = categoryBody(categoryForm.parse({ ...shown(), steps }));
  expect(checkRateCard(rateCard)).toMatchObject({ ok: true });
  expect(rateCard.steps.find(({ key }) => key === 'work-3m')).not.toHaveProperty('after');
});

it('refuses a weight above one hundred per cent', () => {
  const criteria = shown().criteria.map((one) => ({ ...one, maxWeight: '120' }));
  const refused = categoryForm.safeParse({ ...shown(), criteria });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(['cat.percent', 'cat.percent']);
});
